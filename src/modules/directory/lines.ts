import { sql, type RawBuilder } from 'kysely';
import { openness, type Openness, type Schedule } from '#modules/calendar/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import type { ServiceCard } from './cards.ts';
import { countBits, countBoth, hasBit, inAll, placesIn, type Bits } from './bits.ts';
import { onSphere, type ChoicesIn, type LineIndex, type Mark, type OnSphere } from './line-index.ts';
import { holidaysOf } from './local-day.ts';
import type { DirectoryQuestion, Named, ServiceLine } from './views.ts';

/** What a list is narrowed by, with words and postcode already turned into areas and a point. */
export type LineFilters = Pick<DirectoryQuestion, 'theme' | 'audience' | 'when' | 'free' | 'language' | 'access' | 'remote'> & {
  /** Codes of which one must be an area of the service: a wijk's. Null is the whole region. */
  areas: readonly string[] | null;
  near: { latitude: number; longitude: number; kilometres: number | null } | null;
  /** Only these, in this order: what a search found. */
  ids: readonly string[] | null;
};

export const noFilters: LineFilters = { areas: null, theme: null, audience: null, when: null, free: false, language: null, access: [], remote: false, near: null, ids: null };

/** Cards kept in memory of a region, some 1.5 kB each: those of a large municipality. */
const MOST_CARDS = 12_000;
/** Cards read at once, where all fit: who asks for some will ask for others, and a hundred take hardly more than one. */
const READ_AT_ONCE = 400;
const MINUTE_MS = 60_000;

type Row = { service_id: string; card: ServiceCard; confirmed_at: Date | null; version: string };
/** Cards by id, and the weeks of hours by their text: hundreds of services keep the same one. */
type Cards = { rows: Map<string, Row>; weeks: Map<string, Schedule[]> };

/** By schema of a region. Not kept by stamp: a change of one entry leaves the cards of the others as they were, and the index says which version holds. */
const cardsOfRegions = new Map<string, Cards>();

/**
 * A page of services as a list shows them: by name, by distance when a point is given, or in the order of a search. "Open now" is asked of the whole
 * hours, so that it is right on holidays and across clock changes.
 */
export async function linesOf(work: Work, index: LineIndex, filters: LineFilters, page: number, pageSize: number): Promise<{ lines: ServiceLine[]; total: number }> {
  const from = (page - 1) * pageSize;
  const passing = passingOf(index, filters, work);
  if (!filters.ids && !filters.near) return { lines: await linesAt(work, index, placesIn(passing, from, pageSize), filters), total: countBits(passing) };
  const ordered = orderedOf(index, passing, filters);
  return { lines: await linesAt(work, index, ordered.slice(from, from + pageSize), filters), total: ordered.length };
}

/** How many services these filters leave. */
export function countLines(work: Work, index: LineIndex, filters: LineFilters): number {
  const passing = passingOf(index, filters, work);
  return filters.ids || filters.near ? orderedOf(index, passing, filters).length : countBits(passing);
}

/** What can be chosen among the services of these areas: counted once for each wijk of an index. */
export function choicesIn(index: LineIndex, areas: readonly string[]): ChoicesIn {
  const key = areas.join(' ');
  const known = index.choicesOf.get(key) ?? countedIn(index, areas);
  index.choicesOf.set(key, known);
  return known;
}

function countedIn(index: LineIndex, areas: readonly string[]): ChoicesIn {
  const here = index.inAreas(areas);
  const counted = (kind: 'theme' | 'audience', list: readonly Named[]) => list.map((one) => ({ ...one, count: countBoth(here, index.having(`${kind}:${one.slug}`)) })).filter((one) => one.count > 0);
  return {
    themes: counted('theme', index.choices.themes), audiences: counted('audience', index.choices.audiences), total: countBits(here),
    languages: index.choices.languages.filter((code) => countBoth(here, index.having(`language:${code}`)) > 0),
  };
}

/** A row of `service_card` as a line at this moment. */
export function lineOf(row: { card: ServiceCard; confirmed_at: Date | null }, work: Work, asked: AskedOfPlaces = {}): ServiceLine {
  const places = row.card.places.length > 1 || asked.near ? placesFor(row.card.places, work, asked) : row.card.places;
  // A card of before there were extensions, of a number without one, does not tell so.
  return { ...row.card, extension: row.card.extension ?? null, places, confirmedAt: row.confirmed_at, openness: opennessOf(row.card.schedules, work) };
}

/** What decides which place of an offer comes first. */
type AskedOfPlaces = Partial<Pick<LineFilters, 'near' | 'areas' | 'when'>>;

function placesFor(places: ServiceCard['places'], work: Work, { near, areas, when }: AskedOfPlaces): ServiceLine['places'] {
  const seen = places.map((place) => ({ ...place, ...(near && { distance: distanceBetween(near, place) }), ...(place.schedules && { openness: opennessOf(place.schedules, work) }) }));
  const isOpen = ({ openness }: (typeof seen)[number]) => (when === 'now' && openness?.state === 'open' ? 0 : 1);
  const isHere = ({ area }: (typeof seen)[number]) => (area && areas?.includes(area) ? 0 : 1);
  return seen.sort((a, b) => isOpen(a) - isOpen(b) || (near ? (a.distance ?? Infinity) - (b.distance ?? Infinity) : isHere(a) - isHere(b)));
}

const opennesses = new WeakMap<readonly Schedule[], { minute: number; is: Openness }>();

/** Whether it is open at this moment: worked out once a minute for a week that many services keep. */
function opennessOf(schedules: readonly Schedule[], work: Work): Openness {
  const minute = Math.floor(work.now.getTime() / MINUTE_MS), known = opennesses.get(schedules);
  if (known?.minute === minute) return known.is;
  const is = openness(schedules, work.now, holidaysOf(work));
  opennesses.set(schedules, { minute, is });
  return is;
}

async function linesAt(work: Work, index: LineIndex, places: readonly number[], asked: AskedOfPlaces): Promise<ServiceLine[]> {
  return (await cardsAt(work, index, places)).map((row) => lineOf(row, work, asked));
}

/** The cards of the services at these places: those that were read before from memory, the others from the table. */
async function cardsAt({ region, tx }: Work, index: LineIndex, places: readonly number[]): Promise<Row[]> {
  const cards = cardsOfRegions.get(region.schema) ?? { rows: new Map(), weeks: new Map() };
  cardsOfRegions.set(region.schema, cards);
  const isMissing = (place: number) => cards.rows.get(index.ids[place]!)?.version !== index.versions[place];
  const missing = places.filter(isMissing);
  if (missing.length > 0) await readCards(tx, cards, withNext(index, missing, isMissing).map((place) => index.ids[place]!));
  const found = places.flatMap((place) => cards.rows.get(index.ids[place]!) ?? []);
  // The first that came in leave first.
  for (const id of cards.rows.keys()) if (cards.rows.size > MOST_CARDS) cards.rows.delete(id); else break;
  return found;
}

/** These places, and the next ones in the list that are missing too. */
function withNext({ ids }: LineIndex, missing: readonly number[], isMissing: (place: number) => boolean): readonly number[] {
  if (ids.length > MOST_CARDS) return missing;
  const all = new Set(missing);
  for (let step = 1; step < ids.length && all.size < READ_AT_ONCE; step += 1) {
    const place = (missing[0]! + step) % ids.length;
    if (isMissing(place)) all.add(place);
  }
  return [...all];
}

async function readCards(tx: Work['tx'], cards: Cards, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<Row>`select service_id, card, confirmed_at, xmin::text as version from service_card where service_id = any(${ids}::uuid[])`.execute(tx);
  for (const id of ids) cards.rows.delete(id);
  for (const row of rows) cards.rows.set(row.service_id, { ...row, card: { ...row.card, schedules: sameWeek(cards, row.card.schedules) } });
}

function sameWeek({ weeks }: Cards, schedules: Schedule[]): Schedule[] {
  const text = JSON.stringify(schedules);
  const known = weeks.get(text) ?? schedules;
  if (weeks.size > MOST_CARDS) weeks.clear();
  weeks.set(text, known);
  return known;
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

/** How far the nearest place of a service is, as the square of the straight line through a sphere of radius 1: orders as metres do, for ten thousand services in a fraction of the time. */
const squareTo = ({ points }: LineIndex, place: number, [x, y, z]: OnSphere): number => {
  let nearest = Infinity;
  const list = points[place]!;
  for (let at = 0; at < list.length; at += 3) nearest = Math.min(nearest, (list[at]! - x) ** 2 + (list[at + 1]! - y) ** 2 + (list[at + 2]! - z) ** 2);
  return nearest;
};

/** In the order of the words, or the nearest first; none that is too far. */
function orderedOf(index: LineIndex, passing: Bits, { ids, near }: LineFilters): number[] {
  const found = ids ? ids.flatMap((id) => index.placeOf.get(id) ?? []).filter((place) => hasBit(passing, place)) : placesIn(passing);
  if (!near) return found;
  const from = onSphere(near), most = near.kilometres === null ? Infinity : (2 * Math.sin((near.kilometres * 1000) / (2 * EARTH_METRES))) ** 2;
  const measured = found.map((place) => ({ place, square: squareTo(index, place, from) })).filter(({ square }) => square <= most);
  return (ids ? measured : measured.sort((a, b) => a.square - b.square || a.place - b.place)).map(({ place }) => place);
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
