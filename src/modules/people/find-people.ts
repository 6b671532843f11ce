import { query } from '#platform/use-case/index.ts';

/** The people of the region with their e-mail address and roles, by name: for the command line and for looking around in the demo. System and administrators only, by row policy. */
export const listPeople = query(async ({ tx }, filter: { role?: string; slug?: string; email?: string } = {}) => {
  let rows = tx.selectFrom('person as p').leftJoin('person_contact as c', (join) => join.onRef('c.person_id', '=', 'p.id').on('c.kind', '=', 'email'))
    .leftJoin('role as r', (join) => join.onRef('r.person_id', '=', 'p.id').on('r.ended_at', 'is', null))
    .select(['p.id', 'p.slug', 'p.name', 'c.value as email', 'r.kind as role', 'r.scope_kind', 'r.scope']).orderBy('p.name');
  if (filter.role) rows = rows.where('r.kind', '=', filter.role);
  if (filter.slug) rows = rows.where('p.slug', '=', filter.slug);
  if (filter.email) rows = rows.where('c.value', '=', filter.email.toLowerCase());
  return rows.execute();
});
