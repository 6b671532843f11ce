import { limits } from '../limits.ts';
import { refuseFile } from '../refusal.ts';
import { Budget, SheetBuilder, type Cell, type Sheet } from '../sheet.ts';
import { dateFormat, numberCell, type NumberFormat } from './xlsx-numbers.ts';
import { relations } from './parts.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

type Workbook = { sheets: { name: string; path: string }[]; strings: string | null; styles: string | null; from1904: boolean };
type Context = { strings: string[]; formats: NumberFormat[]; from1904: boolean; budget: Budget };

/** The visible sheets of an Office Open XML workbook (ECMA-376, transitional and strict), values only. */
export async function readXlsx(zip: Zip): Promise<Sheet[]> {
  const workbook = await readWorkbook(zip);
  if (workbook.sheets.length > limits.sheets) refuseFile('imports.tooManySheets', { most: limits.sheets });
  const budget = new Budget();
  const context: Context = {
    strings: workbook.strings ? await readStrings(zip, workbook.strings, budget) : [],
    formats: workbook.styles ? await readFormats(zip, workbook.styles) : [],
    from1904: workbook.from1904, budget,
  };
  const sheets: Sheet[] = [];
  for (const { name, path } of workbook.sheets) sheets.push(await readWorksheet(zip, path, new SheetBuilder(name, budget), context));
  return sheets;
}

async function readWorkbook(zip: Zip): Promise<Workbook> {
  const main = (await relations(zip, '')).find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const parts = await relations(zip, main);
  const workbook: Workbook = { sheets: [], strings: pathOf('sharedStrings'), styles: pathOf('styles'), from1904: false };
  await readXml(zip, main, {
    open(name, attributes) {
      if (name === 'workbookPr') workbook.from1904 = isTrue(attributes.date1904);
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const part = parts.find((candidate) => candidate.id === id);
      if (part?.type === 'worksheet' && zip.has(part.path)) workbook.sheets.push({ name: attributes.name ?? '', path: part.path });
    },
  });
  return workbook;

  function pathOf(type: string): string | null {
    const path = parts.find((part) => part.type === type)?.path;
    return path !== undefined && zip.has(path) ? path : null;
  }
}

async function readStrings(zip: Zip, path: string, budget: Budget): Promise<string[]> {
  const strings: string[] = [];
  let text = '', inText = false, inPhonetic = false;
  await readXml(zip, path, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 't') inText = !inPhonetic;
      if (name === 'rPh') inPhonetic = true;
    },
    text(piece) { if (inText) text += piece; },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name !== 'si') return;
      budget.spendText(text.length + 8);
      strings.push(unescape(text));
    },
  });
  return strings;
}

async function readFormats(zip: Zip, path: string): Promise<NumberFormat[]> {
  const custom = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  await readXml(zip, path, {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) formats.push(dateFormat(Number(attributes.numFmtId ?? 0), custom.get(Number(attributes.numFmtId))));
    },
    close(name) { if (name === 'cellXfs') inCells = false; },
  });
  return formats;
}

async function readWorksheet(zip: Zip, path: string, sheet: SheetBuilder, context: Context): Promise<Sheet> {
  let row = 0, column = 0, type = 'n', style = 0, value = '', reading = false, inCell = false;
  await readXml(zip, path, {
    open(name, attributes) {
      if (name === 'row') { row = attributes.r ? Number(attributes.r) : row + 1; column = 0; }
      else if (name === 'c') {
        column = attributes.r ? columnNumber(attributes.r) : column + 1;
        type = attributes.t ?? 'n'; style = Number(attributes.s ?? 0); value = ''; inCell = true;
      } else if (inCell && (name === 'v' || name === 't')) reading = true;
      else if (name === 'rPh') inCell = false;
      else if (name === 'mergeCell' && attributes.ref) sheet.merge(areaOf(attributes.ref));
    },
    text(piece) { if (reading && inCell) value += piece; },
    close(name) {
      if (name === 'v' || name === 't') reading = false;
      if (name === 'rPh') inCell = true;
      if (name !== 'c') return;
      inCell = false;
      sheet.put(row, column, cellOf(type, value, style, context));
    },
  });
  return sheet.finish();
}

function cellOf(type: string, value: string, style: number, { strings, formats, from1904, budget }: Context): Cell {
  if (value === '' || type === 'e') return null;
  if (type === 's') return strings[Number(value)] ?? null;
  if (type === 'b') return value === '1' || value === 'true' ? 'ja' : 'nee';
  if (type === 'd') return { date: value.slice(0, 10), time: /T(?!00:00)(\d\d:\d\d)/.exec(value)?.[1] ?? null };
  if (type === 'n') return numberCell(Number(value), formats[style] ?? null, from1904);
  budget.spendText(value.length);
  return unescape(value);
}

/** `AB12` and `$AB$12` are column 28. */
function columnNumber(reference: string): number {
  let column = 0;
  for (const letter of reference.toUpperCase()) {
    if (letter >= 'A' && letter <= 'Z') column = column * 26 + letter.charCodeAt(0) - 64;
    else if (letter !== '$') break;
  }
  return column;
}

function areaOf(reference: string) {
  const [from = '', to = from] = reference.split(':');
  const rowOf = (cell: string) => Number(/\d+/.exec(cell)?.[0] ?? 0);
  return { top: rowOf(from), left: columnNumber(from), bottom: rowOf(to), right: columnNumber(to) };
}

/** Excel writes characters that XML forbids as `_x000D_`. */
const unescape = (text: string) =>
  text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
const isTrue = (value: string | undefined) => value === '1' || value === 'true';
