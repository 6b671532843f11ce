/**
 * `npm run pictures`: the pictures of docs/handleiding/beelden, made anew from the demo on a scratch database, on the same Tuesday every time: pages at
 * the width of a telephone and of a desk, and pages of the papers. `npm run pictures -- hulp boekje` makes some.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { chromium, type BrowserContext } from 'playwright-core';
import sharp from 'sharp';
import { performDemo } from '../demo/perform.ts';
import { openBeginning, openRegionBook } from '../src/modules/regions/index.ts';
import { closeTypesetter } from '../src/outlets/print/index.ts';
import { openDatabase } from '../src/platform/db/index.ts';
import { startServer } from '../src/platform/http/server.ts';
import { openSite } from '../src/platform/http/site.ts';
import { projectRoot } from '../src/platform/root.ts';
import { browserFile } from '../tests/browser-file.ts';
import { TUESDAY } from '../tests/clock.ts';
import { scratchServer } from '../tests/scratch-server.ts';
import { buildSite } from './build-site.ts';

/** `by`: the name of who is signed in. `scripted`: the page has something that needs scripts. */
type PagePicture = { path: string; by?: string; scripted?: boolean };

const pages: Record<string, PagePicture> = {
  gemeente: { path: '/' },
  wijk: { path: '/molenwijk' },
  hulp: { path: '/molenwijk/hulp?q=hulp+bij+een+brief' },
  kaart: { path: '/molenwijk/hulp/kaart?thema=geld-en-brieven', scripted: true },
  aanbod: { path: '/aanbod/telefoon-en-tablet' },
  activiteiten: { path: '/molenwijk/activiteiten' },
  papier: { path: '/molenwijk/wegwijs' },
  inloggen: { path: '/inloggen' },
  rondkijken: { path: '/demo' },
  vandaag: { path: '/vandaag', by: 'Kees Dolman' },
  beginnen: { path: '/beginnen/CODE' },
  gebieden: { path: '/beheer/gebieden', by: 'Ingrid Sloot' },
  importeren: { path: '/beheer/importeren', by: 'Ingrid Sloot' },
  kanalen: { path: '/kanalen?wijk=molenwijk', by: 'Kees Dolman' },
  zoeken: { path: '/beheer/zoeken?vraag=biblioteek', by: 'Kees Dolman' },
  netwerk: { path: '/netwerken/digitaal-netwerk-molenwijk', by: 'Esther Nijboer' },
  bijeenkomst: { path: '/netwerken/digitaal-netwerk-molenwijk/2', by: 'Esther Nijboer' },
  bijhouden: { path: '/bijhouden', by: 'Esther Nijboer' },
};

/** Pages of a paper, counted from one. */
const papers: Record<string, { path: string; shown: number[]; millimetres: [width: number, height: number] }> = {
  boekje: { path: '/molenwijk/wegwijs/boekje.pdf', shown: [1, 9], millimetres: [148, 210] },
  kaartje: { path: '/molenwijk/wegwijs/kaart-ouderen.pdf', shown: [1], millimetres: [297, 210] },
};

const SCREENS = { 360: 720, 1280: 860 } as const;
const PAPER_WIDTH_PX = 640;
const MOST_BYTES = 150_000;
const folder = join(projectRoot, 'docs/handleiding/beelden');

const asked = process.argv.slice(2);
const wanted = (name: string) => asked.length === 0 || asked.includes(name);

/** Writes a picture with as few colours as it takes to stay small. @throws when it does not become small. */
async function keep(name: string, picture: Uint8Array): Promise<void> {
  for (const colours of [256, 128, 64, 32]) {
    const png = await sharp(picture).flatten({ background: '#fff' }).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer();
    if (png.length > MOST_BYTES) continue;
    writeFileSync(join(folder, `${name}.png`), png);
    return console.log(`${name}.png ${Math.round(png.length / 1000)} kB`);
  }
  throw new Error(`${name} is larger than ${MOST_BYTES} bytes`);
}

async function picturePage(open: (width: keyof typeof SCREENS, scripted: boolean) => Promise<BrowserContext>, name: string, { path, by, scripted = false }: PagePicture): Promise<void> {
  for (const width of [360, 1280] as const) {
    const context = await open(width, scripted);
    const page = await context.newPage();
    if (by) {
      await page.goto('/demo');
      await page.getByRole('button', { name: `Kijk rond als ${by}` }).click();
    }
    await page.goto(path, { waitUntil: 'networkidle' });
    await keep(`${name}-${width}`, await page.screenshot());
    await context.close();
  }
}

/** A page of a PDF, drawn by Typst itself: so nothing of the system is needed. */
async function picturePaper(pdf: Uint8Array, name: string, page: number, [width, height]: [number, number]): Promise<void> {
  const compiler = NodeCompiler.create({ workspace: folder });
  compiler.mapShadow(join(folder, 'paper.pdf'), Buffer.from(pdf));
  const svg = compiler.svg({ mainFileContent: `#set page(width: ${width}mm, height: ${height}mm, margin: 0pt)\n#image("paper.pdf", page: ${page}, width: 100%)` });
  await keep(`${name}-${page}`, await sharp(Buffer.from(svg), { density: 200 }).resize({ width: PAPER_WIDTH_PX }).toBuffer());
}

buildSite(console.log);
mkdirSync(folder, { recursive: true });
const server = await scratchServer('pictures');
const db = openDatabase(await server.database('pictures'), { connections: 4 });
await performDemo(db, TUESDAY, console.log);
const regions = await openRegionBook(db);
const { code, beginning } = openBeginning(regions);
openSite({ db, now: () => TUESDAY, regions, isLoopback: true, beginning });
const site = await startServer({ port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({ executablePath: await browserFile(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--headless=shell', '--font-render-hinting=none'] });
try {
  const open = (width: keyof typeof SCREENS, scripted: boolean) => browser.newContext({ baseURL: site.url, javaScriptEnabled: scripted, viewport: { width, height: SCREENS[width] }, locale: 'nl-NL' });
  for (const [name, picture] of Object.entries(pages)) if (wanted(name)) await picturePage(open, name, { ...picture, path: picture.path.replace('CODE', code) });
  for (const [name, { path, shown, millimetres }] of Object.entries(papers)) {
    if (!wanted(name)) continue;
    const answer = await fetch(new URL(path, site.url));
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    const pdf = new Uint8Array(await answer.arrayBuffer());
    for (const page of shown) await picturePaper(pdf, name, page, millimetres);
  }
} finally {
  await browser.close();
  await closeTypesetter();
  await site.close();
  await db.close();
  await server.close();
}
