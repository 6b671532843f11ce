import type { Cell } from '../sheet.ts';

/** How a number of a workbook is to be read; null: as a number. `digits` is a count of leading zeros to keep (0612345678). */
export type NumberFormat = 'date' | 'time' | { digits: number } | null;

/** What a number format of ECMA-376 (18.8.30) makes of a number. `code` only for formats of the workbook's own. */
export function dateFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
    return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : null;
  }
  const first = code.split(';')[0] ?? '';
  if (/^0{2,15}$/.test(first)) return { digits: first.length };
  const letters = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase();
  if (/general|standaard|[#0?]/.test(letters.replace(/[hms]+[:.]?0+/g, ''))) return null;
  if (/[yjd]|mmm/.test(letters)) return 'date';
  return /[hs]|am\/pm/.test(letters) ? 'time' : /m/.test(letters) ? 'date' : null;
}

/** Days since 30 December 1899 (in which 1900 is a leap year, as Excel has it) or since 1 January 1904. */
export function numberCell(value: number, format: NumberFormat, from1904: boolean): Cell {
  if (!Number.isFinite(value)) return null;
  if (format === null) return value;
  if (typeof format === 'object') return Number.isInteger(value) && value >= 0 ? String(value).padStart(format.digits, '0') : value;
  const minutes = Math.round((value - Math.floor(value)) * 1440) % 1440;
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (format === 'time' || (value >= 0 && value < 1)) return time;
  const day = dayOfSerial(value, from1904);
  return day === null ? value : { date: day, time: minutes === 0 ? null : time };
}

function dayOfSerial(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial + 0.5 / 1440);
  if (whole < 1 || whole > 2_958_465) return null;
  const leapYearThatWasNot = !from1904 && whole < 60 ? 1 : 0;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + (whole + leapYearThatWasNot) * 86_400_000).toISOString().slice(0, 10);
}
