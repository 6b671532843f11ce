import { sql } from 'kysely';
import { administers, notFound, query, raised } from '#platform/use-case/index.ts';
import { carriedAreas, mayManagePeople, UNLISTED } from './may-manage.ts';
import { quietRoles } from './quiet-holders.ts';
import type { RoleKind, ScopeKind } from './roles.ts';

export type HeldRole = { id: string; kind: RoleKind; scopeKind: ScopeKind; scope: string; startsOn: string; endsOn: string | null; isDeputy: boolean };
/** Somebody, or an organisation, with roles now or soon; `party` is its id, its name is the directory's. */
export type Holder = { person: string | null; party: string | null; name: string | null; roles: HeldRole[] };
export type HolderFilter = { words?: string; kind?: RoleKind | null; area?: string | null; page?: number; isQuiet?: boolean };

const HOLDERS_A_PAGE = 30;

/**
 * Who has a role, by name: of the whole region for its administrators, of their own areas for who carries those. Residents as such stand on no list;
 * administrators find them by name, since somebody has to be able to write down that they moved. @throws Refusal 404 for anybody else.
 */
export const listHolders = query((work, { words = '', kind = null, area = null, page = 1, isQuiet = false }: HolderFilter): Promise<{ holders: Holder[]; total: number; pages: number }> => {
  const { actor } = work;
  if (!mayManagePeople(actor)) notFound();
  const all = administers(actor), own = carriedAreas(actor), asked = words.trim().slice(0, 80);
  return raised(work, async (raisedWork) => {
    const { tx, now } = raisedWork;
    const today = now.toISOString().slice(0, 10);
    const quiet = isQuiet && all ? await quietRoles(raisedWork) : null;
    const { rows } = await sql<Holder & { total: number }>`
      with held as (
        select r.id, r.person_id, r.party_id, r.kind, r.scope_kind, r.scope, r.starts_on, r.ends_on, r.is_deputy from role r
        where r.ended_at is null and (r.ends_on is null or r.ends_on >= ${today}) and (${kind}::text is null or r.kind = ${kind}) and (${area}::text is null or r.scope_kind = 'area' and r.scope = ${area})
          and r.kind <> ${UNLISTED} and (${all}::boolean or r.scope_kind = 'area' and r.scope = any(${own}::text[]))
          and (${quiet === null}::boolean or (r.kind, r.scope_kind, r.scope) in (select q.kind, q.scope_kind, q.scope from role q where q.id = any(${quiet?.map((q) => q.id) ?? []}::uuid[]))))
      , holder as (
        select person_id, party_id, jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'scopeKind', scope_kind, 'scope', scope, 'startsOn', starts_on, 'endsOn', ends_on, 'isDeputy', is_deputy) order by kind, scope) as roles from held group by 1, 2
        union all select p.id, null, '[]' from person p where ${all}::boolean and ${asked} <> '' and ${kind}::text is null and ${area}::text is null and not exists (select 1 from held h where h.person_id = p.id))
      select h.person_id as person, h.party_id as party, p.name, h.roles, (count(*) over ())::int as total from holder h left join person p on p.id = h.person_id
      where ${asked} = '' or p.name ilike ${`%${asked.replaceAll(/[\\%_]/g, '\\$&')}%`}
      order by p.name nulls first, h.person_id, h.party_id limit ${HOLDERS_A_PAGE} offset ${(Math.max(1, page) - 1) * HOLDERS_A_PAGE}`.execute(tx);
    const total = rows[0]?.total ?? 0;
    return { holders: rows.map(({ total: _, ...holder }) => holder), total, pages: Math.max(1, Math.ceil(total / HOLDERS_A_PAGE)) };
  });
});
