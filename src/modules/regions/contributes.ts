import type { Contribution } from '#platform/contribution.ts';
import { administers } from '#platform/use-case/index.ts';
import { regionsText } from './index.ts';

export const contribution: Contribution = {
  module: 'regions',
  firstSteps: [{ path: '/beheer/instellingen', title: (locale) => regionsText(locale, 'stepHelp'), about: (locale) => regionsText(locale, 'stepHelpAbout'), isDone: async ({ region: { settings } }) => Boolean(settings.helpPhone && settings.helpHours && settings.helpPlace) }],
  subjects: [{ path: '/beheer/instellingen', name: (locale) => regionsText(locale, 'subjectName'), about: (locale) => regionsText(locale, 'subjectAbout'), for: administers }],
};
