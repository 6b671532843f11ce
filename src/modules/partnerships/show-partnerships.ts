import { notFound, query, raised, type Actor } from '#platform/use-case/index.ts';
import { carriedAreas } from '#modules/people/index.ts';
import { carries, ownNetworks } from '#modules/networks/index.ts';
import { readPartnerships, type Partnership } from './read-partnerships.ts';
import { mayBegin, mayKeep } from './rights.ts';

export type PartnershipView = { partnership: Partnership; /** Reads all of it and may change it. */ isKeeper: boolean };
export type PartnershipsView = { own: Partnership[]; others: Partnership[]; mayBegin: boolean };

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);
/** What visitors see of it: what and who, never by which means or who carries it. */
const summaryOf = (all: Partnership): Partnership => ({ ...all, carriedBy: null, money: null, hours: null, rooms: null, lasts: null, reviewOn: null, network: null, networkId: null, madeBy: null });

/** A partnership: all of it for who keeps it, its summary for others where it is shown. @throws Refusal 404. */
export const showPartnership = query((work, slug: string): Promise<PartnershipView> => raised(work, async (all) => {
  const [known] = await readPartnerships(all, { slug });
  if (!known) return notFound();
  if (mayKeep(work.actor, known)) return { partnership: known, isKeeper: true };
  return known.isPublic && !known.ended ? { partnership: summaryOf(known), isKeeper: false } : notFound();
}));

/** Those that who asks keeps, then the others that are shown. */
export const listPartnerships = query((work, _: void): Promise<PartnershipsView> => raised(work, async (all) => {
  const { actor, now } = work, own = actor.kind === 'person' ? await readPartnerships(all, ownOf(actor)) : [], mine = new Set(own.map(({ id }) => id));
  return { own, others: (await readPartnerships(all, { shown: 'all', today: dayOf(now) })).filter(({ id }) => !mine.has(id)).map(summaryOf), mayBegin: mayBegin(actor) };
}));

const ownOf = (actor: Extract<Actor, { kind: 'person' }>) => ({ person: actor.id, parties: actor.scopes.filter((scope) => scope.startsWith('party:')).map((scope) => scope.slice('party:'.length)), areas: carriedAreas(actor), networks: ownNetworks(actor).filter((id) => carries(actor, id)) });

/** What is shown to all of a party's partnerships. */
export const partnershipsOfParty = query((work, party: string): Promise<Partnership[]> => raised(work, async (all) => (await readPartnerships(all, { shown: { party }, today: dayOf(work.now) })).map(summaryOf)));

/** What is shown to all of partnerships in a wijk. */
export const partnershipsInWijk = query((work, code: string): Promise<Partnership[]> => raised(work, async (all) => {
  const wijk = await all.tx.selectFrom('wijk').select('codes').where('code', '=', code).executeTakeFirst();
  return (await readPartnerships(all, { shown: { wijk: code, codes: wijk?.codes ?? [] }, today: dayOf(work.now) })).map(summaryOf);
}));

/** The pages of partnerships that are shown to all, for search engines. */
export const publicPartnerships = query((work, _: void): Promise<{ path: string; changedAt: null }[]> => raised(work, async (all) =>
  [{ path: '/samen', changedAt: null }, ...(await readPartnerships(all, { shown: 'all', today: dayOf(work.now) })).map(({ slug }) => ({ path: `/samen/${slug}`, changedAt: null }))]));
