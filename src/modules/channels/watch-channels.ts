import { on, owe, settle } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { raised, type Work } from '#platform/use-case/index.ts';
import { carersOf } from '#modules/directory/index.ts';
import { speakersFor } from '#modules/people/index.ts';
import { channelConfirmed } from './confirm-channel.ts';
import { channelEnded } from './end-channel.ts';
import { readChannels, type Channel } from './read-channels.ts';

/** A duty of who takes care of the wijk: news has to be handed in soon. It is over when its day is. */
export const DEADLINE = 'channels.deadline';
/** A duty of a channel's owner, or of who takes care of the wijk: for a year nobody said that it is still right. */
export const STILL_RIGHT = 'channels.still-right';

const DAYS_AHEAD = 7;
const DAYS_TO_ANSWER = 14;
const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

/** Every night: what has to be handed in within a week, and what nobody said for a year is still right, becomes a line on Vandaag. */
export const watchChannels: Job = {
  name: 'channels.watch',
  nightly: true,
  async run(work) {
    const dayIn = (days: number) => new Date(work.now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
    await work.tx.updateTable('duty').set({ closed_at: work.now }).where('what', '=', DEADLINE).where('closed_at', 'is', null).where('due_on', '<', dayIn(0)).execute();
    for (const channel of (await readChannels(work)).filter(({ endedOn }) => endedOn === null)) {
      const subject = { subjectKind: 'channel', subjectId: channel.id }, { nextDeadline, confirmedAt } = channel;
      if (nextDeadline && nextDeadline <= dayIn(DAYS_AHEAD)) for (const holder of await handersIn(work, channel)) await owe(work, { what: DEADLINE, holder, ...subject, dueOn: nextDeadline });
      if (!confirmedAt || work.now.getTime() - confirmedAt.getTime() > YEAR_MS) for (const holder of await askedAbout(work, channel)) await owe(work, { what: STILL_RIGHT, holder, ...subject, dueOn: dayIn(DAYS_TO_ANSWER) });
    }
  },
};

/** Editors bring news to channels; where there is none, coordinators do. */
async function handersIn(work: Work, { document: { areas } }: Channel): Promise<string[]> {
  const editors = await carersOf(work, areas, ['editor']);
  return editors.includes('region') ? carersOf(work, areas, ['coordinator']) : editors;
}

const askedAbout = async (work: Work, { party, document: { areas } }: Channel): Promise<string[]> => (party && (await speakersFor(work, party.id)).length > 0 ? [`party:${party.id}`] : carersOf(work, areas));

on(channelConfirmed, (work, { subjectId }) => raised(work, (all) => settle(all, STILL_RIGHT, subjectId!)));
on(channelEnded, (work, { subjectId }) => raised(work, async (all) => { for (const what of [STILL_RIGHT, DEADLINE]) await settle(all, what, subjectId!); }));
