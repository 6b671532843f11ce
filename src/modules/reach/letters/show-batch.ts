import { sql } from 'kysely';
import { query, raised, refuse, type Work } from '#platform/use-case/index.ts';
import { LETTER_TO, readLetters, type LetterView, type LetterWriters } from './read-letters.ts';

export type BatchView = { id: string; form: 'window' | 'labels'; madeAt: Date; postedAt: Date | null; names: string[];
  /** Printed, and not to be posted any more: who died, moved, said no or has answered meanwhile, or whose contact person is not there any more. */
  takeOut: { name: string; why: 'stopped' | 'refused' | 'reached' | 'not_reached' }[] };

/** The row policy says whose batch it is. @throws Refusal 404 for a batch of another. */
export const ownBatch = async (work: Work, id: string) => await work.tx.selectFrom('letter_batch').selectAll().where('id', '=', id).executeTakeFirst() ?? refuse('platform.notFound', { status: 404 });

/** A batch as its page shows it: whose letters are in it, and which must be taken out before the rest is posted. Never an address. */
export const showBatch = query(async (work, { id }: { id: string }): Promise<BatchView> => {
  const batch = await ownBatch(work, id);
  return raised(work, async ({ tx }) => {
    const { rows } = await sql<{ name: string; state: string; answered: boolean }>`select coalesce(h.name, p.name) as name, d.state, d.answered_at is not null as answered from delivery d join message m on m.id = d.message_id
      left join person h on h.id = ${LETTER_TO} left join party p on p.id = d.party_id where d.letter_batch_id = ${id} order by name, d.id`.execute(tx);
    const isOut = (state: string): state is 'stopped' | 'refused' | 'reached' | 'not_reached' => ['stopped', 'refused', 'reached', 'not_reached'].includes(state);
    return { id, form: batch.form as BatchView['form'], madeAt: batch.made_at, postedAt: batch.posted_at,
      names: rows.filter((r) => !isOut(r.state) || batch.posted_at).map((r) => r.name), takeOut: batch.posted_at ? [] : rows.flatMap(({ name, state }) => (isOut(state) ? [{ name, why: state }] : [])) };
  });
});

/** The letters of a batch with their addresses, for the printer only. @throws Refusal 404 for a batch of another. */
export const lettersOfBatch = query(async (work, { id, writers }: { id: string; writers: LetterWriters }): Promise<{ form: BatchView['form']; letters: LetterView[] }> => {
  const { form } = await ownBatch(work, id);
  return { form: form as BatchView['form'], letters: await raised(work, (all) => readLetters(all, id, writers)) };
});
