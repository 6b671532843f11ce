import type { Contribution } from '#platform/contribution.ts';
import { aboutRow } from '#platform/facts/index.ts';
import { cardsByLetter } from './card-letter.ts';
import { closeRounds, forgetCards } from './close-round.ts';
import { CARD, YEARLY } from './facts.ts';
import { personal } from './personal.ts';
import { feedbackText } from './texts.ts';
import { oweYearly } from './yearly.ts';

export const contribution: Contribution = {
  module: 'feedback', personal,
  letters: { [CARD]: cardsByLetter },
  jobs: [closeRounds, forgetCards, oweYearly],
  // It stands on Vandaag; a mail as well would be the same twice.
  duties: { [YEARLY]: { title: (locale) => feedbackText(locale, 'dutyYearly'), path: '/netwerken', remind: async () => {}, ...aboutRow('network', (slug) => `/netwerken/${slug}/samenwerken`) } },
};
