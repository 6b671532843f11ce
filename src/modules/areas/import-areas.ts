import { asOwner } from '#platform/db/index.ts';
import { CONTENT_CHANNEL } from '#platform/http/content-version.ts';
import { needRoomForMuch, refuse, whileThereIsRoom } from '#platform/use-case/index.ts';
import { areasAround } from './areas-at.ts';
import { centroidOf } from './geometry/boundary.ts';
import type { AreaInput, Contents, Item, OpenedFile, ReadOptions, Wrong } from './read/items.ts';
import type { Measure } from './read/measures.ts';
import { openAreaFile } from './read/open-file.ts';
import type { SourceFile } from './read/source-file.ts';
import { sqlOfClient, type Sql } from './sql.ts';
import { refreshWijken } from './wijken.ts';
import { postcodeKey, storeAreas, storeMeasures, storePostcodes, type Stored } from './store-areas.ts';

export type ImportOptions = ReadOptions & {
  /** Told after each batch how many rows or features have been dealt with. */
  progress?: (done: number) => void;
  /** Does everything, tells what it would do, and takes it all back. */
  preview?: boolean;
};

/** What an import did, or in a preview would do. */
export type ImportSummary = {
  contents: Contents; year: number | null;
  new: number; changed: number; same: number;
  /** Rows that could not be used, in their order: the first 500, and how many there are in all. */
  wrong: Wrong[]; wrongCount: number;
  /** What was put right or left out on the way: a key of a text and how often. */
  notes: { key: string; count: number }[];
  /** A few of what is new or changed, to show. */
  examples: { code: string; name: string | null; what: 'new' | 'changed' }[];
};

const BATCH = 1000;
const BATCH_POINTS = 100_000;
const MOST_WRONG = 500;
const MOST_EXAMPLES = 20;

/**
 * Reads a file of areas, boundaries, figures, measures or postcodes into the reference data of all regions: in one transaction, so
 * that all of it is there or none. Importing the same file again changes nothing. Needs the owner of the database.
 * @throws Refusal when the file is of no kind we know, broken, or holds nothing; or when the disk is full.
 */
export async function importAreas(ownerUrl: string, file: SourceFile, options: ImportOptions): Promise<ImportSummary> {
  await needRoomForMuch(ownerUrl);
  return whileThereIsRoom(() => asOwner(ownerUrl, async (client) => {
    await client.query('begin');
    try {
      const summary = await importInto(sqlOfClient(client), file, options);
      await refreshWijken(sqlOfClient(client));
      // Pages of every region show areas: their kept copies go when this commits.
      await client.query('select pg_notify($1, schema_name) from commons.region', [CONTENT_CHANNEL]);
      await client.query(options.preview ? 'rollback' : 'commit');
      return summary;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }));
}

/** The same inside a transaction that the caller opened. */
export async function importInto(sql: Sql, file: SourceFile, options: ImportOptions): Promise<ImportSummary> {
  const opened = await openAreaFile(file, options);
  const tally = new Tally();
  let batch = new Batch();
  const flush = async () => {
    tally.add(batch.items, await store(sql, batch, opened, file.name));
    batch = new Batch();
    options.progress?.(tally.done);
  };
  for await (const item of opened.items()) {
    if (item.kind === 'wrong') tally.wrong(item);
    // The columns of a figures file are not what it is about.
    else if (item.kind === 'measure' && opened.contents === 'figures') batch.measures.push(item.measure);
    else if (batch.add(item)) await flush();
  }
  await flush();
  if (tally.done === 0) refuse('areas.noAreasInFile', { status: 422 });
  return { contents: opened.contents, year: opened.year, ...tally.result(), notes: [...opened.notes].map(([key, count]) => ({ key, count })) };
}

async function store(sql: Sql, batch: Batch, { contents, year, notes }: OpenedFile, source: string): Promise<Stored> {
  if (contents === 'measures') return storeMeasures(sql, batch.items.flatMap((item) => (item.kind === 'measure' ? [item.measure] : [])), true);
  if (contents === 'postcodes') return storePostcodes(sql, batch.items.flatMap((item) => (item.kind === 'postcode' ? [item.postcode] : [])));
  if (batch.measures.length > 0) await storeMeasures(sql, batch.measures, false);
  const told = batch.items.flatMap((item) => (item.kind === 'area' ? [item.area] : []));
  const areas = contents === 'cityWijken' ? await inTheirMunicipality(sql, told) : await withParentOfDrawn(sql, told);
  const stored = await storeAreas(sql, areas, year, source);
  const nameless = await sql<{ count: number }>('select count(*)::int as count from commons.area where code = any ($1) and name is null', [areas.map((area) => area.code)]);
  if (nameless[0]!.count > 0) notes.set('areas.withoutName', (notes.get('areas.withoutName') ?? 0) + nameless[0]!.count);
  return stored;
}

/** A city's wijken lie where its sectors lay before: a sector's code does not tell the municipality since the mergers of 2019. */
async function inTheirMunicipality(sql: Sql, areas: AreaInput[]): Promise<AreaInput[]> {
  const rows = await sql<{ code: string; municipality: string }>(`
    select a.code, case when p.level = 'wijk' then p.parent_code else a.parent_code end as municipality
    from commons.area a left join commons.area p on p.code = a.parent_code where a.code = any ($1) and a.level = 'sector'`, [areas.map((area) => area.code)]);
  const municipalityOf = new Map(rows.map((row) => [row.code, row.municipality]));
  const found = new Map(areas.flatMap((area) => (area.level === 'sector' && municipalityOf.get(area.code) ? [[area.parent, municipalityOf.get(area.code)!] as const] : [])));
  return areas.map((area) => (area.level === 'wijk' ? { ...area, parent: found.get(area.code) ?? area.parent } : area));
}

/** A drawn area lies in the municipality that holds its centre, once that boundary is known. */
async function withParentOfDrawn(sql: Sql, areas: AreaInput[]): Promise<AreaInput[]> {
  const settled: AreaInput[] = [];
  for (const area of areas) {
    const around = area.level === 'drawn' && area.boundary ? await areasAround(sql, centroidOf(area.boundary)) : [];
    settled.push(around.length > 0 ? { ...area, parent: around.find((one) => one.level === 'municipality')?.code ?? null } : area);
  }
  return settled;
}

type Good = Exclude<Item, { kind: 'wrong' }>;

class Batch {
  readonly items: Good[] = [];
  readonly measures: Measure[] = [];
  #points = 0;

  /** Whether the batch is now full: by number, or by how much boundary it holds. */
  add(item: Good): boolean {
    this.items.push(item);
    if (item.kind === 'area' && item.area.boundary) this.#points += item.area.boundary.coordinates.flat().reduce((sum, ring) => sum + ring.length, 0);
    return this.items.length >= BATCH || this.#points >= BATCH_POINTS;
  }
}

const keyOf = (item: Good): string => (item.kind === 'area' ? item.area.code : item.kind === 'measure' ? item.measure.code : postcodeKey(item.postcode));
const nameOf = (item: Good): string | null => (item.kind === 'area' ? item.area.name : item.kind === 'measure' ? item.measure.label : item.postcode.place);

class Tally {
  #new = 0;
  #changed = 0;
  #same = 0;
  #wrongCount = 0;
  readonly #wrong: Wrong[] = [];
  readonly #examples: ImportSummary['examples'] = [];

  get done(): number { return this.#new + this.#changed + this.#same + this.#wrongCount; }

  wrong({ line, reason, values }: Wrong): void {
    this.#wrongCount++;
    if (this.#wrong.length < MOST_WRONG) this.#wrong.push(values ? { line, reason, values } : { line, reason });
  }

  add(items: readonly Good[], stored: Stored): void {
    for (const item of items) {
      const what = stored.added.has(keyOf(item)) ? 'new' : stored.changed.has(keyOf(item)) ? 'changed' : undefined;
      if (what === 'new') this.#new++;
      else if (what === 'changed') this.#changed++;
      else this.#same++;
      if (what && this.#examples.length < MOST_EXAMPLES) this.#examples.push({ code: keyOf(item), name: nameOf(item), what });
    }
  }

  result() {
    return { new: this.#new, changed: this.#changed, same: this.#same, wrong: this.#wrong, wrongCount: this.#wrongCount, examples: this.#examples };
  }
}
