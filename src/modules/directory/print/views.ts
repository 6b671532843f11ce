/**
 * What the papers of the directory are made from: plain data, asked from the database elsewhere. Names and texts stand here as they
 * are to be read; what is not known is null or an empty list, and then is not printed.
 */
import type { CardKind } from '#modules/themes/index.ts';
import type { Locale } from '#platform/use-case/index.ts';

/** Marks of accessibility that are known to be there. Unknown and "no" are both left out: a booklet makes no promises it cannot keep. */
export type AccessMark = 'stepFree' | 'toilet' | 'lift' | 'hearingLoop' | 'signLanguage' | 'quiet';

/** `description` tells all there is to know, the extension ("toestel 12") included. */
export type PrintPhone = { number: string; extension: string | null; description: string | null };

export type PrintPlace = {
  name: string;
  /** Street, number and, outside the wijk, the town. Null where it is kept secret. */
  address: string | null;
  /** Number of the place on the drawn map. */
  onMap: number | null;
};

/** One service, said in full once in a booklet. */
export type BookletEntry = {
  /** Unique in the booklet; the slug will do. */
  id: string;
  name: string;
  party: string | null;
  plainWords: string;
  /** Lines in words: "Maandag en woensdag 9.00 - 12.00 uur". */
  when: string[];
  where: PrintPlace[];
  phones: PrintPhone[];
  email: string | null;
  website: string | null;
  cost: string | null;
  /** ISO 639 codes. Printed when there is more to say than the language of the country. */
  languages: string[];
  access: AccessMark[];
  /** Day the owner last said that it is right, `2026-10-14`; null when nobody has. */
  confirmedOn: string | null;
  /** "Ria Jansen, 06 12 34 56 78": whom one may ask, of who said that it may be printed. */
  ask: string[];
  /** Words people use for it; only the index shows them. */
  keywords: string[];
};

export type BookletTheme = {
  slug: string;
  name: string;
  entries: BookletEntry[];
  /** Ids of entries that stand in full under another theme and belong here too. */
  also: string[];
};

export type BookletParty = { id: string; name: string; plainWords: string; address: string | null; ask: string[]; phones: PrintPhone[]; email: string | null; website: string | null };

/** An advertisement as an editor placed it; it pays for the printing. */
export type Advert = {
  id: string;
  name: string;
  picture: Uint8Array;
  /** What the picture says, for who cannot see it. */
  alt: string;
  /** Parts of a page over its full width. */
  size: 'full' | 'half' | 'quarter';
  /** Slug of the theme it would like to stand with. */
  wish: string | null;
};

/** A wijk drawn in a box one unit wide: see `drawMap`. */
export type MapDrawing = {
  /** Height of the box when its width is 1. */
  height: number;
  areas: { name: string; rings: Point[][]; label: Point | null }[];
  /** `from` is the spot itself, `at` where its numbered circle stands; they differ when circles had to make room. */
  places: { number: number; name: string; address: string | null; from: Point; at: Point; moved: boolean }[];
};
export type Point = [x: number, y: number];

/** Where people get help, and how they tell us that something is wrong. */
export type HelpDesk = { phone: string; hours: string; place: string | null;
  /** Short address to type: `molenwijk.rivierstad.nl`. */
  website: string;
  /** Short address of the page where a mistake can be told, without `https://`. */
  reportAt: string };

/** A number of the region itself on the emergency page: the out-of-hours doctor, the crisis team. */
export type LocalNumber = { name: string; number: string; plainWords: string };

export type BookletView = {
  locale: Locale;
  country: 'NL' | 'BE';
  region: string;
  wijk: string;
  /** Day the data were taken from the directory: `2026-11-03`. The month on the cover. */
  edition: string;
  /** Paragraphs of welcome by the people of the wijk; empty for the house's own words. */
  intro: string[];
  map: MapDrawing | null;
  themes: BookletTheme[];
  parties: BookletParty[];
  adverts: Advert[];
  localNumbers: LocalNumber[];
  help: HelpDesk;
  /** Groups of words that mean the same, for the index: ["OCMW", "sociaal huis"]. */
  synonyms: string[][];
};

/** Who a one-sheet card is for. `children` gets a friendlier tone and children's numbers first. */
export type CardAudience = { kind: CardKind; name: string };

export type CardView = Pick<BookletView, 'locale' | 'country' | 'region' | 'wijk' | 'edition' | 'localNumbers' | 'help' | 'map'> & {
  audience: CardAudience;
  /** Ten to sixteen, the most useful first; as many are printed as fit at a readable size. */
  entries: BookletEntry[];
};
