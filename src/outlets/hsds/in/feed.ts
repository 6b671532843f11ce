import { refuse } from '#platform/use-case/index.ts';
import type { HsdsOrganization, HsdsService, HsdsTaxonomy, HsdsTerm } from '../hsds.ts';

/** Everything a source tells: organizations, and services with the id of theirs. */
export type Feed = {
  organizations: Map<string, HsdsOrganization>; services: Map<string, HsdsService>;
  /** All terms and lists that it names apart, by its own ids. */
  terms: Map<string, HsdsTerm>; taxonomies: Map<string, HsdsTaxonomy>;
};

/** What reading a source may cost: a directory of a large city has some 10,000 services of 8 kB. */
export const limits = { answerBytes: 32 * 2 ** 20, totalBytes: 512 * 2 ** 20, packageBytes: 20 * 2 ** 20, pages: 5_000, entries: 100_000, rows: 2_000_000, milliseconds: 30_000 };

/** A feed of which nothing was read yet. */
export const emptyFeed = (): Feed => ({ organizations: new Map(), services: new Map(), terms: new Map(), taxonomies: new Map() });

/** Adds what an answer tells; of two descriptions of one organization the fuller stays. */
export function addOrganization(feed: Feed, raw: unknown): void {
  const organization = cleaned(raw) as HsdsOrganization | undefined;
  if (!organization) return;
  const before = feed.organizations.get(organization.id);
  if (!before || Object.keys(organization).length > Object.keys(before).length) feed.organizations.set(organization.id, organization);
  assertNotTooMany(feed);
}

/** Adds a service; what cannot be read as one is passed over. */
export function addService(feed: Feed, raw: unknown): void {
  const service = cleaned(raw) as HsdsService | undefined;
  if (!service) return;
  const { organization, ...own } = service;
  if (organization) addOrganization(feed, organization);
  feed.services.set(service.id, { ...own, organization_id: organization?.id ?? service.organization_id });
  assertNotTooMany(feed);
}

/** Adds a term, likewise. */
export function addTerm(feed: Feed, raw: unknown): void {
  const term = cleaned(raw) as HsdsTerm | undefined;
  if (term) feed.terms.set(term.id, term);
}

/** Adds a list of terms, likewise. */
export function addTaxonomy(feed: Feed, raw: unknown): void {
  const taxonomy = cleaned(raw) as HsdsTaxonomy | undefined;
  if (taxonomy) feed.taxonomies.set(taxonomy.id, taxonomy);
}

function assertNotTooMany(feed: Feed): void {
  if (feed.organizations.size + feed.services.size > limits.entries) refuse('hsds.sourceTooLarge', { status: 422 });
}

const lists = new Set(['phones', 'schedules', 'service_areas', 'service_at_locations', 'languages', 'cost_options', 'required_documents', 'contacts', 'attributes', 'addresses', 'accessibility', 'locations', 'services', 'funding', 'organization_identifiers', 'programs']);
const things = new Set(['organization', 'location', 'program', 'taxonomy_term', 'taxonomy_detail']);
const numbers = new Set(['latitude', 'longitude', 'minimum_age', 'maximum_age', 'amount', 'interval', 'count', 'timezone', 'extension', 'year_incorporated']);
const DEEPEST = 6;

/** An object as HSDS says it should be, whatever stood there: lists are lists, numbers are numbers, everything else is text. Undefined when it has no id and needs one. */
function cleaned(raw: unknown, depth = 0): object | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || depth > DEEPEST) return undefined;
  const fields = Object.entries(raw).flatMap(([key, value]): [string, unknown][] => {
    const clean = lists.has(key) ? (Array.isArray(value) ? value.flatMap((one) => cleaned(one, depth + 1) ?? []) : undefined) : things.has(key) ? cleaned(value, depth + 1) : numbers.has(key) ? numberOf(value) : textOf(value);
    return clean === undefined ? [] : [[key, clean]];
  });
  const object = Object.fromEntries(fields) as { id?: string };
  return object.id || depth > 0 ? { id: '', ...object } : undefined;
}

const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** PostgreSQL has no NUL in text and refuses half a surrogate pair. */
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? textOf(value.join(',')) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value).toWellFormed().replaceAll('\0', '') : undefined;
}
