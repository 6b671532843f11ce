import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { record } from '#platform/facts/index.ts';
import { notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { emailTyped, grantRole, keepWay, personName, phoneTyped, writePerson } from '#modules/people/index.ts';
import { send } from '#modules/reach/index.ts';
import { INVITE, memberJoined } from './facts.ts';
import { LINK_DAYS, whoAsks } from './invite-members.ts';
import { carrierOf, carries, networkAt, type Network } from './rights.ts';
import { membersOf } from './show-networks.ts';
import { networksText } from './texts.ts';

/** Where what is known of somebody comes from: who carries the network wrote it down as they said it. */
const SOURCE = 'networks.writtenIn';
export const writeInWays = ['telephone', 'letter', 'email'] as const;
const WAYS = { telephone: { kind: 'phone', typed: phoneTyped }, letter: { kind: 'address', typed: v.string() }, email: { kind: 'email', typed: emailTyped } } as const;

/**
 * Writes in a resident who has no account and takes part in their own name, as agreed with them face to face or by telephone: what they are called, and the one way in which they want to hear
 * something. They hear it by that way, with a link or code to say no. Who carries the network.
 * @throws Refusal 404; beside a field: a name that somebody in the network has, the way that is missing, `networks.agreedMissing`, `networks.personKnown` for an address that somebody here has.
 */
export const writeInPerson = useCase({
  input: v.object({
    network: v.pipe(v.string(), v.maxLength(100)), name: personName, way: v.picklist(writeInWays, 'networks.reachMissing'),
    /** The number, address or mailbox that goes with the way. */
    reach: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300, 'directory.tooLong')), ''),
    isNamed: v.optional(v.boolean(), false), agreed: v.optional(v.boolean(), false),
  }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); },
  unseen: true,
  run: (work, { network: at, name, way, reach, agreed, isNamed }) => raised(work, async (all) => {
    const network = await networkAt(all, at) ?? notFound(), { kind, typed } = WAYS[way], value = v.safeParse(typed, reach), fields: Record<string, string> = {};
    if (!reach || !value.success) fields.reach = `networks.${kind}Missing`;
    if (!agreed) fields.agreed = 'networks.agreedMissing';
    if ((await membersOf(all, network.id)).some((one) => one.state !== 'left' && sameName(one.name, name))) fields.name = 'networks.memberNameTaken';
    if (way === 'email' && value.success && (await isKnown(all, value.output))) fields.reach = 'networks.personKnown';
    if (Object.keys(fields).length) refuse('platform.inputUnclear', { status: 422, fields });
    const person = await writePerson(all, { name, [kind]: value.output, source: SOURCE }, 'reach');
    await keepWay(all, person, way);
    await takeIn(all, network, person, isNamed);
  }),
});

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
const isKnown = async ({ tx }: Work, email: string): Promise<boolean> => (await tx.selectFrom('person_contact').select('id').where('kind', '=', 'email').where('value', '=', email).executeTakeFirst()) !== undefined;

async function takeIn(all: Work, network: Network, person: string, isNamed: boolean): Promise<void> {
  const id = newId(), { now, region } = all;
  await all.tx.insertInto('network_member').values({ id, network_id: network.id, person_id: person, state: 'member', is_named: isNamed, answered_at: now, changed_at: now }).execute();
  await grantRole(all, { person }, { kind: 'participant', scopeKind: 'network', scope: network.id });
  await record(all, memberJoined, id, { network: network.id });
  const say = (part: 'Title' | 'Body' | 'Script' | 'Short') => networksText(region.locale, `writtenIn${part}`, { network: network.name, purpose: network.purpose, within: network.meetsWithin ?? 'none', who: whoAsks(all), region: region.name, phone: region.settings.helpPhone });
  await send(all, { purpose: INVITE, topic: INVITE, urgency: 'request', sender: carrierOf(network.id), subject: { kind: 'network', id: network.id }, path: '/mee', title: say('Title'), body: say('Body'), script: say('Script'), short: say('Short'), days: LINK_DAYS }, [{ person }]);
}

export type JoinAndLeaveView = { network: Pick<Network, 'slug' | 'name'>; /** Who takes part, and may say to who carries it that they stop. */ members: { id: string; name: string }[] };

/** Who may be written in or stop. Who carries the network. @throws Refusal 404. */
export const showJoinAndLeave = query((work, slug: string): Promise<JoinAndLeaveView> => raised(work, async (all) => {
  const network = await networkAt(all, slug);
  if (!network || !carries(work.actor, network.id)) return notFound();
  return { network: { slug: network.slug, name: network.name }, members: (await membersOf(all, network.id)).filter(({ state }) => state === 'member').map(({ id, name }) => ({ id, name })) };
}));
