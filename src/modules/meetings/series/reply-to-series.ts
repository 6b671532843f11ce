import { sql } from 'kysely';
import * as v from 'valibot';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { answered, answeredAll } from '#modules/reach/index.ts';
import { COME, COME_SERIES } from '../facts.ts';
import { readMeetings } from '../meeting-row.ts';
import { memberIn, ownMember } from '../own-member.ts';
import { optionalWords, uuid } from '../typed.ts';
import { carriedSeries, readSeries, stillToCome } from './series.ts';

const MOST_ANSWERS = 100;
const said = {
  /** By the id of each meeting; one that is left out stays as it was. */
  replies: v.optional(v.pipe(v.record(uuid, v.picklist(['yes', 'no', 'other'], 'meetings.replyMissing')), v.check((given) => Object.keys(given).length <= MOST_ANSWERS, 'meetings.replyMissing')), {}),
  /** The same answer for every meeting that is to come. */
  all: v.optional(v.picklist(['', 'yes', 'no']), ''),
  /** Who comes where somebody else comes. */
  name: optionalWords(100),
};
type Said = { replies: Record<string, 'yes' | 'no' | 'other'>; all: '' | 'yes' | 'no'; name: string };

/**
 * Says to which meetings of a series one comes, by the link without an account or signed in. Can be said otherwise until the day of each.
 * @throws Refusal 404, `meetings.over` when nothing is to come, `meetings.replyMissing`, beside the name when somebody else comes and it is not said who.
 */
export const replyToSeries = useCase({
  input: v.object({ series: uuid, ...said }),
  may: ({ actor }) => actor.kind === 'link' || actor.kind === 'person',
  unseen: true,
  run: (work, { series: id, ...answer }) => raised(work, async (all) => {
    const series = await readSeries(all, id) ?? notFound(), member = await ownMember(all, series.networkId) ?? notFound();
    await keepSeriesReply(all, id, member.id, answer);
    if (work.actor.kind === 'link') await answered(all, work.actor.id);
  }),
});

/** Writes down what a member said by telephone, face to face or on the slip of a letter. Who carries the network. @throws Refusal as `replyToSeries`. */
export const noteSeriesReply = useCase({
  input: v.object({ series: uuid, member: uuid, ...said }),
  may: async (work, { series }) => (await carriedSeries(work, series)) !== null,
  unseen: true,
  run: (work, { series: id, member, ...answer }) => raised(work, async (all) => {
    const series = await readSeries(all, id) ?? notFound(), who = await memberIn(all, series.networkId, member) ?? notFound(), meetings = await keepSeriesReply(all, id, member, answer);
    await answeredAll(all, who, COME_SERIES, id);
    for (const meeting of meetings) await answeredAll(all, who, COME, meeting);
  }),
});

/** Keeps what was said, in the transaction of what it follows from, and gives the meetings that were answered. Needs the network's own reach. @throws Refusal as `replyToSeries`. */
export async function keepSeriesReply(work: Work, series: string, member: string, { replies, all, name }: Said): Promise<string[]> {
  const coming = stillToCome(await readMeetings(work, { series }), work.now), given = coming.flatMap(({ id }) => { const reply = all || replies[id]; return reply ? [{ id, reply }] : []; });
  if (coming.length === 0) refuse('meetings.over');
  if (Object.keys(replies).some((id) => !coming.some((meeting) => meeting.id === id))) refuse('meetings.over');
  if (given.length === 0) refuse('meetings.replyMissing', { status: 422 });
  if (given.some(({ reply }) => reply === 'other') && !name) refuse('platform.inputUnclear', { status: 422, fields: { name: 'meetings.nameMissing' } });
  // Who comes stays who comes, until somebody else is named.
  const { rows } = await sql<{ id: string }>`update attendee a set reply = g.reply, name = case when g.reply = 'other' then ${name} else a.name end, replied_at = ${work.now}, changed_at = ${work.now}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(id uuid, reply text) where a.meeting_id = g.id and a.member_id = ${member} returning a.meeting_id as id`.execute(work.tx);
  return rows.length > 0 ? rows.map(({ id }) => id) : notFound();
}
