import * as v from 'valibot';
import { rolesOf } from '#modules/people/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { notFound, useCase, type Work } from '#platform/use-case/index.ts';
import { readChannels } from './read-channels.ts';
import { changesAllowed, keeperRoles, ownsIt } from './rights.ts';

export const channelConfirmed = factKind('channels.channelConfirmed', 'channel');

/** "Klopt nog": says that what stands there is right today. For who may change it; 404 for everybody else. */
export const confirmChannel = useCase({
  input: v.object({ slug: v.string() }), unseen: true, may: () => true,
  run: async (work, { slug }) => noteConfirmed(work, slug),
});

/** Notes when a channel was said to be right, and by whom as: its owner, or which role; never who. */
export async function noteConfirmed(work: Work, slug: string): Promise<void> {
  const [channel] = await readChannels(work, { slug });
  const belonging = channel && { areas: channel.document.areas, ownerId: channel.party?.id ?? null };
  if (!belonging || !(await changesAllowed(work))(belonging)) notFound();
  const role = rolesOf(work.actor).find((kind) => kind === 'administrator' || (keeperRoles as readonly string[]).includes(kind));
  await work.tx.updateTable('channel').set({ confirmed_at: work.now, confirmed_as: ownsIt(work.actor, belonging!) ? 'owner' : role ?? null }).where('slug', '=', slug).execute();
  await record(work, channelConfirmed, channel!.id, {});
}
