import { sql } from 'kysely';
import { nameLikeness, readYesNo } from '#modules/imports/index.ts';
import type { Network } from '#modules/networks/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import type { Typed as MeetingTyped } from '../plan/plan-meeting.ts';
import { timeTyped } from '../typed.ts';
import { dayTold } from './days.ts';
import type { Planned, Said, Typed } from './lists.ts';

/** What a row of a calendar does: plan a meeting, or change one that nobody was asked to yet. */
export type CalendarChange = { kind: 'plan'; meeting: MeetingTyped } | { kind: 'move'; id: string; meeting: MeetingTyped };

type Existing = { id: string; number: number; title: string; on: string; from: string; until: string; place: string; aim: string; isHome: boolean; isPublic: boolean; isInvited: boolean; isClosed: boolean };
const MOST = { title: 120, place: 200, aim: 300 } as const;
const IS_OFF = /^(?:afgelast|gaat niet door|vervallen|vervalt|geannuleerd|off|cancelled)/i;
/** How long a meeting is when the list does not say, in minutes. */
const LASTS = 90;

/** Says of each row of a calendar what would become of it; nothing changes and nobody is asked. A row is known again by its day. */
export async function planCalendar(work: Work, { network, rows, untitled }: { network: Network; rows: readonly Typed[]; /** What a meeting without a subject is called. */ untitled: string }): Promise<Planned<CalendarChange>[]> {
  const existing = await existingOf(work, network.id), today = work.now.toISOString().slice(0, 10), taken = new Set<string>(), last = existing.at(-1);
  let usual: [string, string] | null = last ? [last.from, last.until] : null;
  return rows.map((typed) => {
    const read = readRow(typed, today, usual, untitled), { meeting, row } = read;
    if (typed.from || typed.time) usual = meeting ? [meeting.from, meeting.until] : usual;
    if (typed.choice === 'leave') return { ...row, status: 'leave', says: [{ key: 'leftOut' }], problems: {} };
    if (!meeting) return row;
    const known = meetingOn(existing.filter(({ id }) => !taken.has(id)), meeting);
    if (known) { taken.add(known.id); return planKnown(row, meeting, known, typed); }
    if (IS_OFF.test(typed.state ?? '')) return { ...row, status: 'leave', says: [{ key: 'isOff' }] };
    const key = `${meeting.on} ${meeting.from} ${meeting.title}`;
    if (taken.has(key)) return { ...row, status: 'leave', says: [{ key: 'twice' }] };
    taken.add(key);
    return { ...row, status: 'new', change: { kind: 'plan', meeting } };
  });
}

async function existingOf({ tx }: Work, network: string): Promise<Existing[]> {
  const { rows } = await sql<Existing>`select m.id, m.number, m.title, m.starts_on as on, m.starts_at as from, m.ends_at as until, coalesce(l.name, m.place, '') as place, coalesce(m.aim, '') as aim, m.is_home as "isHome", m.is_public as "isPublic",
      m.invited_at is not null as "isInvited", m.final_at is not null or m.cancelled_at is not null as "isClosed" from meeting m left join location l on l.id = m.location_id where m.network_id = ${network} order by m.starts_on, m.number`.execute(tx);
  return rows;
}

/** What a row says, with what is not clear of it; then there is no meeting. */
function readRow(typed: Typed, today: string, usual: [string, string] | null, untitled: string): { row: Planned<CalendarChange>; meeting: MeetingTyped | null } {
  const problems: Record<string, Said> = {}, says: Said[] = [], [, dayText = '', hour = ''] = /^(.*?)(?:[ T](\d\d?[:.]\d\d))?$/s.exec(typed.on ?? '') ?? [], on = dayTold(dayText, today);
  const hours = hoursOf({ ...typed, from: typed.from || hour }), from = hours.from ?? usual?.[0] ?? null, until = hours.until ?? (hours.from ? later(hours.from, LASTS) : usual?.[1] ?? null);
  const title = (typed.title ?? '').trim() || untitled, place = (typed.place ?? '').trim(), aim = (typed.aim ?? '').trim(), isHome = readYesNo(typed.isHome ?? '') === true, isPublic = readYesNo(typed.isPublic ?? '') === true;
  if (!on) problems.on = typed.on ? { key: 'dayUnknown', values: { text: typed.on } } : { key: 'dayMissing' };
  if (hours.isUnclear || !from || !until) problems.from = { key: 'meetings.timeUnclear' };
  else if (until <= from) problems.until = { key: 'meetings.endsTooSoon' };
  if (isHome && isPublic) problems.isPublic = { key: 'meetings.homeNotPublic' };
  for (const [field, text] of Object.entries({ title, place, aim })) if (text.length > MOST[field as keyof typeof MOST]) problems[field] = { key: 'directory.tooLong' };
  const isClear = Object.keys(problems).length === 0;
  if (isClear) says.push({ key: on! < today ? 'wasOn' : 'isOn', values: { day: on!, from: from!, until: until!, place: place || 'none' } });
  if (isClear && !hours.from) says.push({ key: 'hoursAssumed' });
  else if (isClear && !hours.until) says.push({ key: 'untilAssumed' });
  return { row: { typed, status: 'wrong', title, says, problems, choices: {}, change: null }, meeting: isClear ? { title, place, aim, isHome, isPublic, on: on!, from: from!, until: until! } : null };
}

/** "13.30-15.00", "van 10 tot 12 uur", or each in a field of its own. Null is what is not said. */
function hoursOf({ time = '', from = '', until = '' }: Typed): { from: string | null; until: string | null; isUnclear: boolean } {
  const [, first, second] = /^(?:van )?(\d{1,2}(?:[.:u]\d{2})?)(?: ?(?:uur|u))?(?: ?(?:-|–|tot|t\/m) ?(\d{1,2}(?:[.:u]\d{2})?)(?: ?(?:uur|u))?)?$/i.exec((time || from).trim()) ?? [], last = until.trim() || second || '';
  const read = { from: first ? timeTyped(first) : null, until: last ? timeTyped(last) : null };
  return { ...read, isUnclear: ((time || from).trim() !== '' && !read.from) || (last !== '' && !read.until) };
}

function later(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number), total = Math.min(hours * 60 + past + minutes, 23 * 60 + 59);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** The meeting of a network that a row tells of: on the same day, and by its subject or hour where there are more. */
function meetingOn(all: readonly Existing[], { on, title, from }: MeetingTyped): Existing | null {
  const there = all.filter((one) => one.on === on), alike = there.filter((one) => nameLikeness(one.title, title) > 0.85);
  return alike[0] ?? there.find((one) => one.from === from) ?? (there.length === 1 ? there[0]! : null);
}

/** What was announced is changed on its own page, where everybody who was asked hears it. An empty cell changes nothing. */
function planKnown(row: Planned<CalendarChange>, told: MeetingTyped, known: Existing, typed: Typed): Planned<CalendarChange> {
  const kept = <T>(field: string, next: T, before: T): T => (typed[field] ? next : before), hasHours = Boolean(typed.time || typed.from || /\d[:.]\d\d$/.test(typed.on ?? ''));
  const meeting: MeetingTyped = { title: kept('title', told.title, known.title), place: kept('place', told.place, known.place), aim: kept('aim', told.aim, known.aim), isHome: kept('isHome', told.isHome, known.isHome), isPublic: kept('isPublic', told.isPublic, known.isPublic),
    on: known.on, from: hasHours ? told.from : known.from, until: hasHours ? told.until : known.until };
  const isSame = Object.entries(meeting).every(([field, value]) => value === known[field as keyof Existing]);
  if (isSame || known.isClosed) return { ...row, title: known.title, status: 'same' };
  if (known.isInvited) return { ...row, title: known.title, status: 'leave', says: [{ key: 'isAnnounced', values: { number: known.number } }] };
  return { ...row, title: meeting.title, status: 'changed', says: [{ key: 'moves', values: { day: meeting.on, from: meeting.from, until: meeting.until, place: meeting.place || 'none' } }], change: { kind: 'move', id: known.id, meeting } };
}
