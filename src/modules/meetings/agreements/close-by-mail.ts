import type { Work } from '#platform/use-case/index.ts';
import { answered, knowReplies, readDone, unread } from '#modules/reach/index.ts';
import { KEEP } from '../facts.ts';
import { meetingsText } from '../texts.ts';
import { agreementRow, closeAsOwner, isOwner } from './agreements.ts';
import { sendBack } from './hand-over.ts';

const LONGEST_RESULT = 400;
/** The words that the message about an agreement that was handed on asks for, and nothing after them. */
const NOT_ME = /^\s*(?:nee|no),? +(?:niet (?:ik|wij)|not (?:me|us))\s*[.!]?\s*$/i;

const whatOf = async ({ tx }: Work, id: string): Promise<string> => (await tx.selectFrom('agreement').select('what').where('id', '=', id).executeTakeFirstOrThrow()).what;

/** "Klaar" to the mail about one agreement closes it, with the rest of the answer as the word on its result; "nee, niet ik" gives one back that was handed on; all else, and an answer to a list, is read by who carries the network. */
knowReplies(KEEP, {
  asks: 'words',
  async read(work, { subjectId: agreement, words }) {
    if (NOT_ME.test(words) && work.actor.kind === 'link' && await sentBackAsOwner(work, agreement)) return { understood: 'read', said: meetingsText(work.region.locale, 'mailSentBack', { what: await whatOf(work, agreement) }) };
    const { isDone, result } = readDone(words);
    if (!isDone || result.length > LONGEST_RESULT || work.actor.kind !== 'link' || !(await closeAsOwner(work, agreement, result))) return unread;
    await answered(work, work.actor.id);
    return { understood: 'read', said: [meetingsText(work.region.locale, 'mailClosed', { what: await whatOf(work, agreement) }), result].filter(Boolean).join('\n') };
  },
  async subjects({ tx }, ids) {
    const one = await tx.selectFrom('agreement as a').innerJoin('network as n', 'n.id', 'a.network_id').select(['a.id', 'n.slug', 'a.closed_at']).where('a.id', 'in', [...ids]).execute();
    const all = await tx.selectFrom('network').select(['id', 'slug', 'ended_at']).where('id', 'in', [...ids]).execute();
    return [...one.map(({ id, slug, closed_at }) => ({ id, path: `/netwerken/${slug}/afspraken#${id}`, isOpen: !closed_at })), ...all.map(({ id, slug, ended_at }) => ({ id, path: `/netwerken/${slug}/afspraken`, isOpen: !ended_at }))];
  },
});

/** Gives an agreement back for who it was handed to, who said so by mail; false when it is not theirs, closed, or nobody handed it on. */
async function sentBackAsOwner(work: Work, id: string): Promise<boolean> {
  const row = await agreementRow(work, id);
  if (!row || row.closed_at || !row.passed_from || !(await isOwner(work, row.member_id))) return false;
  await sendBack(work, id);
  await answered(work, work.actor.kind === 'link' ? work.actor.id : '');
  return true;
}
