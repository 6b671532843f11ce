import { administers, hasRole, type Actor, type Work } from '#platform/use-case/index.ts';

/** The kinds of a network, as `glossary` calls them. */
export const networkKinds = ['learning_network', 'neighbourhood_meeting', 'learning_circle', 'initiators', 'editorial_board', 'city_network'] as const;
export type NetworkKind = (typeof networkKinds)[number];

const STARTERS = ['coordinator', 'liaison', 'connector'] as const;

/** Who may start a network: who carries a wijk, and who sets up the region. */
export const mayStart = (actor: Actor): boolean => administers(actor) || STARTERS.some((kind) => hasRole(actor, kind));

/** The scope of who carries this network; what it sends goes out in this name. */
export const carrierOf = (networkId: string): string => `coordinator:network:${networkId}`;

/** Whether somebody carries this network. */
export const carries = (actor: Actor, networkId: string): boolean => administers(actor) || (actor.kind === 'person' && actor.scopes.includes(carrierOf(networkId)));

/** Whether somebody takes part in this network, or carries it. */
export const takesPart = (actor: Actor, networkId: string): boolean => carries(actor, networkId) || (actor.kind === 'person' && actor.scopes.includes(`participant:network:${networkId}`));

/** The networks that somebody carries or takes part in, by id. */
export const ownNetworks = (actor: Actor): string[] => (actor.kind !== 'person' ? []
  : [...new Set(actor.scopes.flatMap((scope) => { const [kind, of, id] = scope.split(':'); return of === 'network' && (kind === 'coordinator' || kind === 'participant') ? [id!] : []; }))]);

export type Network = { id: string; slug: string; name: string; kind: NetworkKind; area: string | null; purpose: string; meetsWithin: string | null; carriedHow: string | null; isPublic: boolean; /** When it ended, and what came of it. */ ended: { on: string; words: string } | null };

/** The network with this slug that goes on, whoever asks; the right to it is for who calls this. */
export async function networkAt(work: Work, slug: string): Promise<Network | undefined> {
  const network = await anyNetworkAt(work, slug);
  return network?.ended ? undefined : network;
}

/** The same, also of one that ended. */
export async function anyNetworkAt({ tx }: Work, slug: string): Promise<Network | undefined> {
  const row = await tx.selectFrom('network').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && { id: row.id, slug: row.slug, name: row.name, kind: row.kind as NetworkKind, area: row.area, purpose: row.purpose, meetsWithin: row.meets_within, carriedHow: row.carried_how, isPublic: row.is_public,
    ended: row.ended_at && { on: row.ended_at.toISOString().slice(0, 10), words: row.ended_words ?? '' } };
}
