/** `npm start`: builds what changed, brings the database up and up to date, makes the demo, serves, works, and stops cleanly. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrateAll, openDatabase } from '#platform/db/index.ts';
import { listenToContent } from '#platform/http/content-listener.ts';
import { startServer } from '#platform/http/server.ts';
import { openSite } from '#platform/http/site.ts';
import { allRegions, openRegionBook } from '#modules/regions/index.ts';
import { projectRoot } from '#platform/root.ts';
import { openHouse } from './open-house.ts';
import { startWorker } from './worker.ts';

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '127.0.0.1';
const say = (text: string) => console.log(text);

const isLoopback = (name: string) => name === 'localhost' || name === '::1' || /^127\./.test(name);

async function start(): Promise<void> {
  await build();
  const house = await openHouse({ say });
  await migrateAll(house.ownerUrl, say);
  const db = openDatabase(house.ownerUrl);
  if (process.env.WIJKVERBAND_DEMO !== '0' && (await allRegions(db)).length === 0) {
    const { performDemo } = await import('#demo/perform.ts');
    await performDemo(db, new Date(), say);
  }
  const content = await listenToContent(house.ownerUrl);
  const book = await openRegionBook(db);
  openSite({ db, now: () => new Date(), regionByHost: book.byHost, isLoopback: isLoopback(host) });
  const worker = await startWorker(db);
  const server = await startServer({ port, host, contentStamp: (name) => content.stampOf(book.byHost(name)?.schema ?? ''), health: async () => ({ ok: await db.isUp(), database: await db.isUp() }) });
  await greet(db, server.url);

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    say(`\n${signal}: rustig afsluiten ...`);
    await server.close();
    await worker.stop();
    await content.close();
    await db.close();
    house.leave();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop('Gestopt met Ctrl-C'));
  process.on('SIGTERM', () => void stop('Gestopt'));
}

/** Builds the site when its sources are not those of the last build. */
async function build(): Promise<void> {
  const stamp = join(projectRoot, 'build', 'sources');
  const hash = createHash('sha256');
  for (const file of globSync(['src/**/*.{ts,svelte,css,html,json,mjs}', 'static/**/*', 'vite.config.ts', 'package-lock.json'], { cwd: projectRoot }).sort()) {
    if (!file.endsWith('.test.ts')) hash.update(file).update(readFileSync(join(projectRoot, file)));
  }
  const sources = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('De site bouwen (ongeveer een halve minuut) ...');
  const output: string[] = [];
  const code = await new Promise<number>((done) => {
    const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { cwd: projectRoot, env: { ...process.env, NODE_ENV: 'production' } });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(String(chunk)));
    child.once('exit', (status) => done(status ?? 1));
  });
  if (code !== 0) throw new Error(`Bouwen lukte niet.\n${output.join('')}`);
  writeFileSync(stamp, sources);
}

async function greet(db: Parameters<typeof allRegions>[0], url: string): Promise<void> {
  const regions = await allRegions(db);
  if (regions.length === 0) return say(`\nWijkverband draait op ${url}\nEr is nog geen gemeente. Open dit adres om de eerste te maken.`);
  say(`\nWijkverband draait op ${url}`);
  for (const region of regions.slice(0, 20)) say(`  ${region.name.padEnd(20)} http://${region.slug}.localhost:${new URL(url).port}/`);
  if (regions.every((r) => r.isDemo)) say(`\nDit is een voorbeeld met bedachte mensen. Er gaat niets echt uit.\n  Rondkijken in elke rol: ${url}/demo\n  Wat er verstuurd zou zijn: ${url}/demo/postvak`);
  say('\nStoppen: Ctrl-C');
}

await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error('Wijkverband is niet gestart. npx wijkverband doctor zegt wat er mis is.');
  process.exit(1);
});
