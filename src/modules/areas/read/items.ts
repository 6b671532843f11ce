import type { Boundary } from '../geometry/boundary.ts';
import type { Measure } from './measures.ts';

export type Country = 'NL' | 'BE';
export const levels = ['country', 'municipality', 'wijk', 'buurt', 'sector', 'drawn'] as const;
export type Level = (typeof levels)[number];

/** An area as one row or feature of a file tells it. What the file does not tell is null and leaves what is known as it is. */
export type AreaInput = {
  code: string; country: Country; level: Level; name: string | null; parent: string | null; drawnBy: string | null;
  boundary?: Boundary;
  /** Measure code and value; null is unknown. */
  figures?: [measure: string, value: number | null][];
};

export type PostcodeInput = { country: Country; postcode: string; place: string; municipality: string | null; lat: number; lon: number };

export type Wrong = { line: number; reason: string; values?: Record<string, string | number> };

/** What a reader hands over, one at a time, with the line, row or feature it came from. */
export type Item =
  | { kind: 'area'; line: number; area: AreaInput }
  | { kind: 'measure'; line: number; measure: Measure }
  | { kind: 'postcode'; line: number; postcode: PostcodeInput }
  | { kind: 'wrong'; line: number; reason: string; values?: Record<string, string | number> };

export type Contents = 'figures' | 'areas' | 'boundaries' | 'cityWijken' | 'postcodes' | 'measures';

/** A file that was recognised. `items` reads it; `notes` counts, while reading, what was put right or left out. */
export type OpenedFile = {
  contents: Contents;
  /** The year the file is about, or null when it does not matter (postcodes) . */
  year: number | null;
  notes: Map<string, number>;
  items(): AsyncIterable<Item>;
};

export type ReadOptions = {
  /** The year of the figures or boundaries, when neither the file nor its name says it. */
  year?: number;
  /** Who drew the boundaries in the file, when they are no official ones. */
  drawnBy?: string;
  /** For files that may be of either country. */
  country?: Country;
  now: Date;
};

/** Counts one more of what is noted under this key. */
export const noteIn = (notes: Map<string, number>, key: string): void => void notes.set(key, (notes.get(key) ?? 0) + 1);
