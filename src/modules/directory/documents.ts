/**
 * The entries of the directory as whole documents: what a form, a spreadsheet row, an HSDS feed and the demo hand in, what a version
 * keeps, and what a page, a booklet and a feed are made from. Meaning and names follow Open Referral HSDS 3.0
 * (https://docs.openreferral.org), camel-cased; what HSDS has no word for is marked "ours".
 */
import * as v from 'valibot';
import { scheduleInput } from '#modules/calendar/index.ts';

const line = (most = 200) => v.pipe(v.string(), v.trim(), v.nonEmpty('directory.required'), v.maxLength(most, 'directory.tooLong'));
const optionalLine = (most = 200) => v.optional(v.nullable(line(most)), null);
const text = v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(5000, 'directory.tooLong'))), null);
const day = v.pipe(v.string(), v.isoDate('calendar.dayUnclear'));
const website = v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.regex(/^https?:\/\/[^\s<>"]+\.[^\s<>"]+$/i, 'directory.websiteUnclear'), v.maxLength(500, 'directory.tooLong'))), null);
const email = v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.email('directory.emailUnclear'), v.maxLength(254, 'directory.tooLong'))), null);
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(80));

export const domains = ['social', 'physical', 'housing', 'environment', 'safety', 'health', 'education', 'culture', 'economy'] as const;
export const partyKinds = ['organisation', 'initiative', 'occasion'] as const;
/** The five pillars of a digitally inclusive neighbourhood ask these of an entry (ours). */
export const digitalOffers = ['free_computer', 'wifi', 'printer', 'charging', 'individual_help', 'own_device_help', 'government_help', 'group_course', 'practice'] as const;
export const attendings = ['in_person', 'telephone', 'online', 'home_visit'] as const;
export const accessParts = ['stepFree', 'toilet', 'lift', 'hearingLoop', 'signLanguage', 'quiet'] as const;

/** "In gewone woorden": at most 40 words, so that it fits a telephone screen and a booklet line (ours). */
export const plainWords = v.pipe(
  v.string(), v.trim(), v.nonEmpty('directory.plainWordsRequired'),
  v.check((words) => words.split(/\s+/).length <= 40, 'directory.plainWordsTooLong'), v.maxLength(400, 'directory.plainWordsTooLong'));

/** A telephone number as people dial it, E.164 in `number`. `private` ones are kept apart and never published. */
const phoneInput = v.object({
  number: v.pipe(v.string(), v.regex(/^(\+[1-9]\d{4,14}|\d{3,8})$/, 'directory.phoneUnclear')),
  type: v.optional(v.picklist(['voice', 'text', 'textphone']), 'voice'),
  description: optionalLine(120),
  schedules: v.optional(v.array(scheduleInput), []),
  extension: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999_999)))),
  /** ISO 639 codes of the languages of who answers. */
  languages: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)))),
});

/** A desk, team or function that can be asked: public. A person is asked first whether they may be seen (`shown_contact`). */
export const contactInput = v.pipe(v.object({ name: optionalLine(120), title: optionalLine(120), department: optionalLine(120), email, phones: v.optional(v.array(phoneInput), []) }),
  v.check((contact) => (contact.name ?? contact.title ?? contact.department) !== null, 'directory.contactUnnamed'));
const contacts = v.optional(v.pipe(v.array(contactInput), v.maxLength(30, 'directory.tooLong')), []);

const passedKey = v.pipe(v.string(), v.regex(/^[a-z_0-9]{1,40}$/)), passedValue = v.union([v.pipe(v.string(), v.maxLength(3000)), v.number()]), passedRecord = v.record(passedKey, passedValue);
const passedAttributes = v.optional(v.pipe(v.array(v.object({ term: v.pipe(v.string(), v.uuid()), linkType: v.optional(v.string()), value: v.optional(v.string()) })), v.maxLength(500)));
/**
 * What a feed told of an entry that has no place among our words: nobody edits or sees it here, and it is given out again as it came. Values and lists by their names in HSDS; attributes by the id of
 * their term; `parts`: of a number, hours or a price, known by what is told of it (`of`), so that it falls away when somebody changes that here. `program`: the name of a program of its party;
 * `parent`: id of the party that this one is a part of.
 */
const passedOnInput = v.object({
  values: v.optional(passedRecord), lists: v.optional(v.record(passedKey, v.pipe(v.array(passedRecord), v.maxLength(100)))),
  attributes: passedAttributes,
  parts: v.optional(v.pipe(v.array(v.object({ of: v.pipe(v.string(), v.uuid()), values: v.optional(passedRecord), attributes: passedAttributes })), v.maxLength(300))),
  program: v.optional(v.pipe(v.string(), v.maxLength(3000))), parent: v.optional(v.pipe(v.string(), v.uuid())),
});
const passedOn = v.optional(passedOnInput, {});

const costInput = v.object({
  kind: v.picklist(['free', 'amount', 'voluntary', 'depends', 'unknown']),
  /** Euro cents. */
  amountCents: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))), null),
  /** "per keer", "per maand", "met de stadspas gratis". */
  description: optionalLine(200),
  /** First and last day on which it costs this. */
  validFrom: v.optional(v.nullable(day)), validUntil: v.optional(v.nullable(day)),
});

/** Unknown (null) is not "no". */
const accessibilityInput = v.object({
  stepFree: v.optional(v.nullable(v.boolean()), null), toilet: v.optional(v.nullable(v.boolean()), null), lift: v.optional(v.nullable(v.boolean()), null),
  hearingLoop: v.optional(v.nullable(v.boolean()), null), signLanguage: v.optional(v.nullable(v.boolean()), null), quiet: v.optional(v.nullable(v.boolean()), null),
  description: optionalLine(300),
  /** A page that tells more. */
  url: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(500), v.url()))),
});

/** How to refer to it (ours). */
const referralInput = v.object({
  who: v.picklist(['anyone', 'self', 'professional', 'doctor', 'municipality']),
  how: optionalLine(400),
  areaLimit: optionalLine(200),
  waitingTime: optionalLine(120),
  waitingTimeAsOf: v.optional(v.nullable(day), null),
  interpreter: v.optional(v.nullable(v.picklist(['yes', 'on_request', 'no'])), null),
});

/** Somebody at a party. Never published: kept in a private table until that person says otherwise. */
const privateContactInput = v.object({
  name: optionalLine(120), role: optionalLine(120), email, phone: optionalLine(30), address: optionalLine(300),
});

export const locationDocument = v.object({
  slug: v.optional(slug), name: line(160),
  /** Street and number. Null with `addressSecret`: a shelter's address is never stored, only its wijk and telephone. */
  address: optionalLine(200), postcode: optionalLine(10), city: optionalLine(100),
  addressSecret: v.optional(v.boolean(), false),
  latitude: v.optional(v.nullable(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))), null),
  longitude: v.optional(v.nullable(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))), null),
  /** Official code of the smallest area it is known to lie in. */
  area: optionalLine(40),
  transportation: optionalLine(300), accessibility: v.optional(accessibilityInput, {}), contacts, passedOn,
});

export const partyDocument = v.object({
  slug: v.optional(slug), name: line(160), alternateName: optionalLine(160),
  kind: v.optional(v.picklist(partyKinds), 'organisation'),
  domain: v.optional(v.nullable(v.picklist(domains)), null),
  plainWords, description: text, website, email,
  phones: v.optional(v.array(phoneInput), []),
  /** Official codes of the areas it is active in. */
  areas: v.optional(v.array(line(40)), []),
  /** Only for a group for one occasion: its last day (ours). */
  endsOn: v.optional(v.nullable(day), null),
  /** Slugs of parties that support it, "gesteund door" (ours). */
  supportedBy: v.optional(v.array(slug), []),
  privateContacts: v.optional(v.array(privateContactInput), []),
  contacts, passedOn,
});

export const serviceDocument = v.object({
  slug: v.optional(slug), party: slug, name: line(160), alternateName: optionalLine(160),
  plainWords, description: text, website, email,
  phones: v.optional(v.array(phoneInput), []),
  themes: v.optional(v.array(slug), []), audiences: v.optional(v.array(slug), []),
  digitalOffer: v.optional(v.array(v.picklist(digitalOffers)), []),
  /** ISO 639-1 codes of the languages spoken. */
  languages: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))), ['nl']),
  interpretation: optionalLine(200),
  costs: v.optional(v.array(costInput), []),
  minimumAge: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))), null),
  maximumAge: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))), null),
  eligibility: optionalLine(300),
  requiredDocuments: v.optional(v.array(line(160)), []),
  attending: v.optional(v.array(v.picklist(attendings)), ['in_person']),
  /** Official codes of the areas it is for; none means the areas of its party. */
  serviceAreas: v.optional(v.array(line(40)), []),
  /** Hours that hold wherever it is given, for example by telephone. */
  schedules: v.optional(v.array(scheduleInput), []),
  locations: v.optional(v.array(v.object({ location: slug, schedules: v.optional(v.array(scheduleInput), []), description: optionalLine(200), contacts, passedOn })), []),
  referral: v.optional(v.nullable(referralInput), null),
  status: v.optional(v.picklist(['active', 'temporarily_closed', 'ended']), 'active'),
  /** What visitors must know before all else: "In december op een andere plek." */
  alert: optionalLine(300),
  contacts, passedOn,
  /** Words people use for it that stand nowhere else in the entry; searched, and in the booklet's index (ours). */
  keywords: v.optional(v.array(line(60)), []),
});

export type FunctionContact = v.InferOutput<typeof contactInput>;
export type PassedOn = v.InferOutput<typeof passedOnInput>;
export type LocationInput = v.InferInput<typeof locationDocument>;
export type LocationDocument = v.InferOutput<typeof locationDocument>;
export type PartyInput = v.InferInput<typeof partyDocument>;
export type PartyDocument = v.InferOutput<typeof partyDocument>;
export type ServiceInput = v.InferInput<typeof serviceDocument>;
export type ServiceDocument = v.InferOutput<typeof serviceDocument>;
