import type { Work } from '#platform/use-case/index.ts';
import type { Choice, Way } from './choose-way.ts';
import { waysFor } from './send.ts';
import { newCode } from './signed-link.ts';

type Due = { id: string; topic: string; person_id: string | null; party_id: string | null; code: string | null };

/**
 * Of what is about to go out by a way: those for whom it is still that way. Others get their new one, or stop: they said no, moved, died, or chose otherwise.
 * An organisation keeps the way it had, since its mail may have come back. Needs the whole region's reach.
 */
export async function stillBy<D extends Due>(work: Work, way: Way, due: readonly D[]): Promise<D[]> {
  const chosen = new Map<string, Choice>();
  for (const [topic, some] of Map.groupBy(due, (d) => d.topic)) {
    const recipients = some.map((d) => (d.person_id ? { person: d.person_id } : { party: d.party_id! }));
    for (const { person, party, choice } of await waysFor(work, recipients, { urgency: 'urgent', topic })) chosen.set(`${topic} ${person ?? party}`, choice);
  }
  const choiceFor = (d: D): Choice => {
    const choice = chosen.get(`${d.topic} ${d.person_id ?? d.party_id}`) ?? { way: 'none', state: 'stopped', throughId: null, notBefore: work.now };
    return d.party_id && choice.state === 'waiting' && way !== 'email' ? { ...choice, way } : choice;
  };
  for (const d of due) {
    const choice = choiceFor(d);
    if (choice.way !== way) await work.tx.updateTable('delivery').set({ way: choice.way, state: choice.state, through_id: choice.throughId, code: d.code ?? (choice.way === 'letter' ? newCode() : null), changed_at: work.now }).where('id', '=', d.id).execute();
  }
  return due.filter((d) => choiceFor(d).way === way);
}
