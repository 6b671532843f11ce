import { sql } from 'kysely';
import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import { addressOf } from '#platform/http/site.ts';
import type { Job } from '#platform/jobs/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { confirmEntries, isSame, mayEdit, saveParties, saveServices, type EditKind, type PartyDocument, type ServiceDocument } from '#modules/directory/index.ts';
import { MERGED, mergeUndone } from '../facts.ts';
import { tell } from '../tell.ts';
import { entryWith } from './may-merge.ts';
import { moveServices, ownersOf, pathOf, readEntries, rowOf, type RowFacts } from './merge-entries.ts';
import { moveReferencesBack, type Moved } from './references.ts';

/** What could not go back, since somebody changed it meanwhile: names of fields of the entry that lives, of offers that stayed, and how many rows by table. */
export type LeftBehind = { fields: string[]; services: string[]; rows: Record<string, number> };
export type UndoneMerge = { slug: string; kept: string; left: LeftBehind };

type Row = { id: string; kind: EditKind; kept_id: string; gone_id: string; gone_slug: string; gone_name: string; kept_version: number; made_version: number; row_before: unknown; row_gone: unknown; moved: unknown; made_at: Date };
type Document = PartyDocument | ServiceDocument;

/**
 * Takes a merge back: both entries stand there again, each with what was its own, at its own address. What somebody changed since stays with the entry that lived,
 * and is listed.
 * @throws Refusal 404 for another's, 409 when it was taken back, is too long ago, or its entry became part of another since.
 */
export const undoMerge = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  may: async (work, { id }) => {
    const row = await work.tx.selectFrom('merge').select(['kind', 'kept_id']).where('id', '=', id).executeTakeFirst();
    const kept = row && (await entryWith(work, row.kind as EditKind, row.kept_id));
    return kept !== undefined && mayEdit(work, kept.party);
  },
  run: (work, { id }) => raised(work, async (all) => {
    const merge = await lockedMerge(all, id), ids = { kind: merge.kind, kept: merge.kept_id, gone: merge.gone_id };
    const kept = await entryWith(all, merge.kind, merge.kept_id) ?? notFound(), { services, ...moved } = merge.moved as Moved & { services: string[] };
    await all.tx.deleteFrom('redirect').where('path', '=', pathOf(merge.kind, merge.gone_slug)).where('target_id', '=', merge.kept_id).execute();
    const back = await bringBack(all, merge, kept.party);
    const rows = await moveReferencesBack(all, ids, moved, merge.made_at);
    const stayed = merge.kind === 'party' ? await servicesBack(all, merge, back, services) : [];
    const fields = await restoreKept(all, merge);
    const left: LeftBehind = { fields, services: stayed, rows };
    await all.tx.updateTable('merge').set({ undone_at: all.now, left_behind: JSON.stringify(left) }).where('id', '=', id).execute();
    await record(all, mergeUndone, merge.kept_id, { kind: merge.kind, gone: merge.gone_id });
    for (const person of await ownersOf(all, merge.kind === 'party' ? [merge.kept_id, merge.gone_id] : [kept.party])) await tell(all, person, MERGED, 'mergeUndone', { entry: kept.name, other: merge.gone_name, address: `${addressOf(all.region)}${pathOf(merge.kind, kept.slug)}` });
    return { slug: back, kept: kept.slug, left } satisfies UndoneMerge;
  }),
});

async function lockedMerge({ tx, now }: Work, id: string): Promise<Row> {
  const merge = await tx.selectFrom('merge').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() ?? notFound();
  await sql`select id from ${sql.table(merge.kind)} where id = ${merge.kept_id} for update`.execute(tx);
  if (merge.undone_at !== null) refuse('claims.undoneAlready');
  if (merge.keep_until <= now) refuse('claims.undoTooLate');
  // Of the same entry, or of offers that went along: these come apart first.
  const { services } = merge.moved as { services: string[] };
  const { rows: [later] } = await sql<{ gone_name: string }>`select gone_name from merge where undone_at is null and id > ${id} and (kept_id = ${merge.kept_id} or kept_id = any(${services}::uuid[]) or gone_id = any(${services}::uuid[])) order by id desc limit 1`.execute(tx);
  return later ? refuse('claims.undoLaterFirst', { values: { name: later.gone_name } }) : { ...merge, kind: merge.kind as EditKind };
}

const versionOf = async ({ tx }: Work, kind: EditKind, id: string, number?: number): Promise<Document> =>
  (await tx.selectFrom('version').select('document').where('subject_kind', '=', kind).where('subject_id', '=', id).$if(number !== undefined, (q) => q.where('number', '=', number!)).orderBy('number', 'desc').limit(1).executeTakeFirst() ?? notFound()).document as Document;

const save = (work: Work, kind: EditKind, draft: { id: string; document: Document; isBack?: boolean }) => (kind === 'party'
  ? saveParties(work, [draft as { id: string; document: PartyDocument }], { source: 'unmerge' }) : saveServices(work, [draft as { id: string; document: ServiceDocument }], { source: 'unmerge' }));

/** The entry that went, as its last version tells it, under its own id and, when nobody has that now, at its own address. Answers the slug. */
async function bringBack(work: Work, { kind, gone_id, row_gone }: Row, party: string): Promise<string> {
  const document = await versionOf(work, kind, gone_id), at = kind === 'party' ? undefined : (await entryWith(work, 'party', party))?.slug;
  const [saved] = await save(work, kind, { id: gone_id, document: at === undefined ? document : { ...document, party: at } as ServiceDocument, isBack: true });
  await putRow(work, kind, gone_id, row_gone as RowFacts);
  return saved!.slug;
}

async function putRow(work: Work, kind: EditKind, id: string, { confirmed_at, confirmed_by, frozen_at, made_at, stops_on, stop_words, instead_id }: RowFacts): Promise<void> {
  await sql`update ${sql.table(kind)} set made_at = ${made_at}::timestamptz, stops_on = ${stops_on}::date, stop_words = ${stop_words}, instead_id = (select id from ${sql.table(kind)} where id = ${instead_id}::uuid) ${kind === 'party' ? sql`, frozen_at = ${frozen_at}::timestamptz` : sql``} where id = ${id}`.execute(work.tx);
  await confirmEntries(work, kind, [id], confirmed_at === null ? null : new Date(confirmed_at), confirmed_by);
}

/** Offers go back to their own party; those that somebody moved elsewhere since are named. */
async function servicesBack(work: Work, { kept_id }: Row, to: string, services: readonly string[]): Promise<string[]> {
  if (services.length === 0) return [];
  const back = await moveServices(work, kept_id, to, 'unmerge', services);
  const { rows } = await sql<{ name: string }>`select name from service where id = any(${services.filter((id) => !back.includes(id))}::uuid[]) order by name`.execute(work.tx);
  return rows.map(({ name }) => name);
}

/** Lists of codes and slugs say the same in any order. */
const inOrder = (value: unknown): unknown => (Array.isArray(value) && value.every((item) => typeof item === 'string') ? [...value].sort() : value);

/** The entry that lived as it was before, field by field: what somebody wrote since stays. */
async function restoreKept(work: Work, merge: Row): Promise<string[]> {
  const { kind, kept_id } = merge, [entry] = await readEntries(work, kind, [kept_id]), now = entry!.document;
  const [before, made] = [await versionOf(work, kind, kept_id, merge.kept_version), await versionOf(work, kind, kept_id, merge.made_version)];
  const value = (document: Document, field: string) => (document as Record<string, unknown>)[field] ?? null;
  const fields = Object.keys(now).filter((field) => field !== 'slug' && field !== 'party');
  const isOurs = (field: string) => isSame(inOrder(value(now, field)), inOrder(value(made, field)));
  const changed = fields.filter((field) => !isSame(inOrder(value(before, field)), inOrder(value(made, field))));
  await save(work, kind, { id: kept_id, document: { ...now, ...Object.fromEntries(changed.filter(isOurs).map((field) => [field, value(before, field)])) } as Document });
  const row = await rowOf(work, kind, kept_id), was = merge.row_before as RowFacts, gone = merge.row_gone as RowFacts;
  const isUntouched = (field: 'confirmed_at' | 'frozen_at') => row[field] === gone[field];
  await putRow(work, kind, kept_id, { ...row, ...(isUntouched('confirmed_at') ? { confirmed_at: was.confirmed_at, confirmed_by: was.confirmed_by } : {}), ...(isUntouched('frozen_at') ? { frozen_at: was.frozen_at } : {}) });
  return changed.filter((field) => !isOurs(field));
}

/** What can be taken back no more is forgotten; the history of the entry keeps that it was. */
export const forgetMerges: Job = { name: 'claims.forgetMerges', nightly: true, run: async ({ tx, now }) => void await tx.deleteFrom('merge').where('keep_until', '<', now).execute() };
