import { limits } from './limits.ts';
import { readCsv } from './read/csv.ts';
import { readOds, refuseEncrypted } from './read/ods.ts';
import { decodeText } from './read/text.ts';
import { readXlsx } from './read/xlsx.ts';
import { openZip, type Zip } from './read/zip.ts';
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

/** Says by its first bytes what a file is, and gives what reads it. */
async function recognised(bytes: Uint8Array, name: string): Promise<() => Sheet[] | Promise<Sheet[]>> {
  if (bytes.byteLength === 0) refuseFile('imports.fileEmpty');
  if (bytes.byteLength > limits.fileBytes) refuseFile('imports.fileTooLarge', { megabytes: limits.fileBytes / 2 ** 20 });
  if (startsWith(bytes, [0x50, 0x4b])) return recognisedZip(openZip(bytes));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) refuseFile(refusalOfOle(bytes));
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) refuseFile('imports.fileIsPdf');
  const text = decodeText(bytes);
  if (text === null) refuseFile('imports.fileNotSheet');
  if (/^\s*(<!doctype|<\?xml|<html|<head|<body|<table|<meta|<style|<!--)/i.test(text)) refuseFile('imports.fileIsWebPage');
  return () => [readCsv(text, name.replace(/\.[a-z]{2,4}$/i, ''))];
}

async function recognisedZip(zip: Zip): Promise<() => Promise<Sheet[]>> {
  if (zip.names.some((name) => name.endsWith('workbook.bin'))) refuseFile('imports.fileOldExcel');
  if (zip.has('[Content_Types].xml') && zip.names.some((name) => name.startsWith('xl/'))) return () => readXlsx(zip);
  if (!zip.has('content.xml') || !zip.has('mimetype')) refuseFile('imports.fileNotSheet');
  await refuseEncrypted(zip);
  return () => readOds(zip);
}

/** In Microsoft's older container sit .xls files and the encrypted form of .xlsx, which names its stream in UTF-16. */
function refusalOfOle(bytes: Uint8Array): 'imports.fileEncrypted' | 'imports.fileOldExcel' {
  const stream = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(stream) ? 'imports.fileEncrypted' : 'imports.fileOldExcel';
}

const startsWith = (bytes: Uint8Array, mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
