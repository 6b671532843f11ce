/** What PostgreSQL does for a page's statements: EXPLAIN (ANALYZE, BUFFERS) on the database that the page reads, a line per step. */
import { CompiledQuery } from 'kysely';
import { openDatabase } from '#platform/db/index.ts';
import type { Statement } from './statements.ts';

/** Prints the plan of each statement under its first words, with milliseconds and pages read. */
export async function printPlans(databaseUrl: string, schema: string, title: string, statements: readonly Statement[]): Promise<void> {
  const db = openDatabase(databaseUrl, { connections: 1 });
  console.log(`\n== ${title}`);
  for (const { text, values } of statements) {
    if (!/^\s*(select|with)/i.test(text)) continue;
    const lines = await db.inRegion(schema, { person: null, scopes: [] }, async (tx) => {
      await tx.executeQuery(CompiledQuery.raw(text, values));
      return (await tx.executeQuery<{ 'QUERY PLAN': string }>(CompiledQuery.raw(`explain (analyze, buffers, settings off) ${text}`, values))).rows.map((row) => row['QUERY PLAN']);
    });
    console.log(`\n-- ${text.trim().replace(/\s+/g, ' ').slice(0, 150)}`);
    for (const line of lines.filter((one) => !/^\s*(Planning:|Memory:|Buffers: .*\(Planning)/.test(one))) console.log(`   ${line.slice(0, 190)}`);
  }
  await db.close();
}
