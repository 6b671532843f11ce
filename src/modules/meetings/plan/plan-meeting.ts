import { sql } from 'kysely';
import * as v from 'valibot';
import { dayTyped, typedDay } from '#platform/days/index.ts';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { dropCalendarItems, putCalendarItems, record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { scheduleInput } from '#modules/calendar/index.ts';
import { carries, networkAt, type Network } from '#modules/networks/index.ts';
import { agendaFor } from '../agenda/agenda-templates.ts';
import { meetingCancelled, meetingMoved, meetingPlanned } from '../facts.ts';
import { carriedMeeting, pathOf, placeInWords, readMeetings, type Meeting } from '../meeting-row.ts';
import { tellOfMeeting } from './tell-of-meeting.ts';
import { optionalWords, timeTyped, uuid, words } from '../typed.ts';

const described = {
  title: v.pipe(words(120), v.nonEmpty('meetings.titleMissing')), aim: optionalWords(300), on: v.pipe(typedDay, v.nonEmpty('platform.dayUnclear')), from: v.pipe(words(20), v.nonEmpty('meetings.timeUnclear')), until: v.pipe(words(20), v.nonEmpty('meetings.timeUnclear')),
  /** A place of the directory by its name, or any place in words. */
  place: optionalWords(200), isHome: v.optional(v.boolean(), false), isPublic: v.optional(v.boolean(), false),
};

/** What a form says of a meeting. */
export type Typed = { title: string; aim: string; on: string; from: string; until: string; place: string; isHome: boolean; isPublic: boolean };

/** What a form says of a meeting, as it is kept. @throws Refusal beside each field that is not right. */
export async function rowOf({ tx, now }: Work, { title, aim, place, isHome, isPublic, ...typed }: Typed, { mayBeOver = false }: { mayBeOver?: boolean } = {}) {
  const today = now.toISOString().slice(0, 10), on = dayTyped(typed.on, today), from = timeTyped(typed.from), until = timeTyped(typed.until), fields: Record<string, string> = {};
  if (!on) fields.on = 'platform.dayUnclear';
  else if (on < today && !mayBeOver) fields.on = 'meetings.dayOver';
  if (!from) fields.from = 'meetings.timeUnclear';
  if (!until) fields.until = 'meetings.timeUnclear';
  else if (from && until <= from) fields.until = 'meetings.endsTooSoon';
  if (isHome && isPublic) fields.isPublic = 'meetings.homeNotPublic';
  if (Object.keys(fields).length > 0) return refuse('platform.inputUnclear', { status: 422, fields });
  const location = place && !isHome ? await tx.selectFrom('location').select('id').where(sql<boolean>`lower(name) = lower(${place})`).where('address_secret', '=', false).orderBy('made_at').executeTakeFirst() : undefined;
  return { title, aim: aim || null, starts_on: on!, starts_at: from!, ends_at: until!, location_id: location?.id ?? null, place: location ? null : place || null, is_home: isHome, is_public: isPublic };
}

/** Plans a meeting of a network, with the agenda that its kind begins with; nobody hears of it yet. @throws Refusal 404 for who does not carry it; beside a field. */
export const planMeeting = useCase({
  input: v.object({ network: words(100), ...described }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); },
  run: (work, { network: at, ...typed }) => raised(work, async (all) => {
    const { number } = await makeMeeting(all, await networkAt(all, at) ?? notFound(), typed);
    return { number };
  }),
});

/**
 * Plans a meeting in the transaction of what it follows from. `mayBeOver`: it was planned elsewhere and is only written down here. Without `hasAgenda` it has none of the parts that its kind begins with. `series`: the one it is planned with, and the day of it that it stands for.
 * The right is for who calls this. @throws Refusal beside a field that is not right.
 */
export async function makeMeeting(all: Work, network: Network, typed: Typed, { mayBeOver = false, hasAgenda = true, series = null }: { mayBeOver?: boolean; hasAgenda?: boolean; series?: { id: string; on: string } | null } = {}): Promise<{ id: string; number: number }> {
  const row = await rowOf(all, typed, { mayBeOver }), id = newId(), { tx, now, actor } = all;
  // Two who plan at once get two numbers.
  await sql`select 1 from network where id = ${network.id} for update`.execute(tx);
  const { rows: [last] } = await sql<{ n: number }>`select coalesce(max(number), 0)::int as n from meeting where network_id = ${network.id}`.execute(tx), number = last!.n + 1;
  await tx.insertInto('meeting').values({ id, network_id: network.id, number, ...row, series_id: series?.id ?? null, series_on: series?.on ?? null, made_at: now, made_by: actor.kind === 'person' ? actor.id : null, changed_at: now }).execute();
  if (hasAgenda) await putRows(tx, 'agenda_item', (await agendaFor(all, network)).map((item, position) => ({ id: newId(), network_id: network.id, meeting_id: id, position, notes: '', notes_number: 0, ...item })));
  await record(all, meetingPlanned, id, { network: network.id });
  await showInCalendar(all, id);
  return { id, number };
}

/**
 * Changes a meeting that was planned. When it was announced already and its day, hours or place are others now, everybody who was asked hears it, and calendars follow.
 * @throws Refusal 404; beside a field; `meetings.over` for one that is final or cancelled.
 */
export const changeMeeting = useCase({
  input: v.object({ meeting: uuid, ...described }),
  may: async (work, { meeting }) => (await carriedMeeting(work, { id: meeting })) !== null,
  run: (work, { meeting: id, ...typed }) => raised(work, async (all) => {
    const before = await locked(all, id), row = await rowOf(all, typed);
    if (before.finalAt || before.cancelledAt) refuse('meetings.over');
    await all.tx.updateTable('meeting').set({ ...row, changed_at: all.now }).where('id', '=', id).execute();
    const [after] = await readMeetings(all, { id });
    if (before.invitedAt && isMoved(before, after!)) await moved(all, after!, { isOtherDay: before.on !== after!.on });
    await showInCalendar(all, id);
  }),
});

/** Changes a meeting that nobody was asked to yet, in the transaction of what it follows from. The right is for who calls this. @throws Refusal beside a field that is not right. */
export async function moveQuietly(all: Work, id: string, typed: Typed): Promise<void> {
  await all.tx.updateTable('meeting').set({ ...await rowOf(all, typed, { mayBeOver: true }), changed_at: all.now }).where('id', '=', id).execute();
  await showInCalendar(all, id);
}

/** Calls a meeting off, with a word why: everybody who was asked hears it, and calendars follow. @throws Refusal 404, `meetings.over`. */
export const cancelMeeting = useCase({
  input: v.object({ meeting: uuid, words: v.pipe(words(300), v.nonEmpty('meetings.sayWhy')) }),
  may: async (work, { meeting }) => (await carriedMeeting(work, { id: meeting })) !== null,
  run: (work, { meeting: id, words: why }) => raised(work, async (all) => {
    const before = await locked(all, id);
    if (before.finalAt || before.cancelledAt) refuse('meetings.over');
    await callOff(all, before, why);
  }),
});

/** Calls a meeting off that did not pass yet. The right is for who calls this. */
export async function callOff(all: Work, { id, networkId, invitedAt }: Meeting, why: string): Promise<void> {
  await all.tx.updateTable('meeting').set((e) => ({ cancelled_at: all.now, cancel_words: why, sequence: e('sequence', '+', 1), changed_at: all.now })).where('id', '=', id).execute();
  await record(all, meetingCancelled, id, { network: networkId });
  if (invitedAt) await tellOfMeeting(all, (await readMeetings(all, { id }))[0]!, 'cancelled');
  await showInCalendar(all, id);
}

async function locked(work: Work, id: string): Promise<Meeting> {
  await sql`select 1 from meeting where id = ${id} for update`.execute(work.tx);
  return (await readMeetings(work, { id }))[0] ?? notFound();
}

const isMoved = (before: Meeting, after: Meeting): boolean => before.on !== after.on || before.from !== after.from || before.until !== after.until || placeInWords(before) !== placeInWords(after);

/** Calendars hear of it; who said yes to another day is asked again. */
async function moved(work: Work, meeting: Meeting, { isOtherDay }: { isOtherDay: boolean }): Promise<void> {
  await work.tx.updateTable('meeting').set((e) => ({ sequence: e('sequence', '+', 1) })).where('id', '=', meeting.id).execute();
  if (isOtherDay) await work.tx.updateTable('attendee').set({ reply: null, replied_at: null, changed_at: work.now }).where('meeting_id', '=', meeting.id).execute();
  await record(work, meetingMoved, meeting.id, { network: meeting.networkId });
  await tellOfMeeting(work, { ...meeting, sequence: meeting.sequence + 1 }, 'moved');
}

/** Puts a meeting that anybody may come to in the calendar of its wijk, and takes out one that is not so any more. */
export async function showInCalendar(work: Work, id: string): Promise<void> {
  const [meeting] = await readMeetings(work, { id });
  if (!meeting || !meeting.isPublic || meeting.cancelledAt) return dropCalendarItems(work, 'meeting', [id]);
  const wijk = meeting.network.area ? await work.tx.selectFrom('wijk').select('codes').where('code', '=', meeting.network.area).executeTakeFirst() : undefined;
  const { on, from, until } = meeting;
  await putCalendarItems(work, 'meeting', [{ id, item: { title: `${meeting.network.name}: ${meeting.title}`, path: pathOf(meeting), place: placeInWords(meeting), areas: wijk?.codes ?? await allCodes(work),
    schedules: [v.parse(scheduleInput, { freq: null, dtstart: on, opensAt: from, closesAt: until, closedOn: 'none' })], firstOn: on, lastOn: on } }]);
}

const allCodes = async ({ tx }: Work): Promise<string[]> => [...new Set((await tx.selectFrom('wijk').select('codes').execute()).flatMap(({ codes }) => codes))];
