import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';

export const partnershipKinds = ['general', 'media', 'school'] as const;
export type PartnershipKind = (typeof partnershipKinds)[number];

/** Who takes part: a party of the directory with its address, or somebody in words (`id` and `slug` null). */
export type Partner = { id: string | null; slug: string | null; name: string };
export type Partnership = {
  id: string; slug: string; title: string; what: string; kind: PartnershipKind; area: string | null; wijk: { slug: string; name: string } | null; carriedBy: string | null; money: string | null; hours: string | null; rooms: string | null;
  startsOn: string | null; endsOn: string | null; lasts: string | null; reviewOn: string | null; isPublic: boolean; networkId: string | null; network: { slug: string; name: string } | null; madeBy: string | null;
  ended: { on: string; words: string } | null; parties: Partner[];
};

const MOST = 200;

/** Which ones: by address, of these holders (`party:<id>`, `person:<id>`), carried areas and networks, or shown ones of a party, a wijk or everywhere. */
export type Which = { slug: string } | { id: string } | { parties: readonly string[]; person: string; areas: readonly string[]; networks: readonly string[] } | { shown: { party: string } | { wijk: string; codes: readonly string[] } | 'all'; today: string };

/** Partnerships, the newest first; who was written twice stands once. Needs the whole region's reach. */
export async function readPartnerships({ tx }: Work, which: Which): Promise<Partnership[]> {
  const { rows } = await sql<Omit<Partnership, 'ended'> & { endedOn: string | null; endedWords: string | null }>`select p.id, p.slug, p.title, p.what, p.kind, p.area, case when w.code is null then null else jsonb_build_object('slug', w.slug, 'name', w.name) end as wijk, p.carried_by as "carriedBy", p.money, p.hours, p.rooms,
      p.starts_on as "startsOn", p.ends_on as "endsOn", p.lasts, p.review_on as "reviewOn", p.is_public as "isPublic", p.network_id as "networkId", case when n.id is null then null else jsonb_build_object('slug', n.slug, 'name', n.name) end as network, p.made_by as "madeBy",
      to_char(p.ended_at, 'YYYY-MM-DD') as "endedOn", p.ended_words as "endedWords",
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'slug', t.slug, 'name', coalesce(t.name, x.words)) order by x.position), '[]') from partnership_party x left join party t on t.id = x.party_id where x.partnership_id = p.id) as parties
    from partnership p left join wijk w on w.code = p.area left join network n on n.id = p.network_id where ${chosen(which)} order by p.ended_at is not null, p.made_at desc, p.id limit ${MOST}`.execute(tx);
  return rows.map(({ endedOn, endedWords, parties, ...row }) => ({ ...row, ended: endedOn ? { on: endedOn, words: endedWords ?? '' } : null, parties: [...new Map(parties.map((partner) => [partner.id ?? partner.name, partner])).values()] }));
}

function chosen(which: Which) {
  if ('slug' in which) return sql`p.slug = ${which.slug}`;
  if ('id' in which) return sql`p.id = ${which.id}`;
  if ('parties' in which) return sql`(p.made_by::text = ${which.person} or p.area = any(${which.areas}::text[]) or p.network_id = any(${which.networks}::uuid[]) or exists (select 1 from partnership_party x where x.partnership_id = p.id and x.party_id = any(${which.parties}::uuid[])))`;
  const { shown, today } = which, isShown = sql`p.is_public and p.ended_at is null and (p.ends_on is null or p.ends_on >= ${today})`;
  if (shown === 'all') return isShown;
  if ('party' in shown) return sql`${isShown} and exists (select 1 from partnership_party x join party t on t.id = x.party_id where x.partnership_id = p.id and t.slug = ${shown.party})`;
  return sql`${isShown} and (p.area = ${shown.wijk} or p.area is null and exists (select 1 from partnership_party x join party t on t.id = x.party_id where x.partnership_id = p.id and t.areas && ${shown.codes}::text[]))`;
}
