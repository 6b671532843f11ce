import * as v from 'valibot';
import { factKind } from '#platform/facts/index.ts';
import { notFound, useCase } from '#platform/use-case/index.ts';
import { readChannels } from './read-channels.ts';
import { changesAllowed } from './rights.ts';
import { rememberChannel } from './write-channel.ts';

export const channelEnded = factKind('channels.channelEnded', 'channel');
export const channelRevived = factKind('channels.channelRevived', 'channel');

/** Notes that a channel stopped, or began again: it stays in the register, and no longer counts. For who may change it; 404 for everybody else. */
export const endChannel = useCase({
  input: v.object({ slug: v.string(), ended: v.boolean() }), may: () => true,
  async run(work, { slug, ended }) {
    const [channel] = await readChannels(work, { slug });
    if (!channel || !(await changesAllowed(work))({ areas: channel.document.areas, ownerId: channel.party?.id ?? null })) notFound();
    if ((channel!.endedOn !== null) === ended) return;
    await work.tx.updateTable('channel').set({ ended_on: ended ? work.now.toISOString().slice(0, 10) : null, changed_at: work.now }).where('slug', '=', slug).execute();
    await rememberChannel(work, ended ? channelEnded : channelRevived, slug, {});
  },
});
