import { hasRole, type Actor } from '#platform/use-case/index.ts';

/** The roles of the field and what each is given for. Names on screen are texts, and settings of a region. */
export const roleKinds = ['resident', 'initiator', 'member', 'coordinator', 'liaison', 'connector', 'director', 'researcher', 'editor', 'administrator'] as const;
export type RoleKind = (typeof roleKinds)[number];

export type RoleRow = { kind: string; scope_kind: string; scope: string; starts_on: string; ends_on: string | null };

/**
 * What a person's roles let them reach on this day, as scope strings: `<role>:<scope kind>:<scope>` each, `party:<id>` for every
 * party they speak for, and `region` for an administrator. Row policies and `may` compare with these, computed once per request.
 */
export function scopesOf(roles: RoleRow[], parties: string[], today: string): string[] {
  const current = roles.filter((role) => role.starts_on <= today && (role.ends_on === null || role.ends_on >= today));
  const scopes = current.map((role) => `${role.kind}:${role.scope_kind}:${role.scope}`);
  if (current.some((role) => role.kind === 'administrator' && role.scope_kind === 'region')) scopes.push('region');
  return [...scopes, ...parties.map((id) => `party:${id}`)];
}

/** The kinds of role somebody has now, in the order of the list above. */
export const rolesOf = (actor: Actor): RoleKind[] => roleKinds.filter((kind) => hasRole(actor, kind));
