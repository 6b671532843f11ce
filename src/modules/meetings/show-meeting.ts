import { sql } from 'kysely';
import { notFound, query, raised, type Work } from '#platform/use-case/index.ts';
import { carries, membersOf, networkAt, takesPart } from '#modules/networks/index.ts';
import { readMeetings, type Meeting } from './meeting-row.ts';

export type AgendaItem = { id: string; title: string; who: string | null; minutes: number | null; aim: string | null; notes: string; notesNumber: number };
/** Somebody who was asked, or walked in (`member` null). */
export type Guest = { id: string; memberId: string | null; member: string | null; /** In their own name. */ isPerson: boolean; name: string | null; reply: 'yes' | 'no' | 'other' | null; brings: string | null; wasThere: boolean | null; toldWay: 'report' | 'talk' | null; toldBy: string | null; toldOn: string | null; toldAt: Date | null; toldWords: string | null };
export type Agreement = { id: string; meetingId: string | null; itemId: string | null; memberId: string; member: string; who: string | null; what: string; dueOn: string; closedAs: 'done' | 'dropped' | null; closedWords: string | null; madeAt: Date };
export type Decision = { id: string; itemId: string | null; what: string; objections: string | null };
export type Remark = { id: string; member: string; words: string; isSettled: boolean };

export type MeetingView = { meeting: Meeting; items: AgendaItem[]; guests: Guest[]; agreements: Agreement[]; decisions: Decision[]; remarks: Remark[]; /** Open agreements from before. */ open: Agreement[]; members: { id: string; name: string }[]; isCarrier: boolean };

/**
 * A meeting with all that belongs to it, for who takes part in its network; remarks on the draft and who was told how are for who carries it.
 * @throws Refusal 404.
 */
export const showMeeting = query(async (work, at: { slug: string; number: number }): Promise<MeetingView> => raised(work, async (all) => {
  const [meeting] = await readMeetings(all, at);
  if (!meeting || !takesPart(work.actor, meeting.networkId)) return notFound();
  const isCarrier = carries(work.actor, meeting.networkId), agreements = await agreementsOf(all, meeting.networkId);
  const items = await all.tx.selectFrom('agenda_item').select(['id', 'title', 'who', 'minutes', 'aim', 'notes', 'notes_number as notesNumber']).where('meeting_id', '=', meeting.id).orderBy('position').execute();
  const guests = await guestsOf(all, meeting.id), decisions = await all.tx.selectFrom('decision').select(['id', 'item_id as itemId', 'what', 'objections']).where('meeting_id', '=', meeting.id).orderBy('made_at').orderBy('id').execute();
  return {
    meeting, items, decisions, isCarrier, guests: isCarrier ? guests : guests.map((guest) => ({ ...guest, toldBy: null, toldWords: null, toldOn: null })),
    agreements: agreements.filter(({ meetingId }) => meetingId === meeting.id), open: agreements.filter((one) => one.meetingId !== meeting.id && one.closedAs === null),
    remarks: isCarrier ? await remarksOn(all, meeting.id) : [], members: isCarrier ? (await membersOf(all, meeting.networkId)).filter(({ state }) => state === 'member').map(({ id, name }) => ({ id, name })) : [],
  };
}));

async function guestsOf({ tx }: Work, meeting: string): Promise<Guest[]> {
  const { rows } = await sql<Guest>`select a.id, a.member_id as "memberId", coalesce(p.name, h.name) as member, h.id is not null as "isPerson", a.name, a.reply, a.brings, a.was_there as "wasThere", a.told_way as "toldWay", a.told_by as "toldBy", a.told_on as "toldOn", a.told_at as "toldAt", a.told_words as "toldWords"
    from attendee a left join network_member m on m.id = a.member_id left join party p on p.id = m.party_id left join person h on h.id = m.person_id where a.meeting_id = ${meeting}
    order by a.member_id is null, lower(coalesce(p.name, h.name, a.name))`.execute(tx);
  return rows;
}

async function remarksOn({ tx }: Work, meeting: string): Promise<Remark[]> {
  const { rows } = await sql<Remark>`select r.id, coalesce(p.name, h.name) as member, r.words, r.settled_at is not null as "isSettled" from minutes_remark r join network_member m on m.id = r.member_id left join party p on p.id = m.party_id left join person h on h.id = m.person_id
    where r.meeting_id = ${meeting} order by r.made_at`.execute(tx);
  return rows;
}

const MOST_AGREEMENTS = 300;

/** The agreements of a network: open ones by day, then what was closed last. */
export async function agreementsOf({ tx }: Work, networkId: string, member?: string): Promise<Agreement[]> {
  const { rows } = await sql<Agreement>`select a.id, a.meeting_id as "meetingId", a.item_id as "itemId", a.member_id as "memberId", coalesce(p.name, h.name) as member, a.who, a.what, a.due_on as "dueOn", a.closed_as as "closedAs", a.closed_words as "closedWords", a.made_at as "madeAt"
    from agreement a join network_member m on m.id = a.member_id left join party p on p.id = m.party_id left join person h on h.id = m.person_id
    where a.network_id = ${networkId} and (${member === undefined}::boolean or a.member_id = ${member ?? null}::uuid) order by a.closed_at is not null, a.closed_at desc, a.due_on, a.id limit ${MOST_AGREEMENTS}`.execute(tx);
  return rows;
}

export type MeetingLine = Pick<Meeting, 'number' | 'title' | 'on' | 'from' | 'until' | 'cancelledAt' | 'invitedAt' | 'finalAt' | 'place'> & { yes: number; no: number; asked: number };
export type RhythmView = { coming: MeetingLine[]; past: MeetingLine[]; open: Agreement[]; /** Of what was closed or is over: how many were done, of how many. */ kept: { done: number; of: number } };

const MOST_PAST = 24;

/** What a network's page shows of its meetings and agreements: for who takes part. Null for anybody else. @throws Refusal 404 when there is no such network. */
export const showRhythm = query(async (work, slug: string): Promise<RhythmView | null> => raised(work, async (all) => {
  const network = await networkAt(all, slug) ?? notFound(), today = all.now.toISOString().slice(0, 10);
  if (!takesPart(work.actor, network.id)) return null;
  const meetings = await readMeetings(all, { network: network.id });
  const { rows: counts } = await sql<{ id: string; yes: number; no: number; asked: number }>`select meeting_id as id, count(*) filter (where reply in ('yes', 'other'))::int as yes, count(*) filter (where reply = 'no')::int as no, count(*)::int as asked from attendee where network_id = ${network.id} group by 1`.execute(all.tx);
  const countOf = new Map(counts.map(({ id, ...count }) => [id, count]));
  const lines = meetings.map(({ id, number, title, on, from, until, cancelledAt, invitedAt, finalAt, place }): MeetingLine => ({ number, title, on, from, until, cancelledAt, invitedAt, finalAt, place, ...(countOf.get(id) ?? { yes: 0, no: 0, asked: 0 }) }));
  const { rows: [kept] } = await sql<{ done: number; of: number }>`select count(*) filter (where closed_as = 'done')::int as done, count(*) filter (where closed_at is not null or due_on < ${today})::int as of from agreement where network_id = ${network.id}`.execute(all.tx);
  return { coming: lines.filter((line) => line.on >= today && line.finalAt === null), past: lines.filter((line) => line.on < today || line.finalAt !== null).toReversed().slice(0, MOST_PAST), open: (await agreementsOf(all, network.id)).filter(({ closedAs }) => closedAs === null), kept: kept! };
}));
