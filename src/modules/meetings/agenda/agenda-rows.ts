/** What the forms of agendas have in common: a row of an item, and where it goes. */
import * as v from 'valibot';
import { optionalWords, words } from '../typed.ts';

export const MOST_ITEMS = 40;
const MOST_MINUTES = 600;

/** Minutes as they are typed; empty is none. */
export const typedMinutes = v.optional(v.pipe(v.string(), v.trim(), v.regex(/^(\d{1,3})?$/, 'meetings.minutesUnclear')), '');
/** What is typed of an item. `order`: where it stands, smaller is earlier. */
export const typedItem = { title: words(150), who: optionalWords(100), minutes: typedMinutes, aim: optionalWords(200), order: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^(\d{1,3})?$/, 'meetings.orderUnclear')), '') };

/** Minutes as they are kept: none for nothing, ten hours at most. */
export const minutesOf = (typed: string): number | null => (typed === '' || Number(typed) === 0 ? null : Math.min(Number(typed), MOST_MINUTES));

/** The rows with a title, in the order of their numbers. */
export const inOrder = <Row extends { title: string; order: string }>(rows: readonly Row[]): Row[] =>
  rows.map((row, at) => ({ row, at, place: placeOf(row.order, at + 1) })).filter(({ row }) => row.title !== '').sort((a, b) => a.place - b.place || a.at - b.at).map(({ row }) => row);

/** Where an item goes that stood at `from`: with number 3 it is the third, whether it comes from above or below. */
function placeOf(order: string, from: number): number {
  const wanted = order === '' ? from : Number(order);
  return wanted + Math.sign(wanted - from) / 2;
}
