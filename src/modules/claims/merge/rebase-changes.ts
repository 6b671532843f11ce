import { newestVersion } from '#platform/facts/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { editWording, partyFields, serviceFields, type EntryFields, type PartyDocument, type ServiceDocument } from '#modules/directory/index.ts';
import type { Ids } from './doubles.ts';

/**
 * What somebody proposed for the entry that goes is a whole form. Of it only what they changed stays, so that a yes changes just that in the entry that lives. The
 * name goes along as it is there: lists are read by it.
 */
export async function rebaseChanges(work: Work, { kind, kept, gone }: Ids, name: string): Promise<void> {
  const { tx } = work, { number } = await newestVersion(work, { kind, id: kept });
  await tx.updateTable('contact_change').set({ version: number }).where('entry_kind', '=', kind).where('entry_id', '=', gone).where('settled_at', 'is', null).execute();
  const proposals = await tx.selectFrom('proposal').select(['id', 'fields', 'version']).where('kind', '=', kind).where('entry_id', '=', gone).where('state', '=', 'waiting').execute();
  if (proposals.length === 0) return;
  const wording = await editWording(work), shown = (document: unknown): EntryFields => (kind === 'party' ? partyFields(document as PartyDocument, wording) : serviceFields(document as ServiceDocument, wording));
  for (const { id, fields, version } of proposals) {
    const base = await tx.selectFrom('version').select('document').where('subject_kind', '=', kind).where('subject_id', '=', gone).where('number', '=', version).executeTakeFirst();
    const before = base ? shown(base.document) : {};
    const changed = Object.fromEntries(Object.entries(fields as EntryFields).filter(([field, text]) => (before[field] ?? '') !== text));
    await tx.updateTable('proposal').set({ fields: JSON.stringify({ name, ...changed }), version: number }).where('id', '=', id).execute();
  }
}
