import { putRows } from '#platform/db/rows.ts';
import type { Work } from '#platform/use-case/index.ts';
import { opensInTheEvening, opensInTheWeekend, type Schedule } from '#modules/calendar/index.ts';
import { accessParts, type LocationDocument, type ServiceDocument } from './documents.ts';
import { isFree } from './entry-in-words.ts';
import { hoursDiffer } from './hours-at-places.ts';
import type { Entry } from './read-entries.ts';
import type { ServiceLine } from './views.ts';

/** A service as a list shows it, as far as it does not depend on the moment or on who asks. */
export type ServiceCard = Omit<ServiceLine, 'openness' | 'confirmedAt'>;

export type CardSource = {
  service: Entry<ServiceDocument> & { partyId: string }; areas: string[]; party: { slug: string; name: string; phone: { number: string; extension: number | null } | null }; locations: LocationDocument[]; madeAt: Date;
  /** It ended, or its party did: in no list. */
  isOver: boolean;
  /** Slugs of its themes with all themes above them. */
  themes: string[];
};

/** Every hour at which one can come or call, wherever. */
export const allSchedules = (d: ServiceDocument): Schedule[] => [...d.schedules, ...d.locations.flatMap((l) => l.schedules)];

/** Brings the cards of these services in step with their entries. */
export async function putCards(work: Work, sources: readonly CardSource[]): Promise<void> {
  await putRows(work.tx, 'service_card', sources.map(cardRow), { key: ['service_id'], keep: ['made_at'] });
}

function cardRow({ service, areas, party, locations, themes, madeAt, isOver }: CardSource): Record<string, unknown> {
  const d = service.document;
  const schedules = allSchedules(d), phone = d.phones[0] ?? party.phone;
  const card: ServiceCard = {
    slug: service.slug, name: d.name, plainWords: d.plainWords, party: { slug: party.slug, name: party.name },
    places: placesOf(d, locations),
    phone: phone?.number ?? null, extension: phone?.extension ?? null, cost: costOf(d.costs), attending: d.attending, status: d.status, schedules,
  };
  return {
    service_id: service.id, sort_name: sortName(d.name), areas: isOver ? [] : areas, themes, audiences: d.audiences, languages: d.languages, attending: d.attending,
    access: accessParts.filter((part) => locations.some((l) => l.accessibility[part] === true)), is_free: card.cost === 'free',
    points: locations.flatMap((l) => (l.latitude === null || l.longitude === null ? [] : [l.latitude, l.longitude])),
    in_evening: opensInTheEvening(schedules), in_weekend: opensInTheWeekend(schedules),
    confirmed_at: service.confirmedAt, made_at: madeAt, card: JSON.parse(JSON.stringify(card)),
  };
}

function placesOf(d: ServiceDocument, locations: readonly LocationDocument[]): ServiceCard['places'] {
  const places = locations.map((l, i) => ({ name: l.name, address: l.address, postcode: l.postcode, city: l.city, latitude: l.latitude, longitude: l.longitude, distance: null, area: l.area, schedules: hoursHere(d, i) }));
  return hoursDiffer(places) ? places : places.map(({ schedules: _, ...place }) => place);
}

const hoursHere = (d: ServiceDocument, at: number): Schedule[] => (d.locations[at]?.schedules.length ? d.locations[at].schedules : d.schedules);

const costOf = (costs: ServiceDocument['costs']): ServiceCard['cost'] => (isFree(costs) ? 'free' : costs.some((c) => c.kind === 'amount' || c.kind === 'depends') ? 'paid' : 'unknown');

/** A name as it is sorted: without accents, case and leading articles. */
const sortName = (name: string): string => name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replace(/^(de|het|een|'t) /, '');
