import { sql } from 'kysely';
import type { GroundTx, Tx } from './database.ts';

/** Does some work in a transaction either way, and takes it back unless it is to be kept: how long it took tells nobody which of the two it was. */
export async function keptOnlyIf<T>(tx: Tx | GroundTx, isKept: boolean, work: () => Promise<T>): Promise<T> {
  await sql`savepoint kept`.execute(tx);
  const done = await work();
  await (isKept ? sql`release savepoint kept` : sql`rollback to savepoint kept`).execute(tx);
  return done;
}
