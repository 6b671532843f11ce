import { facet, type Facet } from './facets.ts';

/**
 * Postings stand in lists: one of the whole region, and one of each area that entries are for. A search in a wijk reads the lists of its areas, so that it reads what is for the
 * wijk and nothing else, however large the region is.
 */
export type List = string;

const REGION: List = '';
/** Entries that are for more areas than this stand in one list for all of them; the facets tell which areas those are. */
const MOST_AREAS = 6;
const MANY: List = '*@';
/** A search in more areas than this reads the list of the region: a wijk in Flanders may be a hundred statistical sectors. */
const MOST_READ = 200;
const FOR = facet.forArea('');

/** Where the terms of an entry with these facets stand. */
export function listsOf(facets: readonly Facet[]): List[] {
  const areas = areasAmong(facets);
  return [REGION, ...(areas.length > MOST_AREAS ? [MANY] : areas.map(listOfArea))];
}

/** The lists in which all entries are that have one of these facets; undefined when no list leaves others out. */
export function listsWith(anyOf: readonly Facet[]): List[] | undefined {
  const areas = areasAmong(anyOf);
  return areas.length === 0 || areas.length < anyOf.length || areas.length > MOST_READ ? undefined : [...areas.map(listOfArea), MANY];
}

/** A term as it stands in a list. */
export const termIn = (list: List, term: string): string => list + term;

const listOfArea = (code: string): List => `${code}@`;
const areasAmong = (facets: readonly Facet[]): string[] => facets.filter((one) => one.startsWith(FOR)).map((one) => one.slice(FOR.length));
