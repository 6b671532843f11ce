import { strToU8, zipSync } from 'fflate';
import { cellText, type Cell } from '../sheet.ts';

export type SheetToWrite = { name: string; rows: Cell[][] };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Places in `cellXfs` of the styles below. */
const style = { heading: 1, text: 2, guarded: 3, date: 4, moment: 5 };

/**
 * Writes a workbook; the first row of each sheet is its heading. Texts are cells of type text, so +31 stays +31 and a text that begins
 * with `=` never becomes a formula; those that a program might take for one carry the quote prefix too, which survives editing.
 */
export function writeXlsx(sheets: SheetToWrite[]): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/>`
      + `<Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/>`
      + sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${office}.worksheet+xml"/>`).join('') + '</Types>',
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${kinds}"><sheets>`
      + sheets.map(({ name }, i) => `<sheet name="${escape(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('') + '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations([...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]), ['styles', 'styles.xml']]),
    'xl/styles.xml': styles,
  };
  sheets.forEach((sheet, i) => { files[`xl/worksheets/sheet${i + 1}.xml`] = worksheet(sheet.rows); });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), { level: 6 });
}

const relations = (parts: [type: string, target: string][]) => `${head}<Relationships xmlns="${packages}/relationships">`
  + parts.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${kinds}/${type}" Target="${target}"/>`).join('') + '</Relationships>';

const xf = (numFmt: number, rest = '') => `<xf numFmtId="${numFmt}" fontId="0" fillId="0" borderId="0" xfId="0" ${rest}/>`;
const styles = `${head}<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
  + `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${xf(0)}`
  + '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>'
  + `${xf(49, 'applyNumberFormat="1"')}${xf(49, 'applyNumberFormat="1" quotePrefix="1"')}${xf(14, 'applyNumberFormat="1"')}${xf(22, 'applyNumberFormat="1"')}`
  + '</cellXfs></styleSheet>';

function worksheet(rows: Cell[][]): string {
  const wide = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: wide }, (_, i) => `<col min="${i + 1}" max="${i + 1}" width="${width(rows, i)}" customWidth="1"/>`).join('');
  const lines = rows.map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${columnName(c + 1)}${r + 1}`, r === 0)).join('')}</row>`);
  return `${head}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    + `${columns && `<cols>${columns}</cols>`}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** Wide enough for most of its texts, between 8 and 50 characters. */
function width(rows: Cell[][], column: number): number {
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, cellText(row[column]).length), 0);
  return Math.min(50, Math.max(8, longest + 2));
}

function cellXml(cell: Cell, reference: string, heading: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${reference}" s="${cell.time ? style.moment : style.date}"><v>${serial(cell.date, cell.time)}</v></c>`;
  const look = heading ? style.heading : /^[=+\-@\t\r]/.test(cell) ? style.guarded : style.text;
  return `<c r="${reference}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
}

function serial(date: string, time: string | null): number {
  const [hours = 0, minutes = 0] = (time ?? '0:0').split(':').map(Number);
  return (Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000 + (hours * 60 + minutes) / 1440;
}

/** 1 is A, 28 is AB. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26, before = (column - 1 - rest) / 26;
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest);
}

/** Excel allows 31 characters, and not these. */
const sheetName = (name: string) => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Blad';

/** What XML forbids, and a carriage return that a reader would swallow, is written as Excel does: `_x000D_`. */
function escape(text: string): string {
  return text.toWellFormed()
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    // Exactly the characters that XML forbids.
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
