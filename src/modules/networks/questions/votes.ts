import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import { questionsText } from './texts.ts';

/** Somebody who can be chosen to carry a network; `holder` as `person:<id>` or `party:<id>`, null for who is here no more; `votes` once they are counted. */
export type VoteCandidate = { holder: string | null; name: string; votes: number | null };
type Ballot = { id: string; choices: readonly string[] };

/** Who can be chosen in a vote, most votes first once they are counted; null for a question that is no vote. Needs the network's own reach. */
export async function voteOn({ tx }: Work, { id, choices }: Ballot): Promise<VoteCandidate[] | null> {
  const { rows } = await sql<{ holder: string | null; position: number; votes: number | null }>`select coalesce('party:' || party_id, 'person:' || person_id) as holder, position, votes from vote_candidate where question_id = ${id} order by votes desc nulls last, position`.execute(tx);
  return rows.length ? rows.map(({ holder, position, votes }) => ({ holder, votes, name: choices[position]! })) : null;
}

/**
 * Counts the votes of a question that closes, and lets go of what each member chose. With one winner the network says how it came to who carries it. Does nothing for a
 * question that is no vote. Needs the network's own reach.
 */
export async function countVotes(work: Work, question: Ballot & { network: { id: string } }): Promise<void> {
  const { tx, now, region: { locale } } = work;
  await sql`update vote_candidate c set votes = (select count(*) from question_answer a where a.question_id = c.question_id and a.choice = c.position) where question_id = ${question.id}`.execute(tx);
  const counted = await voteOn(work, question);
  if (!counted) return;
  await tx.deleteFrom('question_answer').where('question_id', '=', question.id).execute();
  const [first, second] = counted.map(({ votes }) => votes ?? 0), all = counted.reduce((sum, { votes }) => sum + (votes ?? 0), 0);
  if (first! > second!) await tx.updateTable('network').set({ carried_how: questionsText(locale, 'chosenHow', { votes: first!, all, day: dateInWords(now.toISOString().slice(0, 10), locale) }), changed_at: now }).where('id', '=', question.network.id).execute();
}
