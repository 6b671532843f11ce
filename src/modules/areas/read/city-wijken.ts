import { slugify } from '#platform/db/index.ts';
import { NIS, partOf, SECTOR, type AreaFields } from './area-fields.ts';
import { type AreaInput, type Item } from './items.ts';
import { SeenAreas } from './official-rows.ts';
import type { Row } from './table.ts';

/**
 * The wijken of a Flemish city: its own list of names, each with the statistical sectors that make it up, one sector a row.
 * Gives each wijk once and its sectors below it. The wijk lies in the municipality that the row names, if any; the importer knows better.
 */
export async function* cityWijkItems(rows: AsyncIterable<Row> | Iterable<Row>, fields: AreaFields): AsyncGenerator<Item> {
  const seen = new SeenAreas();
  const wijken = new Set<string>();
  for await (const { line, fields: row } of rows) {
    const name = partOf(fields, row, 'wijk');
    const code = partOf(fields, row, 'sectorCode')?.toUpperCase() ?? '', city = partOf(fields, row, 'nisCode') ?? code.slice(0, 5);
    if (name === null) yield { kind: 'wrong', line, reason: 'areas.nameMissing' };
    else if (!SECTOR.test(code)) yield { kind: 'wrong', line, reason: 'areas.codeUnclear', values: { code } };
    else if (!NIS.test(city)) yield { kind: 'wrong', line, reason: 'areas.codeUnclear', values: { code: city } };
    else {
      const wijk = wijkOf(name, city);
      if (!wijken.has(wijk.code)) yield seen.item(line, wijk);
      wijken.add(wijk.code);
      yield seen.item(line, { code, country: 'BE', level: 'sector', name: null, parent: wijk.code, drawnBy: null });
    }
  }
}

function wijkOf(name: string, city: string): AreaInput {
  return { code: `${city}-${slugify(name, 'wijk').slice(0, 34)}`, country: 'BE', level: 'wijk', name, parent: city, drawnBy: null };
}

/** The rows of such a list as JSON: `{ "Wijk": ["sector", ...] }` or `[{ "wijk": ..., "sectoren": [...] }]`. Undefined when it is neither. */
export function cityWijkRows(json: unknown): Row[] | undefined {
  const list: [string, unknown][] = Array.isArray(json)
    ? json.map((one: Record<string, unknown>) => [String(one?.wijk ?? one?.naam ?? ''), one?.sectoren ?? one?.sectors])
    : json && typeof json === 'object' ? Object.entries(json) : [];
  if (list.length === 0 || !list.every(([, sectors]) => Array.isArray(sectors) && sectors.every((s) => typeof s === 'string'))) return undefined;
  return list.flatMap(([wijk, sectors], index) => (sectors as string[]).map((sector) => ({ line: index + 1, fields: { wijk, sector } })));
}
