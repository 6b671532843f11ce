import type { Contribution } from '#platform/contribution.ts';
import { ADMIT, INVITE } from './facts.ts';
import { forgetLines } from './note-line.ts';
import { personal } from './personal.ts';
import { networksText } from './texts.ts';

export const contribution: Contribution = {
  module: 'networks', personal,
  jobs: [forgetLines],
  duties: { [ADMIT]: { title: (locale) => networksText(locale, 'dutyAdmit'), path: '/netwerken', remind: async () => {} } },
  topics: { [INVITE]: (locale) => networksText(locale, 'topicInvite') },
  subjects: [{ path: '/netwerken', name: (locale) => networksText(locale, 'title'), about: (locale) => networksText(locale, 'subjectAbout'), for: (actor) => actor.kind === 'person' }],
};
