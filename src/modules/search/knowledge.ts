import type { Tx } from '#platform/db/index.ts';
import { rowsOf } from './database.ts';
import { allLanguageWords, correctedCompound } from './language/compound.ts';
import { corrections, nearKeys, spellingKeys, type Correction } from './language/spelling.ts';
import type { SynonymGroup } from './language/synonyms.ts';
import { doubtfulWords, type Knowledge } from './question.ts';
import type { KnownArea } from './wishes.ts';

const MOST_SPELLINGS = 300;

/** What a region adds to the language, and the print by which a later statement sees whether that is still so. */
type Remembered = { synonyms: readonly SynonymGroup[]; areas: readonly KnownArea[]; print: string };

const NOTHING: Remembered = { synonyms: [], areas: [], print: '' };
// Every region has its own Kysely, and that its own adapter: what is remembered of a region goes when its Kysely goes.
const remembered = new WeakMap<object, Remembered>();

/** SQL for the print of this moment: changes whenever somebody changed a synonym or a new area came in. */
export const PRINT = "concat((select md5(string_agg(s::text, '' order by id)) from synonym s), ' ', (select count(*) from search_area))";

/** What was last known of this region. It may be old: whoever uses it compares the print in the statement that follows. */
export function knowledgeAsRemembered(tx: Tx): Knowledge & { print: string } {
  return { ...(remembered.get(tx.getExecutor().adapter) ?? NOTHING), isKnown: () => true, corrections: new Map() };
}

/** What the region's index and synonyms add to the language, for this question. */
export async function knowledgeFor(tx: Tx, text: string): Promise<Knowledge> {
  const doubtful = doubtfulWords(text);
  const [row] = await rowsOf<Remembered & { known: string[] }>(tx, `select
    array(select distinct word from search_word where word = any($1::text[])) as known, ${PRINT} as print,
    coalesce((select jsonb_agg(jsonb_build_object('words', words, 'oneWay', one_way, 'weight', weight) order by made_at, id) from synonym), '[]') as synonyms,
    coalesce((select jsonb_agg(distinct jsonb_build_object('name', name, 'code', code)) from search_area), '[]') as areas`, [doubtful]);
  const { known, print, synonyms, areas } = row!;
  remembered.set(tx.getExecutor().adapter, { print, synonyms, areas });
  const occurs = new Set(known);
  return { synonyms, areas, isKnown: (word) => !doubtful.includes(word) || occurs.has(word), corrections: await correctionsOf(tx, doubtful.filter((word) => !occurs.has(word))) };
}

async function correctionsOf(tx: Tx, unknown: readonly string[]): Promise<Map<string, Correction[]>> {
  if (unknown.length === 0) return new Map();
  const keys = unknown.map(spellingKeys);
  // Key by key: asked for all at once, the planner reads the whole vocabulary.
  const near = await rowsOf<{ word: string }>(tx, `select distinct w.word from unnest($1::text[]) k(key)
    cross join lateral (select word from search_word where spelling_keys @> array[k.key] limit 50) w limit $2`, [[...new Set(keys.flat())], MOST_SPELLINGS]);
  const fromIndex = near.map((row) => row.word);
  return new Map(unknown.map((word) => {
    const found = corrections(word, [...fromIndex, ...languageNear(word)]);
    return [word, found.length > 0 ? found : correctedCompound(word, languageNear)];
  }));
}

const languageNear = (word: string): string[] => spellingKeys(word).flatMap((key) => languageSpellings().get(key) ?? []);

let languageByKey: Map<string, string[]> | undefined;

// Made when the first typing error comes in; only the single-error keys, since long words of the language are also in an index that has them.
function languageSpellings(): Map<string, string[]> {
  if (languageByKey) return languageByKey;
  languageByKey = new Map();
  for (const word of allLanguageWords()) {
    for (const key of nearKeys(word)) {
      const words = languageByKey.get(key);
      if (words) words.push(word);
      else languageByKey.set(key, [word]);
    }
  }
  return languageByKey;
}
