/** What a network's page shows of its meetings and agreements. */
import { sql, type RawBuilder } from 'kysely';
import { query, raised, type Actor, type Work } from '#platform/use-case/index.ts';
import { carries, MEMBER_NAME, PARTY_OR_PERSON, takesPart } from '#modules/networks/index.ts';
import type { Agreement } from './agreements/show-agreements.ts';
import { openPolls, type OpenPoll } from './dates/date-poll.ts';
import type { Meeting } from './meeting-row.ts';
import { holdersOf } from './own-member.ts';
import { openSeries, type OpenSeries } from './series/series.ts';

export type MeetingLine = Pick<Meeting, 'number' | 'title' | 'on' | 'from' | 'until' | 'cancelledAt' | 'invitedAt' | 'finalAt' | 'place'>
  & { yes: number; no: number; asked: number };
export type RhythmView = {
  polls: OpenPoll[]; series: OpenSeries[]; coming: MeetingLine[]; past: MeetingLine[]; open: Agreement[];
  /** Subjects that wait for who carries the network. */
  waiting: number;
  /** Of what was closed or is over: how many were done, of how many. */
  kept: { done: number; of: number };
};

/** Meetings that somebody wrote at, of which the minutes are not final. */
export const minutesToFinish = ({ past }: RhythmView): MeetingLine[] => past.filter(({ cancelledAt, finalAt, invitedAt }) => !cancelledAt && !finalAt && invitedAt).slice(0, 3);

const MOST_PAST = 24, MOST_COMING = 12;
/** So many stand on the page of a network; the others are a click away. */
const MOST_OPEN = 5;

/** What a network's page shows of its meetings and agreements: for who takes part. Null for anybody else. */
export const showRhythm = query(async (work, networkId: string): Promise<RhythmView | null> => raised(work, async (all) => {
  if (!takesPart(work.actor, networkId)) return null;
  const today = all.now.toISOString().slice(0, 10), isComing = ({ on, finalAt }: MeetingLine) => on >= today && finalAt === null;
  const { lines, ...open } = await openOf(all, work.actor, networkId, today);
  return { coming: lines.filter(isComing).toReversed(), past: lines.filter((line) => !isComing(line)), ...open };
}));

type LineRow = Omit<MeetingLine, 'place' | 'cancelledAt' | 'invitedAt' | 'finalAt'>
  & { cancelledAt: string | null; invitedAt: string | null; finalAt: string | null; place: string | null; address: string | null };
const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));
const lineOf = ({ place, address, cancelledAt, invitedAt, finalAt, ...line }: LineRow): MeetingLine =>
  ({ ...line, cancelledAt: moment(cancelledAt), invitedAt: moment(invitedAt), finalAt: moment(finalAt),
    place: place === null ? null : { name: place, address, access: null } });

/** Whether who asks may read where meeting `m` is: at a home, only who was asked and who carries the network. */
const maySeePlace = (actor: Actor, networkId: string) => sql`(not m.is_home or ${carries(actor, networkId)}::boolean or exists (
      select 1 from attendee a join network_member n on n.id = a.member_id
      where a.meeting_id = m.id and coalesce('party:' || n.party_id, 'person:' || n.person_id) = any(${holdersOf(actor)}::text[])))`;

/** The meetings of a network that its page shows, the newest first, with who comes as long as there are no minutes. As a part of a larger question. */
const linesOf = (actor: Actor, networkId: string, today: string): RawBuilder<LineRow[]> => sql<LineRow[]>`coalesce((
    with shown as (
      (select * from meeting where network_id = ${networkId} and starts_on >= ${today} order by starts_on limit ${MOST_COMING}) union all
      (select * from meeting where network_id = ${networkId} and starts_on < ${today} order by starts_on desc limit ${MOST_PAST}))
    select jsonb_agg(jsonb_build_object('number', m.number, 'title', m.title, 'on', m.starts_on, 'from', m.starts_at, 'until', m.ends_at,
        'cancelledAt', m.cancelled_at, 'invitedAt', m.invited_at, 'finalAt', m.final_at,
        'place', case when ${maySeePlace(actor, networkId)} then coalesce(l.name, m.place) end, 'address', l.address,
        'yes', c.yes, 'no', c.no, 'asked', c.asked) order by m.starts_on desc, m.number desc)
    from shown m left join location l on l.id = m.location_id cross join lateral (
      select count(*) filter (where a.reply in ('yes', 'other'))::int as yes, count(*) filter (where a.reply = 'no')::int as no, count(*)::int as asked
      from attendee a where a.meeting_id = m.id and m.final_at is null) c), '[]')`;

/** The first agreements of a network that are open, by day. As a part of a larger question. */
const firstOpen = (networkId: string): RawBuilder<Agreement[]> => sql<Agreement[]>`coalesce((
    select jsonb_agg(jsonb_build_object('id', a.id, 'meetingId', a.meeting_id, 'itemId', a.item_id, 'memberId', a.member_id, 'member', ${MEMBER_NAME},
        'who', a.who, 'what', a.what, 'dueOn', a.due_on, 'closedAs', null, 'closedWords', null) order by a.due_on, a.id)
    from (select * from agreement where network_id = ${networkId} and closed_at is null order by due_on, id limit ${MOST_OPEN}) a
      join network_member m on m.id = a.member_id ${PARTY_OR_PERSON}), '[]')`;

/** How many agreements of a network were done, of those that were closed or are over. As a part of a larger question. */
const keptOf = (networkId: string, today: string): RawBuilder<RhythmView['kept']> => sql<RhythmView['kept']>`(
    select jsonb_build_object('done', count(*) filter (where closed_as = 'done'), 'of', count(*) filter (where closed_at is not null or due_on < ${today}))
    from agreement where network_id = ${networkId})`;

type Open = Pick<RhythmView, 'open' | 'kept' | 'polls' | 'series' | 'waiting'>;

/** All of a network's rhythm in one statement. */
async function openOf({ tx }: Work, actor: Actor, networkId: string, today: string): Promise<Open & { lines: MeetingLine[] }> {
  const { rows: [row] } = await sql<Open & { lines: LineRow[] }>`select ${linesOf(actor, networkId, today)} as lines,
    ${openPolls(networkId)} as polls, ${openSeries(networkId, today)} as series, ${keptOf(networkId, today)} as kept, ${firstOpen(networkId)} as open,
    (select count(*)::int from agenda_subject where network_id = ${networkId} and state = 'waits') as waiting`.execute(tx);
  return { ...row!, lines: row!.lines.map(lineOf) };
}
