import { sql } from 'kysely';
import { dropCalendarItem, putCalendarItem } from '#platform/facts/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { readServices } from './read-entries.ts';

/** Brings the search index and the calendar in step with these services, in the same transaction as their change. */
export async function indexServices(work: Work, ids: readonly string[]): Promise<void> {
  const entries = await readServices(work.tx, { ids });
  const { rows } = await sql<{ id: string; areas: string[] }>`select id, areas from service where id = any(${ids}::uuid[])`.execute(work.tx);
  const areas = new Map(rows.map((r) => [r.id, r.areas]));
  for (const { id, slug, document: d } of entries) {
    const gatherings = d.locations.flatMap((l) => l.schedules).filter((s) => !s.byAppointment && s.freq !== null);
    const subject = { kind: 'service', id };
    // What people can come to: a place and hours of its own, and not a desk that is open all week.
    if (d.status === 'active' && gatherings.length > 0 && d.attending.includes('in_person')) {
      await putCalendarItem(work, subject, { title: d.name, path: `/aanbod/${slug}`, place: d.locations[0]?.location ?? null, areas: areas.get(id) ?? [], schedules: gatherings, firstOn: null, lastOn: null });
    } else await dropCalendarItem(work, subject);
  }
}

/** Brings the search index in step with these parties and with everything they offer. */
export async function indexParties(work: Work, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from service where party_id = any(${ids}::uuid[])`.execute(work.tx);
  await indexServices(work, rows.map((r) => r.id));
}
