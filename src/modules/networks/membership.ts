import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { on, owe, record, settle, type OpenDuty } from '#platform/facts/index.ts';
import { notFound, query, raised, refuse, useCase, type Actor, type Work } from '#platform/use-case/index.ts';
import { entryStopped } from '#modules/claims/index.ts';
import { grantRole, personStopped, withdrawRole, type RoleHolder } from '#modules/people/index.ts';
import { answered, answeredAll } from '#modules/reach/index.ts';
import { ADMIT, INVITE, memberJoined, memberLeft } from './facts.ts';
import { MEMBER_NAME, PARTY_OR_PERSON } from './member-name.ts';
import { holdersOf } from './own-member.ts';
import { carrierOf, carries, networkAt, type Network } from './rights.ts';

const slug = v.pipe(v.string(), v.maxLength(100)), uuid = v.pipe(v.string(), v.uuid());
const memberChosen = v.pipe(v.string(), v.uuid('networks.memberMissing'));
const words = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500, 'directory.tooLong')), '');
const comesName = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100, 'directory.tooLong')), '');
const DAY = 86_400_000;
const DAYS_TO_ADMIT = 14;

type Row = { id: string; network_id: string; party_id: string | null; person_id: string | null; state: string };
const holderOf = ({ party_id, person_id }: Row): RoleHolder => (party_id ? { party: party_id } : { person: person_id! });

export type InvitationView = { network: Network; member: { id: string; name: string; state: string; comesName: string | null; isNamed: boolean; /** Takes part in their own name. */ isPerson: boolean } };

/** The member row that a link in an invitation is about; signed in, that of a party somebody speaks for or of themselves, as long as it waits for an answer. */
async function invitedBy(work: Work, networkId: string): Promise<Row & { name: string; comes_name: string | null; is_named: boolean }> {
  const { actor, tx } = work;
  const { rows: [row] } = await sql<Row & { name: string; comes_name: string | null; is_named: boolean }>`select m.*, ${MEMBER_NAME} as name from network_member m ${PARTY_OR_PERSON}
    join network n on n.id = m.network_id and n.ended_at is null where m.network_id = ${networkId} and coalesce('party:' || m.party_id, 'person:' || m.person_id) = any(${holdersOf(actor)}::text[]) and (${actor.kind === 'link'} or m.state = 'invited') limit 1`.execute(tx);
  return row ?? notFound();
}

/** What somebody who came by the link of an invitation is asked. @throws Refusal 404. */
export const showInvitation = query((work, { network: id }: { network: string }): Promise<InvitationView> => raised(work, async (all) => {
  const at = await all.tx.selectFrom('network').select('slug').where('id', '=', id).executeTakeFirst(), network = at ? await networkAt(all, at.slug) ?? notFound() : notFound();
  const { id: member, name, state, comes_name, is_named, person_id } = await invitedBy(all, id);
  return { network, member: { id: member, name, state, comesName: comes_name, isNamed: is_named, isPerson: person_id !== null } };
}));

/**
 * Answers an invitation by its link without an account, or signed in for a party one speaks for: yes, with who comes and whether the public page may name them, or no. May be answered otherwise later, as long
 * as the link is good; signed in it is answered once. @throws Refusal 404.
 */
export const answerInvitation = useCase({
  input: v.object({ network: uuid, answer: v.picklist(['yes', 'no'], 'networks.answerMissing'), comesName, isNamed: v.optional(v.boolean(), false), words }),
  may: ({ actor }) => actor.kind === 'link' || actor.kind === 'person',
  unseen: true,
  run: (work, { network, answer, ...said }) => raised(work, async (all) => {
    const row = await invitedBy(all, network);
    if (answer === 'yes') await join(all, row, said);
    else await decline(all, row, said.words);
    if (work.actor.kind === 'link') await answered(all, work.actor.id);
    else await answeredAll(all, holderOf(row), INVITE, network);
  }),
});

/** Keeps a yes or no of who was asked and does not take part; false for who does. What they said of their name before stays. Needs the network's own reach. @throws Refusal 404. */
export async function keepInvitationReply(work: Work, network: string, answer: 'yes' | 'no'): Promise<boolean> {
  const row = await invitedBy(work, network);
  if (row.state === 'member') return false;
  if (answer === 'yes') await join(work, row, { comesName: row.comes_name ?? '', isNamed: row.is_named, words: '' });
  else await decline(work, row, '');
  return true;
}

async function join(work: Work, row: Row, { comesName, isNamed, words }: { comesName: string; isNamed: boolean; words: string }): Promise<void> {
  await work.tx.updateTable('network_member').set({ state: 'member', comes_name: comesName || null, is_named: isNamed, words: words || null, answered_at: work.now, changed_at: work.now }).where('id', '=', row.id).execute();
  if (row.state === 'member') return;
  await grantRole(work, holderOf(row), { kind: 'participant', scopeKind: 'network', scope: row.network_id });
  await record(work, memberJoined, row.id, { network: row.network_id });
}

async function decline(work: Work, row: Row, words: string): Promise<void> {
  const wasIn = row.state === 'member';
  await work.tx.updateTable('network_member').set({ state: wasIn ? 'left' : 'declined', words: words || null, is_named: false, answered_at: work.now, changed_at: work.now }).where('id', '=', row.id).execute();
  if (wasIn) await left(work, row);
}

async function left(work: Work, row: Row): Promise<void> {
  await withdrawRole(work, holderOf(row), { kind: 'participant', scopeKind: 'network', scope: row.network_id });
  await record(work, memberLeft, row.id, { network: row.network_id });
}

/** Asks to take part: in one's own name, or for a party one speaks for. Who carries the network decides. @throws Refusal 404 for a network that is not shown; 409 for who asked or takes part already. */
export const askToJoin = useCase({
  input: v.object({ network: slug, /** Slug of the party; empty is one's own name. */ party: v.optional(slug, ''), isNamed: v.optional(v.boolean(), false), words }),
  may: async (work, { network }) => work.actor.kind === 'person' && (await networkAt(work, network))?.isPublic === true,
  unseen: true,
  run: (work, { network: at, party: partySlug, isNamed, words }) => raised(work, async (all) => {
    const { id: network } = await networkAt(all, at) ?? notFound(), { tx, now } = all, actor = work.actor as Extract<Actor, { kind: 'person' }>;
    const party = partySlug ? await tx.selectFrom('party').select('id').where('slug', '=', partySlug).executeTakeFirst() ?? notFound() : null;
    if (party && !actor.scopes.includes(`party:${party.id}`)) notFound();
    const known = await tx.selectFrom('network_member').select(['id', 'state']).where('network_id', '=', network).where(party ? 'party_id' : 'person_id', '=', party?.id ?? actor.id).executeTakeFirst();
    if (known?.state === 'member' || known?.state === 'asked') refuse('networks.askedAlready');
    const id = known?.id ?? newId(), row = { state: 'asked', is_named: isNamed, words: words || null, changed_at: now };
    if (known) await tx.updateTable('network_member').set(row).where('id', '=', id).execute();
    else await tx.insertInto('network_member').values({ id, network_id: network, party_id: party?.id ?? null, person_id: party ? null : actor.id, ...row }).execute();
    await owe(all, { what: ADMIT, holder: carrierOf(network), subjectKind: 'network_member', subjectId: id, dueOn: new Date(now.getTime() + DAYS_TO_ADMIT * DAY).toISOString().slice(0, 10), remindFrom: now });
  }),
});

/** A member of a network that goes on. */
const memberRow = async ({ tx }: Work, id: string): Promise<Row | undefined> =>
  tx.selectFrom('network_member as m').innerJoin('network as n', 'n.id', 'm.network_id').select(['m.id', 'm.network_id', 'm.party_id', 'm.person_id', 'm.state']).where('m.id', '=', id).where('n.ended_at', 'is', null).executeTakeFirst();
const carriesOf = (work: Work, member: string): Promise<boolean> => raised(work, async (all) => { const row = await memberRow(all, member); return row !== undefined && carries(work.actor, row.network_id); });

/**
 * Writes down what a party or person said by telephone, face to face or on the slip of a letter: they take part, or not. Also the yes or no to who asked to join. Whether the public page may name them stays as
 * it was where that is not said. Who carries the network.
 * @throws Refusal 404.
 */
export const noteAnswer = useCase({
  input: v.object({ member: memberChosen, answer: v.picklist(['yes', 'no'], 'networks.answerMissing'), comesName, isNamed: v.optional(v.boolean()) }),
  may: (work, { member }) => carriesOf(work, member),
  run: (work, { member, answer, comesName, isNamed }) => raised(work, async (all) => {
    const row = await memberRow(all, member) ?? notFound(), before = await all.tx.selectFrom('network_member').select(['is_named', 'words', 'comes_name']).where('id', '=', member).executeTakeFirstOrThrow();
    if (answer === 'yes') await join(all, row, { comesName: comesName || before.comes_name || '', isNamed: isNamed ?? before.is_named, words: before.words ?? '' });
    else await decline(all, row, before.words ?? '');
    await answeredAll(all, holderOf(row), INVITE, row.network_id);
    await settle(all, ADMIT, member);
  }),
});

/** Leaves a network: oneself, or for a party one speaks for. What was agreed stays, for who carries the network to pass on. @throws Refusal 404. */
export const leaveNetwork = useCase({
  input: v.object({ member: memberChosen }),
  may: (work, { member }) => raised(work, async (all) => {
    const row = await memberRow(all, member), { actor } = work;
    return row?.state === 'member' && actor.kind === 'person' && (row.person_id === actor.id || actor.scopes.includes(`party:${row.party_id}`));
  }),
  run: (work, { member }) => raised(work, async (all) => {
    const row = await memberRow(all, member) ?? notFound();
    await leave(all, row);
  }),
});

async function leave(work: Work, row: Row): Promise<void> {
  await work.tx.updateTable('network_member').set({ state: 'left', is_named: false, changed_at: work.now }).where('id', '=', row.id).execute();
  await left(work, row);
}

/** Somebody is there no more: they leave every network, and what waited for an answer to them waits no longer. */
const leaveAll = (work: Work, column: 'party_id' | 'person_id', id: string): Promise<void> => raised(work, async (all) => {
  const rows = await all.tx.selectFrom('network_member').select(['id', 'network_id', 'party_id', 'person_id', 'state']).where(column, '=', id).where('state', 'in', ['member', 'asked', 'invited']).execute();
  for (const row of rows) {
    if (row.state === 'member') await leave(all, row);
    else await all.tx.updateTable('network_member').set({ state: 'left', changed_at: all.now }).where('id', '=', row.id).execute();
    await settle(all, ADMIT, row.id);
  }
});

on(entryStopped, (work, { subjectId, data }) => (data.kind === 'party' ? leaveAll(work, 'party_id', subjectId!) : Promise.resolve()));
on(personStopped, (work, { subjectId }) => leaveAll(work, 'person_id', subjectId!));

/** A duty about a member is done at their network; what it is called is on Vandaag too. */
export const atMember = {
  about: sql<string | null>`select n.name from network n join network_member m on m.network_id = n.id where m.id = d."subjectId"`,
  open: async ({ tx }: Work, { subjectId }: OpenDuty): Promise<string | null> => {
    const row = await tx.selectFrom('network as n').innerJoin('network_member as m', 'm.network_id', 'n.id').select('n.slug').where('m.id', '=', subjectId).executeTakeFirst();
    return row ? `/netwerken/${row.slug}` : null;
  },
};
