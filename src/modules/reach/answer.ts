import { sql } from 'kysely';
import { factKind, on, record } from '#platform/facts/index.ts';
import { mailCameBack } from '#platform/mail/index.ts';
import { raised, type Work } from '#platform/use-case/index.ts';
import { readPartyReach } from '#modules/directory/index.ts';
import { noteBounce, readReach } from '#modules/people/index.ts';
import { chooseWay, zoneOf, type Choice, type Urgency } from './choose-way.ts';
import { keepersOf, wayToParty } from './send.ts';
import { codeFor } from './signed-link.ts';

export const messageAnswered = factKind('reach.messageAnswered', 'delivery');
export const deliveryCameBack = factKind<{ way: string }>('reach.deliveryCameBack', 'delivery');
export const refusedTopic = factKind<{ topic: string }>('reach.refusedTopic', 'delivery');

/** Notes that whoever got this has answered, by whatever way: they were reached, and nobody needs to telephone them any more. */
export const answered = (work: Work, deliveryId: string): Promise<void> => raised(work, async (all) => {
  const { numUpdatedRows } = await all.tx.updateTable('delivery').set({ state: 'reached', answered_at: all.now, changed_at: all.now }).where('id', '=', deliveryId).where('answered_at', 'is', null).executeTakeFirst();
  if (numUpdatedRows > 0n) await record(all, messageAnswered, deliveryId, {});
});

/** The same for all that somebody was sent for this purpose, or about this one subject: whoever answered a letter needs no call about it. */
export const answeredAll = (work: Work, to: { person: string } | { party: string }, purpose: string, subjectId?: string): Promise<void> => raised(work, async (all) => {
  const [column, id] = 'person' in to ? ['d.person_id' as const, to.person] : ['d.party_id' as const, to.party];
  for (const open of await openFor(all, purpose).where(column, '=', id).$if(subjectId !== undefined, (q) => q.where('m.subject_id', '=', subjectId!)).execute()) await answered(all, open.id);
});

/** The same for all that anybody was sent for this purpose about one subject: whoever answered first did so for all. */
export const answeredAbout = (work: Work, purpose: string, subjectId: string): Promise<void> => raised(work, async (all) => {
  for (const open of await openFor(all, purpose).where('m.subject_id', '=', subjectId).execute()) await answered(all, open.id);
});

const openFor = ({ tx }: Work, purpose: string) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select('d.id').where('m.purpose', '=', purpose)
  .where('d.answered_at', 'is', null).where('d.state', 'not in', ['stopped', 'refused']);

/**
 * Stops everything that is still on its way to a person or party, printed letters too: they died, moved, or ended. What goes to a party by way of that person stops
 * as well; what somebody else gets through them as a contact person is not brought any more, and its sender sees that.
 */
export const stopDeliveries = (work: Work, to: { person: string } | { party: string }): Promise<void> => raised(work, async ({ tx, now }) => {
  const [column, id] = 'person' in to ? ['person_id' as const, to.person] : ['party_id' as const, to.party];
  await tx.updateTable('delivery').set({ state: 'stopped', changed_at: now }).where(column, '=', id).where('state', 'in', ['waiting', 'prepared']).execute();
  if ('person' in to) await sql`update delivery set state = case when party_id is null then 'not_reached' else 'stopped' end, changed_at = ${now} where through_id = ${id} and state in ('waiting', 'prepared')`.execute(tx);
});

/** Stops what of one topic is on its way to somebody: they are no longer who it was meant for. What they want to hear stays as they said. */
export const stopTopicFor = (work: Work, to: { person: string } | { party: string }, topic: string): Promise<void> => raised(work, async ({ tx, now }) => {
  const holder = 'person' in to ? `person:${to.person}` : `party:${to.party}`;
  await sql`update delivery d set state = 'stopped', changed_at = ${now} from message m where m.id = d.message_id and m.topic = ${topic} and d.state in ('waiting', 'prepared')
    and ${holder} = coalesce('person:' || d.person_id, 'party:' || d.party_id)`.execute(tx);
});

/** Takes back what was said about a subject and has not gone out yet, by any way: something newer is said instead. */
export const supersede = (work: Work, purpose: string, subjectId: string): Promise<void> => raised(work, async ({ tx, now }) => void await sql`update delivery d set state = 'stopped', changed_at = ${now} from message m
  where m.id = d.message_id and m.purpose = ${purpose} and m.subject_id = ${subjectId} and d.state in ('waiting', 'prepared')`.execute(tx));

/** Writes down that a holder wants no more of a topic, and stops what of it is on its way to them. Final: no other way is looked for. */
export const refuseTopic = (work: Work, holder: string, topic: string): Promise<void> => raised(work, async ({ tx, now }) => {
  await tx.insertInto('refused_topic').values({ holder, topic, at: now }).onConflict((c) => c.columns(['holder', 'topic']).doNothing()).execute();
  await sql`update delivery d set state = 'refused', changed_at = ${now} from message m where m.id = d.message_id and m.topic = ${topic} and d.state in ('waiting', 'prepared')
    and ${holder} = coalesce('person:' || d.person_id, 'party:' || d.party_id)`.execute(tx);
});

async function otherWayToParty(work: Work, party: string, options: { urgency: Urgency; isRefused: boolean; now: Date; zone: ReturnType<typeof zoneOf> }): Promise<Choice> {
  const reach = (await readPartyReach(work, [party])).get(party)!, keepers = await keepersOf(work, [reach]);
  return wayToParty(reach, { ...options, keeper: keepers.get(reach.keeperId ?? ''), notByMail: true });
}

/** A mail that came back becomes a letter or a call, where the person allowed that; an organisation's telephone and address are public. */
on(mailCameBack, async (work, { subjectId }) => {
  const delivery = await work.tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'd.person_id', 'd.party_id', 'm.urgency', 'm.topic']).where('d.id', '=', subjectId).where('d.state', '=', 'sent').executeTakeFirst();
  if (!delivery) return;
  if (delivery.person_id) await noteBounce(work, delivery.person_id);
  const options = { urgency: delivery.urgency as Urgency, isRefused: false, now: work.now, zone: zoneOf(work.region.country) };
  const choice = delivery.person_id ? chooseWay((await readReach(work, [delivery.person_id])).get(delivery.person_id)!, options) : await otherWayToParty(work, delivery.party_id!, options);
  await work.tx.updateTable('delivery').set({ way: choice.way, through_id: choice.throughId, state: choice.way === 'none' ? 'came_back' : 'waiting', code: codeFor(choice.way), changed_at: work.now }).where('id', '=', delivery.id).execute();
  await record(work, deliveryCameBack, delivery.id, { way: choice.way });
});
