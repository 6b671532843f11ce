import type { Tx } from '#platform/db/index.ts';
import { allLanguageWords, correctedCompound, possibleParts } from './language/compound.ts';
import { corrections, nearKeys, spellingKeys, type Correction } from './language/spelling.ts';
import type { SynonymGroup } from './language/synonyms.ts';
import { doubtfulWords } from './question.ts';
import type { Knowledge } from './slots.ts';
import type { KnownArea } from './wishes.ts';

const MOST_SPELLINGS = 300;

/** What a region adds to the language, and the print by which a later statement sees whether that is still so. */
export type News = { synonyms: readonly SynonymGroup[]; areas: readonly KnownArea[]; print: string };

const NOTHING: News = { synonyms: [], areas: [], print: '' };
// Every region has its own Kysely, and that its own adapter: what is remembered of a region goes when its Kysely goes.
const remembered = new WeakMap<object, News>();

/** SQL for the print of this moment: changes whenever somebody changed a synonym or a new area came in. */
export const PRINT = "concat((select md5(string_agg(s::text, '' order by id)) from synonym s), ' ', (select count(*) from search_area))";

/** SQL for all that a region adds to the language. */
export const NEWS = `jsonb_build_object('print', ${PRINT},
  'synonyms', coalesce((select jsonb_agg(jsonb_build_object('words', words, 'oneWay', one_way, 'weight', weight) order by made_at, id) from synonym), '[]'),
  'areas', coalesce((select jsonb_agg(distinct jsonb_build_object('name', name, 'code', code)) from search_area), '[]'))`;

/** SQL for which of these words and of their parts occur, and the words that are spelled like those that do not. Key by key: asked for all at once, the planner reads the whole vocabulary. */
export const NEAR = (value: (one: unknown, type: string) => string, doubtful: readonly string[]): string => {
  const keys = doubtful.flatMap((word) => spellingKeys(word).map((key) => ({ word, key })));
  return `(select string_agg(distinct word, ' ') from search_word where word = any(${value(doubtful.flatMap((word) => [word, ...possibleParts(word)]), 'text[]')})) as occurring,
    array(select distinct w.word from unnest(${value(keys.map(({ word }) => word), 'text[]')}, ${value(keys.map(({ key }) => key), 'text[]')}) k(typed, key)
      cross join lateral (select word from search_word where spelling_keys @> array[k.key] limit 50) w
      where not exists (select 1 from search_word t where t.word = k.typed) limit ${MOST_SPELLINGS}) as near`;
};

/** What was last known of this region. It may be old: whoever uses it compares the print in the statement that follows. */
export function knowledgeAsRemembered(tx: Tx): Knowledge & { print: string } {
  return { ...(remembered.get(tx.getExecutor().adapter) ?? NOTHING), isKnown: () => true, isPart: () => false, corrections: new Map() };
}

/** What the index said of a question that was not understood with all it knows: the knowledge to understand it with anew. */
export function knowledgeFrom(tx: Tx, text: string, { news, occurring, near }: { news: News | null; occurring: ReadonlySet<string>; near: readonly string[] }): Knowledge {
  if (news) remembered.set(tx.getExecutor().adapter, news);
  const { synonyms, areas } = knowledgeAsRemembered(tx);
  const unknown = new Set(doubtfulWords(text).filter((word) => !occurring.has(word)));
  return { synonyms, areas, isKnown: (word) => !unknown.has(word), isPart: (part) => occurring.has(part), corrections: new Map([...unknown].map((word) => [word, correctionsOf(word, near)])) };
}

function correctionsOf(word: string, near: readonly string[]): readonly Correction[] {
  const found = corrections(word, [...near, ...languageNear(word)]);
  return found.length > 0 ? found : correctedCompound(word, languageNear);
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
