import { sql } from 'kysely';
import * as v from 'valibot';
import { dayTyped } from '#platform/days/index.ts';
import { record } from '#platform/facts/index.ts';
import { checked, notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { weekdayCodes } from '#modules/calendar/index.ts';
import { meetingCancelled, meetingMoved, seriesChanged, seriesStopped } from '../facts.ts';
import { readMeetings, type Meeting } from '../meeting-row.ts';
import { rowOf, showInCalendar } from '../plan/plan-meeting.ts';
import { optionalWords, uuid, words } from '../typed.ts';
import { isOnRule, onWeekday, type Moved } from './other-weekday.ts';
import { datesOf, type SeriesDate } from './plan-series.ts';
import { MOST_DATES } from './read-rule.ts';
import { carriedSeries, readSeries, stillToCome, type Series } from './series.ts';
import { tellOfSeries } from './tell-of-series.ts';

const since = v.pipe(v.string(), v.uuid('meetings.seriesSinceMissing')), weekday = v.picklist(weekdayCodes, 'meetings.seriesWeekdayMissing'), otherDay = v.object({ day: v.pipe(v.string(), v.isoDate()), on: optionalWords(60) });

/** The days on which a meeting of a series and all that follow are held on another weekday, before anything changes; without those that were moved by themselves, which stay. Who carries the network. @throws Refusal as `changeRest`. */
export const lookAtRest = query(async (work, { series: id, ...input }: { series: string; since?: string; weekday?: string }): Promise<SeriesDate[]> => {
  const { since: first, weekday: to } = checked(v.object({ since, weekday }), input), { series, rest, all } = await restFrom(work, await carriedSeries(work, id) ?? notFound(), first), { moved, schedule } = onWeekday(series, { rest, all, weekday: to, today: todayOf(work) });
  return datesOf(work, series.networkId, { schedule, days: moved.filter(isOnRule).map(({ day }) => day) });
});

/**
 * Changes hours and place of a meeting of a series and of all that follow it, and with `weekday` the day of the week too: `dates` are then all days that the look gave, some held on another.
 * Who said yes to a day that changed is asked again. Everybody who was asked hears it once, and calendars follow.
 * @throws Refusal 404; beside a field; `meetings.over` when nothing is to come from there on; `meetings.seriesLookFirst` when the days are not those that were looked at.
 */
export const changeRest = useCase({
  input: v.object({ series: uuid, /** The first meeting that changes. */ since, from: v.pipe(words(20), v.nonEmpty('meetings.timeUnclear')), until: v.pipe(words(20), v.nonEmpty('meetings.timeUnclear')), place: optionalWords(200), isHome: v.optional(v.boolean(), false),
    weekday: v.optional(v.union([v.literal(''), weekday]), ''), dates: v.optional(v.pipe(v.array(otherDay), v.maxLength(MOST_DATES)), []) }),
  may: async (work, { series }) => (await carriedSeries(work, series)) !== null,
  run: (work, { series: id, since: first, weekday: to, dates, ...typed }) => raised(work, async (all) => {
    const { series, rest, all: meetings } = await restFrom(all, (await locked(all, id)).series, first);
    if (typed.isHome && rest.some(({ isPublic }) => isPublic)) refuse('platform.inputUnclear', { status: 422, fields: { isHome: 'meetings.homeNotPublic' } });
    const moves = to ? onWeekday(series, { rest, all: meetings, weekday: to, today: todayOf(all) }) : null, moved = moves && otherDays(moves.moved, dates, todayOf(all));
    const { starts_at, ends_at, location_id, place, is_home } = await rowOf(all, { title: series.title, aim: '', isPublic: false, on: moved?.[0]!.on ?? rest[0]!.on, ...typed }), row = { starts_at, ends_at, location_id, place, is_home, changed_at: all.now };
    await all.tx.updateTable('meeting').set(row).where('id', 'in', rest.map((meeting) => meeting.id)).execute();
    if (moved) await moveDays(all, moved);
    await all.tx.updateTable('meeting_series').set((e) => ({ ...row, ...(moves && { schedule: moves.schedule && JSON.stringify(moves.schedule) }), sequence: e('sequence', '+', 1) })).where('id', '=', id).execute();
    for (const meeting of rest) {
      await record(all, meetingMoved, meeting.id, { network: series.networkId });
      if (meeting.isPublic) await showInCalendar(all, meeting.id);
    }
    await record(all, seriesChanged, id, { network: series.networkId });
    const ids = new Set(rest.map((meeting) => meeting.id)), changed = (await readMeetings(all, { series: id })).filter((meeting) => ids.has(meeting.id) && meeting.invitedAt);
    await tellOfSeries(all, (await readSeries(all, id))!, changed, 'seriesChanged');
  }),
});

const todayOf = ({ now }: Pick<Work, 'now'>): string => now.toISOString().slice(0, 10);

/** A meeting of a series that is to come, with all that follow. @throws Refusal `meetings.over`. */
async function restFrom(work: Work, series: Series, first: string): Promise<{ series: Series; rest: Meeting[]; all: Meeting[] }> {
  const all = await raised(work, (inside) => readMeetings(inside, { series: series.id })), coming = stillToCome(all, work.now), at = coming.findIndex(({ id }) => id === first);
  return at < 0 ? refuse('meetings.over') : { series, rest: coming.slice(at), all };
}

/** With the days that somebody typed instead. @throws Refusal beside each that is not right. */
function otherDays(moved: readonly Moved[], dates: readonly v.InferOutput<typeof otherDay>[], today: string): Moved[] {
  if (dates.map(({ day }) => day).toSorted().join() !== moved.filter(isOnRule).map(({ day }) => day).toSorted().join()) return refuse('meetings.seriesLookFirst');
  const fields: Record<string, string> = {}, result = moved.map((one): Moved => {
    const i = dates.findIndex(({ day }) => day === one.day), text = dates[i]?.on, on = text ? dayTyped(text, today) : one.on;
    if (!on) fields[`dates.${i}.on`] = 'platform.dayUnclear';
    else if (on < today) fields[`dates.${i}.on`] = 'meetings.dayOver';
    return { ...one, on: on ?? one.on };
  });
  for (const [i, { day }] of dates.entries()) if (result.filter(({ on }) => on === result.find((one) => one.day === day)!.on).length > 1) fields[`dates.${i}.on`] ??= 'meetings.momentTwice';
  return Object.keys(fields).length > 0 ? refuse('platform.inputUnclear', { status: 422, fields }) : result;
}

/** What somebody said to a day is no answer to another one. */
async function moveDays({ tx, now }: Work, moved: readonly Moved[]): Promise<void> {
  // No other of the series stood for the day that one moves to, so a unique index, which is asked row by row, lets them.
  await sql`update meeting m set series_on = d.day, starts_on = d.on_day from jsonb_to_recordset(${JSON.stringify(moved.map(({ meeting: { id }, day, on }) => ({ id, day, on_day: on })))}::jsonb) as d(id uuid, day date, on_day date) where m.id = d.id`.execute(tx);
  const others = moved.filter(({ meeting, on }) => meeting.on !== on).map(({ meeting: { id } }) => id);
  if (others.length > 0) await tx.updateTable('attendee').set({ reply: null, replied_at: null, changed_at: now }).where('meeting_id', 'in', others).execute();
}

/** Ends a series: the meetings of it that are to come are called off, with a word why. Everybody who was asked hears it once. @throws Refusal 404, `meetings.over` when nothing is to come. */
export const stopSeries = useCase({
  input: v.object({ series: uuid, words: v.pipe(words(300), v.nonEmpty('meetings.sayWhy')) }),
  may: async (work, { series }) => (await carriedSeries(work, series)) !== null,
  run: (work, { series: id, words: why }) => raised(work, (all) => callSeriesOff(all, id, why)),
});

/** Calls off what is to come of a series. The right is for who calls this. @throws Refusal `meetings.over` when nothing is. */
export async function callSeriesOff(all: Work, id: string, why: string): Promise<void> {
  const { series, coming } = await locked(all, id), { tx, now } = all;
  await tx.updateTable('meeting').set({ cancelled_at: now, cancel_words: why, changed_at: now }).where('id', 'in', coming.map((meeting) => meeting.id)).execute();
  await tx.updateTable('meeting_series').set((e) => ({ sequence: e('sequence', '+', 1), stopped_at: now, changed_at: now })).where('id', '=', id).execute();
  for (const meeting of coming) {
    await record(all, meetingCancelled, meeting.id, { network: series.networkId });
    if (meeting.isPublic) await showInCalendar(all, meeting.id);
  }
  await record(all, seriesStopped, id, { network: series.networkId });
  await tellOfSeries(all, series, coming.filter(({ invitedAt }) => invitedAt), 'seriesStopped', { why });
}

async function locked(all: Work, id: string): Promise<{ series: Series; coming: Meeting[] }> {
  await sql`select 1 from meeting_series where id = ${id} for update`.execute(all.tx);
  await sql`select 1 from meeting where series_id = ${id} order by id for update`.execute(all.tx);
  const series = await readSeries(all, id) ?? notFound(), coming = stillToCome(await readMeetings(all, { series: id }), all.now);
  return coming.length > 0 ? { series, coming } : refuse('meetings.over');
}
