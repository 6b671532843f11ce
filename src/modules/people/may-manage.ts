import { administers, type Actor } from '#platform/use-case/index.ts';
import { roleKinds, type RoleKind, type ScopeKind } from './roles.ts';

type RoleWanted = { kind: RoleKind; scopeKind: ScopeKind; scope: string; isDeputy: boolean };

/** Who carries an area gives these roles in it, and their own to a deputy. */
const LOCAL: readonly RoleKind[] = ['initiator', 'member', 'connector'];
const CARRIERS: readonly RoleKind[] = ['coordinator', 'liaison'];

/** Roles that stand on no list: who lives somewhere is nobody's to look through. */
export const UNLISTED: RoleKind = 'resident';

/** The areas that somebody carries as coordinator or liaison, by code. */
export const carriedAreas = (actor: Actor): string[] => (actor.kind !== 'person' ? []
  : [...new Set(actor.scopes.flatMap((scope) => { const [kind, scopeKind, code] = scope.split(':'); return scopeKind === 'area' && CARRIERS.includes(kind as RoleKind) ? [code!] : []; }))]);

/** Whether somebody may see people with a role at all: administrators, coordinators, liaisons. */
export const mayManagePeople = (actor: Actor): boolean => administers(actor) || carriedAreas(actor).length > 0;

/** Whether somebody may give this role, or take it away. */
export function mayGive(actor: Actor, { kind, scopeKind, scope, isDeputy }: RoleWanted): boolean {
  if (administers(actor)) return true;
  if (actor.kind !== 'person' || scopeKind !== 'area' || !carriedAreas(actor).includes(scope)) return false;
  return LOCAL.includes(kind) || (isDeputy && CARRIERS.includes(kind) && actor.scopes.includes(`${kind}:area:${scope}`));
}

/** The kinds of role that somebody may give somewhere by hand; who takes part in a network has that role by joining it. */
export const kindsToGive = (actor: Actor): RoleKind[] => (administers(actor) ? roleKinds.filter((kind) => kind !== 'participant')
  : roleKinds.filter((kind) => carriedAreas(actor).some((scope) => mayGive(actor, { kind, scopeKind: 'area', scope, isDeputy: true }))));
