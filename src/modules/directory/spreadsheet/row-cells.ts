import { cellText, isMergedOver, readDate, readYesNo, type Cell, type ColumnProposal, type Sheet } from '#modules/imports/index.ts';
import { weekdays, type SpreadsheetField } from './fields.ts';

/** Which field a column is, by column number from 1. What is not in it is not imported. */
export type Mapping = Readonly<Record<string, string>>;

/** The mapping that a proposal comes to when nobody corrects it. */
export const mappingOf = (columns: readonly ColumnProposal[]): Mapping =>
  Object.fromEntries(columns.flatMap(({ column, field }): [string, string][] => (field ? [[String(column), field]] : [])));

/** A row of the table by field. Several columns may be one field. */
export class RowCells {
  readonly number: number;
  /** The slug of the place that it is about, where that is one that its offer has already. */
  readonly place: string | undefined;
  readonly #cells: ReadonlyMap<string, readonly { cell: Cell; heading: string }[]>;

  constructor(number: number, cells: ReadonlyMap<string, readonly { cell: Cell; heading: string }[]>, place?: string) {
    this.number = number;
    this.place = place;
    this.#cells = cells;
  }

  fields(): SpreadsheetField[] { return [...this.#cells.keys()] as SpreadsheetField[]; }
  without(fields: readonly string[], place?: string): RowCells {
    return new RowCells(this.number, new Map([...this.#cells].filter(([field]) => !fields.includes(field))), place);
  }
  /** The same row with other texts in these fields; '' empties one. */
  with(texts: Partial<Record<SpreadsheetField, string>>): RowCells {
    const told = Object.entries(texts).filter(([, text]) => text !== '').map(([field, cell]) => [field, [{ cell, heading: '' }]] as const);
    return new RowCells(this.number, new Map([...[...this.#cells].filter(([field]) => !(field in texts)), ...told]), this.place);
  }
  /** Of each column of the field that is filled, its text. */
  all(field: SpreadsheetField): string[] {
    return (this.#cells.get(field) ?? []).map(({ cell }) => cellText(cell));
  }
  /** The texts of a field's columns in one; '' when nothing is filled. */
  text(field: SpreadsheetField): string { return this.all(field).join('\n'); }
  /** The first filled cell as it is: a number stays one. */
  cell(field: SpreadsheetField): Cell { return this.#cells.get(field)?.[0]?.cell ?? null; }
  date(field: SpreadsheetField): string | null { return readDate(this.cell(field)); }
  yesNo(field: SpreadsheetField): boolean | null { return readYesNo(this.text(field)); }
  /** Texts about hours; under the heading of a weekday the day is put before. */
  hours(): string[] {
    return (this.#cells.get('service.hours') ?? []).map(({ cell, heading }) => {
      const day = weekdays.find((name) => name === heading.trim().toLowerCase());
      return day && !/^(-|x|gesloten|dicht|nee)$/i.test(cellText(cell)) ? `${day} ${cellText(cell)}` : day ? '' : cellText(cell);
    }).filter((text) => text !== '');
  }
}

/** One by one, the rows below the header that hold something in a mapped column. A heading merged over the table, and a header repeated on a next page, are left out. */
export function* rowsOf(sheet: Sheet, header: { dataFrom: number; headings: readonly string[] }, mapping: Mapping): Iterable<RowCells> {
  const columns = Object.entries(mapping).map(([column, field]) => ({ at: Number(column) - 1, field }));
  for (let i = header.dataFrom; i < sheet.rows.length; i++) {
    const row = sheet.rows[i];
    if (!row || isMergedOver(row) || repeats(row.cells, header.headings)) continue;
    const cells = new Map<string, { cell: Cell; heading: string }[]>();
    for (const { at, field } of columns) {
      const cell = row.cells[at] ?? null;
      if (cellText(cell) === '') continue;
      cells.set(field, [...(cells.get(field) ?? []), { cell, heading: header.headings[at] ?? '' }]);
    }
    if (cells.size > 0) yield new RowCells(row.number, cells);
  }
}

function repeats(cells: readonly Cell[], headings: readonly string[]): boolean {
  const filled = cells.map((cell, i) => [cellText(cell), headings[i] ?? '']).filter(([text]) => text !== '');
  return filled.length > 1 && filled.every(([text, heading]) => text === heading);
}
