import { sql, type RawBuilder } from 'kysely';
import { hoursInWords, ruleDates, type Schedule } from '#modules/calendar/index.ts';
import { notFound, query, raised, type Locale, type Work } from '#platform/use-case/index.ts';
import { carries, MEMBER_NAME, PARTY_OR_PERSON, takesPart } from '#modules/networks/index.ts';
import { homeHidden, readMeetings, type Meeting } from '../meeting-row.ts';
import { holdersOf } from '../own-member.ts';

/** Meetings that were planned in one go. Hours, place and title are those of the rest of it; a meeting may have its own. */
export type Series = Pick<Meeting, 'id' | 'networkId' | 'network' | 'title' | 'aim' | 'from' | 'until' | 'place' | 'isHome' | 'sequence'> & { /** With its first and last day; null when the dates were typed. */ schedule: Schedule | null; stoppedAt: Date | null };

/** A series by its id. Needs the network's own reach. */
export async function readSeries({ tx }: Work, id: string): Promise<Series | undefined> {
  const { rows: [row] } = await sql<Omit<Series, 'network' | 'place'> & { slug: string; name: string; kind: string; area: string | null; meetsWithin: string | null; placeName: string | null; address: string | null; city: string | null }>`
    select s.id, s.network_id as "networkId", n.slug, n.name, n.kind, n.area, n.meets_within as "meetsWithin", s.title, s.aim, s.schedule, s.starts_at as from, s.ends_at as until, coalesce(l.name, s.place) as "placeName", l.address, l.city, s.is_home as "isHome", s.sequence, s.stopped_at as "stoppedAt"
    from meeting_series s join network n on n.id = s.network_id left join location l on l.id = s.location_id where s.id = ${id}`.execute(tx);
  if (!row) return undefined;
  const { slug, name, kind, area, meetsWithin, placeName, address, city, ...series } = row;
  return { ...series, network: { slug, name, kind, area, meetsWithin }, place: placeName ? { name: placeName, address: [address, city].filter(Boolean).join(', ') || null, access: null } : null };
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

type SeriesReply = 'yes' | 'no' | 'other';
type SeriesLine = Meeting & { yes: number; no: number; asked: number };
type SeriesMember = { memberId: string; name: string; asked: number; answered: number };
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
  const isCarrier = carries(work.actor, series.networkId), { meetings: counts, members } = await countsOf(all, series, isCarrier);
  const read = await readMeetings(all, { series: id }), { own, other, askedTo } = await answersOf(all, series.networkId, read, isCarrier ? noted : null);
  const meetings = read.map((meeting): SeriesLine => ({ ...homeHidden(meeting, isCarrier || askedTo.has(meeting.id)), yes: 0, no: 0, asked: 0, ...counts[meeting.id] })), coming = stillToCome(meetings, all.now);
  return {
    series: homeHidden(series, isCarrier || meetings.some(({ isHome, place }) => isHome && place !== null)), meetings, coming, isCarrier, members, leftOut: leftOutOf(series, meetings), unasked: members.filter(({ asked }) => asked < coming.length).length, own, noted: other,
  };
}));

/** The same as somebody sees it who came by the link in their invitation. @throws Refusal 404. */
export const showSeriesReply = query((work, { series: id }: { series: string }): Promise<{ series: Series; coming: Meeting[]; answers: SeriesAnswers }> => raised(work, async (all) => {
  const series = await readSeries(all, id) ?? notFound(), coming = stillToCome(await readMeetings(all, { series: id }), all.now);
  const answers = (await answersOf(all, series.networkId, coming, null)).own ?? notFound();
  return { series: homeHidden(series, Object.keys(answers.replies).length > 0), answers, coming: coming.filter((meeting) => Object.hasOwn(answers.replies, meeting.id)) };
}));

type Counts = Record<string, Pick<SeriesLine, 'yes' | 'no' | 'asked'>>;

/** Who comes to each meeting of a series, by its id, and of each member to how many of those still to come they were asked and answered; the latter only for who carries the network. What was answered is read once for both. */
async function countsOf({ tx, now }: Work, { id, networkId }: Series, isCarrier: boolean): Promise<{ meetings: Counts; members: SeriesMember[] }> {
  const { rows: [row] } = await sql<{ meetings: Counts; counts: Record<string, Pick<SeriesMember, 'asked' | 'answered'>>; members: Pick<SeriesMember, 'memberId' | 'name'>[] }>`with times as materialized (select id, starts_on >= ${now.toISOString().slice(0, 10)} and cancelled_at is null and final_at is null as comes from meeting where series_id = ${id}),
      counted as materialized (select a.meeting_id, a.member_id, count(*) filter (where a.reply in ('yes', 'other'))::int as yes, count(*) filter (where a.reply = 'no')::int as no, count(*)::int as asked, count(*) filter (where t.comes)::int as still, count(a.reply) filter (where t.comes)::int as answered
        from times t join attendee a on a.meeting_id = t.id group by grouping sets ((a.meeting_id), (a.member_id)))
    select coalesce((select json_object_agg(meeting_id, json_build_object('yes', yes, 'no', no, 'asked', asked)) from counted where meeting_id is not null), '{}') as meetings,
      coalesce((select json_object_agg(member_id, json_build_object('asked', still, 'answered', answered)) from counted where member_id is not null), '{}') as counts,
      coalesce((select json_agg(json_build_object('memberId', m.id, 'name', ${MEMBER_NAME}) order by lower(${MEMBER_NAME})) from network_member m ${PARTY_OR_PERSON}
        where ${isCarrier}::boolean and m.network_id = ${networkId} and m.state = 'member'), '[]') as members`.execute(tx);
  const { meetings, counts, members } = row!;
  return { meetings, members: members.map((one) => ({ ...one, asked: 0, answered: 0, ...counts[one.memberId] })) };
}

/** What the member as whom somebody answers said of those of these meetings that are still to come, and what another member of the network did; and to which of all of these somebody was asked. */
async function answersOf({ tx, actor, now }: Work, networkId: string, meetings: readonly Meeting[], other: string | null): Promise<{ own: SeriesAnswers | null; other: SeriesAnswers | null; askedTo: Set<string> }> {
  const { rows } = await sql<SeriesAnswers & { isOwn: boolean }>`select m.id as "memberId", ${MEMBER_NAME} as member, m.holder = any(${holdersOf(actor)}::text[]) as "isOwn",
      coalesce((select json_object_agg(a.meeting_id, json_build_object('reply', a.reply, 'name', a.name)) from attendee a where a.member_id = m.id and a.meeting_id = any(${meetings.map(({ id }) => id)}::uuid[])), '{}') as replies
    from (select *, coalesce('party:' || party_id, 'person:' || person_id) as holder from network_member where network_id = ${networkId} and state = 'member') m ${PARTY_OR_PERSON}
    where m.holder = any(${holdersOf(actor)}::text[]) or m.id::text = ${other} order by m.party_id is null, m.id`.execute(tx);
  const coming = new Set(stillToCome(meetings, now).map(({ id }) => id)), ofComing = (replies: SeriesAnswers['replies']) => Object.fromEntries(Object.entries(replies).filter(([meeting]) => coming.has(meeting)));
  const found = (row: (typeof rows)[number] | undefined): SeriesAnswers | null => (row ? { memberId: row.memberId, member: row.member, replies: ofComing(row.replies) } : null);
  return { own: found(rows.find(({ isOwn }) => isOwn)), other: found(rows.find(({ memberId }) => memberId === other)), askedTo: new Set(rows.flatMap(({ isOwn, replies }) => (isOwn ? Object.keys(replies) : []))) };
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
