import { spokenLanguages } from '#modules/directory/index.ts';
import { notFound, query, type Work } from '#platform/use-case/index.ts';
import type { ChannelContact } from './channel-document.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { readAreaChoices, readChannels, readGroups, readWijken, type Channel, type Choice, type WijkRow } from './read-channels.ts';
import { changesAllowed, maySeeChannels } from './rights.ts';

type Named = { slug: string; name: string };
/** A channel with its areas and audiences in the region's words. */
export type ChannelLine = Channel & { areaNames: string[]; audienceNames: string[]; mayChange: boolean };
export type RegisterView = { wijken: Named[]; wijk: Named | null; channels: ChannelLine[] };
export type ChannelView = { channel: ChannelLine; contact: ChannelContact | null; versions: number };
export type FormView = { areas: Choice[]; audiences: Choice[]; known: { channel: Channel; contact: ChannelContact | null } | null };
export type CoverageView = { wijken: Named[]; wijk: Named | null; coverage: Coverage; audienceNames: Record<string, string> };

/** The register: of one wijk, or of the region. @throws Refusal 404 for who may not see it, or when there is no such wijk. */
export const listChannels = query(async (work: Work, wijkSlug: string | null): Promise<RegisterView> => {
  const { wijken, wijk } = await chosen(work, wijkSlug);
  return { wijken: wijken.map(named), wijk: wijk && named(wijk), channels: await linesOf(work, await readChannels(work, wijk ? { areas: wijk.codes } : {})) };
});

/** One channel, with the person behind it for who may know them. @throws Refusal 404. */
export const showChannel = query(async (work: Work, slug: string): Promise<ChannelView> => {
  if (!maySeeChannels(work.actor)) notFound();
  const [channel] = await linesOf(work, await readChannels(work, { slug }));
  if (!channel) notFound();
  const { n } = await work.tx.selectFrom('version').select(({ fn }) => fn.countAll<number>().as('n')).where('subject_kind', '=', 'channel').where('subject_id', '=', channel!.id).executeTakeFirstOrThrow();
  return { channel: channel!, contact: await contactOf(work, channel!.id), versions: n };
});

/** What the form needs to add a channel, or to change the one with this slug. @throws Refusal 404 when it is not theirs to change. */
export const openChannelForm = query(async (work: Work, slug: string | null): Promise<FormView> => {
  if (!maySeeChannels(work.actor)) notFound();
  const audiences = (await readGroups(work)).map(({ slug: value, name }) => ({ value, name }));
  const areas = await readAreaChoices(work);
  if (slug === null) return { areas, audiences, known: null };
  const [channel] = await linesOf(work, await readChannels(work, { slug }));
  if (!channel?.mayChange) notFound();
  return { areas, audiences, known: { channel: channel!, contact: await contactOf(work, channel!.id) } };
});

/** Who is reached by what, and by what not: in a wijk, or in the region. @throws Refusal 404 for who may not see it, or when there is no such wijk. */
export const showCoverage = query(async (work: Work, wijkSlug: string | null): Promise<CoverageView> => {
  const { wijken, wijk } = await chosen(work, wijkSlug);
  const areas = wijk?.codes ?? [...new Set(wijken.flatMap(({ codes }) => codes))];
  const documents = (await readChannels(work, { areas })).filter(({ endedOn }) => endedOn === null).map(({ document }) => document);
  const groups = await readGroups(work);
  const languages = new Set(['nl', ...documents.flatMap((document) => document.languages), ...await spokenLanguages(work, areas)]);
  return { wijken: wijken.map(named), wijk: wijk && named(wijk), coverage: coverageOf(documents, groups.map(({ slug }) => slug), [...languages]), audienceNames: Object.fromEntries(groups.map(({ slug, name }) => [slug, name])) };
});

/** For visitors: the channels of a wijk that they may know of. */
export type PublicChannel = Pick<Channel['document'], 'kind' | 'name' | 'rhythm' | 'website' | 'foundAt' | 'languages'> & { slug: string };

/** Where a visitor finds news of the wijk: what may be shown, is going on, and says where it is found. @throws Refusal 404 when there is no such wijk. */
export const listPublicChannels = query(async (work: Work, wijkSlug: string): Promise<PublicChannel[]> => {
  const wijk = (await readWijken(work)).find(({ slug }) => slug === wijkSlug) ?? notFound();
  const shown = (await readChannels(work, { areas: wijk.codes })).filter(({ endedOn, document }) => endedOn === null && document.shown && (document.website || document.foundAt));
  return shown.map(({ slug, document: { kind, name, rhythm, website, foundAt, languages } }) => ({ slug, kind, name, rhythm, website, foundAt, languages }));
});

const named = ({ slug, name }: WijkRow): Named => ({ slug, name });

async function chosen(work: Work, wijkSlug: string | null): Promise<{ wijken: WijkRow[]; wijk: WijkRow | null }> {
  if (!maySeeChannels(work.actor)) notFound();
  const wijken = await readWijken(work);
  return { wijken, wijk: wijkSlug === null ? null : wijken.find(({ slug }) => slug === wijkSlug) ?? notFound() };
}

async function linesOf(work: Work, channels: readonly Channel[]): Promise<ChannelLine[]> {
  const allowed = await changesAllowed(work);
  const areas = new Map((await readAreaChoices(work)).map(({ value, name }) => [value, name]));
  const audiences = new Map((await readGroups(work)).map(({ slug, name }) => [slug, name]));
  return channels.map((channel) => ({
    ...channel, areaNames: channel.document.areas.map((code) => areas.get(code) ?? code), audienceNames: channel.document.audiences.map((slug) => audiences.get(slug) ?? slug),
    mayChange: allowed({ areas: channel.document.areas, ownerId: channel.party?.id ?? null }),
  }));
}

const contactOf = async ({ tx }: Work, channelId: string): Promise<ChannelContact | null> =>
  (await tx.selectFrom('channel_contact').select(['name', 'phone', 'email']).where('channel_id', '=', channelId).executeTakeFirst()) ?? null;
