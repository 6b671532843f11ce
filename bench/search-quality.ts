/** How good the answers are: nDCG@10 on graded questions, ours and plain PostgreSQL's, and the questions that still go wrong. */
import { overwater, rivierstad } from '#demo/index.ts';
import { searchQuestions } from '#demo/search-questions.ts';
import { putSearchEntries, saveSynonymGroup, search } from '#modules/search/index.ts';
import { openDatabase, asOwner } from '#platform/db/index.ts';
import { scratchServer } from '../tests/scratch-server.ts';
import { fillPlainSearch, makePlainSearch, plainRow, plainSearch } from './plain-postgres.ts';
import { ndcg } from './ndcg.ts';
import { stageEntries } from './stage-entries.ts';
import { otherPlace, otherQuestions } from './search-fixture.ts';

const NOW = new Date('2026-11-24T09:30:00+01:00');
const slugOf = (path: string) => path.split('/').at(-1)!;
const only = process.argv[2];
const explain = process.argv.includes('--why');

const server = await scratchServer('bench');
try {
  const regions = ['rivierstad', 'overwater', 'elders'];
  const url = await server.database('search_quality', { regions });
  await asOwner(url, async (client) => { for (const region of regions) await client.query(`grant create on schema ${region} to ${region}`); });
  const db = openDatabase(url);
  const none = { person: null, scopes: [] };
  const entriesOf = { rivierstad: stageEntries(rivierstad), overwater: stageEntries(overwater), elders: otherPlace };
  const synonymsOf = { rivierstad: rivierstad.synonyms, overwater: overwater.synonyms, elders: [] };
  for (const region of regions as (keyof typeof entriesOf)[]) {
    await db.inRegion(region, none, async (tx) => {
      for (const group of synonymsOf[region]) await saveSynonymGroup(tx, group, NOW);
      await putSearchEntries(tx, entriesOf[region]);
      await makePlainSearch(tx);
      await fillPlainSearch(tx, entriesOf[region].map(plainRow));
    });
  }
  type Judged = { set: string; region: string; question: string; ours: number; plain: number; answer: string[]; why: string[] };
  const judged: Judged[] = [];
  for (const q of [...searchQuestions, ...otherQuestions]) {
    await db.inRegion(q.region, none, async (tx) => {
      const answer = await search(tx, { question: q.question, now: NOW, pageSize: 10, here: q.area });
      const slugs = answer.hits.map((hit) => slugOf(hit.path));
      const plain = (await plainSearch(tx, q.question)).map(slugOf);
      judged.push({ set: q.set, region: q.region, question: q.question, ours: ndcg(slugs, q.grades), plain: ndcg(plain, q.grades), answer: slugs.slice(0, 6).map((slug) => `${slug}(${q.grades[slug] ?? 0})`), why: answer.hits.slice(0, 6).map((h) => `${slugOf(h.path)}: ${h.why}`) });
    });
  }
  const mean = (list: Judged[], of: 'ours' | 'plain') => (list.reduce((sum, one) => sum + one[of], 0) / (list.length || 1)).toFixed(3);
  console.log('nDCG@10            questions    ours   plain PostgreSQL');
  for (const [name, list] of Object.entries(Object.groupBy(judged, (j) => `${j.region} ${j.set}`)).concat([['all', judged]])) console.log(`${name.padEnd(18)} ${String(list!.length).padStart(9)}   ${mean(list!, 'ours')}   ${mean(list!, 'plain')}`);
  const worst = judged.filter((j) => (only ? `${j.region} ${j.set}`.includes(only) : j.set === 'dev')).sort((a, b) => a.ours - b.ours).slice(0, 40);
  console.log('\nworst answers');
  for (const one of worst) {
    console.log(`${one.ours.toFixed(2)} ${one.question}  →  ${one.answer.join(' ') || 'nothing'}`);
    if (explain) for (const line of one.why) console.log(`       ${line}`);
  }
  await db.close();
} finally {
  await server.close();
}
