import { derivedId, newId } from '#platform/db/index.ts';
import type { Schedule } from '#modules/calendar/index.ts';
import type { LocationDocument, PartyDocument, ServiceDocument } from './documents.ts';

/** Slugs that documents name, with the ids behind them. */
export type Ids = { parties: Map<string, { id: string; areas: string[] }>; locations: Map<string, string> };
type Row = Record<string, unknown>;

/** The rows of one entry, by table. Children are written anew at each change, so they carry fresh ids; but for a service at a location, which others refer to. */
export type ServiceRows = { service: Row; serviceAtLocation: Row[]; schedule: Row[]; phone: Row[]; costOption: Row[]; requiredDocument: Row[] };

/** A party as its row. */
export const partyRow = (id: string, slug: string, d: PartyDocument): Row => ({
  id, slug, name: d.name, alternate_name: d.alternateName, kind: d.kind, domain: d.domain, plain_words: d.plainWords, description: d.description,
  website: d.website, email: d.email, areas: d.areas, ends_on: d.endsOn, contacts: d.contacts ?? [], passed_on: d.passedOn ?? {},
});

/** A location as its row, without an address that is secret. */
export const locationRow = (id: string, slug: string, d: LocationDocument): Row => {
  // A secret address is not stored anywhere, whatever was handed in.
  const open = !d.addressSecret;
  return {
    id, slug, name: d.name, address: open ? d.address : null, postcode: open ? d.postcode : null, city: d.city, address_secret: d.addressSecret,
    latitude: open ? d.latitude : null, longitude: open ? d.longitude : null, area: d.area, transportation: open ? d.transportation : null,
    step_free: d.accessibility.stepFree ?? null, toilet: d.accessibility.toilet ?? null, lift: d.accessibility.lift ?? null, hearing_loop: d.accessibility.hearingLoop ?? null,
    sign_language: d.accessibility.signLanguage ?? null, quiet: d.accessibility.quiet ?? null, accessibility_description: d.accessibility.description ?? null, accessibility_url: d.accessibility.url ?? null,
    contacts: d.contacts ?? [], passed_on: open ? d.passedOn ?? {} : {},
  };
};

/** A service at a location has the same id for as long as both are there. */
export const serviceAtLocationId = (serviceId: string, locationId: string): string => derivedId(serviceId, `at/${locationId}`);

/** A service as its row and the rows of all its parts. */
export function serviceRows(id: string, slug: string, d: ServiceDocument, ids: Ids): ServiceRows {
  const party = ids.parties.get(d.party)!;
  const rows: ServiceRows = { serviceAtLocation: [], schedule: [], phone: [], requiredDocument: [], costOption: [], service: {
    id, slug, party_id: party.id, name: d.name, alternate_name: d.alternateName, plain_words: d.plainWords, description: d.description, website: d.website, email: d.email,
    status: d.status, alert: d.alert ?? null, contacts: d.contacts ?? [], passed_on: d.passedOn ?? {}, themes: d.themes, audiences: d.audiences, digital_offer: d.digitalOffer, languages: d.languages, interpretation: d.interpretation,
    minimum_age: d.minimumAge, maximum_age: d.maximumAge, eligibility: d.eligibility, attending: d.attending,
    own_areas: d.serviceAreas, areas: d.serviceAreas.length ? d.serviceAreas : party.areas, keywords: d.keywords,
    referral_who: d.referral?.who ?? null, referral_how: d.referral?.how ?? null, referral_area_limit: d.referral?.areaLimit ?? null,
    referral_waiting_time: d.referral?.waitingTime ?? null, referral_waiting_time_as_of: d.referral?.waitingTimeAsOf ?? null, referral_interpreter: d.referral?.interpreter ?? null,
  } };
  rows.schedule.push(...scheduleRows('service_id', id, d.schedules));
  d.locations.forEach((at, position) => {
    const locationId = ids.locations.get(at.location)!;
    const salId = serviceAtLocationId(id, locationId);
    rows.serviceAtLocation.push({ id: salId, service_id: id, location_id: locationId, description: at.description, contacts: at.contacts ?? [], passed_on: at.passedOn ?? {}, position });
    rows.schedule.push(...scheduleRows('service_at_location_id', salId, at.schedules));
  });
  const phones = phoneRows('service_id', id, d.phones);
  rows.phone = phones.phone;
  rows.schedule.push(...phones.schedule);
  rows.costOption = d.costs.map((c, position) => ({ id: newId(), service_id: id, kind: c.kind, amount_cents: c.amountCents, description: c.description, valid_from: c.validFrom ?? null, valid_until: c.validUntil ?? null, position }));
  rows.requiredDocument = d.requiredDocuments.map((document, position) => ({ id: newId(), service_id: id, document, position }));
  return rows;
}

/** Telephone numbers as rows, with the hours at which they are answered. */
export function phoneRows(owner: 'party_id' | 'service_id', ownerId: string, phones: PartyDocument['phones']): { phone: Row[]; schedule: Row[] } {
  const phone = phones.map((p, position) => ({ id: newId(), party_id: null, service_id: null, [owner]: ownerId, number: p.number, type: p.type, description: p.description, extension: p.extension ?? null, languages: p.languages ?? [], position }));
  return { phone, schedule: phones.flatMap((p, i) => scheduleRows('phone_id', phone[i]!.id, p.schedules)) };
}

const scheduleRows = (owner: 'service_id' | 'service_at_location_id' | 'phone_id', ownerId: string, schedules: readonly Schedule[]): Row[] =>
  schedules.map((s, position) => ({
    id: newId(), service_id: null, service_at_location_id: null, phone_id: null, [owner]: ownerId, freq: s.freq, interval: s.interval, byday: s.byday, bymonthday: s.bymonthday,
    dtstart: s.dtstart, until: s.until, opens_at: s.opensAt, closes_at: s.closesAt, closed_on: s.closedOn, closed_during: s.closedDuring ?? [], by_appointment: s.byAppointment, note: s.note, position,
  }));
