import { refuse } from '#platform/use-case/index.ts';

/**
 * A picture as the press wants it: upright, at most 1500 pixels wide (300 dots per inch over a text's width on A5), without hidden data,
 * transparency on white. Refuses `print.pictureUnreadable` with the name it was given for.
 */
export async function printable(picture: Uint8Array, name: string): Promise<Uint8Array> {
  // Loaded at the first picture: it takes 20 MB that most days nobody needs.
  const { default: sharp } = await import('sharp');
  try {
    const upright = sharp(picture, { limitInputPixels: 100_000_000 }).rotate().resize({ width: 1500, height: 2200, fit: 'inside', withoutEnlargement: true });
    return new Uint8Array(await upright.flatten({ background: '#fff' }).jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer());
  } catch {
    return refuse('print.pictureUnreadable', { status: 422, values: { name } });
  }
}
