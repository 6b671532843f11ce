/**
 * How good the answers are: nDCG@10 on graded questions, ours and plain PostgreSQL's. Alone, `node bench/search-quality.ts [words of the set] [--why]`
 * also prints the questions that still go wrong, and why each hit stands where it does.
 */
import { overwater, rivierstad } from '#demo/index.ts';
import { searchQuestions } from '#demo/search-questions.ts';
import { putSearchEntries, saveSynonymGroup, search } from '#modules/search/index.ts';
import { asOwner, openDatabase, type Database } from '#platform/db/index.ts';
import { scratchServer } from '../tests/scratch-server.ts';
import { ndcg } from './ndcg.ts';
import { fillPlainSearch, makePlainSearch, plainRow, plainSearch } from './plain-postgres.ts';
import { printTable, rounded, type Row } from './row.ts';
import { otherPlace, otherQuestions } from './search-fixture.ts';
import { stageEntries } from './stage-entries.ts';
import { worldEntries, worldQuestions } from './worlds.ts';

const NOW = new Date('2026-11-24T09:30:00+01:00');
const NOBODY = { person: null, scopes: [] };
const WANTED = 0.85;
const places = {
  rivierstad: { entries: stageEntries(rivierstad), synonyms: rivierstad.synonyms },
  overwater: { entries: stageEntries(overwater), synonyms: overwater.synonyms },
  elders: { entries: otherPlace, synonyms: [] },
  veenbergen: { entries: worldEntries('veenbergen'), synonyms: [] },
  scheldeveld: { entries: worldEntries('scheldeveld'), synonyms: [] },
  heidebroek: { entries: worldEntries('heidebroek'), synonyms: [] },
  leiekant: { entries: worldEntries('leiekant'), synonyms: [] },
};
type Place = keyof typeof places;
const regions = Object.keys(places) as Place[];

type Judged = { set: string; question: string; ours: number; plain: number; answer: string[]; why: string[] };

/** Every question asked of both, with its score. */
export async function judgeSearch(): Promise<Judged[]> {
  const server = await scratchServer('bench');
  try {
    const url = await server.database('search_quality', { regions });
    await asOwner(url, async (client) => { for (const region of regions) await client.query(`grant create on schema ${region} to ${region}`); });
    const db = openDatabase(url);
    for (const region of regions) await fill(db, region);
    const judged: Judged[] = [];
    for (const asked of [...searchQuestions, ...otherQuestions, ...worldQuestions]) judged.push(await judge(db, asked));
    await db.close();
    return judged;
  } finally {
    await server.close();
  }
}

async function fill(db: Database, region: Place): Promise<void> {
  const { entries, synonyms } = places[region];
  await db.inRegion(region, NOBODY, async (tx) => {
    for (const group of synonyms) await saveSynonymGroup(tx, group, NOW);
    await putSearchEntries(tx, entries);
    await makePlainSearch(tx);
    await fillPlainSearch(tx, entries.map(plainRow));
  });
}

type Asked = { question: string; region: Place; area?: string; set: string; grades: { readonly [slug: string]: number } };
const slugOf = (path: string) => path.split('/').at(-1)!;

function judge(db: Database, { question, region, area, set, grades }: Asked): Promise<Judged> {
  return db.inRegion(region, NOBODY, async (tx) => {
    const { hits } = await search(tx, { question, now: NOW, pageSize: 10, here: area });
    const slugs = hits.map((hit) => slugOf(hit.path));
    const plain = (await plainSearch(tx, question)).map(slugOf);
    return {
      set: `${region}, ${set}`, question, ours: ndcg(slugs, grades), plain: ndcg(plain, grades),
      answer: slugs.slice(0, 6).map((slug) => `${slug}(${grades[slug] ?? 0})`), why: hits.slice(0, 6).map((hit) => `${slugOf(hit.path)}: ${hit.why}`),
    };
  });
}

const mean = (list: readonly Judged[], of: 'ours' | 'plain') => list.reduce((sum, one) => sum + one[of], 0) / list.length;

/** One row a set of questions, and one for all. */
export async function benchSearchQuality(): Promise<Row[]> {
  return rowsOf(await judgeSearch());
}

function rowsOf(judged: readonly Judged[]): Row[] {
  return [...Map.groupBy(judged, (one) => one.set), ['all', judged] as const].map(([set, list]) => ({
    what: `search: nDCG@10 of ${list.length} questions, ${set}`, measured: mean(list, 'ours').toFixed(3), limit: `${WANTED} or more; plain PostgreSQL ${mean(list, 'plain').toFixed(3)}`,
    // The promise is about all questions together; the sets stand beside it.
    ratio: rounded(mean(list, 'ours') / WANTED), ok: set === 'all' ? mean(list, 'ours') >= WANTED : null,
  }));
}

if (import.meta.main) {
  const judged = await judgeSearch();
  printTable(rowsOf(judged));
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--')).join(' ');
  for (const one of judged.filter((j) => j.set.includes(words || 'dev')).sort((a, b) => a.ours - b.ours)) {
    console.log(`${one.ours.toFixed(2)} ${one.question}  →  ${one.answer.join(' ') || 'nothing'}`);
    if (process.argv.includes('--why')) for (const line of one.why) console.log(`       ${line}`);
  }
}
