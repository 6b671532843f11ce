import * as v from 'valibot';
import { factKind, record } from '#platform/facts/index.ts';
import { keptOf } from '#platform/http/kept.ts';
import { administers, inTransaction, useCase, type Context, type Locale } from '#platform/use-case/index.ts';
import { roleKinds, type RoleKind } from './roles.ts';
import { peopleText } from './texts.ts';

const roleNamesSaved = factKind('people.roleNamesSaved', 'region');

/** The usual word for a role, in the reader's language. */
export const usualRoleName = (locale: Locale, kind: RoleKind): string => peopleText(locale, kind);

/** What this region calls its roles, of those that have a name of their own. Kept in memory until the region changes. */
export const ownRoleNames = (context: Pick<Context, 'db' | 'region' | 'now' | 'locale'>): Promise<Map<RoleKind, string>> => keptOf(context, 'role names', async () => {
  const rows = await inTransaction({ ...context, actor: { kind: 'visitor' }, onBehalfOf: null }, ({ tx }) => tx.selectFrom('role_name').selectAll().execute());
  return new Map(rows.map(({ kind, name }) => [kind as RoleKind, name]));
});

/** How every role is called to this reader: the region's own name, otherwise the usual one. */
export async function roleNames(context: Pick<Context, 'db' | 'region' | 'now' | 'locale'>): Promise<(kind: RoleKind) => string> {
  const own = await ownRoleNames(context);
  return (kind) => own.get(kind) ?? usualRoleName(context.locale, kind);
}

const MOST_LETTERS = 40;
const name = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(MOST_LETTERS, 'people.roleNameTooLong'), v.regex(/^[^<>{}\n]*$/, 'people.roleNameUnclear')), '');

/** Calls the roles of the region by names of its own; an empty one goes back to the usual word. Administrators only. */
export const saveRoleNames = useCase({
  input: v.object(Object.fromEntries(roleKinds.map((kind) => [kind, name])) as Record<RoleKind, typeof name>),
  may: ({ actor }) => administers(actor),
  async run(work, names) {
    await work.tx.deleteFrom('role_name').execute();
    const own = roleKinds.filter((kind) => names[kind] && names[kind] !== usualRoleName(work.region.locale, kind)).map((kind) => ({ kind, name: names[kind] }));
    if (own.length) await work.tx.insertInto('role_name').values(own).execute();
    await record(work, roleNamesSaved, null, {});
  },
});
