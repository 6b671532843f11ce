/** What the register does when an audience is taken away: channels that are made for it are for what takes its place. */
import { sql } from 'kysely';
import { closeHeadings, headingDropped } from '#modules/themes/index.ts';
import { on } from '#platform/facts/index.ts';
import { refuse, type Work } from '#platform/use-case/index.ts';
import { readGroups } from './read-channels.ts';
import { channelSaved, rememberChannel } from './write-channel.ts';

on(headingDropped, async (work, { data: { kind, slug, into } }) => {
  if (kind !== 'audience') return;
  await closeHeadings(work.tx, kind, [slug]);
  const used = (await work.tx.selectFrom('channel').select(['slug', 'audiences']).where(sql<boolean>`${slug} = any(audiences)`).execute());
  if (used.length && !into) refuse('channels.audienceInUse', { status: 422, values: { count: used.length }, fields: { into: 'channels.audienceInUse' } });
  for (const channel of used) await makeFor(work, channel.slug, channel.audiences.map((one) => (one === slug ? into! : one)));
});

/** Who stands for everyone is no group: a channel for them is for everyone. */
async function makeFor(work: Work, slug: string, audiences: readonly string[]): Promise<void> {
  const groups = (await readGroups(work)).map((group) => group.slug), everyone = audiences.some((one) => !groups.includes(one));
  await work.tx.updateTable('channel').set({ everyone, audiences: everyone ? [] : [...new Set(audiences)], changed_at: work.now }).where('slug', '=', slug).execute();
  await rememberChannel(work, channelSaved, slug, { source: 'form' });
}
