/**
 * An entry as the fields of a form, each as a person writes it, and back: "ma t/m vr 9-17 uur", "€ 2,50 per keer". The same readers as those of a spreadsheet. What
 * is not changed in the form stays in the document as it was, whatever its words.
 */
import * as v from 'valibot';
import { hoursInWords, readHours } from '#modules/calendar/index.ts';
import { languageName, nameKey, readAges, readCosts, readLanguages, readList, readWebsite } from '#modules/imports/index.ts';
import { dayTyped } from '#platform/days/index.ts';
import { refuse } from '#platform/use-case/index.ts';
import { partyDocument, serviceDocument, type PartyDocument, type ServiceDocument } from '../documents.ts';
import { contactText, contactTyped } from '../contacts/function-contacts.ts';
import { phonesTyped, phoneText } from '../contacts/phone-text.ts';
import { costText, type Wording } from '../spreadsheet/export-rows.ts';

export type EntryFields = Record<string, string>;
export type EntryWording = Wording & { places: ReadonlyMap<string, string> };
type Problems = Record<string, string>;

/** Fields that say how the owner is reached: a change of these by a link that may have been forwarded is confirmed at the old address. */
export const contactFields = ['phones', 'email'] as const;

/** Hours at the place with this slug; '' are hours that hold wherever it is. */
export const hoursField = (place: string): string => `hours.${place}`;

const phonesText = (phones: PartyDocument['phones'], { country }: Wording) => phones.map((phone) => phoneText(phone, country)).join('\n');
/** A desk as a line of the form, and the place it is at; '' is none in particular. */
type DeskLine = { line: string; contact: PartyDocument['contacts'][number]; place: string };
const partyDesks = ({ contacts }: Pick<PartyDocument, 'contacts'>, { country }: Wording): DeskLine[] => contacts.map((contact) => ({ line: contactText(contact, country), contact, place: '' }));
/** "Balie, 026 123 45 67, bij De Brug". */
const serviceDesks = (d: ServiceDocument, wording: EntryWording): DeskLine[] => [...partyDesks(d, wording), ...d.locations.flatMap(({ location, contacts }) =>
  partyDesks({ contacts }, wording).map(({ line, contact }) => ({ line: `${line}, bij ${placeNames(location, wording)[0]}`, contact, place: location })))];
/** What a place is called on such a line: its name, or that with its address. A comma would end it. */
const placeNames = (place: string, { places }: EntryWording): [string, string] => { const [name = place, ...address] = (places.get(place) ?? place).split(', '); return [name, [name, ...address].join(' ')]; };
const linesOf = (desks: readonly DeskLine[]) => lines(desks.map(({ line }) => line));
const lines = (items: readonly string[]) => items.join('\n');

/** A party as the fields of its form. */
export const partyFields = (d: PartyDocument, wording: Wording): EntryFields => ({
  name: d.name, plainWords: d.plainWords, phones: phonesText(d.phones, wording), email: d.email ?? '', contacts: linesOf(partyDesks(d, wording)), website: d.website ?? '', description: d.description ?? '', areas: lines(d.areas), endsOn: d.endsOn?.split('-').reverse().join('-') ?? '',
});

/** A service as the fields of its form. */
export const serviceFields = (d: ServiceDocument, wording: EntryWording): EntryFields => ({
  name: d.name, plainWords: d.plainWords, status: d.status, alert: d.alert ?? '',
  [hoursField('')]: hoursInWords(d.schedules, wording.locale).join('\n'), ...Object.fromEntries(d.locations.map((at) => [hoursField(at.location), hoursInWords(at.schedules, wording.locale).join('\n')])),
  costs: d.costs.map(costText).join('\n'), places: lines(d.locations.map(({ location }) => location)),
  phones: phonesText(d.phones, wording), email: d.email ?? '', contacts: linesOf(serviceDesks(d, wording)), website: d.website ?? '', description: d.description ?? '', themes: lines(d.themes), audiences: lines(d.audiences),
  minimumAge: d.minimumAge === null ? '' : String(d.minimumAge), maximumAge: d.maximumAge === null ? '' : String(d.maximumAge), languages: d.languages.map(languageName).join(', '),
  attending: lines(d.attending), digitalOffer: lines(d.digitalOffer), eligibility: d.eligibility ?? '', requiredDocuments: lines(d.requiredDocuments),
  referralWho: d.referral?.who ?? '', referralHow: d.referral?.how ?? '', waitingTime: d.referral?.waitingTime ?? '', interpreter: d.referral?.interpreter ?? '',
  keywords: d.keywords.join(', '),
});

/** The document with what was changed in its fields; days are read from `today` on. @throws Refusal with a text beside each field that cannot be read. */
export function partyFrom(before: PartyDocument, fields: EntryFields, wording: Wording, today: string): PartyDocument {
  const shown = partyFields(before, wording), problems: Problems = {};
  const changed = <T>(field: string, read: (text: string) => T, same: T): T => (fields[field] === undefined || plain(fields[field]) === plain(shown[field]!) ? same : read(fields[field].trim()));
  return parsed(partyDocument, {
    ...before, name: changed('name', own, before.name), plainWords: changed('plainWords', own, before.plainWords), description: changed('description', orNull, before.description),
    phones: changed('phones', (text) => phonesIn(text, before.phones, wording, problems), before.phones), email: changed('email', orNull, before.email), contacts: changed('contacts', (text) => desksIn(text, partyDesks(before, wording), [], wording, problems).map(({ contact }) => contact), before.contacts), website: changed('website', (text) => websiteIn(text, problems), before.website),
    areas: changed('areas', list, before.areas), endsOn: changed('endsOn', (text) => dayIn(text, today, 'endsOn', problems), before.endsOn),
  }, problems);
}

/** The same for an offer; `today` dates a waiting time too. */
export function serviceFrom(before: ServiceDocument, fields: EntryFields, wording: EntryWording, today: string): ServiceDocument {
  const shown = serviceFields(before, wording), problems: Problems = {};
  const changed = <T>(field: string, read: (text: string) => T, same: T): T => (fields[field] === undefined || plain(fields[field]) === plain(shown[field] ?? '') ? same : read(fields[field].trim()));
  const hours = (place: string, same: ServiceDocument['schedules']) => changed(hoursField(place), (text) => hoursIn(text, hoursField(place), wording, problems) ?? same, same);
  const places = changed('places', list, before.locations.map(({ location }) => location)), known = serviceDesks(before, wording);
  const desks = changed('contacts', (text) => desksIn(text, known, places.map((place) => [place, placeNames(place, wording)]), wording, problems), known);
  const desksAt = (place: string) => desks.filter((desk) => desk.place === place).map(({ contact }) => contact);
  return parsed(serviceDocument, {
    ...before, name: changed('name', own, before.name), plainWords: changed('plainWords', own, before.plainWords), description: changed('description', orNull, before.description),
    status: changed('status', own, before.status), alert: changed('alert', orNull, before.alert), themes: changed('themes', list, before.themes), audiences: changed('audiences', list, before.audiences),
    minimumAge: changed('minimumAge', (text) => ageIn(text, 'minimumAge', problems), before.minimumAge), maximumAge: changed('maximumAge', (text) => ageIn(text, 'maximumAge', problems), before.maximumAge),
    eligibility: changed('eligibility', orNull, before.eligibility), costs: changed('costs', (text) => text.split('\n').flatMap((line) => readCosts(line)), before.costs),
    phones: changed('phones', (text) => phonesIn(text, before.phones, wording, problems), before.phones), email: changed('email', orNull, before.email), contacts: desksAt(''), website: changed('website', (text) => websiteIn(text, problems), before.website),
    languages: changed('languages', (text) => languagesIn(text, problems), before.languages), attending: changed('attending', list, before.attending), digitalOffer: changed('digitalOffer', list, before.digitalOffer),
    requiredDocuments: changed('requiredDocuments', list, before.requiredDocuments), keywords: changed('keywords', readList, before.keywords), referral: referralFrom(before.referral, changed, today),
    schedules: hours('', before.schedules), locations: places.map((location) => ({ ...placed(before, location, hours), contacts: desksAt(location) })),
  }, problems);
}

type Changed = <T>(field: string, read: (text: string) => T, same: T) => T;

function placed(before: ServiceDocument, location: string, hours: (place: string, same: ServiceDocument['schedules']) => unknown) {
  const known = before.locations.find((at) => at.location === location);
  return { description: null, ...known, location, schedules: hours(location, known?.schedules ?? []) };
}

function referralFrom(before: ServiceDocument['referral'], changed: Changed, today: string): unknown {
  const who = changed('referralWho', orNull, before?.who ?? null), waitingTime = changed('waitingTime', orNull, before?.waitingTime ?? null);
  const rest = { how: changed('referralHow', orNull, before?.how ?? null), interpreter: changed('interpreter', orNull, before?.interpreter ?? null) };
  if (!who && !waitingTime && !rest.how && !rest.interpreter) return null;
  return { ...before, who: who ?? 'anyone', ...rest, waitingTime, waitingTimeAsOf: waitingTime === before?.waitingTime ? before?.waitingTimeAsOf ?? null : waitingTime && today };
}

/** Browsers send line ends of their own. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
const own = (text: string): string => text;
const orNull = (text: string): string | null => text || null;
const list = (text: string): string[] => [...new Set(plain(text).split('\n').map((item) => item.trim()).filter(Boolean))];

function hoursIn(text: string, field: string, { locale }: Wording, problems: Problems) {
  if (text === '') return [];
  const read = readHours(plain(text), { locale });
  if (read.ok) return read.schedules;
  problems[field] = 'directory.hoursUnclear';
  return null;
}

/** A number that stays keeps its hours; a line that stays, all that is known of it. */
function phonesIn(text: string, before: PartyDocument['phones'], { country }: Wording, problems: Problems) {
  const read = list(text).map((line) => {
    const same = before.find((phone) => phoneText(phone, country) === line);
    return same ? [same] : phonesTyped(line, country).map((typed) => { const known = before.find(({ number }) => number === typed.number); return { ...(known && { type: known.type, schedules: known.schedules }), ...typed }; });
  });
  if (read.some((found) => found.length === 0)) problems.phones = 'directory.phoneUnclear';
  return read.flat();
}

/** A line that stays keeps all that a feed told of it. "bij De Brug" says at which of the entry's places a desk is; of any other words after "bij" it is a part. */
function desksIn(text: string, before: readonly DeskLine[], places: readonly (readonly [slug: string, names: readonly string[]])[], { country }: Wording, problems: Problems): Omit<DeskLine, 'line'>[] {
  return list(text).flatMap((line) => {
    const same = before.find((desk) => desk.line === line && (desk.place === '' || places.some(([slug]) => slug === desk.place)));
    if (same) return [same];
    const [, rest = line, at = ''] = /^(.+?)[,;]? +(?:bij|at) ([^,;]+)$/i.exec(line) ?? [], place = places.find(([, names]) => names.some((name) => nameKey(name) === nameKey(at)))?.[0] ?? '';
    const contact = contactTyped(place === '' ? line : rest, country);
    if (contact === null) problems.contacts = 'directory.contactUnclear';
    return contact ? [{ contact, place }] : [];
  });
}

function websiteIn(text: string, problems: Problems): string | null {
  if (text === '') return null;
  const read = readWebsite(text);
  if (read === null) problems.website = 'directory.websiteUnclear';
  return read;
}

function languagesIn(text: string, problems: Problems): string[] {
  const { codes, unknown } = readLanguages(text);
  if (unknown.length > 0) problems.languages = 'directory.languageUnclear';
  return codes;
}

function dayIn(text: string, today: string, field: string, problems: Problems): string | null {
  const day = dayTyped(text, today);
  if (day === null && text !== '') problems[field] = 'platform.dayUnclear';
  return day;
}

function ageIn(text: string, field: string, problems: Problems): number | null {
  if (text === '') return null;
  const ages = /^\d{1,3}$/.test(text) ? { minimum: Number(text) } : readAges(text);
  if (ages?.minimum === null || ages?.minimum === undefined || ages.minimum > 120) problems[field] = 'directory.ageUnclear';
  return ages?.minimum ?? null;
}

function parsed<S extends v.GenericSchema>(schema: S, document: unknown, problems: Problems): v.InferOutput<S> {
  const result = v.safeParse(schema, document);
  for (const issue of result.issues ?? []) problems[String(issue.path?.[0]?.key ?? '')] ??= /^[a-z]+\.[A-Za-z]+$/.test(issue.message) ? issue.message : 'platform.fieldUnclear';
  if (Object.keys(problems).length > 0 || !result.success) return refuse('platform.inputUnclear', { status: 422, fields: problems });
  return result.output;
}
