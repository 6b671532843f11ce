import { sql } from 'kysely';
import { openingDates, type OpeningDates, type Schedule } from '#modules/calendar/index.ts';
import { dropSearchEntries, dropSearchEntry, putSearchEntries, type SearchEntry } from '#modules/search/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { allSchedules, type CardSource } from './cards.ts';
import { readShownContacts } from './contacts/shown-contacts.ts';
import { accessParts } from './documents.ts';
import { isFree } from './entry-in-words.ts';
import { holidaysOf } from './local-day.ts';
import { readParties } from './read-entries.ts';

type Named = { slug: string; name: string };
type Names = { themes: Map<string, string>; audiences: Map<string, string>; areas: Map<string, { code: string; name: string }[]> };

/** Makes these services findable as they are now; one that has ended, or its party, is found no more. */
export async function putServicesInSearch(work: Work, sources: readonly CardSource[]): Promise<void> {
  const names = await namesOf(work, sources.flatMap((s) => s.areas));
  const hours = datesOf(work);
  const people = await readShownContacts(work, sources.map((s) => s.service.partyId));
  const namedFor = (id: string) => people.flatMap((c) => (c.serviceId === id ? (c.name ?? []) : []));
  const live = sources.filter((s) => !s.isOver);
  await putSearchEntries(work.tx, live.map((s) => serviceEntry(s, names, hours, namedFor(s.service.id))));
  for (const s of sources) if (!live.includes(s)) await dropSearchEntry(work.tx, { kind: 'service', id: s.service.id });
}

/** Makes these parties findable as they are now; one that has ended is found no more. */
export async function putPartiesInSearch(work: Work, ids: readonly string[]): Promise<void> {
  const { rows: ended } = await sql<{ id: string }>`select id from party where id = any(${ids}::uuid[]) and ended_at is not null`.execute(work.tx);
  await dropSearchEntries(work.tx, 'party', ended.map(({ id }) => id));
  const parties = await readParties(work.tx, { ids: ids.filter((id) => !ended.some((one) => one.id === id)) });
  const people = await readShownContacts(work, ids);
  const { areas } = await namesOf(work, parties.flatMap((p) => p.document.areas));
  await putSearchEntries(work.tx, parties.map(({ id, slug, document: d, confirmedAt }): SearchEntry => ({
    subject: { kind: 'party', id }, path: `/organisaties/${slug}`, title: d.name, names: [...(d.alternateName ? [d.alternateName] : []), ...people.flatMap((c) => (c.partyId === id && c.serviceId === null ? (c.name ?? []) : []))], plainWords: d.plainWords, body: d.description ?? '',
    areas: d.areas.flatMap((code) => areas.get(code) ?? []), forAreas: d.areas, confirmedOn: dayOf(confirmedAt),
  })));
}

function serviceEntry({ service, areas, party, locations, themes }: CardSource, names: Names, hours: ReturnType<typeof datesOf>, people: string[]): SearchEntry {
  const d = service.document;
  const named = (slugs: readonly string[], from: Map<string, string>): Named[] => slugs.flatMap((slug) => (from.has(slug) ? [{ slug, name: from.get(slug)! }] : []));
  return {
    subject: { kind: 'service', id: service.id }, path: `/aanbod/${service.slug}`, title: d.name, names: [party.name, ...(d.alternateName ? [d.alternateName] : []), ...people],
    plainWords: d.plainWords, body: [d.description, d.eligibility].filter(Boolean).join(' '), keywords: d.keywords, themes: named(themes, names.themes), audiences: named(d.audiences, names.audiences),
    areas: areas.flatMap((code) => names.areas.get(code) ?? []), forAreas: areas, places: locations.flatMap((l) => [l.name, l.address ?? '']).filter(Boolean), languages: d.languages, attending: d.attending,
    free: isFree(d.costs) ? true : d.costs.length ? false : null, accessibility: accessParts.filter((part) => locations.some((l) => l.accessibility[part] === true)),
    ages: { from: d.minimumAge, to: d.maximumAge }, points: locations.flatMap((l): [number, number][] => (l.latitude === null || l.longitude === null ? [] : [[l.latitude, l.longitude]])),
    confirmedOn: dayOf(service.confirmedAt), opening: hours(allSchedules(d)),
  };
}

/** Until this day the index knows the dates on which an entry is open: the end of next year. Who makes the index anew each year never sees the end of it. */
export const knownUntil = (now: Date): string => `${now.getUTCFullYear() + 1}-12-31`;

const DAY_MS = 86_400_000;

/** Hours as the index keeps them. Many services keep the same: each different week is worked out once. */
function datesOf(work: Work): (schedules: Schedule[]) => OpeningDates {
  const range = { from: new Date(work.now.getTime() - DAY_MS).toISOString().slice(0, 10), to: knownUntil(work.now), holidays: holidaysOf(work) };
  const known = new Map<string, OpeningDates>();
  return (schedules) => {
    const week = JSON.stringify(schedules);
    const dates = known.get(week) ?? openingDates(schedules, range);
    known.set(week, dates);
    return dates;
  };
}

const dayOf = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? null;

/** Names of themes and audiences by slug, and per area code the names of itself and all it lies in. */
async function namesOf(work: Work, codes: readonly string[]): Promise<Names> {
  const themes = await work.tx.selectFrom('theme').select(['slug', 'name']).execute();
  const audiences = await work.tx.selectFrom('audience').select(['slug', 'name']).execute();
  const { rows } = await sql<{ start: string; code: string; name: string }>`
    with recursive up as (select code as start, code, name, parent_code from commons.area where code = any(${[...new Set(codes)]}::text[])
      union select up.start, a.code, a.name, a.parent_code from commons.area a join up on a.code = up.parent_code) select start, code, name from up where name is not null`.execute(work.tx);
  const byStart = Map.groupBy(rows, (r) => r.start);
  return {
    themes: new Map(themes.map((t) => [t.slug, t.name])), audiences: new Map(audiences.map((a) => [a.slug, a.name])),
    areas: new Map([...byStart].map(([start, list]) => [start, list.map(({ code, name }) => ({ code, name }))])),
  };
}
