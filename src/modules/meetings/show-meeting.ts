import { sql, type RawBuilder } from 'kysely';
import { notFound, query, raised, type Work } from '#platform/use-case/index.ts';
import { carries, MEMBER_NAME, PARTY_OR_PERSON, takesPart } from '#modules/networks/index.ts';
import { agreementsOf, type Agreement } from './agreements/show-agreements.ts';
import { gatheredFor, gatheredLines, type Gathered, type GatheredLine } from './agenda/gather-lines.ts';
import { homeHidden, readMeetings, type Meeting } from './meeting-row.ts';
import { holdersOf } from './own-member.ts';

/** `part`: which standing part it is, that gathers by itself. */
type AgendaItem = {
  id: string; part: string | null; title: string; who: string | null; minutes: number | null; aim: string | null; notes: string; notesNumber: number;
  /** A member handed it in as a subject. */
  isHandedIn: boolean;
};
/** Somebody who was asked, or walked in (`member` null). */
export type Guest = {
  id: string; memberId: string | null; member: string | null; name: string | null; reply: 'yes' | 'no' | 'other' | null; brings: string | null; wasThere: boolean | null;
  /** In their own name. */
  isPerson: boolean;
  toldWay: 'report' | 'talk' | null; toldBy: string | null; toldOn: string | null; toldAt: Date | null; toldWords: string | null;
};
export type Decision = { id: string; itemId: string | null; what: string; objections: string | null };
export type Remark = { id: string; member: string; words: string; isSettled: boolean };

export type MeetingView = {
  meeting: Meeting; items: AgendaItem[]; guests: Guest[]; agreements: Agreement[]; decisions: Decision[]; remarks: Remark[]; isCarrier: boolean;
  /** What comes under the items by itself, in the order that it stands there; what was taken off only for who carries the network. */
  lines: GatheredLine[];
  /** Open agreements from before. */
  open: Agreement[];
  /** How many members were not asked yet. */
  unasked: number;
  /** As whom the reader was asked: for a party they speak for, or in their own name. */
  own: Guest | null;
};

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
  const isCarrier = carries(work.actor, meeting.networkId), guests = await guestsOf(work, meeting.id);
  const agreements = await agreementsOf(work, meeting.networkId, { meeting: meeting.id }), open = agreements.filter(({ meetingId }) => meetingId !== meeting.id);
  const asked = meeting.finalAt ? NOTHING : gatheredFor(meeting, work.now);
  const { items, decisions, remarks, unasked, reader, beside: gathered, isAsked } = await partsOf(work, meeting, holdersOf(work.actor), asked);
  const lines = gathered === null ? [] : gatheredLines(gathered, meeting, { open, guests, locale: work.region.locale });
  return {
    meeting: homeHidden(meeting, isCarrier || isAsked), items, decisions, isCarrier, unasked, open,
    agreements: agreements.filter(({ meetingId }) => meetingId === meeting.id),
    lines: isCarrier ? lines : lines.filter(({ source, isOff }) => !isOff && !source.startsWith('told:')),
    guests: isCarrier ? guests : guests.map((guest) => ({ ...guest, toldBy: null, toldWords: null, toldOn: null })),
    remarks: isCarrier ? remarks : [],
    own: guests.find(({ memberId }) => reader !== null && memberId === reader.memberId) ?? null,
  };
}

export type Parts = {
  items: AgendaItem[]; decisions: Decision[]; remarks: Remark[]; unasked: number;
  /** The member that one of these holders stands for. */
  reader: { member: string; memberId: string } | null;
  /** One of these holders was asked to it. */
  isAsked: boolean;
};

const NOTHING: RawBuilder<Gathered | null> = sql`null::jsonb`;

/**
 * What belongs to a meeting, in one statement: its agenda, what was decided, what was said about the draft, who of `holders` (`party:<id>`, `person:<id>`) is a member,
 * and what `beside` asks with it. Needs the network's own reach.
 */
export async function partsOf<Beside>({ tx }: Work, { id, networkId }: Pick<Meeting, 'id' | 'networkId'>, holders: readonly string[], beside: RawBuilder<Beside>): Promise<Parts & { beside: Beside }> {
  const { rows: [parts] } = await sql<Parts & { beside: Beside }>`select
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'part', part, 'isHandedIn', exists (select 1 from agenda_subject s where s.item_id = agenda_item.id),
        'title', title, 'who', who, 'minutes', minutes, 'aim', aim, 'notes', notes, 'notesNumber', notes_number) order by position)
      from agenda_item where meeting_id = ${id}), '[]') as items,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'itemId', item_id, 'what', what, 'objections', objections) order by made_at, id)
      from decision where meeting_id = ${id}), '[]') as decisions,
    coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'member', ${MEMBER_NAME}, 'words', r.words, 'isSettled', r.settled_at is not null) order by r.made_at)
      from minutes_remark r join network_member m on m.id = r.member_id ${PARTY_OR_PERSON}
      where r.meeting_id = ${id}), '[]') as remarks,
    m.unasked, m.reader, m."isAsked", ${beside} as beside
    from (select count(*) filter (where a.id is null)::int as unasked, coalesce(bool_or(a.id is not null and o.is_own), false) as "isAsked",
        (array_agg(json_build_object('memberId', m.id, 'member', coalesce((select name from party where id = m.party_id), (select name from person where id = m.person_id)))
          order by m.id) filter (where o.is_own))[1] as reader
      from network_member m left join attendee a on a.meeting_id = ${id} and a.member_id = m.id
        cross join lateral (select coalesce('party:' || m.party_id, 'person:' || m.person_id) = any(${holders}::text[]) as is_own) o
      where m.network_id = ${networkId} and m.state = 'member') m`.execute(tx);
  return parts!;
}

/** Who was asked or walked in, as minutes name them. */
export type Attended = Pick<Guest, 'memberId' | 'member' | 'name' | 'wasThere'>;
/** Everybody who was asked or walked in, by name, as a part of a larger question. */
export const attendedIn = (meeting: string): RawBuilder<Attended[]> => sql<Attended[]>`coalesce((
    select json_agg(json_build_object('memberId', a.member_id, 'member', ${MEMBER_NAME}, 'name', a.name, 'wasThere', a.was_there)
      order by a.member_id is null, lower(coalesce(p.name, h.name, a.name)))
    from attendee a left join network_member m on m.id = a.member_id ${PARTY_OR_PERSON}
    where a.meeting_id = ${meeting}), '[]')`;

/** Everybody who was asked or walked in, by name. Needs the network's own reach. */
async function guestsOf({ tx }: Work, meeting: string): Promise<Guest[]> {
  const { rows } = await sql<Guest>`select a.id, a.member_id as "memberId", ${MEMBER_NAME} as member, h.id is not null as "isPerson", a.name, a.reply, a.brings,
      a.was_there as "wasThere", a.told_way as "toldWay", a.told_by as "toldBy", a.told_on as "toldOn", a.told_at as "toldAt", a.told_words as "toldWords"
    from attendee a left join network_member m on m.id = a.member_id ${PARTY_OR_PERSON}
    where a.meeting_id = ${meeting} order by a.member_id is null, lower(coalesce(p.name, h.name, a.name))`.execute(tx);
  return rows;
}
