import { sql } from 'kysely';
import * as v from 'valibot';
import { newestVersion, record } from '#platform/facts/index.ts';
import { notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { editWording, mayEdit, partyFields, partyOf, saveParties, saveServices, serviceFields, type EditKind, type EntryFields, type PartyDocument, type ServiceDocument } from '#modules/directory/index.ts';
import { versionBroughtBack } from './facts.ts';

export type VersionLine = {
  number: number; at: Date; source: string;
  /** Who wrote it, for insiders; null for a list, the system, or somebody who is not known any more. */
  who: string | null; onBehalfOf: string | null;
  /** What is otherwise than in the version before it, in the words of the form. */
  changes: { field: string; before: string; after: string }[];
};
export type HistoryView = { kind: EditKind; id: string; slug: string; name: string; versions: VersionLine[]; page: number; pages: number };

const PAGE_SIZE = 20;

/** What was changed in an entry, when, by whom and on whose behalf, newest first, each beside the version before it. For who may change it. @throws Refusal 404. */
export const showHistory = query(async (work, { kind, slug, page = 1 }: { kind: EditKind; slug: string; page?: number }): Promise<HistoryView> => {
  const entry = await work.tx.selectFrom(kind).select(['id', 'name']).where('slug', '=', slug).executeTakeFirst() ?? notFound();
  if (!(await mayEdit(work, await partyOf(work, kind, entry.id)))) notFound();
  return raised(work, async (all) => {
    const { number: newest } = await newestVersion(all, { kind, id: entry.id }), last = newest - (page - 1) * PAGE_SIZE;
    const { rows } = await sql<{ number: number; at: Date; document: unknown; source: string | null; who: string | null; onBehalfOf: string | null }>`
      select v.number, v.at, v.document, f.data ->> 'source' as source, p.name as who, coalesce(b.name, q.name) as "onBehalfOf"
      from version v join fact f on f.id = v.fact_id left join person p on p.id = f.actor_id left join person b on b.id = f.on_behalf_of left join party q on q.id = f.on_behalf_of
      where v.subject_kind = ${kind} and v.subject_id = ${entry.id} and v.number <= ${last} order by v.number desc limit ${PAGE_SIZE + 1}`.execute(all.tx);
    const shown = await shower(all, kind), fields = rows.map(({ document }) => shown(document));
    const versions = rows.slice(0, PAGE_SIZE).map(({ document: _, source, ...row }, i) => ({ ...row, source: source ?? '', changes: changesBetween(fields[i + 1] ?? {}, fields[i]!) }));
    return { kind, id: entry.id, slug, name: entry.name, versions, page, pages: Math.max(1, Math.ceil(newest / PAGE_SIZE)) };
  });
});

function changesBetween(before: EntryFields, after: EntryFields): VersionLine['changes'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => (before[field] ?? '') !== (after[field] ?? '')).map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }));
}

async function shower(work: Work, kind: EditKind): Promise<(document: unknown) => EntryFields> {
  const wording = await editWording(work);
  return kind === 'party' ? (document) => partyFields(document as PartyDocument, wording) : (document) => serviceFields(document as ServiceDocument, wording);
}

/** Brings back an entry as it was in an older version; what it was meanwhile stays in its history. @throws Refusal 404 for what is not one's own, or a version that is not there. */
export const bringBackVersion = useCase({
  input: v.object({ kind: v.picklist(['party', 'service']), id: v.pipe(v.string(), v.uuid()), number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)) }),
  may: async (work, { kind, id }) => mayEdit(work, await partyOf(work, kind, id)),
  run: (work, { kind, id, number }) => raised(work, async (all) => {
    const version = await all.tx.selectFrom('version').select('document').where('subject_kind', '=', kind).where('subject_id', '=', id).where('number', '=', number).executeTakeFirst() ?? notFound();
    // Its address stays: links to it are out in the world.
    const { slug: _, ...document } = version.document as { slug?: string };
    const options = { source: 'form' };
    const [saved] = kind === 'party' ? await saveParties(all, [{ id, document: document as PartyDocument }], options) : await saveServices(all, [{ id, document: document as ServiceDocument }], options);
    if (saved!.outcome === 'same') refuse('upkeep.alreadySo');
    await record(all, versionBroughtBack, id, { number });
    return { slug: saved!.slug };
  }),
});
