import { blocksOfText, type Block } from './document.ts';
import { readDocx } from './read/docx.ts';
import { refuseEncrypted } from './read/ods.ts';
import { isText, readOdt } from './read/odt.ts';
import { recognise } from './read/recognise.ts';
import type { Zip } from './read/zip.ts';
import { refuseFile } from './refusal.ts';

const unread = { old: 'imports.fileOldWord', rich: 'imports.fileOldWord', pdf: 'imports.documentIsPdf', webPage: 'imports.documentIsWebPage', unknown: 'imports.fileNotDocument' } as const;

/**
 * Reads a .docx or .odt file, or plain text, into blocks. What the file is, its content decides, not its name. Refuses what is too large, encrypted, broken, no such document, or empty, each with a sentence
 * of its own. Memory and time stay within `limits`.
 */
export async function readDocument(bytes: Uint8Array): Promise<Block[]> {
  const file = recognise(bytes);
  if (file.kind !== 'zip' && file.kind !== 'text') return refuseFile(unread[file.kind]);
  const blocks = file.kind === 'zip' ? await blocksOfZip(file.zip) : blocksOfText(file.text);
  return blocks.length > 0 ? blocks : refuseFile('imports.fileEmpty');
}

async function blocksOfZip(zip: Zip): Promise<Block[]> {
  if (zip.has('[Content_Types].xml') && zip.names.some((name) => name.startsWith('word/'))) return readDocx(zip);
  if (!(await isText(zip))) refuseFile('imports.fileNotDocument');
  await refuseEncrypted(zip);
  return readOdt(zip);
}
