import type { Work } from '#platform/use-case/index.ts';
import { lineIndexOf } from './line-index.ts';
import { choicesIn } from './lines.ts';

/** The party that is called so, in any case of letters; the one that is there longest when more are, undefined when none is. */
export async function partyNamed({ tx }: Work, name: string): Promise<{ id: string; slug: string; name: string } | undefined> {
  return tx.selectFrom('party').select(['id', 'slug', 'name']).where(({ eb, fn, val }) => eb(fn<string>('lower', ['name']), '=', fn<string>('lower', [val(name.trim())])))
    .where('ended_at', 'is', null).orderBy('made_at').orderBy('id').executeTakeFirst();
}

/** The languages (ISO 639) in which something is offered in one of these areas: what is known of what people there speak. */
export const spokenLanguages = async (work: Work, areas: readonly string[]): Promise<string[]> => choicesIn(await lineIndexOf(work), areas).languages;
