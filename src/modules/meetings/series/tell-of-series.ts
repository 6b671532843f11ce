import { sql } from 'kysely';
import type { Locale, Work } from '#platform/use-case/index.ts';
import { carrierOf } from '#modules/networks/index.ts';
import { knowCalendars, send, supersede, zoneOf, type Recipient, type Urgency } from '#modules/reach/index.ts';
import { organizerOf } from '../calendar/meeting-calendar.ts';
import { ownReplies } from '../calendar/own-replies.ts';
import { seriesCalendar } from '../calendar/series-calendar.ts';
import { COME, COME_SERIES } from '../facts.ts';
import { dayInWords, placeInWords, readMeetings, whenInWords, type Meeting } from '../meeting-row.ts';
import { meetingsText } from '../texts.ts';
import { readSeries, ruleInWords, stillToCome, type Series } from './series.ts';

export type Told = 'seriesInvite' | 'seriesChanged' | 'seriesStopped';
const DAY = 86_400_000, LEAST_LINK_DAYS = 14;
/** What changes so soon cannot wait for a day that somebody picked, or for the end of quiet hours. */
const URGENT_DAYS = 3;

type To = { party: string | null; person: string | null };
const recipientOf = ({ party, person }: To): Recipient => (party ? { party } : { person: person! });

/**
 * Tells of a series in one message, each by their own way: these meetings of it, and a calendar item with all of it. `only`: the members who are told; otherwise everybody who was asked
 * to one of these meetings. What was to be said of it before and did not go out yet is taken back.
 */
export async function tellOfSeries(work: Work, series: Series, meetings: readonly Meeting[], told: Told, { only, why = '' }: { only?: readonly string[]; why?: string } = {}): Promise<void> {
  const { rows } = await sql<To>`select distinct m.party_id as party, m.person_id as person from attendee a join network_member m on m.id = a.member_id
    where a.meeting_id = any(${meetings.map(({ id }) => id)}::uuid[]) and m.state = 'member' and (${only === undefined}::boolean or m.id = any(${only ?? []}::uuid[]))`.execute(work.tx);
  if (told !== 'seriesInvite') {
    await supersede(work, COME_SERIES, series.id);
    for (const { id } of meetings) await supersede(work, COME, id);
  }
  if (rows.length > 0) await say(work, series, meetings, told, why, rows.map(recipientOf));
}

/** Who did not hear of a series yet hears all of it as it is now, instead of an old day and then a new one. Gives who these are, by the id of person or party. */
export async function tellWhoWaits(work: Work, seriesId: string): Promise<string[]> {
  const { rows } = await sql<To>`select distinct d.party_id as party, d.person_id as person from delivery d join message m on m.id = d.message_id
    where m.purpose = ${COME_SERIES} and m.subject_id = ${seriesId} and d.state in ('waiting', 'prepared')`.execute(work.tx);
  const series = rows.length > 0 ? await readSeries(work, seriesId) : undefined;
  if (!series) return [];
  await supersede(work, COME_SERIES, seriesId);
  const coming = stillToCome(await readMeetings(work, { series: seriesId }), work.now).filter(({ invitedAt }) => invitedAt);
  if (coming.length === 0) return [];
  await say(work, series, coming, 'seriesInvite', '', rows.map(recipientOf));
  return rows.map(({ party, person }) => party ?? person!);
}

async function say(work: Work, series: Series, meetings: readonly Meeting[], told: Told, why: string, recipients: readonly Recipient[]): Promise<void> {
  const { region: { locale, settings }, now } = work, inOrder = meetings.toSorted((a, b) => (a.on + a.from < b.on + b.from ? -1 : 1)), lines = seriesLines(series, inOrder, locale);
  const daysTo = (day: string) => (Date.parse(day) - now.getTime()) / DAY, urgency: Urgency = told !== 'seriesInvite' && daysTo(inOrder[0]!.on) <= URGENT_DAYS ? 'urgent' : 'request';
  const values = { network: series.network.name, title: series.title, rule: ruleInWords(series, locale) ?? hours(series, locale), list: lines.map((line) => `- ${line}`).join('\n'), said: lines.join('; '), n: meetings.length, place: placeInWords(series) ?? meetingsText(locale, 'placeToCome'), why, phone: settings.helpPhone };
  const text = (part: 'Title' | 'Body' | 'Script' | 'Short') => meetingsText(locale, `${told}${part}`, values);
  await send(work, { purpose: COME_SERIES, topic: `meetings.${series.networkId}`, urgency, sender: carrierOf(series.networkId), subject: { kind: 'meeting_series', id: series.id }, path: '/reeks', title: text('Title'), body: text('Body'), script: text('Script'), short: text('Short'),
    days: Math.max(LEAST_LINK_DAYS, Math.ceil(daysTo(inOrder.at(-1)!.on)) + LEAST_LINK_DAYS) }, recipients);
}

const hours = ({ from, until }: Series, locale: Locale): string => meetingsText(locale, 'seriesHoursAre', { from: from.replace(':', '.'), until: until.replace(':', '.') });

/** The day of each meeting, with hours and place where these are otherwise than in the rest of its series. */
export const seriesLines = (series: Series, meetings: readonly Meeting[], locale: Locale): string[] => meetings.map((meeting) =>
  [meeting.from === series.from && meeting.until === series.until ? dayInWords(meeting.on, locale) : whenInWords(meeting, locale), placeInWords(meeting) === placeInWords(series) ? null : placeInWords(meeting)].filter(Boolean).join(', '));

/** The mail about a series carries all of it that this reader was asked to, for their own calendar, as it is when the mail goes out. */
knowCalendars(COME_SERIES, async (work, subjectId) => {
  const series = await readSeries(work, subjectId), { region, now } = work;
  if (!series) return null;
  const asked = (await readMeetings(work, { series: subjectId })).filter(({ invitedAt }) => invitedAt);
  if (asked.length === 0) return null;
  const repliesOf = await ownReplies(work, asked.map(({ id }) => id));
  return (recipient, link, answerTo) => {
    const replies = repliesOf(recipient), own = asked.filter(({ id }) => replies.has(id));
    return seriesCalendar(series, own.length > 0 ? own : asked, { recipient, replies, ...organizerOf(work, series.network.name, answerTo), link, zone: zoneOf(region.country), now });
  };
});
