import { hasRole, type Actor } from '#platform/use-case/index.ts';

/** The roles of the field and what each is given for. Names on screen are texts, and settings of a region: see role-names.ts. */
export const roleKinds = ['resident', 'initiator', 'member', 'coordinator', 'liaison', 'connector', 'director', 'researcher', 'editor', 'participant', 'administrator'] as const;
export type RoleKind = (typeof roleKinds)[number];

/** Roles of who does other work than keeping an entry true, even at an organisation that they speak for. */
export const BESIDE_KEEPING: readonly RoleKind[] = ['coordinator', 'liaison', 'connector', 'director', 'researcher', 'editor', 'administrator'];
/** Roles of who keeps it true, whatever else they do. */
export const KEEPING: readonly RoleKind[] = ['initiator', 'member'];

/** Roles that say where somebody lives or meets, and give nothing to do for others. */
export const NO_OFFICE: readonly RoleKind[] = ['resident', 'participant'];

/** What a role is given for; a network and a party by their id. */
export const scopeKinds = ['region', 'area', 'network', 'party'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

export type RoleRow = { kind: string; scope_kind: string; scope: string; starts_on: string; ends_on: string | null; ended_at: Date | null };

/** Whether a role or representation holds on this day: it began, its last day is not over, and nobody took it away. */
export const holdsOn = (row: Pick<RoleRow, 'starts_on' | 'ends_on' | 'ended_at'>, today: string): boolean => row.ended_at === null && row.starts_on <= today && (row.ends_on === null || row.ends_on >= today);

/**
 * What a person's roles let them reach on this day, as scope strings: `<role>:<scope kind>:<scope>` each, `party:<id>` for every
 * party they speak for, and `region` for an administrator. Row policies and `may` compare with these, computed once per request.
 */
export function scopesOf(roles: RoleRow[], parties: string[], today: string): string[] {
  const current = roles.filter((role) => holdsOn(role, today));
  const scopes = current.map((role) => `${role.kind}:${role.scope_kind}:${role.scope}`);
  if (current.some((role) => role.kind === 'administrator' && role.scope_kind === 'region')) scopes.push('region');
  return [...new Set([...scopes, ...parties.map((id) => `party:${id}`)])];
}

/** The kinds of role somebody has now, in the order of the list above; that they take part in a network says nothing about who they are. */
export const rolesOf = (actor: Actor): RoleKind[] => roleKinds.filter((kind) => kind !== 'participant' && hasRole(actor, kind));
