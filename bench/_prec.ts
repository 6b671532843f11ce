import { overwater, rivierstad } from '#demo/index.ts';
import { putSearchEntries, saveSynonymGroup, search } from '#modules/search/index.ts';
import { asOwner, openDatabase } from '#platform/db/index.ts';
import { scratchServer } from '../tests/scratch-server.ts';
import { stageEntries } from './stage-entries.ts';
import { wordsOf } from '../src/modules/search/language/normalise.ts';
import { stem } from '../src/modules/search/language/stem.ts';
const server = await scratchServer('bench');
const url = await server.database('prec', { regions: ['a', 'b'] });
await asOwner(url, async (c) => { for (const r of ['a', 'b']) await c.query(`grant create on schema ${r} to ${r}`); });
const db = openDatabase(url);
let n = 0, first = 0, three = 0;
for (const [r, s] of [['a', rivierstad], ['b', overwater]] as const) {
  const entries = stageEntries(s);
  await db.inRegion(r, { person: null, scopes: [] }, async (tx) => {
    for (const g of s.synonyms) await saveSynonymGroup(tx, g, new Date('2026-11-24T09:30:00+01:00'));
    await putSearchEntries(tx, entries);
    const words = new Set(entries.flatMap((e) => (e.keywords ?? []).concat(e.title.split(/[: ]/).filter(w=>w.length>5)).filter((k) => !k.includes(' ')).map((k) => k.toLowerCase())));
    for (const w of words) {
      const { hits } = await search(tx, { question: w, now: new Date('2026-11-24T09:30:00+01:00'), pageSize: 5 });
      const root = wordsOf(w).map(stem)[0]!;
      const has = (path: string) => { const e = entries.find((x) => x.path === path)!; return [e.title, ...(e.keywords ?? []), e.plainWords ?? '', ...(e.names ?? []), ...(e.places??[])].flatMap((t) => wordsOf(t)).some((x) => stem(x) === root || x.includes(root)); };
      n++; const ok = hits.slice(0, 1).some((h) => has(h.path)), ok3 = hits.slice(0, 3).some((h) => has(h.path));
      if (ok) first++; if (ok3) three++;
      if (!ok) console.log(w, '→', hits.slice(0, 4).map((h) => h.title).join(' | '));
    }
  });
}
console.log(n, first / n, three / n);
await db.close(); await server.close();
