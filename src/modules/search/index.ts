export { confirmSearchEntry, dropSearchEntry, putSearchEntries, putSearchEntry } from './put-search-entry.ts';
export type { SearchEntry } from './analyse-entry.ts';
export type { Opening } from './opening.ts';
export { search, type Hit, type SearchAnswer, type SearchFilters, type SearchRequest } from './search.ts';
export { suggest, type Suggestion } from './suggest.ts';
export { nearestMatches, type Relaxed } from './nearest-matches.ts';
export { dropSynonymGroup, saveSynonymGroup, synonymGroups } from './synonym-groups.ts';
export type { SynonymGroup } from './language/synonyms.ts';
