import type { PersonalSubject } from '#platform/personal.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { erasePerson } from './erase-person.ts';

/** No backup is to be kept longer than this; nor is the list of who was erased. */
export const BACKUP_DAYS = 400;

/**
 * Erases again who stands in the ledger and is there all the same, in this region: a backup was put back, or an erasure was broken off. Gives how many
 * there were.
 */
export async function eraseAgain(context: Context, held: readonly PersonalSubject[]): Promise<number> {
  const { db, region } = context;
  const erased = (await db.onGround((tx) => tx.selectFrom('accounts.erasure').select('person_id').where('region_id', '=', region.id).execute())).map((row) => row.person_id);
  if (erased.length === 0) return 0;
  const back = new Set([
    ...await inTransaction({ ...context, actor: { kind: 'system' } }, ({ tx }) => tx.selectFrom('person').select('id').where('id', 'in', erased).execute().then((rows) => rows.map(({ id }) => id))),
    ...await db.onGround((tx) => tx.selectFrom('accounts.link').select('person_id').where('region_id', '=', region.id).where('person_id', 'in', erased).execute().then((rows) => rows.map((row) => row.person_id))),
  ]);
  for (const id of back) await erasePerson(context, held, id);
  return back.size;
}
