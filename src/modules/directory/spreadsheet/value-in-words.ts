import { hoursInWords, type Schedule } from '#modules/calendar/index.ts';
import type { PartyDocument, ServiceDocument } from '../documents.ts';
import { costsInWords, dateInWords, languageInWords } from '../entry-in-words.ts';
import { atPlace } from './at-place.ts';
import { contactText } from '../contacts/function-contacts.ts';
import { phoneText } from '../contacts/phone-text.ts';
import { directoryText } from '../texts.ts';
import type { Wording } from './export-rows.ts';
import type { SpreadsheetField } from './fields.ts';
import type { EntryKind } from './gather.ts';
import type { Desk } from './reading.ts';
import { attendingNames, digitalNames, domainNames, interpreterNames, statusNames } from './words.ts';

/** What things are called in this region; `places` by slug, or by the key that a file's own place has. */
export type ValueWords = Wording & { places: ReadonlyMap<string, string> };

const prefix = { party: 'party', location: 'place', service: 'service' } as const;
const otherwise: Record<string, SpreadsheetField> = {
  'party.plainWords': 'party.description', 'party.areas': 'place.area', 'service.places': 'place.name', 'service.referralWho': 'service.referral', 'service.referralHow': 'service.referral', 'service.interpreter': 'service.interpretation',
  'party.contacts': 'party.desks', 'service.contacts': 'service.desks', 'place.contacts': 'place.desks', 'place.addressSecret': 'place.secret', 'place.accessibilityDescription': 'place.accessibility',
};

/** As which column of a spreadsheet people know a field of an entry. */
export function columnOf(kind: EntryKind, field: string): SpreadsheetField {
  const at = atPlace(field);
  if (at) return at.kind === 'hours' ? 'service.hours' : 'service.desksHere';
  const key = `${prefix[kind]}.${field}`;
  return otherwise[key] ?? key as SpreadsheetField;
}

/** What an entry or a file says in a field, as a person reads it; '' when it says nothing. */
export function valueInWords(field: string, value: unknown, words: ValueWords): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return directoryText(words.locale, value ? 'yes' : 'no');
  const at = atPlace(field)?.kind, special = inWords[at === 'desks' ? 'contacts' : at ?? field];
  if (special) return special(value, words);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

type InWords = (value: unknown, words: ValueWords) => string;
const listed = (name: (item: string, words: ValueWords) => string): InWords => (value, words) => [value].flat().map((item) => name(String(item), words)).join(', ');
const called = <T extends string>(names: Record<T, readonly [string, ...string[]]>) => listed((item) => names[item as T]?.[0] ?? item);
const partyKinds = { organisation: 'partyOrganisation', initiative: 'partyInitiative', occasion: 'partyOccasion' } as const;
const referrals = { anyone: 'referAnyone', self: 'referSelf', professional: 'referProfessional', doctor: 'referDoctor', municipality: 'referMunicipality' } as const;

const inWords: Record<string, InWords> = {
  hours: (value, { locale }) => hoursInWords(value as Schedule[], locale).join('; '),
  phones: (value, { country }) => (value as PartyDocument['phones']).map((phone) => phoneText(phone, country)).join(', '),
  contacts: (value, { country }) => (value as Desk[]).map(({ title = null, department = null, ...desk }) => contactText({ ...desk, title, department, phones: desk.phones.map((phone) => ({ type: 'voice', schedules: [], ...phone })) }, country)).join('; '),
  costs: (value, { locale }) => costsInWords(value as ServiceDocument['costs'], locale).join('; '),
  kind: (value, { locale }) => directoryText(locale, partyKinds[value as keyof typeof partyKinds]),
  referralWho: (value, { locale }) => directoryText(locale, referrals[value as keyof typeof referrals]),
  endsOn: (value, { locale }) => dateInWords(String(value), locale),
  languages: listed((code, { locale }) => languageInWords(code, locale)),
  themes: listed((slug, { themes }) => themes.get(slug) ?? slug), audiences: listed((slug, { audiences }) => audiences.get(slug) ?? slug),
  areas: listed((code, { areas }) => areas.get(code) ?? code), area: listed((code, { areas }) => areas.get(code) ?? code), places: listed((place, { places }) => places.get(place) ?? place),
  domain: called(domainNames), attending: called(attendingNames), digitalOffer: called(digitalNames), status: called(statusNames), interpreter: called(interpreterNames),
};
