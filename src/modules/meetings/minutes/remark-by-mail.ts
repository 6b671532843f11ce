import { answered, knowReplies, unread } from '#modules/reach/index.ts';
import { READ } from '../facts.ts';
import { meetingsText } from '../texts.ts';
import { keepRemark, LONGEST_REMARK } from './send-minutes.ts';

/** What somebody writes back to the draft of minutes is what they want otherwise in it. Final minutes ask nothing. */
knowReplies(READ, {
  asks: 'words',
  async read(work, { subjectId: meeting, words }) {
    if (!words || words.length > LONGEST_REMARK || work.actor.kind !== 'link') return unread;
    await keepRemark(work, meeting, words);
    await answered(work, work.actor.id);
    return { understood: 'read', said: meetingsText(work.region.locale, 'mailRemark', { words }) };
  },
  subjects: async ({ tx }, ids) => (await tx.selectFrom('meeting as m').innerJoin('network as n', 'n.id', 'm.network_id').select(['m.id', 'm.number', 'n.slug', 'm.final_at', 'm.draft_at']).where('m.id', 'in', [...ids]).execute())
    .map(({ id, number, slug, final_at, draft_at }) => ({ id, path: `/netwerken/${slug}/${number}/verslag`, isOpen: draft_at !== null && final_at === null })),
});
