import { sql } from 'kysely';
import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { supersede } from '#modules/reach/index.ts';
import { networkAt } from '#modules/networks/index.ts';
import { carriedPoll, readPoll, type Poll } from './date-poll.ts';
import { datePicked, POLL } from '../facts.ts';
import { makeMeeting } from '../plan/plan-meeting.ts';
import { uuid } from '../typed.ts';

/**
 * Picks a moment: the meeting is planned then, and the poll is over. Nobody is told by this; the invitation tells it. Gives the number of the meeting.
 * @throws Refusal 404, `meetings.pollOver`, `meetings.dayOver` for a moment that is past.
 */
export const pickDate = useCase({
  input: v.object({ poll: uuid, moment: v.pipe(v.string(), v.uuid('meetings.momentMissing')) }),
  may: async (work, { poll }) => (await carriedPoll(work, poll)) !== null,
  run: (work, { poll: id, moment: chosen }) => raised(work, async (all) => {
    const poll = await locked(all, id), { on, from, until } = poll.moments.find((moment) => moment.id === chosen) ?? notFound(), network = await networkAt(all, poll.network.slug) ?? notFound();
    const { id: meeting, number } = await makeMeeting(all, network, { title: poll.title, aim: '', on, from, until, place: poll.place ?? '', isHome: poll.isHome, isPublic: false });
    await close(all, id, meeting);
    await record(all, datePicked, id, { network: network.id, meeting });
    return { number };
  }),
});

/** Stops looking for a date: nobody is asked any more, and no meeting is planned. @throws Refusal 404, `meetings.pollOver`. */
export const stopDatePoll = useCase({
  input: v.object({ poll: uuid }),
  may: async (work, { poll }) => (await carriedPoll(work, poll)) !== null,
  unseen: true,
  run: (work, { poll: id }) => raised(work, async (all) => { await locked(all, id); await close(all, id, null); }),
});

async function locked(work: Work, id: string): Promise<Poll> {
  await sql`select 1 from date_poll where id = ${id} for update`.execute(work.tx);
  const poll = await readPoll(work, id) ?? notFound();
  return poll.closedAt ? refuse('meetings.pollOver') : poll;
}

/** What waits to go out about it is taken back. */
async function close(work: Work, id: string, meeting: string | null): Promise<void> {
  await work.tx.updateTable('date_poll').set({ closed_at: work.now, meeting_id: meeting }).where('id', '=', id).execute();
  await supersede(work, POLL, id);
}
