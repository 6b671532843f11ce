import { sql } from 'kysely';
import type { Actor, Work } from '#platform/use-case/index.ts';
import { MEMBER_NAME, PARTY_OR_PERSON } from './member-name.ts';

/** Whom somebody may answer for: who got the link, or themselves and the parties they speak for. */
export const holdersOf = (actor: Actor): string[] => (actor.kind === 'link' ? [actor.holder] : actor.kind === 'person' ? [`person:${actor.id}`, ...actor.scopes.filter((scope) => scope.startsWith('party:'))] : []);

/** The member of a network as whom somebody answers. Needs the network's own reach. */
export async function ownMember({ tx, actor }: Work, networkId: string): Promise<{ id: string; name: string } | undefined> {
  const { rows: [row] } = await sql<{ id: string; name: string }>`select m.id, ${MEMBER_NAME} as name from network_member m ${PARTY_OR_PERSON}
    where m.network_id = ${networkId} and m.state = 'member' and coalesce('party:' || m.party_id, 'person:' || m.person_id) = any(${holdersOf(actor)}::text[]) order by m.party_id is null, m.id limit 1`.execute(tx);
  return row;
}

type To = { party: string } | { person: string };

/** Everybody who takes part in a network, as those get something who are told. */
export async function allMembers({ tx }: Work, networkId: string): Promise<To[]> {
  const rows = await tx.selectFrom('network_member').select(['party_id', 'person_id']).where('network_id', '=', networkId).where('state', '=', 'member').execute();
  return rows.map(({ party_id, person_id }) => (party_id ? { party: party_id } : { person: person_id! }));
}

/** A member of this network, as who is told. */
export async function memberIn({ tx }: Work, networkId: string, id: string): Promise<To | undefined> {
  const row = await tx.selectFrom('network_member').select(['party_id', 'person_id']).where('id', '=', id).where('network_id', '=', networkId).where('state', '=', 'member').executeTakeFirst();
  return row && (row.party_id ? { party: row.party_id } : { person: row.person_id! });
}
