import { sql, type RawBuilder } from 'kysely';
import { openness } from '#modules/calendar/index.ts';
import { keptOf } from '#platform/http/kept.ts';
import type { Work } from '#platform/use-case/index.ts';
import type { ServiceCard } from './cards.ts';
import { countBits, countBoth, hasBit, inAll, placesIn, type Bits } from './bits.ts';
import type { LineIndex, Mark } from './line-index.ts';
import { holidaysOf } from './local-day.ts';
import type { Counted, DirectoryQuestion, Named, ServiceLine } from './views.ts';

/** What a list is narrowed by, with words and postcode already turned into areas and a point. */
export type LineFilters = Pick<DirectoryQuestion, 'theme' | 'audience' | 'when' | 'free' | 'language' | 'access' | 'remote'> & {
  /** Codes of which one must be an area of the service: a wijk's. Null is the whole region. */
  areas: readonly string[] | null;
  near: { latitude: number; longitude: number; kilometres: number | null } | null;
  /** Only these, in this order: what a search found. */
  ids: readonly string[] | null;
};

export const noFilters: LineFilters = { areas: null, theme: null, audience: null, when: null, free: false, language: null, access: [], remote: false, near: null, ids: null };

/** Cards kept in memory of a region, some 2 kB each. */
const MOST_CARDS = 4000;

type Row = { service_id: string; card: ServiceCard; confirmed_at: Date | null };

/**
 * A page of services as a list shows them: by name, by distance when a point is given, or in the order of a search. "Open now" is asked of the whole
 * hours, so that it is right on holidays and across clock changes.
 */
export async function linesOf(work: Work, index: LineIndex, filters: LineFilters, page: number, pageSize: number): Promise<{ lines: ServiceLine[]; total: number }> {
  const from = (page - 1) * pageSize;
  const passing = passingOf(index, filters, work);
  if (!filters.ids && !filters.near) return { lines: await linesAt(work, index, placesIn(passing, from, pageSize), null), total: countBits(passing) };
  const ordered = orderedOf(index, passing, filters);
  return { lines: await linesAt(work, index, ordered.slice(from, from + pageSize), filters.near), total: ordered.length };
}

/** How many services these filters leave. */
export function countLines(work: Work, index: LineIndex, filters: LineFilters): number {
  const passing = passingOf(index, filters, work);
  return filters.ids || filters.near ? orderedOf(index, passing, filters).length : countBits(passing);
}

/** What can be chosen among the services of these areas, each with how many there are. */
export function choicesIn(index: LineIndex, areas: readonly string[]): { themes: Counted[]; audiences: Counted[]; languages: string[]; total: number } {
  const here = index.inAreas(areas);
  const counted = (kind: 'theme' | 'audience', list: readonly Named[]) => list.map((one) => ({ ...one, count: countBoth(here, index.having(`${kind}:${one.slug}`)) })).filter((one) => one.count > 0);
  return {
    themes: counted('theme', index.choices.themes), audiences: counted('audience', index.choices.audiences), total: countBits(here),
    languages: index.choices.languages.filter((code) => countBoth(here, index.having(`language:${code}`)) > 0),
  };
}

/** A row of `service_card` as a line at this moment. */
export function lineOf(row: { card: ServiceCard; confirmed_at: Date | null }, work: Work, near: LineFilters['near'] = null): ServiceLine {
  const places = near ? row.card.places.map((p) => ({ ...p, distance: distanceBetween(near, p) })).sort((a, b) => (a.distance ?? Infinity) - (b.distance ?? Infinity)) : row.card.places;
  return { ...row.card, places, confirmedAt: row.confirmed_at, openness: openness(row.card.schedules, work.now, holidaysOf(work)) };
}

async function linesAt(work: Work, index: LineIndex, places: readonly number[], near: LineFilters['near']): Promise<ServiceLine[]> {
  if (places.length === 0) return [];
  const ids = places.map((place) => index.ids[place]!);
  const rows = await cardsOf(work, ids);
  return ids.flatMap((id) => { const row = rows.get(id); return row ? [lineOf(row, work, near)] : []; });
}

/** The cards of these services, by id: those that were shown lately from memory, the others from the table. */
async function cardsOf(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  const kept = await keptOf(work, 'directory.cards', () => Promise.resolve(new Map<string, Row>()));
  const found = new Map(ids.flatMap((id) => { const row = kept.get(id); return row ? [[id, row] as const] : []; }));
  const others = ids.filter((id) => !found.has(id));
  if (others.length === 0) return found;
  const { rows } = await sql<Row>`select service_id, card, confirmed_at from service_card where service_id = any(${others}::uuid[])`.execute(work.tx);
  for (const row of rows) {
    found.set(row.service_id, row);
    kept.set(row.service_id, row);
  }
  // The first that came in leave first.
  for (const id of kept.keys()) if (kept.size > MOST_CARDS) kept.delete(id); else break;
  return found;
}

/** The services that have all that was chosen, but for the words and how far they are. */
function passingOf(index: LineIndex, f: LineFilters, work: Work): Bits {
  const marks: Mark[] = f.access.map((part) => `access:${part}` as const);
  if (f.theme) marks.push(`theme:${f.theme}`);
  if (f.audience) marks.push(`audience:${f.audience}`);
  if (f.language) marks.push(`language:${f.language}`);
  if (f.free) marks.push('free');
  if (f.remote) marks.push('remote');
  if (f.when === 'evening' || f.when === 'weekend') marks.push(f.when);
  return inAll([index.inAreas(f.areas), ...marks.map(index.having), ...(f.when === 'now' ? [index.openAt(work.now, holidaysOf(work))] : [])]);
}

type Point = { latitude: number; longitude: number };

const metresTo = ({ points }: LineIndex, place: number, from: Point): number => {
  let nearest = Infinity;
  const list = points[place]!;
  for (let at = 0; at < list.length; at += 2) nearest = Math.min(nearest, distanceBetween(from, { latitude: list[at]!, longitude: list[at + 1]! })!);
  return nearest;
};

/** In the order of the words, or the nearest first; none that is too far. */
function orderedOf(index: LineIndex, passing: Bits, { ids, near }: LineFilters): number[] {
  const found = ids ? ids.flatMap((id) => index.placeOf.get(id) ?? []).filter((place) => hasBit(passing, place)) : placesIn(passing);
  if (!near) return found;
  const most = near.kilometres === null ? Infinity : near.kilometres * 1000;
  const measured = found.map((place) => ({ place, metres: metresTo(index, place, near) })).filter(({ metres }) => metres <= most);
  return (ids ? measured : measured.sort((a, b) => a.metres - b.metres || a.place - b.place)).map(({ place }) => place);
}

const EARTH_METRES = 6_371_000;

/** Metres in a straight line from a point to the one in these columns (haversine, sphere). */
export const metresBetween = ({ latitude, longitude }: { latitude: number; longitude: number }, toLatitude: RawBuilder<unknown>, toLongitude: RawBuilder<unknown>): RawBuilder<number> =>
  sql`2 * ${EARTH_METRES}::float8 * asin(sqrt(power(sin(radians(${toLatitude} - ${latitude}::float8) / 2), 2) + cos(radians(${latitude}::float8)) * cos(radians(${toLatitude})) * power(sin(radians(${toLongitude} - ${longitude}::float8) / 2), 2)))`;

function distanceBetween(from: { latitude: number; longitude: number }, to: { latitude: number | null; longitude: number | null }): number | null {
  if (to.latitude === null || to.longitude === null) return null;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(half));
}
