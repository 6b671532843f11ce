import { newId } from '../db/identifiers.ts';
import { putRows } from '../db/rows.ts';
import type { Work } from '../use-case/index.ts';

/** A kind of thing that happens. `data` holds ids, codes and counts, never names or what people wrote. */
export type FactKind<D extends Record<string, unknown>> = { kind: string; subject: string; readonly data?: D };
export type Fact<D extends Record<string, unknown>> = { id: string; kind: string; subjectId: string | null; at: Date; data: D };

type Reaction = (work: Work, fact: Fact<Record<string, unknown>>) => Promise<void>;
const reactions = new Map<string, Reaction[]>();

/** Names a kind of fact: `<module>.<whatHappened>`, and what it happened to. */
export const factKind = <D extends Record<string, unknown> = Record<string, never>>(kind: string, subject: string): FactKind<D> => ({ kind, subject });

/** What follows from a fact, in the same transaction: a duty, a job, an index entry. Registered once, when the house is put together. */
export function on<D extends Record<string, unknown>>(kind: FactKind<D>, reaction: (work: Work, fact: Fact<D>) => Promise<void>): void {
  reactions.set(kind.kind, [...(reactions.get(kind.kind) ?? []), reaction as unknown as Reaction]);
}

/** Writes down what happened, by whom and on whose behalf, and lets everything follow from it before the transaction ends. */
export async function record<D extends Record<string, unknown>>(work: Work, kind: FactKind<D>, subjectId: string | null, data: D): Promise<Fact<D>> {
  return (await recordEach(work, kind, [subjectId], data))[0]!;
}

/** The same happened to each of these: in one statement, however many they are. Answers in their order. */
export async function recordEach<D extends Record<string, unknown>>(work: Work, kind: FactKind<D>, subjectIds: readonly (string | null)[], data: D): Promise<Fact<D>[]> {
  const facts = subjectIds.map((subjectId): Fact<D> => ({ id: newId(), kind: kind.kind, subjectId, at: work.now, data }));
  const actor = { actor_kind: work.actor.kind, actor_id: 'id' in work.actor ? work.actor.id : null, on_behalf_of: work.onBehalfOf };
  await putRows(work.tx, 'fact', facts.map(({ id, subjectId }) => ({ id, kind: kind.kind, subject_kind: kind.subject, subject_id: subjectId, ...actor, at: work.now, data })));
  for (const reaction of reactions.get(kind.kind) ?? []) for (const fact of facts) await reaction(work, fact as Fact<Record<string, unknown>>);
  return facts;
}
