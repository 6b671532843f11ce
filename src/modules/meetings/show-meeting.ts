import { sql, type RawBuilder } from 'kysely';
import { notFound, query, raised, type Actor, type Work } from '#platform/use-case/index.ts';
import { carries, takesPart } from '#modules/networks/index.ts';
import { openPolls, type OpenPoll } from './dates/date-poll.ts';
import { gatheredFor, gatheredLines, type Gathered, type GatheredLine } from './agenda/gather-lines.ts';
import { homeHidden, readMeetings, type Meeting } from './meeting-row.ts';
import { holdersOf } from './own-member.ts';
import { openSeries, type OpenSeries } from './series/series.ts';

/** `part`: which standing part it is, that gathers by itself. */
export type AgendaItem = { id: string; part: string | null; /** A member handed it in as a subject. */ isHandedIn: boolean; title: string; who: string | null; minutes: number | null; aim: string | null; notes: string; notesNumber: number };
/** Somebody who was asked, or walked in (`member` null). */
export type Guest = { id: string; memberId: string | null; member: string | null; /** In their own name. */ isPerson: boolean; name: string | null; reply: 'yes' | 'no' | 'other' | null; brings: string | null; wasThere: boolean | null; toldWay: 'report' | 'talk' | null; toldBy: string | null; toldOn: string | null; toldAt: Date | null; toldWords: string | null };
export type Agreement = { id: string; meetingId: string | null; itemId: string | null; memberId: string; member: string; who: string | null; what: string; dueOn: string; closedAs: 'done' | 'dropped' | null; closedWords: string | null; /** The member who handed it on, where that is asked. */ passedFrom?: string | null };
export type Decision = { id: string; itemId: string | null; what: string; objections: string | null };
export type Remark = { id: string; member: string; words: string; isSettled: boolean };

export type MeetingView = { meeting: Meeting; items: AgendaItem[]; /** What comes under the items by itself, in the order that it stands there; what was taken off only for who carries the network. */ lines: GatheredLine[]; guests: Guest[]; agreements: Agreement[]; decisions: Decision[]; remarks: Remark[]; /** Open agreements from before. */ open: Agreement[]; /** How many members were not asked yet. */ unasked: number; isCarrier: boolean; /** As whom the reader was asked: for a party they speak for, or in their own name. */ own: Guest | null };

/** What anybody may know of a meeting that anybody may come to. */
export type OpenMeeting = Pick<Meeting, 'network' | 'number' | 'title' | 'aim' | 'on' | 'from' | 'until' | 'place'>;

/**
 * A meeting with all that belongs to it, for who takes part in its network; remarks on the draft and who was told how are for who carries it.
 * @throws Refusal 404.
 */
export const showMeeting = query((work, at: { slug: string; number: number }): Promise<MeetingView> => raised(work, async (all) => {
  const [meeting] = await readMeetings(all, at);
  return meeting && takesPart(work.actor, meeting.networkId) ? wholeOf(all, meeting) : notFound();
}));

/** The same, or for anybody else what all may know, where all may come. @throws Refusal 404. */
export const showMeetingPage = query((work, at: { slug: string; number: number }): Promise<{ view: MeetingView } | { open: OpenMeeting }> => raised(work, async (all) => {
  const [meeting] = await readMeetings(all, at);
  if (!meeting) return notFound();
  if (takesPart(work.actor, meeting.networkId)) return { view: await wholeOf(all, meeting) };
  const { network, number, title, aim, on, from, until, place } = meeting;
  return meeting.isPublic && !meeting.cancelledAt ? { open: { network, number, title, aim, on, from, until, place } } : notFound();
}));

async function wholeOf(work: Work, meeting: Meeting): Promise<MeetingView> {
  const isCarrier = carries(work.actor, meeting.networkId), agreements = await agreementsOf(work, meeting.networkId, { meeting: meeting.id }), guests = await guestsOf(work, meeting.id);
  const { items, decisions, remarks, unasked, reader, beside: gathered, isAsked } = await partsOf(work, meeting, holdersOf(work.actor), meeting.finalAt ? NOTHING : gatheredFor(meeting, work.now)), open = agreements.filter((one) => one.meetingId !== meeting.id);
  const lines = gathered === null ? [] : gatheredLines(gathered, meeting, { open, guests, locale: work.region.locale });
  return {
    meeting: homeHidden(meeting, isCarrier || isAsked), items, lines: isCarrier ? lines : lines.filter(({ source, isOff }) => !isOff && !source.startsWith('told:')), decisions, isCarrier, unasked,
    guests: isCarrier ? guests : guests.map((guest) => ({ ...guest, toldBy: null, toldWords: null, toldOn: null })), agreements: agreements.filter(({ meetingId }) => meetingId === meeting.id), open, remarks: isCarrier ? remarks : [],
    own: guests.find(({ memberId }) => reader !== null && memberId === reader.memberId) ?? null,
  };
}

export type Parts = { items: AgendaItem[]; decisions: Decision[]; remarks: Remark[]; unasked: number; /** The member that one of these holders stands for. */ reader: { member: string; memberId: string } | null; /** One of these holders was asked to it. */ isAsked: boolean };

const NOTHING: RawBuilder<Gathered | null> = sql`null::jsonb`;

/** What belongs to a meeting, in one statement: its agenda, what was decided, what was said about the draft, who of `holders` (`party:<id>`, `person:<id>`) is a member, and what `beside` asks with it. Needs the network's own reach. */
export async function partsOf<Beside>({ tx }: Work, { id, networkId }: Pick<Meeting, 'id' | 'networkId'>, holders: readonly string[], beside: RawBuilder<Beside>): Promise<Parts & { beside: Beside }> {
  const { rows: [parts] } = await sql<Parts & { beside: Beside }>`select
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'part', part, 'isHandedIn', exists (select 1 from agenda_subject s where s.item_id = agenda_item.id), 'title', title, 'who', who, 'minutes', minutes, 'aim', aim, 'notes', notes, 'notesNumber', notes_number) order by position) from agenda_item where meeting_id = ${id}), '[]') as items,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'itemId', item_id, 'what', what, 'objections', objections) order by made_at, id) from decision where meeting_id = ${id}), '[]') as decisions,
    coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'member', coalesce(p.name, h.name), 'words', r.words, 'isSettled', r.settled_at is not null) order by r.made_at) from minutes_remark r join network_member m on m.id = r.member_id
      left join party p on p.id = m.party_id left join person h on h.id = m.person_id where r.meeting_id = ${id}), '[]') as remarks,
    m.unasked, m.reader, m."isAsked", ${beside} as beside
    from (select count(*) filter (where a.id is null)::int as unasked, coalesce(bool_or(a.id is not null and o.is_own), false) as "isAsked",
        (array_agg(json_build_object('memberId', m.id, 'member', coalesce((select name from party where id = m.party_id), (select name from person where id = m.person_id))) order by m.id) filter (where o.is_own))[1] as reader
      from network_member m left join attendee a on a.meeting_id = ${id} and a.member_id = m.id cross join lateral (select coalesce('party:' || m.party_id, 'person:' || m.person_id) = any(${holders}::text[]) as is_own) o
      where m.network_id = ${networkId} and m.state = 'member') m`.execute(tx);
  return parts!;
}

/** Who was asked or walked in, as minutes name them. */
export type Attended = Pick<Guest, 'memberId' | 'member' | 'name' | 'wasThere'>;
/** Everybody who was asked or walked in, by name, as a part of a larger question. */
export const attendedIn = (meeting: string): RawBuilder<Attended[]> => sql<Attended[]>`coalesce((select json_agg(json_build_object('memberId', a.member_id, 'member', coalesce(p.name, h.name), 'name', a.name, 'wasThere', a.was_there) order by a.member_id is null, lower(coalesce(p.name, h.name, a.name)))
    from attendee a left join network_member m on m.id = a.member_id left join party p on p.id = m.party_id left join person h on h.id = m.person_id where a.meeting_id = ${meeting}), '[]')`;

/** Everybody who was asked or walked in, by name. Needs the network's own reach. */
export async function guestsOf({ tx }: Work, meeting: string): Promise<Guest[]> {
  const { rows } = await sql<Guest>`select a.id, a.member_id as "memberId", coalesce(p.name, h.name) as member, h.id is not null as "isPerson", a.name, a.reply, a.brings, a.was_there as "wasThere", a.told_way as "toldWay", a.told_by as "toldBy", a.told_on as "toldOn", a.told_at as "toldAt", a.told_words as "toldWords"
    from attendee a left join network_member m on m.id = a.member_id left join party p on p.id = m.party_id left join person h on h.id = m.person_id where a.meeting_id = ${meeting}
    order by a.member_id is null, lower(coalesce(p.name, h.name, a.name))`.execute(tx);
  return rows;
}

/** Name of the member who handed an agreement `a` on, as a column; null when nobody did. */
export const passedFrom = sql`(select coalesce(fp.name, fh.name) from network_member f left join party fp on fp.id = f.party_id left join person fh on fh.id = f.person_id where f.id = a.passed_from and a.closed_at is null) as "passedFrom"`;

const MOST_AGREEMENTS = 100;
/** So many stand on the page of a network; the others are a click away. */
const MOST_OPEN = 5;

/** The agreements of a network: open ones by day, then what was closed last. Of one member, or those of a meeting with all that are open. */
export async function agreementsOf({ tx }: Work, networkId: string, of: { member: string } | { meeting: string } | undefined = undefined): Promise<Agreement[]> {
  const chosen = of === undefined ? sql`true` : 'member' in of ? sql`a.member_id = ${of.member}` : sql`(a.meeting_id = ${of.meeting} or a.closed_at is null)`;
  const { rows } = await sql<Agreement>`select a.id, a.meeting_id as "meetingId", a.item_id as "itemId", a.member_id as "memberId", coalesce(p.name, h.name) as member, a.who, a.what, a.due_on as "dueOn", a.closed_as as "closedAs", a.closed_words as "closedWords", ${passedFrom}
    from (select * from agreement a where a.network_id = ${networkId} and ${chosen} order by a.closed_at is not null, a.closed_at desc, a.due_on, a.id limit ${MOST_AGREEMENTS}) a
    join network_member m on m.id = a.member_id left join party p on p.id = m.party_id left join person h on h.id = m.person_id order by a.closed_at is not null, a.closed_at desc, a.due_on, a.id`.execute(tx);
  return rows;
}

export type MeetingLine = Pick<Meeting, 'number' | 'title' | 'on' | 'from' | 'until' | 'cancelledAt' | 'invitedAt' | 'finalAt' | 'place'> & { yes: number; no: number; asked: number };
export type RhythmView = { polls: OpenPoll[]; series: OpenSeries[]; /** Subjects that wait for who carries the network. */ waiting: number; coming: MeetingLine[]; past: MeetingLine[]; open: Agreement[]; /** Of what was closed or is over: how many were done, of how many. */ kept: { done: number; of: number } };

/** Meetings that somebody wrote at, of which the minutes are not final. */
export const minutesToFinish = ({ past }: RhythmView): MeetingLine[] => past.filter(({ cancelledAt, finalAt, invitedAt }) => !cancelledAt && !finalAt && invitedAt).slice(0, 3);

const MOST_PAST = 24, MOST_COMING = 12;

/** What a network's page shows of its meetings and agreements: for who takes part. Null for anybody else. */
export const showRhythm = query(async (work, networkId: string): Promise<RhythmView | null> => raised(work, async (all) => {
  if (!takesPart(work.actor, networkId)) return null;
  const today = all.now.toISOString().slice(0, 10), { lines, ...open } = await openOf(all, work.actor, networkId, today), isComing = ({ on, finalAt }: MeetingLine) => on >= today && finalAt === null;
  return { coming: lines.filter(isComing).toReversed(), past: lines.filter((line) => !isComing(line)), ...open };
}));

type LineRow = Omit<MeetingLine, 'place' | 'cancelledAt' | 'invitedAt' | 'finalAt'> & { cancelledAt: string | null; invitedAt: string | null; finalAt: string | null; place: string | null; address: string | null };
const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));
const lineOf = ({ place, address, cancelledAt, invitedAt, finalAt, ...line }: LineRow): MeetingLine =>
  ({ ...line, cancelledAt: moment(cancelledAt), invitedAt: moment(invitedAt), finalAt: moment(finalAt), place: place === null ? null : { name: place, address, access: null } });

/** The meetings of a network that its page shows, the newest first, with who comes as long as there are no minutes; a place at home for who was asked and who carries it. As a part of a larger question. */
const linesOf = (actor: Actor, networkId: string, today: string): RawBuilder<LineRow[]> => sql<LineRow[]>`coalesce((
    with shown as ((select * from meeting where network_id = ${networkId} and starts_on >= ${today} order by starts_on limit ${MOST_COMING}) union all (select * from meeting where network_id = ${networkId} and starts_on < ${today} order by starts_on desc limit ${MOST_PAST}))
    select jsonb_agg(jsonb_build_object('number', m.number, 'title', m.title, 'on', m.starts_on, 'from', m.starts_at, 'until', m.ends_at, 'cancelledAt', m.cancelled_at, 'invitedAt', m.invited_at, 'finalAt', m.final_at, 'place', case when not m.is_home or ${carries(actor, networkId)}::boolean or exists (select 1 from attendee a join network_member n on n.id = a.member_id where a.meeting_id = m.id and coalesce('party:' || n.party_id, 'person:' || n.person_id) = any(${holdersOf(actor)}::text[])) then coalesce(l.name, m.place) end, 'address', l.address, 'yes', c.yes, 'no', c.no, 'asked', c.asked) order by m.starts_on desc, m.number desc)
    from shown m left join location l on l.id = m.location_id cross join lateral (select count(*) filter (where a.reply in ('yes', 'other'))::int as yes, count(*) filter (where a.reply = 'no')::int as no, count(*)::int as asked from attendee a where a.meeting_id = m.id and m.final_at is null) c), '[]')`;

/** The meetings of a network, its first open agreements, its series, the dates that are looked for, and how many of those that were closed or are over were done. */
async function openOf({ tx }: Work, actor: Actor, networkId: string, today: string): Promise<Pick<RhythmView, 'open' | 'kept' | 'polls' | 'series' | 'waiting'> & { lines: MeetingLine[] }> {
  const { rows: [row] } = await sql<Pick<RhythmView, 'open' | 'kept' | 'polls' | 'series' | 'waiting'> & { lines: LineRow[] }>`select ${linesOf(actor, networkId, today)} as lines,
    ${openPolls(networkId)} as polls, ${openSeries(networkId, today)} as series, (select count(*)::int from agenda_subject where network_id = ${networkId} and state = 'waits') as waiting,
    (select jsonb_build_object('done', count(*) filter (where closed_as = 'done'), 'of', count(*) filter (where closed_at is not null or due_on < ${today})) from agreement where network_id = ${networkId}) as kept,
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'meetingId', a.meeting_id, 'itemId', a.item_id, 'memberId', a.member_id, 'member', coalesce(p.name, h.name), 'who', a.who, 'what', a.what, 'dueOn', a.due_on, 'closedAs', null, 'closedWords', null) order by a.due_on, a.id)
      from (select * from agreement where network_id = ${networkId} and closed_at is null order by due_on, id limit ${MOST_OPEN}) a join network_member m on m.id = a.member_id left join party p on p.id = m.party_id left join person h on h.id = m.person_id), '[]') as open`.execute(tx);
  return { ...row!, lines: row!.lines.map(lineOf) };
}
