import { newestVersion } from '#platform/facts/index.ts';
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
  const wording = await editWording(all);
  const wijken = await all.tx.selectFrom('wijk').select(['code', 'name']).orderBy('position').execute();
  const { number: version } = await newestVersion(all, { kind, id });
  const choices = { themes: choicesOf(wording.themes), audiences: choicesOf(wording.audiences), places: choicesOf(wording.places), areas: wijken.map(({ code, name }) => ({ value: code, label: name })) };
  if (kind === 'party') {
    const [entry] = await readParties(all.tx, { ids: [id] });
    const { slug, document } = entry ?? notFound();
    return { kind, id, slug, name: document.name, party: document.name, version, fields: partyFields(document, wording), choices, hours: [] };
  }
  const [entry] = await readServices(all.tx, { ids: [id] });
  const { slug, document } = entry ?? notFound();
  const { name: party } = await all.tx.selectFrom('party').select('name').where('slug', '=', document.party).executeTakeFirstOrThrow();
  return { kind, id, slug, name: document.name, party, version, fields: serviceFields(document, wording), choices, hours: hoursOf(document, wording) };
});

function hoursOf({ locations, schedules }: { locations: { location: string }[]; schedules: unknown[] }, wording: EntryWording): EntryForm['hours'] {
  const there = locations.map(({ location }) => ({ field: hoursField(location), place: wording.places.get(location) ?? location }));
  return there.length === 0 || schedules.length > 0 ? [{ field: hoursField(''), place: null }, ...there] : there;
}

const choicesOf = (names: ReadonlyMap<string, string>): Choice[] => [...names].map(([value, label]) => ({ value, label }));
