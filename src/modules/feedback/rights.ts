import type { Work } from '#platform/use-case/index.ts';
import { carrierOf } from '#modules/networks/index.ts';
import { holdersOf } from '#modules/meetings/index.ts';

/** Whether somebody carries this network themselves. Who sets up the region does not, as they do elsewhere: a municipality pays for networks, and cards are never for who pays. */
export const carriesItself = ({ actor, onBehalfOf }: Pick<Work, 'actor' | 'onBehalfOf'>, networkId: string): boolean => onBehalfOf === null && actor.kind === 'person' && actor.scopes.includes(carrierOf(networkId));

/** Whether somebody takes part in it or carries it themselves. */
export const isInside = (work: Pick<Work, 'actor' | 'onBehalfOf'>, networkId: string): boolean =>
  carriesItself(work, networkId) || (work.onBehalfOf === null && work.actor.kind === 'person' && work.actor.scopes.includes(`participant:network:${networkId}`));

/** Whom somebody speaks for: who got the link, themselves and their parties, or the resident opposite at a desk. */
export const speaksFor = ({ actor, onBehalfOf }: Pick<Work, 'actor' | 'onBehalfOf'>): string[] => (onBehalfOf ? [`person:${onBehalfOf}`] : holdersOf(actor));
