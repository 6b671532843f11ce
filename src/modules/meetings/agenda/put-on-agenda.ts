import { sql } from 'kysely';
import { newId } from '#platform/db/index.ts';
import type { Work } from '#platform/use-case/index.ts';

/** Puts an item on the agenda of a meeting, before its last one, in the transaction of what it follows from. Gives its id. Needs the network's own reach; the right is for who calls this. */
export async function putOnAgenda({ tx }: Work, { id, networkId }: { id: string; networkId: string }, item: { title: string; aim: string; minutes: number }): Promise<string> {
  const own = newId();
  const { rows: [last] } = await sql<{ position: number }>`select position from agenda_item where meeting_id = ${id} order by position desc limit 1 for update`.execute(tx);
  if (last) await sql`update agenda_item set position = position + 1 where meeting_id = ${id} and position = ${last.position}`.execute(tx);
  await tx.insertInto('agenda_item').values({ id: own, network_id: networkId, meeting_id: id, position: last?.position ?? 0, who: null, notes: '', notes_number: 0, ...item }).execute();
  return own;
}

/** Takes such an item off again, unless something was written at it. */
export const takeOffAgenda = async ({ tx }: Work, item: string): Promise<void> => void (await tx.deleteFrom('agenda_item').where('id', '=', item).where('notes', '=', '').execute());
