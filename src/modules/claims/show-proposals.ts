import { notFound, query, raised, type Work } from '#platform/use-case/index.ts';
import { entryForm, newEntryForm, type EditKind, type EntryFields, type EntryForm, type PartyDocument } from '#modules/directory/index.ts';
import { caresFor } from './rights.ts';

export type ProposalLine = { id: string; kind: EditKind; isNew: boolean; name: string; madeAt: Date; state: 'waiting' | 'approved' | 'refused' | 'expired' | 'withdrawn'; reason: string | null };
export type ProposalView = ProposalLine & {
  /** Who proposed it, for who decides. */
  who: string; belongs: boolean;
  /** The entry as it is now, or an empty one. */
  form: EntryForm;
  after: EntryFields;
  /** Names of the fields that would change. */
  changed: string[];
};

const lines = (rows: { id: string; kind: string; entry_id: string | null; fields: unknown; made_at: Date; state: string; reason: string | null }[]): ProposalLine[] => rows.map((row) => ({
  id: row.id, kind: row.kind as EditKind, isNew: row.entry_id === null, name: (row.fields as EntryFields).name ?? '', madeAt: row.made_at, state: row.state as ProposalLine['state'], reason: row.reason }));

/** What waits for who takes care of these wijken, oldest first. Nothing for everybody else. */
export const openProposals = query(async (work, _: void): Promise<ProposalLine[]> => {
  const rows = await raised(work, ({ tx }) => tx.selectFrom('proposal').selectAll().where('state', '=', 'waiting').orderBy('made_at').limit(200).execute());
  const own = [];
  for (const row of rows) if (await caresFor(work, row.areas)) own.push(row);
  return lines(own);
});

/** What somebody proposed themselves, newest first, and what became of it. */
export const ownProposals = query(async ({ tx, actor }, _: void): Promise<ProposalLine[]> =>
  (actor.kind === 'person' ? lines(await tx.selectFrom('proposal').selectAll().where('made_by', '=', actor.id).orderBy('made_at', 'desc').orderBy('id', 'desc').limit(100).execute()) : []));

/** A proposal beside what stands there now, for who decides. @throws Refusal 404. */
export const showProposal = query(async (work, { id }: { id: string }): Promise<ProposalView> => {
  const row = await raised(work, ({ tx }) => tx.selectFrom('proposal as r').innerJoin('person as p', 'p.id', 'r.made_by').selectAll('r').select('p.name as who').where('r.id', '=', id).executeTakeFirst()) ?? notFound();
  if (!(await caresFor(work, row.areas))) notFound();
  return raised(work, async (all) => {
    const form = await formNow(all, row), after = { ...form.fields, ...(row.fields as EntryFields) };
    const changed = Object.keys(after).filter((field) => same(after[field]) !== same(form.fields[field]));
    return { ...lines([row])[0]!, who: row.who, belongs: row.belongs, form, after, changed };
  });
});

const same = (text = ''): string => text.replace(/\r\n?/g, '\n').trim();

function formNow(work: Work, row: { kind: string; entry_id: string | null; party_id: string | null; party_kind: string | null }): Promise<EntryForm> {
  if (row.entry_id) return entryForm(work, row.kind as EditKind, row.entry_id);
  return newEntryForm(work, row.kind === 'service' ? { kind: 'service', partyId: row.party_id! } : { kind: 'party', partyKind: row.party_kind as PartyDocument['kind'] });
}
