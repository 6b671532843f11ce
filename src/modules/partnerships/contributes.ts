import type { Contribution } from '#platform/contribution.ts';
import { aboutRow } from '#platform/facts/index.ts';
import { NAMED, REVIEW } from './facts.ts';
import { personal } from './personal.ts';
import { remindOfReview } from './remind-of-review.ts';
import { mayBegin } from './rights.ts';
import { partnershipsText } from './texts.ts';

export const contribution: Contribution = {
  module: 'partnerships', personal,
  duties: { [REVIEW]: { title: (locale) => partnershipsText(locale, 'dutyReview'), path: '/samen', remind: remindOfReview, ...aboutRow('partnership', (slug) => `/samen/${slug}`, 'title') } },
  topics: { [NAMED]: (locale) => partnershipsText(locale, 'topicNamed'), [REVIEW]: (locale) => partnershipsText(locale, 'topicReview') },
  subjects: [{ path: '/samen', name: (locale) => partnershipsText(locale, 'title'), about: (locale) => partnershipsText(locale, 'subjectAbout'), for: mayBegin }],
};
