import { sql, type RawBuilder } from 'kysely';
import { holidayCalendar, openness, weekMoment, type HolidayCalendar, type SchoolRegion } from '#modules/calendar/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import type { ServiceCard } from './cards.ts';
import type { DirectoryQuestion, ServiceLine } from './views.ts';

/** What a list is narrowed by, with words and postcode already turned into areas and a point. */
export type LineFilters = Pick<DirectoryQuestion, 'theme' | 'audience' | 'when' | 'free' | 'language' | 'access' | 'remote'> & {
  /** Codes of which one must be an area of the service: a wijk's. Null is the whole region. */
  areas: readonly string[] | null;
  near: { latitude: number; longitude: number; kilometres: number | null } | null;
  /** Only these, in this order: what a search found. */
  ids: readonly string[] | null;
};

export const noFilters: LineFilters = { areas: null, theme: null, audience: null, when: null, free: false, language: null, access: [], remote: false, near: null, ids: null };

type Row = { card: ServiceCard; confirmed_at: Date | null; metres: number | null; total: number };

/** The holidays of the region's country and school region. */
export const holidaysOf = ({ region }: Pick<Work, 'region'>): HolidayCalendar => holidayCalendar({ country: region.country, schoolRegion: region.settings.schoolRegion as SchoolRegion });

/**
 * A page of services as a list shows them, in one statement: by name, by distance when a point is given, or in the order of a search.
 * "Open now" is asked again of the whole hours, so that it is right on holidays and across clock changes.
 */
export async function linesOf(work: Work, filters: LineFilters, page: number, pageSize: number): Promise<{ lines: ServiceLine[]; total: number }> {
  const where = sql`where ${sql.join(conditions(filters, work), sql` and `)}`;
  const metres = filters.near ? metresTo(filters.near) : sql`null::float8`;
  const order = filters.ids ? sql`array_position(${filters.ids}::uuid[], service_id)` : filters.near ? sql`metres nulls last, sort_name, service_id` : sql`sort_name, service_id`;
  const lookAgain = filters.when === 'now';
  const cut = lookAgain ? sql`` : sql`limit ${pageSize} offset ${(page - 1) * pageSize}`;
  const { rows } = await sql<Row>`select card, confirmed_at, ${metres} as metres, count(*) over ()::int as total from service_card ${where} order by ${order} ${cut}`.execute(work.tx);
  const lines = rows.map((r) => lineOf(r, work, filters.near));
  if (!lookAgain) return { lines, total: rows[0]?.total ?? (page === 1 ? 0 : await countOf(work, where)) };
  const open = lines.filter((line) => line.openness.state === 'open');
  return { lines: open.slice((page - 1) * pageSize, page * pageSize), total: open.length };
}

/** How many services these filters leave. */
export async function countLines(work: Work, filters: LineFilters): Promise<number> {
  return countOf(work, sql`where ${sql.join(conditions(filters, work), sql` and `)}`);
}

/** A row of `service_card` as a line at this moment. */
export function lineOf(row: { card: ServiceCard; confirmed_at: Date | null }, work: Work, near: LineFilters['near'] = null): ServiceLine {
  const places = near ? row.card.places.map((p) => ({ ...p, distance: distanceBetween(near, p) })).sort((a, b) => (a.distance ?? Infinity) - (b.distance ?? Infinity)) : row.card.places;
  return { ...row.card, places, confirmedAt: row.confirmed_at, openness: openness(row.card.schedules, work.now, holidaysOf(work)) };
}

async function countOf(work: Work, where: RawBuilder<unknown>): Promise<number> {
  const { rows: [row] } = await sql<{ n: number }>`select count(*)::int as n from service_card ${where}`.execute(work.tx);
  return row!.n;
}

function conditions(f: LineFilters, work: Work): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [f.areas ? sql`areas && ${f.areas}::text[]` : sql`areas <> '{}'`];
  if (f.ids) all.push(sql`service_id = any(${f.ids}::uuid[])`);
  if (f.theme) all.push(sql`themes @> array[${f.theme}]`);
  if (f.audience) all.push(sql`audiences @> array[${f.audience}]`);
  if (f.language) all.push(sql`languages @> array[${f.language}]`);
  if (f.free) all.push(sql`is_free`);
  if (f.access.length) all.push(sql`access @> ${f.access}::text[]`);
  if (f.remote) all.push(sql`attending && '{telephone,online}'`);
  if (f.when === 'evening') all.push(sql`in_evening`);
  if (f.when === 'weekend') all.push(sql`in_weekend`);
  if (f.when === 'now') {
    const { minute, kind } = weekMoment(work.now, holidaysOf(work));
    all.push(sql`(${sql.ref(`open_${kind}`)} @> ${minute}::int or has_exceptions)`);
  }
  if (f.near?.kilometres) all.push(sql`${metresTo(f.near)} <= ${f.near.kilometres * 1000}`);
  return all;
}

const EARTH_METRES = 6_371_000;

/** Metres in a straight line to the nearest of a service's places. Null without a known place. */
const metresTo = (from: { latitude: number; longitude: number }): RawBuilder<number | null> => sql`(
  select min(${metresBetween(from, sql`points[n]`, sql`points[n + 1]`)}) from generate_series(1, cardinality(points), 2) n)`;

/** Metres in a straight line from a point to the one in these columns (haversine, sphere). */
export const metresBetween = ({ latitude, longitude }: { latitude: number; longitude: number }, toLatitude: RawBuilder<unknown>, toLongitude: RawBuilder<unknown>): RawBuilder<number> =>
  sql`2 * ${EARTH_METRES}::float8 * asin(sqrt(power(sin(radians(${toLatitude} - ${latitude}::float8) / 2), 2) + cos(radians(${latitude}::float8)) * cos(radians(${toLatitude})) * power(sin(radians(${toLongitude} - ${longitude}::float8) / 2), 2)))`;

function distanceBetween(from: { latitude: number; longitude: number }, to: { latitude: number | null; longitude: number | null }): number | null {
  if (to.latitude === null || to.longitude === null) return null;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(half));
}
