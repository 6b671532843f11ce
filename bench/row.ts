/** A line of the bench's table. `limit` is what it is held against: a limit, or a rival measured in the same run. */
export type Row = {
  what: string; measured: string; limit: string;
  /** Measured over limit, or over the rival. */
  ratio: number;
  /** When it is not simply a ratio of at most 1; null where nothing was promised and the figure stands beside one that was. */
  ok?: boolean | null;
};

export const isOk = ({ ok, ratio }: Row): boolean | null => (ok === undefined ? ratio <= 1 : ok);

/** A figure held against the most it may be. */
export const against = (what: string, value: number, most: number, unit: string, digits = 0): Row =>
  ({ what, measured: `${value.toFixed(digits)} ${unit}`, limit: `${most} ${unit}`, ratio: rounded(value / most), ok: value <= most });

/** A figure held against a rival's, which it may exceed so many times. */
export const beside = (what: string, value: number, rival: number, times: number | null, unit: string, name: string, digits = 2): Row => ({
  what, measured: `${value.toFixed(digits)} ${unit}`, limit: `${name} ${rival.toFixed(digits + 1)} ${unit}${times === null ? '' : `, at most ${times}x`}`,
  ratio: rounded(value / rival), ok: times === null ? null : value / rival <= times,
});

export const rounded = (value: number): number => Number(value.toPrecision(value < 10 ? 2 : 3));

export function printTable(rows: readonly Row[]): void {
  const lines = [['what', 'measured', 'limit or rival', 'ratio', ''], ...rows.map((row) => [row.what, row.measured, row.limit, String(row.ratio), isOk(row) === null ? '-' : isOk(row) ? 'ok' : 'NOT OK'])];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  for (const line of lines) console.log(line.map((cell, column) => (column === 1 || column === 3 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ').trimEnd());
}
