import { sql } from 'kysely';
import { newId } from '#platform/db/index.ts';
import { owe, record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, type Work } from '#platform/use-case/index.ts';
import { carersOf, type EntryFields, type EntryToMake } from '#modules/directory/index.ts';
import { PROPOSAL, proposalMade } from './facts.ts';

/** So many may wait of one person: who means harm fills no list. */
const MOST_WAITING = 10;
/** A proposal waits this long, and then ends with a word to who made it. */
const DAYS_TO_DECIDE = 60;
const DAYS_BEFORE_DUE = 7;
const DAY_MS = 86_400_000;

type Proposed = { entry: EntryToMake; entryId: string | null; partyId?: string; belongs: boolean; fields: EntryFields; version: number; areas: readonly string[] };

/** Keeps what a newcomer wants, and gives it to who takes care of the wijk to decide. What cannot be read was refused before. @throws Refusal 429 when too many wait already. */
export const propose = (work: Work, { entry, entryId, partyId, belongs, fields, version, areas }: Proposed): Promise<{ slug: null }> => raised(work, async (all) => {
  const { tx, now, actor } = all, id = newId(), person = actor.kind === 'person' ? actor.id : notFound();
  const { rows: [waiting] } = await sql<{ n: number }>`select count(*)::int as n from proposal where made_by = ${person} and state = 'waiting'`.execute(tx);
  if (waiting!.n >= MOST_WAITING) refuse('claims.tooManyProposals', { status: 429 });
  await tx.insertInto('proposal').values({ id, kind: entry.kind, entry_id: entryId, party_id: partyId ?? (entry.kind === 'service' ? entry.partyId : null), party_kind: entry.kind === 'party' && entryId === null ? entry.partyKind : null,
    belongs, fields: JSON.stringify(fields), version, areas: [...areas], made_by: person, made_at: now, keep_until: new Date(now.getTime() + DAYS_TO_DECIDE * DAY_MS) }).execute();
  const dueOn = new Date(now.getTime() + DAYS_BEFORE_DUE * DAY_MS).toISOString().slice(0, 10);
  for (const holder of await carersOf(all, areas)) await owe(all, { what: PROPOSAL, holder, subjectKind: 'proposal', subjectId: id, dueOn });
  await record(all, proposalMade, id, { kind: entry.kind, entry: entryId });
  return { slug: null };
});
