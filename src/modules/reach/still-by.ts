import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';
import { holdersOf } from '#modules/people/index.ts';
import type { Choice, Way } from './choose-way.ts';
import { waysFor } from './send.ts';
import { codeFor } from './signed-link.ts';

/** What is asked of a delivery `d` that is due. */
export const DUE = sql`d.id, m.topic, d.person_id, d.party_id, d.code, d.through_id, d.held_as`;
export type Due = { id: string; topic: string; person_id: string | null; party_id: string | null; code: string | null; through_id: string | null; held_as: string | null };

/**
 * Of what is about to go out by a way: those for whom it is still that way. Others get their new one, or stop: they said no, moved, died,
 * chose otherwise, or lost the role because of which they were to get it. An organisation keeps the way it had, since its mail may have come back. Needs the whole region's reach.
 */
export async function stillBy<D extends Due>(work: Work, way: Way, due: readonly D[]): Promise<D[]> {
  const chosen = new Map<string, Choice>();
  for (const [topic, some] of Map.groupBy(due, (d) => d.topic)) {
    const recipients = some.map((d) => (d.person_id ? { person: d.person_id } : { party: d.party_id! }));
    for (const { person, party, choice } of await waysFor(work, recipients, { urgency: 'urgent', topic })) chosen.set(`${topic} ${person ?? party}`, choice);
  }
  const nothing: Choice = { way: 'none', state: 'stopped', throughId: null, notBefore: work.now }, lost = await whoLostIt(work, due);
  const choiceFor = (d: D): Choice => {
    const choice = lost.has(d.id) ? nothing : chosen.get(`${d.topic} ${d.person_id ?? d.party_id}`) ?? nothing;
    return d.party_id && !d.through_id && choice.state === 'waiting' && way !== 'email' ? { ...choice, way, throughId: null } : choice;
  };
  for (const d of due) {
    const choice = choiceFor(d);
    if (choice.way !== way || choice.throughId !== d.through_id) await work.tx.updateTable('delivery').set({ way: choice.way, state: choice.state, through_id: choice.throughId, code: d.code ?? codeFor(choice.way), changed_at: work.now }).where('id', '=', d.id).execute();
  }
  return due.filter((d) => choiceFor(d).way === way);
}

/** Those of which who gets it does not have the role any more because of which they were to get it. */
async function whoLostIt(work: Work, due: readonly Due[]): Promise<Set<string>> {
  const lost = new Set<string>();
  for (const [held, some] of Map.groupBy(due.filter(({ held_as }) => held_as !== null), (d) => d.held_as!)) {
    const holders = new Set(await holdersOf(work, held));
    for (const { id, person_id } of some) if (!holders.has(person_id ?? '')) lost.add(id);
  }
  return lost;
}
