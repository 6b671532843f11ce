import * as v from 'valibot';
import { accessParts, digitalOffers, attendings, locationDocument, partyDocument, plainWords, serviceDocument, type LocationDocument, type PartyDocument, type ServiceDocument } from '#modules/directory/index.ts';
import { readLanguages, readPostcode, readWebsite, saysSecret, saysSecretAddress } from '#modules/imports/index.ts';
import type { Region } from '#platform/use-case/index.ts';
import type { HsdsContact, HsdsCostOption, HsdsLocation, HsdsOrganization, HsdsPhone, HsdsProgram, HsdsSchedule, HsdsService, HsdsServiceAtLocation } from '../hsds.ts';
import { accessFields, addressOf } from '../out/location.ts';
import { functionsOut, phonesOut } from '../out/organization.ts';
import { schedulesOut } from '../out/schedule.ts';
import { costOut } from '../out/service.ts';
import type { Telling } from '../out/telling.ts';
import { told } from '../vocabulary.ts';
import { Sieve } from './private.ts';
import { schedulesIn, type Clock } from './schedule.ts';
import { isForeign, partsIn, passedIn, withParts } from '../passed-on.ts';
import type { ForeignTerms } from './foreign-terms.ts';
import type { ThemeFinder } from './themes.ts';

/** What reading a feed needs to know of the region it comes into. */
export type Ground = Clock & { country: Region['country']; themes: ThemeFinder; foreign: ForeignTerms; /** How we shall tell what comes in. */ telling: Telling };
/** An entry that a feed tells, or why it cannot be one: the key of a sentence and the field it is about. */
export type Read<D> = { externalId: string; name: string; document: D } | { externalId: string; name: string; reason: string; field: string };
/** A party with all it offers. `places` of a service are external ids of locations, in order. */
export type ReadParty = {
  party: Read<PartyDocument>; supporters: string[]; /** What it is a part of, as the source numbers that. */ parent: string | null; confirmed: Confirmed | null;
  services: { service: Read<ServiceDocument>; places: string[]; confirmed: Confirmed | null }[];
};
export type Confirmed = { on: string; by: string | null };

const MOST_WORDS = 40;

/** An organization with its services as documents; who is named in any of them is private in all of them. */
export function partyIn(organization: HsdsOrganization, services: readonly HsdsService[], ground: Ground): ReadParty {
  const sieve = new Sieve(ground.country, [organization.name ?? '', organization.alternate_name ?? '', ...services.map((s) => s.name ?? '')].filter(Boolean));
  const desk = sieve.desks([...(organization.contacts ?? []), ...services.flatMap((s) => [...(s.contacts ?? []), ...(s.service_at_locations ?? []).flatMap((at) => [...(at.contacts ?? []), ...(at.location?.contacts ?? [])])])], ground);
  const passing = new Passing(sieve, ground), programs = programsOf(organization, services);
  const read = services.map((service) => ({ service: serviceIn(service, organization, programs, passing), places: placesOf(service), confirmed: confirmedIn(service) }));
  const { attributes } = organization;
  const description = sieve.text(organization.description);
  const party = parsed(partyDocument, organization, {
    name: organization.name, alternateName: sieve.text(organization.alternate_name)?.slice(0, 160) ?? null, kind: told(attributes, 'party_kind')[0] ?? 'organisation', domain: told(attributes, 'domain')[0] ?? null,
    ...wordsIn(told(attributes, 'plain_words')[0], description, organization.name ?? ''), website: readWebsite(organization.website ?? ''), email: sieve.email(organization.email) ?? desk.email, phones: distinct([...sieve.phones(organization.phones, ground), ...desk.phones]),
    areas: told(attributes, 'party_area'), endsOn: told(attributes, 'ends_on')[0] ?? null, privateContacts: sieve.contacts,
    contacts: sieve.functions(organization.contacts, ground), passedOn: passing.on('organization', { ...organization, programs }, [...passing.phones(organization.phones), ...passing.contacts(organization.contacts)]),
  });
  return { party, supporters: told(attributes, 'supported_by'), parent: organization.parent_organization_id ?? null, confirmed: null, services: read };
}

/** Those of the organization, and those that only its services name. */
const programsOf = (organization: HsdsOrganization, services: readonly HsdsService[]): HsdsProgram[] =>
  [...new Map([...services.flatMap(({ program }) => program ?? []), ...(organization.programs ?? [])].map((program) => [program.id, program])).values()];

/** Nobody's id: what is told in it is only compared. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Gathers what an entry and its parts tell beyond our words. */
class Passing {
  readonly sieve: Sieve;
  readonly ground: Ground;
  private readonly clean = (text: string) => this.sieve.text(text);
  /** The value beside a term of an outside list is text that somebody wrote: names and numbers of people go out of it. */
  readonly keep = (attributes: Parameters<ForeignTerms['keep']>[0], understood?: Parameters<ForeignTerms['keep']>[1]) =>
    this.ground.foreign.keep(attributes?.map((one) => ({ ...one, value: this.sieve.text(one.value) ?? undefined })), understood);

  constructor(sieve: Sieve, ground: Ground) {
    this.sieve = sieve;
    this.ground = ground;
  }

  on<T extends { attributes?: HsdsService['attributes'] }>(entity: Parameters<typeof passedIn>[0], told: T, parts: ReturnType<typeof partsIn>, attributes = this.keep(told.attributes)) {
    return withParts({ ...passedIn(entity, told, this.clean, this.keep), ...attributes }, parts);
  }
  parts = <T extends object>(list: string, told: readonly T[] | undefined, tell: (part: T) => object | undefined) => partsIn(list, told, tell, this.clean, this.keep);
  phones = (phones: readonly HsdsPhone[] | undefined, list = 'phones') => this.parts(list, phones, (one) => phonesOut(NOBODY, this.sieve.phones([one], this.ground), this.ground.telling)[0]);
  schedules = (schedules: readonly HsdsSchedule[] | undefined) => this.parts('schedules', schedules, (one) => schedulesOut(NOBODY, schedulesIn([one], this.ground), this.ground.telling)[0]);
  contacts = (contacts: readonly HsdsContact[] | undefined) => {
    const desk = (one: HsdsContact) => functionsOut(NOBODY, this.sieve.functions([one], this.ground), this.ground.telling)[0];
    return [...this.parts('contacts', contacts, desk), ...(contacts ?? []).flatMap((one) => (desk(one) ? this.phones(one.phones, 'contacts/phones') : []))];
  };
}

const confirmedIn = ({ assured_date, attributes }: HsdsService): Confirmed | null => {
  const on = /^\d{4}-\d\d-\d\d/.exec(assured_date ?? '')?.[0];
  return on ? { on, by: told(attributes, 'confirmed_by')[0] ?? null } : null;
};

const placesOf = (service: HsdsService): string[] => [...new Set((service.service_at_locations ?? []).flatMap((at) => (at.location ? placeId(at.location) : [])))];
const placeId = (location: HsdsLocation) => location.id;

/** `plainWords` of our own making, or the first sentences of the description; what those say whole is no description any more. */
function wordsIn(own: string | undefined, description: string | null, name: string): { plainWords: string; description: string | null } {
  const short = own !== undefined && v.is(plainWords, own) ? own : firstSentences(description ?? name);
  return { plainWords: short, description: description === short ? null : (description?.slice(0, 5000) ?? null) };
}

function firstSentences(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  let short = '';
  for (const sentence of flat.match(/[^.!?]+[.!?]*\s*/g) ?? [flat]) {
    if (!v.is(plainWords, short + sentence)) break;
    short += sentence;
  }
  return short.trim() || `${flat.split(' ').slice(0, MOST_WORDS).join(' ').slice(0, 380)} …`;
}

const statuses: Record<string, ServiceDocument['status']> = { active: 'active', inactive: 'temporarily_closed', 'temporarily closed': 'temporarily_closed', defunct: 'ended' };

function serviceIn(s: HsdsService, organization: HsdsOrganization, programs: readonly HsdsProgram[], passing: Passing): Read<ServiceDocument> {
  const { attributes } = s, { sieve, ground } = passing;
  const description = sieve.text(s.description);
  const places = s.service_at_locations ?? [];
  const { themes, audiences, isOurs } = ground.themes(attributes ?? []);
  const who = told(attributes, 'referral_who')[0] ?? (s.application_process || s.wait_time ? 'anyone' : null);
  const phones = [s.phones, ...places.flatMap((at) => [at.phones, at.location?.phones])].find((list) => sieve.phones(list, ground).length > 0);
  const program = programs.find(({ id }) => id === (s.program_id ?? s.program?.id))?.name;
  const areas = (s.service_areas ?? []).flatMap((area) => told(area.attributes, 'area_code'));
  const partyAreas = told(organization.attributes, 'party_area');
  return parsed(serviceDocument, s, {
    party: 'later', name: s.name, alternateName: sieve.text(s.alternate_name)?.slice(0, 160) ?? null, ...wordsIn(told(attributes, 'plain_words')[0], description, s.name ?? ''), website: readWebsite(s.url ?? ''), email: sieve.email(s.email), phones: distinct(sieve.phones(phones, ground)),
    themes, audiences, digitalOffer: told(attributes, 'digital_offer').filter((one) => (digitalOffers as readonly string[]).includes(one)), languages: languagesIn(s), interpretation: sieve.text(s.interpretation_services)?.slice(0, 200) ?? null,
    costs: costsIn(s, sieve), ...agesIn(s), eligibility: sieve.text(s.eligibility_description)?.slice(0, 300) ?? null,
    requiredDocuments: (s.required_documents ?? []).flatMap((one) => sieve.text(one.document)?.slice(0, 160) ?? []), attending: attendingIn(s), serviceAreas: sameSet(areas, partyAreas) ? [] : areas,
    schedules: schedulesIn(s.schedules, ground), keywords: told(attributes, 'keyword'), alert: sieve.text(s.alert)?.slice(0, 300) ?? null,
    contacts: sieve.functions(s.contacts, ground), passedOn: { ...passing.on('service', s, [
      ...passing.phones(phones), ...passing.schedules(s.schedules), ...passing.contacts(s.contacts), ...passing.parts('cost_options', s.cost_options, (one) => costOut(NOBODY, costIn(one, sieve), 0)),
      ...passing.parts('required_documents', s.required_documents, (one) => { const document = sieve.text(one.document)?.slice(0, 160); return document ? { document } : undefined; }),
      ...passing.parts('languages', s.languages, (one) => { const [code] = codesOf(one); return code ? { code } : undefined; }),
    ], passing.keep(attributes, { themes, audiences, isOurs })), ...(program && { program }) }, status: statuses[s.status] ?? 'active',
    locations: distinctPlaces(places).map((at) => ({ location: 'later', schedules: schedulesIn(hoursOf(at), ground), description: sieve.text(at.description)?.slice(0, 200) ?? null,
      contacts: sieve.functions(at.contacts, ground), passedOn: passing.on('service_at_location', at, [...passing.schedules(hoursOf(at)), ...passing.contacts(at.contacts)]) })),
    referral: who === null ? null : {
      who, how: sieve.text(s.application_process)?.slice(0, 400) ?? null, areaLimit: told(attributes, 'referral_area')[0] ?? null, waitingTime: sieve.text(s.wait_time)?.slice(0, 120) ?? null,
      waitingTimeAsOf: told(attributes, 'waiting_time_as_of')[0] ?? null, interpreter: told(attributes, 'referral_interpreter')[0] ?? null },
  });
}

const hoursOf = (at: HsdsServiceAtLocation) => (at.schedules?.length ? at.schedules : at.location?.schedules);
const distinctPlaces = (places: readonly HsdsServiceAtLocation[]) => [...new Map(places.flatMap((at) => (at.location ? [[placeId(at.location), at] as const] : []))).values()];
const distinct = (phones: PartyDocument['phones']) => [...new Map(phones.map((p) => [p.number, p])).values()];
const sameSet = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((one) => b.includes(one));

/** Without a word about languages it is Dutch. */
function languagesIn({ languages }: HsdsService): string[] {
  const codes = (languages ?? []).flatMap(codesOf);
  return codes.length ? [...new Set(codes)] : ['nl'];
}
const codesOf = ({ code, name }: { code?: string; name?: string }): string[] => (/^[a-z]{2,3}$/.test(code ?? '') ? [code!] : readLanguages(name ?? '').codes);

/** Part of a year begins at the year below; a highest age that nobody passes is none. */
const agesIn = (s: HsdsService) => ({ minimumAge: s.minimum_age === undefined ? null : Math.floor(s.minimum_age), maximumAge: s.maximum_age === undefined || s.maximum_age >= 120 ? null : Math.floor(s.maximum_age) });

/** A foreign feed knows no home visits; who says nothing is at a place when there is one. */
function attendingIn({ attributes, service_at_locations, phones, url }: HsdsService): string[] {
  const said = told(attributes, 'attending').filter((one) => (attendings as readonly string[]).includes(one));
  if (said.length) return said;
  if (service_at_locations?.length) return ['in_person'];
  const remote = [...(phones?.length ? ['telephone'] : []), ...(url ? ['online'] : [])];
  return remote.length ? remote : ['in_person'];
}

const costKinds = ['free', 'amount', 'voluntary', 'depends', 'unknown'] as const;

function costsIn(s: HsdsService, sieve: Sieve): object[] {
  const costs = (s.cost_options ?? []).map((cost) => costIn(cost, sieve));
  const words = sieve.text(s.fees_description ?? s.fees)?.slice(0, 200);
  return costs.length || !words ? costs : [{ kind: /^\s*(gratis|free|kosteloos|geen kosten)\b/i.test(words) ? 'free' : 'depends', amountCents: null, description: words }];
}

/** A price as ours. One that is not in euros is told in words. */
function costIn(cost: HsdsCostOption, sieve: Sieve): ServiceDocument['costs'][number] {
  const foreign = isForeign(cost) ? `${cost.amount} ${cost.currency}` : null, amount = !foreign && cost.amount !== undefined && cost.amount >= 0 && cost.amount <= 100_000 ? cost.amount : null;
  const said = told(cost.attributes, 'cost_kind')[0];
  const kind = costKinds.find((one) => one === said) ?? (amount === 0 ? 'free' : amount === null ? 'depends' : 'amount');
  return { kind, amountCents: kind === 'amount' && amount !== null ? Math.round(amount * 100) : null, description: sieve.text([...new Set([foreign, cost.option, cost.amount_description])].filter(Boolean).join(', '))?.slice(0, 200) ?? null, ...daysIn(cost) };
}

const dayOf = (text: string | undefined): string | undefined => { const [day] = /^\d{4}-\d\d-\d\d/.exec(text ?? '') ?? []; return day && !Number.isNaN(Date.parse(day)) ? day : undefined; };
const daysIn = ({ valid_from, valid_to }: { valid_from?: string; valid_to?: string }) => ({ ...(dayOf(valid_from) ? { validFrom: dayOf(valid_from) } : {}), ...(dayOf(valid_to) ? { validUntil: dayOf(valid_to) } : {}) });

/** A place as a document. An address that its source calls confidential, in a mark or in words (`words`: of what is offered there), is dropped before anything is kept. */
export function locationIn(location: HsdsLocation, ground: Ground, words: readonly (string | undefined)[] = []): Read<LocationDocument> {
  const sieve = new Sieve(ground.country, [location.name ?? '']);
  const { attributes } = location;
  const secret = told(attributes, 'address_secret').includes('true') || saysSecret(location.addresses?.map((one) => `${one.address_1 ?? ''} ${one.attention ?? ''}`).join(' ') ?? '')
    || [location.name, location.alternate_name, location.description, location.transportation, ...words].some((text) => saysSecretAddress(text ?? ''));
  const address = secret ? undefined : (location.addresses?.find((a) => a.address_type === 'physical') ?? location.addresses?.[0]);
  const [access] = location.accessibility ?? [];
  const parts = accessParts.map((part) => [part, { true: true, false: false }[told(access?.attributes, accessFields[part])[0] ?? ''] ?? null]);
  const isOurs = parts.some(([, value]) => value !== null);
  const point = !secret && Number.isFinite(location.latitude) && Number.isFinite(location.longitude) && (location.latitude !== 0 || location.longitude !== 0);
  const passing = new Passing(sieve, ground), written = {
    address: [address?.address_1, address?.address_2].map((one) => one?.trim()).filter(Boolean).join(', ') || null, postcode: readPostcode(address?.postal_code ?? '', ground.country) ?? (address?.postal_code?.trim().slice(0, 10) || null), city: address?.city?.trim() || null };
  return parsed(locationDocument, { ...location, name: location.name ?? address?.address_1 ?? '' }, {
    name: location.name?.trim() || address?.address_1 || null, addressSecret: secret, ...written, latitude: point ? location.latitude : null, longitude: point ? location.longitude : null, area: told(attributes, 'area_code')[0] ?? null,
    transportation: sieve.text(location.transportation)?.slice(0, 300) ?? null,
    accessibility: { ...Object.fromEntries(parts), description: sieve.text(access?.details ?? (isOurs ? undefined : access?.description))?.slice(0, 300) ?? null, ...(access?.url && /^https?:/i.test(access.url) && access.url.length <= 500 && URL.canParse(access.url) ? { url: new URL(access.url).href } : {}) },
    contacts: secret ? [] : sieve.functions(location.contacts, ground), passedOn: secret ? {} : passing.on('location', location, [
      ...passing.contacts(location.contacts), ...passing.parts('accessibility', access && [access], () => ({})), ...passing.parts('addresses', address && [address], () => addressOf(NOBODY, { addressSecret: false, ...written }, ground.telling)[0]) ]),
  });
}

function parsed<S extends v.GenericSchema>(schema: S, told: { id: string; name?: string }, input: unknown): Read<v.InferOutput<S>> {
  const base = { externalId: told.id, name: told.name ?? told.id };
  const read = v.safeParse(schema, input);
  if (read.success) return { ...base, document: read.output };
  const [issue] = read.issues;
  return { ...base, reason: /^[a-z]+\.[A-Za-z]+$/.test(issue.message) ? issue.message : 'platform.fieldUnclear', field: v.getDotPath(issue) ?? '' };
}
