import { sql, type RawBuilder } from 'kysely';
import { administers, hasRole, type Actor } from '#platform/use-case/index.ts';

/** Who posts letters for who sent something, and who telephones for them. */
const POSTS = ['coordinator', 'editor'] as const, CALLS = ['coordinator'] as const;
type Carrier = (typeof POSTS)[number];

/** Whether somebody prints and posts letters. */
export const mayPost = (actor: Actor): boolean => administers(actor) || POSTS.some((kind) => hasRole(actor, kind));
/** Whether somebody makes lists of whom to telephone. */
export const mayMakeCallSheets = (actor: Actor): boolean => administers(actor) || CALLS.some((kind) => hasRole(actor, kind));

/**
 * Whether a message `m` with its delivery `d` in a statement is this actor's to post: their own, or of a role in an area where they carry on what others sent; of what
 * the region sends, what goes to a party of that area.
 */
export const postedBy = (actor: Actor): RawBuilder<boolean> => carriedBy(actor, POSTS);
/** The same for telephoning. */
export const calledBy = (actor: Actor): RawBuilder<boolean> => carriedBy(actor, CALLS);
/** Whether it is this actor's own message, or of a scope of theirs. */
export const sentBy = (actor: Actor): RawBuilder<boolean> => carriedBy(actor, []);

function carriedBy(actor: Actor, kinds: readonly Carrier[]): RawBuilder<boolean> {
  if (administers(actor)) return sql<boolean>`true`;
  if (actor.kind !== 'person') return sql<boolean>`false`;
  const places = actor.scopes.filter((scope) => kinds.some((kind) => scope.startsWith(`${kind}:`))).map((scope) => scope.slice(scope.indexOf(':') + 1));
  // Who carries for the whole region carries what any of its areas sent.
  if (places.includes('region:region')) return sql<boolean>`true`;
  const wijken = places.filter((place) => place.startsWith('area:')).map((place) => place.slice('area:'.length));
  const senders = [`person:${actor.id}`, ...actor.scopes, ...places.flatMap((place) => [place, ...POSTS.map((kind) => `${kind}:${place}`)])];
  if (wijken.length === 0) return sql<boolean>`m.sender = any(${senders}::text[])`;
  return sql<boolean>`(m.sender = any(${senders}::text[]) or (m.sender = 'region' and d.party_id in (select p.id from party p where p.areas && array(select unnest(w.codes) from wijk w where w.code = any(${wijken}::text[]) union select unnest(${wijken}::text[])))))`;
}
