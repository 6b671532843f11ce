import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { performDemo } from '../demo/perform.ts';
import { asOwner, openDatabase, quoteName } from '../src/platform/db/index.ts';
import { createRegion } from '../src/modules/regions/index.ts';
import { projectRoot } from '../src/platform/root.ts';
import { TUESDAY } from './clock.ts';
import type { scratchServer } from './scratch-server.ts';

/** Everything a template is made from: when none of it changed, yesterday's template still holds. */
const SOURCES = ['db/migrations/**/*.sql', 'src/modules/*/access.sql', 'src/platform/db/*.ts', 'src/modules/**/*.ts', 'demo/**/*.ts', 'tests/templates.ts'];

/** Makes `template_empty` and `template_demo`, unless they stand there made from the same sources. Gives the server's address. */
export async function prepareTemplates(server: Awaited<ReturnType<typeof scratchServer>>): Promise<string> {
  const url = server.urlOf('postgres');
  const hash = sourcesHash();
  const known = await asOwner(url, async (client) => (await client.query("select shobj_description(oid, 'pg_database') as hash from pg_database where datname = 'template_demo'")).rows[0]?.hash);
  await dropLeftovers(url);
  if (known === hash) return url;

  const empty = await server.database('template_empty');
  const now = new Date('2026-11-01T08:00:00Z');
  await createRegion(empty, { slug: 'rivierstad', name: 'Rivierstad', country: 'NL', hosts: ['rivierstad.localhost', '127.0.0.1'], helpPhone: '026 000 00 00', helpHours: 'Elke werkdag van 9.00 tot 17.00 uur', helpPlace: 'Buurthuis De Wiek', schoolRegion: 'midden', isDemo: true }, now);
  await createRegion(empty, { slug: 'overwater', name: 'Overwater', country: 'BE', hosts: ['overwater.localhost'], helpPhone: '09 000 00 00', helpHours: 'Elke werkdag van 9 tot 17 uur', helpPlace: 'Sociaal Huis', schoolRegion: 'vlaanderen', isDemo: true }, now);
  const demo = openDatabase(await server.database('template_demo'), { connections: 2 });
  await performDemo(demo, TUESDAY, () => {});
  await demo.close();
  await asOwner(url, (client) => client.query(`comment on database template_demo is '${hash}'`));
  return url;
}

/** Databases of a test run that was killed. */
async function dropLeftovers(url: string): Promise<void> {
  await asOwner(url, async (client) => {
    const { rows } = await client.query("select datname from pg_database d where datname like 't\\_%' and not exists (select 1 from pg_stat_activity a where a.datname = d.datname)");
    for (const { datname } of rows) await client.query(`drop database if exists ${quoteName(datname)}`);
  });
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: projectRoot }).sort()) if (!file.endsWith('.test.ts')) hash.update(file).update(readFileSync(`${projectRoot}/${file}`));
  return hash.digest('hex');
}
