import { CompiledQuery } from 'kysely';
import type { Tx } from '#platform/db/index.ts';

/** Runs one statement in the region of this transaction. */
export async function rowsOf<Row>(tx: Pick<Tx, 'executeQuery'>, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  return (await tx.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
}
