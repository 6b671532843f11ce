import {
  addressKey, joinStreet, nameKey, readAddress, readAges, readCosts, readLanguages, readList, readPostcode, saysSecret, saysSecretAddress,
  type Incoming, type Likeness, type Problem,
} from '#modules/imports/index.ts';
import { desksAt, hoursAt } from './at-place.ts';
import { attendingNames, choiceIn, choiceOf, digitalNames, domainNames, interpreterNames, kindNames, referralNames, statusNames } from './words.ts';
import type { Names } from './names.ts';
import { readRowHours } from './read-row-hours.ts';
import { withPlaceApart } from './place-apart.ts';
import { Reading, type Contact, type Desk } from './reading.ts';
import type { RowCells } from './row-cells.ts';
import type { SpreadsheetField } from './fields.ts';

/** One of the entries a row speaks of. `values` go by the names of its document; what the row says nothing about is not in it. */
export type Draft = { id: string | null; keys: [string, ...string[]]; values: Record<string, unknown>; likeness: Likeness; /** What the row does not tell: the wijk that was chosen for such rows. */ assumed?: readonly string[]; /** What would say the same more exactly: a buurt of that wijk. */ exactly?: Incoming['exactly'] };
export type RowEntries = { row: number; party: Draft; place: Draft | null; service: Draft | null; contacts: Contact[]; problems: Problem[]; remarks: Problem[] };

/**
 * Reads one row as an organisation, the place and the offer it speaks of. A row without a name for the offer, but with hours, costs or an
 * address, is an offer under the organisation's name. Names of people, mobile numbers, personal mail and home addresses come out
 * apart in `contacts`, also those that stand in running text; a desk or team among the names is no person, and public. A secret address comes out nowhere.
 */
export function readRow(row: RowCells, names: Names): RowEntries {
  const cells = withPlaceApart(row, names.country), reading = new Reading(cells, names);
  const party = readParty(reading);
  const place = readPlace(reading);
  const offers = cells.text('service.name') !== '' || place !== null || serviceOnly.some((field) => cells.text(field) !== '');
  const service = offers ? readService(reading, party, place) : null;
  takeGeneralContact(reading, service ?? party);
  if (service) party.likeness = { ...party.likeness, phones: service.likeness.phones, emails: service.likeness.emails };
  return { row: cells.number, party, place, service, contacts: reading.contacts(), problems: reading.problems, remarks: reading.remarks };
}

const serviceOnly: SpreadsheetField[] = ['service.hours', 'service.days', 'service.times', 'service.startsOn', 'service.costs', 'service.audiences', 'service.ages', 'service.languages', 'service.themes', 'service.id'];

/** What people put where a name must stand and there is none. */
const FILLER = /^(leeg|geen|onbekend|diversen?|test|n\.?v\.?t\.?|niet van toepassing|n\.?n\.?b\.?|nog niet bekend|tbd|x+|[-–—.?*]+)$/i;
/** And what says that it is the one of the row above. */
const SAME = /^(idem|id\.?|dezelfde|hetzelfde|zelfde|zie (hier)?boven|["”″]+)$/i;

function readParty(reading: Reading): Draft {
  const { cells, names } = reading;
  const name = reading.line('party.name', 160);
  if (name === null) reading.problems.push({ field: 'party.name', key: 'directory.rowWithoutParty' });
  for (const field of ['party.name', 'service.name'] as const) if (FILLER.test(cells.text(field).trim())) reading.remark(field, 'nameIsFiller');
  const id = cells.text('party.id') || null;
  const areas = readAreas(reading);
  const { plain, long } = describe(reading, 'party.description');
  const supporters = readList(cells.text('party.supportedBy'));
  return {
    id, keys: keysOf(id, nameKey(name ?? '')),
    likeness: { name: name ?? '', owner: null, phones: [], emails: [], address: null }, assumed: namesArea(reading) ? [] : ['areas'],
    values: said({
      name, alternateName: reading.line('party.alternateName', 160), kind: choiceOf(kindNames, cells.text('party.kind')), domain: choiceOf(domainNames, cells.text('party.domain')),
      plainWords: plain, description: long, email: reading.email('party.email', 'party.phones'), website: reading.website('party.website'), phones: reading.phones('party.phones', 'party.email'), contacts: reading.deskLines('party.desks'), areas,
      supportedBy: supporters.flatMap((supporter) => names.parties.get(nameKey(supporter)) ?? []), endsOn: cells.date('party.endsOn'),
    }),
  };
}

function readAreas(reading: Reading): string[] {
  const { names, cells } = reading;
  const wanted = readList(cells.text('place.area'));
  const codes = wanted.flatMap((area) => names.areas.get(nameKey(area)) ?? []);
  if (wanted.length > 0 && codes.length === 0) reading.remark('place.area', 'areaUnknown');
  return codes.length > 0 || names.defaultArea === null ? codes : [names.defaultArea];
}

/** Whether the row itself names an area that the region knows. */
const namesArea = ({ names, cells }: Reading): boolean => readList(cells.text('place.area')).some((area) => names.areas.has(nameKey(area)));

function readPlace(reading: Reading): Draft | null {
  const { cells, names } = reading;
  const given = reading.line('place.name', 160), name = given !== null && (FILLER.test(given) || SAME.test(given)) ? null : given;
  if (name !== given) reading.remark('place.name', 'nameIsFiller');
  const secret = cells.yesNo('place.secret') === true || [cells.text('place.address'), cells.text('place.street'), cells.text('place.name'), cells.text('place.secret')].some(saysSecret) || cells.fields().some((field) => saysSecretAddress(cells.text(field)));
  const area = readAreas(reading)[0] ?? null;
  if (secret) {
    reading.remark('place.secret', 'addressNotKept', '');
    return { id: null, keys: [`secret ${nameKey(cells.text('party.name'))} ${nameKey(cells.text('service.name'))}`], values: { name: cells.text('party.name').slice(0, 160), addressSecret: true, area }, likeness: nobody };
  }
  if (reading.home) return null;
  const joined = readAddress(cells.text('place.address'), names.country);
  const street = joinStreet(cells.text('place.street'), cells.text('place.houseNumber'), cells.text('place.houseNumberAddition')) ?? joined.street;
  const postcode = readPostcode(cells.text('place.postcode'), names.country) ?? readPostcode(cells.text('place.city'), names.country) ?? joined.postcode;
  const city = cells.text('place.city').replace(/^\d{4} ?([A-Z]{2} )?/, '').slice(0, 100) || joined.city;
  const key = addressKey(street, postcode) ?? (name ? `place ${nameKey(name)} ${nameKey(city ?? '')}` : null);
  if (key === null) return null;
  return {
    id: null, keys: [key, ...(name ? [`place ${nameKey(name)} ${nameKey(city ?? '')}`] : [])], likeness: nobody, assumed: namesArea(reading) ? [] : ['area'], exactly: { area: names.within.get(area ?? '') ?? [] },
    values: said({ name, address: street?.slice(0, 200) ?? null, postcode, city, area, transportation: reading.line('place.transportation', 300), contacts: reading.deskLines('place.desks'), ...readAccess(reading) }),
  };
}

const nobody: Likeness = { name: '', owner: null, phones: [], emails: [], address: null };

/** Parts with a column of their own, and those that one column names; unknown is not no. */
function readAccess(reading: Reading): Record<string, unknown> {
  const { cells } = reading;
  const whole = cells.text('place.accessibility');
  const named = (words: RegExp) => (words.test(whole) ? !/\b(geen|niet|zonder|no)\b/i.test(whole) : null);
  return {
    stepFree: cells.yesNo('place.stepFree') ?? cells.yesNo('place.accessibility') ?? named(/rolstoel|drempel|gelijkvloers|wheelchair/i), toilet: cells.yesNo('place.toilet') ?? named(/toilet/i),
    lift: cells.yesNo('place.lift') ?? named(/\blift\b/i), hearingLoop: cells.yesNo('place.hearingLoop') ?? named(/ringleiding/i), signLanguage: cells.yesNo('place.signLanguage') ?? named(/gebaren/i),
    quiet: cells.yesNo('place.quiet') ?? named(/prikkelarm/i), accessibilityDescription: whole.length > 5 ? reading.public('place.accessibility', whole).slice(0, 300) : null,
  };
}

function readService(reading: Reading, party: Draft, place: Draft | null): Draft {
  const { cells, names } = reading;
  const name = reading.line('service.name', 160) ?? (party.values.name as string | undefined) ?? '';
  const id = cells.text('service.id') || null;
  const { plain, long } = describe(reading, 'service.description', 'service.plainWords');
  const themes = readList(cells.text('service.themes')), audiences = readList(cells.text('service.audiences'));
  const known = (wanted: string[], of: ReadonlyMap<string, string>) => [...new Set(wanted.flatMap((word) => of.get(nameKey(word)) ?? []))];
  const unknown = (wanted: string[], of: ReadonlyMap<string, string>) => wanted.filter((word) => !of.has(nameKey(word)));
  const ages = readAges(cells.text('service.ages')) ?? readAges(cells.text('service.audiences'));
  const schedules = readRowHours(cells, names, (field, key, words) => reading.remark(field, key, words));
  for (const schedule of schedules) if (schedule.note) schedule.note = reading.public('service.hours', schedule.note);
  const strangers = unknown(audiences, names.audiences).join(', ');
  const referral = reading.line('service.referral', 400), desksHere = reading.deskLines('service.desksHere');
  // A row that says only now that its place is secret is at another place from here on.
  const there = place?.values.addressSecret === true ? undefined : cells.place, at = there ?? place?.keys[0] ?? '';
  return {
    id, keys: keysOf(id, `${nameKey(String(party.values.name ?? ''))}|${nameKey(name)}`),
    likeness: { name, owner: party.keys.at(-1) ?? '', phones: [], emails: [], address: place && !place.keys[0].startsWith('place') ? place.keys[0] : null },
    values: said({
      name, alternateName: reading.line('service.alternateName', 160), plainWords: plain, description: long,
      themes: known(themes, names.themes), audiences: known(audiences, names.audiences), keywords: [...readList(cells.text('service.keywords')), ...unknown(themes, names.themes)].map((word) => reading.public('service.keywords', word).slice(0, 60)),
      minimumAge: ageOf(cells.text('service.minimumAge')) ?? ages?.minimum, maximumAge: ageOf(cells.text('service.maximumAge')) ?? ages?.maximum,
      costs: readCosts(typeof cells.cell('service.costs') === 'number' ? cells.cell('service.costs') as number : reading.public('service.costs', cells.text('service.costs'))),
      languages: readLanguages(cells.text('service.languages')).codes, interpretation: reading.line('service.interpretation'),
      attending: readList(cells.text('service.attending')).flatMap((word) => choiceIn(attendingNames, word) ?? []), digitalOffer: readList(cells.text('service.digitalOffer')).flatMap((word) => choiceOf(digitalNames, word) ?? []),
      eligibility: reading.line('service.eligibility', 300) ?? (strangers === '' ? null : reading.public('service.audiences', strangers).slice(0, 300)), requiredDocuments: readList(reading.public('service.requiredDocuments', cells.text('service.requiredDocuments'))).map((item) => item.slice(0, 160)),
      referralWho: referral === null ? null : choiceIn(referralNames, referral) ?? 'anyone', referralHow: referral, waitingTime: reading.line('service.waitingTime', 120),
      interpreter: choiceOf(interpreterNames, cells.text('service.interpretation')), status: choiceOf(statusNames, cells.text('service.status')),
      contacts: [...reading.deskLines('service.desks'), ...(at === '' ? desksHere : [])], places: place && there === undefined ? [place.keys[0]] : null, [hoursAt(at)]: schedules, ...(at !== '' && { [desksAt(at)]: desksHere }),
    }),
  };
}

/** Telephone, mail, website and desks belong to the offer; in a list of organisations to the organisation. */
function takeGeneralContact(reading: Reading, draft: Draft): void {
  const desks = reading.desks(), phones = [...reading.phones('service.phones', 'service.email'), ...(reading.isDeskAlone ? [] : reading.phones('contact.phone', 'contact.email'))];
  const email = reading.email('service.email', 'service.phones') ?? (desks.length > 0 ? null : reading.email('contact.email', 'contact.phone'));
  const found = said({ phones, email, website: reading.website('service.website') });
  for (const [key, value] of Object.entries(found)) draft.values[key] ??= value;
  if (desks.length > 0) draft.values.contacts = [...(draft.values.contacts as Desk[] | undefined) ?? [], ...desks];
  draft.likeness = { ...draft.likeness, phones: phones.map(({ number }) => number), emails: email ? [email] : [] };
}

/** At most forty words for `plainWords`, cut at the end of a sentence where that can be; the whole as description when it is longer. */
function describe(reading: Reading, description: SpreadsheetField, short?: SpreadsheetField): { plain: string | null; long: string | null } {
  const shown = (field: SpreadsheetField) => reading.public(field, reading.cells.text(field));
  const long = shown(description).trim().slice(0, 5_000), brief = (short ? shown(short) : '').replace(/\s+/g, ' ').trim();
  const source = brief || long.replace(/\s+/g, ' ');
  if (source === '') return { plain: null, long: null };
  const plain = firstWords(source);
  return { plain, long: long !== '' && long.replace(/\s+/g, ' ') !== plain ? long : plain === source ? null : source };
}

export function firstWords(text: string): string {
  const words = text.split(' ');
  if (words.length <= 40 && text.length <= 400) return text;
  const forty = words.slice(0, 40).join(' ').slice(0, 397);
  const sentence = /^.{40,}[.!?](?= |$)/s.exec(forty)?.[0];
  return sentence ?? `${forty.slice(0, forty.lastIndexOf(' '))} …`;
}

const keysOf = (id: string | null, key: string): [string, ...string[]] => (id === null ? [key] : [`id ${id}`, key]);
const ageOf = (text: string) => { const age = /^\d{1,3}$/.test(text) ? Number(text) : NaN; return age > 0 && age <= 120 ? age : null; };
/** Without what the row says nothing about. */
const said = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)));
