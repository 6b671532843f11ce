import { sql, type RawBuilder } from 'kysely';
import { hoursInWords, ruleDates, type Schedule } from '#modules/calendar/index.ts';
import { notFound, query, raised, type Locale, type Work } from '#platform/use-case/index.ts';
import { carries, takesPart } from '#modules/networks/index.ts';
import { homeHidden, readMeetings, withoutHomes, type Meeting } from '../meeting-row.ts';
import { ownMember } from '../own-member.ts';

/** Meetings that were planned in one go. Hours, place and title are those of the rest of it; a meeting may have its own. */
export type Series = Pick<Meeting, 'id' | 'networkId' | 'network' | 'title' | 'aim' | 'from' | 'until' | 'place' | 'isHome' | 'sequence'> & { /** With its first and last day; null when the dates were typed. */ schedule: Schedule | null; stoppedAt: Date | null };

/** A series by its id. Needs the network's own reach. */
export async function readSeries({ tx }: Work, id: string): Promise<Series | undefined> {
  const { rows: [row] } = await sql<Omit<Series, 'network' | 'place'> & { slug: string; name: string; area: string | null; meetsWithin: string | null; placeName: string | null; address: string | null; city: string | null }>`
    select s.id, s.network_id as "networkId", n.slug, n.name, n.area, n.meets_within as "meetsWithin", s.title, s.aim, s.schedule, s.starts_at as from, s.ends_at as until, coalesce(l.name, s.place) as "placeName", l.address, l.city, s.is_home as "isHome", s.sequence, s.stopped_at as "stoppedAt"
    from meeting_series s join network n on n.id = s.network_id left join location l on l.id = s.location_id where s.id = ${id}`.execute(tx);
  if (!row) return undefined;
  const { slug, name, area, meetsWithin, placeName, address, city, ...series } = row;
  return { ...series, network: { slug, name, area, meetsWithin }, place: placeName ? { name: placeName, address: [address, city].filter(Boolean).join(', ') || null, access: null } : null };
}

/** The series, when who asks carries its network. */
export const carriedSeries = (work: Work, id: string): Promise<Series | null> => raised(work, async (all) => {
  const series = await readSeries(all, id);
  return series && carries(work.actor, series.networkId) ? series : null;
});

/** Meetings that may still be held and have no minutes. */
export const stillToCome = (meetings: readonly Meeting[], now: Date): Meeting[] => meetings.filter(({ on, cancelledAt, finalAt }) => on >= now.toISOString().slice(0, 10) && !cancelledAt && !finalAt);

/** "Elke tweede dinsdag van de maand 10.00 - 11.30 uur. Niet in de schoolvakanties"; or how many dates were typed. */
export const ruleInWords = ({ schedule, from, until }: Pick<Series, 'schedule' | 'from' | 'until'>, locale: Locale): string | null =>
  schedule && hoursInWords([{ ...schedule, dtstart: null, until: null, opensAt: from, closesAt: until }], locale).join('. ');

export type SeriesReply = 'yes' | 'no' | 'other';
export type SeriesLine = Meeting & { yes: number; no: number; asked: number };
export type SeriesMember = { memberId: string; name: string; asked: number; answered: number };
/** What one member said of each meeting they were asked to, by its id. */
export type SeriesAnswers = { memberId: string; member: string; replies: Record<string, { reply: SeriesReply | null; name: string | null }> };
export type SeriesView = {
  series: Series; meetings: SeriesLine[]; coming: Meeting[];
  /** Days of the rule on which there is no meeting. */
  leftOut: string[]; isCarrier: boolean;
  /** As whom who reads may answer. */
  own: SeriesAnswers | null;
  /** Only for who carries the network: all members, and the one whose answer is written down. */
  members: SeriesMember[]; noted: SeriesAnswers | null; unasked: number;
};

/** A series with its meetings, for who takes part in its network. `noted` is a member whose answers who carries it writes down. @throws Refusal 404. */
export const showSeries = query((work, { series: id, noted = null }: { series: string; noted?: string | null }): Promise<SeriesView> => raised(work, async (all) => {
  const series = await readSeries(all, id);
  if (!series || !takesPart(work.actor, series.networkId)) return notFound();
  const meetings = await withoutHomes(all, work.actor, await linesOf(all, id)), coming = stillToCome(meetings, all.now), ids = coming.map((meeting) => meeting.id), isCarrier = carries(work.actor, series.networkId);
  const own = await ownMember(all, series.networkId), members = isCarrier ? await membersOf(all, series.networkId, ids) : [], writing = members.find(({ memberId }) => memberId === noted);
  return {
    series: homeHidden(series, isCarrier || meetings.some(({ isHome, place }) => isHome && place !== null)), meetings, coming, isCarrier, members, leftOut: leftOutOf(series, meetings), unasked: members.filter(({ asked }) => asked < coming.length).length,
    own: own ? await answersOf(all, { memberId: own.id, name: own.name }, ids) : null, noted: writing ? await answersOf(all, writing, ids) : null,
  };
}));

/** The same as somebody sees it who came by the link in their invitation. @throws Refusal 404. */
export const showSeriesReply = query((work, { series: id }: { series: string }): Promise<{ series: Series; coming: Meeting[]; answers: SeriesAnswers }> => raised(work, async (all) => {
  const series = await readSeries(all, id) ?? notFound(), own = await ownMember(all, series.networkId) ?? notFound(), coming = stillToCome(await readMeetings(all, { series: id }), all.now);
  const answers = await answersOf(all, { memberId: own.id, name: own.name }, coming.map((meeting) => meeting.id));
  return { series: homeHidden(series, Object.keys(answers.replies).length > 0), answers, coming: coming.filter((meeting) => Object.hasOwn(answers.replies, meeting.id)) };
}));

async function linesOf(all: Work, series: string): Promise<SeriesLine[]> {
  const meetings = await readMeetings(all, { series });
  const { rows } = await sql<{ id: string; yes: number; no: number; asked: number }>`select a.meeting_id as id, count(*) filter (where reply in ('yes', 'other'))::int as yes, count(*) filter (where reply = 'no')::int as no, count(*)::int as asked
    from attendee a join meeting m on m.id = a.meeting_id where m.series_id = ${series} group by 1`.execute(all.tx);
  const counts = new Map(rows.map((row) => [row.id, row]));
  return meetings.map((meeting) => ({ ...meeting, yes: 0, no: 0, asked: 0, ...counts.get(meeting.id) }));
}

async function membersOf({ tx }: Work, networkId: string, coming: string[]): Promise<SeriesMember[]> {
  const { rows } = await sql<SeriesMember>`select m.id as "memberId", coalesce(p.name, h.name) as name, count(a.id)::int as asked, count(a.reply)::int as answered from network_member m left join party p on p.id = m.party_id left join person h on h.id = m.person_id
    left join attendee a on a.member_id = m.id and a.meeting_id = any(${coming}::uuid[]) where m.network_id = ${networkId} and m.state = 'member' group by m.id, p.name, h.name order by lower(coalesce(p.name, h.name))`.execute(tx);
  return rows;
}

async function answersOf({ tx }: Work, { memberId, name }: Pick<SeriesMember, 'memberId' | 'name'>, coming: string[]): Promise<SeriesAnswers> {
  const rows = await tx.selectFrom('attendee').select(['meeting_id', 'reply', 'name']).where('member_id', '=', memberId).where('meeting_id', 'in', coming.length ? coming : [memberId]).execute();
  return { memberId, member: name, replies: Object.fromEntries(rows.map(({ meeting_id, reply, name: comes }) => [meeting_id, { reply: reply as SeriesReply | null, name: comes }])) };
}

function leftOutOf({ schedule }: Series, meetings: readonly Meeting[]): string[] {
  if (!schedule?.dtstart || !schedule.until) return [];
  const planned = new Set(meetings.map(({ series }) => series?.on));
  return ruleDates(schedule, { from: schedule.dtstart, until: schedule.until }).days.filter((day) => !planned.has(day));
}

export type OpenSeries = { id: string; title: string; left: number };

/** The series of a network that go on, with how many times are still to come, as a part of a larger question. */
export const openSeries = (networkId: string, today: string): RawBuilder<OpenSeries[]> => sql<OpenSeries[]>`coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'left', c.n) order by s.made_at)
    from meeting_series s cross join lateral (select count(*) as n from meeting m where m.series_id = s.id and m.starts_on >= ${today} and m.cancelled_at is null) c where s.network_id = ${networkId} and c.n > 0), '[]')`;
