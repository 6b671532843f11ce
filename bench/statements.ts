/** The statements behind a page, as PostgreSQL gets them: the site runs in this process and pg's `query` is listened to. */
import pg from 'pg';
import { openRegionBook } from '#modules/regions/index.ts';
import { keepByStamp } from '#platform/http/kept.ts';
import { startServer } from '#platform/http/server.ts';
import { openSite } from '#platform/http/site.ts';
import { openDatabase } from '#platform/db/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';

export type Statement = { text: string; values: unknown[] };

/** What opens and closes a transaction, who it acts for included. */
const isFrame = (text: string) => /^(begin|commit|rollback|set local|select set_config\('wv\.)/i.test(text.trim());

/** Per path: the queries that its page makes, and how many statements open and close its transactions. */
export async function statementsOf(databaseUrl: string, host: string, paths: readonly string[], now: Date, headers: Record<string, string> = {}): Promise<Map<string, { queries: Statement[]; frames: number }>> {
  const db = openDatabase(databaseUrl, { connections: 4 });
  const heard: Statement[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [asked, values] = given as [string | { text: string; values?: unknown[] }, unknown[]?];
    if (typeof asked === 'string') heard.push({ text: asked, values: Array.isArray(values) ? values : [] });
    else if (asked?.text) heard.push({ text: asked.text, values: asked.values ?? (Array.isArray(values) ? values : []) });
    return (original as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof original;
  const book = await openRegionBook(db);
  openSite({ db, now: () => now, regions: book, isLoopback: true });
  // What a server keeps between two changes it keeps here too: the first page is asked twice.
  keepByStamp(() => 'unchanged');
  const server = await startServer({ port: 0, host: '127.0.0.1' });
  try {
    const found = new Map<string, { queries: Statement[]; frames: number }>();
    for (const path of [paths[0]!, ...paths]) {
      heard.length = 0;
      const answer = await fetch(new URL(path, server.url), { headers: { 'x-forwarded-host': host, ...headers }, redirect: 'manual' });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      found.set(path, { queries: heard.filter((one) => !isFrame(one.text)), frames: heard.filter((one) => isFrame(one.text)).length });
    }
    return found;
  } finally {
    pg.Client.prototype.query = original;
    keepByStamp(() => undefined);
    await server.close();
    await db.close();
  }
}

/** What these statements take together, round trips included: a little more than in the database alone. The middle of so many rounds, in milliseconds. */
export const medianOf = (context: Context, queries: readonly Statement[], rounds: number): Promise<number> => inTransaction(context, async ({ tx }) => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    for (const { text, values } of queries) if (!/"accounts"/.test(text)) await tx.executeQuery({ sql: text, parameters: values } as unknown as Parameters<typeof tx.executeQuery>[0]);
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
});
