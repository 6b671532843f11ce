import { answered, knowReplies, readDone, unread } from '#modules/reach/index.ts';
import { KEEP } from '../facts.ts';
import { meetingsText } from '../texts.ts';
import { closeAsOwner } from './agreements.ts';

const LONGEST_RESULT = 400;

/** "Klaar" to the mail about one agreement closes it, with the rest of the answer as the word on its result; all else, and an answer to a list, is read by who carries the network. */
knowReplies(KEEP, {
  asks: 'words',
  async read(work, { subjectId: agreement, words }) {
    const { isDone, result } = readDone(words);
    if (!isDone || result.length > LONGEST_RESULT || work.actor.kind !== 'link' || !(await closeAsOwner(work, agreement, result))) return unread;
    await answered(work, work.actor.id);
    const { what } = await work.tx.selectFrom('agreement').select('what').where('id', '=', agreement).executeTakeFirstOrThrow();
    return { understood: 'read', said: [meetingsText(work.region.locale, 'mailClosed', { what }), result].filter(Boolean).join('\n') };
  },
  async subjects({ tx }, ids) {
    const one = await tx.selectFrom('agreement as a').innerJoin('network as n', 'n.id', 'a.network_id').select(['a.id', 'n.slug', 'a.closed_at']).where('a.id', 'in', [...ids]).execute();
    const all = await tx.selectFrom('network').select(['id', 'slug', 'ended_at']).where('id', 'in', [...ids]).execute();
    return [...one.map(({ id, slug, closed_at }) => ({ id, path: `/netwerken/${slug}/afspraken#${id}`, isOpen: !closed_at })), ...all.map(({ id, slug, ended_at }) => ({ id, path: `/netwerken/${slug}/afspraken`, isOpen: !ended_at }))];
  },
});
