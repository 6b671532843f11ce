import { areaOf, type AreaFields } from './area-fields.ts';
import { figureOf, type Measure } from './measures.ts';
import { noteIn, type AreaInput, type Item } from './items.ts';
import type { Fields, Row } from './table.ts';

/** Keeps the codes of one file apart: each at most once, and after them the areas above that are only named in passing. */
export class SeenAreas {
  readonly #seen = new Set<string>();
  readonly #above = new Map<string, AreaInput>();

  /** The item for this area, wrong when its code was there before. */
  item(line: number, area: AreaInput, above: AreaInput[] = []): Item {
    if (this.#seen.has(area.code)) return { kind: 'wrong', line, reason: 'areas.codeTwice', values: { code: area.name ?? area.code } };
    this.#seen.add(area.code);
    for (const one of above) {
      const known = this.#above.get(one.code);
      if (!known || (known.name === null && one.name !== null)) this.#above.set(one.code, one);
    }
    return { kind: 'area', line, area };
  }

  /** Areas above that had no row of their own. */
  *rest(): Generator<Item> {
    for (const area of this.#above.values()) if (!this.#seen.has(area.code)) yield { kind: 'area', line: 0, area };
  }
}

/**
 * Areas, and the figures of `measures` beside them, from rows under official codes. A row with a value that is no number is wrong as
 * a whole: half a row would look complete.
 */
export async function* officialRows(rows: AsyncIterable<Row> | Iterable<Row>, fields: AreaFields, measures: Map<string, Measure>, notes: Map<string, number>): AsyncGenerator<Item> {
  const seen = new SeenAreas();
  for (const measure of measures.values()) yield { kind: 'measure', line: 1, measure };
  for await (const { line, fields: row } of rows) {
    const found = areaOf(fields, row);
    if (found === undefined) yield { kind: 'wrong', line, reason: 'areas.codeMissing' };
    else if ('skip' in found) noteIn(notes, found.skip);
    else if ('reason' in found) yield { kind: 'wrong', line, ...found };
    else {
      const figures = figuresOf(row, measures);
      if ('column' in figures) yield { kind: 'wrong', line, reason: 'areas.valueUnclear', values: figures };
      else yield seen.item(line, measures.size > 0 ? { ...found.area, figures: figures.values } : found.area, found.above);
    }
  }
  yield* seen.rest();
}

function figuresOf(row: Fields, measures: Map<string, Measure>): { values: [string, number | null][] } | { column: string; value: string } {
  const values: [string, number | null][] = [];
  for (const [column, measure] of measures) {
    const value = figureOf(row[column]);
    if (value === undefined) return { column, value: String(row[column]).slice(0, 40) };
    values.push([measure.code, value]);
  }
  return { values };
}
