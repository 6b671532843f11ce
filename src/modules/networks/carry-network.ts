import { sql } from 'kysely';
import * as v from 'valibot';
import { dayIn, typedDay } from '#platform/days/index.ts';
import { record } from '#platform/facts/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { grantRole, passOn, withdrawRole, type RoleHolder } from '#modules/people/index.ts';
import { send } from '#modules/reach/index.ts';
import { candidates, carriersBy, holderIn, type Candidate, type Carrier } from './carriers.ts';
import { CARRIED, carrierChanged, ENDED, networkEnded } from './facts.ts';
import { allMembers } from './own-member.ts';
import { carrierOf, carries, networkAt, type Network } from './rights.ts';
import { networksText } from './texts.ts';

const slug = v.pipe(v.string(), v.maxLength(100)), uuid = v.pipe(v.string(), v.uuid());
const DAYS_KEPT = 60;
const mayCarry = async (work: Work, { network }: { network: string }): Promise<boolean> => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); };
const post = (id: string) => ({ kind: 'coordinator', scopeKind: 'network', scope: id }) as const;

export type CarriersView = { network: Network; carriers: Carrier[]; people: Candidate[]; parties: Candidate[] };

/** Who carries a network and who could, for who does. @throws Refusal 404. */
export const showCarriers = query(async (work, at: string): Promise<CarriersView> => {
  const network = await networkAt(work, at) ?? notFound();
  if (!carries(work.actor, network.id)) notFound();
  return raised(work, async (all) => ({ network, carriers: await carriersBy(all, network.id), ...await candidates(all, network.id) }));
});

const refuseField = (field: string, key: string) => refuse('platform.inputUnclear', { status: 422, fields: { [field]: key } });

/** Lets somebody who speaks for a member stand in for who carries the network, until a day. @throws Refusal 404, beside a field. */
export const nameDeputy = useCase({
  input: v.object({ network: slug, person: v.pipe(v.string(), v.startsWith('person:', 'networks.deputyMissing')), endsOn: v.pipe(typedDay, v.nonEmpty('networks.untilMissing')) }),
  may: mayCarry, unseen: true,
  run: (work, { network: at, person, endsOn: typed }) => raised(work, async (all) => {
    const endsOn = dayIn(all, 'endsOn', typed)!, { id } = await networkAt(all, at) ?? notFound(), { people } = await candidates(all, id);
    if (endsOn < all.now.toISOString().slice(0, 10)) refuseField('endsOn', 'people.endsTooSoon');
    if (!people.some(({ holder }) => holder === person)) refuseField('person', 'networks.deputyMissing');
    await grantRole(all, holderIn(person), { ...post(id), endsOn, isDeputy: true }) ?? refuseField('person', 'networks.carriesAlready');
    await tellCarrier(all, id, holderIn(person), 'deputy');
  }),
});

/** Ends that somebody stands in. Who carries the network. @throws Refusal 404. */
export const endDeputy = useCase({
  input: v.object({ network: slug, role: uuid }),
  may: mayCarry, unseen: true,
  run: (work, { network: at, role }) => raised(work, async (all) => {
    const { id } = await networkAt(all, at) ?? notFound(), row = (await carriersBy(all, id)).find((one) => one.role === role && one.isDeputy) ?? notFound();
    await withdrawRole(all, holderIn(row.holder), post(id));
  }),
});

/**
 * Somebody takes a network over from who carries it, from now: a person who speaks for a member, or a member as an organisation. What waited for who carried it waits for them.
 * Who carries it, deputies too. @throws Refusal 404, beside the successor.
 */
export const handNetworkOver = useCase({
  input: v.object({ network: slug, role: uuid, to: v.pipe(v.string(), v.regex(/^(person|party):./, 'networks.successorMissing')) }),
  may: mayCarry, unseen: true,
  run: (work, { network: at, role, to }) => raised(work, async (all) => {
    const { id } = await networkAt(all, at) ?? notFound(), { people, parties } = await candidates(all, id), carriers = await carriersBy(all, id);
    const from = carriers.find((one) => one.role === role && !one.isDeputy) ?? notFound();
    if (![...people, ...parties].some(({ holder }) => holder === to) || carriers.some(({ holder, isDeputy }) => holder === to && !isDeputy)) refuseField('to', 'networks.successorMissing');
    const before = holderIn(from.holder), after = holderIn(to);
    await withdrawRole(all, after, post(id));
    if ('person' in before && 'person' in after) await passOn(all, { from: before.person, to: after.person, roles: [role], representations: [], startsOn: '', movesDuties: false });
    else {
      await withdrawRole(all, before, post(id));
      await grantRole(all, after, post(id));
      await tellCarrier(all, id, after, 'carrier');
    }
    await record(all, carrierChanged, id, { from: from.holder, to });
  }),
});

async function tellCarrier(work: Work, id: string, holder: RoleHolder, as: 'deputy' | 'carrier'): Promise<void> {
  const { name, slug: at } = await work.tx.selectFrom('network').select(['name', 'slug']).where('id', '=', id).executeTakeFirstOrThrow(), { locale, settings } = work.region;
  const say = (part: 'Title' | 'Body') => networksText(locale, `${as}${part}`, { network: name, address: `${addressOf(work.region)}/netwerken/${at}`, phone: settings.helpPhone });
  await send(work, { purpose: CARRIED, topic: CARRIED, urgency: 'request', sender: carrierOf(id), subject: { kind: 'network', id }, title: say('Title'), body: say('Body'), script: say('Title'), short: say('Title'), days: DAYS_KEPT }, [holder]);
}

/**
 * Ends a network, with a word what came of it: its members are told, nothing waits any more, and whoever carried it or took part does so no longer. Its page stays readable when it was public.
 * @throws Refusal 404, beside the words.
 */
export const endNetwork = useCase({
  input: v.object({ network: slug, words: v.pipe(v.string(), v.trim(), v.nonEmpty('networks.endWordsMissing'), v.maxLength(1000, 'directory.tooLong')) }),
  may: mayCarry,
  run: (work, { network: at, words }) => raised(work, async (all) => {
    const { id, name } = await networkAt(all, at) ?? notFound(), { tx, now } = all, { locale, settings } = all.region;
    await tx.updateTable('network').set({ ended_at: now, ended_words: words, changed_at: now }).where('id', '=', id).execute();
    await record(all, networkEnded, id, {});
    const members = await allMembers(all, id);
    const say = (part: 'Title' | 'Body') => networksText(locale, `ended${part}`, { network: name, words, phone: settings.helpPhone });
    if (members.length) await send(all, { purpose: ENDED, topic: ENDED, urgency: 'request', sender: 'region', subject: { kind: 'network', id }, title: say('Title'), body: say('Body'), script: say('Title'), short: say('Title'), days: DAYS_KEPT }, members);
    await sql`update duty set closed_at = ${now} where closed_at is null and (holder = ${carrierOf(id)} or subject_id = ${id}::uuid)`.execute(tx);
    const roles = await tx.selectFrom('role').select(['kind', 'party_id', 'person_id']).where('scope_kind', '=', 'network').where('scope', '=', id).where('ended_at', 'is', null).execute();
    for (const { kind, party_id, person_id } of roles) await withdrawRole(all, party_id ? { party: party_id } : { person: person_id! }, { ...post(id), kind: kind as 'coordinator' | 'participant' });
  }),
});
