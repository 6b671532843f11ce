import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { keepVersions, newestVersion, record } from '#platform/facts/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { confirmEntries, joinDocuments, keepOldSlugs, readParties, readServices, removeEntries, saveParties, saveServices, type EditKind, type Entry, type PartyDocument, type Saved, type ServiceDocument, type Side } from '#modules/directory/index.ts';
import { speakersFor } from '#modules/people/index.ts';
import { becameOne, entriesMerged, MERGED } from '../facts.ts';
import { tell } from '../tell.ts';
import { mergeableAt, type Mergeable } from './may-merge.ts';
import { rebaseChanges } from './rebase-changes.ts';
import { moveReferences } from './references.ts';

/** So long a merge can be taken back. */
const DAYS_TO_UNDO = 30;
const DAY_MS = 86_400_000;

const slug = v.pipe(v.string(), v.nonEmpty('claims.chooseTwin'), v.maxLength(100));
const version = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const sides = ['first', 'second', 'both'] as const satisfies readonly Side[];

/**
 * Makes two entries one: `first` and `second` as they stood beside each other, at these versions. `choices` says of each field from which it is taken; where nothing
 * was chosen lists are joined and the side that was confirmed last is followed. The one whose name is taken lives, at its own address. All that named the other
 * names it from now on, and the other's address leads to it. Only between parties, or between offers of one party.
 * @throws Refusal 404 for what is not one's own, 409 when one of them changed meanwhile or became part of another, 422 when they are the same.
 */
export const mergeEntries = useCase({
  input: v.object({
    kind: v.picklist(['party', 'service']), first: slug, second: slug, versions: v.object({ first: version, second: version }),
    choices: v.optional(v.record(v.pipe(v.string(), v.maxLength(40)), v.picklist(sides)), {}),
  }),
  may: async (work, { kind, first, second }) => { await mergeableAt(work, kind, first); await mergeableAt(work, kind, second); return true; },
  run: (work, { kind, first, second, versions, choices }) => raised(work, async (all) => {
    const pair = { first: await mergeableAt(all, kind, first), second: await mergeableAt(all, kind, second) };
    if (pair.first.id === pair.second.id) refuse('claims.sameEntry', { status: 422 });
    if (kind === 'service' && pair.first.party !== pair.second.party) refuse('claims.otherParty', { status: 422 });
    await lockBoth(all, kind, pair);
    for (const side of ['first', 'second'] as const) if ((await newestVersion(all, { kind, id: pair[side].id })).number !== versions[side]) refuse('claims.changedSince', { values: { name: pair[side].name } });
    const { document, keeps } = await documentOfBoth(all, kind, pair, choices), goes = keeps === 'first' ? 'second' : 'first';
    return mergeInto(all, { kind, kept: pair[keeps], gone: pair[goes], keptVersion: versions[keeps], document });
  }),
});

/** Locks in one order, whichever side they are on: of two who merge at once the second waits, and then finds that one is gone. */
async function lockBoth({ tx }: Work, kind: EditKind, { first, second }: { first: Mergeable; second: Mergeable }): Promise<void> {
  const { rows } = await sql`select id from ${sql.table(kind)} where id = any(${[first.id, second.id]}::uuid[]) order by id for update`.execute(tx);
  if (rows.length < 2) refuse('claims.mergedAlready', { values: { name: second.name } });
}

type Document = PartyDocument | ServiceDocument;
/** The entries with these ids, as documents. */
export const readEntries = (work: Work, kind: EditKind, ids: string[]): Promise<Entry<Document>[]> => (kind === 'party' ? readParties(work.tx, { ids }) : readServices(work.tx, { ids }));

/** Which of two was confirmed last; the first when neither was. */
export const freshest = (first: Entry<unknown>, second: Entry<unknown>): 'first' | 'second' => ((second.confirmedAt?.getTime() ?? 0) > (first.confirmedAt?.getTime() ?? 0) ? 'second' : 'first');

async function documentOfBoth(work: Work, kind: EditKind, pair: { first: Mergeable; second: Mergeable }, choices: Record<string, Side>): Promise<{ document: Document; keeps: 'first' | 'second' }> {
  const entries = await readEntries(work, kind, [pair.first.id, pair.second.id]), [first, second] = [pair.first, pair.second].map(({ id }) => entries.find((entry) => entry.id === id)!) as [Entry<Document>, Entry<Document>];
  const side = freshest(first, second), named = choices.name === 'first' || choices.name === 'second' ? choices.name : side;
  if (kind === 'service') return { keeps: named, document: joinDocuments('service', first.document as ServiceDocument, second.document as ServiceDocument, choices, side) };
  const joined = joinDocuments('party', first.document as PartyDocument, second.document as PartyDocument, choices, side);
  // Who supported the other does not support itself.
  return { keeps: named, document: { ...joined, supportedBy: joined.supportedBy.filter((supporter) => supporter !== pair.first.slug && supporter !== pair.second.slug) } };
}

type Merging = { kind: EditKind; kept: Mergeable; gone: Mergeable; keptVersion: number; document: Document };

async function mergeInto(work: Work, { kind, kept, gone, keptVersion, document }: Merging): Promise<{ slug: string; id: string }> {
  const ids = { kind, kept: kept.id, gone: gone.id }, [before, after] = [await rowOf(work, kind, kept.id), await rowOf(work, kind, gone.id)];
  const owners = await ownersOf(work, [kept.party, gone.party]), id = newId();
  const services = kind === 'party' ? await moveServices(work, gone.id, kept.slug, sourceOf(gone.name)) : [];
  await keepOldSlugs(work, kind, [{ id: kept.id, slug: kept.slug, old: gone.slug }]);
  await rebaseChanges(work, ids, document.name);
  const moved = await moveReferences(work, ids);
  await keepReason(work, kind, gone, kept.party, kept.name);
  await removeEntries(work, kind, [gone.id]);
  const saved = await saveJoined(work, kind, kept, document, sourceOf(gone.name));
  if (saved.outcome === 'same') await keepReason(work, kind, kept, kept.party, gone.name);
  await keepRow(work, kind, kept.id, before, after);
  const made = await newestVersion(work, { kind, id: kept.id });
  await work.tx.insertInto('merge').values({
    id, kind, kept_id: kept.id, gone_id: gone.id, gone_slug: gone.slug, gone_name: gone.name, kept_version: keptVersion, made_version: made.number, row_before: JSON.stringify(before), row_gone: JSON.stringify(after),
    moved: JSON.stringify({ ...moved, services }), made_at: work.now, keep_until: new Date(work.now.getTime() + DAYS_TO_UNDO * DAY_MS),
  }).execute();
  await record(work, entriesMerged, kept.id, { kind, gone: gone.id });
  for (const person of owners) await tell(work, person, MERGED, 'merged', { entry: document.name, other: gone.name, address: addressIn(work, kind, saved.slug) });
  return { slug: saved.slug, id };
}

const pages = { party: '/organisaties/', service: '/aanbod/' } as const;
/** Where the page of an entry is. */
export const pathOf = (kind: EditKind, slug: string): string => pages[kind] + slug;
const addressIn = ({ region }: Work, kind: EditKind, slug: string): string => `${addressOf(region)}${pathOf(kind, slug)}`;

/** How the history names a merge: with the name of the other. */
const MERGE_SOURCE = 'merge:';
const sourceOf = (name: string): string => MERGE_SOURCE + name;

/** What stands in the row of an entry and in no document. */
export type RowFacts = { confirmed_at: string | null; confirmed_by: string | null; frozen_at: string | null; made_at: string; stops_on: string | null; stop_words: string | null; instead_id: string | null };

/** What the row of an entry says beside its document. */
export async function rowOf({ tx }: Work, kind: EditKind, id: string): Promise<RowFacts> {
  const frozen = kind === 'party' ? sql`frozen_at` : sql`null`;
  const { rows: [row] } = await sql<{ row: RowFacts }>`select jsonb_build_object('confirmed_at', confirmed_at, 'confirmed_by', confirmed_by, 'frozen_at', ${frozen}, 'made_at', made_at,
    'stops_on', stops_on, 'stop_words', stop_words, 'instead_id', instead_id) as row from ${sql.table(kind)} where id = ${id}`.execute(tx);
  return row!.row;
}

/** The later confirmation of both holds, and a disagreement about either. */
async function keepRow(work: Work, kind: EditKind, id: string, before: RowFacts, gone: RowFacts): Promise<void> {
  if (kind === 'party' && gone.frozen_at && !before.frozen_at) await work.tx.updateTable('party').set({ frozen_at: new Date(gone.frozen_at) }).where('id', '=', id).execute();
  if (gone.confirmed_at && (!before.confirmed_at || new Date(gone.confirmed_at) > new Date(before.confirmed_at))) await confirmEntries(work, kind, [id], new Date(gone.confirmed_at), gone.confirmed_by ?? '');
}

/** Lets all that a party offers or offered be of another party. */
export async function moveServices(work: Work, from: string, to: string, source: string, only?: readonly string[]): Promise<string[]> {
  const rows = await work.tx.selectFrom('service').select('id').where('party_id', '=', from).$if(only !== undefined, (q) => q.where('id', 'in', [...only!])).execute();
  const services = await readServices(work.tx, { ids: rows.map(({ id }) => id) });
  await saveServices(work, services.map(({ id, document }) => ({ id, document: { ...document, party: to } })), { source });
  return services.map(({ id }) => id);
}

/** A version without a change, so that the history of an entry says why it went, or what came to it. */
async function keepReason(work: Work, kind: EditKind, { id }: Mergeable, party: string, other: string): Promise<void> {
  const [entry] = await readEntries(work, kind, [id]);
  const fact = await record(work, becameOne, id, { source: sourceOf(other) });
  await keepVersions(work, kind, [{ id, factId: fact.id, scope: `party:${party}`, document: entry!.document }]);
}

const saveJoined = async (work: Work, kind: EditKind, { id, slug }: Mergeable, document: Document, source: string): Promise<Saved> => (await (kind === 'party'
  ? saveParties(work, [{ id, document: { ...document, slug } as PartyDocument }], { source })
  : saveServices(work, [{ id, document: { ...document, slug } as ServiceDocument }], { source })))[0]!;

/** Everybody who speaks for one of these parties, but who does this. */
export async function ownersOf(work: Work, parties: readonly string[]): Promise<string[]> {
  const people = new Set<string>();
  for (const party of new Set(parties)) for (const { personId } of await speakersFor(work, party)) people.add(personId);
  if (work.actor.kind === 'person') people.delete(work.actor.id);
  return [...people];
}
