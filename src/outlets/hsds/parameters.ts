import { flag, identifier, moment, oneOf, timeOfDay, wholeNumber, words, type ValuesOf } from '#platform/rest/index.ts';
import { noFeedFilters, tellable, type FeedFilters } from '#modules/directory/index.ts';
import type { Terms } from './terms.ts';
import { fields, fieldsTaxonomy, fieldTerm, type FieldCode } from './vocabulary.ts';

/** A feed's page: HSDS names no default; Open Referral UK has 50. */
const PER_PAGE = 50;
const MOST_PER_PAGE = 500;
/** With `minimal` a directory of a city fits on one page, as HSDS asks. */
export const MINIMAL_PER_PAGE = 20_000;

const days = { MO: ['monday', 'maandag'], TU: ['tuesday', 'dinsdag'], WE: ['wednesday', 'woensdag'], TH: ['thursday', 'donderdag'], FR: ['friday', 'vrijdag'], SA: ['saturday', 'zaterdag'], SU: ['sunday', 'zondag'] } as const;
const dayWords = Object.entries(days).flatMap(([code, names]) => [code, ...names]);

/** Parameters of every list of HSDS 3.0. */
export const listParameters = {
  search: words('Words, as people put them: Dutch stemming, typing errors and synonyms are understood.'),
  page: wholeNumber('Number of the page, from 1.', { least: 1, most: 1_000_000, fallback: 1 }),
  per_page: wholeNumber(`Items on a page, ${PER_PAGE} when not said.`, { least: 1, most: MOST_PER_PAGE, fallback: null }),
  format: oneOf('json gives a page; ndjson gives everything at once, one item a line.', ['json', 'ndjson'], 'json'),
};

/** Of lists of services in HSDS 3.0 and Open Referral UK. */
export const serviceParameters = {
  ...listParameters,
  taxonomy_term_id: identifier('Services with this term, or with a term below it.'),
  taxonomy_id: identifier('Services with any term of this taxonomy.'),
  organization_id: identifier('Services of this organization.'),
  modified_after: moment('Services that changed at or after this moment.'),
  full: flag('Items with everything nested in them.'),
  minimum_age: wholeNumber('Services whose minimum age is at least this.', { least: 0, most: 150, fallback: null }),
  maximum_age: wholeNumber('Services whose maximum age is at most this.', { least: 0, most: 150, fallback: null }),
  start_time: timeOfDay('Services with hours that begin at or after this time.'),
  end_time: timeOfDay('Services with hours that end at or before this time.'),
  day: oneOf('Services with hours on this day of the week.', dayWords, null),
};

export const placeParameters = {
  ...serviceParameters,
  postcode: words('For people at this postcode.'),
  proximity: wholeNumber('Metres from the middle of the postcode.', { least: 0, most: 1_000_000, fallback: null }),
};

/** How many stand on a page, where nothing was asked too. */
export const perPageOf = (perPage: number | null): number => perPage ?? PER_PAGE;

/** What a request asks of services, as the directory understands it. */
export function filtersOf(values: ValuesOf<typeof serviceParameters> & Partial<ValuesOf<typeof placeParameters>>, terms: Terms): FeedFilters {
  const field = (Object.keys(fields) as FieldCode[]).find((code) => fieldTerm(code).id === values.taxonomy_term_id);
  const about = [
    ...(values.taxonomy_term_id && !field ? [reachOf([values.taxonomy_term_id], terms)] : []),
    // Every service tells something in our own fields.
    ...(values.taxonomy_id && values.taxonomy_id !== fieldsTaxonomy.id ? [reachOf(terms.terms.filter((t) => t.taxonomy_id === values.taxonomy_id).map((t) => t.id), terms)] : []),
    ...(field && !columns[field] ? [{ themes: [], audiences: [], terms: [] }] : []),
  ];
  return {
    ...noFeedFilters, words: values.search, partyId: values.organization_id, about, tells: (field && columns[field]) ?? null, modifiedAfter: values.modified_after, minimumAge: values.minimum_age, maximumAge: values.maximum_age,
    day: values.day && Object.entries(days).find(([code, names]) => code === values.day || names.some((name) => name === values.day))![0], opensFrom: values.start_time, closesBy: values.end_time,
    postcode: values.postcode ?? null, within: values.proximity ?? null,
  };
}

const columns: Partial<Record<FieldCode, (typeof tellable)[number]>> = {
  plain_words: 'plain_words', digital_offer: 'digital_offer', attending: 'attending', keyword: 'keywords', referral_who: 'referral_who', referral_area: 'referral_area_limit',
  waiting_time_as_of: 'referral_waiting_time_as_of', referral_interpreter: 'referral_interpreter', confirmed_by: 'confirmed_by',
};

/** Terms with those below them, and the themes and audiences that they stand for. */
const reachOf = (ids: readonly string[], { reach, terms }: Terms) => ({ terms: withBelow(ids, terms), themes: ids.flatMap((id) => reach.get(id)?.themes ?? []), audiences: ids.flatMap((id) => reach.get(id)?.audiences ?? []) });

function withBelow(ids: readonly string[], terms: Terms['terms']): string[] {
  const found = new Set(ids);
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { id, parent_id } of terms) if (parent_id && found.has(parent_id)) found.add(id);
  }
  return [...found];
}
