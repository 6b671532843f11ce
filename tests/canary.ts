/**
 * Plants something of one person in every personal column that the catalogue knows, and looks for it everywhere. Nothing here names a table but for the
 * few values that must have a shape, so a table that is added tomorrow is planted and searched too.
 */
import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type pg from 'pg';
import { quoteName } from '#platform/db/index.ts';

export const CANARY = 'kanariegeel';
export const EMAIL = 'kanariegeel@vogel.example';
export const PHONE = '+31687654321';
const TAIL = '687654321';

type Column = { schema: string; table: string; column: string; type: string; isNullable: boolean; hasDefault: boolean; comment: string; refers: string | null; picks: string | null };
type Table = { name: string; schema: string; columns: Column[]; checks: string[] };
export type Planted = { personId: string; accountId: string; otherId: string };

const classOf = ({ comment }: Column) => /^@personal (\w+)/.exec(comment ?? '')?.[1] ?? 'none';
const isPersonal = (column: Column) => classOf(column) !== 'none';

/** Every table of this region and of accounts, with what the catalogue says of it. */
export async function tablesOf(client: pg.Client, schema: string): Promise<Table[]> {
  const { rows } = await client.query<Column>(`select n.nspname as schema, c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as "isNullable",
      a.atthasdef as "hasDefault", coalesce(col_description(c.oid, a.attnum), '') as comment,
      (select r.relnamespace::regnamespace || '.' || r.relname from pg_constraint k join pg_class r on r.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum] limit 1) as refers,
      (select substring(pg_get_constraintdef(k.oid) from '''([^'']+)''') from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ 'ANY' limit 1) as picks
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and n.nspname in ($1, 'accounts') and c.relname <> 'migration' order by 1, 2, a.attnum`, [schema]);
  const { rows: checks } = await client.query<{ name: string; def: string }>(`select n.nspname || '.' || c.relname as name, pg_get_constraintdef(k.oid) as def from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where k.contype = 'c' and n.nspname in ($1, 'accounts')`, [schema]);
  return [...Map.groupBy(rows, (row) => `${row.schema}.${row.table}`)].map(([name, columns]) => ({ name, schema: columns[0]!.schema, columns, checks: checks.filter((check) => check.name === name).map(({ def }) => def) }));
}

/** What must have a shape to be read at all. */
const shaped: Record<string, unknown> = {
  'version.subject_kind': 'party', 'version.document': { name: 'Wijkbedrijf', privateContacts: [{ name: CANARY, role: null, email: EMAIL, phone: PHONE, address: CANARY }, { name: 'Iemand anders', role: null, email: null, phone: null, address: null }] },
  'import_run.sheets': gzipSync(JSON.stringify([{ name: 'Blad', rows: [[CANARY, EMAIL]] }])), 'import_run.plan': gzipSync(JSON.stringify({ rows: [[CANARY, EMAIL]] })),
  'import_task.file': Buffer.from(`naam;mail\n${CANARY};${EMAIL}\n`), 'import_task.file_name': 'lijst.csv', 'fact.data': { by: 'form' },
  'meeting.starts_at': '13:30', 'meeting.ends_at': '15:00', 'meeting.series_on': '2026-11-24', 'meeting_series.starts_at': '13:30', 'meeting_series.ends_at': '15:00', 'poll_moment.starts_at': '13:30', 'poll_moment.ends_at': '15:00',
  'channel.areas': ['WK990101'], 'channel.languages': ['nl'], 'channel.forms': ['paper'], 'channel.audiences': [],
};

/** A key of something that is nobody, such as the party that somebody speaks for: its value is not the person's. */
const pointsElsewhere = ({ refers }: Column) => refers !== null && !/\.(person|account)$/.test(refers);

const key = (column: Column) => `${column.table}.${column.column}`;

function ofPerson(column: Column, { personId, accountId }: Planted): unknown {
  if (key(column) in shaped) return shaped[key(column)];
  if (column.picks) return column.picks;
  if (column.type === 'uuid') return column.refers === 'accounts.account' ? accountId : personId;
  if (column.type === 'jsonb') return { words: CANARY, email: EMAIL };
  if (column.type === 'bytea') return Buffer.from(`${CANARY} ${randomUUID()}`);
  if (column.type === 'text[]') return [CANARY];
  if (column.type !== 'text') return plain(column);
  if (column.comment.includes('person:<id>')) return `person:${personId}`;
  if (classOf(column) !== 'contact') return `${CANARY} ${randomUUID()}`;
  return /phone/.test(column.column) ? PHONE : EMAIL;
}

/** A value that says nothing of anybody. */
function plain(column: Column): unknown {
  if (key(column) in shaped && !isPersonal(column)) return shaped[key(column)];
  if (column.picks) return column.picks;
  if (column.type === 'uuid') return randomUUID();
  if (column.type === 'text') return column.comment.includes('person:<id>') ? 'region' : `iets ${randomUUID()}`;
  if (column.type === 'jsonb') return {};
  if (column.type === 'bytea') return Buffer.from(randomUUID());
  if (column.type === 'boolean') return true;
  if (/timestamp/.test(column.type)) return '2026-11-24T09:00:00Z';
  if (column.type === 'date') return '2026-11-24';
  return column.type.endsWith('[]') ? [] : 1;
}

const valueOf = (value: unknown) => (value !== null && typeof value === 'object' && !Buffer.isBuffer(value) && !Array.isArray(value) ? JSON.stringify(value) : value);

/** Plants rows in every table but those of `nobody`: one in which all that is personal is this person's, and one more for each column that names somebody. */
export async function plant(client: pg.Client, tables: readonly Table[], nobody: readonly string[], who: Planted): Promise<void> {
  const whole = new Map<string, Record<string, unknown>>();
  const isMade = (name: string) => /\.(person|account|link)$/.test(name);
  const wholeRow = async (table: Table): Promise<void> => {
    if (whole.has(table.name)) return;
    whole.set(table.name, {});
    for (const { refers } of table.columns) { const parent = tables.find(({ name }) => name === refers && name !== table.name); if (parent?.columns.some(isPersonal) && !isMade(parent.name)) await wholeRow(parent); }
    whole.set(table.name, await put(client, tables, table, who, new Set(table.columns.filter(isPersonal).map(({ column }) => column)), whole));
  };
  for (const table of tables) {
    if (nobody.includes(shortName(table)) || !table.columns.some(isPersonal)) continue;
    if (isMade(table.name)) { await fillMade(client, table, who); continue; }
    await wholeRow(table);
    for (const column of table.columns.filter((one) => namesSomebody(table, one))) await put(client, tables, table, who, new Set([column.column]), new Map());
  }
}

/** A table as messages name it: without the schema of its region. */
export const shortName = (table: Table): string => (table.schema === 'accounts' ? table.name : table.name.split('.')[1]!);

/** Columns by which alone a row is somebody's: ids and holders, and addresses where no id says whose row it is. */
function namesSomebody(table: Table, column: Column): boolean {
  const holdsPerson = table.columns.some((one) => one.refers?.endsWith('.person') && !one.isNullable);
  if (classOf(column) === 'identifier') return column.type === 'uuid' || column.comment.includes('person:<id>');
  return classOf(column) === 'contact' && !holdsPerson && column.column !== 'address';
}

async function fillMade(client: pg.Client, table: Table, who: Planted): Promise<void> {
  if (!table.name.endsWith('.person')) return;
  for (const column of table.columns.filter((one) => isPersonal(one) && one.type === 'text' && !one.picks)) await client.query(`update ${table.name} set ${quoteName(column.column)} = $1 where id = $2`, [column.column === 'name' ? CANARY : `${CANARY}-${column.column}`, who.personId]);
}

async function put(client: pg.Client, tables: readonly Table[], table: Table, who: Planted, mine: ReadonlySet<string>, whole: Map<string, Record<string, unknown>>, fresh = false): Promise<Record<string, unknown>> {
  const oneOf = table.checks.flatMap((check) => /num_nonnulls\(([^)]+)\) = 1/.exec(check)?.[1]?.split(', ') ?? []);
  const kept = oneOf.find((name) => mine.has(name)) ?? oneOf[0];
  const row: Record<string, unknown> = {};
  for (const column of table.columns) {
    if (oneOf.includes(column.column) && column.column !== kept) continue;
    if (mine.has(column.column) && !pointsElsewhere(column)) row[column.column] = ofPerson(column, who);
    else if (column.refers) {
      const parent = whole.get(column.refers)?.id ?? (column.isNullable && column.column !== kept ? null : await other(client, tables, column, who, fresh));
      row[column.column] = parent;
    } else if (!column.isNullable && !column.hasDefault || column.column === kept || key(column) in shaped && !isPersonal(column)) row[column.column] = plain(column);
  }
  const names = Object.keys(row);
  const { rows } = await client.query(`insert into ${table.name} (${names.map(quoteName).join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')}) on conflict do nothing returning *`, names.map((name) => valueOf(row[name])));
  // What can be only once beside its parent gets a parent of its own.
  return rows[0] ?? (fresh || whole.size === 0 ? {} : put(client, tables, table, who, mine, whole, true));
}

/** A row of somebody else for a key that must point at one. */
async function other(client: pg.Client, tables: readonly Table[], column: Column, who: Planted, fresh: boolean): Promise<unknown> {
  if (column.refers?.endsWith('.person')) return who.otherId;
  const { rows } = await client.query(`select * from ${column.refers} limit 1`);
  if (rows[0] && !fresh) return rows[0].id ?? rows[0].code ?? rows[0].slug;
  const parent = tables.find(({ name }) => name === column.refers)!;
  return (await put(client, tables, parent, who, new Set(), new Map())).id;
}

const tablesEverywhere = async (client: pg.Client) => (await client.query<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_' order by 1`)).rows.map(({ name }) => name);

/** Where anything of this person stands, in the whole database: `table.column`, also inside zipped and binary values. */
export async function traces(client: pg.Client, { personId, accountId }: Planted): Promise<Set<string>> {
  const needles = [CANARY, TAIL, personId, personId.replaceAll('-', ''), accountId];
  const found = new Set<string>();
  for (const table of await tablesEverywhere(client)) {
    const { rows } = await client.query(`select * from ${table}`);
    for (const row of rows) for (const [column, value] of Object.entries(row)) if (holds(value, needles)) found.add(`${table}.${column}`);
  }
  return found;
}

function holds(value: unknown, needles: readonly string[]): boolean {
  if (value === null || value === undefined) return false;
  const text = (Buffer.isBuffer(value) ? `${value.toString('latin1')} ${value.toString('hex')} ${unzipped(value)}` : JSON.stringify(value)).toLowerCase();
  return needles.some((needle) => text.includes(needle.toLowerCase()));
}

const unzipped = (bytes: Buffer): string => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes).toString() : '');

/** Every row of the database as text, by table. */
export async function everything(client: pg.Client): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  for (const table of await tablesEverywhere(client)) all.set(table, (await client.query<{ row: string }>(`select t::text as row from ${table} t`)).rows.map(({ row }) => row));
  return all;
}

/** Rows that were there before and are not any more, or not the same. */
export function lost(before: Map<string, string[]>, after: Map<string, string[]>): string[] {
  return [...before].flatMap(([table, rows]) => {
    const left = new Map<string, number>();
    for (const row of after.get(table) ?? []) left.set(row, (left.get(row) ?? 0) + 1);
    return rows.filter((row) => { const n = left.get(row) ?? 0; left.set(row, n - 1); return n <= 0; }).map((row) => `${table}: ${row.slice(0, 200)}`);
  });
}

/** The columns in which something of the person must stand once all is planted: every personal one that can hold a text or an id. */
export const expectedTraces = (tables: readonly Table[], nobody: readonly string[]): string[] => tables.filter((table) => !nobody.includes(shortName(table))).flatMap((table) => {
  const oneOf = table.checks.flatMap((check) => /num_nonnulls\(([^)]+)\) = 1/.exec(check)?.[1]?.split(', ') ?? []);
  return table.columns.filter((column) => isPersonal(column) && !column.picks && !pointsElsewhere(column) && ['text', 'text[]', 'jsonb', 'bytea', 'uuid'].includes(column.type) && !(oneOf.includes(column.column) && column.type !== 'uuid')).map(({ column }) => `${table.name}.${column}`);
});
