/**
 * How fast a search is on 1,000, 10,000 and 100,000 services, beside PostgreSQL's own Dutch full-text search on the same rows, with the
 * same questions, in the same run, on one connection. `node bench/search.ts [sizes]`.
 */
import { searchQuestions } from '#demo/search-questions.ts';
import { putSearchEntries, search } from '#modules/search/index.ts';
import { asOwner, openDatabase, type Database } from '#platform/db/index.ts';
import { scratchServer } from '../tests/scratch-server.ts';
import { manyServices } from './many-services.ts';
import { fillPlainSearch, makePlainSearch, plainRow, plainSearch } from './plain-postgres.ts';
import { against, beside, printTable, rounded, type Row } from './row.ts';
import { otherQuestions } from './search-fixture.ts';

const NOW = new Date('2026-11-24T09:30:00+01:00');
const NOBODY = { person: null, scopes: [] };
const BATCH = 1000;
/** As the directory asks for a wijk: what is for it, for what it lies in or for what lies in it. */
const IN_WIJK = ['WK7', 'GM1', 'BU70', 'BU71', 'BU72', 'BU73'];
const questions = [...searchQuestions, ...otherQuestions].map((q) => q.question);

type Timing = { p50: number; p95: number };
type Measured = { size: number; ours: Timing; inWijk: Timing; plain: Timing; written: number };

async function measureSearch(sizes: readonly number[] = [1000, 10_000, 100_000]): Promise<Measured[]> {
  const server = await scratchServer('bench');
  try {
    const measured: Measured[] = [];
    for (const size of sizes) {
      const url = await server.database('search_speed', { regions: ['r'] });
      await asOwner(url, (client) => client.query('grant create on schema r to r'));
      const db = openDatabase(url, { connections: 1 });
      const written = await fill(db, size);
      await asOwner(url, (client) => client.query('vacuum analyze'));
      measured.push({ size, written, ...(await timed(db)) });
      await db.close();
    }
    return measured;
  } finally {
    await server.close();
  }
}

/** Seconds our own index took. */
async function fill(db: Database, size: number): Promise<number> {
  await db.inRegion('r', NOBODY, makePlainSearch);
  let seconds = 0;
  let batch = [];
  let first = 0;
  for (const entry of manyServices(size)) {
    batch.push(entry);
    if (batch.length < BATCH && first + batch.length < size) continue;
    const entries = batch;
    const began = performance.now();
    await db.inRegion('r', NOBODY, (tx) => putSearchEntries(tx, entries));
    seconds += (performance.now() - began) / 1000;
    const from = first;
    await db.inRegion('r', NOBODY, (tx) => fillPlainSearch(tx, entries.map((one, at) => plainRow(one, from + at))));
    first += batch.length;
    batch = [];
  }
  return seconds;
}

async function timed(db: Database): Promise<Pick<Measured, 'ours' | 'inWijk' | 'plain'>> {
  const ours: number[] = [], inWijk: number[] = [], plain: number[] = [];
  const time = async (into: number[], work: Parameters<typeof db.inRegion<unknown>>[2]) => {
    const began = performance.now();
    await db.inRegion('r', NOBODY, work);
    into.push(performance.now() - began);
  };
  for (const round of [0, 1]) {
    for (const question of questions) {
      const [a, b, c] = round === 0 ? [[], [], []] : [ours, inWijk, plain];
      await time(a, (tx) => search(tx, { question, now: NOW }));
      await time(b, (tx) => search(tx, { question, now: NOW, filters: { areas: IN_WIJK } }));
      await time(c, (tx) => plainSearch(tx, question));
    }
  }
  return { ours: timing(ours), inWijk: timing(inWijk), plain: timing(plain) };
}

function timing(times: number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: sorted[Math.floor(sorted.length * 0.5)]!, p95: sorted[Math.floor(sorted.length * 0.95)]! };
}

const P50 = 2, P95 = 1.5, SLOWEST_MS = 25, GROWTH = 2;

function rowsOf(measured: readonly Measured[]): Row[] {
  const [first, last] = [measured[0]!, measured.at(-1)!];
  const grown = (size: Measured, of: 'ours' | 'inWijk') => rounded(size[of].p50 / first[of].p50);
  return measured.flatMap((size) => {
    const isLast = size === last;
    const name = `search on ${size.size.toLocaleString('nl')} services`;
    return [
      beside(`${name}, p50`, size.ours.p50, size.plain.p50, isLast ? P50 : null, 'ms', 'plain PostgreSQL', 1), beside(`${name}, p95`, size.ours.p95, size.plain.p95, isLast ? P95 : null, 'ms', 'plain PostgreSQL', 1),
      against(`${name}, p95`, size.ours.p95, SLOWEST_MS, 'ms', 1), against(`${name}, in one wijk, p95`, size.inWijk.p95, SLOWEST_MS, 'ms', 1),
      { what: `${name}: p50 grown since ${first.size.toLocaleString('nl')}`, measured: `${grown(size, 'ours')}x, in one wijk ${grown(size, 'inWijk')}x`, limit: `${GROWTH}x`, ratio: rounded(Math.max(grown(size, 'ours'), grown(size, 'inWijk')) / GROWTH) },
      { what: `${name}: written`, measured: `${size.written.toFixed(1)} s`, limit: '-', ratio: 0, ok: null },
    ];
  });
}

/** Rows for the bench's table. */
export async function benchSearch(sizes?: readonly number[]): Promise<Row[]> {
  return rowsOf(await measureSearch(sizes));
}

if (import.meta.main) printTable(await benchSearch(process.argv[2] ? process.argv.slice(2).map(Number) : undefined));
