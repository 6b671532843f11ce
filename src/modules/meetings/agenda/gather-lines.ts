import { sql, type RawBuilder } from 'kysely';
import * as v from 'valibot';
import { raised, refuse, useCase, type Locale } from '#platform/use-case/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import { PARTY_OR_PERSON } from '#modules/networks/index.ts';
import { carriedMeeting, type Meeting } from '../meeting-row.ts';
import { meetingsText } from '../texts.ts';
import { uuid } from '../typed.ts';
import type { AgendaPart } from './agenda-templates.ts';

/** What stands under a standing part by itself. `source`: of what, for taking it off; `isOff`: who prepares took it off. */
export type GatheredLine = { part: AgendaPart; source: string; words: string; isOff: boolean };
type Found = { part: AgendaPart; source: string; who: string; what: string };
/** What stands in the database for it. `news`: what a room above this one finds in the wijken, for a city-level network. */
export type Gathered = { found: Found[]; off: string[]; news: unknown };

/** What the standing part plans and news of a city-level network gathers from the wijken: `found` asks for it as a part of a larger question, `inWords` says it. */
export type NewsOfWijken = { found: (today: string) => RawBuilder<unknown>; inWords: (found: unknown, locale: Locale) => { source: string; words: string }[] };
let newsOfWijken: NewsOfWijken = { found: () => sql`'[]'::jsonb`, inWords: () => [] };
/** Lets a room above this one say what there is to tell from the wijken. */
export const knowNewsOfWijken = (news: NewsOfWijken): void => { newsOfWijken = news; };

type Known = { open: readonly { id: string; member: string; who: string | null; what: string; dueOn: string }[]; guests: readonly { id: string; member: string | null; name: string | null; brings: string | null }[]; locale: Locale };

/**
 * What comes on an agenda by itself, asked anew each time so that nothing is there twice: open agreements, those that are due by that day on top; what members gave along; what who was not there
 * last time brought in afterwards; who joined and what is new in the wijk since; lines of news that were handed in. `open` and `guests` are those of the meeting, the rest is asked by `gatheredFor`.
 */
export function gatheredLines({ found, off, news }: Gathered, meeting: Meeting, { open, guests, locale }: Known): GatheredLine[] {
  const due = (one: Known['open'][number]) => one.dueOn <= meeting.on, sorted = [...open.filter(due), ...open.filter((one) => !due(one))];
  const lines: Omit<GatheredLine, 'isOff'>[] = [
    ...sorted.map(({ id, member, who, what, dueOn }) => ({ part: 'agreements' as const, source: `agreement:${id}`, words: meetingsText(locale, 'agreementDue', { member, who: who ?? 'none', what, day: dateInWords(dueOn, locale), isOver: String(dueOn < meeting.on) }) })),
    ...guests.flatMap(({ id, member, name, brings }) => (brings ? [{ part: 'absent' as const, source: `brings:${id}`, words: `${member ?? name}: ${brings}` }] : [])),
    ...found.map(({ part, source, who, what }) => ({ part, source, words: inWords(source, { who, what }, locale) })),
    ...newsOfWijken.inWords(news, locale).map((line) => ({ part: 'news' as const, ...line })),
  ];
  return lines.map((line) => ({ ...line, isOff: off.includes(line.source) }));
}

function inWords(source: string, { who, what }: { who: string; what: string }, locale: Locale): string {
  const kind = source.split(':')[0]!;
  return kind === 'joined' ? meetingsText(locale, 'newMember', { name: who }) : kind === 'party' ? meetingsText(locale, 'newInWijk', { name: who, about: what }) : `${who}: ${what}`;
}

const MOST_NEW = 12;

/** Asks for it, as a part of a larger question that needs the network's own reach. The meeting before is the last one that was not called off; before a first one nothing is new. */
export const gatheredFor = ({ id, networkId, network, on }: Meeting, now: Date): RawBuilder<Gathered> => sql<Gathered>`(with before as (select id, starts_on from meeting where network_id = ${networkId} and cancelled_at is null and starts_on < ${on} order by starts_on desc, number desc limit 1),
      found as (
        select 'absent' as part, 'told:' || a.id as source, a.member_id, null as who, a.told_words as what, 1 as nth from before b join attendee a on a.meeting_id = b.id where a.told_words is not null and a.was_there is distinct from true
        union all select 'newcomers', 'joined:' || m.id, m.id, null, '', 2 from before b join network_member m on m.network_id = ${networkId} and m.state = 'member' and m.answered_at >= b.starts_on + 1 and m.answered_at < ${on}::date + 1
        union all (select 'newcomers', 'party:' || p.id, null, p.name, p.plain_words, 3 from before b join network n on n.id = ${networkId} join party p on p.made_at >= b.starts_on + 1 and p.made_at < ${on}::date + 1 and p.ended_at is null
          where (n.area is null or exists (select 1 from wijk w where w.code = n.area and w.codes && p.areas)) and not exists (select 1 from network_member m where m.network_id = n.id and m.party_id = p.id and m.state = 'member') order by p.made_at desc, p.id limit ${MOST_NEW})
        union all select 'news', 'subject:' || s.id, s.member_id, null, s.title || coalesce('. ' || s.aim, ''), 4 from agenda_subject s where s.meeting_id = ${id} and s.sort = 'news' and s.state = 'planned' and s.item_id is null)
    select jsonb_build_object('found', coalesce((select jsonb_agg(jsonb_build_object('part', f.part, 'source', f.source, 'who', coalesce(f.who, p.name, h.name), 'what', f.what) order by f.nth, lower(coalesce(f.who, p.name, h.name)))
        from found f left join network_member m on m.id = f.member_id ${PARTY_OR_PERSON}), '[]'),
      'off', coalesce((select jsonb_agg(source) from agenda_omission where meeting_id = ${id}), '[]'), 'news', ${network.kind === 'city_network' ? newsOfWijken.found(now.toISOString().slice(0, 10)) : sql`'[]'::jsonb`}))`;

/** Lines that somebody handed in themselves are answered, not taken off. */
export const canBeTakenOff = ({ source }: Pick<GatheredLine, 'source'>): boolean => !source.startsWith('subject:');

const source = v.pipe(v.string(), v.regex(/^[a-z]+:[\w-]{1,80}$/));

/** Takes lines off an agenda that came by themselves, and puts back those that are not named any more. Who carries the network. @throws Refusal 404, `meetings.over`. */
export const takeLinesOff = useCase({
  input: v.object({ meeting: uuid, off: v.pipe(v.array(source), v.maxLength(300)) }),
  may: async (work, { meeting }) => (await carriedMeeting(work, { id: meeting })) !== null,
  unseen: true,
  run: (work, { meeting: id, off }) => raised(work, async (all) => {
    const meeting = (await carriedMeeting({ ...all, actor: work.actor }, { id }))!;
    if (meeting.cancelledAt || meeting.finalAt) refuse('meetings.over');
    await all.tx.deleteFrom('agenda_omission').where('meeting_id', '=', id).execute();
    if (off.length) await all.tx.insertInto('agenda_omission').values([...new Set(off)].map((one) => ({ meeting_id: id, network_id: meeting.networkId, source: one }))).execute();
  }),
});
