import { strToU8, Zip, ZipDeflate } from 'fflate';
import { guardFormula } from '#modules/imports/index.ts';
import { feedParties, feedServices, noFeedFilters, readFeedParties, readFeedServices, type FeedKey } from '#modules/directory/index.ts';
import { query, type Work } from '#platform/use-case/index.ts';
import { withHistory } from '../out/metadata.ts';
import { organizationOut } from '../out/organization.ts';
import { serviceOut } from '../out/service.ts';
import { readTelling } from '../telling.ts';
import { rowWriter, type Row } from './rows.ts';
import { describePackage, tables, type Table, type TableName } from './tables.ts';

/** Entries read and written at once. */
const BATCH = 50;
/** Text gathered before it is compressed, in characters. */
const CHUNK = 65_536;

/**
 * The directory as the zipped tabular data package of HSDS 3.0: a CSV per table and datapackage.json. Made in one transaction, in batches; only what is compressed
 * already stays in memory. A cell that a spreadsheet program would take for a formula gets an apostrophe in front, which our own reader takes off.
 */
export const writePackage = query(async (work: Work, { site }: { site: string }): Promise<Uint8Array<ArrayBuffer>> => {
  const file = packageFile(work, site);
  const take = rowWriter(file.write);
  const { telling, terms } = await readTelling(work, site);
  for (const taxonomy of terms.taxonomies) take('taxonomy', taxonomy);
  for (const term of terms.terms) take('taxonomy_term', term);
  for await (const keys of batches((after) => feedParties(work, { words: null, areas: null }, { after, limit: BATCH }))) {
    const told = (await readFeedParties(work, keys, { services: false })).map(({ party }) => organizationOut(party, telling));
    for (const one of await withHistory(work, 'organization', told, telling)) take('organization', one);
  }
  for await (const keys of batches((after) => feedServices(work, noFeedFilters, { after, limit: BATCH }))) {
    const told = (await readFeedServices(work, keys)).map((feed) => { const { organization, ...service } = serviceOut(feed, telling); return { ...service, organization_id: organization!.id }; });
    for (const service of await withHistory(work, 'service', told, telling)) take('service', service);
  }
  return file.close();
});

async function* batches(next: (after: string | null) => Promise<{ keys: FeedKey[] }>): AsyncGenerator<FeedKey[]> {
  for (let after: string | null = null, more = true; more;) {
    const { keys }: { keys: FeedKey[] } = await next(after);
    yield keys;
    after = keys.at(-1)?.id ?? null;
    more = keys.length === BATCH;
  }
}

function packageFile({ region, now }: Work, site: string) {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => { if (error) throw error; parts.push(part); });
  const add = (name: string) => { const entry = Object.assign(new ZipDeflate(name, { level: 6 }), { mtime: now }); zip.add(entry); return entry; };
  const description = describePackage({ title: `Sociale kaart ${region.name}`, homepage: site, created: now.toISOString() });
  add('datapackage.json').push(strToU8(JSON.stringify(description, null, 1)), true);
  const open = new Map(tables.map((table) => [table.name, { table, entry: add(table.path), text: line(table.fields.map((f) => f.name)) }]));
  return {
    write(name: TableName, row: Row) {
      const one = open.get(name)!;
      one.text += line(one.table.fields.map((field) => cell(field, row[field.name])));
      if (one.text.length < CHUNK) return;
      one.entry.push(strToU8(one.text));
      one.text = '';
    },
    close(): Uint8Array<ArrayBuffer> {
      for (const { entry, text } of open.values()) entry.push(strToU8(text), true);
      zip.end();
      return new Uint8Array(Buffer.concat(parts));
    },
  };
}

const line = (cells: readonly string[]) => `${cells.map((text) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\r\n`;

/** A number is never a formula; a time is written with its seconds, as a data package wants it. */
function cell({ type }: Table['fields'][number], value: Row[string]): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return type === 'time' && /^\d\d:\d\d$/.test(value) ? `${value}:00` : guardFormula(value);
}
