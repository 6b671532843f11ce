import { sql } from 'kysely';
import type { GroundTx, Tx } from '#platform/db/index.ts';

/** What a table's comment and type say of a column: its privacy class, and whether it is text that people can read. */
export type ColumnClass = { column: string; class: string; isBinary: boolean };

/** The columns of every table of a region and of accounts, by the name that `personal.ts` files use. */
export async function readCatalogue(tx: Tx | GroundTx, schema: string): Promise<Map<string, ColumnClass[]>> {
  const { rows } = await sql<ColumnClass & { table: string }>`select case when n.nspname = 'accounts' then 'accounts.' else '' end || c.relname as table, a.attname as column,
      coalesce(substring(col_description(c.oid, a.attnum) from '^@personal (\\w+)'), 'none') as class, a.atttypid = 'bytea'::regtype as "isBinary"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname in (${schema}, 'accounts') order by 1, a.attnum`.execute(tx);
  return Map.groupBy(rows, (row) => row.table);
}
