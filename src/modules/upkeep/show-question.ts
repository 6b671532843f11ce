import { notFound, query } from '#platform/use-case/index.ts';
import { partyForms, type EntryForm } from '#modules/directory/index.ts';
import { speaksFor } from './confirm-entries.ts';

export type QuestionView = {
  party: { id: string; name: string };
  entries: (EntryForm & { /** Said to be right since the question was asked, or lately. */ isConfirmed: boolean })[];
};

const RECENT_MS = 30 * 86_400_000;

/** What a party and its offer tell the public, to look at whether it is still right. For who speaks for it. @throws Refusal 404. */
export const showQuestion = query(async (work, { party }: { party: string }): Promise<QuestionView> => {
  if (!speaksFor(work.actor, party)) notFound();
  const [own, ...offers] = await partyForms(work, party);
  if (!own) return notFound();
  const { asked_on } = await work.tx.selectFrom('upkeep_round').select('asked_on').where('party_id', '=', party).where('closed_at', 'is', null).executeTakeFirst() ?? { asked_on: null };
  const since = asked_on ? new Date(`${asked_on}T00:00:00Z`) : new Date(work.now.getTime() - RECENT_MS);
  return { party: { id: own.id, name: own.name }, entries: [own, ...offers].map((entry) => ({ ...entry, isConfirmed: entry.confirmedAt !== null && entry.confirmedAt >= since })) };
});

/** The parties that somebody signed in speaks for, by name. */
export const ownParties = query(async ({ tx, actor }, _: void): Promise<{ id: string; slug: string; name: string }[]> => {
  const ids = actor.kind === 'person' ? actor.scopes.flatMap((scope) => (scope.startsWith('party:') ? [scope.slice('party:'.length)] : [])) : [];
  return ids.length === 0 ? [] : tx.selectFrom('party').select(['id', 'slug', 'name']).where('id', 'in', ids).where('ended_at', 'is', null).orderBy('name').execute();
});
