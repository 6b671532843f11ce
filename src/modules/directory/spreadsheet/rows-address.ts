import type { ShownRow } from './show-rows.ts';

/** Which rows a page shows. In its address they have Dutch words. */
export const ROW_STATUSES = ['new', 'changed', 'same', 'twin', 'wrong'] as const;
export type ShownStatus = (typeof ROW_STATUSES)[number] | 'all';
const words: Record<ShownStatus, string> = { all: 'alles', new: 'nieuw', changed: 'veranderd', same: 'gelijk', twin: 'dubbel', wrong: 'fout' };

/** The address of a page of rows, behind the page's own. */
export const rowsAddress = (show: ShownStatus, page: number): string => `?toon=${words[show]}${page > 1 ? `&bladzijde=${page}` : ''}`;

/** What an address asks for; the first page of all rows when it is unclear. */
export function rowsIn(address: URLSearchParams): { show: ShownStatus; page: number } {
  const show = (Object.keys(words) as ShownStatus[]).find((one) => words[one] === address.get('toon')) ?? 'all';
  const page = Number(address.get('bladzijde') ?? 1);
  return { show, page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1 };
}

/** Of each doubtful one on a page, the first row that asks about it; several rows may speak of the same. */
export const firstTwins = (rows: readonly ShownRow[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap(({ row, twins }) => twins.map(({ key }) => [key, row] as const)).reverse());

/** What was chosen on a page of doubtful rows, by the key of the plan; with `alles` everything on it is new. */
export function twinChoicesIn(form: FormData): Record<string, string> {
  const keys = form.getAll('key').map(String), whole = form.get('alles') === 'new';
  const answers = keys.map((key, at) => [key, whole ? 'new' : form.get(`keuze-${at}`)] as const);
  return Object.fromEntries(answers.filter((answer): answer is [string, string] => typeof answer[1] === 'string'));
}
