import * as v from 'valibot';
import { notFound, raised, type Work } from '#platform/use-case/index.ts';
import { partyDocument, serviceDocument, type PartyDocument, type ServiceDocument } from '../documents.ts';
import { readParties } from '../read-entries.ts';
import { saveParties, saveServices, type Saved } from '../save-entries.ts';
import { confirmByOwner } from './change-entry.ts';
import { editWording } from './edit-wording.ts';
import { hoursField, partyFields, partyFrom, serviceFields, serviceFrom, type EntryFields } from './entry-fields.ts';
import { hoursAtOnlyPlace, newPlaceFields, withNewPlace } from './new-place.ts';
import { choicesIn, type EntryForm } from './show-entry-form.ts';

/** What will be made: a party of some kind, or an offer of a party. */
export type EntryToMake = { kind: 'party'; partyKind: PartyDocument['kind'] } | { kind: 'service'; partyId: string };

/** The form of an entry that is not there yet; asking for the right to make it is for who calls this. */
export async function newEntryForm(work: Work, entry: EntryToMake): Promise<EntryForm> {
  const wording = await editWording(work), document = await emptyDocument(work, entry);
  const written = entry.kind === 'party' ? partyFields(document as PartyDocument, wording) : { ...serviceFields(document as ServiceDocument, wording), ...Object.fromEntries(newPlaceFields.map((field) => [field, ''])) };
  return { kind: entry.kind, id: '', slug: '', name: '', party: entry.kind === 'service' ? (document as ServiceDocument).party : '', version: 0, confirmedAt: null, fields: written,
    choices: await choicesIn(work, wording), hours: entry.kind === 'service' ? [{ field: hoursField(''), place: null }] : [] };
}

/**
 * Makes an entry from its form. An owner's own is confirmed with that. Asking for the right to it, and whether it is there already, is for who calls this.
 * @throws Refusal 422 with a text beside each field that cannot be read.
 */
export const createEntry = (work: Work, entry: EntryToMake, fields: EntryFields, { source, isOwner }: { source: string; isOwner: boolean }): Promise<Saved> => raised(work, async (all) => {
  const wording = await editWording(all), document = await emptyDocument(all, entry);
  const [saved] = entry.kind === 'party'
    ? await saveParties(all, [{ document: partyFrom(document as PartyDocument, fields, wording, all.now.toISOString().slice(0, 10)) }], { source })
    : await saveServices(all, [{ document: serviceFrom(document as ServiceDocument, hoursAtOnlyPlace(await withNewPlace(all, fields, { source })), wording, all.now.toISOString().slice(0, 10)) }], { source });
  if (isOwner) await confirmByOwner(all, entry.kind === 'party' ? saved!.id : entry.partyId, [{ kind: entry.kind, id: saved!.id }]);
  return saved!;
});

/** An entry of which nothing is known yet. Names and words are required, so these are taken out of one that has them. */
async function emptyDocument({ tx }: Work, entry: EntryToMake): Promise<PartyDocument | ServiceDocument> {
  const nothing = { name: '', plainWords: '' };
  if (entry.kind === 'party') return { ...v.parse(partyDocument, { name: '-', plainWords: '-', kind: entry.partyKind }), ...nothing };
  const [party] = await readParties(tx, { ids: [entry.partyId] });
  return { ...v.parse(serviceDocument, { name: '-', plainWords: '-', party: (party ?? notFound()).slug }), ...nothing };
}
