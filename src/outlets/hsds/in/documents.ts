/** An organization of a feed, with its services, as documents of ours. */
import * as v from 'valibot';
import { digitalOffers, attendings, partyDocument, plainWords, serviceDocument, type PartyDocument, type ServiceDocument } from '#modules/directory/index.ts';
import { readLanguages, readWebsite } from '#modules/imports/index.ts';
import type { HsdsCostOption, HsdsLocation, HsdsOrganization, HsdsProgram, HsdsService, HsdsServiceAtLocation } from '../hsds.ts';
import { costOut } from '../out/service.ts';
import { told } from '../vocabulary.ts';
import { parsed, type Ground, type Read } from './parsed.ts';
import { NOBODY, Passing } from './passing.ts';
import { Sieve } from './private.ts';
import { schedulesIn } from './schedule.ts';
import { isForeign } from '../passed-on.ts';

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
