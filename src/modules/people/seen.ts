import { sql } from 'kysely';
import { settle } from '#platform/facts/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { QUIET_HOLDER } from './quiet-holders.ts';

/** Remembers that somebody was here or answered today: the day and no more, written once a day. An alarm about their silence is then over. Needs the whole region's reach. */
export async function noteSeen(work: Work, person: string): Promise<void> {
  const today = work.now.toISOString().slice(0, 10);
  const { numUpdatedRows } = await work.tx.updateTable('person').set({ seen_on: today }).where('id', '=', person).where((e) => e.or([e('seen_on', 'is', null), e('seen_on', '<', today)])).executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  const { rows } = await sql<{ id: string }>`select d.subject_id as id from duty d join role r on r.id = d.subject_id where d.what = ${QUIET_HOLDER} and d.closed_at is null
    and (r.person_id = ${person} or r.party_id in (select party_id from representation where person_id = ${person}))`.execute(work.tx);
  for (const { id } of rows) await settle(work, QUIET_HOLDER, id);
}
