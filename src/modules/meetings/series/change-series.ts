import { sql } from 'kysely';
import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { meetingCancelled, meetingMoved, seriesChanged, seriesStopped } from '../facts.ts';
import { readMeetings, type Meeting } from '../meeting-row.ts';
import { rowOf, showInCalendar } from '../plan/plan-meeting.ts';
import { optionalWords, uuid, words } from '../typed.ts';
import { carriedSeries, readSeries, stillToCome, type Series } from './series.ts';
import { tellOfSeries } from './tell-of-series.ts';

/**
 * Changes hours and place of a meeting of a series and of all that follow it. Days stay as they are. Everybody who was asked hears it once, and calendars follow.
 * @throws Refusal 404; beside a field; `meetings.over` when nothing is to come from there on.
 */
export const changeRest = useCase({
  input: v.object({ series: uuid, /** The first meeting that changes. */ since: v.pipe(v.string(), v.uuid('meetings.seriesSinceMissing')), from: v.pipe(words(20), v.nonEmpty('meetings.timeUnclear')), until: v.pipe(words(20), v.nonEmpty('meetings.timeUnclear')), place: optionalWords(200), isHome: v.optional(v.boolean(), false) }),
  may: async (work, { series }) => (await carriedSeries(work, series)) !== null,
  run: (work, { series: id, since, ...typed }) => raised(work, async (all) => {
    const { series, coming } = await locked(all, id), at = coming.findIndex((meeting) => meeting.id === since), rest = at < 0 ? refuse('meetings.over') : coming.slice(at);
    if (typed.isHome && rest.some(({ isPublic }) => isPublic)) refuse('platform.inputUnclear', { status: 422, fields: { isHome: 'meetings.homeNotPublic' } });
    const { starts_at, ends_at, location_id, place, is_home } = await rowOf(all, { title: series.title, aim: '', isPublic: false, on: rest[0]!.on, ...typed }), row = { starts_at, ends_at, location_id, place, is_home, changed_at: all.now };
    await all.tx.updateTable('meeting').set(row).where('id', 'in', rest.map((meeting) => meeting.id)).execute();
    await all.tx.updateTable('meeting_series').set((e) => ({ ...row, sequence: e('sequence', '+', 1) })).where('id', '=', id).execute();
    for (const meeting of rest) {
      await record(all, meetingMoved, meeting.id, { network: series.networkId });
      if (meeting.isPublic) await showInCalendar(all, meeting.id);
    }
    await record(all, seriesChanged, id, { network: series.networkId });
    const ids = new Set(rest.map((meeting) => meeting.id)), changed = (await readMeetings(all, { series: id })).filter((meeting) => ids.has(meeting.id) && meeting.invitedAt);
    await tellOfSeries(all, (await readSeries(all, id))!, changed, 'seriesChanged');
  }),
});

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
