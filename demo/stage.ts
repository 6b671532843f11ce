import type { ChannelContact, ChannelInput } from '#modules/channels/index.ts';
import type { LocationInput, PartyInput, ServiceInput } from '#modules/directory/index.ts';
import type { CardKind } from '#modules/themes/index.ts';

export type StageArea = {
  code: string; name: string;
  /** In Flanders a wijk is the town's own list of statistical sectors: those that name it as parent. */
  level: 'municipality' | 'wijk' | 'buurt' | 'sector'; parent: string | null;
  /** WGS84 [longitude, latitude], closed: the last point is the first. */
  boundary: [number, number][];
  slug?: string; intro?: string;
};

/** The cast: one person per role of the plan, by whose slug tests name them. */
export type StagePerson = {
  slug: string; name: string; role: StageRole;
  /** Absent for who has none: they are reached by letter or telephone. */
  email?: string; phone?: string; address?: string;
  /** How they want to be reached, where that is not by mail or else by telephone. */
  way?: 'letter' | 'telephone'; bestHours?: string;
  /** Code of the area the role is for, slug of the party spoken for. */
  area?: string; party?: string;
  /** Agreed that residents find them with their wijk. */
  isFound?: boolean;
};
export const stageRoles = [
  'resident', 'initiator', 'member', 'coordinator', 'liaison', 'connector', 'director', 'researcher', 'editor', 'administrator',
] as const;
export type StageRole = (typeof stageRoles)[number];

/** Something that was sent from an area; slugs of the people it goes to. */
export type StageMessage = { area: string; to: string[]; title: string; body: string; script: string; short: string };

/** An invented municipality as data: what the demo shows and every test uses. Slugs are given, so that tests can name them. */
export type Stage = {
  region: {
    slug: string; name: string; country: 'NL' | 'BE'; locale: 'nl' | 'nl-BE'; host: string;
    helpPhone: string; helpHours: string; helpPlace: string; schoolRegion: 'noord' | 'midden' | 'zuid' | 'vlaanderen';
  };
  /** Municipality, wijken and buurten with invented codes of the official pattern. */
  areas: StageArea[];
  /** Invented postcodes, four digits, each with its middle: a distance can be asked from them. */
  postcodes: { postcode: string; place: string; latitude: number; longitude: number }[];
  /** `digcomp`: "2" is an area, "2.3" a competence of DigComp 3.0. `openEligibility`: ids of its services. */
  themes: { slug: string; name: string; parent?: string; digcomp?: string[]; openEligibility?: string[] }[];
  /** `openEligibility`: ids of its human situations. */
  audiences: { slug: string; name: string; card?: CardKind; openEligibility?: string[] }[];
  locations: (LocationInput & { slug: string })[];
  parties: (PartyInput & { slug: string })[];
  /** Without `confirmedOn`: nobody ever said that the entry is right. */
  services: StageService[];
  /** Without `confirmedOn`: nobody ever said that it is right. */
  channels: (ChannelInput & { slug: string; contact?: ChannelContact | null; confirmedOn?: string })[];
  people: StagePerson[];
  /** What waits to be posted and called. */
  messages: StageMessage[];
  synonyms: { words: string[] }[];
  /** A network that meets: once some weeks ago, and again soon. */
  network: StageNetwork;
  /** A network of the whole region, that hears what those in the wijken do. */
  cityNetwork?: Pick<StageNetwork, 'name' | 'purpose' | 'carriedHow' | 'carrier' | 'members' | 'next'>;
  /** A network that meets every month, and asks these days how its members work together. */
  circle?: StageCircle;
};

export type StageCircle = Pick<StageNetwork, 'name' | 'area' | 'purpose' | 'carriedHow' | 'carrier' | 'members'> & {
  /** Its second time is held so many days later. What members answered, by the slug of their party: the same each time, or otherwise the first time. */
  series: { title: string; aim: string; when: string; place: string; daysLater: number; replies: Record<string, { always: 'yes' | 'no'; first?: 'yes' | 'no' }> };
  /** How its members are asked how they work together, and the cards that were told by telephone. */
  round: { agreedHow: string; inDays: number; cards: { from: string; about: string; strength: string; wish: string; strengthWords: string; wishWords: string }[] };
};

export type StageNetwork = {
  name: string; area: string; purpose: string; meetsWithin: string; carriedHow: string; carrier: string;
  /** Slug of a party, or of a person in their own name; who comes for it. */
  members: { party?: string; person?: string; comes?: string; named?: boolean }[];
  /** Parties that were asked and did not answer yet. */
  invited: string[];
  past: { title: string; aim: string; daysAgo: number; from: string; until: string; place: string; there: string[]; /** By the number of the item on its agenda. */ notes: Record<number, string> };
  /** What members share, and who lets the others see how to reach them. */
  shared: { by: string; title: string; words: string }[];
  reachable: { person: string; email?: boolean; phone?: boolean }[];
  next: { title: string; aim: string; inDays: number; from: string; until: string; place: string; replies: Record<string, { reply: 'yes' | 'no' | 'other'; name?: string; brings?: string }> };
  /** What members hand in for the next agenda, by the slug of their party: on time, or after everybody got it. */
  subjects: { party: string; title: string; aim?: string; minutes?: string; sort?: 'subject' | 'news'; isLate?: boolean }[];
  /** An agreement that was kept, by its words in the notes, and what came of it. */
  kept: { what: string; words: string };
  /** What members began together, from an agreement in the notes. */
  partnership: { agreement: string; title: string; what: string; who: string; kind: 'general' | 'media' | 'school'; carriedBy: string; hours: string; lasts: string; reviewInDays: number };
};
export type StageService = ServiceInput & { slug: string; confirmedOn?: string };
