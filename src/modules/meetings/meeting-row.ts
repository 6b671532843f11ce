import { sql, type RawBuilder } from 'kysely';
import { notFound, query, raised, type Actor, type Locale, type Work } from '#platform/use-case/index.ts';
import { weekdayInWords } from '#modules/directory/index.ts';
import { carries } from '#modules/networks/index.ts';
import { holdersOf } from './own-member.ts';
import { meetingsText } from './texts.ts';

/** A meeting with what is needed to name and place it. Days and hours are local. */
export type Meeting = {
  id: string; networkId: string; network: { slug: string; name: string; kind: string; area: string | null; /** The standing meeting that it joins. */ meetsWithin: string | null }; number: number; title: string; aim: string | null; on: string; from: string; until: string;
  place: { name: string; address: string | null; access: { stepFree: boolean | null; toilet: boolean | null } | null } | null;
  isHome: boolean; isPublic: boolean; sequence: number; invitedAt: Date | null; cancelledAt: Date | null; cancelWords: string | null; draftAt: Date | null; finalAt: Date | null; changedAt: Date;
  /** The series it was planned with, the day of it that it stands for, and the hour at which the series begins. */
  series: { id: string; on: string; from: string } | null;
};

type Row = Omit<Meeting, 'network' | 'place' | 'series'> & { seriesId: string | null; seriesOn: string | null; seriesFrom: string | null; networkSlug: string; networkName: string; networkKind: string; area: string | null; meetsWithin: string | null; placeWords: string | null; locationName: string | null; address: string | null; city: string | null; stepFree: boolean | null; toilet: boolean | null };

/** Meetings by these, the first of a network first. Needs the reach of who carries it. */
export async function readMeetings({ tx }: Work, where: { id: string } | { series: string } | { network: string } | { /** A condition on `m`, a meeting, and `n`, its network. */ those: RawBuilder<boolean> } | { slug: string; number: number }): Promise<Meeting[]> {
  const chosen = 'id' in where ? sql`m.id = ${where.id}` : 'series' in where ? sql`m.series_id = ${where.series}` : 'network' in where ? sql`m.network_id = ${where.network}`
    : 'those' in where ? where.those : sql`n.slug = ${where.slug} and m.number = ${where.number}`;
  const { rows } = await sql<Row>`select m.id, m.network_id as "networkId", n.slug as "networkSlug", n.name as "networkName", n.kind as "networkKind", n.area, n.meets_within as "meetsWithin", m.number, m.title, m.aim, m.starts_on as on, m.starts_at as from, m.ends_at as until,
      m.place as "placeWords", l.name as "locationName", l.address, l.city, l.step_free as "stepFree", l.toilet, m.is_home as "isHome", m.is_public as "isPublic", m.sequence + coalesce(s.sequence, 0) as sequence, m.invited_at as "invitedAt",
      m.cancelled_at as "cancelledAt", m.cancel_words as "cancelWords", m.draft_at as "draftAt", m.final_at as "finalAt", m.changed_at as "changedAt", s.id as "seriesId", m.series_on as "seriesOn", s.starts_at as "seriesFrom"
    from meeting m join network n on n.id = m.network_id left join location l on l.id = m.location_id left join meeting_series s on s.id = m.series_id where ${chosen} order by m.starts_on, m.number`.execute(tx);
  return rows.map(({ networkSlug, networkName, networkKind, area, meetsWithin, placeWords, locationName, address, city, stepFree, toilet, seriesId, seriesOn, seriesFrom, ...row }) => ({
    ...row, network: { slug: networkSlug, name: networkName, kind: networkKind, area, meetsWithin }, series: seriesId ? { id: seriesId, on: seriesOn!, from: seriesFrom! } : null,
    place: locationName ? { name: locationName, address: [address, city].filter(Boolean).join(', ') || null, access: { stepFree, toilet } } : placeWords ? { name: placeWords, address: null, access: null } : null,
  }));
}

/** The meeting at an address of the site, when who asks carries its network. */
export const carriedMeeting = (work: Work, at: { slug: string; number: number } | { id: string }): Promise<Meeting | null> => raised(work, async (all) => {
  const [meeting] = await readMeetings(all, at);
  return meeting && carries(work.actor, meeting.networkId) ? meeting : null;
});

/** The same for a page that needs no more than the meeting itself. @throws Refusal 404. */
export const showCarriedMeeting = query(async (work, at: { slug: string; number: number }): Promise<Meeting> => (await carriedMeeting(work, at)) ?? notFound());

/** "Dinsdag 12 januari 2027, 13.30 - 15.00 uur". */
export const whenInWords = ({ on, from, until }: Pick<Meeting, 'on' | 'from' | 'until'>, locale: Locale): string =>
  meetingsText(locale, 'when', { day: dayInWords(on, locale), from: from.replace(':', '.'), until: until.replace(':', '.') });
/** "Dinsdag 12 januari 2027". */
export const dayInWords = (on: string, locale: Locale): string => `${weekdayInWords(on, locale)} ${on.slice(0, 4)}`;
/** Where it is, in a line. */
export const placeInWords = ({ place }: Pick<Meeting, 'place'>): string | null => place && [place.name, place.address].filter(Boolean).join(', ');
/** How one gets in there, as far as the directory knows it: "zonder drempel, met toilet voor iedereen". */
export const accessInWords = ({ place }: Pick<Meeting, 'place'>, locale: Locale): string | null =>
  [place?.access?.stepFree ? meetingsText(locale, 'paperStepFree') : place?.access?.stepFree === false ? meetingsText(locale, 'notStepFree') : null, place?.access?.toilet ? meetingsText(locale, 'paperToilet') : null].filter(Boolean).join(', ') || null;

/** A meeting without its place when that is somebody's home and who reads may not know it. */
export const homeHidden = <M extends Pick<Meeting, 'isHome' | 'place'>>(meeting: M, mayKnow: boolean): M => (meeting.isHome && !mayKnow ? { ...meeting, place: null } : meeting);

/** The same meetings, without the place of one at somebody's home for who neither carries its network nor was asked to it. Needs the network's own reach. */
export async function withoutHomes<M extends Pick<Meeting, 'id' | 'networkId' | 'isHome' | 'place'>>({ tx }: Work, actor: Actor, meetings: readonly M[]): Promise<M[]> {
  const closed = meetings.filter(({ isHome, networkId }) => isHome && !carries(actor, networkId)).map(({ id }) => id);
  if (closed.length === 0) return [...meetings];
  const { rows } = await sql<{ id: string }>`select distinct a.meeting_id as id from attendee a join network_member m on m.id = a.member_id and m.state = 'member' where a.meeting_id = any(${closed}::uuid[]) and coalesce('party:' || m.party_id, 'person:' || m.person_id) = any(${holdersOf(actor)}::text[])`.execute(tx);
  const asked = new Set(rows.map(({ id }) => id));
  return meetings.map((meeting) => homeHidden(meeting, !closed.includes(meeting.id) || asked.has(meeting.id)));
}

/** Its address on the site. */
export const pathOf = ({ network, number }: Pick<Meeting, 'network' | 'number'>): string => `/netwerken/${network.slug}/${number}`;
