import { putRows } from '#platform/db/rows.ts';
import { newId } from '#platform/db/index.ts';
import { recordEach, settle } from '#platform/facts/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { grantRole } from '#modules/people/index.ts';
import { send } from '#modules/reach/index.ts';
import { ADMIT, INVITE, memberJoined } from './facts.ts';
import { LINK_DAYS, whoAsks } from './invite-members.ts';
import { carrierOf, type Network } from './rights.ts';
import { networksText } from './texts.ts';

/** A party that takes part already, and who comes for it as far as that is known. */
export type WrittenDown = { party: string; comesName: string | null };

/**
 * Writes down that parties take part already, on the word of who carries the network. Each hears it by its own way, with where the address comes from and a link to say otherwise; the page for
 * visitors names nobody by it. In the transaction of what it follows from; the right is for who calls this.
 */
export async function writeDownMembers(all: Work, network: Network, members: readonly WrittenDown[]): Promise<void> {
  if (members.length === 0) return;
  const { tx, now, region } = all, parties = members.map(({ party }) => party);
  await putRows(tx, 'network_member', members.map(({ party, comesName }) => ({ id: newId(), network_id: network.id, party_id: party, state: 'member', comes_name: comesName, answered_at: now, changed_at: now })), { key: ['network_id', 'party_id'], keep: ['id'] });
  const rows = await tx.selectFrom('network_member').select('id').where('network_id', '=', network.id).where('party_id', 'in', parties).execute();
  for (const party of parties) await grantRole(all, { party }, { kind: 'participant', scopeKind: 'network', scope: network.id });
  for (const { id } of rows) await settle(all, ADMIT, id);
  await recordEach(all, memberJoined, rows.map(({ id }) => id), { network: network.id });
  const say = (key: 'notedTitle' | 'notedBody' | 'notedScript' | 'notedShort') => networksText(region.locale, key, { network: network.name, purpose: network.purpose, within: network.meetsWithin ?? 'none', who: whoAsks(all), region: region.name, phone: region.settings.helpPhone });
  await send(all, { purpose: INVITE, topic: INVITE, urgency: 'request', sender: carrierOf(network.id), subject: { kind: 'network', id: network.id }, path: '/mee', title: say('notedTitle'), body: say('notedBody'), script: say('notedScript'), short: say('notedShort'), days: LINK_DAYS }, parties.map((party) => ({ party })));
}

/** Writes down who comes for members; null for nobody known. The right is for who calls this. */
export async function renameWhoComes({ tx, now }: Work, members: readonly { id: string; comesName: string }[]): Promise<void> {
  for (const { id, comesName } of members) await tx.updateTable('network_member').set({ comes_name: comesName, changed_at: now }).where('id', '=', id).execute();
}
