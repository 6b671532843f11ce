/** The program: builds what changed, brings the database up and up to date, makes the demo, serves, works, and stops cleanly. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { migrateAll, openDatabase, type Database } from '#platform/db/index.ts';
import { listenToContent } from '#platform/http/content-listener.ts';
import { REGIONS_CHANGED } from '#platform/http/content-version.ts';
import { closeTypesetter } from '#outlets/print/index.ts';
import { keepByStamp } from '#platform/http/kept.ts';
import { startServer } from '#platform/http/server.ts';
import { openSite } from '#platform/http/site.ts';
import { renewIndex } from '#modules/directory/index.ts';
import { eraseAgain } from '#modules/privacy/index.ts';
import { allRegions, openBeginning, openRegionBook } from '#modules/regions/index.ts';
import type { Region } from '#platform/use-case/index.ts';
import { postsFromElsewhere } from './registry.ts';
import { buildSite } from '../scripts/build-site.ts';
import { forCommands } from './memory.mjs';
import { projectRoot } from '#platform/root.ts';
import { inPlainWords } from './in-plain-words.ts';
import { openHouse, type OpenHouse } from './open-house.ts';
import { personal } from './registry.ts';
import { systemIn } from './system-in.ts';
import { startMailIn } from './mail-in.ts';
import { startWorker } from './worker.ts';

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '127.0.0.1';
const say = (text: string) => console.log(text);

const isLoopback = (name: string) => name === 'localhost' || name === '::1' || /^127\./.test(name);

/** What was opened, each with its way to close it; closed in the opposite order. */
const opened: (() => unknown)[] = [];
let stopping = false;

/** Lets running answers and jobs finish, then closes everything. A second signal changes nothing: npm passes on what the terminal sent already. */
async function stop(reason: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  say(`\n${reason}: rustig afsluiten ...`);
  for (const close of opened.reverse()) await close();
  process.exit(0);
}

async function start(): Promise<void> {
  process.on('SIGINT', () => void stop('Gestopt met Ctrl-C'));
  process.on('SIGTERM', () => void stop('Gestopt'));
  buildSite(say);
  const house = await openHouse({ say });
  opened.push(() => house.leave(), closeTypesetter);
  await migrateAll(house.ownerUrl, say);
  const db = openDatabase(house.ownerUrl);
  opened.push(() => db.close());
  if (process.env.WIJKVERBAND_DEMO !== '0' && (await allRegions(db)).every((region) => region.isDemo)) {
    const { isDemoWhole } = await import('#demo/perform.ts');
    if (!(await isDemoWhole(db, new Date()))) await makeDemo(house.ownerUrl);
  }
  for (const region of await allRegions(db)) {
    await renewed(db, region);
    // A backup that was put back may hold people who were erased since.
    const again = await eraseAgain(systemIn(db, region), personal);
    if (again) say(`Opnieuw gewist in ${region.name}: ${again}`);
  }
  const book = await openRegionBook(db);
  const content = await listenToContent(house.ownerUrl, (change) => { if (change === REGIONS_CHANGED) void book.refresh().catch(() => {}); });
  opened.push(() => content.close());
  keepByStamp(content.stampOf);
  const begun = process.env.WIJKVERBAND_DEMO === '0' && book.all().every((r) => r.isDemo) ? openBeginning(book) : undefined;
  openSite({ db, now: () => new Date(), regions: book, isLoopback: isLoopback(host), beginning: begun?.beginning });
  const worker = await startWorker(db);
  opened.push(() => worker.stop());
  const mailIn = await startMailIn(db, book.all);
  opened.push(() => mailIn.close());
  const server = await startServer({ port, host, postsFromElsewhere, contentStamp: (name) => content.stampOf(book.byHost(name)?.schema ?? ''), health: async () => ({ ok: await db.isUp(), database: await db.isUp() }) });
  house.adopt();
  opened.push(() => server.close());
  const watch = watchDatabase(db, house);
  opened.push(() => watch.stop());
  greet(book.all(), server.url, begun?.code);
  if (mailIn.at) say(`Antwoorden per mail komen binnen op ${mailIn.at}`);
}

/** Beside us, as it takes more memory than all that comes after it. What goes wrong there was said there. */
async function makeDemo(ownerUrl: string): Promise<void> {
  const making = fork(join(projectRoot, 'src/make-demo.ts'), { env: { ...process.env, DATABASE_URL: ownerUrl }, execArgv: [...forCommands] });
  opened.push(() => making.kill('SIGKILL'));
  const [code] = await once(making, 'exit');
  if (code !== 0) throw new Error('Het voorbeeld is niet gemaakt.');
}

async function renewed(db: Database, region: Region): Promise<void> {
  const made = await renewIndex(systemIn(db, region), ({ done, total }) => { if (done === total || done % 2000 === 0) say(`Zoekindex vernieuwen: ${region.name} ${done}/${total}`); });
  if (made) say(`Zoekindex vernieuwd: ${region.name}`);
}

const WATCH_MS = 2_000;

/** Looks whether the database still answers; when the embedded one was killed it is started again, with every commit that was acknowledged. */
function watchDatabase(db: Database, house: OpenHouse): { stop(): void } {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const look = async () => {
    if (!(await db.isUp()) && !stopped) {
      await house.revive().then((revived) => revived && say('De database was weg en draait weer.'), (error: Error) => console.error('De database start nog niet:', error.message));
    }
    if (!stopped) timer = setTimeout(() => void look(), WATCH_MS);
  };
  timer = setTimeout(() => void look(), WATCH_MS);
  return { stop() { stopped = true; clearTimeout(timer); } };
}

function greet(regions: readonly Region[], url: string, code: string | undefined): void {
  say(`\nWijkverband draait op ${url}`);
  for (const region of regions.slice(0, 20)) say(`  ${region.name.padEnd(20)} http://${region.slug}.localhost:${new URL(url).port}/`);
  if (code) say(`\nEr is nog geen eigen gemeente. Maak de eerste met deze link. Hij werkt tot het programma stopt:\n  ${url}/beginnen/${code}`);
  if (regions.length > 0 && regions.every((r) => r.isDemo)) say(`\nDit is een voorbeeld met bedachte mensen. Er gaat niets echt uit.\n  Rondkijken in elke rol: ${url}/demo\n  Wat er verstuurd zou zijn: ${url}/demo/postvak`);
  say('\nStoppen: Ctrl-C');
}

await start().catch(async (error: unknown) => {
  // What stopping closed under a start that was still busy is no fault. A signal that ended a helper of ours reaches us one turn later.
  await nextTurn();
  if (stopping) return;
  console.error(inPlainWords(error));
  console.error('Wijkverband is niet gestart. npx wijkverband doctor zegt wat er mis is.');
  process.exit(1);
});
