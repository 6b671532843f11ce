import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';
import { namesClient } from '#modules/networks/index.ts';

const LEAST_SIGNS = 3;
const ADDRESS = /\S+@\S+|\d[\d \-./]{7,}\d/;

/**
 * Tells of words on a card which text says that they are not about work, or null: a client, an address or number, or the name of somebody of a member. A card is about what people do, not
 * about who they are. Needs the network's own reach.
 */
export async function isAboutWork(work: Work, networkId: string, texts: readonly string[]): Promise<(text: string) => string | null> {
  const names = texts.some((text) => text !== '') ? await namesIn(work, networkId) : new Set<string>();
  return (text) => (namesClient(text) || ADDRESS.test(text) ? 'feedback.aboutClient' : text.split(/[^\p{L}]+/u).some((word) => names.has(word)) ? 'feedback.aboutPerson' : null);
}

/** First and last names of who comes or speaks for a member, takes part in their own name, or carries the network, as they are written; without what the parties themselves are called. */
async function namesIn({ tx }: Work, networkId: string): Promise<Set<string>> {
  const { rows } = await sql<{ name: string; party: string | null }>`select m.comes_name as name, p.name as party from network_member m left join party p on p.id = m.party_id where m.network_id = ${networkId} and m.state = 'member'
    union all select h.name, p.name from network_member m join party p on p.id = m.party_id join representation s on s.party_id = p.id and s.ended_at is null join person h on h.id = s.person_id where m.network_id = ${networkId} and m.state = 'member'
    union all select h.name, null from network_member m join person h on h.id = m.person_id where m.network_id = ${networkId} and m.state = 'member'
    union all select h.name, null from role r join person h on h.id = r.person_id where r.kind = 'coordinator' and r.scope_kind = 'network' and r.scope = ${networkId}::text and r.ended_at is null`.execute(tx);
  const parts = (text: string | null) => (text ?? '').split(/[^\p{L}]+/u).filter((word) => word.length >= LEAST_SIGNS && /^\p{Lu}/u.test(word));
  const ofParties = new Set(rows.flatMap(({ party }) => parts(party)));
  return new Set(rows.flatMap(({ name }) => parts(name)).filter((word) => !ofParties.has(word)));
}
