import { sql } from 'kysely';
import { dateInWords } from '#modules/directory/index.ts';
import { notFound, query, raised, type Locale } from '#platform/use-case/index.ts';
import type { ChannelDocument } from './channel-document.ts';
import { audienceInWords, costInWords, formsInWords, languagesInWords, reachInWords } from './channel-in-words.ts';
import { readAreaChoices, readChannels, readGroups } from './read-channels.ts';
import { maySeeChannels } from './rights.ts';
import { channelsText } from './texts.ts';

const fields = ['name', 'kind', 'owner', 'about', 'areas', 'audience', 'languages', 'forms', 'reach', 'rhythm', 'deadlineOn', 'deadlineWords', 'handInWords', 'handInEmail', 'handInUrl', 'cost', 'website', 'foundAt', 'shownToVisitors', 'column_ended'] as const;
type Field = (typeof fields)[number];
type Words = Record<Field, string>;
type Kept = ChannelDocument & { endedOn: string | null };

/** A channel as it was after a change: when, by whom, and what was otherwise than before it, in words. */
type ChannelVersion = { number: number; at: Date; who: string | null; changes: { field: Field; before: string; after: string }[] };
export type ChannelHistory = { name: string; slug: string; versions: ChannelVersion[]; page: number; pages: number };

const PAGE_SIZE = 20;

/** What was changed in a channel, when and by whom, newest first, each beside the version before it. For who sees the register. @throws Refusal 404. */
export const showChannelHistory = query(async (work, { slug, page }: { slug: string; page: number }): Promise<ChannelHistory> => {
  const [channel] = maySeeChannels(work.actor) ? await readChannels(work, { slug }) : [];
  if (!channel) return notFound();
  const names = { areas: new Map((await readAreaChoices(work)).map(({ value, name }) => [value, name])), audiences: new Map((await readGroups(work)).map((group) => [group.slug, group.name])) };
  return raised(work, async ({ tx }) => {
    const { rows } = await sql<{ number: number; newest: number; at: Date; who: string | null; document: Kept }>`select v.number, (max(v.number) over ())::int as newest, v.at, p.name as who, v.document
      from version v join fact f on f.id = v.fact_id left join person p on p.id = f.actor_id where v.subject_kind = 'channel' and v.subject_id = ${channel.id}
      order by v.number desc offset ${(page - 1) * PAGE_SIZE} limit ${PAGE_SIZE + 1}`.execute(tx);
    const words = rows.map(({ document }) => inWords(document, names, work.locale));
    const versions = rows.slice(0, PAGE_SIZE).map(({ number, at, who }, i) => ({ number, at, who, changes: words[i + 1] ? changesBetween(words[i + 1]!, words[i]!) : [] }));
    return { name: channel.document.name, slug, versions, page, pages: Math.max(1, Math.ceil((rows[0]?.newest ?? 0) / PAGE_SIZE)) };
  });
});

const changesBetween = (before: Words, after: Words): ChannelVersion['changes'] => fields.filter((field) => before[field] !== after[field]).map((field) => ({ field, before: before[field], after: after[field] }));

function inWords(d: Kept, names: { areas: Map<string, string>; audiences: Map<string, string> }, locale: Locale): Words {
  const day = (on: string | null) => (on ? dateInWords(on, locale) : '');
  return {
    name: d.name, kind: channelsText(locale, `kind_${d.kind}`), owner: d.owner ?? '', about: d.about ?? '', areas: d.areas.map((code) => names.areas.get(code) ?? code).join(', '),
    audience: audienceInWords({ document: d, audienceNames: d.audiences.map((slug) => names.audiences.get(slug) ?? slug) }, locale), languages: languagesInWords(d.languages, locale), forms: formsInWords(d, locale),
    reach: reachInWords(d, locale), rhythm: d.rhythm ?? '', deadlineOn: d.deadline ? `${day(d.deadline.on)}, ${channelsText(locale, `every_${d.deadline.every}`).toLowerCase()}` : '', deadlineWords: d.deadlineWords ?? '',
    handInWords: d.handInWords ?? '', handInEmail: d.handInEmail ?? '', handInUrl: d.handInUrl ?? '', cost: costInWords(d, locale), website: d.website ?? '', foundAt: d.foundAt ?? '',
    shownToVisitors: channelsText(locale, d.shown ? 'shownYes' : 'shownNo'), column_ended: day(d.endedOn),
  };
}
