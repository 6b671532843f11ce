import { administers, hasRole, type Actor, type Work } from '#platform/use-case/index.ts';

/** The roles that keep channels of the areas they are given for. */
export const keeperRoles = ['editor', 'coordinator', 'liaison', 'connector'] as const;

/** Who sees the register: who keeps it, members of organisations and who speaks for one, administrators. */
export const maySeeChannels = (actor: Actor): boolean => administers(actor) || [...keeperRoles, 'member'].some((role) => hasRole(actor, role)) || (actor.kind === 'person' && actor.scopes.some((scope) => scope.startsWith('party:')));

/** Whose channel something is: what it reaches, and the party that owns it. */
type Belonging = { areas: readonly string[]; ownerId: string | null };

/** Whether somebody speaks for the party that a channel is of. */
export const ownsIt = (actor: Actor, { ownerId }: Belonging): boolean => actor.kind === 'person' && ownerId !== null && actor.scopes.includes(`party:${ownerId}`);

/**
 * Says of channels whether this actor may change and confirm them: administrators any, members those of their own organisation, keepers those that reach a
 * wijk in or around their area.
 */
export async function changesAllowed({ tx, actor }: Work): Promise<(channel: Belonging) => boolean> {
  if (administers(actor)) return () => true;
  const keptAreas = areasKept(actor);
  const wijken = keptAreas.size > 0 ? await tx.selectFrom('wijk').select('codes').execute() : [];
  const kept = new Set(wijken.filter(({ codes }) => codes.some((code) => keptAreas.has(code))).flatMap(({ codes }) => codes));
  return (channel) => ownsIt(actor, channel) || keptAreas.has('region') || channel.areas.some((code) => kept.has(code));
}

/** Codes of the areas that somebody keeps channels of; `region` is all of them. */
function areasKept(actor: Actor): Set<string> {
  const scopes = actor.kind === 'person' ? actor.scopes.map((scope) => scope.split(':')) : [];
  return new Set(scopes.flatMap(([role, kind, scope]) => ((keeperRoles as readonly string[]).includes(role!) && (kind === 'area' || kind === 'region') && scope ? [scope] : [])));
}
