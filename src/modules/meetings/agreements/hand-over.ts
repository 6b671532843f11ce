import * as v from 'valibot';
import { dayIn, typedDay } from '#platform/days/index.ts';
import { owe, record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import { carrierOf, carries, membersOf, type Member } from '#modules/networks/index.ts';
import { send } from '#modules/reach/index.ts';
import { agreementSentBack, GONE, KEEP, SENT_BACK } from '../facts.ts';
import { meetingsText } from '../texts.ts';
import { uuid } from '../typed.ts';
import { agreementRow, heard, isOwner, mayKeep, moveAgreement } from './agreements.ts';

const LINK_DAYS = 60;

/**
 * Lets another member take an agreement over. Its owner does, by the link it is closed with or signed in, or who carries the network, who may set another day. The other is told at once and may say no.
 * @throws Refusal 404, beside a field, `meetings.closedAlready`.
 */
export const passAgreementOn = useCase({
  input: v.object({ agreement: uuid, member: v.pipe(v.string(), v.uuid('meetings.memberMissing')), dueOn: typedDay }),
  may: (work, { agreement }) => mayKeep(work, agreement),
  unseen: true,
  run: (work, { agreement: id, member, dueOn: typed }) => raised(work, async (all) => {
    const row = await agreementRow(all, id) ?? notFound(), isCarrier = carries(work.actor, row.network_id), dueOn = (isCarrier ? dayIn(all, 'dueOn', typed) : null) ?? row.due_on;
    if (row.closed_at) refuse('meetings.closedAlready');
    const members = await membersOf(all, row.network_id), to = members.find((one) => one.id === member && one.state === 'member') ?? notFound(), from = members.find((one) => one.id === row.member_id)!;
    const isSame = to.id === from.id, passedFrom = isSame ? members.find((one) => one.id === row.passed_from) : from, agreement = { ...row, due_on: dueOn };
    await heard(work);
    await moveAgreement(all, { id, networkId: row.network_id }, { memberId: to.id, who: null, dueOn, passedFrom: passedFrom?.id ?? null });
    // Another day for the same member: what was still on its way told the old one.
    if (passedFrom) await tell(all, agreement, 'passed', { from: passedFrom, to, told: to });
    // Whoever did not hand it on themselves must not go on with it.
    if (!isSame && from.state === 'member' && !(await isOwner({ ...all, actor: work.actor }, from.id))) await tell(all, agreement, 'takenOver', { from, to, told: from });
  }),
});

/**
 * "Nee, niet ik": who was handed an agreement gives it back to who had it. They are told, and it stands on Vandaag of who carries the network.
 * @throws Refusal 404 for whose it is not, `meetings.closedAlready`, `meetings.notPassed` when nobody handed it on.
 */
export const sendAgreementBack = useCase({
  input: v.object({ agreement: uuid }),
  may: (work, { agreement }) => raised(work, async (all) => { const row = await agreementRow(all, agreement); return row !== undefined && await isOwner({ ...all, actor: work.actor }, row.member_id); }),
  unseen: true,
  run: (work, { agreement }) => raised(work, async (all) => { await heard(work); await sendBack(all, agreement); }),
});

/** Gives an agreement back that was handed on, for who has it. The right is for who calls this. @throws as `sendAgreementBack`. */
export async function sendBack(all: Work, id: string): Promise<void> {
  const row = await agreementRow(all, id) ?? notFound();
  if (row.closed_at) refuse('meetings.closedAlready');
  const members = await membersOf(all, row.network_id), by = members.find((one) => one.id === row.member_id)!, to = members.find((one) => one.id === row.passed_from) ?? refuse('meetings.notPassed');
  await moveAgreement(all, { id, networkId: row.network_id }, { memberId: to.id, who: null, dueOn: row.due_on, passedFrom: null });
  await owe(all, { what: SENT_BACK, holder: carrierOf(row.network_id), subjectKind: 'agreement', subjectId: id, dueOn: row.due_on });
  await record(all, agreementSentBack, id, { network: row.network_id, member: by.id });
  // Who left meanwhile is told nothing: it waits for who carries the network.
  if (to.state === 'member') await tell(all, row, 'sentBack', { from: by, to, told: to });
}

type Told = { id: string; network_id: string; what: string; due_on: string };

async function tell(all: Work, { id, network_id: network, what, due_on }: Told, how: 'passed' | 'sentBack' | 'takenOver', { from, to, told }: { from: Member; to: Member; told: Member }): Promise<void> {
  const { locale, settings } = all.region, { name } = await all.tx.selectFrom('network').select('name').where('id', '=', network).executeTakeFirstOrThrow();
  const say = (part: 'Title' | 'Body' | 'Script') => meetingsText(locale, `${how}${part}`, { network: name, from: from.name, to: to.name, what, day: dateInWords(due_on, locale), phone: settings.helpPhone });
  await send(all, { topic: `meetings.${network}`, urgency: 'request', sender: carrierOf(network), subject: { kind: 'agreement', id }, ...(how === 'takenOver' ? { purpose: GONE } : { purpose: KEEP, path: '/afspraak' }), title: say('Title'), body: say('Body'), script: say('Script'), short: say('Title'), days: LINK_DAYS },
    [told.party ? { party: told.party.id } : { person: told.personId! }]);
}
