import { limits } from '../limits.ts';
import { refuseFile } from '../refusal.ts';
import { decodeText } from './text.ts';
import { openZip, type Zip } from './zip.ts';

/** What a file is by what is in it, whatever its name. `old` is Microsoft's older container: .xls, .doc. */
type Recognised = { kind: 'zip'; zip: Zip } | { kind: 'text'; text: string } | { kind: 'old' | 'pdf' | 'webPage' | 'rich' | 'unknown' };

/** Says by its first bytes what a file is. Refuses what is empty, too large, broken or encrypted. */
export function recognise(bytes: Uint8Array): Recognised {
  if (bytes.byteLength === 0) refuseFile('imports.fileEmpty');
  if (bytes.byteLength > limits.fileBytes) refuseFile('imports.fileTooLarge', { megabytes: limits.fileBytes / 2 ** 20 });
  if (startsWith(bytes, [0x50, 0x4b])) return { kind: 'zip', zip: openZip(bytes) };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return isEncrypted(bytes) ? refuseFile('imports.fileEncrypted') : { kind: 'old' };
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { kind: 'pdf' };
  const text = decodeText(bytes);
  if (text === null) return { kind: 'unknown' };
  if (/^\s*(<!doctype|<\?xml|<html|<head|<body|<table|<meta|<style|<!--)/i.test(text)) return { kind: 'webPage' };
  if (text.startsWith('{\\rtf')) return { kind: 'rich' };
  return isJson(text) ? { kind: 'unknown' } : { kind: 'text', text };
}

/** What programs tell each other: as lines of text it would be read as a list without one known column. */
function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try { JSON.parse(text); return true; } catch { return false; }
}

/** The encrypted form of .xlsx and .docx sits in the older container too, which names its stream in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

const startsWith = (bytes: Uint8Array, mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
