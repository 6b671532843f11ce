/** Days, hours and parts of a day as somebody names them, among the moments that were asked. */
import { mayMean } from '#platform/days/index.ts';

/** Day and hours are local. */
export type AskedMoment = { id: string; on: string; from: string; until: string };
export type About = { id: string; on: string; /** One of several moments on a day that was named without an hour. */ isVague: boolean };

const WEEKDAY = '(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH = String.raw`(?:jan|feb|ma?a?r|apr|mei|may|jun|jul|aug|sep|o[kc]t|nov|dec)\p{L}*`;
const BEFORE = String.raw`(?:(?:de )?(?:${WEEKDAY}|zo|ma|di|wo|do|vr|za)\.?,? )`;
const NTH = '(?:e|de|ste|st|nd|rd|th)';
/** What may be a day: "dinsdag 9 februari 2027", "de 9e feb", "09-02", "de 9e", "dinsdag 9", "dinsdag", and a number alone where one says something of it. Which it is, `mayMean` says. */
const DATE = new RegExp(String.raw`(?<![\d\p{L}])(?:${BEFORE}?(?:de |the )?\d{1,2}(?:${NTH}? ${MONTH}\.?(?: \d{4})?|[-/]\d{1,2}(?:[-/](?:\d{4}|\d{2}))?|${NTH})|(?:${BEFORE}(?:de )?|de )\d{1,2}|(?:de )?(?:${WEEKDAY})(?:en|s)?|^\d{1,2}(?= (?:kan|kom|wel|niet|lukt|past)|$))(?![\d\p{L}])`, 'giu');
/** "12 januari, 9 februari en 9 maart" are one row. */
const LISTED = new RegExp(String.raw`(?<=${DATE.source}),[^\S\n]*(?=(?:(?:${DATE.source}),[^\S\n]*)*(?:${DATE.source}) (?:en|of|and|or) (?:(?:op|on) )?(?:${DATE.source}))`, 'giu');
const MANY = /dagen$|days$/i;
/** Hours as `atClock` writes them. */
const HOURS = /(?<![\d\p{L}])(?:om |at |van )?(\d\dh\d\d)(?: ?(?:-|–|tot) ?(\d\dh\d\d))?(?![\d\p{L}])/giu;
const DAY_THEN_HOUR = new RegExp(String.raw`(?<=${WEEKDAY}|${MONTH}|(?<![h\d])\d{1,4}),\s*(?=(?:om |at |van )?\d\dh\d\d)`, 'giu');
const PARTS: Record<string, RegExp> = { morning: /ochtend|morgen|morning/i, afternoon: /middag|afternoon/i, evening: /avond|evening/i };
const PART = /(?:(?<!\p{L})'s |(?<!\p{L})in de |(?<!\p{L})in the )(?:ochtend|morgen|middag|avond|morning|afternoon|evening)s?(?!\p{L})/giu;

/** These words with a line break, which nobody writes inside a part of a sentence, for each day that they name. */
export const daysMarked = (words: string): string => words.replace(DATE, '\n');
/** The same for each day, hour and part of a day. */
export const momentsMarked = (words: string): string => daysMarked(words).replace(HOURS, '\n').replace(PART, '\n');

/** Whether a day is named here. */
export const namesDay = (words: string): boolean => words.search(DATE) >= 0;
/** Whether a day, an hour or a part of a day is. */
export const namesMoment = (words: string): boolean => [DATE, HOURS, PART].some((form) => words.search(form) >= 0);

/** A row of days that are listed with commas, parted by "en" instead: it is one part of a sentence. */
export const asOneRow = (text: string): string => text.replace(LISTED, ' en ');

/**
 * Hours in one form, which does not end a sentence: `13.30 uur`, `13:30` and `13u30` are `13h30`. A number with a point is an hour where it is one of those that were asked.
 * A part of a day stands by itself.
 */
export function atClock(text: string, moments: readonly AskedMoment[]): string {
  const asked = new Set(moments.flatMap(({ from, until }) => [from, until]));
  return text.replaceAll('’', "'").replace(/(?<![\d\p{L}.:/-])(\d{1,2})(?:([.:uh])(\d{2})(?: ?(?:uur|u|h))?| ?(?:uur|u))(?![\d\p{L}])/giu, (written, hour: string, sign = '', minutes = '00') => {
    const isHour = sign !== '.' || /u/i.test(written) || asked.has(`${hour.padStart(2, '0')}:${minutes}`);
    return isHour ? `${hour.padStart(2, '0')}h${minutes}` : written;
  }).replace(DAY_THEN_HOUR, ' ').replace(new RegExp(String.raw`(${WEEKDAY}) ?(ochtend|morgen|middag|avond)(?!\p{L})`, 'giu'), "$1 's $2s");
}

/**
 * The moments that are named here by day, hour or part of the day; none when there is nothing of these. A day without its year is any of those asked that it may be;
 * null when that is none or more than one.
 */
export function namedIn(words: string, moments: readonly AskedMoment[]): About[] | null {
  const dates = [...words.matchAll(DATE)].map(([date]) => date), hours = [...words.matchAll(HOURS)];
  const parts = [...words.matchAll(PART)].map(([part]) => Object.keys(PARTS).find((key) => PARTS[key]!.test(part))!);
  if (dates.length + hours.length + parts.length === 0) return [];
  if (hours.length > 1 || parts.length > 1) return null;
  const [[, from, until] = []] = hours, [part] = parts;
  const days = dates.map((date) => [...new Set(moments.filter(({ on }) => mayMean(date, on)).map(({ on }) => on))]);
  if (days.some((some, i) => some.length === 0 || (some.length > 1 && !MANY.test(dates[i]!)))) return null;
  const there = moments.filter(({ on }) => dates.length === 0 || days.flat().includes(on));
  if (part && there.some((moment) => partOf(moment) === null)) return null;
  const meant = there.filter((moment) => (!from || moment.from === from.replace('h', ':')) && (!until || moment.until === until.replace('h', ':')) && (!part || partOf(moment) === part));
  const isVague = (on: string) => !from && !part && there.filter((moment) => moment.on === on).length > 1;
  return meant.length > 0 ? meant.map(({ id, on }) => ({ id, on, isVague: isVague(on) })) : null;
}

/** Null where it is in two of them. */
const partOf = ({ from, until }: AskedMoment): string | null => (until <= '12:30' ? 'morning' : from >= '12:00' && until <= '18:00' ? 'afternoon' : from >= '18:00' ? 'evening' : null);
