import { readWholeDay } from '#platform/days/index.ts';
import type { Cell } from '../sheet.ts';

/** A day as `2026-11-03`: from a date cell, or from text as people write it, day before month. Null when it is no day of a known year. */
export function readDate(cell: Cell): string | null {
  if (cell === null) return null;
  if (typeof cell === 'object') return cell.date;
  if (typeof cell === 'number') return cell >= 20_000 && cell < 80_000 ? new Date(Date.UTC(1899, 11, 30) + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10) : null;
  return readWholeDay(cell);
}
