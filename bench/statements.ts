/** The statements behind a page, as PostgreSQL gets them: the site runs in this process and pg's `query` is listened to. */
import pg from 'pg';
import { openRegionBook } from '#modules/regions/index.ts';
import { keepByStamp } from '#platform/http/kept.ts';
import { startServer } from '#platform/http/server.ts';
import { openSite } from '#platform/http/site.ts';
import { openDatabase, type Database } from '#platform/db/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';

export type Statement = { text: string; values: unknown[] };
/** What a page asks: its queries, how many statements open and close its transactions, and all of them as each connection was asked. */
export type Asked = { status: number; queries: Statement[]; frames: number; perConnection: Statement[][] };

/** What opens and closes a transaction, who it acts for included. */
const isFrame = (text: string) => /^(begin|commit|rollback|set local|select set_config\('wv\.)/i.test(text.trim());

/** Per path what its page asks. @throws Error for a page that is not there, unless `mayBeAbsent`. */
export async function statementsOf(databaseUrl: string, host: string, paths: readonly string[], now: Date, headers: Record<string, string> = {}, { mayBeAbsent = false } = {}): Promise<Map<string, Asked>> {
  const db = openDatabase(databaseUrl, { connections: 4 });
  const heard: (Statement & { by: unknown })[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [asked, values] = given as [string | { text: string; values?: unknown[] }, unknown[]?];
    if (typeof asked === 'string') heard.push({ by: this, text: asked, values: Array.isArray(values) ? values : [] });
    else if (asked?.text) heard.push({ by: this, text: asked.text, values: asked.values ?? (Array.isArray(values) ? values : []) });
    return (original as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof original;
  const book = await openRegionBook(db);
  openSite({ db, now: () => now, regions: book, isLoopback: true });
  // What a server keeps between two changes it keeps here too: the first page is asked twice.
  keepByStamp(() => 'unchanged');
  const server = await startServer({ port: 0, host: '127.0.0.1' });
  try {
    const found = new Map<string, Asked>();
    for (const path of [paths[0]!, ...paths]) {
      heard.length = 0;
      const answer = await fetch(new URL(path, server.url), { headers: { 'x-forwarded-host': host, ...headers }, redirect: 'manual' });
      await answer.text();
      if (answer.status !== 200 && !mayBeAbsent) throw new Error(`${path}: ${answer.status}`);
      found.set(path, { status: answer.status, queries: heard.filter((one) => !isFrame(one.text)), frames: heard.filter((one) => isFrame(one.text)).length, perConnection: [...Map.groupBy(heard, ({ by }) => by).values()] });
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

/** What the queries of a page take as who asked it, sign-in and round trips included: a little more than in the database alone. Of each query the best of so many rounds, since others use the machine too; in milliseconds. */
export async function millisecondsOf(db: Database, { perConnection }: Asked, rounds: number): Promise<number> {
  const client = await db.pool.connect(), all = perConnection.flat(), best = all.map(({ text }) => (isFrame(text) ? 0 : Infinity));
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [i, { text, values }] of all.entries()) {
        const from = performance.now();
        await client.query(text, values);
        best[i] = Math.min(best[i]!, performance.now() - from);
      }
    }
  } finally {
    client.release();
  }
  return best.reduce((sum, one) => sum + one, 0);
}
