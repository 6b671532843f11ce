import type { Work } from '../use-case/index.ts';

/** Something anybody may come to, as the activities page shows it. `schedules` are HSDS schedules, days are local. */
export type CalendarItem = { title: string; path: string; place: string | null; areas: string[]; schedules: readonly unknown[]; firstOn: string | null; lastOn: string | null };

/** Puts a subject in the region's calendar, or replaces what stood there of it. */
export async function putCalendarItem(work: Work, subject: { kind: string; id: string }, item: CalendarItem): Promise<void> {
  const row = { title: item.title, path: item.path, place: item.place, areas: item.areas, schedules: JSON.stringify(item.schedules), first_on: item.firstOn, last_on: item.lastOn };
  await work.tx.insertInto('calendar_item').values({ subject_kind: subject.kind, subject_id: subject.id, ...row })
    .onConflict((c) => c.columns(['subject_kind', 'subject_id']).doUpdateSet(row)).execute();
}

/** Takes a subject out of the calendar. */
export async function dropCalendarItem(work: Work, subject: { kind: string; id: string }): Promise<void> {
  await work.tx.deleteFrom('calendar_item').where('subject_kind', '=', subject.kind).where('subject_id', '=', subject.id).execute();
}
