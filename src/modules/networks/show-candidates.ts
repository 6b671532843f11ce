import { sql } from 'kysely';
import { notFound, query, raised } from '#platform/use-case/index.ts';
import { domains } from '#modules/directory/index.ts';
import { carries, networkAt, type Network } from './rights.ts';

/** A party that works where the network is. `state`: whether it was asked already, and what became of that. */
export type Candidate = { slug: string; name: string; kind: string; about: string; state: 'asked' | 'invited' | 'member' | 'declined' | 'left' | null };
type Domain = (typeof domains)[number];
export type CandidatesView = { network: Network; groups: { domain: Domain | null; candidates: Candidate[] }[] };

const MOST = 500;

/** Every party of the directory that is active where the network is, by domain; also who does nothing digital. @throws Refusal 404 for who does not carry it. */
export const showCandidates = query(async (work, slug: string): Promise<CandidatesView> => {
  const network = await networkAt(work, slug) ?? notFound();
  if (!carries(work.actor, network.id)) notFound();
  const { rows } = await raised(work, ({ tx }) => sql<Candidate & { domain: Domain | null }>`select p.slug, p.name, p.kind, p.domain, p.plain_words as about, m.state
    from party p left join network_member m on m.party_id = p.id and m.network_id = ${network.id}
    where p.ended_at is null and (p.ends_on is null or p.ends_on >= ${work.now}::date) and (${network.area}::text is null or exists (select 1 from wijk w where w.code = ${network.area} and w.codes && p.areas))
    order by lower(p.name) limit ${MOST}`.execute(tx));
  const groups = Map.groupBy(rows, ({ domain }) => domain);
  return { network, groups: [...domains, null].flatMap((domain) => { const some = groups.get(domain); return some ? [{ domain, candidates: some.map(({ domain: _, ...candidate }) => candidate) }] : []; }) };
});
