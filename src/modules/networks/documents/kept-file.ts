import { openZip } from '#modules/imports/index.ts';
import { refuse } from '#platform/use-case/index.ts';

export type KeptFile = { name: string; type: string; bytes: Uint8Array };

const MOST_BYTES = 10_000_000, MOST_PIXELS = 60_000_000, LONGEST_SIDE = 2400;
const OFFICE = 'application/vnd.openxmlformats-officedocument.', OPEN = 'application/vnd.oasis.opendocument.';
/** What a zip is, by a file that stands in it. */
const inOffice: Readonly<Record<string, { ending: string; type: string }>> = {
  'word/document.xml': { ending: 'docx', type: `${OFFICE}wordprocessingml.document` },
  'xl/workbook.xml': { ending: 'xlsx', type: `${OFFICE}spreadsheetml.sheet` },
  'ppt/presentation.xml': { ending: 'pptx', type: `${OFFICE}presentationml.presentation` },
};
const openEndings: Readonly<Record<string, string>> = { text: 'odt', spreadsheet: 'ods', presentation: 'odp' };

const wrong = (key: string, values: Record<string, number> = {}): never => refuse(`networks.${key}`, { status: 422, values, fields: { file: `networks.${key}` } });

/**
 * A file that somebody shares, as it is kept: what it is shows from what is in it, never from its name. PDF and documents of Office and OpenDocument without macros stay as they
 * are; a picture is made anew, upright and without hidden data. Refuses beside `file` anything else, over 10 MB, and what is broken or locked with a password.
 */
export async function keptFile(sent: Uint8Array, name: string): Promise<KeptFile> {
  if (sent.length > MOST_BYTES) wrong('fileTooLarge', { most: MOST_BYTES / 1e6 });
  const start = Buffer.from(sent.buffer, sent.byteOffset, Math.min(sent.length, 1024)).toString('latin1');
  if (/^(\xff\xd8\xff|\x89PNG\r\n\x1a\n|RIFF....WEBP)/s.test(start)) return { name: named(name, 'jpg'), type: 'image/jpeg', bytes: await picture(sent) };
  if (start.includes('%PDF-')) return { name: named(name, 'pdf'), type: 'application/pdf', bytes: sent };
  const { ending, type } = start.startsWith('PK') ? await inZip(sent) : wrong('fileUnknown');
  return { name: named(name, ending), type, bytes: sent };
}

async function inZip(sent: Uint8Array): Promise<{ ending: string; type: string }> {
  const zip = openZip(sent);
  if (zip.names.some((one) => /(^|\/)vbaproject\.bin$|^basic\/|^scripts\//.test(one))) wrong('fileMacros');
  const office = Object.entries(inOffice).find(([part]) => zip.has(part));
  if (office) return office[1];
  if (!zip.has('mimetype') || !zip.has('content.xml')) return wrong('fileUnknown');
  const kind = await textOf(zip.chunks('mimetype')), ending = kind.startsWith(OPEN) ? openEndings[kind.slice(OPEN.length)] : undefined;
  return ending ? { ending, type: kind } : wrong('fileUnknown');
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) {
    text += Buffer.from(chunk).toString('latin1');
    if (text.length > 200) break;
  }
  return text.trim();
}

async function picture(sent: Uint8Array): Promise<Uint8Array> {
  // Loaded at the first picture: most days nobody needs it.
  const { default: sharp } = await import('sharp');
  const made = sharp(sent, { limitInputPixels: MOST_PIXELS }).autoOrient().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#fff' }).jpeg({ quality: 85 });
  return new Uint8Array(await made.toBuffer().catch(() => wrong('fileBroken')));
}

/** A name that is safe everywhere, with the ending of what the file is. */
function named(name: string, ending: string): string {
  const stem = name.split(/[/\\]/).at(-1)!.replace(/\.[^.]*$/, '').replaceAll(/[^\p{L}\p{N} .,_-]+/gu, ' ').replaceAll(/ {2,}/g, ' ').trim().slice(0, 80);
  return `${stem || 'bestand'}.${ending}`;
}
