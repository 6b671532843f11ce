import { answered, knowReplies, readYesOrNo } from '#modules/reach/index.ts';
import { INVITE } from './facts.ts';
import { keepInvitationReply } from './membership.ts';

/** Answers to an invitation to take part by replying to its mail. Who takes part already was only told so: what they write back is read by somebody. */
knowReplies(INVITE, {
  asks: 'yesOrNo',
  async read(work, { subjectId: network, words }) {
    const { answer, isMore } = readYesOrNo(words);
    if ((answer !== 'yes' && answer !== 'no') || work.actor.kind !== 'link' || !(await keepInvitationReply(work, network, answer))) return 'unsure';
    await answered(work, work.actor.id);
    return isMore ? 'also' : 'read';
  },
  subjects: async ({ tx }, ids) => (await tx.selectFrom('network').select(['id', 'slug', 'ended_at']).where('id', 'in', [...ids]).execute()).map(({ id, slug, ended_at }) => ({ id, path: `/netwerken/${slug}`, isOpen: ended_at === null })),
});
