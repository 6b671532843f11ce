import { sql } from 'kysely';
import { putRows } from '../db/rows.ts';
import type { Work } from '../use-case/index.ts';

/** Something anybody may come to, as the activities page shows it. `schedules` are HSDS schedules, days are local. */
export type CalendarItem = { title: string; path: string; place: string | null; areas: string[]; schedules: readonly unknown[]; firstOn: string | null; lastOn: string | null };

/** Puts subjects of one kind in the region's calendar, or replaces what stood there of them. */
export async function putCalendarItems(work: Work, kind: string, items: readonly { id: string; item: CalendarItem }[]): Promise<void> {
  await putRows(work.tx, 'calendar_item', items.map(({ id, item }) => ({
    subject_kind: kind, subject_id: id, title: item.title, path: item.path, place: item.place, areas: item.areas, schedules: item.schedules, first_on: item.firstOn, last_on: item.lastOn,
  })), { key: ['subject_kind', 'subject_id'] });
}

/** Takes subjects of one kind out of the calendar. */
export async function dropCalendarItems(work: Work, kind: string, ids: readonly string[]): Promise<void> {
  await work.tx.deleteFrom('calendar_item').where('subject_kind', '=', kind).where('subject_id', '=', sql<string>`any(${ids}::uuid[])`).execute();
}
