import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';
import type { Network } from '#modules/networks/index.ts';
import { readNotes, type Found } from '../minutes/read-notes.ts';
import { namesOf } from '../minutes/write-notes.ts';
import { timeTyped } from '../typed.ts';
import { dayTold } from './days.ts';
import type { Said } from './lists.ts';
import { memberFinder, type Found as Member } from './member-called.ts';
import type { WrittenMinutes } from './read-minutes.ts';

/** Somebody in minutes: a member, by the name they are called there, or somebody else by that name. */
export type Named = { memberId: string | null; name: string | null; told: string };
type Item = { id: string; title: string; notes: string; number: number };
type Known = { id: string; number: number; isFinal: boolean; items: Item[]; attendees: { memberId: string | null; name: string | null; wasThere: boolean | null }[] };
type PlannedItem = { title: string; notes: string; found: Found[]; known: Item | null };
/** Minutes with what would become of them. `known`: the meeting they are of, when there is one that day. `isSame`: all of it stands there already. */
export type MinutesPlan = { day: string | null; from: string | null; until: string | null; title: string; place: string; there: Named[]; absent: Named[]; items: PlannedItem[]; known: Known | null; isSame: boolean; problems: Record<string, Said> };

const MOST = { title: 120, place: 200, itemTitle: 200, notes: 20_000, name: 100 };
export const MOST_ITEMS = 60;
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
const tidy = (notes: string): string => notes.split('\n').map((line) => line.trimEnd()).filter((line) => line.trim() !== '').join('\n');
const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** Says what would become of minutes that were written elsewhere; nothing changes. The meeting is known again by its day, a subject by its title. */
export async function planMinutes(work: Work, network: Network, told: WrittenMinutes, untitled: string): Promise<MinutesPlan> {
  const today = work.now.toISOString().slice(0, 10), called = await namesOf(work, network.id), problems: Record<string, Said> = {};
  const day = dayTold(told.on, today, { isPast: true }), known = day ? await meetingThen(work, network.id, day, told.title) : null, [from, until] = [told.from, told.until].map(timeTyped) as [string | null, string | null];
  const title = told.title.trim() || known?.title || untitled;
  const items = told.items.filter(({ title: name, notes }) => name.trim() !== '' || notes.trim() !== '').map((item): PlannedItem => ({ title: item.title.trim() || untitled, notes: tidy(item.notes), found: readNotes(tidy(item.notes), called, day ?? today), known: known?.items.find((one) => plain(one.title) === plain(item.title)) ?? null }));
  const find = memberFinder(called), people = (text: string): Named[] => lines(text).map((line) => named(line, find(line)));
  const plan = { day, title, place: told.place.trim(), there: people(told.there), absent: people(told.absent).filter(({ memberId }) => memberId !== null), items, known, from: from ?? (told.from ? null : known?.from ?? null), until: until ?? (told.until ? null : known?.until ?? null) };
  if (!day) problems.on = told.on ? { key: 'dayUnknown', values: { text: told.on } } : { key: 'minutesDayMissing' };
  else if (day > today) problems.on = { key: 'minutesToCome' };
  if (!plan.from) problems.from = { key: 'meetings.timeUnclear' };
  if (!plan.until) problems.until = { key: 'meetings.timeUnclear' };
  else if (plan.from && plan.until <= plan.from) problems.until = { key: 'meetings.endsTooSoon' };
  if (title.length > MOST.title) problems.title = { key: 'directory.tooLong' };
  if (plan.place.length > MOST.place) problems.place = { key: 'directory.tooLong' };
  if ([...plan.there, ...plan.absent].some(({ told: name }) => name.length > MOST.name)) problems.there = { key: 'directory.tooLong' };
  if (plan.there.length === 0) problems.there = { key: 'thereMissing' };
  items.forEach((item, at) => { if (item.title.length > MOST.itemTitle || item.notes.length > MOST.notes) problems[`items.${at}.notes`] = { key: 'directory.tooLong' }; });
  return { ...plan, isSame: isSame(plan), problems };
}

async function meetingThen({ tx }: Work, network: string, day: string, title: string): Promise<(Known & { title: string; from: string; until: string }) | null> {
  const { rows } = await sql<Known & { title: string; from: string; until: string }>`select m.id, m.number, m.title, m.starts_at as from, m.ends_at as until, m.final_at is not null as "isFinal",
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title, 'notes', i.notes, 'number', i.notes_number) order by i.position) from agenda_item i where i.meeting_id = m.id), '[]') as items,
      coalesce((select jsonb_agg(jsonb_build_object('memberId', a.member_id, 'name', a.name, 'wasThere', a.was_there)) from attendee a where a.meeting_id = m.id), '[]') as attendees
    from meeting m where m.network_id = ${network} and m.starts_on = ${day} and m.cancelled_at is null order by m.number`.execute(tx);
  return rows.find((one) => plain(one.title) === plain(title)) ?? rows[0] ?? null;
}

function named(told: string, { member, person }: Member): Named {
  return { memberId: member, name: member ? person : told, told };
}

function isSame({ known, items, there, absent }: Pick<MinutesPlan, 'known' | 'items' | 'there' | 'absent'>): boolean {
  const was = (one: Named, wasThere: boolean) => known!.attendees.some((other) => other.wasThere === wasThere && (one.memberId ? other.memberId === one.memberId : other.memberId === null && other.name === one.name));
  return known !== null && items.every((item) => item.known !== null && tidy(item.known.notes) === item.notes) && there.every((one) => was(one, true)) && absent.every((one) => was(one, false));
}
