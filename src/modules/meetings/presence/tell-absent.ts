import * as v from 'valibot';
import { dayIn, typedDay } from '#platform/days/index.ts';
import { settle } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { carries } from '#modules/networks/index.ts';
import { MISSED } from '../facts.ts';
import { optionalWords, uuid } from '../typed.ts';

const ownedBy = (work: Work, attendee: string): Promise<boolean> => raised(work, async ({ tx }) => {
  const row = await tx.selectFrom('attendee').select('network_id').where('id', '=', attendee).executeTakeFirst();
  return row !== undefined && carries(work.actor, row.network_id);
});

/** Plans that somebody who was not there gets a talk: with whom, and when, with what is known of them already. Who carries the network. @throws Refusal 404; beside a field. */
export const planTalk = useCase({
  input: v.object({ attendee: uuid, by: v.pipe(v.string(), v.trim(), v.nonEmpty('meetings.nameMissing'), v.maxLength(100, 'directory.tooLong')), on: typedDay, words: optionalWords(600) }),
  may: (work, { attendee }) => ownedBy(work, attendee),
  unseen: true,
  run: (work, { attendee, by, on: typed, words }) => raised(work, async ({ tx, now }) => {
    const on = dayIn(work, 'on', typed);
    await tx.updateTable('attendee').set({ told_way: 'talk', told_by: by, told_on: on, told_at: null, told_words: words || null, changed_at: now }).where('id', '=', attendee).execute();
  }),
});

/** Writes down that somebody was brought up to date, by whom and what they brought in; without `by` it is who planned to, else who writes it down. From then on they no longer count as missed. @throws Refusal 404, `meetings.talkHasDay` beside the day of a talk that is still to come, which is planned. */
export const noteTold = useCase({
  input: v.object({ attendee: uuid, by: optionalWords(100), words: optionalWords(600), on: typedDay }),
  may: (work, { attendee }) => ownedBy(work, attendee),
  unseen: true,
  run: (work, { attendee, by, words, on }) => raised(work, async (all) => {
    if (on) refuse('platform.inputUnclear', { status: 422, fields: { on: 'meetings.talkHasDay' } });
    const { actor } = work, row = await all.tx.selectFrom('attendee').select(['member_id', 'told_way', 'told_by']).where('id', '=', attendee).executeTakeFirst() ?? notFound();
    await all.tx.updateTable('attendee').set({ told_way: 'talk', told_by: by || row.told_by || (actor.kind === 'person' ? actor.name : null), told_at: all.now, told_words: words || null, changed_at: all.now }).where('id', '=', attendee).execute();
    if (row.member_id) await settle(all, MISSED, row.member_id);
  }),
});
