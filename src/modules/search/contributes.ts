import type { Contribution } from '#platform/contribution.ts';
import { mayKeepSynonyms } from './keep-synonyms.ts';
import { searchText } from './texts.ts';

export const contribution: Contribution = {
  module: 'search',
  subjects: [{ path: '/beheer/zoeken', name: (locale) => searchText(locale, 'subjectName'), about: (locale) => searchText(locale, 'subjectAbout'), for: mayKeepSynonyms }],
};
