import { readCsv } from './read/csv.ts';
import { readOds, refuseEncrypted } from './read/ods.ts';
import { recognise } from './read/recognise.ts';
import { readXlsx } from './read/xlsx.ts';
import type { Zip } from './read/zip.ts';
import { refuseFile } from './refusal.ts';
import type { Sheet } from './sheet.ts';

/**
 * Reads an .xlsx, .ods or .csv file into sheets of rows. What the file is, its content decides, not its name. Refuses what is too large,
 * encrypted, broken, no spreadsheet, or without one filled row, each with a sentence of its own. Memory and time stay within `limits`.
 */
export async function readSheet(bytes: Uint8Array, { name }: { name: string }): Promise<Sheet[]> {
  const sheets = (await (await recognised(bytes, name))()).filter((sheet) => sheet.rows.length > 0);
  return sheets.length > 0 ? sheets : refuseFile('imports.fileEmpty');
}

/** Refuses at once what `readSheet` would refuse before it reads the first cell: what is no spreadsheet, encrypted, empty or too large. */
export const checkSheet = async (bytes: Uint8Array, { name }: { name: string }): Promise<void> => void await recognised(bytes, name);

/** Says what a file is, and gives what reads it. */
async function recognised(bytes: Uint8Array, name: string): Promise<() => Sheet[] | Promise<Sheet[]>> {
  const file = recognise(bytes);
  if (file.kind === 'zip') return recognisedZip(file.zip);
  if (file.kind === 'text') return () => [readCsv(file.text, name.replace(/\.[a-z]{2,4}$/i, ''))];
  return refuseFile(({ old: 'imports.fileOldExcel', pdf: 'imports.fileIsPdf', webPage: 'imports.fileIsWebPage', rich: 'imports.fileNotSheet', unknown: 'imports.fileNotSheet' } as const)[file.kind]);
}

async function recognisedZip(zip: Zip): Promise<() => Promise<Sheet[]>> {
  if (zip.names.some((name) => name.endsWith('workbook.bin'))) refuseFile('imports.fileOldExcel');
  if (zip.has('[Content_Types].xml') && zip.names.some((name) => name.startsWith('xl/'))) return () => readXlsx(zip);
  if (!zip.has('content.xml') || !zip.has('mimetype')) refuseFile('imports.fileNotSheet');
  await refuseEncrypted(zip);
  return () => readOds(zip);
}
