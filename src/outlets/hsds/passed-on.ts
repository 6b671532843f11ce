/**
 * What HSDS tells that has no place among our words: kept as it came and given out again, so that nothing of another directory is lost by passing through this one. Nobody edits or sees it here
 * (docs/decisions/0091-hsds-whole.md, 0093-parts-passed-on.md).
 */
import type { PassedOn } from '#modules/directory/index.ts';
import { isFunctionName, readEmails } from '#modules/imports/index.ts';
import { derivedId } from '#platform/db/index.ts';
import type { HsdsAttribute, HsdsTerm } from './hsds.ts';
import { tableOf } from './package/tables.ts';
import { attribute, told as toldBy } from './vocabulary.ts';

type Entity = 'organization' | 'service' | 'service_at_location' | 'location';
type Fields = Record<string, unknown>;
type Clean = (text: string) => string | null;
type Part = NonNullable<PassedOn['parts']>[number];
/** The attributes of something that are none of ours, as they are kept. */
type KeepAttributes = (attributes: readonly HsdsAttribute[] | undefined) => Pick<PassedOn, 'attributes'>;

/** Values of an entry, and lists that we tell nothing of otherwise, with the fields of their items; the first is there always. */
const shapes: Record<Entity, { values?: readonly string[]; lists?: Record<string, readonly string[]> }> = {
  organization: { values: ['tax_status', 'tax_id', 'year_incorporated', 'legal_status', 'logo'], lists: { funding: ['source'], organization_identifiers: ['identifier', 'identifier_type', 'identifier_scheme'], programs: ['name', 'description', 'alternate_name'] } },
  service: { values: ['accreditations', 'licenses', 'assurer_email'], lists: { funding: ['source'], service_areas: ['name', 'description', 'extent', 'extent_type', 'uri'] } },
  location: { values: ['location_type', 'url', 'alternate_name', 'description', 'external_identifier', 'external_identifier_type'], lists: { languages: ['name', 'code', 'note'], addresses: ['address_1', 'address_2', 'city', 'region', 'state_province', 'postal_code', 'country', 'address_type'] } },
  service_at_location: {},
};
/** Without these an item is none by the schemas of HSDS. */
const required: Record<string, readonly string[]> = { organization_identifiers: ['identifier', 'identifier_type'], programs: ['name', 'description'], addresses: ['address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'] };
const addresses = new Set(['logo', 'url', 'uri', 'schedule_link']), texts = new Set(['description', 'alternate_name', 'source', 'accreditations', 'licenses', 'name', 'note', 'notes', 'option', 'amount_description', 'attending_type']);
/** Of a closed list; anything else would be refused by who reads it. */
const allowed: Record<string, RegExp> = { wkst: /^(MO|TU|WE|TH|FR|SA|SU)$/, freq: /^(WEEKLY|MONTHLY)$/, location_type: /^(postal|virtual)$/, address_type: /^postal$/ };
/** What may be somebody's own is kept of a desk only. */
const ofDesk: Record<string, (text: string) => boolean> = { attention: isFunctionName, assurer_email: (text) => readEmails(text)[0]?.kind === 'function' };
const MOST = 3000;

const counting = ['count', 'byweekno', 'byyearday'], whole = ['freq', 'interval', 'byday', 'bymonthday', 'dtstart', 'until', 'valid_from', 'valid_to', 'timezone', 'opens_at', 'closes_at', 'notes', 'description'];
/** Parts of an entry that we tell in our own way: which of their fields we have no word for, and by which of those that we tell one is known. */
const parts: Record<string, { values(part: Fields): readonly string[]; key: readonly string[] }> = {
  phones: { values: () => [], key: ['number'] },
  contacts: { values: () => [], key: ['name', 'title', 'department'] },
  languages: { values: () => ['note'], key: ['code'] },
  required_documents: { values: () => ['uri'], key: ['document'] },
  accessibility: { values: () => [], key: [] },
  // Hours that count in a way we cannot are a note in words here, and told whole.
  schedules: { values: (part) => ['wkst', 'schedule_link', 'attending_type', ...(counting.some((field) => field in part) ? [...counting, ...whole] : [])], key: ['freq', 'interval', 'byday', 'bymonthday', 'dtstart', 'until', 'opens_at', 'closes_at', 'notes'] },
  cost_options: { values: (part) => [...(part.option ? ['option', 'amount_description'] : []), ...(isForeign(part) ? ['currency', 'amount'] : [])], key: ['amount', 'amount_description', 'valid_from', 'valid_to'] },
  addresses: { values: () => ['attention', 'address_1', 'address_2', 'region', 'state_province'], key: ['address_1', 'postal_code', 'city'] },
  ...Object.fromEntries(['funding', 'organization_identifiers', 'programs', 'service_areas'].map((list) => [list, { values: () => [], key: Object.values(shapes).flatMap(({ lists }) => lists?.[list]?.[0] ?? []).slice(0, 1) }])),
};

/** Whether a price is not in euros. */
export const isForeign = ({ currency, amount }: { currency?: unknown; amount?: unknown }): boolean => typeof currency === 'string' && amount !== undefined && !/^(eur|euro|€)?$/i.test(currency.trim());

/** What an object of a feed tells beyond our words. `clean`: takes out of a text what is somebody's own. */
export function passedIn(entity: Entity, told: object, clean: Clean, keep: KeepAttributes): Pick<PassedOn, 'values' | 'lists' | 'parts'> {
  const { values = [], lists = {} } = shapes[entity], all = told as Fields;
  const items = Object.entries(lists).map(([list, fields]) => ({ list, read: listOf(all, list).filter(inList[list] ?? (() => true)).map((item) => ({ item, kept: picked(item, fields, clean) }))
    .filter(({ kept }) => (required[list] ?? fields.slice(0, 1)).every((field) => field in kept)).slice(0, 100) })).filter(({ read }) => read.length > 0);
  const own = picked(all, values, clean), found = items.flatMap(({ list, read }) => partsIn(list, read.map(({ item }) => item), (_, i) => read[i]!.kept, clean, keep));
  return { ...(Object.keys(own).length ? { values: own } : {}), ...(items.length ? { lists: Object.fromEntries(items.map(({ list, read }) => [list, read.map(({ kept }) => kept)])) } : {}), ...(found.length ? { parts: found } : {}) };
}

/** Areas of the region are told by their code. A further address is kept when it is a post box: any other may be somebody's home. */
const inList: Record<string, (item: Fields) => boolean> = {
  service_areas: (item) => toldBy(item.attributes as HsdsAttribute[] | undefined, 'area_code').length === 0,
  addresses: (item) => item.address_type === 'postal' && /^\s*(postbus|p\.? ?o\.? ?box|antwoordnummer|bp)\b/i.test(String(item.address_1 ?? '')),
};
const listOf = (from: Fields, list: string): Fields[] => (Array.isArray(from[list]) ? (from[list] as Fields[]) : []);

/** What parts of an entry tell beyond our words. `list` says where they stand: `phones`, or `contacts/phones`. `tell`: what we shall tell of such a part ourselves; nothing when it did not come in. */
export function partsIn<T extends object>(list: string, told: readonly T[] | undefined, tell: (part: T, i: number) => object | undefined, clean: Clean, keep: KeepAttributes): Part[] {
  return (told ?? []).flatMap((part, i): Part[] => {
    const values = picked(part as Fields, shapeOf(list).values(part as Fields), clean), { attributes } = keep((part as { attributes?: HsdsAttribute[] }).attributes);
    if (Object.keys(values).length === 0 && !attributes) return [];
    const ours = tell(part, i);
    return ours ? [{ of: keyOf(list, ours), ...(Object.keys(values).length ? { values } : {}), ...(attributes ? { attributes } : {}) }] : [];
  });
}

/** Each part once; the first of the same. */
export const withParts = (passed: PassedOn, more: readonly Part[]): PassedOn => {
  const all = [...new Map([...(passed.parts ?? []), ...more].toReversed().map((part) => [part.of, part])).values()].toReversed().slice(0, 300);
  return { ...passed, ...(all.length ? { parts: all } : {}) };
};

/** Names within this make keys of parts. */
const HOME = '7c1d0a52-9b0f-5c57-8a3e-2f4f0c6f9e21';
const shapeOf = (list: string) => parts[list.slice(list.lastIndexOf('/') + 1)]!;
/** By what we tell of a part: who changes that here tells something else than the source did. */
const keyOf = (list: string, told: object): string => derivedId(HOME, JSON.stringify([list, ...shapeOf(list).key.map((field) => (told as Fields)[field] ?? null)]));

function picked(from: Fields, fields: readonly string[], clean: Clean): Record<string, string | number> {
  return Object.fromEntries(fields.flatMap((field): [string, string | number][] => {
    const value = from[field];
    if (typeof value === 'number') return Number.isFinite(value) ? [[field, value]] : [];
    const text = typeof value !== 'string' ? null : texts.has(field) ? clean(value) : addresses.has(field) ? webAddress(value) : value.trim();
    return !text || allowed[field]?.test(text) === false || ofDesk[field]?.(text) === false ? [] : [[field, text.slice(0, MOST)]];
  }));
}

const webAddress = (text: string): string | null => (/^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim()) ? new URL(text.trim()).href : null);

/** Puts what was kept into what we tell of the same thing. */
export function passedOut<T extends { id: string; attributes?: HsdsAttribute[] }>(entity: Entity, told: T, { values = {}, lists = {}, attributes = [], parts: kept = [] }: PassedOn, terms: ReadonlyMap<string, HsdsTerm>): T {
  const { lists: own = {} } = shapes[entity];
  const added = Object.entries(lists).filter(([list]) => list in own).map(([list, items]): [string, unknown[]] => [list, [...listOf(told as Fields, list), ...items.map((item, i) => ({ id: derivedId(told.id, `passed/${list}/${i}`), ...item }))]]);
  const all = withAttributes({ ...told, ...values, ...Object.fromEntries(added) }, entity, attributes, terms);
  return kept.length === 0 ? all : withKept(all, new Map(kept.map((part) => [part.of, part])), terms);
}

/** The same with what was kept of its parts, and of theirs. */
function withKept<T extends object>(told: T, kept: ReadonlyMap<string, Part>, terms: ReadonlyMap<string, HsdsTerm>, path = ''): T {
  return { ...told, ...Object.fromEntries(Object.keys(parts).filter((list) => list in told).map((list) => [list, listOf(told as Fields, list).map((item) => {
    const part = kept.get(keyOf(path + list, item)), inner = withKept(item, kept, terms, `${path}${list}/`) as { id: string; attributes?: HsdsAttribute[] };
    return part ? withAttributes({ ...inner, ...part.values }, tableOf[list]!, part.attributes ?? [], terms) : inner;
  })])) };
}

function withAttributes<T extends { id: string; attributes?: HsdsAttribute[] }>(told: T, entity: string, kept: NonNullable<PassedOn['attributes']>, terms: ReadonlyMap<string, HsdsTerm>): T {
  const linked = kept.flatMap(({ term, linkType, value }, i) => { const known = terms.get(term); return known ? [attribute({ id: told.id, entity }, known, linkType ?? null, value ?? null, `passed/${term}/${i}`)] : []; });
  const shown = new Set((told.attributes ?? []).map((one) => one.taxonomy_term?.id)), more = linked.filter((one) => !shown.has(one.taxonomy_term?.id));
  return more.length ? { ...told, attributes: [...(told.attributes ?? []), ...more] } : told;
}
