import { CompiledQuery, sql, type SelectQueryBuilder } from 'kysely';
import type { Tx } from './database.ts';
import type { RegionTables } from './tables.ts';
import { quoteName } from './quote.ts';

/** Rows a statement takes at once: large enough to spare round trips, small enough not to hold one huge JSON in memory. */
const BATCH = 1000;

/** Whether PostgreSQL refused a row because another one has the same key. */
export const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';

/** Whether these rows hold any. */
export const isThere = async <DB, Table extends keyof DB>(rows: SelectQueryBuilder<DB, Table, object>): Promise<boolean> => (await rows.select(sql`1`.as('one')).limit(1).executeTakeFirst()) !== undefined;

/**
 * Writes many rows in few statements; with `key` a row that is there is replaced, but for the columns in `keep`. Rows of one call have the same columns. The values travel as one JSON, so the number of
 * rows is not bounded by the number of parameters; narrow rows may come in a larger `batch`.
 */
export async function putRows<T extends keyof RegionTables & string>(tx: Tx, table: T, rows: readonly Record<string, unknown>[], { key = [], keep = [], batch = BATCH }: { key?: readonly string[]; keep?: readonly string[]; batch?: number } = {}): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  const names = columns.map(quoteName).join(', ');
  const replaced = columns.filter((c) => !key.includes(c) && !keep.includes(c)).map((c) => `${quoteName(c)} = excluded.${quoteName(c)}`).join(', ');
  const onConflict = key.length ? ` on conflict (${key.map(quoteName).join(', ')}) do update set ${replaced}` : '';
  for (let at = 0; at < rows.length; at += batch) {
    await tx.executeQuery(CompiledQuery.raw(
      `insert into ${quoteName(table)} (${names}) select ${names} from jsonb_populate_recordset(null::${quoteName(table)}, $1::jsonb)${onConflict}`,
      [JSON.stringify(rows.slice(at, at + batch))]));
  }
}
