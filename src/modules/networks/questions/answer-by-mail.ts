import { knowReplies, unread } from '#modules/reach/index.ts';
import { QUESTION } from '../facts.ts';
import { ownMember } from '../own-member.ts';
import { keepAnswer, LONGEST_ANSWER } from './answer-question.ts';
import { readQuestion } from './question.ts';

/** Answers to a question to all members by replying to its mail. */
knowReplies(QUESTION, {
  asks: 'words',
  async read(work, { subjectId, words }) {
    const question = await readQuestion(work, subjectId), member = question && await ownMember(work, question.network.id);
    if (!member || !words || words.length > LONGEST_ANSWER) return unread;
    const choice = question.choices.length ? choiceIn(words, question.choices) : null;
    if (choice === -1) return unread;
    await keepAnswer(work, question, member.id, choice === null ? { choice: '', words } : { choice: String(choice), words: '' });
    return { understood: 'read', said: `${question.words}\n${choice === null ? words : question.choices[choice]!}` };
  },
  subjects: async ({ tx }, ids) => (await tx.selectFrom('question as q').innerJoin('network as n', 'n.id', 'q.network_id').select(['q.id', 'n.slug', 'q.closed_at']).where('q.id', 'in', [...ids]).execute())
    .map(({ id, slug, closed_at }) => ({ id, path: `/netwerken/${slug}/vraag/${id}`, isOpen: !closed_at })),
});

const bare = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Which choice an answer is, when it is nothing but the number or the words of one; -1 when it is not. */
function choiceIn(words: string, choices: readonly string[]): number {
  const said = bare(words), number = /^(?:keuze |nummer |nr )?([1-9])$/.exec(said)?.[1], known = choices.map(bare);
  const byWords = known.findIndex((choice) => choice !== '' && choice === said.replace(/^[1-9] /, ''));
  const byNumber = number && Number(number) <= choices.length ? Number(number) - 1 : -1;
  // A choice that is itself a number may mean two things.
  if (byNumber >= 0) return known.some((choice, i) => choice === said && i !== byNumber) ? -1 : byNumber;
  if (known.includes(said)) return known.indexOf(said);
  // "2. buurthuis" must mean one thing.
  return byWords >= 0 && (!/^[1-9] /.test(said) || Number(said[0]) - 1 === byWords) ? byWords : -1;
}
