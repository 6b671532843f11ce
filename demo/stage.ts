import type { LocationInput, PartyInput, ServiceInput } from '#modules/directory/documents.ts';

/** An invented municipality as data: what the demo shows and every test uses. Slugs are given, so that tests can name them. */
export type Stage = {
  region: { slug: string; name: string; country: 'NL' | 'BE'; locale: 'nl' | 'nl-BE'; host: string; helpPhone: string; helpHours: string; helpPlace: string; schoolRegion: 'noord' | 'midden' | 'zuid' | 'vlaanderen' };
  /** Municipality, wijken and buurten with invented codes, and boundaries as WGS84 polygons [longitude, latitude], closed. */
  areas: { code: string; name: string; level: 'municipality' | 'wijk' | 'buurt'; parent: string | null; boundary: [number, number][]; slug?: string; intro?: string }[];
  themes: { slug: string; name: string; parent?: string; digcomp?: string[]; openEligibility?: string[] }[];
  audiences: { slug: string; name: string }[];
  locations: (LocationInput & { slug: string })[];
  parties: (PartyInput & { slug: string })[];
  services: (ServiceInput & { slug: string; confirmedOn?: string })[];
  people: { slug: string; name: string; role: string; email?: string; area?: string; party?: string }[];
  synonyms: { words: string[] }[];
};
