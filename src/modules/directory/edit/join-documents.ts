/**
 * Two entries that are one: which of their fields differ, and the document that comes of what was chosen in each. Pure; who may do so and what follows from it
 * is for who calls this.
 */
import type { Locale, Work } from '#platform/use-case/index.ts';
import { nameKey } from '#modules/imports/index.ts';
import type { PartyDocument, ServiceDocument } from '../documents.ts';
import { isSame } from '../save-entries.ts';
import type { SpreadsheetField } from '../spreadsheet/fields.ts';
import { fieldName, importPagesText } from '../spreadsheet/ui/texts.ts';
import { columnOf, valueInWords, type ValueWords } from '../spreadsheet/value-in-words.ts';
import type { EditKind } from './change-entry.ts';
import { editWording } from './edit-wording.ts';
import { editText } from './ui/texts.ts';

type Documents = { party: PartyDocument; service: ServiceDocument };
type Fields<K extends EditKind> = Record<Exclude<keyof Documents[K], 'slug' | 'party' | 'privateContacts' | 'passedOn'>, 'one' | 'list'>;

/** Which side a field is taken from; lists also from both. */
export type Side = 'first' | 'second' | 'both';
export type JoinChoices = Readonly<Record<string, Side | undefined>>;

/** Every field that is chosen by, in the order of a page; people behind a party are always joined, and shown to nobody. */
const fields: { [K in EditKind]: Fields<K> } = {
  party: { name: 'one', alternateName: 'one', kind: 'one', domain: 'one', plainWords: 'one', description: 'one', phones: 'list', email: 'one', contacts: 'list', website: 'one', areas: 'list', supportedBy: 'list', endsOn: 'one' },
  service: {
    name: 'one', alternateName: 'one', plainWords: 'one', description: 'one', status: 'one', alert: 'one', locations: 'list', schedules: 'one', costs: 'one', phones: 'list', email: 'one', contacts: 'list', website: 'one', themes: 'list', audiences: 'list',
    minimumAge: 'one', maximumAge: 'one', eligibility: 'one', languages: 'list', interpretation: 'one', attending: 'list', digitalOffer: 'list', requiredDocuments: 'list', referral: 'one', serviceAreas: 'one', keywords: 'list',
  },
};

/** Whether a field holds several values, which can be taken of both entries. */
export const isList = (kind: EditKind, field: string): boolean => (fields[kind] as Record<string, string>)[field] === 'list';

const isEmpty = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const read = (document: object, field: string): unknown => (document as Record<string, unknown>)[field];

/** The fields in which two entries say something else, in the order of a page. */
export const differingFields = <K extends EditKind>(kind: K, first: Documents[K], second: Documents[K]): string[] =>
  Object.keys(fields[kind]).filter((field) => !isSame(orNothing(read(first, field)), orNothing(read(second, field))));

const orNothing = (value: unknown): unknown => (isEmpty(value) ? null : value);

/** What is taken when nobody chose: lists from both, what only one tells from that one, else from the side that was confirmed last. */
export function usualSide<K extends EditKind>(kind: K, field: string, first: Documents[K], second: Documents[K], freshest: 'first' | 'second'): Side {
  if (isList(kind, field)) return 'both';
  if (isEmpty(read(first, field)) !== isEmpty(read(second, field))) return isEmpty(read(first, field)) ? 'second' : 'first';
  return freshest;
}

/** The document of both, by what was chosen. The name that goes stays findable: as the other name of a party, as a word of an offer. */
export function joinDocuments<K extends EditKind>(kind: K, first: Documents[K], second: Documents[K], choices: JoinChoices, freshest: 'first' | 'second'): Documents[K] {
  const chosen = Object.fromEntries(Object.keys(fields[kind]).map((field) => {
    const side = choices[field] ?? usualSide(kind, field, first, second, freshest), [a, b] = [read(first, field), read(second, field)];
    return [field, side === 'both' && isList(kind, field) ? union(a as unknown[], b as unknown[]) : side === 'second' ? b : a];
  }));
  const joined = { ...first, ...chosen } as Documents[K];
  const lost = [first.name, second.name].find((name) => nameKey(name) !== nameKey(joined.name));
  const contacts = 'privateContacts' in first && 'privateContacts' in second ? { privateContacts: union(first.privateContacts, second.privateContacts) } : {};
  return { ...joined, ...contacts, ...(lost === undefined ? {} : withOldName(joined, lost)) };
}

const MOST_KEYWORD = 60;

function withOldName(joined: PartyDocument | ServiceDocument, lost: string): Partial<PartyDocument & ServiceDocument> {
  if (joined.alternateName === null) return { alternateName: lost };
  return 'keywords' in joined && lost.length <= MOST_KEYWORD ? { keywords: union(joined.keywords, [lost]) as string[] } : {};
}

/** All of the first, and of the second what is not there yet: a number once, a place once. */
function union<T>(first: readonly T[], second: readonly T[]): T[] {
  const keyOf = (item: T): string => {
    const { number, location } = typeof item === 'object' && item !== null ? item as { number?: string; location?: string } : {};
    return number ?? location ?? JSON.stringify(item);
  };
  return [...first, ...second.filter((item) => !first.some((known) => keyOf(known) === keyOf(item) || isSame(known, item)))];
}

/** A field of two entries beside each other, in the words of the reader; '' when it says nothing. */
export type FieldPair = { field: string; label: string; first: string; second: string; isList: boolean; usual: Side };

/** The fields in which two entries differ, in words, with what is taken when nobody chooses. */
export async function pairsInWords<K extends EditKind>(work: Work, kind: K, first: Documents[K], second: Documents[K], freshest: 'first' | 'second'): Promise<FieldPair[]> {
  const slugs = kind === 'party' ? [first, second].flatMap((document) => (document as PartyDocument).supportedBy) : [];
  const parties = slugs.length > 0 ? await work.tx.selectFrom('party').select(['slug', 'name']).where('slug', 'in', slugs).execute() : [];
  const words = { ...await editWording(work), locale: work.locale, parties: new Map(parties.map(({ slug, name }) => [slug, name])) };
  return differingFields(kind, first, second).map((field) => ({
    field, label: nameOfField(work.locale, kind, field), first: inWords(field, read(first, field), words), second: inWords(field, read(second, field), words),
    isList: isList(kind, field), usual: usualSide(kind, field, first, second, freshest),
  }));
}

/** What people call a field of an entry. */
export const nameOfField = (locale: Locale, kind: EditKind, field: string): string => (field === 'locations' ? editText(locale, 'places') : field === 'contacts' || field === 'alert' ? editText(locale, field) : importPagesText(locale, fieldName(columns[kind][field] ?? columnOf(kind, field))));

/** Fields of a document that people know as a column of another name. */
const columns: Record<EditKind, Record<string, SpreadsheetField>> = {
  party: { plainWords: 'service.plainWords' },
  service: { schedules: 'service.hours', referral: 'service.referral', serviceAreas: 'place.area' },
};

function inWords(field: string, value: unknown, words: ValueWords & { parties: ReadonlyMap<string, string> }): string {
  if (field === 'supportedBy') return (value as string[]).map((slug) => words.parties.get(slug) ?? slug).join(', ');
  if (field === 'serviceAreas') return valueInWords('areas', value, words);
  if (field === 'schedules') return valueInWords('hours ', value, words);
  if (field === 'locations') return (value as ServiceDocument['locations']).map(({ location, schedules }) => [words.places.get(location) ?? location, valueInWords('hours ', schedules, words)].filter(Boolean).join(': ')).join('; ');
  if (field === 'referral' && value) return referralWords(value as NonNullable<ServiceDocument['referral']>, words);
  return valueInWords(field, value, words);
}

const referralWords = ({ who, how, waitingTime }: NonNullable<ServiceDocument['referral']>, words: ValueWords): string =>
  [valueInWords('referralWho', who, words), how, waitingTime].filter(Boolean).join('; ');
