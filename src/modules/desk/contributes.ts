import type { Contribution } from '#platform/contribution.ts';
import { administers, hasRole } from '#platform/use-case/index.ts';
import { personal } from './personal.ts';
import { deskText } from './texts.ts';
import { forgetVisits } from './visits.ts';

export const contribution: Contribution = {
  module: 'desk', personal, jobs: [forgetVisits],
  subjects: [
    { path: '/mijn/code', name: (locale) => deskText(locale, 'codeTitle'), about: (locale) => deskText(locale, 'codeAbout'), for: ({ kind }) => kind === 'person' },
    { path: '/balie', name: (locale) => deskText(locale, 'deskTitle'), about: (locale) => deskText(locale, 'deskAbout'), for: (actor) => hasRole(actor, 'coordinator') || hasRole(actor, 'member') },
    { path: '/beheer/balies', name: (locale) => deskText(locale, 'desksTitle'), about: (locale) => deskText(locale, 'desksAbout'), for: administers },
  ],
};
