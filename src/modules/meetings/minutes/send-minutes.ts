import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { owe, record, settle } from '#platform/facts/index.ts';
import { notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import { carrierOf, carries, takesPart } from '#modules/networks/index.ts';
import { answered, send, supersede } from '#modules/reach/index.ts';
import { minutesSent, MISSED, READ } from '../facts.ts';
import { carriedMeeting, homeHidden, readMeetings, type Meeting } from '../meeting-row.ts';
import { holdersOf } from '../own-member.ts';
import { agreementsOf, type Agreement } from '../agreements/show-agreements.ts';
import { attendedIn, partsOf, type Attended, type Decision, type Parts, type Remark } from '../show-meeting.ts';
import { meetingsText } from '../texts.ts';
import { uuid, words } from '../typed.ts';

export const LONGEST_REMARK = 1000;
const DRAFT_DAYS = 14, FINAL_DAYS = 180;
/** So many meetings running that somebody was not at, and who carries the network is told. */
const MISSED_RUNNING = 3;

type To = { attendeeId: string | null; memberId: string; partyId: string | null; personId: string | null; wasThere: boolean | null };

/** All members, with whether they were there. */
async function membersAt({ tx }: Work, meeting: Meeting): Promise<To[]> {
  const { rows } = await sql<To>`select a.id as "attendeeId", m.id as "memberId", m.party_id as "partyId", m.person_id as "personId", a.was_there as "wasThere" from network_member m left join attendee a on a.member_id = m.id and a.meeting_id = ${meeting.id}
    where m.network_id = ${meeting.networkId} and m.state = 'member'`.execute(tx);
  return rows;
}

/** One message to all who have the same to read: those with agreements of their own get these on top. */
async function tellMinutes(work: Work, meeting: Meeting, stage: 'draft' | 'final', to: readonly To[]): Promise<void> {
  const { locale, settings } = work.region, agreements = (await agreementsOf(work, meeting.networkId)).filter(({ closedAs }) => closedAs === null);
  const ownOf = (member: string) => agreements.filter(({ memberId }) => memberId === member).map(({ what, dueOn }) => `- ${what} (${dateInWords(dueOn, locale)})`).join('\n') || 'none';
  for (const [own, some] of Map.groupBy(to, ({ memberId }) => ownOf(memberId))) {
    const values = { network: meeting.network.name, title: meeting.title, day: dateInWords(meeting.on, locale), own, phone: settings.helpPhone };
    const say = (part: 'Title' | 'Body') => meetingsText(locale, `${stage}${part}`, values);
    await send(work, { purpose: READ, topic: `meetings.${meeting.networkId}`, urgency: 'request', sender: carrierOf(meeting.networkId), subject: { kind: 'meeting', id: meeting.id }, path: '/verslag', title: say('Title'), body: say('Body'), script: say('Title'), short: say('Title'),
      days: stage === 'draft' ? DRAFT_DAYS : FINAL_DAYS }, some.map(({ partyId, personId }) => (partyId ? { party: partyId } : { person: personId! })));
  }
}

/** Sends the draft of the minutes to those who were there, to say what is not right. @throws Refusal 404, `meetings.over`, `meetings.nobodyThere` before attendance is written down. */
export const sendDraft = useCase({
  input: v.object({ meeting: uuid }),
  may: async (work, { meeting }) => (await carriedMeeting(work, { id: meeting })) !== null,
  unseen: true,
  run: (work, { meeting: id }) => raised(work, async (all) => {
    const meeting = await locked(all, id), there = (await membersAt(all, meeting)).filter(({ wasThere }) => wasThere === true);
    if (meeting.finalAt || meeting.cancelledAt) refuse('meetings.over');
    if (there.length === 0) refuse('meetings.nobodyThere');
    await all.tx.updateTable('meeting').set({ draft_at: all.now, changed_at: all.now }).where('id', '=', id).execute();
    await tellMinutes(all, meeting, 'draft', there);
    await record(all, minutesSent, id, { network: meeting.networkId, stage: 'draft' });
  }),
});

/**
 * Makes the minutes final: they go to every member, each with their own open agreements on top. Who was not there has been told by that, unless a talk was planned; who missed three
 * running is brought to who carries the network. Notes, agenda and attendance stay as they are from now on.
 * @throws Refusal 404, `meetings.over`, `meetings.nobodyThere`.
 */
export const makeFinal = useCase({
  input: v.object({ meeting: uuid }),
  may: async (work, { meeting }) => (await carriedMeeting(work, { id: meeting })) !== null,
  unseen: true,
  run: (work, { meeting: id }) => raised(work, async (all) => {
    const meeting = await locked(all, id), { tx, now } = all;
    if (meeting.finalAt || meeting.cancelledAt) refuse('meetings.over');
    const { rows: [there] } = await sql<{ n: number }>`select count(*)::int as n from attendee where meeting_id = ${id} and was_there`.execute(tx);
    if (there!.n === 0) refuse('meetings.nobodyThere');
    await tx.updateTable('meeting').set({ final_at: now, attended: there!.n, changed_at: now }).where('id', '=', id).execute();
    await tx.updateTable('minutes_remark').set({ settled_at: now }).where('meeting_id', '=', id).where('settled_at', 'is', null).execute();
    await sql`update attendee set told_way = 'report', told_at = ${now} where meeting_id = ${id} and was_there is distinct from true and told_way is null and member_id is not null`.execute(tx);
    // A draft that is still on its way, such as a letter that was not printed, is not sent any more.
    await supersede(all, READ, id);
    await tellMinutes(all, meeting, 'final', await membersAt(all, meeting));
    await record(all, minutesSent, id, { network: meeting.networkId, stage: 'final' });
    await bringMissing(all, meeting);
  }),
});

/** Members who were not at the last three meetings that are final. */
async function bringMissing(work: Work, { networkId }: Meeting): Promise<void> {
  const { rows } = await sql<{ member: string; there: boolean }>`with last as (select id, starts_on from meeting where network_id = ${networkId} and final_at is not null order by starts_on desc, number desc limit ${MISSED_RUNNING})
    select m.id as member, coalesce(bool_or(a.was_there), false) as there from network_member m cross join last l left join attendee a on a.meeting_id = l.id and a.member_id = m.id
    where m.network_id = ${networkId} and m.state = 'member' and (select count(*) from last) = ${MISSED_RUNNING} group by m.id having count(a.id) = ${MISSED_RUNNING} or bool_or(a.was_there)`.execute(work.tx);
  const dueOn = new Date(work.now.getTime() + 14 * 86_400_000).toISOString().slice(0, 10);
  for (const { member, there } of rows) {
    if (there) await settle(work, MISSED, member);
    else await owe(work, { what: MISSED, holder: carrierOf(networkId), subjectKind: 'network_member', subjectId: member, dueOn, remindFrom: work.now });
  }
}

async function locked(work: Work, id: string): Promise<Meeting> {
  await sql`select 1 from meeting where id = ${id} for update`.execute(work.tx);
  return (await readMeetings(work, { id }))[0] ?? notFound();
}

export type MinutesView = { meeting: Meeting; there: string[]; absent: string[]; guests: Attended[]; items: { id: string; title: string; notes: string }[]; agreements: Agreement[]; decisions: Decision[]; /** Open agreements of who reads. */ own: Agreement[]; reader: Parts['reader']; isCarrier: boolean; /** Signed in and taking part: the other pages of the meeting are theirs too. */ isInside: boolean; /** For who carries the network. */ remarks: Remark[] };

/** The minutes as those get them who came by a link, or who take part. Before the draft is sent only who carries the network reads them. @throws Refusal 404. */
export const showMinutes = query((work, at: { meeting: string } | { slug: string; number: number }): Promise<MinutesView> => raised(work, async (all) => {
  const [meeting] = await readMeetings(all, 'meeting' in at ? { id: at.meeting } : at);
  if (!meeting) return notFound();
  const isCarrier = carries(work.actor, meeting.networkId), { items, decisions, remarks, reader, isAsked, beside: guests } = await partsOf(all, meeting, holdersOf(work.actor), attendedIn(meeting.id));
  if (!isCarrier && (reader === null || (meeting.draftAt === null && meeting.finalAt === null))) return notFound();
  const agreements = await agreementsOf(all, meeting.networkId, { meeting: meeting.id });
  const named = (wasThere: boolean) => guests.filter((guest) => (guest.wasThere ?? false) === wasThere).map(({ member, name }) => [member, name].filter(Boolean).join(', '));
  return {
    meeting: homeHidden(meeting, isCarrier || isAsked), there: named(true), absent: named(false), guests, items, decisions, agreements: agreements.filter(({ meetingId }) => meetingId === meeting.id),
    own: agreements.filter(({ memberId, closedAs }) => memberId === reader?.memberId && closedAs === null), reader, isCarrier, isInside: takesPart(work.actor, meeting.networkId), remarks: isCarrier ? remarks : [],
  };
}));

/** Says what is not right in the draft. It stands with who carries the network. @throws Refusal 404, `meetings.over` when the minutes are final, beside the words. */
export const remarkOnMinutes = useCase({
  input: v.object({ meeting: uuid, words: v.pipe(words(LONGEST_REMARK), v.nonEmpty('meetings.remarkMissing')) }),
  may: ({ actor }) => actor.kind === 'link' || actor.kind === 'person',
  unseen: true,
  run: (work, { meeting: id, words: said }) => raised(work, async (all) => {
    await keepRemark({ ...all, actor: work.actor }, id, said);
    if (work.actor.kind === 'link') await answered(all, work.actor.id);
  }),
});

/** Keeps a remark of who asks, by whatever way it came. Needs the network's own reach. @throws Refusal as `remarkOnMinutes`. */
export async function keepRemark(all: Work, id: string, said: string): Promise<void> {
  const [meeting] = await readMeetings(all, { id });
  if (!meeting) return notFound();
  const reader = (await partsOf(all, meeting, holdersOf(all.actor), sql`null`)).reader ?? notFound();
  if (meeting.finalAt) refuse('meetings.over');
  await all.tx.insertInto('minutes_remark').values({ id: newId(), network_id: meeting.networkId, meeting_id: id, member_id: reader.memberId, words: said, made_at: all.now }).execute();
}

/** Marks a remark as dealt with. Who carries the network. @throws Refusal 404. */
export const settleRemark = useCase({
  input: v.object({ meeting: uuid, remark: uuid }),
  may: async (work, { meeting }) => (await carriedMeeting(work, { id: meeting })) !== null,
  unseen: true,
  run: (work, { meeting, remark }) => raised(work, async ({ tx, now }) => void await tx.updateTable('minutes_remark').set({ settled_at: now }).where('id', '=', remark).where('meeting_id', '=', meeting).execute()),
});
