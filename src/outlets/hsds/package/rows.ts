import { tableOf, tables, type TableName } from './tables.ts';

export type Row = Record<string, string | number | null | undefined>;
type Write = (table: TableName, row: Row) => void;

const columnsOf = new Map(tables.map((t) => [t.name, new Set(t.fields.map((f) => f.name))]));

/** Takes a nested object apart into rows, each with the id of what it belongs to. A location that many share is one row. */
export function rowWriter(write: Write): (table: TableName, object: object, links?: Row) => void {
  const seen = new Set<string>();
  return function take(table, object, links = {}) {
    const fields = object as Record<string, unknown> & { id: string };
    if (table === 'location') {
      if (seen.has(fields.id)) return;
      seen.add(fields.id);
    }
    const columns = columnsOf.get(table)!;
    const own = Object.entries({ ...fields, ...links, ...linksOf(fields) }).filter(([name, value]) => columns.has(name) && typeof value !== 'object');
    write(table, Object.fromEntries(own) as Row);
    for (const [name, inner] of Object.entries(fields)) {
      const below = tableOf[name];
      if (!below || below === 'location' && table !== 'service_at_location') continue;
      const parent: Row = below === 'attribute' ? { link_id: fields.id, link_entity: table } : { [`${table}_id`]: fields.id };
      for (const one of Array.isArray(inner) ? inner : [inner]) take(below, one as object, below === 'location' ? {} : parent);
    }
  };
}

/** Ids of what stands nested where a row has only its id. */
function linksOf(fields: Record<string, unknown>): Row {
  const idOf = (value: unknown) => (value as { id: string } | undefined)?.id;
  return Object.fromEntries(Object.entries({ organization_id: idOf(fields.organization), location_id: idOf(fields.location), taxonomy_term_id: idOf(fields.taxonomy_term) }).filter(([, id]) => id !== undefined));
}
