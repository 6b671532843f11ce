/** How people write a day, read in one place: with a year, without one, or from today on. Pure: today is given. Days are `YYYY-MM-DD`. */

const MONTHS = ['jan', 'feb', 'm(?:aa|r|a)', 'apr', 'me[i]|may', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'dec'].map((month) => new RegExp(`^(${month})`));
/** Monday first; Dutch and English, whole or short. */
const WEEKDAYS = ['ma(?:andag)?|mon(?:day)?', 'di(?:nsdag)?|tue(?:sday)?', 'wo(?:ensdag)?|wed(?:nesday)?', 'do(?:nderdag)?|thu(?:rsday)?', 'vr(?:ijdag)?|fri(?:day)?', 'za(?:terdag)?|sat(?:urday)?', 'zo(?:ndag)?|sun(?:day)?'].map((day) => new RegExp(`^(?:${day})$`));
const FROM_TODAY: Record<string, number> = { vandaag: 0, today: 0, nu: 0, morgen: 1, tomorrow: 1, overmorgen: 2, gisteren: -1, yesterday: -1, eergisteren: -2 };
const COUNTS: Record<string, number> = { een: 1, één: 1, 'a': 1, one: 1, twee: 2, two: 2, drie: 3, three: 3, vier: 4, four: 4, vijf: 5, five: 5, zes: 6, six: 6, acht: 8, eight: 8, tien: 10, ten: 10 };
const DAY_MS = 86_400_000, WEEK = 7, MOST_WEEKS = 104;

const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
/** 0 is Monday. */
const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % WEEK;
const weekdayIn = (word: string): number => WEEKDAYS.findIndex((form) => form.test(word.replace(/\.$/, '')));

/** A day with its year, wherever it stands in the text, day before month: `3-11-2026`, `di 3 november 2026`, `2026-11-03`. Null when there is none. */
export function readWholeDay(text: string): string | null {
  const plain = text.toLowerCase().trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(plain);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /(?<!\d)(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})(?!\d)/.exec(plain);
  if (numbers) return ofNumbers(Number(numbers[1]), Number(numbers[2]), fullYear(numbers[3] ?? ''));
  const words = /(?<!\d)(\d{1,2})(?:e|ste|de)? ?[- ] ?(\p{L}{3,9})\.? ?[- ,'’]{0,2} ?(\d{4}|\d{2})(?!\d)/u.exec(plain);
  const month = MONTHS.findIndex((form) => form.test(words?.[2] ?? ''));
  return words && month >= 0 ? dayOf(fullYear(words[3] ?? ''), month + 1, Number(words[1])) : null;
}

/** Day before month, unless that cannot be: 11/23/2026 comes from an English program. */
const ofNumbers = (first: number, second: number, year: number) => (second > 12 && first <= 12 ? dayOf(year, first, second) : dayOf(year, second, first));
const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

type Lean = { /** It was, so what has no year is the last time that day came, today too. Otherwise the next. */ isPast?: boolean };

/** A day of a calendar and nothing beside it. */
const ALONE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2} ?[-/.] ?\d{1,2}(?: ?[-/.] ?(?:\d{4}|\d{2}))?|\d{1,2}(?:e|ste|de)?[ -]?\p{L}{3,9}\.?(?:[ ,'’-]{1,2}(?:\d{4}|\d{2}))?)$/u;

/** A day of a calendar, with its year or without: `12 januari`, `di 12/1`. Null when it is none or more than that, and when the day of the week beside it is another. */
export function readDay(text: string, today: string, { isPast = false }: Lean = {}): string | null {
  const plain = text.toLowerCase().trim(), [, weekday, rest] = /^(\p{L}+)\.?,? +(.*\d.*)$/u.exec(plain) ?? [], named = weekday ? weekdayIn(weekday) : -1, date = named < 0 ? plain : rest!;
  const plainly = date.replace(/^de /, ''), day = ALONE.test(plainly) ? readWholeDay(plainly) ?? withoutYear(plainly, today, isPast) : null;
  return day && (named < 0 || weekdayOf(day) === named) ? day : null;
}

/** A day of the week, or the number of a day, or both: `woensdag`, `de 12e`, `dinsdag 12`; `woensdagen` are all of them. */
const IN_SHORT = /^(?:de |the )?(?:(\p{L}+?)(?:en|s)?\.?)??(?: ?(?:de |the )?(\d{1,2})(?:e|de|ste|st|nd|rd|th)?)?$/u;

/** Whether these words may mean this day: as of a calendar, with its year or without, or in short where days were named before, as in `woensdag`, `de 12e`. Which of several days they mean, who named them must tell. */
export function mayMean(text: string, day: string): boolean {
  const plain = text.toLowerCase().trim(), [, weekday, number] = IN_SHORT.exec(plain) ?? [];
  if (!weekday && !number) return readDay(plain, day) === day;
  return (!weekday || weekdayIn(weekday) === weekdayOf(day)) && (!number || Number(number) === Number(day.slice(8)));
}

function withoutYear(date: string, today: string, isPast: boolean): string | null {
  const year = Number(today.slice(0, 4)), days = [year - 1, year, year + 1].map((y) => readWholeDay(/^\d{1,2} ?[-/.] ?\d{1,2}$/.test(date) ? `${date}-${y}` : `${date} ${y}`)).filter((day) => day !== null);
  return (isPast ? days.filter((day) => day <= today).at(-1) : days.find((day) => day >= today)) ?? null;
}

/**
 * A day as somebody types it into a field: of a calendar, or from today on, such as `morgen`, `volgende week dinsdag`, `over twee weken`, `vrijdag`. A day of the week alone is the next one after today.
 * Null when it is none or may be two: `volgende dinsdag`.
 */
export function dayTyped(text: string, today: string, lean: Lean = {}): string | null {
  const plain = text.toLowerCase().trim().replaceAll(/\s+/g, ' ');
  return fromToday(plain, today) ?? ofWeekday(plain, today, lean) ?? readDay(plain, today, lean);
}

function fromToday(text: string, today: string): string | null {
  const known = Object.hasOwn(FROM_TODAY, text) ? FROM_TODAY[text]! : null;
  if (known !== null) return plus(today, known);
  const [, count, unit] = /^(?:over|in) (\S+) (dag(?:en)?|days?|we(?:ek|ken)|weeks?)$/.exec(text) ?? [], number = count && Object.hasOwn(COUNTS, count) ? COUNTS[count]! : Number(count), days = unit?.startsWith('d') ? number : number * WEEK;
  return unit && Number.isInteger(number) && number > 0 && days <= MOST_WEEKS * WEEK ? plus(today, days) : null;
}

/** `dinsdag`, `komende dinsdag`, `deze week vrijdag`, `dinsdag volgende week`. */
function ofWeekday(text: string, today: string, { isPast = false }: Lean): string | null {
  const [, week] = /\b((?:deze|volgende|komende|this|next) week)\b/.exec(text) ?? [], weekday = weekdayIn((week ? text.replace(week, '') : text.replace(/^(?:komende|aanstaande|afgelopen|coming|last) /, '')).trim().replace(/^(?:op|on) /, ''));
  if (weekday < 0) return null;
  const ahead = weekday - weekdayOf(today);
  if (week) return plus(today, ahead + (/^(?:deze|this)/.test(week) ? 0 : WEEK));
  if (isPast || /^(?:afgelopen|last) /.test(text)) return plus(today, ahead >= 0 ? ahead - WEEK : ahead);
  return plus(today, ahead <= 0 ? ahead + WEEK : ahead);
}
