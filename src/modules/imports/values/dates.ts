import type { Cell } from '../sheet.ts';

const months = ['jan', 'feb', 'm(?:aa|r|a)', 'apr', 'me[i]|may', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'dec'].map((month) => new RegExp(`^(${month})`));

/** A day as `2026-11-03`: from a date cell, or from text as people write it, day before month. Null when it is no day of a known year. */
export function readDate(cell: Cell): string | null {
  if (cell === null) return null;
  if (typeof cell === 'object') return cell.date;
  if (typeof cell === 'number') return cell >= 20_000 && cell < 80_000 ? new Date(Date.UTC(1899, 11, 30) + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10) : null;
  const text = cell.toLowerCase().trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /(?<!\d)(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (numbers) return ofNumbers(Number(numbers[1]), Number(numbers[2]), fullYear(numbers[3] ?? ''));
  const words = /(?<!\d)(\d{1,2})(?:e|ste|de)? ?[- ] ?(\p{L}{3,9})\.? ?[- ,'’]{0,2} ?(\d{4}|\d{2})(?!\d)/u.exec(text);
  const month = months.findIndex((form) => form.test(words?.[2] ?? ''));
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
