import { derivedId } from '#platform/db/index.ts';
import { costsInWords, languageInWords, serviceAtLocationId, type FeedService, type ServiceDocument } from '#modules/directory/index.ts';
import { present, uriOf, type HsdsAttribute, type HsdsCostOption, type HsdsService, type HsdsServiceAtLocation } from '../hsds.ts';
import { passedOut } from '../passed-on.ts';
import { attribute, attributesOf } from '../vocabulary.ts';
import { locationOut } from './location.ts';
import { contactOut, functionsOut, organizationInList, organizationOut, phonesOut, programOut } from './organization.ts';
import { schedulesOut } from './schedule.ts';
import type { Telling } from './telling.ts';

const statuses = { active: 'active', temporarily_closed: 'temporarily closed', ended: 'defunct' } as const;

/** A service as HSDS tells it in a list: what there is one of, its organization among it. */
export function serviceInList({ service, party, changedAt }: FeedService, telling: Telling): HsdsService {
  const { id, document: d } = service;
  return present<HsdsService>({
    id, name: d.name, alternate_name: d.alternateName, description: d.description ?? d.plainWords, url: uriOf(d.website), email: d.email, status: statuses[d.status],
    interpretation_services: d.interpretation, application_process: d.referral?.how ?? null, wait_time: d.referral?.waitingTime ?? null, fees_description: d.costs.length ? costsInWords(d.costs, telling.locale).join('. ') : null, eligibility_description: d.eligibility,
    minimum_age: d.minimumAge, maximum_age: d.maximumAge, alert: d.alert, assured_date: service.confirmedAt?.toISOString().slice(0, 10) ?? null, last_modified: changedAt.toISOString(),
    organization: organizationInList(party, telling),
  });
}

/** A service with everything that belongs to it. */
export function serviceOut(feed: FeedService, telling: Telling): HsdsService {
  return { ...serviceInList(feed, telling), organization: organizationOut(feed.party, telling), ...serviceParts(feed, telling), ...present<Partial<HsdsService>>({ service_at_locations: placesOut(feed, telling) }) };
}

/** A service at one of its places, with everything about both; undefined when it is not given there any more. */
export function serviceAtLocationOut(feed: FeedService, id: string, telling: Telling): HsdsServiceAtLocation | undefined {
  const place = placesOut(feed, telling).find((p) => p.id === id);
  return place && { ...place, service: { ...serviceInList(feed, telling), organization: organizationOut(feed.party, telling), ...serviceParts(feed, telling) } };
}

/** The same in a list: what there is one of. */
export function serviceAtLocationInList(feed: FeedService, id: string, telling: Telling): HsdsServiceAtLocation | undefined {
  const at = feed.locations.find((l) => serviceAtLocationId(feed.service.id, l.id) === id);
  if (!at) return undefined;
  const { addresses: _, accessibility: __, attributes: ___, contacts: ____, languages: _____, ...location } = locationOut(at, telling);
  return present<HsdsServiceAtLocation>({ id, description: feed.service.document.locations[feed.locations.indexOf(at)]!.description, location, service: serviceInList(feed, telling) });
}

function placesOut({ service, locations }: FeedService, telling: Telling): HsdsServiceAtLocation[] {
  return service.document.locations.map((at, i) => {
    const id = serviceAtLocationId(service.id, locations[i]!.id);
    return passedOut('service_at_location', present<HsdsServiceAtLocation>({ id, description: at.description, contacts: functionsOut(id, at.contacts, telling), schedules: schedulesOut(id, at.schedules, telling), location: locationOut(locations[i]!, telling) }), at.passedOn, telling.terms);
  });
}

/** What there is more of, but for places. */
function serviceParts({ service, party, areas, contacts }: FeedService, telling: Telling): Partial<HsdsService> {
  const { id, document: d } = service, program = programOut(party, d.passedOn.program, telling);
  return passedOut('service', { id, ...present<Partial<HsdsService>>({
    program_id: program?.id ?? null, program: program ?? null, phones: phonesOut(id, d.phones, telling), contacts: [...functionsOut(id, d.contacts, telling), ...contacts.map(contactOut)], schedules: schedulesOut(id, d.schedules, telling),
    service_areas: areas.map(({ code, name }) => { const areaId = derivedId(id, `area/${code}`); return { id: areaId, name, attributes: attributesOf({ id: areaId, entity: 'service_area' }, { area_code: code }) }; }),
    languages: d.languages.map((code) => ({ id: derivedId(id, `language/${code}`), name: languageInWords(code, telling.locale), code })),
    cost_options: d.costs.map((cost, position) => costOut(id, cost, position)),
    required_documents: d.requiredDocuments.map((document, position) => ({ id: derivedId(id, `document/${position}`), document })),
    attributes: [...termsOf(id, d, telling), ...attributesOf({ id, entity: 'service' }, {
      plain_words: d.plainWords, digital_offer: d.digitalOffer, attending: d.attending, keyword: d.keywords, referral_who: d.referral?.who, referral_area: d.referral?.areaLimit, waiting_time_as_of: d.referral?.waitingTimeAsOf,
      referral_interpreter: d.referral?.interpreter, confirmed_by: service.confirmedBy })],
  }) }, d.passedOn, telling.terms);
}

/** Its themes and audiences, and what outside lists call those. */
function termsOf(id: string, d: ServiceDocument, { themes, audiences }: Telling): HsdsAttribute[] {
  const linked = (slugs: readonly string[], terms: Telling['themes'], linkType: string) => slugs.flatMap((slug) => (terms.get(slug) ?? []).map((term) => ({ term, linkType })));
  const all = [...linked(d.themes, themes, 'theme'), ...linked(d.audiences, audiences, 'audience')];
  // Two themes may be called the same in an outside list.
  return [...new Map(all.map((one) => [one.term.id, one])).values()].map(({ term, linkType }) => attribute({ id, entity: 'service' }, term, linkType, null, term.id));
}

/** A price as HSDS tells it, in euros. */
export function costOut(serviceId: string, cost: ServiceDocument['costs'][number], position: number): HsdsCostOption {
  const id = derivedId(serviceId, `cost/${position}`);
  const amount = cost.kind === 'free' ? 0 : cost.amountCents === null ? null : cost.amountCents / 100;
  return present<HsdsCostOption>({ id, valid_from: cost.validFrom ?? null, valid_to: cost.validUntil ?? null, currency: amount === null ? null : 'EUR', amount, amount_description: cost.description, attributes: attributesOf({ id, entity: 'cost_option' }, { cost_kind: cost.kind }) });
}
