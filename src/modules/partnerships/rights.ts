import { administers, type Actor } from '#platform/use-case/index.ts';
import { carries, mayStart, ownNetworks } from '#modules/networks/index.ts';
import { carriedAreas } from '#modules/people/index.ts';

const speaks = (actor: Actor): boolean => actor.kind === 'person' && actor.scopes.some((scope) => scope.startsWith('party:'));

/** Who may begin a partnership: who speaks for a party, or carries a wijk or a network. */
export const mayBegin = (actor: Actor): boolean => mayStart(actor) || speaks(actor) || ownNetworks(actor).some((id) => carries(actor, id));

/** Whether somebody reads all of a partnership and may change it. */
export const mayKeep = (actor: Actor, { area, networkId, madeBy, parties }: { area: string | null; networkId: string | null; madeBy: string | null; parties: readonly { id: string | null }[] }): boolean => administers(actor) || (actor.kind === 'person' && (
  madeBy === actor.id || (area !== null && carriedAreas(actor).includes(area)) || (networkId !== null && carries(actor, networkId)) || parties.some(({ id }) => id !== null && actor.scopes.includes(`party:${id}`))));
