/** Parts of a page over its full width, the largest first. */
export const advertSizes = ['full', 'half', 'quarter'] as const;
export type AdvertSize = (typeof advertSizes)[number];

/** What the booklet on A5 has for the picture, in millimetres: `advert` of booklet.typ without the word above it. */
export const printedSize: Record<AdvertSize, { width: number; height: number }> = { full: { width: 116, height: 173 }, half: { width: 116, height: 81 }, quarter: { width: 116, height: 38 } };

const LEAST_DPI = 150;
const MM_PER_INCH = 25.4;

/**
 * How many pixels a picture of this shape has to have, to be printed at this size with 150 dots per inch. It keeps its shape, so the side that fills the
 * page decides.
 */
export function pixelsNeeded({ width, height }: { width: number; height: number }, size: AdvertSize): { width: number; height: number } {
  const room = printedSize[size];
  const mmPerPixel = Math.min(room.width / width, room.height / height);
  const larger = (LEAST_DPI * mmPerPixel) / MM_PER_INCH;
  return { width: Math.ceil(width * larger - 1e-6), height: Math.ceil(height * larger - 1e-6) };
}
