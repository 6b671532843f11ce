import { readDay, readWholeDay } from '#platform/days/index.ts';

const MONTHS = ['jan(?:uari|uary)?', 'feb(?:ruari|ruary)?', 'm(?:aart|rt|arch)', 'apr(?:il)?', 'mei|may', 'jun[ie]?', 'jul[iy]?', 'aug(?:ustus|ust)?', 'sept?(?:ember)?', 'o[kc]t(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'].map((month) => new RegExp(`^(?:${month})$`));
const DAY_MS = 86_400_000;
/** What "begin" and "half" of a month mean, as the last day that is still so. */
const PARTS: Record<string, number> = { begin: 10, start: 10, half: 15, medio: 15, midden: 15, halverwege: 15 };

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * A day as lists tell it: a day of a month, "eind maart", "week 12", "april 2027". A part of a month or a week is its last day, a working day for a week. Without a year it is the next time that it comes,
 * or the last time when it `isPast`. Null when it is no day. `today` as `YYYY-MM-DD`.
 */
export function dayTold(text: string, today: string, { isPast = false }: { isPast?: boolean } = {}): string | null {
  const plain = text.trim().toLowerCase().replace(/^(?:voor|vóór|uiterlijk|op|in|per|tegen|vanaf|by|before)\s+/, '');
  if (plain === '') return null;
  const sure = readWholeDay(plain);
  if (sure) return sure;
  const year = /\b(20\d\d)\b/.exec(plain)?.[1], partly = weekIn(plain) ?? monthIn(plain);
  if (partly) return year ? partly(Number(year)) : nearest(partly, today, isPast);
  // "Morgen" in a list was another day: what counts from today is not read here.
  return readDay(plain, today, { isPast });
}

/** The first of this year and the years around it that is to come, or the last that was. */
function nearest(dayIn: (year: number) => string | null, today: string, isPast: boolean): string | null {
  const year = Number(today.slice(0, 4)), days = [year - 1, year, year + 1].map(dayIn).filter((day) => day !== null);
  return (isPast ? days.filter((day) => day <= today).at(-1) : days.find((day) => day >= today)) ?? null;
}

/** The Friday of a week by its number (ISO 8601: the first week is the one with 4 January in it). */
function weekIn(text: string): ((year: number) => string | null) | null {
  const week = Number(/\b(?:week|wk)\.? ?(\d{1,2})\b/.exec(text)?.[1] ?? 0);
  if (week < 1 || week > 53) return null;
  return (year) => {
    const fourth = Date.UTC(year, 0, 4), monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS;
    return iso(monday + (week - 1) * 7 * DAY_MS + 4 * DAY_MS);
  };
}

function monthIn(text: string): ((year: number) => string) | null {
  const [, part, name] = /^(?:(begin|start|half|medio|midden|halverwege|eind|einde|ultimo|end) (?:van |of )?)?(\p{L}{3,9})\.?(?: 20\d\d)?$/u.exec(text) ?? [], month = MONTHS.findIndex((form) => form.test(name ?? ''));
  if (!name || month < 0) return null;
  return (year) => iso(Date.UTC(year, month, PARTS[part ?? ''] ?? new Date(Date.UTC(year, month + 1, 0)).getUTCDate()));
}
