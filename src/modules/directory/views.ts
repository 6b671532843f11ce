/**
 * What the pages of the directory show: the answers of its queries. Names of themes, audiences and areas are in the region's words already; hours stay
 * schedules, since words for them are made where the reader's language is known.
 *
 *   showRegion(context)                        -> RegionView                    /
 *   showWijk(context, wijkSlug)                -> WijkView                      /<wijk>            (404 refusal when there is none)
 *   findServices(context, DirectoryQuestion)   -> DirectoryView                 /<wijk>/hulp, /hulp/lijst (pageSize), /hulp/kaart
 *   showService(context, slug)                 -> ServiceView | { movedTo }     /aanbod/<slug>
 *   showParty(context, slug)                   -> PartyView | { movedTo }       /organisaties/<slug>
 *   showActivities(context, { wijk, days })       -> ActivityView[]             /<wijk>/activiteiten
 *   showJoining(context, wijkSlug)             -> JoiningView                   /<wijk>/meedoen
 *   showNewest(context, wijkSlug)              -> NewEntry[]                    /<wijk>/nieuws
 *   sitemap(context)                           -> { path, changedAt }[]
 */
import type { ShownContact } from './contacts/shown-contacts.ts';
import type { Openness, Schedule } from '#modules/calendar/index.ts';
import type { accessParts, LocationDocument, PartyDocument, ServiceDocument } from './documents.ts';

export type AccessPart = (typeof accessParts)[number];
export type Named = { slug: string; name: string };
/** When something stops or stopped, why, and where to go. */
export type StopView = { on: string; isOver: boolean; words: string | null; instead: Named | null };
export type Counted = Named & { count: number };
export type WijkName = Named & { code: string };
/** WGS84, [longitude, latitude]; outer rings only: enough to draw where a wijk lies. */
export type Ring = [longitude: number, latitude: number][];

type PlaceLine = {
  name: string;
  /** Null for a place whose address is secret or unknown. */
  address: string | null; postcode: string | null; city: string | null;
  latitude: number | null; longitude: number | null;
  /** Metres from the postcode that was asked for. */
  distance: number | null;
  /** The smallest area it is known to lie in. Absent on a card of before it was told. */
  area?: string | null;
  /** Its own hours, and whether it is open at this moment: only where an offer keeps different ones at its places. */
  schedules?: Schedule[]; openness?: Openness;
};

/** One entry of a list. */
export type ServiceLine = {
  slug: string; name: string; plainWords: string;
  party: Named;
  /** First the nearest when a postcode was asked; otherwise those in the wijk that is asked about, and when it must be open now those that are. */
  places: PlaceLine[];
  /** E.164; of the service, otherwise of its party. What is dialled after it is its extension. */
  phone: string | null; extension: number | null;
  cost: 'free' | 'paid' | 'unknown';
  attending: ServiceDocument['attending'];
  status: ServiceDocument['status'];
  /** All its hours together, at this moment. */
  openness: Openness;
  schedules: Schedule[];
  confirmedAt: Date | null;
};

export type DirectoryQuestion = {
  /** Slug; null is the whole region. */
  wijk: string | null;
  /** The visitor's own words. */
  words: string;
  theme: string | null; audience: string | null;
  when: 'now' | 'evening' | 'weekend' | null;
  free: boolean;
  /** ISO 639-1. */
  language: string | null;
  access: AccessPart[];
  /** By telephone or online. */
  remote: boolean;
  /** Four Dutch or Belgian digits; letters after them are ignored. */
  postcode: string | null;
  /** Kilometres from it. */
  within: number | null;
  /** From 1. */
  page: number;
  pageSize: number;
};

export type DirectoryView = {
  wijk: WijkName | null;
  lines: ServiceLine[];
  total: number;
  /** What was asked for; what took its place, when it was taken away. */
  theme: string | null; audience: string | null;
  page: number; pages: number;
  /** What can be chosen in the filters of this wijk, whatever is asked now. */
  themes: Counted[]; audiences: Counted[]; languages: string[];
  /** What the words were read as, when they were corrected or joined; null when they were taken as typed. */
  readAs: string | null;
  /** Organisations and initiatives that the words name. */
  parties: Named[];
  /** The postcode is not one we know. */
  postcodeUnknown: boolean;
  /** Only when nothing was found: whether there is anything here at all, how what was typed may go on, the same words without filters, the closest entries, and how many other wijken have. */
  instead: { isEmpty: boolean; withoutFilters: number; suggestions: string[]; nearest: ServiceLine[]; otherWijken: Counted[] } | null;
};

/** When and by whom an entry was last said to be right. */
export type Freshness = { confirmedAt: Date | null; confirmedBy: string | null; changedAt: Date; source: string };

export type ServiceView = {
  id: string; slug: string;
  document: ServiceDocument;
  party: Named & { kind: PartyDocument['kind']; phones: PartyDocument['phones']; email: string | null; website: string | null };
  /** In the order of the document; without hours of its own a place has those of the service. */
  places: { location: LocationDocument; description: string | null; schedules: Schedule[]; openness: Openness; area: string | null }[];
  openness: Openness;
  themes: Named[]; audiences: Named[];
  /** The wijken it is for, for the menu and the way back. */
  wijken: WijkName[];
  /** Of the first of its wijken, to draw where it is. */
  rings: Ring[];
  /** Whom visitors may ask, each by their own consent. */
  contacts: ShownContact[];
  freshness: Freshness;
  /** That it stops or stopped, or null; `party`: with its party. */
  stop: (StopView & { kind: 'party' | 'service' }) | null;
};

export type PartyView = {
  id: string; slug: string;
  document: PartyDocument;
  supporters: Named[]; supports: Named[];
  services: ServiceLine[];
  places: LocationDocument[];
  wijken: WijkName[];
  /** Whom visitors may ask, each by their own consent. */
  contacts: ShownContact[];
  freshness: Freshness;
  /** That it stops or stopped, or null. */
  stop: StopView | null;
};

export type ActivityView = { path: string; title: string; place: string | null; day: string; start: Date | null; end: Date | null; free: boolean };

export type NewEntry = { path: string; name: string; plainWords: string; kind: 'service' | 'party'; party: string | null; at: Date };

export type WijkView = {
  wijk: WijkName & { intro: string; rings: Ring[] };
  /** Top themes with how many entries each has here. */
  themes: Counted[];
  /** What begins or goes on today, at most five. */
  today: ActivityView[];
  newest: NewEntry[];
  total: number;
};

export type RegionView = { wijken: (WijkName & { intro: string; count: number; rings: Ring[] })[]; total: number };

export type JoiningView = {
  wijk: WijkName;
  initiatives: { slug: string; name: string; plainWords: string; kind: PartyDocument['kind']; endsOn: string | null; supporters: Named[] }[];
  /** Regular things that anybody may join. */
  activities: ServiceLine[];
};
