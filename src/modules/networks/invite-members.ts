import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { send } from '#modules/reach/index.ts';
import { INVITE, membersInvited } from './facts.ts';
import { carrierOf, carries, networkAt, type Network } from './rights.ts';
import { networksText } from './texts.ts';

/** So long the link in an invitation is good. */
export const LINK_DAYS = 60;

/**
 * Asks parties into a network, each by its own way: who takes part already is not asked again, who was asked before is asked once more. One statement however many.
 * @throws Refusal 404 for who does not carry it, `networks.nobodyChosen`.
 */
export const inviteMembers = useCase({
  input: v.object({
    network: v.pipe(v.string(), v.maxLength(100)), parties: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.minLength(1, 'networks.nobodyChosen'), v.maxLength(500)),
    /** What the carrier wants to say with it. */
    words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500, 'directory.tooLong')), ''),
  }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); },
  unseen: true,
  run: (work, { network: at, parties, words }) => raised(work, async (all) => {
    const network = await networkAt(all, at) ?? notFound();
    const { rows } = await sql<{ id: string }>`select p.id from party p where p.slug = any(${parties}::text[]) and p.ended_at is null
      and not exists (select 1 from network_member m where m.network_id = ${network.id} and m.party_id = p.id and m.state = 'member')`.execute(all.tx);
    if (rows.length === 0) refuse('networks.nobodyChosen', { status: 422 });
    await askIn(all, network, rows.map(({ id }) => id), words);
    return { invited: rows.length };
  }),
});

/** Asks these parties, none of whom takes part already, in the transaction of what it follows from. The right is for who calls this. */
export async function askIn(all: Work, network: Network, parties: readonly string[], words: string): Promise<void> {
  const { tx, now, region } = all;
  await putRows(tx, 'network_member', parties.map((id) => ({ id: newId(), network_id: network.id, party_id: id, state: 'invited', invited_at: now, changed_at: now })), { key: ['network_id', 'party_id'], keep: ['id'] });
  const say = (key: 'inviteTitle' | 'inviteBody' | 'inviteScript' | 'inviteShort') => networksText(region.locale, key, { network: network.name, purpose: network.purpose, within: network.meetsWithin ?? 'none', words: words || 'none', who: whoAsks(all), region: region.name, phone: region.settings.helpPhone });
  await send(all, { purpose: INVITE, topic: INVITE, urgency: 'request', sender: carrierOf(network.id), subject: { kind: 'network', id: network.id }, path: '/mee', title: say('inviteTitle'), body: say('inviteBody'), script: say('inviteScript'), short: say('inviteShort'), days: LINK_DAYS }, parties.map((party) => ({ party })));
  await record(all, membersInvited, network.id, { count: parties.length });
}

/** In whose name a network asks. */
export const whoAsks = ({ actor, region }: Work): string => (actor.kind === 'person' ? actor.name : region.name);
