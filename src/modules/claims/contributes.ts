import type { Contribution } from '#platform/contribution.ts';
import { expireProposals } from './decide-proposal.ts';
import { PROPOSAL } from './facts.ts';
import { personal } from './personal.ts';
import { claimsText } from './texts.ts';

/** What waits for somebody stands on Vandaag; a mail as well would be the same twice. */
const standsOnToday = async () => {};

export const contribution: Contribution = {
  module: 'claims', personal,
  jobs: [expireProposals],
  duties: { [PROPOSAL]: { title: (locale) => claimsText(locale, 'dutyProposal'), path: '/vandaag/voorstellen', remind: standsOnToday } },
  subjects: [
    { path: '/meedoen/begin', name: (locale) => claimsText(locale, 'beginTitle'), about: (locale) => claimsText(locale, 'beginIntro'), for: (actor) => actor.kind === 'person' },
  ],
};
