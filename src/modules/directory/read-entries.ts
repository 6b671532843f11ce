import { sql, type Selectable } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { RegionTables } from '#platform/db/tables.ts';
import type { Schedule } from '#modules/calendar/index.ts';
import type { LocationDocument, PartyDocument, ServiceDocument } from './documents.ts';

export type Entry<D> = { id: string; slug: string; document: D; source: string; confirmedAt: Date | null; confirmedBy: string | null; changedAt: Date };
type Which = { ids?: readonly string[]; slugs?: readonly string[] };

/** Parties as documents, in no order; all of them when no ids or slugs are named. Private contacts only as far as the transaction may see them. */
export async function readParties(tx: Tx, which: Which = {}): Promise<Entry<PartyDocument>[]> {
  const rows = await tx.selectFrom('party').selectAll().$if(!!which.ids, (q) => q.where('id', '=', anyOf(which.ids!))).$if(!!which.slugs, (q) => q.where('slug', '=', anySlug(which.slugs!))).execute();
  const ids = rows.map((r) => r.id);
  if (ids.length === 0) return [];
  const phones = await phonesOf(tx, 'party_id', ids);
  const supporters = grouped(await tx.selectFrom('party_support as s').innerJoin('party as p', 'p.id', 's.supporter_id').select(['s.party_id', 'p.slug']).where('s.party_id', '=', anyOf(ids)).orderBy('p.slug').execute(), (r) => r.party_id);
  const contacts = grouped(await tx.selectFrom('private_contact').selectAll().where('party_id', '=', anyOf(ids)).orderBy('id').execute(), (r) => r.party_id);
  return rows.map((r) => ({ ...entryOf(r), document: {
    slug: r.slug, name: r.name, alternateName: r.alternate_name, kind: r.kind as PartyDocument['kind'], domain: r.domain as PartyDocument['domain'], plainWords: r.plain_words, description: r.description,
    website: r.website, email: r.email, phones: phones.get(r.id) ?? [], areas: r.areas, endsOn: r.ends_on, supportedBy: (supporters.get(r.id) ?? []).map((s) => s.slug),
    privateContacts: (contacts.get(r.id) ?? []).map((c) => ({ name: c.name, role: c.role, email: c.email, phone: c.phone, address: c.address })),
    contacts: r.contacts as PartyDocument['contacts'], passedOn: r.passed_on as PartyDocument['passedOn'],
  } }));
}

/** Locations as documents. A secret address is not there: only the wijk is. */
export async function readLocations(tx: Tx, which: Which = {}): Promise<Entry<LocationDocument>[]> {
  const rows = await tx.selectFrom('location').selectAll().$if(!!which.ids, (q) => q.where('id', '=', anyOf(which.ids!))).$if(!!which.slugs, (q) => q.where('slug', '=', anySlug(which.slugs!))).execute();
  return rows.map((r) => ({ id: r.id, slug: r.slug, source: r.source, confirmedAt: null, confirmedBy: null, changedAt: r.changed_at, document: {
    slug: r.slug, name: r.name, address: r.address, postcode: r.postcode, city: r.city, addressSecret: r.address_secret, latitude: r.latitude, longitude: r.longitude, area: r.area, transportation: r.transportation,
    accessibility: { stepFree: r.step_free, toilet: r.toilet, lift: r.lift, hearingLoop: r.hearing_loop, signLanguage: r.sign_language, quiet: r.quiet, description: r.accessibility_description, ...(r.accessibility_url ? { url: r.accessibility_url } : {}) },
    contacts: r.contacts as LocationDocument['contacts'], passedOn: r.passed_on as LocationDocument['passedOn'],
  } }));
}

/** Services as documents, with hours, places, telephone numbers, costs and papers; seven statements however many they are. */
export async function readServices(tx: Tx, which: Which = {}): Promise<(Entry<ServiceDocument> & { partyId: string })[]> {
  const rows = await tx.selectFrom('service').selectAll().$if(!!which.ids, (q) => q.where('id', '=', anyOf(which.ids!))).$if(!!which.slugs, (q) => q.where('slug', '=', anySlug(which.slugs!))).execute();
  const ids = rows.map((r) => r.id);
  if (ids.length === 0) return [];
  const partySlugs = new Map((await tx.selectFrom('party').select(['id', 'slug']).where('id', '=', anyOf([...new Set(rows.map((r) => r.party_id))])).execute()).map((p) => [p.id, p.slug]));
  const places = await tx.selectFrom('service_at_location as s').innerJoin('location as l', 'l.id', 's.location_id').select(['s.id', 's.service_id', 's.description', 's.contacts', 's.passed_on', 'l.slug']).where('s.service_id', '=', anyOf(ids)).orderBy('s.position').execute();
  const own = await schedulesOf(tx, 'service_id', ids);
  const there = await schedulesOf(tx, 'service_at_location_id', places.map((p) => p.id));
  const placesOf = grouped(places, (p) => p.service_id);
  const phones = await phonesOf(tx, 'service_id', ids);
  const costs = grouped(await tx.selectFrom('cost_option').selectAll().where('service_id', '=', anyOf(ids)).orderBy('position').execute(), (r) => r.service_id);
  const papers = grouped(await tx.selectFrom('required_document').selectAll().where('service_id', '=', anyOf(ids)).orderBy('position').execute(), (r) => r.service_id);
  return rows.map((r) => ({ ...entryOf(r), partyId: r.party_id, document: {
    slug: r.slug, party: partySlugs.get(r.party_id)!, name: r.name, alternateName: r.alternate_name, plainWords: r.plain_words, description: r.description, website: r.website, email: r.email,
    phones: phones.get(r.id) ?? [], themes: r.themes, audiences: r.audiences, digitalOffer: r.digital_offer as ServiceDocument['digitalOffer'], languages: r.languages, interpretation: r.interpretation,
    costs: (costs.get(r.id) ?? []).map((c) => ({ kind: c.kind as ServiceDocument['costs'][number]['kind'], amountCents: c.amount_cents, description: c.description, ...(c.valid_from ? { validFrom: c.valid_from } : {}), ...(c.valid_until ? { validUntil: c.valid_until } : {}) })),
    minimumAge: r.minimum_age, maximumAge: r.maximum_age, eligibility: r.eligibility, requiredDocuments: (papers.get(r.id) ?? []).map((p) => p.document),
    attending: r.attending as ServiceDocument['attending'], serviceAreas: r.own_areas, schedules: own.get(r.id) ?? [],
    locations: (placesOf.get(r.id) ?? []).map((p) => ({ location: p.slug, schedules: there.get(p.id) ?? [], description: p.description, contacts: p.contacts as PartyDocument['contacts'], passedOn: p.passed_on as PartyDocument['passedOn'] })),
    referral: r.referral_who === null ? null : { who: r.referral_who as NonNullable<ServiceDocument['referral']>['who'], how: r.referral_how, areaLimit: r.referral_area_limit,
      waitingTime: r.referral_waiting_time, waitingTimeAsOf: r.referral_waiting_time_as_of, interpreter: r.referral_interpreter as 'yes' | 'on_request' | 'no' | null },
    status: r.status as ServiceDocument['status'], alert: r.alert, contacts: r.contacts as ServiceDocument['contacts'], passedOn: r.passed_on as ServiceDocument['passedOn'], keywords: r.keywords,
  } }));
}

const entryOf = (r: { id: string; slug: string; source: string; confirmed_at: Date | null; confirmed_by: string | null; changed_at: Date }) =>
  ({ id: r.id, slug: r.slug, source: r.source, confirmedAt: r.confirmed_at, confirmedBy: r.confirmed_by, changedAt: r.changed_at });

async function schedulesOf(tx: Tx, owner: 'service_id' | 'service_at_location_id' | 'phone_id', ids: readonly string[]): Promise<Map<string, Schedule[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('schedule').selectAll().where(owner, '=', anyOf(ids)).orderBy('position').execute();
  return new Map([...grouped(rows, (r) => r[owner]!)].map(([id, list]) => [id, list.map(scheduleOf)]));
}

const scheduleOf = (r: Selectable<RegionTables['schedule']>): Schedule => ({
  freq: r.freq as Schedule['freq'], interval: r.interval, byday: r.byday, bymonthday: r.bymonthday, dtstart: r.dtstart, until: r.until, opensAt: r.opens_at, closesAt: r.closes_at,
  closedOn: r.closed_on as Schedule['closedOn'], ...(r.closed_during.length ? { closedDuring: r.closed_during as Schedule['closedDuring'] } : {}), byAppointment: r.by_appointment, note: r.note,
});

async function phonesOf(tx: Tx, owner: 'party_id' | 'service_id', ids: readonly string[]): Promise<Map<string, PartyDocument['phones']>> {
  const rows = await tx.selectFrom('phone').selectAll().where(owner, '=', anyOf(ids)).orderBy('position').execute();
  const hours = await schedulesOf(tx, 'phone_id', rows.map((r) => r.id));
  return new Map([...grouped(rows, (r) => r[owner]!)].map(([id, list]) => [id, list.map((r) => ({
    number: r.number, type: r.type as 'voice' | 'text' | 'textphone', description: r.description, schedules: hours.get(r.id) ?? [],
    ...(r.extension === null ? {} : { extension: r.extension }), ...(r.languages.length ? { languages: r.languages } : {}) }))]));
}

/** Any of these: one parameter however many they are. */
const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`;
const anySlug = (slugs: readonly string[]) => sql<string>`any(${slugs}::text[])`;

const grouped = <R>(rows: R[], key: (row: R) => string): Map<string, R[]> => Map.groupBy(rows, key);
