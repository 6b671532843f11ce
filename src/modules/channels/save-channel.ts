import * as v from 'valibot';
import { partyNamed } from '#modules/directory/index.ts';
import { hasRole, notFound, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { channelDocument, contactInput, type ChannelDocument } from './channel-document.ts';
import { noteConfirmed } from './confirm-channel.ts';
import { readChannels } from './read-channels.ts';
import { changesAllowed, keeperRoles, maySeeChannels } from './rights.ts';
import { writeChannel } from './write-channel.ts';

/**
 * Adds a channel to the register, or changes the one with this slug; who saves it also says that it is right. Keepers do so for their areas, members for
 * channels of their own organisation. @throws Refusal about a field; `channels.changedMeanwhile` when somebody else saved it after `seen`; 404 when it is not theirs.
 */
export const saveChannel = useCase({
  input: v.object({
    channel: channelDocument, contact: v.optional(v.nullable(contactInput), null),
    /** For a change: when what was changed had been saved, as ISO 8601. */
    seen: v.optional(v.nullable(v.string()), null),
  }),
  may: ({ actor }) => maySeeChannels(actor),
  async run(work, { channel, contact, seen }) {
    const allowed = await changesAllowed(work);
    if (channel.slug !== undefined) await assertTheirs(work, channel.slug, seen, allowed);
    await assertStaysTheirs(work, channel, allowed);
    const { slug } = await writeChannel(work, { document: channel, contact, source: 'form' });
    await noteConfirmed(work, slug);
    return { slug };
  },
});

type Allowed = Awaited<ReturnType<typeof changesAllowed>>;

async function assertTheirs(work: Work, slug: string, seen: string | null, allowed: Allowed): Promise<void> {
  const [known] = await readChannels(work, { slug });
  if (!known || !allowed({ areas: known.document.areas, ownerId: known.party?.id ?? null })) notFound();
  if (seen !== null && seen !== known!.changedAt.toISOString()) refuse('channels.changedMeanwhile');
}

/** Nobody makes a channel for a wijk that is not theirs, or gives one away that they then could not mend. */
async function assertStaysTheirs(work: Work, { areas, owner }: ChannelDocument, allowed: Allowed): Promise<void> {
  const ownerId = owner === null ? null : (await partyNamed(work, owner))?.id ?? null;
  if (allowed({ areas, ownerId })) return;
  const isKeeper = keeperRoles.some((role) => hasRole(work.actor, role));
  refuse('platform.inputUnclear', { status: 422, fields: isKeeper ? { 'channel.areas': 'channels.areaNotYours' } : { 'channel.owner': 'channels.ownerNotYours' } });
}
