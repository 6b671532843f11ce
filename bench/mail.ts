/**
 * Mail to ten thousand people: queued in one statement, turned into mail and handed to a mail server on this machine by the running site, while its pages are
 * asked for. `node bench/mail.ts`.
 */
import { SMTPServer } from 'smtp-server';
import { setTimeout as pause } from 'node:timers/promises';
import { rivierstad } from '#demo/index.ts';
import { send } from '#modules/reach/index.ts';
import { allRegions } from '#modules/regions/index.ts';
import { freePort } from '#platform/db/embedded.ts';
import { asOwner, newId, openDatabase } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { buildSite } from '../scripts/build-site.ts';
import { scratchServer } from '../tests/scratch-server.ts';
import { largeDirectory } from './large-directory.ts';
import { load, type Load } from './load.ts';
import { program } from './processes.ts';
import { against, printTable, type Row } from './row.ts';

const MAILS = 10_000;
const MOST_SECONDS = 240;
const MOST_P99_MS = 200;
const MOST_QUEUE_SECONDS = 5;

/** A server that takes every mail and counts them. */
async function mailServer(): Promise<{ url: string; count: () => number; close: () => void }> {
  let count = 0;
  const server = new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], onData(stream, _, done) { stream.resume().on('end', () => { count += 1; done(); }); } });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`, count: () => count, close: () => server.close() };
}

/** Ten thousand people with an address, and a request to all of them. Gives the seconds that queueing took. */
async function queueRequest(context: Context): Promise<number> {
  const people = Array.from({ length: MAILS }, (_, n) => ({ id: newId(), slug: `bench-${n}`, name: `Bewoner ${n}`, language: 'nl', made_at: context.now }));
  await inTransaction(context, async ({ tx }) => {
    await putRows(tx, 'person', people);
    await putRows(tx, 'person_contact', people.map(({ id }, n) => ({ id: newId(), person_id: id, kind: 'email', value: `bewoner${n}@post.example`, source: 'bench' })));
  });
  const from = performance.now();
  await inTransaction(context, (work) => send(work, { purpose: 'bench.ask', topic: 'bench', urgency: 'urgent', sender: 'region', path: '/klopt', title: 'Klopt dit nog?', days: 30, script: '', short: '',
    body: 'Hallo {name},\n\nJe staat in de wijkgids. Klopt het nog wat er staat?\n\nKijk hier: {link}\n\nHet kost twee minuten. Dank je wel!' }, people.map(({ id }) => ({ person: id }))));
  return (performance.now() - from) / 1000;
}

export async function benchMail(say: (text: string) => void = console.log): Promise<Row[]> {
  buildSite(say);
  const server = await scratchServer('bench'), smtp = await mailServer();
  try {
    await largeDirectory(server, 0);
    await asOwner(server.urlOf('postgres'), (client) => client.query('drop database if exists bench_mail with (force)').then(() => client.query('create database bench_mail template large_0')));
    const url = server.urlOf('bench_mail');
    // A demo sends nothing.
    await asOwner(url, (client) => client.query('update commons.region set is_demo = false'));
    const db = openDatabase(url, { connections: 2 }), region = (await allRegions(db)).find((r) => r.slug === rivierstad.region.slug)!;
    const queued = await queueRequest({ db, region, actor: { kind: 'system' }, onBehalfOf: null, now: new Date(), locale: 'nl' });
    await db.close();
    const port = await freePort(), site = await program('src/start.ts', [], { DATABASE_URL: url, PORT: String(port), HOST: '127.0.0.1', SMTP_URL: smtp.url, MAIL_FROM: 'Wijk <wijk@wijk.example>', WIJKVERBAND_DEMO: '0' }, /draait op/);
    try {
      const from = performance.now(), pages: Load[] = [];
      const all = (async () => { while (smtp.count() < MAILS && performance.now() - from < 2 * MOST_SECONDS * 1000) await pause(50); return (performance.now() - from) / 1000; })();
      const asked = (async () => { while (smtp.count() < MAILS && performance.now() - from < 2 * MOST_SECONDS * 1000) pages.push(await load({ url: `http://127.0.0.1:${port}`, host: rivierstad.region.host, paths: ['/molenwijk', '/molenwijk/hulp', '/molenwijk/hulp?q=brief', '/aanbod/telefoon-en-tablet'], amount: 400, connections: 4 })); })();
      const [seconds] = await Promise.all([all, asked]);
      say(`${smtp.count()} mails in ${seconds.toFixed(0)} s, ${pages.reduce((sum, one) => sum + one.requests, 0)} pages asked meanwhile, ${pages.reduce((sum, one) => sum + one.failed, 0)} failed`);
      return [
        against('a request to 10,000 people queued', queued, MOST_QUEUE_SECONDS, 's', 2),
        against('10,000 mails handed to a mail server', seconds, MOST_SECONDS, 's'),
        against('pages meanwhile, p99', Math.max(...pages.map(({ p99 }) => p99)), MOST_P99_MS, 'ms'),
      ];
    } finally {
      await site.stop();
    }
  } finally {
    smtp.close();
    await server.close();
  }
}

if (import.meta.main) printTable(await benchMail());
