import { sql } from 'kysely';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { on } from '#platform/facts/index.ts';
import { raised, type Work } from '#platform/use-case/index.ts';
import { memberLeft, MEMBER_NAME, PARTY_OR_PERSON } from '#modules/networks/index.ts';
import { meetingCancelled, meetingInvited, meetingPlanned, minutesSent, seriesInvited } from '../facts.ts';
import { tellSubject } from './tell-subject.ts';

/** Of a series everybody is asked long before: its agenda is theirs to plan by from so many days ahead. */
const SERIES_DAYS = 14;

/** The next time a network meets that was not held yet; with whether everybody was asked, and plans by its agenda. Needs the network's own reach, as all below. */
export async function nextMeeting({ tx, now }: Work, network: string): Promise<{ id: string; isAsked: boolean; isAnnounced: boolean } | undefined> {
  const soon = new Date(now.getTime() + SERIES_DAYS * 86_400_000).toISOString().slice(0, 10);
  const { rows: [next] } = await sql<{ id: string; isAsked: boolean; isAnnounced: boolean }>`select m.id, m.invited_at is not null as "isAsked", m.invited_at is not null and (m.series_id is null or m.starts_on <= ${soon}) as "isAnnounced" from meeting m where m.network_id = ${network} and m.starts_on >= ${now.toISOString().slice(0, 10)} and m.cancelled_at is null and m.final_at is null
    and not exists (select 1 from attendee a where a.meeting_id = m.id and a.was_there is not null) order by m.starts_on, m.starts_at, m.number limit 1`.execute(tx);
  return next;
}

type Waiting = { id: string; sort: 'subject' | 'news'; title: string; aim: string | null; minutes: number | null; member: string };

/**
 * Puts on the next agenda what waits for one, as long as nobody plans by that agenda yet; after that it is for who carries the network. What was put off goes on a later one than it was put off from.
 * Asked again it finds nothing more to put.
 */
export async function fillNextAgenda(work: Work, network: string): Promise<void> {
  const next = await nextMeeting(work, network);
  if (!next || next.isAnnounced) return;
  const { rows } = await sql<Waiting>`select s.id, s.sort, s.title, s.aim, s.minutes, ${MEMBER_NAME} as member from agenda_subject s join network_member m on m.id = s.member_id ${PARTY_OR_PERSON}
    where s.network_id = ${network} and (s.state = 'waits' or s.state = 'later' and s.meeting_id is distinct from ${next.id}) order by s.made_at, s.id for update of s`.execute(work.tx);
  await putOnAgenda(work, { network, meeting: next.id }, rows);
  if (next.isAsked) for (const { id } of rows) await tellSubject(work, id);
}

/** Puts subjects on an agenda: what is to be talked about as items of their own, lines of news under the standing part for these where it is there. */
export async function putOnAgenda({ tx }: Work, { network, meeting }: { network: string; meeting: string }, subjects: readonly Waiting[]): Promise<void> {
  if (subjects.length === 0) return;
  await sql`select 1 from meeting where id = ${meeting} for update`.execute(tx);
  const { rows: items } = await sql<{ part: string | null; position: number; isHandedIn: boolean }>`select part, position, exists (select 1 from agenda_subject s where s.item_id = i.id) as "isHandedIn" from agenda_item i where meeting_id = ${meeting} order by position`.execute(tx);
  const hasNews = items.some(({ part }) => part === 'news'), asItems = subjects.filter(({ sort }) => sort === 'subject' || !hasNews).map((subject) => ({ ...subject, item: newId() }));
  if (asItems.length) {
    const place = placeFor(items);
    await sql`update agenda_item set position = position + ${asItems.length} where meeting_id = ${meeting} and position >= ${place}`.execute(tx);
    await putRows(tx, 'agenda_item', asItems.map(({ item, title, aim, minutes, member }, i) => ({ id: item, network_id: network, meeting_id: meeting, position: place + i, title, aim, minutes, who: member, notes: '', notes_number: 0 })));
  }
  for (const { id } of subjects) await tx.updateTable('agenda_subject').set({ state: 'planned', meeting_id: meeting, item_id: asItems.find((one) => one.id === id)?.item ?? null, words: null }).where('id', '=', id).execute();
}

/** Behind what was handed in before; else under the standing part for it, before the end, or last. */
function placeFor(items: readonly { part: string | null; position: number; isHandedIn: boolean }[]): number {
  const after = items.findLast(({ isHandedIn }) => isHandedIn) ?? items.find(({ part }) => part === 'subjects'), close = items.find(({ part }) => part === 'close');
  return after ? after.position + 1 : close ? close.position : (items.at(-1)?.position ?? -1) + 1;
}

/** Names at the standing part for it the member whose work was told about longest ago, or never; organisations go before people in their own name. */
async function proposeTurn({ tx }: Work, network: string, meeting: string): Promise<void> {
  await sql`with told as materialized (select lower(i.who) as who, t.starts_on from meeting t join agenda_item i on i.meeting_id = t.id and i.part = 'oneWork' where t.network_id = ${network} and t.id <> ${meeting} and t.cancelled_at is null and i.who is not null),
      member as (select ${MEMBER_NAME} as name, m.party_id is null as is_person, m.answered_at from network_member m ${PARTY_OR_PERSON} where m.network_id = ${network} and m.state = 'member'),
      turn as (select m.name from member m order by (select max(starts_on) from told where position(lower(m.name) in told.who) > 0) nulls first, is_person, answered_at, name limit 1)
    update agenda_item set who = turn.name from turn where meeting_id = ${meeting} and part = 'oneWork' and agenda_item.who is null`.execute(tx);
}

on(meetingPlanned, (work, { subjectId, data: { network } }) => raised(work, async (all) => { await proposeTurn(all, network, subjectId!); await fillNextAgenda(all, network); }));

on(minutesSent, (work, { data: { network, stage } }) => (stage === 'final' ? raised(work, (all) => fillNextAgenda(all, network)) : Promise.resolve()));

/** Whose subject stands on the agenda hears it with the invitation, once. */
on(meetingInvited, (work, { data: { network } }) => tellPlaced(work, network));
on(seriesInvited, (work, { data: { network } }) => tellPlaced(work, network));

const tellPlaced = (work: Work, network: string): Promise<void> => raised(work, async (all) => {
  const rows = await all.tx.selectFrom('agenda_subject as s').innerJoin('meeting as m', 'm.id', 's.meeting_id').select('s.id').where('s.network_id', '=', network).where('s.state', '=', 'planned').where('s.told_at', 'is', null).where('m.invited_at', 'is not', null).execute();
  for (const { id } of rows) await tellSubject(all, id);
});

/** What stood on the agenda of a meeting that is off waits again, for the next one. */
on(meetingCancelled, (work, { subjectId, data: { network } }) => raised(work, async (all) => {
  await all.tx.updateTable('agenda_subject').set({ state: 'waits', meeting_id: null, item_id: null, told_at: null }).where('meeting_id', '=', subjectId).where('state', '=', 'planned').execute();
  await fillNextAgenda(all, network);
}));

/** Who left has nothing waiting any more; what stands on an agenda stays, for who prepares. */
on(memberLeft, (work, { subjectId }) => raised(work, async ({ tx }) => void await tx.deleteFrom('agenda_subject').where('member_id', '=', subjectId!).where('state', 'in', ['waits', 'later']).execute()));
