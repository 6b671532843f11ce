import { refuse } from '#platform/use-case/index.ts';
import { areaFieldsOf, partOf } from './area-fields.ts';
import { boundaryItems } from './boundaries.ts';
import { cityWijkItems, cityWijkRows } from './city-wijken.ts';
import type { Contents, Item, OpenedFile, ReadOptions } from './items.ts';
import { measureOfColumn, type Measure } from './measures.ts';
import { officialRows } from './official-rows.ts';
import { postcodeItems, postcodeTableOf } from './postcodes.ts';
import { beginningOf, textOf, yearInName, type SourceFile } from './source-file.ts';
import { headerOf, rowsOf, type Fields, type Row } from './table.ts';

/**
 * Recognises a file by what stands in it, never by its name, and makes it ready to read.
 * @throws Refusal with the reason in plain words: an Excel file, a zip, a picture, a list of something else, no year to be found.
 */
export async function openAreaFile(file: SourceFile, options: ReadOptions): Promise<OpenedFile> {
  const beginning = await beginningOf(file);
  refuseWrongType(beginning);
  const text = new TextDecoder().decode(beginning).trimStart();
  if (!/^[[{]/.test(text)) return openTable(file, options);
  if (/"type"\s*:\s*"FeatureCollection"/.test(text)) return openBoundaries(file, text, options);
  return openJson(file, options);
}

function refuseWrongType(bytes: Buffer): void {
  const start = bytes.subarray(0, 8).toString('latin1');
  if (bytes.length === 0) refuse('areas.fileEmpty', { status: 422 });
  if (start.startsWith('PK')) refuse(bytes.includes('xl/') || bytes.includes('mimetypeapplication') ? 'areas.fileIsSpreadsheet' : 'areas.fileIsZip', { status: 422 });
  if (start.startsWith('\xd0\xcf\x11\xe0')) refuse('areas.fileIsSpreadsheet', { status: 422 });
  if (/^(%PDF|\x89PNG|\xff\xd8\xff|GIF8|SQLite f|\x1f\x8b)/.test(start)) refuse('areas.fileUnknown', { status: 422 });
  if (/^(\xef\xbb\xbf)?\s*</.test(bytes.subarray(0, 200).toString('latin1'))) refuse('areas.fileIsWebPage', { status: 422 });
  if (bytes.subarray(0, 4).equals(Buffer.from([0, 0, 0x27, 0x0a]))) refuse('areas.fileIsShape', { status: 422 });
}

async function openTable(file: SourceFile, options: ReadOptions): Promise<OpenedFile> {
  const text = await textOf(file);
  const header = headerOf(text).names;
  const fields = areaFieldsOf(header);
  if (fields.wijk && fields.sectorCode) return opened('cityWijken', null, () => cityWijkItems(rowsOf(text), fields));
  const postcodes = postcodeTableOf(text);
  if (postcodes) return opened('postcodes', null, () => postcodeItems(text, postcodes, options.country));
  if (!fields.code && !fields.buurtCode && !fields.wijkCode && !fields.municipalityCode && !fields.sectorCode && !fields.nisCode) refuse('areas.fileUnknown', { status: 422 });
  const year = yearOf(header) ?? options.year ?? yearInName(file.name);
  return openRows(() => rowsOf(text), header, year);
}

/** Rows under official codes: with figures when a column holds a measure, otherwise only names and codes. */
function openRows(rows: () => AsyncIterable<Row> | Iterable<Row>, header: string[], year: number | undefined): OpenedFile {
  const fields = areaFieldsOf(header);
  const measures = measuresOf(header, new Set(Object.values(fields).flat()), year ?? 0);
  if (measures.size === 0) return opened('areas', null, (notes) => officialRows(rows(), fields, measures, notes));
  return opened('figures', year ?? refuse('areas.yearUnknown', { status: 422 }), (notes) => officialRows(rows(), fields, measures, notes));
}

/** Per column the measure it holds. Where two columns hold the same measure, the first is read. */
function measuresOf(header: readonly string[], taken: ReadonlySet<string>, year: number): Map<string, Measure> {
  const measures = new Map<string, Measure>();
  const codes = new Set<string>();
  for (const column of header) {
    const measure = taken.has(column) ? undefined : measureOfColumn(column, year);
    if (!measure || codes.has(measure.code)) continue;
    codes.add(measure.code);
    measures.set(column, measure);
  }
  return measures;
}

/** The year that stands in the heading of a column, as in CS01012024. */
function yearOf(header: readonly string[]): number | undefined {
  const year = header.map((name) => /^(?:cs0101|cnis5_)(\d{4})$/i.exec(name)?.[1]).find(Boolean);
  return year === undefined ? undefined : Number(year);
}

function openBoundaries(file: SourceFile, beginning: string, options: ReadOptions): OpenedFile {
  const outside = beginning.split('"features"', 1)[0]!;
  const crs = /"crs"\s*:\s*\{[^}]*"name"\s*:\s*"([^"]+)"/.exec(outside)?.[1] ?? null;
  const name = /"name"\s*:\s*"([^"]+)"/.exec(outside.replace(/"crs"\s*:\s*\{[^}]*\{[^}]*\}\s*\}/, ''))?.[1] ?? null;
  const inFeatures = /"(?:jaar|cd_year)"\s*:\s*"?(\d{4})|"jrstatcode"\s*:\s*"(\d{4})|"cs0101(\d{4})"/i.exec(beginning);
  const year = Number(inFeatures?.[1] ?? inFeatures?.[2] ?? inFeatures?.[3] ?? options.year ?? yearInName(file.name) ?? options.now.getFullYear());
  return opened('boundaries', year, (notes) => boundaryItems(file, { name, crs }, options, notes));
}

async function openJson(file: SourceFile, options: ReadOptions): Promise<OpenedFile> {
  const json = parsedOrRefused(await textOf(file));
  const list = Array.isArray(json) ? json : Array.isArray((json as Fields).value) ? ((json as Fields).value as unknown[]) : undefined;
  const year = options.year ?? yearInName(file.name);
  if (list?.some((one) => /Topic$/.test(String((one as Fields)?.['odata.type'] ?? (one as Fields)?.Type ?? '')))) return openMeasures(list as Fields[], year);
  const wijken = cityWijkRows(json);
  if (wijken) return opened('cityWijken', null, () => cityWijkItems(wijken, areaFieldsOf(['wijk', 'sector'])));
  const rows = list ? list.filter(isRecord) : byCode(json as Fields);
  const header = [...new Set(rows.slice(0, 200).flatMap((row) => Object.keys(row)))];
  const fields = areaFieldsOf(header);
  if (!rows[0] || !(partOf(fields, rows[0], 'code') ?? partOf(fields, rows[0], 'buurtCode') ?? partOf(fields, rows[0], 'wijkCode') ?? partOf(fields, rows[0], 'municipalityCode')
    ?? partOf(fields, rows[0], 'sectorCode') ?? partOf(fields, rows[0], 'nisCode'))) refuse('areas.fileUnknown', { status: 422 });
  return openRows(() => rows.map((row, index) => ({ line: index + 1, fields: row })), header, year);
}

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ "GM1680": { "AantalInwoners_5": 25845 } }` as rows with their code. */
function byCode(json: Fields): Fields[] {
  const entries = Object.entries(json);
  if (!entries.some(([code]) => /^(GM|WK|BU)\d{4}/.test(code))) return [];
  return entries.map(([code, values]) => ({ ...(isRecord(values) ? values : {}), statcode: code }));
}

function parsedOrRefused(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('areas.fileBroken', { status: 422 });
  }
}

/** The description of a table of the open data service: what each of its columns means. */
function openMeasures(list: Fields[], given: number | undefined): OpenedFile {
  const mapYear = list.map((one) => Number(one?.MapYear)).find((year) => year > 1900);
  const year = mapYear ?? given ?? refuse('areas.yearUnknown', { status: 422 });
  return opened('measures', year, () => measureItems(list, year));
}

async function* measureItems(list: Fields[], year: number): AsyncGenerator<Item> {
  const seen = new Set<string>();
  for (const [index, topic] of list.entries()) {
    const measure = measureOfColumn(String(topic?.Key ?? ''), year);
    if (!measure || seen.has(measure.code)) continue;
    seen.add(measure.code);
    const known = measure.label !== topic.Key;
    yield { kind: 'measure', line: index + 1, measure: {
      ...measure,
      label: known ? measure.label : String(topic.Title ?? measure.label).trim(),
      unit: measure.unit || String(topic.Unit ?? '').trim(),
      description: String(topic.Description ?? '').replaceAll('\r\n', '\n').trim() || undefined,
    } };
  }
}

/** @throws Refusal `areas.yearUnknown` when the year cannot be one */
function opened(contents: Contents, year: number | null, items: (notes: Map<string, number>) => AsyncIterable<Item>): OpenedFile {
  if (year !== null && !(year >= 1900 && year <= 2200)) refuse('areas.yearUnknown', { status: 422 });
  const notes = new Map<string, number>();
  return { contents, year, notes, items: () => items(notes) };
}
