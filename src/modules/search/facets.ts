/**
 * What entries are filtered by, as words like `area:WK990101` or `language:ar`. In the index each becomes one of 63 bits, so that a
 * list of postings can be thinned while it is read; two facets may share a bit, so the facets themselves decide in the end.
 */
export type Facet = string;

export const facet = {
  kind: (kind: string): Facet => `kind:${kind}`,
  /** It is in or for this area, or for one that lies in it. */
  area: (code: string): Facet => `area:${code}`,
  /** It is for this very area. */
  forArea: (code: string): Facet => `for:${code}`,
  theme: (slug: string): Facet => `theme:${slug}`,
  audience: (slug: string): Facet => `audience:${slug}`,
  language: (code: string): Facet => `language:${code}`,
  attending: (way: string): Facet => `attending:${way}`,
  access: (part: string): Facet => `access:${part}`,
  free: 'free' as Facet,
  /** Open at some moment of this part of the day; `day` 0 is Monday. */
  open: (day: number, part: DayPart): Facet => `open:${day}:${part}`,
};

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

const NOON = 12 * 60;
/** From this minute of a day on it is evening: who works by day can come. */
export const EVENING = 18 * 60;

/** The part of the day at this minute since midnight. */
export function partOfDay(minute: number): DayPart {
  return minute < NOON ? 'morning' : minute < EVENING ? 'afternoon' : 'evening';
}

// Areas and day parts are in nearly every filter: they get the most bits of their own.
const AREA_BITS = 18;
const OPEN_BITS = 21;
const OTHER_BITS = 63 - AREA_BITS - OPEN_BITS;

/** The bit of a facet. */
export function bitOf(wanted: Facet): bigint {
  const area = /^(?:area|for):(.+)$/.exec(wanted)?.[1];
  if (area !== undefined) return 1n << BigInt(hash(facet.area(area)) % AREA_BITS);
  const open = /^open:(\d):(\w+)$/.exec(wanted);
  if (open) return 1n << BigInt(AREA_BITS + Number(open[1]) * 3 + dayParts.indexOf(open[2] as DayPart));
  return 1n << BigInt(AREA_BITS + OPEN_BITS + (hash(wanted) % OTHER_BITS));
}

/** The bits of all these facets together. */
export function bitsOf(facets: Iterable<Facet>): bigint {
  let bits = 0n;
  for (const one of facets) bits |= bitOf(one);
  return bits;
}

// FNV-1a
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
