import { sql } from 'kysely';
import { notFound, query, raised, type Work } from '#platform/use-case/index.ts';
import { readParties, readServices } from '../read-entries.ts';
import { partyOf, type EditKind } from './change-entry.ts';
import { editWording } from './edit-wording.ts';
import { hoursField, partyFields, serviceFields, type EntryFields, type EntryWording } from './entry-fields.ts';
import { mayEdit } from './may-edit.ts';

type Choice = { value: string; label: string };
export type EntryForm = {
  kind: EditKind; id: string; slug: string; name: string; party: string;
  /** The version that these fields show; a form sends it along. */
  version: number;
  confirmedAt: Date | null;
  fields: EntryFields;
  choices: { themes: Choice[]; audiences: Choice[]; places: Choice[]; areas: Choice[] };
  /** The fields of hours, with where they hold; null: wherever it is. */
  hours: { field: string; place: string | null }[];
};

/** The form of an entry for who may change it. @throws Refusal 404 for what is not there, and for what is not one's to change. */
export const showEntryForm = query(async (work, { kind, slug }: { kind: EditKind; slug: string }): Promise<EntryForm> => {
  const row = await work.tx.selectFrom(kind).select('id').where('slug', '=', slug).executeTakeFirst() ?? notFound();
  if (!(await mayEdit(work, await partyOf(work, kind, row.id)))) notFound();
  return entryForm(work, kind, row.id);
});

/** The form of an entry; asking for the right to it is for who calls this. Everything in it is public. */
export const entryForm = (work: Work, kind: EditKind, id: string): Promise<EntryForm> => raised(work, async (all) => {
  const { party, services } = kind === 'party' ? await forms(all, [id], []) : await forms(all, [], [id]);
  return [...party, ...services][0] ?? notFound();
});

/** A party and all it offers now, as forms; asking for the right to them is for who calls this. */
export const partyForms = (work: Work, partyId: string): Promise<EntryForm[]> => raised(work, async (all) => {
  const ids = await all.tx.selectFrom('service').select('id').where('party_id', '=', partyId).where('status', '<>', 'ended').execute();
  const { party, services } = await forms(all, [partyId], ids.map(({ id }) => id));
  return [...party, ...services.sort((a, b) => a.name.localeCompare(b.name, 'nl'))];
});

async function forms(work: Work, partyIds: string[], serviceIds: string[]): Promise<{ party: EntryForm[]; services: EntryForm[] }> {
  const wording = await editWording(work), choices = await choicesIn(work, wording);
  const versions = await newestVersions(work, [...partyIds, ...serviceIds]);
  const parties = await readParties(work.tx, { ids: partyIds }), services = await readServices(work.tx, { ids: serviceIds });
  const owners = new Map((await work.tx.selectFrom('party').select(['id', 'name']).where('id', '=', sql<string>`any(${services.map((s) => s.partyId)}::uuid[])`).execute()).map(({ id, name }) => [id, name]));
  const common = ({ id, slug, confirmedAt, document: { name } }: (typeof parties)[number] | (typeof services)[number]) => ({ id, slug, name, confirmedAt, version: versions.get(id) ?? 0, choices });
  return {
    party: parties.map((entry) => ({ ...common(entry), kind: 'party', party: entry.document.name, fields: partyFields(entry.document, wording), hours: [] })),
    services: services.map((entry) => ({ ...common(entry), kind: 'service', party: owners.get(entry.partyId)!, fields: serviceFields(entry.document, wording), hours: hoursOf(entry.document, wording) })),
  };
}

async function newestVersions({ tx }: Work, ids: string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; number: number }>`select subject_id as id, max(number) as number from version where subject_id = any(${ids}::uuid[]) group by 1`.execute(tx);
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** What can be chosen in a form of an entry. */
export async function choicesIn({ tx }: Work, wording: EntryWording): Promise<EntryForm['choices']> {
  const wijken = await tx.selectFrom('wijk').select(['code', 'name']).orderBy('position').execute();
  return { themes: choicesOf(wording.themes), audiences: choicesOf(wording.audiences), places: choicesOf(wording.places), areas: wijken.map(({ code, name }) => ({ value: code, label: name })) };
}

function hoursOf({ locations, schedules }: { locations: { location: string }[]; schedules: unknown[] }, wording: EntryWording): EntryForm['hours'] {
  const there = locations.map(({ location }) => ({ field: hoursField(location), place: wording.places.get(location) ?? location }));
  return there.length === 0 || schedules.length > 0 ? [{ field: hoursField(''), place: null }, ...there] : there;
}

const choicesOf = (names: ReadonlyMap<string, string>): Choice[] => [...names].map(([value, label]) => ({ value, label }));
