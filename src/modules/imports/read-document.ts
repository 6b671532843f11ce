import { blocksOfText, type Block } from './document.ts';
import { readDocx } from './read/docx.ts';
import { recognise } from './read/recognise.ts';
import { refuseFile } from './refusal.ts';

const unread = { old: 'imports.fileOldWord', rich: 'imports.fileOldWord', pdf: 'imports.documentIsPdf', webPage: 'imports.documentIsWebPage', unknown: 'imports.fileNotDocument' } as const;

/**
 * Reads a .docx file, or plain text, into blocks. What the file is, its content decides, not its name. Refuses what is too large, encrypted, broken, no such document, or empty, each with a sentence
 * of its own. Memory and time stay within `limits`.
 */
export async function readDocument(bytes: Uint8Array): Promise<Block[]> {
  const file = recognise(bytes);
  if (file.kind !== 'zip' && file.kind !== 'text') return refuseFile(unread[file.kind]);
  if (file.kind === 'zip' && !(file.zip.has('[Content_Types].xml') && file.zip.names.some((name) => name.startsWith('word/')))) refuseFile('imports.fileNotDocument');
  const blocks = file.kind === 'zip' ? await readDocx(file.zip) : blocksOfText(file.text);
  return blocks.length > 0 ? blocks : refuseFile('imports.fileEmpty');
}
