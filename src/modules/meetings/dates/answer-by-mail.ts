import type { Work } from '#platform/use-case/index.ts';
import { answered, knowReplies, readYesOrNoByDay, unread, type Reading } from '#modules/reach/index.ts';
import { POLL } from '../facts.ts';
import { whenInWords } from '../meeting-row.ts';
import { ownMember } from '../own-member.ts';
import { meetingsText } from '../texts.ts';
import { keepDateAnswer } from './answer-date-poll.ts';
import { answersTo, readPoll, type DateAnswer } from './date-poll.ts';

/** Answers to "Wanneer kun je?" by replying to its mail: the moments of which the words are certain are written down, the others stay open. */
knowReplies(POLL, {
  asks: 'words',
  read: (work, { subjectId, words, calendar }) => (calendar === null ? wroteOfMoments(work, subjectId, words) : Promise.resolve(unread)),
  subjects: async ({ tx }, ids) => (await tx.selectFrom('date_poll as d').innerJoin('network as n', 'n.id', 'd.network_id').select(['d.id', 'n.slug', 'd.closed_at']).where('d.id', 'in', [...ids]).execute())
    .map(({ id, slug, closed_at }) => ({ id, path: `/netwerken/${slug}/datum/${id}`, isOpen: !closed_at })),
});

async function wroteOfMoments(work: Work, id: string, words: string): Promise<Reading> {
  const poll = await readPoll(work, id), member = poll && await ownMember(work, poll.networkId), { actor, region: { locale } } = work;
  if (!member || actor.kind !== 'link') return unread;
  const { replies, isOfAll, isMore } = readYesOrNoByDay(words, poll.moments, 'when'), before = (await answersTo(work, poll, member.id))[0]!.answers;
  // "Kan niet" of who could come at some moments may be about one of these.
  if (Object.keys(replies).length === 0 || (isOfAll && Object.values(before).some((answer) => answer !== 'no'))) return unread;
  const said = replies as Record<string, DateAnswer>, now = { ...before, ...said };
  await keepDateAnswer(work, poll, member.id, said);
  await answered(work, actor.id);
  return { understood: isMore ? 'also' : 'read', said: poll.moments.map((moment) => meetingsText(locale, 'mailSaidMoment', { when: whenInWords(moment, locale), answer: now[moment.id] ?? 'none' })).join('\n') };
}
