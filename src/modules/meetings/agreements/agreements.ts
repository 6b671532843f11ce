import * as v from 'valibot';
import { dayIn, typedDay } from '#platform/days/index.ts';
import { newId } from '#platform/db/index.ts';
import { owe, record, settle } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { carries, membersOf, networkAt } from '#modules/networks/index.ts';
import { answered, supersede } from '#modules/reach/index.ts';
import { agreementClosed, agreementMade, agreementPassedOn, KEEP, LOOK_AFTER, SENT_BACK } from '../facts.ts';
import { optionalWords, uuid, words } from '../typed.ts';

const DAY_MS = 86_400_000;
/** So many days before the day an owner is reminded. */
const DAYS_AHEAD = 3;
/** As what an open agreement waits for somebody. */
const WAITING = [KEEP, LOOK_AFTER, SENT_BACK];
/** A reminder ahead of a day that is over makes no sense. */
const NEVER = new Date('9999-01-01T00:00:00Z');

type Holder = { party: string | null; person: string | null };

/** Who an agreement of a member waits for. */
async function holderOf({ tx }: Work, memberId: string): Promise<Holder> {
  const row = await tx.selectFrom('network_member as m').select(['m.party_id', 'm.person_id']).where('m.id', '=', memberId).executeTakeFirst() ?? notFound();
  return { party: row.party_id, person: row.person_id };
}

export type Made = { networkId: string; meetingId: string | null; itemId: string | null; memberId: string; what: string; dueOn: string; who: string | null;
  /** It was agreed elsewhere and is written down here now: of one whose day is over nobody hears today, but with all others on Monday. */
  isTakenOver?: boolean };

/** Writes an agreement down, in the transaction of what it was made in: it waits for its owner, who is reminded three days ahead. The right is for who calls this. */
export async function makeAgreement(work: Work, made: Made): Promise<string> {
  const id = newId();
  await work.tx.insertInto('agreement').values({ id, network_id: made.networkId, meeting_id: made.meetingId, item_id: made.itemId, member_id: made.memberId, who: made.who, what: made.what, due_on: made.dueOn, made_at: work.now }).execute();
  await record(work, agreementMade, id, { network: made.networkId, member: made.memberId, dueOn: made.dueOn });
  await oweIt(work, id, made);
  return id;
}

async function oweIt(work: Work, id: string, { memberId, dueOn, isTakenOver = false }: Pick<Made, 'memberId' | 'dueOn' | 'isTakenOver'>): Promise<void> {
  const { party, person } = await holderOf(work, memberId), isOver = dueOn < work.now.toISOString().slice(0, 10);
  await owe(work, { what: KEEP, holder: party ? `party:${party}` : `person:${person}`, subjectKind: 'agreement', subjectId: id, dueOn, remindFrom: isTakenOver && isOver ? NEVER : new Date(Date.parse(`${dueOn}T07:00:00Z`) - DAYS_AHEAD * DAY_MS) });
}

type Row = { id: string; network_id: string; member_id: string; what: string; due_on: string; closed_at: Date | null; /** The member who handed it on. */ passed_from: string | null };
/** An agreement, locked until the transaction ends. Needs the network's own reach. */
export const agreementRow = ({ tx }: Work, id: string): Promise<Row | undefined> => tx.selectFrom('agreement').select(['id', 'network_id', 'member_id', 'what', 'due_on', 'closed_at', 'passed_from']).where('id', '=', id).forUpdate().executeTakeFirst();

/** Whether an agreement is this actor's own to close: of a party they speak for, in their own name, or by the link that was sent about it. */
export async function isOwner(work: Work, memberId: string): Promise<boolean> {
  const { party, person } = await holderOf(work, memberId), { actor } = work, holder = party ? `party:${party}` : `person:${person}`;
  return actor.kind === 'link' ? actor.holder === holder : actor.kind === 'person' && (actor.scopes.includes(holder) || holder === `person:${actor.id}`);
}

/** Whether this actor may say what becomes of an agreement: its owner, or who carries the network. */
export const mayKeep = (work: Work, agreement: string): Promise<boolean> => raised(work, async (all) => {
  const row = await agreementRow(all, agreement);
  return row !== undefined && (carries(work.actor, row.network_id) || await isOwner({ ...all, actor: work.actor }, row.member_id));
});

/**
 * Closes an agreement: done, with a word on the result, or dropped, with a reason. Its owner by one click, or who carries the network.
 * @throws Refusal 404, `meetings.closedAlready`, beside the words when a reason is missing.
 */
export const closeAgreement = useCase({
  input: v.object({ agreement: uuid, as: v.picklist(['done', 'dropped'], 'meetings.closeMissing'), words: optionalWords(400) }),
  may: (work, { agreement }) => mayKeep(work, agreement),
  unseen: true,
  run: (work, { agreement: id, as, words: said }) => raised(work, async (all) => {
    const row = await agreementRow(all, id) ?? notFound();
    if (row.closed_at) refuse('meetings.closedAlready');
    if (as === 'dropped' && !said) refuse('platform.inputUnclear', { status: 422, fields: { words: 'meetings.sayWhy' } });
    const isOwn = await isOwner({ ...all, actor: work.actor }, row.member_id);
    await heard(work);
    await endAgreement(all, { id, networkId: row.network_id }, { as, words: said, by: isOwn ? 'owner' : 'coordinator' });
  }),
});

/** Whoever acts by a link has answered what it came in: that message is not stopped with the others, so that their page stays. */
export const heard = async ({ actor, ...work }: Work): Promise<void> => void (actor.kind === 'link' && await answered({ ...work, actor }, actor.id));

/** Closes an agreement as done by who it belongs to, who said so by mail; false when it is closed already or not theirs. Needs the network's own reach. */
export async function closeAsOwner(work: Work, id: string, words: string): Promise<boolean> {
  const row = await agreementRow(work, id);
  if (!row || row.closed_at || !(await isOwner(work, row.member_id))) return false;
  await endAgreement(work, { id, networkId: row.network_id }, { as: 'done', words, by: 'owner' });
  return true;
}

/** Ends an open agreement, in the transaction of what it follows from: it waits for nobody any more. The right is for who calls this. */
export async function endAgreement(all: Work, { id, networkId }: { id: string; networkId: string }, { as, words: said, by }: { as: 'done' | 'dropped'; words: string; by: 'owner' | 'coordinator' }): Promise<void> {
  await all.tx.updateTable('agreement').set({ closed_at: all.now, closed_as: as, closed_words: said || null, closed_by: by }).where('id', '=', id).execute();
  for (const what of WAITING) await settle(all, what, id);
  await supersede(all, KEEP, id);
  await record(all, agreementClosed, id, { network: networkId, as });
}

/** Lets an open agreement be somebody else's, or due on another day, in the transaction of what it follows from. The right is for who calls this. */
export async function moveAgreement(all: Work, { id, networkId }: { id: string; networkId: string }, to: Pick<Made, 'memberId' | 'who' | 'dueOn' | 'isTakenOver'> & { /** The member who hands it on, who gets it back when the other says no. */ passedFrom?: string | null }): Promise<void> {
  await all.tx.updateTable('agreement').set({ member_id: to.memberId, who: to.who, due_on: to.dueOn, passed_from: to.passedFrom ?? null }).where('id', '=', id).execute();
  for (const what of WAITING) await settle(all, what, id);
  await supersede(all, KEEP, id);
  await oweIt(all, id, to);
  await record(all, agreementPassedOn, id, { network: networkId, member: to.memberId });
}

/** Writes an agreement down apart from notes: who, what, by when. Who carries the network. @throws Refusal 404, beside a field. */
export const addAgreement = useCase({
  input: v.object({ network: words(100), meeting: v.optional(v.union([uuid, v.literal('')]), ''), member: v.pipe(v.string(), v.uuid('meetings.memberMissing')), what: v.pipe(words(400), v.nonEmpty('meetings.whatMissing')), dueOn: v.pipe(typedDay, v.nonEmpty('platform.dayUnclear')) }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); },
  unseen: true,
  run: (work, { network: at, meeting, member, what, dueOn: typed }) => raised(work, async (all) => {
    const network = await networkAt(all, at) ?? notFound(), dueOn = dayIn(all, 'dueOn', typed)!;
    if (!(await membersOf(all, network.id)).some((one) => one.id === member && one.state === 'member')) notFound();
    if (meeting && !(await all.tx.selectFrom('meeting').select('id').where('id', '=', meeting).where('network_id', '=', network.id).executeTakeFirst())) notFound();
    await makeAgreement(all, { networkId: network.id, meetingId: meeting || null, itemId: null, memberId: member, what, dueOn, who: null });
  }),
});
