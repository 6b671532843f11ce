import * as v from 'valibot';
import { addressKey, nameKey, type Existing, type Values } from '#modules/imports/index.ts';
import { locationDocument, partyDocument, serviceDocument, type LocationDocument, type PartyDocument, type ServiceDocument } from '../documents.ts';
import type { Entry } from '../read-entries.ts';
import { atPlace, desksAt, hoursAt } from './at-place.ts';
import type { Contact, Desk } from './reading.ts';

/** What this source said of an entry the last time, and when that was. */
export type Memory = { values: Values; at: Date };
type MemoryOf = (id: string) => Memory | undefined;

const plainPhones = (phones: PartyDocument['phones']) => phones.map(({ number, description, extension, languages }) => ({ number, description, ...(typeof extension === 'number' && { extension }), ...(languages?.length && { languages }) }));

/** Desks as a file tells them. */
const plainDesks = (contacts: PartyDocument['contacts']): Desk[] => contacts.flatMap(({ name, title, department, email, phones }) => { const called = name ?? title ?? department; return called === null ? [] : [{ name: called, ...(name && title && { title }), ...(name && department && { department }), email, phones: plainPhones(phones) }]; });

export function partyValues(document: PartyDocument): Values {
  const { name, alternateName, kind, domain, plainWords, description, email, website, areas, supportedBy, endsOn } = document;
  return { name, alternateName, kind, domain, plainWords, description, email, website, phones: plainPhones(document.phones), contacts: plainDesks(document.contacts), areas, supportedBy, endsOn };
}

export function locationValues({ accessibility: { description, ...parts }, name, address, postcode, city, addressSecret, area, transportation, contacts }: LocationDocument): Values {
  return { name, address, postcode, city, addressSecret, area, transportation, contacts: plainDesks(contacts), ...parts, accessibilityDescription: description };
}

/** Places are their slugs; the hours and the desks at each are fields of their own. */
export function serviceValues(document: ServiceDocument): Values {
  const { name, alternateName, plainWords, description, email, website, themes, audiences, keywords, minimumAge, maximumAge, costs, languages, interpretation, attending, digitalOffer, eligibility, requiredDocuments, status, referral } = document;
  return {
    name, alternateName, plainWords, description, email, website, phones: plainPhones(document.phones), contacts: plainDesks(document.contacts), themes, audiences, keywords, minimumAge, maximumAge, costs, languages, interpretation, attending, digitalOffer,
    eligibility, requiredDocuments, status, referralWho: referral?.who, referralHow: referral?.how, waitingTime: referral?.waitingTime, interpreter: referral?.interpreter,
    places: document.locations.map(({ location }) => location), [hoursAt('')]: document.schedules,
    ...Object.fromEntries(document.locations.flatMap(({ location, schedules, contacts: there }) => [[hoursAt(location), schedules], [desksAt(location), plainDesks(there)]])),
  };
}

/** Names, ages and choices set; the rest of the document stays as it is. `today` dates a waiting time. */
export function withService(before: ServiceDocument | null, party: string, values: Values, today: string): ServiceDocument {
  const { places, referralWho, referralHow, waitingTime, interpreter, phones, contacts, ...rest } = values;
  const fields = Object.fromEntries(Object.entries(rest).filter(([field]) => atPlace(field) === null));
  const slugs = (places as string[] | undefined) ?? before?.locations.map(({ location }) => location) ?? [];
  // Where hours at a place are told, those of before that hold at every place hold at the others alone.
  const anywhere = before?.schedules ?? [], isApart = values[hoursAt('')] === undefined && slugs.some((location) => values[hoursAt(location)] !== undefined);
  const locations = slugs.map((location) => {
    const known = before?.locations.find((one) => one.location === location);
    return { ...known, location, schedules: values[hoursAt(location)] ?? [...(isApart ? anywhere : []), ...known?.schedules ?? []], contacts: withDesks(known?.contacts, values[desksAt(location)]) };
  });
  const said = Object.fromEntries(Object.entries({ who: referralWho, how: referralHow, waitingTime, waitingTimeAsOf: waitingTime && today, interpreter }).filter(([, value]) => value));
  const referral = Object.keys(said).length > 0 ? { who: 'anyone', ...before?.referral, ...said } : before?.referral;
  const name = String(fields.name ?? before?.name ?? '');
  return v.parse(serviceDocument, { plainWords: name, ...before, ...fields, party, phones: withPhones(before?.phones, phones), contacts: withDesks(before?.contacts, contacts), referral, locations, schedules: values[hoursAt('')] ?? (isApart ? [] : anywhere) });
}

/** A new organisation that says nothing of itself is described by what it offers. */
export function withParty(before: PartyDocument | null, values: Values, offers: readonly string[], contacts: readonly Contact[]): PartyDocument {
  const name = String(values.name ?? before?.name ?? '');
  const others = offers.filter((offer) => nameKey(offer) !== nameKey(name)).slice(0, 5);
  const plainWords = others.length > 0 ? `Aanbod: ${others.join(', ')}.`.split(' ').slice(0, 40).join(' ').slice(0, 400) : name;
  return v.parse(partyDocument, { plainWords, ...before, ...values, phones: withPhones(before?.phones, values.phones), contacts: withDesks(before?.contacts, values.contacts), privateContacts: withContacts(before?.privateContacts ?? [], contacts) });
}

/** A new place without a name of its own is called after its street. */
export function withLocation(before: LocationDocument | null, values: Values): LocationDocument {
  const { stepFree, toilet, lift, hearingLoop, signLanguage, quiet, accessibilityDescription, contacts, ...rest } = values;
  const parts = Object.fromEntries(Object.entries({ stepFree, toilet, lift, hearingLoop, signLanguage, quiet, description: accessibilityDescription }).filter(([, value]) => value !== undefined));
  return v.parse(locationDocument, { name: String(values.address ?? '').slice(0, 160), ...before, ...rest, contacts: withDesks(before?.contacts, contacts), accessibility: { ...before?.accessibility, ...parts } });
}

/** A number that stays keeps its hours. */
function withPhones(before: PartyDocument['phones'] = [], phones: unknown): unknown[] {
  if (!Array.isArray(phones)) return before;
  return phones.map((phone: { number: string; description: string | null }) => ({ ...before.find(({ number }) => number === phone.number), ...phone }));
}

/** A desk that is there gets the number and address that the file tells; others are added, and none is taken away. Where several have one name, what more is told of each tells them apart. */
function withDesks(before: PartyDocument['contacts'] = [], desks: unknown): unknown[] {
  const told = Array.isArray(desks) ? (desks as Desk[]) : [];
  const toldOf = (known: PartyDocument['contacts'][number]) => told.find((desk) => wholeName(desk) === wholeName(known)) ?? onlyOne(told, before, known);
  const kept = before.map((known) => { const desk = toldOf(known); return desk ? { ...known, title: desk.title ?? known.title, department: desk.department ?? known.department, email: desk.email ?? known.email, phones: desk.phones.length ? withPhones(known.phones, desk.phones) : known.phones } : known; });
  const found = new Set(before.map(toldOf));
  return [...kept, ...told.filter((desk) => !found.has(desk))].slice(0, 30);
}

type Named = { name: string | null; title?: string | null; department?: string | null };
const shortName = ({ name, title, department }: Named) => name ?? title ?? department;
const wholeName = ({ name, title, department }: Named): string => [name, title, department].filter(Boolean).join(', ');

/** The one that is told under the name of this one, when no other has that name on either side. */
function onlyOne(told: readonly Desk[], before: readonly Named[], known: Named): Desk | undefined {
  const [desk, another] = told.filter(({ name }) => name === shortName(known));
  return another || before.filter((one) => shortName(one) === shortName(known)).length > 1 ? undefined : desk;
}

/** Adds people who are not there yet; an import takes nobody away. */
function withContacts(before: PartyDocument['privateContacts'], contacts: readonly Contact[]): Contact[] {
  const all: Contact[] = [...before];
  for (const contact of contacts) {
    const parts = Object.entries(contact).filter(([, value]) => value);
    if (!all.some((known) => parts.every(([part, value]) => known[part as keyof Contact] === value))) all.push(contact);
  }
  return all;
}

/** An organisation is known by the telephone numbers and addresses of its offer too. */
export function existingParty({ id, document, confirmedAt }: Entry<PartyDocument>, offer: readonly ServiceDocument[], memory: MemoryOf): Existing {
  const all = [document, ...offer];
  const likeness = { name: document.name, owner: null, phones: [...new Set(all.flatMap(({ phones }) => phones.map(({ number }) => number)))], emails: [...new Set(all.flatMap(({ email }) => email ?? []))], address: null };
  return existing({ id, keys: [nameKey(document.name)], name: document.name, likeness }, () => partyValues(document), memory(id), confirmedAt);
}

export function existingLocation({ id, document }: Entry<LocationDocument>, memory: MemoryOf): Existing {
  const key = addressKey(document.address, document.postcode), byName = `place ${nameKey(document.name)} ${nameKey(document.city ?? '')}`;
  const likeness = { name: '', owner: null, phones: [], emails: [], address: null };
  return existing({ id, keys: key ? [key, byName] : [byName], name: document.name, likeness }, () => locationValues(document), memory(id), null);
}

export function existingService({ id, document, confirmedAt, partyId }: Entry<ServiceDocument> & { partyId: string }, address: string | null, memory: MemoryOf): Existing {
  const likeness = { name: document.name, owner: partyId, phones: document.phones.map(({ number }) => number), emails: document.email ? [document.email] : [], address };
  return existing({ id, keys: [`${partyId}|${nameKey(document.name)}`], name: document.name, likeness }, () => serviceValues(document), memory(id), confirmedAt);
}

/** Values are made when they are asked for: of ten thousand entries most are never compared. */
function existing(entry: Pick<Existing, 'id' | 'keys' | 'name' | 'likeness'>, values: () => Values, memory: Memory | undefined, confirmedAt: Date | null): Existing {
  return {
    ...entry, get values() { return values(); }, get last() { return memory?.values ?? null; },
    confirmedSince: confirmedAt !== null && (memory === undefined || confirmedAt > memory.at),
  };
}
