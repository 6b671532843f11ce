import { query, type Work } from '#platform/use-case/index.ts';
import { nameLikeness } from '#modules/imports/index.ts';
import type { EditKind } from '#modules/directory/index.ts';

/** An entry that may be the same as one somebody is about to add. */
export type Twin = { kind: EditKind; slug: string; name: string };

/** So much alike that somebody should look first. An offer is compared with those of the same party only: two libraries both lend books. */
export const ALIKE = 0.7;
const MOST_SHOWN = 5;

/** Entries that are called nearly the same, the likest first. All of it is public. */
export const findTwins = query((work, wanted: { kind: EditKind; name: string; partyId?: string }) => twinsOf(work, wanted));

/** The same inside a use case. */
export async function twinsOf({ tx }: Work, { kind, name, partyId }: { kind: EditKind; name: string; partyId?: string }): Promise<Twin[]> {
  const rows = kind === 'party'
    ? await tx.selectFrom('party').select(['slug', 'name']).where('ended_at', 'is', null).execute()
    : await tx.selectFrom('service').select(['slug', 'name']).where('status', '<>', 'ended').where('party_id', '=', partyId ?? null).execute();
  return rows.map((row) => ({ ...row, kind, score: nameLikeness(row.name, name) })).filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score).slice(0, MOST_SHOWN).map(({ score: _, ...twin }) => twin);
}
