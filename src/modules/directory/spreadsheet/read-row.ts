import {
  addressKey, isFunctionName, joinStreet, nameKey, readAddress, readAges, readCosts, readEmails, readLanguages, readList, readPhones, readPostcode, readWebsite, saysHome, saysSecret, saysSecretAddress, withoutPrivate,
  type Country, type Likeness, type Phone, type Problem,
} from '#modules/imports/index.ts';
import { typedPhone, type TypedPhone } from '../contacts/phone-text.ts';
import { contactTyped } from '../contacts/function-contacts.ts';
import type { PartyInput } from '../documents.ts';
import { desksAt, hoursAt } from './at-place.ts';
import { attendingNames, choiceIn, choiceOf, digitalNames, domainNames, interpreterNames, kindNames, referralNames, statusNames } from './words.ts';
import type { Names } from './names.ts';
import { readRowHours } from './read-row-hours.ts';
import type { RowCells } from './row-cells.ts';
import type { SpreadsheetField } from './fields.ts';

export type Contact = NonNullable<PartyInput['privateContacts']>[number];
/** One of the entries a row speaks of. `values` go by the names of its document; what the row says nothing about is not in it. */
export type Draft = { id: string | null; keys: [string, ...string[]]; values: Record<string, unknown>; likeness: Likeness; /** What the row does not tell: the wijk that was chosen for such rows. */ assumed?: readonly string[] };
export type RowEntries = { row: number; party: Draft; place: Draft | null; service: Draft | null; contacts: Contact[]; problems: Problem[]; remarks: Problem[] };

/** A desk or team with how to reach it; what more is told of it when the file does. */
export type Desk = { name: string; title?: string; department?: string; email: string | null; phones: TypedPhone[] };

/** Columns with a desk on each line: its name, numbers and address. */
const deskFields = ['party.desks', 'service.desks', 'service.desksHere', 'place.desks'] as const satisfies readonly SpreadsheetField[];
type DeskField = (typeof deskFields)[number];

/**
 * Reads one row as an organisation, the place and the offer it speaks of. A row without a name for the offer, but with hours, costs or an
 * address, is an offer under the organisation's name. Names of people, mobile numbers, personal mail and home addresses come out
 * apart in `contacts`, also those that stand in running text; a desk or team among the names is no person, and public. A secret address comes out nowhere.
 */
export function readRow(cells: RowCells, names: Names): RowEntries {
  const reading = new Reading(cells, names);
  const party = readParty(reading);
  const place = readPlace(reading);
  const offers = cells.text('service.name') !== '' || place !== null || serviceOnly.some((field) => cells.text(field) !== '');
  const service = offers ? readService(reading, party, place) : null;
  takeGeneralContact(reading, service ?? party);
  if (service) party.likeness = { ...party.likeness, phones: service.likeness.phones, emails: service.likeness.emails };
  return { row: cells.number, party, place, service, contacts: reading.contacts(), problems: reading.problems, remarks: reading.remarks };
}

const serviceOnly: SpreadsheetField[] = ['service.hours', 'service.days', 'service.times', 'service.startsOn', 'service.costs', 'service.audiences', 'service.ages', 'service.languages', 'service.themes', 'service.id'];

/** What is gathered while a row is read. */
class Reading {
  readonly cells: RowCells;
  readonly names: Names;
  readonly problems: Problem[] = [];
  readonly remarks: Problem[] = [];
  readonly people: string[];
  /** Desks and teams that stand in the columns of people, and the people. */
  readonly #named: { desks: string[]; people: string[] };
  /** Words of the organisation and its offer: an address named after them is nobody's own. */
  readonly own: string[];
  /** The address of a row that says it is somebody's home; null otherwise. */
  readonly home: { whole: string; street: string } | null;
  readonly #phones: string[] = [];
  readonly #emails: string[] = [];
  /** People whom nothing but their name tells. */
  readonly #inTexts: string[] = [];
  /** People who stand where a desk would. */
  readonly #atDesks: Contact[] = [];

  constructor(cells: RowCells, names: Names) {
    this.cells = cells;
    this.names = names;
    const parts = cells.all('contact.name').flatMap((cell) => cell.split(/\s*[,;/\n&]\s*/)).flatMap((part) => (isFunctionName(part) ? [part] : part.split(/\s*\ben\b\s*/))).filter((name) => name !== '');
    const { desks = [], people: whole = [] } = Object.groupBy(parts, (part) => (isFunctionName(part) ? 'desks' : 'people'));
    this.#named = { desks: desks.map((name) => name.slice(0, 120)), people: whole };
    const beside = deskFields.flatMap((field) => linesOf(cells.text(field))).flatMap((line) => { const { name = null } = contactTyped(line, names.country) ?? {}; return name === null || isFunctionName(name) ? [] : [name]; });
    this.people = [...beside, ...whole, ...(whole.length > 1 ? [whole.join(' ')] : []), ...whole.map((name) => name.split(' ')[0] ?? '')].filter((name) => /^\p{Lu}/u.test(name) && name.length > 2);
    this.own = [cells.text('party.name'), cells.text('service.name'), cells.text('place.name')];
    this.home = homeOf(cells, names.country);
  }

  /** The text of a field, without what is private; null when empty, a problem when it is too long. */
  line(field: SpreadsheetField, most = 200): string | null {
    const text = this.public(field, this.cells.text(field)).replaceAll('\n', ' ').trim();
    if (text.length > most) this.problems.push({ field, key: 'directory.tooLong' });
    return text === '' ? null : text;
  }
  /** What may be published of a text of this field; the rest is kept for the contacts. A name that may be nobody's is told to who looks at the rows. */
  public(field: SpreadsheetField, text: string): string {
    const withoutHome = this.home ? text.replaceAll(this.home.street, '…') : text;
    const shown = withoutPrivate(withoutHome, this.names.country, this.people, this.own);
    this.#phones.push(...shown.phones);
    this.#emails.push(...shown.emails);
    for (const name of shown.people.filter((one) => !this.#inTexts.includes(one))) {
      this.#inTexts.push(name);
      this.remark(field, 'personInText', name);
    }
    return shown.text;
  }
  /** Public numbers of a field; mobile ones go to the contacts. */
  phones(field: SpreadsheetField): TypedPhone[] {
    const read = this.cells.all(field).flatMap((text) => readPhones(text, this.names.country));
    if (read.length === 0 && this.cells.text(field) !== '') this.remark(field, 'phoneLeftOut');
    const isPublic = (phone: Phone) => phone.kind !== 'mobile' && (!field.startsWith('contact.') || this.isDeskAlone);
    this.#phones.push(...read.filter((phone) => !isPublic(phone)).map((phone) => phone.number));
    return read.filter(isPublic).map(typedPhone);
  }
  /** The first address of a desk; people's own go to the contacts. */
  email(field: SpreadsheetField): string | null {
    const read = readEmails(this.cells.text(field), this.own);
    if (read.length === 0 && this.cells.text(field) !== '') this.remark(field, 'emailLeftOut');
    this.#emails.push(...read.filter(({ kind }) => kind === 'personal').map(({ address }) => address));
    return read.find(({ kind }) => kind === 'function')?.address ?? null;
  }
  website(field: SpreadsheetField): string | null {
    const read = readWebsite(this.cells.text(field));
    if (read === null && this.cells.text(field) !== '') this.remark(field, 'websiteLeftOut');
    return read;
  }
  remark(field: SpreadsheetField, key: string, words = this.cells.text(field)): void {
    this.remarks.push({ field, key: `directory.${key}`, values: { words: words.slice(0, 120) } });
  }
  /** Whether the columns of people name a desk and nobody, nor by their own address: what stands beside it is the desk's then. */
  get isDeskAlone(): boolean {
    return this.#named.desks.length > 0 && this.#named.people.length === 0 && !readEmails(this.cells.text('contact.email'), this.own).some(({ kind }) => kind === 'personal');
  }
  /** The desks that can be reached. Of several on one row nobody knows whose the number is: it is the first one's. */
  desks(): Desk[] {
    const [first, ...more] = this.#named.desks;
    if (first === undefined || !this.isDeskAlone) return [];
    const desk = { name: [first, ...more].join(', ').slice(0, 120), email: this.email('contact.email'), phones: this.phones('contact.phone') };
    return desk.email !== null || desk.phones.length > 0 ? [desk] : [];
  }
  /**
   * The desks of a column that has a desk on each line. A line that may name somebody is theirs, and public is nothing of it; so are a mobile number and somebody's own address.
   */
  deskLines(field: DeskField): Desk[] {
    return linesOf(this.cells.text(field)).flatMap((line): Desk[] => {
      const typed = contactTyped(line, this.names.country), called = [typed?.name, typed?.title, typed?.department].filter((part): part is string => typeof part === 'string');
      if (typed === null || !isFunctionName(called.join(' '))) {
        if (typed) this.#atDesks.push({ name: called.join(', ').slice(0, 120), role: null, email: typed.email, phone: typed.phones[0]?.number ?? null, address: null });
        else this.remark(field, 'deskLeftOut', this.public(field, line));
        return [];
      }
      const phones = readPhones(line, this.names.country), [email] = readEmails(line, this.own);
      this.#phones.push(...phones.filter(({ kind }) => kind === 'mobile').map(({ number }) => number));
      if (email?.kind === 'personal') this.#emails.push(email.address);
      const desk = { name: called[0]!.slice(0, 120), ...(typed.title && { title: typed.title.slice(0, 120) }), ...(typed.department && { department: typed.department.slice(0, 120) }), email: email?.kind === 'function' ? email.address : null, phones: phones.filter(({ kind }) => kind !== 'mobile').map(typedPhone) };
      return desk.email !== null || desk.phones.length > 0 ? [desk] : [];
    });
  }
  /** The first contact has the name; further numbers and addresses follow as contacts of their own. */
  contacts(): Contact[] {
    const phones = [...new Set(this.#phones)], emails = [...new Set(this.#emails)];
    const cut = (field: SpreadsheetField, most: number) => this.cells.text(field).replaceAll('\n', ' ').slice(0, most) || null;
    const first = { name: this.isDeskAlone ? null : cut('contact.name', 120), role: this.isDeskAlone ? null : cut('contact.role', 120), email: emails[0] ?? null, phone: phones[0] ?? null, address: cut('contact.address', 300) ?? this.home?.whole.slice(0, 300) ?? null };
    const more = Array.from({ length: Math.max(phones.length, emails.length, 1) - 1 }, (_, i) => ({ name: null, role: null, email: emails[i + 1] ?? null, phone: phones[i + 1] ?? null, address: null }));
    const named = this.#inTexts.map((name) => ({ name: name.slice(0, 120), role: null, email: null, phone: null, address: null }));
    return [first, ...more, ...named, ...this.#atDesks].filter((contact) => contact.name ?? contact.email ?? contact.phone ?? contact.address);
  }
}

/** An address is somebody's home when its cell says so, or the words about the offer do: "privé", "bij Marie thuis". */
function homeOf(cells: RowCells, country: Country): Reading['home'] {
  const street = joinStreet(cells.text('place.street'), cells.text('place.houseNumber'), cells.text('place.houseNumberAddition')) ?? readAddress(cells.text('place.address'), country).street;
  const telling: SpreadsheetField[] = ['place.address', 'place.street', 'place.name', 'place.transportation', 'service.description', 'service.plainWords'];
  if (street === null || !telling.some((field) => saysHome(cells.text(field)))) return null;
  return { street: street.replace(/ *\(.*/, ''), whole: [cells.text('place.address') || street, cells.text('place.postcode'), cells.text('place.city')].filter((part) => part !== '').join(', ') };
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** What people put where a name must stand and there is none. */
const FILLER = /^(leeg|geen|onbekend|diversen?|test|n\.?v\.?t\.?|niet van toepassing|n\.?n\.?b\.?|nog niet bekend|tbd|x+|[-–—.?*]+)$/i;

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
      plainWords: plain, description: long, email: reading.email('party.email'), website: reading.website('party.website'), phones: reading.phones('party.phones'), contacts: reading.deskLines('party.desks'), areas,
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
  const name = reading.line('place.name', 160);
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
    id: null, keys: [key, ...(name ? [`place ${nameKey(name)} ${nameKey(city ?? '')}`] : [])], likeness: nobody, assumed: namesArea(reading) ? [] : ['area'],
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
  const desks = reading.desks(), phones = [...reading.phones('service.phones'), ...(reading.isDeskAlone ? [] : reading.phones('contact.phone'))];
  const email = reading.email('service.email') ?? (desks.length > 0 ? null : reading.email('contact.email'));
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
