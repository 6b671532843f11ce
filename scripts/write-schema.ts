/**
 * Migrates a scratch database and writes from its catalogue: db/schema.sql (reviewed like code) and src/platform/db/tables.ts
 * (what Kysely knows). With --check it only says whether they are up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { asOwner } from '../src/platform/db/database.ts';
import { projectRoot } from '../src/platform/root.ts';
import { scratchServer } from '../tests/scratch-server.ts';

type Column = { schema: string; table: string; column: string; type: string; nullable: boolean; has_default: boolean; comment: string | null };

const TYPES: Record<string, string> = {
  uuid: 'string', text: 'string', 'text[]': 'string[]', boolean: 'boolean', integer: 'number', smallint: 'number', bigint: 'number', real: 'number', 'double precision': 'number', numeric: 'number',
  'smallint[]': 'number[]', 'integer[]': 'number[]', 'real[]': 'number[]', date: 'string', bytea: 'Buffer', name: 'string', tsvector: 'string', 'double precision[]': 'number[]', 'bigint[]': 'number[]', int4multirange: 'string', tsmultirange: 'string', 'date[]': 'string[]',
};

async function columnsOf(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query(`select n.nspname as schema, c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as has_default, col_description(c.oid, a.attnum) as comment
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname in ('commons', 'accounts', 'model_region') and c.relname <> 'migration' order by 1, 2, a.attnum`);
  return rows;
}

function tablesTs(columns: Column[]): string {
  const groups = Map.groupBy(columns, (c) => `${c.schema}.${c.table}`);
  const pascal = (name: string) => name.split('_').map((w) => w[0]!.toUpperCase() + w.slice(1)).join('');
  const nameOf = (schema: string, table: string) => (schema === 'model_region' ? '' : pascal(schema)) + pascal(table) + 'Table';
  const interfaces = [...groups.values()].map((cols) => {
    const { schema, table } = cols[0]!;
    return `export interface ${nameOf(schema, table)} {\n${cols.map((c) => `  ${c.column}: ${tsType(c)};`).join('\n')}\n}`;
  });
  const listing = (name: string, schemas: Record<string, string>) => `export interface ${name} {\n${[...groups.values()].map((g) => g[0]!).filter((c) => c.schema in schemas)
    .map((c) => `  ${schemas[c.schema] ? `'${schemas[c.schema]}.${c.table}'` : c.table}: ${nameOf(c.schema, c.table)};`).join('\n')}\n}`;
  return `// Written by scripts/write-schema.ts from the migrated database; do not edit.
import type { ColumnType, Generated } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
type MomentOrNone = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** Read as what was parsed, written as text. */
type Json = ColumnType<unknown, string, string>;
export type JsonOrNone = ColumnType<unknown, string | null | undefined, string | null>;

${interfaces.join('\n\n')}

${listing('RegionTables', { model_region: '' })}

${listing('CommonsTables', { commons: 'commons' })}

${listing('AccountTables', { accounts: 'accounts' })}
`;
}

function tsType(c: Column): string {
  if (c.type === 'timestamp with time zone') return c.nullable ? 'MomentOrNone' : c.has_default ? 'Generated<Moment>' : 'Moment';
  if (c.type === 'jsonb' || c.type === 'json') return c.has_default && !c.nullable ? `ColumnType<unknown, string | undefined, string>` : c.nullable ? 'JsonOrNone' : 'Json';
  const known = TYPES[c.type];
  if (!known) throw new Error(`write-schema.ts knows no TypeScript for ${c.type} (${c.table}.${c.column})`);
  const type = c.nullable ? `${known} | null` : known;
  return c.has_default ? `Generated<${type}>` : type;
}

async function schemaSql(client: pg.Client, columns: Column[]): Promise<string> {
  const { rows: constraints } = await client.query(`select n.nspname as schema, c.relname as table, conname as name, pg_get_constraintdef(k.oid) as def from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('commons', 'accounts', 'model_region') and c.relname <> 'migration' and k.contype <> 'n' order by 1, 2, contype desc, 4`);
  const { rows: indexes } = await client.query(`select schemaname as schema, tablename as table, indexdef as def from pg_indexes i
    where schemaname in ('commons', 'accounts', 'model_region') and tablename <> 'migration' and not exists (select 1 from pg_constraint k where k.conname = i.indexname and k.contype in ('p', 'u')) order by 1, 2, 3`);
  const { rows: policies } = await client.query(`select schemaname as schema, tablename as table, policyname as name, cmd, qual, with_check from pg_policies where schemaname in ('commons', 'accounts', 'model_region') order by 1, 2, 3`);
  const { rows: comments } = await client.query(`select n.nspname as schema, c.relname as table, obj_description(c.oid, 'pg_class') as comment from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('commons', 'accounts', 'model_region') and c.relkind = 'r'`);
  const of = <T extends { schema: string; table: string }>(rows: T[], c: Column) => rows.filter((r) => r.schema === c.schema && r.table === c.table);
  const parts = [...Map.groupBy(columns, (c) => `${c.schema}.${c.table}`).values()].map((cols) => {
    const c = cols[0]!;
    const lines = cols.map((x) => `  ${x.column} ${x.type}${x.nullable ? '' : ' not null'}, -- ${x.comment ?? 'NO CLASS'}`);
    return [`-- ${of(comments, c)[0]?.comment ?? 'NO OWNER'}`, `table ${c.schema}.${c.table} (`, ...lines, ...of(constraints, c).map((k) => `  ${k.def},`), ')',
      ...of(indexes, c).map((i) => i.def.replace(/^CREATE (UNIQUE )?INDEX \S+ ON \S+ /, (_: string, u: string) => `  ${u ? 'unique ' : ''}index `)),
      ...of(policies, c).map((p) => `  policy ${p.name} for ${p.cmd.toLowerCase()}: ${p.qual ?? '-'}${p.with_check ? ` with check ${p.with_check}` : ''}`)].join('\n');
  });
  return `-- Written by scripts/write-schema.ts from the catalogue of a migrated database; for reading and review, not for running.\n\n${parts.join('\n\n')}\n`;
}

const server = await scratchServer('schema');
try {
  const url = await server.database('model', { regions: ['model_region'] });
  await asOwner(url, async (client) => {
    const columns = await columnsOf(client);
    const wanted = { 'src/platform/db/tables.ts': tablesTs(columns), 'db/schema.sql': await schemaSql(client, columns) };
    for (const [file, content] of Object.entries(wanted)) {
      const path = join(projectRoot, file);
      if (!process.argv.includes('--check')) writeFileSync(path, content);
      else if (readFileSync(path, 'utf8') !== content) {
        console.error(`${file} is not what the migrations make: run npm run schema`);
        process.exitCode = 1;
      }
    }
  });
} finally {
  await server.close();
}
