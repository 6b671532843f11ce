import { sql } from 'kysely';
import * as v from 'valibot';
import { dayIn, typedDay } from '#platform/days/index.ts';
import { newId } from '#platform/db/index.ts';
import { isTaken, putRows } from '#platform/db/rows.ts';
import { record, settle } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { putOnAgenda, takeOffAgenda } from '#modules/meetings/index.ts';
import { networkAt, type Network } from '#modules/networks/index.ts';
import { supersede } from '#modules/reach/index.ts';
import { askForCards } from './ask-for-cards.ts';
import { CARD, feedbackAsked, YEARLY } from './facts.ts';
import { carriesItself } from './rights.ts';
import { carriedRound, carriersOf, readRound, seatsOf } from './round.ts';
import { LEAST_ANSWERS } from './summary.ts';
import { feedbackText } from './texts.ts';

const LEAST_MEMBERS = 3, MOST_DAYS = 92, DAY_MS = 86_400_000, MINUTES = 40;
const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, 'directory.tooLong')), uuid = v.pipe(v.string(), v.uuid());

const agreed = {
  agreedHow: v.pipe(words(300), v.nonEmpty('feedback.agreedHowMissing')), seenBy: v.picklist(['receiver', 'carrier', 'members'], 'feedback.seenByMissing'), naming: v.picklist(['named', 'unnamed'], 'feedback.namingMissing'),
  until: v.pipe(typedDay, v.nonEmpty('platform.dayUnclear')), /** Number of a meeting to come; empty is not yet. */ meeting: v.optional(v.pipe(v.string(), v.regex(/^\d{0,6}$/, 'feedback.meetingUnknown')), ''),
  /** Members, by their id, that are the work of one person. */ alone: v.pipe(v.array(uuid), v.maxLength(500)),
};
type Agreed = v.InferOutput<v.ObjectSchema<typeof agreed, undefined>>;
type Member = { id: string; isPerson: boolean };

const refuseField = (field: string, key: string): never => refuse('platform.inputUnclear', { status: 422, fields: { [field]: key } });

/** What was agreed as it is kept, with its meeting. @throws Refusal beside a field that is not right. */
async function rowOf(work: Work, networkId: string, seats: number, { agreedHow, seenBy, naming, until: typed, meeting: number }: Agreed) {
  const { tx, now } = work, today = now.toISOString().slice(0, 10), until = dayIn(work, 'until', typed)!, isNamed = naming === 'named';
  if (until < today) refuseField('until', 'feedback.untilOver');
  if ((Date.parse(until) - Date.parse(today)) / DAY_MS > MOST_DAYS) refuseField('until', 'feedback.untilFar');
  if (!isNamed && seats <= LEAST_ANSWERS) refuseField('naming', 'feedback.tooFewUnnamed');
  const meeting = number === '' ? null : await tx.selectFrom('meeting').select(['id', 'starts_on']).where('network_id', '=', networkId).where('number', '=', Number(number)).where('cancelled_at', 'is', null).where('final_at', 'is', null).where('starts_on', '>=', today).executeTakeFirst() ?? refuseField('meeting', 'feedback.meetingUnknown');
  if (meeting && until > meeting.starts_on) refuseField('until', 'feedback.untilAfterMeeting');
  return { is_named: isNamed, seen_by: seenBy, agreed_how: agreedHow, until_on: until, meeting_id: meeting?.id ?? null, keep_until: `${Number(until.slice(0, 4)) + 1}${until.slice(4).replace('-02-29', '-02-28')}` };
}

const membersIn = async ({ tx }: Work, networkId: string): Promise<Member[]> => (await tx.selectFrom('network_member').select(['id', 'person_id']).where('network_id', '=', networkId).where('state', '=', 'member').execute()).map(({ id, person_id }) => ({ id, isPerson: person_id !== null }));

/** A seat for each member and for who carries the network. Who takes part in their own name is one person, and so is a person who carries it. */
async function putSeats(work: Work, networkId: string, round: string, members: readonly Member[], alone: readonly string[]): Promise<void> {
  const { rows: [carriers] } = await carriersOf(networkId, work.now.toISOString().slice(0, 10)).execute(work.tx), row = { network_id: networkId, round_id: round, has_answered: false };
  const isPerson = (carriers?.holders ?? []).every((holder) => holder.startsWith('person:'));
  await putRows(work.tx, 'feedback_seat', [...members.map(({ id, isPerson: self }) => ({ ...row, id: newId(), member_id: id, is_alone: self || alone.includes(id) })), { ...row, id: newId(), member_id: null, is_alone: isPerson }]);
}

/**
 * Writes down what was agreed about cards, puts it on the agenda of the meeting, and asks all members and who carries the network, each by their own way. Gives the id of the round.
 * @throws Refusal 404 for who does not carry it; beside a field; `feedback.tooFew`, `feedback.openAlready`.
 */
export const agreeOnCards = useCase({
  input: v.object({ network: words(100), ...agreed }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && carriesItself(work, known.id); },
  unseen: true,
  run: (work, { network: at, ...said }) => raised(work, async (all) => {
    const network = await networkAt(all, at) ?? notFound(), { tx, now, actor } = all, id = newId();
    await sql`select 1 from network where id = ${network.id} for update`.execute(tx);
    const members = await membersIn(all, network.id);
    if (members.length < LEAST_MEMBERS) refuse('feedback.tooFew');
    const row = await rowOf(all, network.id, members.length + 1, said);
    await tx.insertInto('feedback_round').values({ id, network_id: network.id, ...row, asked_at: now, made_by: actor.kind === 'person' ? actor.id : null }).execute().catch((error) => (isTaken(error) ? refuse('feedback.openAlready') : Promise.reject(error)));
    await begin(all, network, id, members, said.alone, row.meeting_id);
    await settle(all, YEARLY, network.id);
    await record(all, feedbackAsked, id, { network: network.id, count: members.length });
    return { round: id };
  }),
});

/**
 * Changes what was agreed, as long as nobody gave a card; everybody is asked anew with what holds now.
 * @throws Refusal 404; beside a field; `feedback.fixed` once a card is in, `feedback.over`.
 */
export const changeAgreement = useCase({
  input: v.object({ round: uuid, ...agreed }),
  may: async (work, { round }) => (await carriedRound(work, round)) !== null,
  unseen: true,
  run: (work, { round: id, ...said }) => raised(work, async (all) => {
    const round = await readRound(all, id, { lock: true }) ?? notFound(), { tx } = all, network = await networkAt(all, round.network.slug) ?? notFound();
    if (round.closedAt) refuse('feedback.over');
    if ((await seatsOf(all, round)).some(({ hasAnswered }) => hasAnswered)) refuse('feedback.fixed');
    const members = await membersIn(all, network.id), row = await rowOf(all, network.id, members.length + 1, said);
    if (round.agendaItem) await takeOffAgenda(all, round.agendaItem);
    await tx.updateTable('feedback_round').set({ ...row, number: round.number + 1, agenda_item_id: null }).where('id', '=', id).execute();
    await tx.deleteFrom('feedback_seat').where('round_id', '=', id).execute();
    await supersede(all, CARD, id);
    await begin(all, network, id, members, said.alone, row.meeting_id);
  }),
});

async function begin(all: Work, network: Network, id: string, members: readonly Member[], alone: readonly string[], meeting: string | null): Promise<void> {
  const { tx, region: { locale } } = all;
  await putSeats(all, network.id, id, members, alone);
  if (meeting) await tx.updateTable('feedback_round').set({ agenda_item_id: await putOnAgenda(all, { id: meeting, networkId: network.id }, { title: feedbackText(locale, 'title'), aim: feedbackText(locale, 'agendaAim'), minutes: MINUTES }) }).where('id', '=', id).execute();
  await askForCards(all, id);
}
