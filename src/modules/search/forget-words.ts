import type { Tx } from '#platform/db/index.ts';
import { rowsOf } from './database.ts';
import { wordsOf } from './language/normalise.ts';

/**
 * Forgets words of these texts that are in no entry any more. Words stay known for typing errors, which does no harm; but for the name of who may not be found any more. To be called after
 * the entries were put or dropped.
 */
export async function forgetWords(tx: Tx, texts: readonly string[]): Promise<void> {
  await rowsOf(tx, 'delete from search_word w where word = any ($1::text[]) and not exists (select 1 from search_posting p where p.term = w.stem)', [texts.flatMap(wordsOf)]);
}
