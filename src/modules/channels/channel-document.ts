/**
 * A channel as a whole document: what the form and the demo hand in, what a version keeps, and what pages, files and later the newsroom are made from.
 * The person behind it is apart (`contactInput`), so that a document is free of private data.
 */
import * as v from 'valibot';

export const channelKinds = ['paper', 'newsletter', 'website', 'facebook', 'social', 'chat_group', 'app', 'notice_board', 'screen', 'market', 'gathering', 'door_to_door', 'telephone', 'radio', 'television'] as const;
/** How its news is taken in. `spoken` is in person, by telephone and on air; `screen` hangs in a hall or stands at home as television. */
export const forms = ['paper', 'spoken', 'screen', 'online'] as const;
/** How often a deadline comes back. */
export const everies = ['once', 'week', 'two_weeks', 'month', 'two_months', 'quarter', 'half_year', 'year'] as const;
const reachUnits = ['people', 'copies'] as const;
const placingCosts = ['free', 'paid', 'unknown'] as const;

export type ChannelKind = (typeof channelKinds)[number];
export type Form = (typeof forms)[number];
export type Every = (typeof everies)[number];

const MOST_REACHED = 10_000_000;
/** A day after this one of a month is not in every month. */
const LAST_DAY_OF_ALL_MONTHS = 28;

const line = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty('channels.required'), v.maxLength(most, 'channels.tooLong'));
const optionalLine = (most = 200) => v.optional(v.nullable(line(most)), null);
const webAddress = v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.regex(/^https?:\/\/[^\s<>"]+\.[^\s<>"]+$/i, 'channels.addressUnclear'), v.maxLength(500, 'channels.tooLong'))), null);
const mailAddress = v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.email('channels.emailUnclear'), v.maxLength(254, 'channels.tooLong'))), null);
const isDay = (day: string) => /^20\d\d-/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
const day = v.pipe(v.string(), v.isoDate('platform.dayUnclear'), v.check(isDay, 'platform.dayUnclear'));

const isLastOfMonth = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;
const isInEveryMonth = (day: string) => Number(day.slice(8)) <= LAST_DAY_OF_ALL_MONTHS || isLastOfMonth(day);

/** A day with how often it comes back: "voor de 15e van elke maand" is any 15th, each month. From the 29th on only the last day of a month is clear. */
const deadline = v.pipe(
  v.object({ on: day, every: v.picklist(everies, 'channels.chooseOne') }),
  v.forward(v.check(({ on, every }) => ['once', 'week', 'two_weeks'].includes(every) || isInEveryMonth(on), 'channels.dayNotInEveryMonth'), ['on']),
);

export const channelDocument = v.pipe(
  v.object({
    slug: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(80))),
    kind: v.picklist(channelKinds, 'channels.chooseOne'),
    name: line(120),
    /** A party's name as the directory has it, or in words who owns it. Null is unknown. */
    owner: optionalLine(160),
    about: optionalLine(400),
    /** Official codes of what it reaches: wijken, or the municipality. */
    areas: v.pipe(v.array(line(40)), v.minLength(1, 'channels.chooseArea'), v.maxLength(200, 'channels.tooLong')),
    /** Either everyone, or some of the region's audiences, by slug. */
    everyone: v.boolean(),
    audiences: v.optional(v.pipe(v.array(line(80)), v.maxLength(100, 'channels.tooLong')), []),
    /** ISO 639 codes. */
    languages: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'channels.languageUnknown'))), v.minLength(1, 'channels.chooseLanguage'), v.maxLength(60, 'channels.tooLong')),
    forms: v.pipe(v.array(v.picklist(forms)), v.minLength(1, 'channels.chooseForm'), v.maxLength(forms.length)),
    /** How many it reaches. Null is unknown; a number says what it rests on and of which day it is. */
    reach: v.optional(v.nullable(v.object({
      number: v.pipe(v.number('channels.numberUnclear'), v.integer('channels.numberUnclear'), v.minValue(1, 'channels.numberUnclear'), v.maxValue(MOST_REACHED, 'channels.numberUnclear')),
      unit: v.picklist(reachUnits), basis: line(200), on: day,
    })), null),
    rhythm: optionalLine(),
    deadline: v.optional(v.nullable(deadline), null),
    /** What the day alone does not say: "voor 12 uur", "overleg eerst". */
    deadlineWords: optionalLine(),
    /** A function's address, never a person's own. */
    handInEmail: mailAddress,
    handInUrl: webAddress,
    handInWords: optionalLine(300),
    cost: v.optional(v.picklist(placingCosts), 'unknown'),
    costWords: optionalLine(),
    website: webAddress,
    /** Where its public finds it: "ligt in de bibliotheek", "98.3 FM". */
    foundAt: optionalLine(),
    /** Whether visitors may know of it: not the app group of one staircase. */
    shown: v.boolean(),
  }),
  v.forward(v.partialCheck([['everyone'], ['audiences']], ({ everyone, audiences }) => everyone !== audiences.length > 0, 'channels.chooseAudience'), ['audiences']),
);

/** The person behind a channel. Kept apart, behind row policies; never published. */
export const contactInput = v.object({ name: optionalLine(120), phone: optionalLine(30), email: mailAddress });

export type ChannelInput = v.InferInput<typeof channelDocument>;
export type ChannelDocument = v.InferOutput<typeof channelDocument>;
export type ChannelContact = v.InferOutput<typeof contactInput>;

/** Whether somebody without internet can follow it: whatever is not online alone. */
export const worksWithoutInternet = ({ forms }: { forms: readonly Form[] }): boolean => forms.some((form) => form !== 'online');
