import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { type EntryPlan } from '#modules/imports/index.ts';
import { saveLocations, saveParties, saveServices, type Saved, type SaveOptions } from '../save-entries.ts';
import type { EntryKind } from './gather.ts';
import type { Known, Plan } from './plan.ts';
import { movedTo } from './at-place.ts';
import { mayImport, planOf } from './stage-import.ts';
import { stagedRun, taskDone, type Staged } from './staged.ts';
import { withLocation, withParty, withService } from './values.ts';

/** Counts of organisations, places and offers; `questions` to owners; `leftOut` rows that were wrong. */
export type ImportSummary = { new: number; changed: number; same: number; questions: number; leftOut: number };
export const spreadsheetImported = factKind<ImportSummary>('directory.spreadsheetImported', 'import');

/** How many entries are saved at once: between them progress is told. */
const batch = 500;

/**
 * Imports a staged spreadsheet: all of it, or nothing. What owners confirmed since stays, and becomes a question to them.
 * @throws Refusal `directory.importTwinsOpen` while doubtful rows are undecided, `directory.importRowsWrong` while there are wrong rows that
 * nobody said may be left out.
 */
export const runImport = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()), leaveOutWrong: v.optional(v.boolean(), false) }),
  may: mayImport,
  async run(work, { id, leaveOutWrong }) {
    const { sheets, ...staged } = await stagedRun(work, id);
    const { plan, known } = await planOf(work, staged, sheets);
    if (plan.counts.twin > 0) refuse('directory.importTwinsOpen', { values: { count: plan.counts.twin } });
    if (plan.counts.wrong > 0 && !leaveOutWrong) refuse('directory.importRowsWrong', { values: { count: plan.counts.wrong } });
    const saved = await saveAll(work, plan, known, { source: `import:${staged.source}`.slice(0, 100) });
    const questions = await askOwners(work, staged, plan, saved);
    await remember(work, staged, plan, saved);
    const all = Object.values(saved).flatMap((entries) => [...entries.values()]);
    const count = (outcome: Saved['outcome']) => all.filter((entry) => entry.outcome === outcome).length;
    const summary: ImportSummary = { new: count('new'), changed: count('changed'), same: count('same'), questions, leftOut: plan.counts.wrong };
    await work.tx.updateTable('import_run').set({ state: 'imported', imported_at: work.now, sheets: null, plan: null, counts: JSON.stringify({ ...plan.counts, ...summary }) }).where('id', '=', id).execute();
    await record(work, spreadsheetImported, id, summary);
    await taskDone(work, id);
    return summary;
  },
});

type SavedEntries = Record<EntryKind, Map<string, Saved>>;

/** Places first, then organisations, then the offer that names both. Answers what was saved under which key. */
async function saveAll(work: Work, plan: Plan, known: Known, options: SaveOptions): Promise<SavedEntries> {
  const saved: SavedEntries = { party: new Map(), location: new Map(), service: new Map() };
  const documents = { party: byId(known.parties), location: byId(known.locations), service: byId(known.services) };
  const valuesOf = (kind: EntryKind, entry: EntryPlan) => entry.id === null ? plan.incoming[kind].get(entry.key)?.values ?? {}
    : Object.fromEntries(entry.changes.filter(({ outcome }) => outcome === 'take').map(({ field, incoming }) => [field, incoming]));
  const save = async <D>(kind: EntryKind, draftOf: (entry: EntryPlan, before: D | null) => D, into: (work: Work, drafts: { id?: string; document: D }[], options: SaveOptions) => Promise<Saved[]>) => {
    for (let at = 0; at < plan.entries[kind].length; at += batch) {
      const entries = plan.entries[kind].slice(at, at + batch);
      const before = (entry: EntryPlan) => (documents[kind].get(entry.id ?? '')?.document ?? null) as D | null;
      const answers = await into(work, entries.map((entry) => ({ ...(entry.id === null ? {} : { id: entry.id }), document: draftOf(entry, before(entry)) })), options);
      answers.forEach((answer, i) => { const entry = entries[i]; if (entry) saved[kind].set(entry.key, answer); });
      work.tell?.({ step: kind, done: Math.min(at + batch, plan.entries[kind].length), total: plan.entries[kind].length });
    }
  };
  const offers = Map.groupBy(plan.partyOf.keys(), (service) => plan.partyOf.get(service) ?? '');
  const offerNames = (party: string) => (offers.get(party) ?? []).map((service) => String(plan.incoming.service.get(service)?.values.name ?? ''));
  await save('location', (entry, before: Known['locations'][number]['document'] | null) => withLocation(before, valuesOf('location', entry)), saveLocations);
  await save('party', (entry, before: Known['parties'][number]['document'] | null) => withParty(before, valuesOf('party', entry), offerNames(entry.key), plan.contacts.get(entry.key) ?? []), saveParties);
  const slugOfPlace = (place: string) => saved.location.get(place)?.slug ?? place;
  const today = work.now.toISOString().slice(0, 10);
  await save('service', (entry, before: Known['services'][number]['document'] | null) => {
    const party = before?.party ?? saved.party.get(plan.partyOf.get(entry.key) ?? '')?.slug ?? '';
    return withService(before, party, atPlaces(valuesOf('service', entry), slugOfPlace), today);
  }, saveServices);
  return saved;
}

const byId = <E extends { id: string }>(entries: readonly E[]) => new Map(entries.map((entry) => [entry.id, entry]));

/** Places that were only keys of the file until now get the slug under which they were saved. */
function atPlaces(values: Readonly<Record<string, unknown>>, slugOf: (place: string) => string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => {
    if (field === 'places') return [field, (value as string[]).map(slugOf)];
    return [movedTo(field, slugOf), value];
  }));
}

/** Where the file says otherwise than an owner confirmed: a question, once for each field of an entry. */
async function askOwners(work: Work, { id: runId, source }: Staged, plan: Plan, saved: SavedEntries): Promise<number> {
  const rows = (['party', 'location', 'service'] as const).flatMap((kind) => plan.entries[kind].flatMap((entry) => entry.changes.filter(({ outcome }) => outcome === 'question').map((change) => {
    const party = kind === 'party' ? entry.id : kind === 'service' ? saved.party.get(plan.partyOf.get(entry.key) ?? '')?.id : null;
    const told = (field: string) => movedTo(field, (place) => saved.location.get(place)?.slug ?? place);
    return { id: newId(), run_id: runId, kind, entry_id: saved[kind].get(entry.key)?.id, scope: party ? `party:${party}` : 'region', source, field: told(change.field), ours: change.current ?? null, theirs: change.incoming, made_at: work.now };
  })));
  for (const row of rows) await work.tx.deleteFrom('import_question').where('entry_id', '=', row.entry_id ?? '').where('field', '=', row.field).where('answer', 'is', null).execute();
  await putRows(work.tx, 'import_question', rows);
  return rows.length;
}

/** For next year: what the source said of each entry, and which changes undoing it must take back. */
async function remember(work: Work, { id, source }: Staged, plan: Plan, saved: SavedEntries): Promise<void> {
  for (const kind of ['party', 'location', 'service'] as const) {
    const entries = [...saved[kind]];
    await putRows(work.tx, 'import_change', entries.filter(([, { outcome }]) => outcome !== 'same').map(([, entry]) => ({ run_id: id, kind, entry_id: entry.id, fact_id: entry.factId, is_new: entry.outcome === 'new' })), { key: ['run_id', 'kind', 'entry_id'] });
    const said = (key: string) => atPlaces(plan.incoming[kind].get(key)?.values ?? {}, (place) => saved.location.get(place)?.slug ?? place);
    await putRows(work.tx, 'import_memory', entries.map(([key, entry]) => ({ source, kind, key: key.slice(0, 500), entry_id: entry.id, said: said(key), said_at: work.now, run_id: id })), { key: ['source', 'kind', 'key', 'run_id'] });
  }
}
