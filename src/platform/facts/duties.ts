import { newId } from '../db/identifiers.ts';
import type { Work } from '../use-case/index.ts';

/** What waits for whom. `holder` is `person:<id>` or a scope such as `party:<id>` or `region`. */
export type Duty = { what: string; holder: string; subjectKind: string; subjectId: string; dueOn: string; remindFrom?: Date };

/** Makes somebody owe something. Owing the same thing twice is owing it once. */
export async function owe(work: Work, duty: Duty): Promise<void> {
  await work.tx.insertInto('duty').values({
    id: newId(), what: duty.what, holder: duty.holder, subject_kind: duty.subjectKind, subject_id: duty.subjectId,
    due_on: duty.dueOn, remind_from: duty.remindFrom ?? new Date(`${duty.dueOn}T07:00:00Z`), made_at: work.now,
  }).onConflict((c) => c.columns(['what', 'holder', 'subject_kind', 'subject_id', 'closed_at']).doNothing()).execute();
}

/** Closes what waited on this subject, whoever held it. */
export async function settle(work: Work, what: string, subjectId: string): Promise<void> {
  await work.tx.updateTable('duty').set({ closed_at: work.now, closed_by: work.actor.kind === 'person' ? work.actor.id : null })
    .where('what', '=', what).where('subject_id', '=', subjectId).where('closed_at', 'is', null).execute();
}
