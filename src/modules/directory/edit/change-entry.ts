import * as v from 'valibot';
import { factKind, newestVersion, record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import type { PartyDocument, ServiceDocument } from '../documents.ts';
import { readParties, readServices } from '../read-entries.ts';
import { confirmEntries, saveParties, saveServices, type Saved } from '../save-entries.ts';
import { partyFields, partyFrom, serviceFields, serviceFrom, type EntryFields, type EntryWording } from './entry-fields.ts';
import { editWording } from './edit-wording.ts';
import { mayEdit } from './may-edit.ts';
import { mergeFields } from './merge-fields.ts';
import { withNewPlace } from './new-place.ts';

export type EditKind = 'party' | 'service';
/** What somebody wrote in the form of an entry; `version` is the one that the form showed. */
export type EntryChange = { kind: EditKind; id: string; version: number; fields: EntryFields };

export const entryChange = v.object({
  kind: v.picklist(['party', 'service']), id: v.pipe(v.string(), v.uuid()), version: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  fields: v.record(v.pipe(v.string(), v.maxLength(200)), v.pipe(v.string(), v.maxLength(6000, 'directory.tooLong'))),
});

/**
 * Changes an entry by its form. Who speaks for it says with that that the rest is right too. Two people at once: the second sees what the first changed,
 * and what both wrote in the same field stands beside it; nothing typed is lost.
 * @throws Refusal 422 with a text per field, 409 `directory.changedMeanwhile` with the fields that both changed, 404 for what is not one's to change.
 */
export const changeEntry = useCase({
  input: entryChange,
  may: async (work, { kind, id }) => mayEdit(work, await partyOf(work, kind, id)),
  async run(work, input) {
    const { actor } = work, partyId = await partyOf(work, input.kind, input.id);
    return applyChange(work, input, { source: 'form', isOwner: actor.kind === 'person' && actor.scopes.includes(`party:${partyId}`) });
  },
});

/** Writes the change of a form; asking for the right to it is for who calls this. An owner's change confirms the entry. */
export const applyChange = (work: Work, { kind, id, version, fields }: EntryChange, { source, isOwner }: { source: string; isOwner: boolean }): Promise<Saved> => raised(work, async (all) => {
  const wording = await editWording(all);
  // Locked first, so that of two at once the second reads what the first wrote.
  await all.tx.selectFrom(kind).select('id').where('id', '=', id).forUpdate().executeTakeFirst() ?? notFound();
  const draft = kind === 'party' ? await changedParty(all, id, version, fields, wording) : await changedService(all, id, version, await withNewPlace(all, fields, { source }), wording);
  const [saved] = kind === 'party' ? await saveParties(all, [draft as { id: string; document: PartyDocument }], { source }) : await saveServices(all, [draft as { id: string; document: ServiceDocument }], { source });
  if (isOwner) await confirmByOwner(all, await partyOf(all, kind, id), [{ kind, id }]);
  return saved!;
});

/** An owner said that these entries of a party are right, or changed them until they were. */
export const ownerConfirmed = factKind<{ entries: string[] }>('directory.ownerConfirmed', 'party');

/** Notes that the owner says of some of its entries that they are right. Asking for the right to it is for who calls this. */
export async function confirmByOwner(work: Work, party: string, entries: readonly { kind: EditKind; id: string }[]): Promise<void> {
  const by = await ownerName(work, party);
  for (const [kind, some] of Map.groupBy(entries, (entry) => entry.kind)) await confirmEntries(work, kind, some.map(({ id }) => id), work.now, by);
  await record(work, ownerConfirmed, party, { entries: entries.map(({ id }) => id) });
}

async function changedParty(work: Work, id: string, version: number, fields: EntryFields, wording: EntryWording) {
  const [entry] = await readParties(work.tx, { ids: [id] });
  const shown = (document: PartyDocument) => partyFields(document, wording);
  return { id, document: partyFrom(entry!.document, await merged(work, { kind: 'party', id, version, fields }, shown(entry!.document), shown), wording, work.now.toISOString().slice(0, 10)) };
}

async function changedService(work: Work, id: string, version: number, fields: EntryFields, wording: EntryWording) {
  const [entry] = await readServices(work.tx, { ids: [id] });
  const shown = (document: ServiceDocument) => serviceFields(document, wording);
  return { id, document: serviceFrom(entry!.document, await merged(work, { kind: 'service', id, version, fields }, shown(entry!.document), shown), wording, work.now.toISOString().slice(0, 10)) };
}

/** What the second of two wrote, with what the first changed elsewhere in the entry. */
async function merged<D>(work: Work, { kind, id, version, fields }: EntryChange, theirs: EntryFields, shown: (document: D) => EntryFields): Promise<EntryFields> {
  const newest = await newestVersion(work, { kind, id });
  if (newest.number === version) return fields;
  const base = await work.tx.selectFrom('version').select('document').where('subject_kind', '=', kind).where('subject_id', '=', id).where('number', '=', version).executeTakeFirst();
  const { fields: both, clashes } = mergeFields(base ? shown(base.document as D) : theirs, theirs, fields);
  if (clashes.length > 0) refuse('directory.changedMeanwhile', { status: 409, fields: Object.fromEntries(clashes.map((field) => [field, 'directory.changedBoth'])) });
  return both;
}

/** @throws Refusal 404 when there is no such entry. */
export async function partyOf({ tx }: Work, kind: EditKind, id: string): Promise<string> {
  if (kind === 'party') return (await tx.selectFrom('party').select('id').where('id', '=', id).executeTakeFirst())?.id ?? notFound();
  return (await tx.selectFrom('service').select('party_id').where('id', '=', id).executeTakeFirst())?.party_id ?? notFound();
}

/** Who says that an entry is right: never a person, always the organisation. */
const ownerName = async ({ tx }: Work, partyId: string): Promise<string> => (await tx.selectFrom('party').select('name').where('id', '=', partyId).executeTakeFirst())?.name ?? notFound();
