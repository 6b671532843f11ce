/** The demo with so many services in one of its wijken: its own, multiplied and varied, through the door that every entry comes in by. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import * as v from 'valibot';
import { performDemo } from '#demo/perform.ts';
import { rivierstad } from '#demo/index.ts';
import { saveServices, serviceDocument, type ServiceDocument } from '#modules/directory/index.ts';
import { allRegions } from '#modules/regions/index.ts';
import { asOwner, openDatabase, slugify } from '#platform/db/index.ts';
import { projectRoot } from '#platform/root.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import type { scratchServer } from '../tests/scratch-server.ts';

/** The wijk that holds them all. */
export const WIJK = 'molenwijk';

const SOURCES = ['db/migrations/**/*.sql', 'src/modules/{areas,calendar,directory,search,themes}/**/*.ts', 'src/platform/db/*.ts', 'src/**/access.sql', 'demo/**/*.ts', 'bench/large-directory.ts'];
const MADE_ON = new Date('2026-11-20T10:00:00Z');
const BATCH = 2000;

/** The address of a database whose wijk has `count` services, or those of the demo when that is less; made once, and again when what it is made by has changed. */
export async function largeDirectory(server: Awaited<ReturnType<typeof scratchServer>>, count: number): Promise<string> {
  const name = `large_${count}`;
  const hash = sourcesHash();
  const made = await asOwner(server.urlOf('postgres'), async (client) => (await client.query("select shobj_description(oid, 'pg_database') as hash from pg_database where datname = $1", [name])).rows[0]?.hash);
  if (made === hash) return server.urlOf(name);
  console.log(`Making a directory of ${count} services (kept in .cache) ...`);
  const url = await server.database(name);
  const db = openDatabase(url, { connections: 2 });
  await performDemo(db, MADE_ON, () => {});
  const region = (await allRegions(db)).find((one) => one.slug === rivierstad.region.slug)!;
  const context = { db, region, actor: { kind: 'system' as const }, onBehalfOf: null, now: MADE_ON, locale: region.locale };
  const { rows: [there] } = await inTransaction(context, ({ tx }) => sql<{ n: number }>`select count(*) as n from service_card c, wijk w where w.slug = ${WIJK} and c.areas && w.codes`.execute(tx));
  const more = [...variedServices(count - there!.n)];
  for (let at = 0; at < more.length; at += BATCH) await inTransaction(context, (work) => saveServices(work, more.slice(at, at + BATCH).map((document) => ({ document })), { source: 'demo' }));
  await db.close();
  await asOwner(url, (client) => client.query('vacuum analyze'));
  await asOwner(url, (client) => client.query(`comment on database ${name} is '${hash}'`));
  return url;
}

const codeOfWijk = () => rivierstad.areas.find((area) => area.slug === WIJK)!.code;

/** Services of the demo under other names, with words of another one, other places, in the wijk. The same ones every time. */
export function* variedServices(count: number): Generator<ServiceDocument> {
  const models = rivierstad.services.map(({ confirmedOn: _, slug: __, ...model }) => v.parse(serviceDocument, model));
  const places = rivierstad.locations.map((location) => location.slug!).filter(Boolean);
  const code = codeOfWijk();
  for (let number = 0; number < count; number += 1) {
    const model = models[number % models.length]!;
    const other = models[(number * 31 + 7) % models.length]!;
    const round = Math.floor(number / models.length) + 2;
    yield {
      ...model, name: `${model.name} ${round}`, slug: `${slugify(model.name).slice(0, 70)}-${number}x`, description: [model.description, other.plainWords].filter(Boolean).join(' '), serviceAreas: [code],
      locations: model.locations.map((at, index) => ({ ...at, location: places[(number * 17 + index) % places.length]! })).filter((at, index, all) => all.findIndex((one) => one.location === at.location) === index),
    };
  }
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: projectRoot }).sort()) if (!/\.test\.ts$|\/ui\/|\/print\//.test(file)) hash.update(file).update(readFileSync(`${projectRoot}/${file}`));
  return hash.digest('hex');
}
