/** The directory page of a wijk with 10,000 services: processor time beside a static page of the same HTML, waiting time, queries. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rivierstad } from '#demo/index.ts';
import { searchQuestions } from '#demo/search-questions.ts';
import { freePort } from '#platform/db/embedded.ts';
import { WIJK } from './large-directory.ts';
import { load, type Load } from './load.ts';
import { busySeconds, pin, postmasterOf, processorSeconds, program } from './processes.ts';
import { against, beside, type Row } from './row.ts';
import { statementsOf, type Statement } from './statements.ts';

const HOST = rivierstad.region.host;
const PAGE = `/${WIJK}/hulp`;
const MOST_TIMES = 20;
const MOST_QUERIES = 6;
const MOST_WAIT_MS = 150;
const OUR_CORE = 0;
const LOAD_CORE = 1;
/** Requests before anything is measured. */
const WARMING = 2000;
/** A weekday morning. */
const NOW = new Date('2026-11-24T09:30:00+01:00');

/** Pages that nobody asked for before: every choice with every other, page after page, and questions in words. */
export function distinctPaths(): { filtered: string[]; worded: string[] } {
  const themes = ['', ...rivierstad.themes.filter((theme) => !theme.parent).map((theme) => `thema=${theme.slug}`)];
  const audiences = ['', ...rivierstad.audiences.map((audience) => `voor=${audience.slug}`)];
  const whens = ['', 'wanneer=nu', 'wanneer=avond', 'wanneer=weekend'];
  const others = ['', 'gratis=ja', 'op-afstand=ja', 'toegankelijk=zonder-drempel', 'taal=ar', 'postcode=6896'];
  const filtered: string[] = [];
  for (const theme of themes) for (const audience of audiences) for (const when of whens) for (const other of others) filtered.push([theme, audience, when, other].filter(Boolean).join('&'));
  for (let page = 2; page <= 500; page += 1) filtered.push(`bladzijde=${page}`);
  const words = [...new Set(searchQuestions.map((one) => one.question))];
  const worded = words.flatMap((question) => ['', 'gratis=ja', 'wanneer=avond'].map((filter) => `q=${encodeURIComponent(question)}${filter && `&${filter}`}`));
  return { filtered: shuffled(filtered).map(pathWith), worded: shuffled(worded).map(pathWith) };
}

const pathWith = (query: string) => (query ? `${PAGE}?${query}` : PAGE);

/** The same order every time, without neighbours that resemble each other. */
const shuffled = (list: readonly string[]): string[] => list.map((one, at) => ({ one, key: (at * 2_654_435_761) % 4_294_967_296 })).sort((a, b) => a.key - b.key).map(({ one }) => one);

type Cost = Load & { milliseconds: number; database: number; others: number };

/** Processor milliseconds a request of the server and of PostgreSQL, with what the rest of the machine did meanwhile in cores. */
async function costOf(roots: { server: number; postmaster?: number }, order: Parameters<typeof load>[0]): Promise<Cost> {
  const all = roots.postmaster ? [roots.server, roots.postmaster] : [roots.server];
  const count = () => ({ all: processorSeconds(all), database: roots.postmaster ? processorSeconds([roots.postmaster]) : 0, busy: busySeconds(), at: performance.now() / 1000 });
  const before = count();
  const result = await load(order, LOAD_CORE);
  const after = count();
  const spent = after.all - before.all;
  return { ...result, milliseconds: (spent / result.requests) * 1000, database: ((after.database - before.database) / result.requests) * 1000, others: (after.busy - before.busy - spent) / (after.at - before.at) };
}

/** Measures ours and then the rival with the very page and headers that ours sent. */
export async function benchDirectoryPage(databaseUrl: string, count: number, say: (text: string) => void): Promise<Row[]> {
  const port = await freePort();
  const site = await program('src/start.ts', [], { DATABASE_URL: databaseUrl, PORT: String(port), HOST: '127.0.0.1' }, /draait op/);
  const url = `http://127.0.0.1:${port}`;
  const postmaster = await postmasterOf(databaseUrl);
  pin(site.pid, OUR_CORE);
  pin(postmaster, OUR_CORE);
  try {
    const ours = { server: site.pid, postmaster };
    const { filtered, worded } = distinctPaths();
    const take = (list: string[], amount: number) => list.splice(0, amount);
    await load({ url, host: HOST, paths: [PAGE], amount: 500, connections: 4 }, LOAD_CORE);
    // As many as the rival gets before it is measured: V8 compiles what runs often.
    await load({ url, host: HOST, paths: take(filtered, WARMING), amount: WARMING, connections: 20 }, LOAD_CORE);
    await load({ url, host: HOST, paths: take(worded, 300), amount: 300, connections: 4 }, LOAD_CORE);
    const met = await costOf(ours, { url, host: HOST, paths: [PAGE], amount: 20_000, connections: 20 });
    const chosen = await costOf(ours, { url, host: HOST, paths: take(filtered, 800), amount: 800, connections: 4 });
    const inWords = await costOf(ours, { url, host: HOST, paths: take(worded, 300), amount: 300, connections: 4 });
    const crowd = await costOf(ours, { url, host: HOST, paths: take(filtered, 600), amount: 600, connections: 20 });
    const rival = await rivalCost(url);
    for (const [name, cost] of Object.entries({ met, chosen, inWords, crowd, rival })) {
      say(`${name.padEnd(8)} ${cost.milliseconds.toFixed(3)} ms a request, of which PostgreSQL ${cost.database.toFixed(3)}; ${cost.perSecond.toFixed(0)} a second, p50 ${cost.p50} p99 ${cost.p99} ms, failed ${cost.failed}; others on this machine kept ${cost.others.toFixed(1)} cores busy`);
    }
    const page = `directory page, ${count.toLocaleString('en')} services`;
    const failed = met.failed + chosen.failed + inWords.failed + crowd.failed;
    return [
      beside(`${page}, as visitors meet it: processor time`, met.milliseconds, rival.milliseconds, MOST_TIMES, 'ms', 'static Fastify'),
      beside(`${page}, each request another choice, none kept`, chosen.milliseconds, rival.milliseconds, MOST_TIMES, 'ms', 'static Fastify'),
      beside(`${page}, each request another question in words`, inWords.milliseconds, rival.milliseconds, MOST_TIMES, 'ms', 'static Fastify'),
      against(`${page}, p99, 20 connections, one core, as visitors meet it`, met.p99, MOST_WAIT_MS, 'ms'),
      against(`${page}, p99, 20 connections, one core, none kept`, crowd.p99, MOST_WAIT_MS, 'ms'),
      { what: 'requests that failed', measured: String(failed), limit: '0', ratio: failed, ok: failed === 0 },
    ];
  } finally {
    await site.stop();
  }
}

async function rivalCost(url: string): Promise<Cost> {
  const page = await fetchRaw(url);
  const file = join(mkdtempSync(join(tmpdir(), 'wijkverband-bench-')), 'page.json');
  writeFileSync(file, JSON.stringify(page));
  const port = await freePort();
  const rival = await program('bench/static-page.ts', [file, String(port)], { NODE_ENV: 'production' }, /ready at/);
  try {
    pin(rival.pid, OUR_CORE);
    const order = { url: `http://127.0.0.1:${port}`, host: HOST, paths: ['/'], connections: 20 };
    await load({ ...order, amount: WARMING }, LOAD_CORE);
    return await costOf({ server: rival.pid }, { ...order, amount: 20_000 });
  } finally {
    await rival.stop();
  }
}

/** The page as it goes over the wire: compressed bytes and headers. */
async function fetchRaw(url: string): Promise<{ headers: Record<string, string>; body: string }> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => get(new URL(PAGE, url), { headers: { host: HOST, 'accept-encoding': 'br' } }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      const { date: _, connection: __, 'keep-alive': ___, 'content-length': ____, ...headers } = answer.headers;
      resolve({ headers: headers as Record<string, string>, body: Buffer.concat(chunks).toString('base64') });
    });
  }).on('error', reject));
}

/** Kinds of directory pages, by what was asked. */
export const askedPages: Record<string, string> = {
  'first page': PAGE, 'page 50': `${PAGE}?bladzijde=50`, 'theme and audience': `${PAGE}?thema=geld-en-brieven&voor=ouderen`, 'open now': `${PAGE}?wanneer=nu`, 'near a postcode': `${PAGE}?postcode=6896&afstand=2`,
  'in words': `${PAGE}?q=hulp+bij+brieven+van+de+belasting`, 'in words, open now': `${PAGE}?q=hulp+bij+geld&wanneer=nu`, 'typing error': `${PAGE}?q=schultenhulp`, 'nothing found': `${PAGE}?q=hulp&taal=vi&wanneer=weekend`,
  'typing error near a postcode, nothing found': `${PAGE}?q=schultenhulp&taal=vi&postcode=6896&afstand=2`,
};

export async function benchQueries(databaseUrl: string): Promise<{ rows: Row[]; statements: Map<string, Statement[]> }> {
  const found = await statementsOf(databaseUrl, HOST, Object.values(askedPages), NOW);
  const names = Object.entries(askedPages);
  const rows = names.map(([name, path]) => {
    const { queries, frames } = found.get(path)!;
    return { ...against(`queries of a directory page: ${name}`, queries.length, MOST_QUERIES, ''), measured: `${queries.length} (and ${frames} to open and close)` };
  });
  return { rows, statements: new Map(names.map(([name, path]) => [name, found.get(path)!.queries])) };
}
