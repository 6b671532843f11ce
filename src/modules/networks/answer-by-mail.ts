import { answered, knowReplies, readYesOrNo, unread } from '#modules/reach/index.ts';
import { INVITE } from './facts.ts';
import { keepInvitationReply } from './membership.ts';
import { networksText } from './texts.ts';

/** Answers to an invitation to take part by replying to its mail. Who takes part already was only told so: what they write back is read by somebody. */
knowReplies(INVITE, {
  asks: 'yesOrNo',
  async read(work, { subjectId: network, words }) {
    const { answer, isMore } = readYesOrNo(words);
    if ((answer !== 'yes' && answer !== 'no') || work.actor.kind !== 'link' || !(await keepInvitationReply(work, network, answer))) return unread;
    await answered(work, work.actor.id);
    const { name } = await work.tx.selectFrom('network').select('name').where('id', '=', network).executeTakeFirstOrThrow();
    return { understood: isMore ? 'also' : 'read', said: networksText(work.region.locale, answer === 'yes' ? 'mailJoined' : 'mailDeclined', { network: name }) };
  },
  subjects: async ({ tx }, ids) => (await tx.selectFrom('network').select(['id', 'slug', 'ended_at']).where('id', 'in', [...ids]).execute()).map(({ id, slug, ended_at }) => ({ id, path: `/netwerken/${slug}`, isOpen: ended_at === null })),
});
