import { sql } from 'kysely';
import { bumpContent } from '#platform/http/content-version.ts';
import { dropCalendarItems, putCalendarItems } from '#platform/facts/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import type { Schedule } from '#modules/calendar/index.ts';
import { themesAbove } from '#modules/themes/index.ts';
import { putCards, type CardSource } from './cards.ts';
import { readLocations, readServices } from './read-entries.ts';
import { putPartiesInSearch, putServicesInSearch } from './search-entries.ts';

/** What follows from a change of services: their cards, their places in the search index and in the calendar, in the same transaction. */
export async function indexServices(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await bumpContent(work.tx, work.region.schema);
  const sources = await cardSources(work, ids);
  await putCards(work, sources);
  await putServicesInSearch(work, sources);
  await putInCalendar(work, sources);
}

/** What follows from a change of parties: everything they offer shows their name and falls back on their telephone and areas. */
export async function indexParties(work: Work, ids: readonly string[]): Promise<void> {
  await putPartiesInSearch(work, ids);
  const { rows } = await sql<{ id: string }>`select id from service where party_id = any(${ids}::uuid[])`.execute(work.tx);
  await indexServices(work, rows.map((r) => r.id));
}

async function cardSources(work: Work, ids: readonly string[]): Promise<CardSource[]> {
  const { tx } = work;
  const services = await readServices(tx, { ids });
  const { rows: facts } = await sql<{ id: string; areas: string[]; made_at: Date; is_over: boolean; party: CardSource['party'] }>`
    select s.id, s.areas, s.made_at, s.status = 'ended' or p.ended_at is not null as is_over, jsonb_build_object('slug', p.slug, 'name', p.name,
      'phone', (select jsonb_build_object('number', number, 'extension', extension) from phone where party_id = p.id order by position limit 1)) as party
    from service s join party p on p.id = s.party_id where s.id = any(${ids}::uuid[])`.execute(tx);
  const byId = new Map(facts.map((f) => [f.id, f]));
  const locations = new Map((await readLocations(tx, { slugs: [...new Set(services.flatMap((s) => s.document.locations.map((l) => l.location)))] })).map((l) => [l.slug, l.document]));
  const above = await themesAbove(tx);
  return services.map((service) => {
    const fact = byId.get(service.id)!;
    return { service, isOver: fact.is_over, areas: fact.areas, madeAt: fact.made_at, party: fact.party, locations: service.document.locations.map((l) => locations.get(l.location)!),
      themes: [...new Set(service.document.themes.flatMap((slug) => [slug, ...(above.get(slug) ?? [])]))] };
  });
}

/** In the calendar stands what people can come to: at a place anybody may know, at hours that bring people together. */
async function putInCalendar(work: Work, sources: readonly CardSource[]): Promise<void> {
  const { gatherings = [], others = [] } = Object.groupBy(sources, ({ service: { document: d }, locations, isOver }) =>
    (d.status === 'active' && !isOver && d.attending.includes('in_person') && !locations.some((l) => l.addressSecret) && areGatherings(hoursOf(d)) ? 'gatherings' : 'others'));
  await dropCalendarItems(work, 'service', others.map(({ service }) => service.id));
  await putCalendarItems(work, 'service', gatherings.map(({ service: { id, slug, document: d }, areas, locations }) =>
    ({ id, item: { title: d.name, path: `/aanbod/${slug}`, place: locations[0]?.name ?? null, areas, schedules: hoursOf(d), firstOn: null, lastOn: null } })));
}

const hoursOf = (document: CardSource['service']['document']): Schedule[] => document.locations.flatMap((l) => l.schedules);

const LONGEST_GATHERING_HOURS = 5;
const MOST_TIMES_A_WEEK = 3;

/** A coffee morning is a gathering; a chemist's opening hours are not: short, at set times, few times a week, without an appointment. */
function areGatherings(hours: readonly Schedule[]): boolean {
  const timesAWeek = hours.reduce((sum, { freq, byday }) => sum + (freq === 'DAILY' ? 7 : freq === 'WEEKLY' ? byday.length : 0), 0);
  return hours.length > 0 && timesAWeek <= MOST_TIMES_A_WEEK && hours.every(({ freq, dtstart, byAppointment, opensAt, closesAt }) =>
    !byAppointment && opensAt !== null && (freq !== null || dtstart !== null) && (closesAt === null || minutesOf(closesAt) - minutesOf(opensAt) <= LONGEST_GATHERING_HOURS * 60));
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
