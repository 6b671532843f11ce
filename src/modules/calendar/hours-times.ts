import { HoursUnclear } from './hours-doubts.ts';
import type { Part, TimeToken } from './hours-tokens.ts';

/** Minutes after midnight; `closes` null when only a beginning is known, above 1440 when it is the next day. `guessed`: half of the clock was not said. */
export type Hours = { opens: number; closes: number | null; guessed: boolean };

const noon = 720;

/**
 * What "2-4", "half negen tot twaalf" and "9-5" mean on a clock of 24 hours. What is certain stays as it is; where people surely mean the afternoon it is
 * taken so and `guessed`; where nobody can tell it is refused.
 */
export function hoursOf(from: TimeToken, to: TimeToken | null, part: Part | null, words: string): Hours {
  const { opens, shifted, ...begun } = beginning(from, to, part, words);
  if (!to && from.minutes === 1440) throw new HoursUnclear('wordsUnclear', { words });
  if (!to) return { opens, closes: null, guessed: begun.guessed };
  let [closes, guessed] = [part === 'evening' && to.minutes === noon ? 1440 : to.minutes, begun.guessed];
  // Who writes 13 or more for the beginning counts to 24 for the end as well.
  const countsTo24 = to.pm !== null || closes >= noon || to.leadingZero || (!shifted && opens > noon && from.form !== 'words');
  if (!countsTo24 && closes <= opens && closes + noon > opens) {
    closes += noon;
    guessed ||= !shifted && part !== 'afternoon';
  }
  if (closes > opens) return { opens, closes, guessed };
  const intoTheNight = opens >= 17 * 60 && closes <= noon;
  if (closes === opens || (!intoTheNight && !(to.leadingZero && closes < 7 * 60))) throw new HoursUnclear('endBeforeStart', { words });
  return { opens, closes: closes + 1440, guessed: guessed || !intoTheNight || (closes > 6 * 60 && to.form === 'bare') };
}

/** `shifted`: the text has a number of the first half of the clock, and means the second. */
type Beginning = { opens: number; guessed: boolean; shifted: boolean };

function beginning(from: TimeToken, to: TimeToken | null, part: Part | null, words: string): Beginning {
  const at = (minutes: number, guessed = false): Beginning => ({ opens: minutes, guessed, shifted: minutes !== half });
  const half = from.minutes === 1440 ? 0 : from.minutes;
  if (from.pm !== null || half >= noon || from.leadingZero) return at(half);
  // "9-5pm" begins in the morning, "1-5pm" in the afternoon.
  if (to?.pm === false) return at(half);
  if (to?.pm) return at(half + noon < to.minutes && half < 7 * 60 ? half + noon : half);
  if (part === 'afternoon') return at(half < 7 * 60 ? half + noon : half);
  if (part === 'evening') return half >= 4 * 60 ? at(half + noon, half >= 9 * 60) : at(half);
  if (part) return at(half);
  if (half >= 7 * 60) {
    if (!to && from.form === 'words') throw new HoursUnclear('morningOrEvening', { words });
    return at(half);
  }
  // An hour up to seven: of two times on the first half of the clock nobody means the night. "6.00-22.00" and "0-24" are of 24 hours.
  const onHalfClock = !to || (to.minutes <= noon && to.minutes > 0);
  if (!onHalfClock || half === 0) return at(half);
  if (!to && from.form === 'words') throw new HoursUnclear('morningOrEvening', { words });
  return at(half + noon, true);
}

const partHours: Record<Part, [from: number, until: number]> = { morning: [5 * 60, 13 * 60], afternoon: [11 * 60 + 30, 19 * 60], evening: [16 * 60 + 30, 1440], night: [0, 1440] };
/** Whether hours begin outside the part of the day that was named with them. */
export const contradicts = ({ opens }: Hours, part: Part): boolean => opens < partHours[part][0] || opens >= partHours[part][1];
