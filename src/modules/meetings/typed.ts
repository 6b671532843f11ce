import * as v from 'valibot';
import { readDate } from '#modules/imports/index.ts';

/** A day as people write it, with or without its year; without one it is the next time that day comes. Null when it is none. `today` as `YYYY-MM-DD`. */
export function dayTyped(text: string, today: string): string | null {
  const year = Number(today.slice(0, 4)), withYear = readDate(text.trim());
  if (withYear) return withYear;
  const day = text.trim().replace(/^(ma|di|wo|do|vr|za|zo)[a-z]*\.? /i, '');
  const [here, next] = [year, year + 1].map((y) => readDate(/^\d{1,2}[-/.]\d{1,2}$/.test(day) ? `${day}-${y}` : `${day} ${y}`));
  return here && here >= today ? here : next ?? null;
}

/** A time as people write it (19.30, 19:30, 9u, 20 uur) as `19:30`; null when it is none. */
export function timeTyped(text: string): string | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:uh ]?(\d{2}))? ?(?:uur|u)?$/i.exec(text.trim()) ?? [];
  return hours !== undefined && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null;
}

export const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, 'directory.tooLong'));
export const optionalWords = (most: number) => v.optional(words(most), '');
export const uuid = v.pipe(v.string(), v.uuid());
