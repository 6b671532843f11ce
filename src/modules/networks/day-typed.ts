import { readDate } from '#modules/imports/index.ts';

/** A day as people write it, with or without its year; without one it is the next time that day comes. Null when it is none. `today` as `YYYY-MM-DD`. */
export function dayTyped(text: string, today: string): string | null {
  const year = Number(today.slice(0, 4)), withYear = readDate(text.trim());
  if (withYear) return withYear;
  const day = text.trim().replace(/^(ma|di|wo|do|vr|za|zo)[a-z]*\.? /i, '');
  const [here, next] = [year, year + 1].map((y) => readDate(/^\d{1,2}[-/.]\d{1,2}$/.test(day) ? `${day}-${y}` : `${day} ${y}`));
  return here && here >= today ? here : next ?? null;
}
