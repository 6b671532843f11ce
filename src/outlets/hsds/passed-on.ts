/**
 * What HSDS tells that has no place among our words: kept as it came and given out again, so that nothing of another directory is lost by passing through this one. Nobody edits or sees it here
 * (docs/decisions/0091-hsds-whole.md).
 */
import type { PassedOn } from '#modules/directory/index.ts';
import { derivedId } from '#platform/db/index.ts';
import type { HsdsAttribute, HsdsTerm } from './hsds.ts';
import { attribute } from './vocabulary.ts';

type Entity = 'organization' | 'service' | 'service_at_location' | 'location';
type Shape = { values?: readonly string[]; /** Lists that we tell nothing of otherwise, with the fields of their items; the first is there always. */ lists?: Record<string, readonly string[]>; /** Fields of items that we do tell, which are known by the first. */ beside?: Record<string, readonly string[]> };

const shapes: Record<Entity, Shape> = {
  organization: { values: ['tax_status', 'tax_id', 'year_incorporated', 'legal_status', 'logo'], lists: { funding: ['source'], organization_identifiers: ['identifier', 'identifier_type', 'identifier_scheme'], programs: ['name', 'description', 'alternate_name'] } },
  service: { values: ['accreditations', 'licenses'], lists: { funding: ['source'], service_areas: ['name', 'description', 'extent', 'extent_type', 'uri'] }, beside: { required_documents: ['document', 'uri'], languages: ['code', 'note'] } },
  location: { values: ['location_type', 'url', 'alternate_name', 'description', 'external_identifier', 'external_identifier_type'], lists: { languages: ['name', 'code', 'note'] } },
  service_at_location: {},
};
/** Without these an item is none by the schemas of HSDS. */
const required: Record<string, readonly string[]> = { organization_identifiers: ['identifier', 'identifier_type'], programs: ['name', 'description'] };
const addresses = new Set(['logo', 'url', 'uri']), texts = new Set(['description', 'alternate_name', 'source', 'accreditations', 'licenses', 'name', 'note']);
const MOST = 3000;

type Fields = Record<string, unknown>;

/** What an object of a feed tells beyond our words. `clean`: takes out of a text what is somebody's own. */
export function passedIn(entity: Entity, told: object, clean: (text: string) => string | null): Pick<PassedOn, 'values' | 'lists'> {
  const { values = [], lists = {}, beside = {} } = shapes[entity], all = told as Fields;
  const items = Object.entries({ ...lists, ...beside }).flatMap(([list, fields]): [string, Record<string, string | number>[]][] => {
    const found = (Array.isArray(all[list]) ? (all[list] as Fields[]) : []).filter((item) => list !== 'service_areas' || !Array.isArray(item.attributes) || item.attributes.length === 0)
      .map((item) => picked(item, fields, clean)).filter((item) => (required[list] ?? fields.slice(0, 1)).every((field) => field in item) && (!(list in beside) || Object.keys(item).length > 1));
    return found.length ? [[list, found.slice(0, 100)]] : [];
  });
  const own = picked(all, values, clean);
  if (own.location_type === 'physical' || !/^(postal|virtual)$/.test(String(own.location_type ?? 'virtual'))) delete own.location_type;
  return { ...(Object.keys(own).length ? { values: own } : {}), ...(items.length ? { lists: Object.fromEntries(items) } : {}) };
}

function picked(from: Fields, fields: readonly string[], clean: (text: string) => string | null): Record<string, string | number> {
  return Object.fromEntries(fields.flatMap((field): [string, string | number][] => {
    const value = from[field];
    if (typeof value === 'number') return Number.isFinite(value) ? [[field, value]] : [];
    const text = typeof value !== 'string' ? null : texts.has(field) ? clean(value) : addresses.has(field) ? webAddress(value) : value.trim();
    return text ? [[field, text.slice(0, MOST)]] : [];
  }));
}

const webAddress = (text: string): string | null => (/^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim()) ? new URL(text.trim()).href : null);

/** Puts what was kept into what we tell of the same thing. */
export function passedOut<T extends { id: string; attributes?: HsdsAttribute[] }>(entity: Entity, told: T, { values = {}, lists = {}, attributes = [] }: PassedOn, terms: ReadonlyMap<string, HsdsTerm>): T {
  const { beside = {}, lists: own = {} } = shapes[entity], all = told as Fields;
  const added = Object.entries(lists).map(([list, items]): [string, unknown[]] => {
    const present = (all[list] as Fields[] | undefined) ?? [], key = beside[list]?.[0];
    if (key) return [list, present.map((item) => ({ ...item, ...items.find((one) => one[key] === item[key]) }))];
    return [list, [...present, ...(list in own ? items.map((item, i) => ({ id: derivedId(told.id, `passed/${list}/${i}`), ...item })) : [])]];
  });
  const linked = attributes.flatMap(({ term, linkType, value }, i) => { const known = terms.get(term); return known ? [attribute({ id: told.id, entity }, known, linkType ?? null, value ?? null, `passed/${term}/${i}`)] : []; });
  const shown = new Set((told.attributes ?? []).map((one) => one.taxonomy_term?.id));
  const more = linked.filter((one) => !shown.has(one.taxonomy_term?.id));
  return { ...told, ...values, ...Object.fromEntries(added.filter(([, items]) => items.length > 0)), ...(more.length ? { attributes: [...(told.attributes ?? []), ...more] } : {}) };
}
