import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { openZip, unguardFormula, type Zip } from '#modules/imports/index.ts';
import { refuse } from '#platform/use-case/index.ts';
import { tables, type Table, type TableName } from '../package/tables.ts';
import { addOrganization, addService, addTaxonomy, addTerm, emptyFeed, limits, type Feed } from './feed.ts';

type Row = Record<string, unknown> & { id: string };
type Rows = Map<TableName, Map<string, Row>>;

/** Under which name the rows of a table stand nested in what they belong to. */
const nestedAs: Partial<Record<TableName, string>> = {
  phone: 'phones', schedule: 'schedules', language: 'languages', address: 'addresses', contact: 'contacts', accessibility: 'accessibility', cost_option: 'cost_options', required_document: 'required_documents',
  service_area: 'service_areas', service_at_location: 'service_at_locations', funding: 'funding', organization_identifier: 'organization_identifiers', program: 'programs',
};

/**
 * Reads a zipped tabular data package of HSDS 3.0. Files are known by their names, wherever they stand in the zip; a table or column that HSDS does not know is passed over.
 * @throws Refusal 422 when it is no such package, is broken, or would cost more than is sane
 */
export async function readPackage(bytes: Uint8Array): Promise<Feed> {
  if (bytes.byteLength > limits.packageBytes) refuse('hsds.sourceTooLarge', { status: 422 });
  // A zip begins with these letters.
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) refuse('hsds.packageNone', { status: 422 });
  const zip = openZip(bytes);
  const rows: Rows = new Map();
  const budget = { rows: 0 };
  for (const table of tables) rows.set(table.name, await readTable(zip, table, budget));
  if (rows.get('organization')!.size === 0 && rows.get('service')!.size === 0) refuse('hsds.packageUnknown', { status: 422 });
  nest(rows);
  const feed = emptyFeed();
  for (const term of rows.get('taxonomy_term')!.values()) addTerm(feed, term);
  for (const taxonomy of rows.get('taxonomy')!.values()) addTaxonomy(feed, taxonomy);
  for (const organization of rows.get('organization')!.values()) addOrganization(feed, organization);
  for (const service of rows.get('service')!.values()) addService(feed, service);
  return feed;
}

async function readTable(zip: Zip, table: Table, budget: { rows: number }): Promise<Map<string, Row>> {
  const name = zip.names.find((one) => one === table.path || one.endsWith(`/${table.path}`));
  const found = new Map<string, Row>();
  if (!name) return found;
  const types = new Map(table.fields.map((f) => [f.name, f.type]));
  const lines = Readable.from(zip.chunks(name)).pipe(parse({ columns: true, bom: true, skip_empty_lines: true, relax_column_count: true, max_record_size: 1_000_000 }));
  try {
    for await (const line of lines as AsyncIterable<Record<string, string>>) {
      budget.rows += 1;
      if (budget.rows > limits.rows) refuse('hsds.sourceTooLarge', { status: 422 });
      const row = Object.fromEntries(Object.entries(line).flatMap(([column, text]) => {
        const type = types.get(column);
        return type === undefined || text === '' ? [] : [[column, type === 'number' ? Number(text) : type === 'time' ? text.replace(/^(\d\d:\d\d):00$/, '$1') : unguardFormula(text)]];
      })) as Row;
      if (typeof row.id === 'string') found.set(row.id, row);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')) refuse('hsds.packageBroken', { status: 422, values: { file: table.path } });
    throw error;
  }
  return found;
}

/** Puts rows into what they belong to; one that names several owners stands in each. */
function nest(rows: Rows): void {
  for (const one of rows.get('taxonomy_term')!.values()) if (typeof one.taxonomy_id === 'string') one.taxonomy ??= rows.get('taxonomy')!.get(one.taxonomy_id)?.name;
  for (const one of rows.get('attribute')!.values()) {
    one.taxonomy_term = rows.get('taxonomy_term')!.get(String(one.taxonomy_term_id));
    const owner = rows.get(one.link_entity as TableName)?.get(String(one.link_id));
    if (owner && one.taxonomy_term) ((owner.attributes ??= []) as unknown[]).push(one);
  }
  for (const one of rows.get('service_at_location')!.values()) one.location = rows.get('location')!.get(String(one.location_id));
  for (const [table, name] of Object.entries(nestedAs) as [TableName, string][]) {
    for (const one of rows.get(table)!.values()) {
      for (const owner of rows.keys()) {
        const id = owner === table ? undefined : one[`${owner}_id`];
        const found = typeof id === 'string' && !(table === 'service_at_location' && owner === 'location') ? rows.get(owner)!.get(id) : undefined;
        if (found) ((found[name] ??= []) as unknown[]).push(one);
      }
    }
  }
}
