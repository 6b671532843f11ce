import { refuse } from '#platform/use-case/index.ts';
import { pixelsNeeded, type AdvertSize } from './sizes.ts';

const MOST_BYTES = 15_000_000;
const MOST_PIXELS = 60_000_000;
/** 300 dots per inch over a text's width on A5, and enough for large print on A4. */
const PRESS = { width: 1500, height: 2200 };
const THUMBNAIL = { width: 120, height: 90 };

/**
 * A picture that somebody sent as the press wants it: upright, without hidden data, transparency on white, JPEG. What it is shows from its first bytes;
 * nothing else reaches the decoder. Refuses, beside `picture`, what is no picture or a broken one, a drawing with commands in it (SVG), one that
 * moves, one that is too large, and one that would be printed with less than 150 dots per inch at this size.
 */
export async function printablePicture(sent: Uint8Array, size: AdvertSize): Promise<Uint8Array> {
  if (sent.length === 0) wrong('pictureMissing');
  if (sent.length > MOST_BYTES) wrong('pictureTooManyBytes', { most: MOST_BYTES / 1e6 });
  const kind = kindOf(sent);
  if (kind === 'drawing') wrong('pictureDrawing');
  if (kind === 'moving') wrong('pictureMoves');
  if (kind === 'none') wrong('pictureNone');
  // Loaded at the first picture: most days nobody needs it.
  const { default: sharp } = await import('sharp');
  const seen = await decoded(sharp(sent).metadata());
  if ((seen.pages ?? 1) > 1) wrong('pictureMoves');
  if (seen.width * seen.height > MOST_PIXELS) wrong('pictureTooManyPixels', { most: MOST_PIXELS / 1e6 });
  refuseTooSmall(seen.autoOrient, size);
  const picture = sharp(sent, { limitInputPixels: MOST_PIXELS }).autoOrient().resize({ ...PRESS, fit: 'inside', withoutEnlargement: true });
  return new Uint8Array(await decoded(picture.flatten({ background: '#fff' }).jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer()));
}

/** A picture whose inside is not what its first bytes say is broken. */
const decoded = <T>(work: Promise<T>): Promise<T> => work.catch(() => wrong('pictureBroken'));

/** Refuses, beside `picture`, what is kept already but is too small for another size. */
export async function refuseTooSmallFor(kept: Uint8Array, size: AdvertSize): Promise<void> {
  const { default: sharp } = await import('sharp');
  refuseTooSmall(await sharp(kept).metadata(), size);
}

/** A kept picture small enough for a list: always the same box, with white around it. */
export async function thumbnail(kept: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return new Uint8Array(await sharp(kept).resize({ width: 2 * THUMBNAIL.width, height: 2 * THUMBNAIL.height, fit: 'contain', background: '#fff' }).jpeg({ quality: 75 }).toBuffer());
}

function refuseTooSmall({ width, height }: { width: number; height: number }, size: AdvertSize): void {
  const needed = pixelsNeeded({ width, height }, size);
  if (needed.width > width) wrong('pictureTooSmall', { width, height, neededWidth: needed.width, neededHeight: needed.height });
}

function wrong(problem: string, values: Record<string, number> = {}): never {
  const key = `advertisements.${problem}`;
  return refuse(key, { status: 422, values, fields: { picture: key } });
}

type Kind = 'picture' | 'moving' | 'drawing' | 'none';

/** What a file is by its first bytes, whatever it is called. */
function kindOf(bytes: Uint8Array): Kind {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536));
  const isAt = (text: string, at = 0) => start.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));
  if (isAt('\xff\xd8\xff')) return 'picture';
  // A PNG that moves says so before its first picture; decoders that do not know it show that one alone.
  if (isAt('\x89PNG\r\n\x1a\n')) return start.subarray(0, start.indexOf('IDAT')).includes('acTL') ? 'moving' : 'picture';
  if (isAt('RIFF') && isAt('WEBP', 8)) return 'picture';
  if (isAt('GIF8')) return 'picture';
  return /<svg[\s>]/i.test(start.toString('latin1')) ? 'drawing' : 'none';
}
