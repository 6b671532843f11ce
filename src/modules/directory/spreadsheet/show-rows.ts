import type { Work } from '#platform/use-case/index.ts';
import type { Reason, Sheet } from '#modules/imports/index.ts';
import type { SpreadsheetField } from './fields.ts';
import type { EntryKind } from './gather.ts';
import { namesOf, wordingOf } from './known.ts';
import type { Names } from './names.ts';
import { readRow, type RowEntries } from './read-row.ts';
import type { Contact } from './reading.ts';
import { rowsOf } from './row-cells.ts';
import type { RowView } from './row-views.ts';
import type { ImportSettings } from './staged.ts';
import { columnOf, valueInWords, type ValueWords } from './value-in-words.ts';

/** A row as a page shows it: what we read in it, what that changes, and the entries it may be. `people` stay off the site. */
export type ShownRow = Pick<RowView, 'row' | 'status' | 'belongsTo' | 'problems' | 'remarks' | 'party' | 'service'> & {
  reads: { field: SpreadsheetField; text: string }[]; people: string[];
  changes: { field: SpreadsheetField; from: string; to: string; asked: boolean }[];
  twins: { key: string; kind: EntryKind; candidates: { id: string; name: string; href: string | null; reasons: Reason[] }[] }[];
};

/** Puts the rows of one page in words, from the sheet as it was kept. */
export async function inWords(work: Work, views: readonly RowView[], sheet: Sheet | undefined, settings: ImportSettings): Promise<ShownRow[]> {
  const wording = { ...await wordingOf(work), locale: work.locale };
  const read = sheet ? readAgain(sheet, settings, new Set(views.map(({ row }) => row)), namesOf(wording, { parties: [] }, work.now.toISOString().slice(0, 10), settings.defaultArea)) : new Map<number, RowEntries>();
  const places = await namesOfPlaces(work, views, read), slugs = await slugsOf(work, views);
  const words: ValueWords = { ...wording, places };
  return views.map(({ twins, changes, ...view }) => ({
    ...view, reads: readsOf(read.get(view.row), words), people: (read.get(view.row)?.contacts ?? []).map(personOf),
    changes: changes.map(({ kind, field, current, incoming, outcome }) => ({ field: columnOf(kind, field), from: valueInWords(field, current, words), to: valueInWords(field, incoming, words), asked: outcome === 'question' })),
    twins: twins.map(({ key, kind, candidates }) => ({ key, kind, candidates: candidates.map(({ id, name, reasons }) => ({ id, name, reasons, href: slugs.get(id) ?? null })) })),
  }));
}

function readAgain(sheet: Sheet, settings: ImportSettings, numbers: ReadonlySet<number>, names: Names): Map<number, RowEntries> {
  const read = new Map<number, RowEntries>();
  const rows = sheet.rows.slice(settings.header.dataFrom).filter(({ number }) => numbers.has(number));
  for (const cells of rowsOf({ ...sheet, rows }, { ...settings.header, dataFrom: 0 }, settings.mapping)) read.set(cells.number, readRow(cells, names));
  return read;
}

/** The places and the choice of who may refer stand in columns of their own already. */
const saidElsewhere = ['places', 'referralWho'];

function readsOf(read: RowEntries | undefined, words: ValueWords): ShownRow['reads'] {
  const parts = [['party', read?.party], ['service', read?.service], ['location', read?.place]] as const;
  return parts.flatMap(([kind, draft]) => Object.entries(draft?.values ?? {}).filter(([field]) => !saidElsewhere.includes(field))
    .map(([field, value]) => ({ field: columnOf(kind, field), text: valueInWords(field, value, words) })).filter(({ text }) => text !== ''));
}

const personOf = ({ name, role, phone, email, address }: Contact) => [name, role, phone, email, address].filter(Boolean).join(', ');

/** Places by slug as the directory has them, and by the key of the file as the row names them. */
async function namesOfPlaces(work: Work, views: readonly RowView[], read: ReadonlyMap<number, RowEntries>): Promise<Map<string, string>> {
  const named = views.flatMap(({ changes }) => changes.filter(({ field }) => field === 'places').flatMap(({ current, incoming }) => [current, incoming].flat().map(String)));
  const rows = named.length > 0 ? await work.tx.selectFrom('location').select(['slug', 'name']).where('slug', 'in', [...new Set(named)]).execute() : [];
  const own = [...read.values()].flatMap(({ place }) => (place ? [[place.keys[0], String(place.values.name ?? place.values.address ?? '')] as const] : []));
  return new Map([...own, ...rows.map(({ slug, name }) => [slug, name] as const)]);
}

async function slugsOf(work: Work, views: readonly RowView[]): Promise<Map<string, string>> {
  const ids = (kind: EntryKind) => views.flatMap(({ twins }) => twins.filter((twin) => twin.kind === kind).flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const parties = ids('party').length > 0 ? await work.tx.selectFrom('party').select(['id', 'slug']).where('id', 'in', ids('party')).execute() : [];
  const services = ids('service').length > 0 ? await work.tx.selectFrom('service').select(['id', 'slug']).where('id', 'in', ids('service')).execute() : [];
  return new Map([...parties.map(({ id, slug }) => [id, `/organisaties/${slug}`] as const), ...services.map(({ id, slug }) => [id, `/aanbod/${slug}`] as const)]);
}
