/** The one place where channels are written: the form and the demo end here. With each change go its fact and its version. */
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { partyNamed } from '#modules/directory/index.ts';
import { newId, slugify } from '#platform/db/index.ts';
import { factKind, keepVersions, record, type FactKind } from '#platform/facts/index.ts';
import { holdHeadings } from '#modules/themes/index.ts';
import { refuse, type Work } from '#platform/use-case/index.ts';
import type { ChannelContact, ChannelDocument } from './channel-document.ts';
import { readChannels, readGroups, readWijken } from './read-channels.ts';

export const channelSaved = factKind<{ source: string }>('channels.channelSaved', 'channel');

/** Words that pages of the register use after `/kanalen/`. */
const OWN_PAGES = ['bereik', 'lijst', 'nieuw', 'kanalen-xlsx'];

/** Without a slug that is there already it is a new channel. `source`: `form`, `demo`. */
type ChannelDraft = { document: ChannelDocument; contact: ChannelContact | null; source: string };

/** Saves a channel with the person behind it. @throws Refusal about an area or audience that the region does not have. */
export async function writeChannel(work: Work, { document, contact, source }: ChannelDraft): Promise<{ id: string; slug: string }> {
  await assertKnown(work, document);
  const known = document.slug === undefined ? undefined : await work.tx.selectFrom('channel').selectAll().where('slug', '=', document.slug).forUpdate().executeTakeFirst();
  const owner = document.owner === null ? undefined : await partyNamed(work, document.owner);
  const [id, slug] = [known?.id ?? newId(), known?.slug ?? await freeSlug(work, document)];
  const row = rowOf(document, owner?.id ?? null);
  if (!known || Object.entries(row).some(([column, value]) => !isDeepStrictEqual(known[column as keyof typeof row], value))) {
    const stamped = { ...row, source, changed_at: work.now };
    await work.tx.insertInto('channel').values({ id, slug, ...stamped, ended_on: null, made_at: work.now }).onConflict((c) => c.column('id').doUpdateSet(stamped)).execute();
    await rememberChannel(work, channelSaved, slug, { source });
  }
  await putContact(work, id, contact, owner ? `party:${owner.id}` : null, source);
  return { id, slug };
}

/** Writes down what happened to a channel, with the channel as it is now. Nothing private stands in it, so whoever is signed in may read it. */
export async function rememberChannel<D extends Record<string, unknown>>(work: Work, kind: FactKind<D>, slug: string, data: D): Promise<void> {
  const [channel] = await readChannels(work, { slug });
  const fact = await record(work, kind, channel!.id, data);
  await keepVersions(work, 'channel', [{ id: channel!.id, factId: fact.id, scope: 'insiders', document: { ...channel!.document, endedOn: channel!.endedOn } }]);
}

async function assertKnown(work: Work, document: ChannelDocument): Promise<void> {
  await holdHeadings(work.tx, 'audience', document.audiences);
  const areas = new Set((await readWijken(work)).flatMap(({ codes }) => codes));
  const audiences = new Set((await readGroups(work)).map(({ slug }) => slug));
  if (!document.areas.every((code) => areas.has(code))) refuse('platform.inputUnclear', { status: 422, fields: { 'channel.areas': 'channels.areaUnknown' } });
  if (!document.audiences.every((slug) => audiences.has(slug))) refuse('platform.inputUnclear', { status: 422, fields: { 'channel.audiences': 'channels.audienceUnknown' } });
}

function rowOf(d: ChannelDocument, ownerId: string | null) {
  return {
    name: d.name, kind: d.kind, owner_id: ownerId, owner_name: ownerId ? null : d.owner, about: d.about, areas: [...new Set(d.areas)], everyone: d.everyone, audiences: [...new Set(d.audiences)],
    languages: [...new Set(d.languages)], forms: [...new Set(d.forms)], reach: d.reach?.number ?? null, reach_unit: d.reach?.unit ?? null, reach_basis: d.reach?.basis ?? null, reach_on: d.reach?.on ?? null,
    rhythm: d.rhythm, deadline_on: d.deadline?.on ?? null, deadline_every: d.deadline?.every ?? null, deadline_words: d.deadlineWords, hand_in_email: d.handInEmail, hand_in_url: d.handInUrl,
    hand_in_words: d.handInWords, cost: d.cost, cost_words: d.costWords, website: d.website, found_at: d.foundAt, shown: d.shown,
  };
}

async function freeSlug(work: Work, { slug: given, name }: ChannelDocument): Promise<string> {
  const wanted = given ?? slugify(name).slice(0, 70);
  const { rows } = await sql<{ slug: string }>`select slug from channel where slug = ${wanted} or slug like ${`${wanted}-%`}`.execute(work.tx);
  const taken = new Set([...OWN_PAGES, ...rows.map((row) => row.slug)]);
  let slug = wanted;
  for (let n = 2; taken.has(slug); n += 1) slug = `${wanted}-${n}`;
  return slug;
}

async function putContact(work: Work, channelId: string, contact: ChannelContact | null, scope: string | null, source: string): Promise<void> {
  await work.tx.deleteFrom('channel_contact').where('channel_id', '=', channelId).execute();
  if (contact && Object.values(contact).some(Boolean)) await work.tx.insertInto('channel_contact').values({ channel_id: channelId, scope, ...contact, source, made_at: work.now }).execute();
}
