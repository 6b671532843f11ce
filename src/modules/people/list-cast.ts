import { query } from '#platform/use-case/index.ts';
import type { RoleKind } from './roles.ts';

/** Somebody to look around as: with each role and its area (networks stand on their own page), and the parties they speak for. */
export type CastMember = { id: string; slug: string; name: string; email: string | null; roles: { kind: RoleKind; area: string | null }[]; parties: string[] };

/** Everybody of a demo region, by name, for its page to look around in each role. By row policy only the system and administrators see more than themselves. */
export const listCast = query(async ({ tx }, _: void): Promise<CastMember[]> => {
  const people = await tx.selectFrom('person as p').leftJoin('person_contact as c', (join) => join.onRef('c.person_id', '=', 'p.id').on('c.kind', '=', 'email'))
    .select(['p.id', 'p.slug', 'p.name', 'c.value as email']).orderBy('p.name').execute();
  const roles = Map.groupBy(await tx.selectFrom('role').select(['person_id', 'kind', 'scope_kind', 'scope']).where('ended_at', 'is', null).where('scope_kind', '<>', 'network').orderBy('given_at').execute(), (r) => r.person_id);
  const parties = Map.groupBy(await tx.selectFrom('representation').select(['person_id', 'party_id']).where('ended_at', 'is', null).execute(), (r) => r.person_id);
  return people.map((p) => ({
    ...p, roles: (roles.get(p.id) ?? []).map((r) => ({ kind: r.kind as RoleKind, area: r.scope_kind === 'area' ? r.scope : null })),
    parties: (parties.get(p.id) ?? []).map((r) => r.party_id),
  }));
});
