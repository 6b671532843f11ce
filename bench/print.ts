/**
 * How long a booklet takes: 150 services of the demo's kind, with index, map, advertisements and PDF/UA-1. Limit: 5 seconds for all of it,
 * cold (a process is started, fonts are read) and warm. Run: node bench/print.ts
 */
import sharp from 'sharp';
import type { Advert, BookletView } from '#modules/directory/index.ts';
import { closeTypesetter, printBooklet, type Edition } from '#outlets/print/index.ts';
import { exampleEntry, exampleView } from '#tests/example-booklet.ts';

const limitMs = 5000;
const words = 'Kom langs met je vraag over geld, een brief of een formulier. Een vrijwilliger zoekt het samen met je uit. Neem je papieren mee.';

/** `services` entries under twelve themes, each with hours, place, telephone and four words for the index, and two parties for every five of them. */
async function bookletOf(services: number): Promise<BookletView> {
  const entries = Array.from({ length: services }, (_, i) => exampleEntry(`aanbod-${i}`, { name: `Hulp bij onderwerp ${i}`, plainWords: words,
    when: ['Maandag tot en met vrijdag 9.00 - 17.00 uur', 'Eerste zaterdag van de maand 10.00 - 12.00 uur'], keywords: [`woord ${i}`, `vraag ${i % 60}`, `thema ${i % 12}`, `brief ${i % 7}`] }));
  const picture = new Uint8Array(await sharp({ create: { width: 1500, height: 1000, channels: 3, background: '#e6f0ed' } }).jpeg().toBuffer());
  const sizes: Advert['size'][] = ['quarter', 'quarter', 'half', 'half', 'full', 'quarter'];
  return exampleView({
    themes: Array.from({ length: 12 }, (_, t) => ({ slug: `thema-${t}`, name: `Thema ${t}`, also: [], entries: entries.filter((_, i) => i % 12 === t) })),
    parties: Array.from({ length: Math.round(services * 0.4) }, (_, i) => ({ id: `partij-${i}`, name: `Partij ${i}`, plainWords: words, address: 'Molenplein 4', ask: [], phones: [{ number: '026 000 00 01', extension: null, description: null }], email: null, website: null })),
    adverts: sizes.map((size, i) => ({ id: `advertentie-${i}`, name: `Winkel ${i}`, picture, alt: `Winkel ${i}`, size, wish: null })),
  });
}

async function timed(view: BookletView, edition: Edition): Promise<{ ms: number; pages: number }> {
  const start = performance.now();
  const { pages } = await printBooklet(view, edition);
  return { ms: performance.now() - start, pages };
}

/** Rows for the bench's table: what, measured, limit, ratio to the limit (below 1 is within). */
export async function benchPrint(): Promise<{ what: string; measured: string; limit: string; ratio: number }[]> {
  const rows = [];
  for (const [services, edition, heat] of [[150, 'normal', 'cold'], [151, 'normal', 'warm'], [150, 'large', 'warm'], [150, 'folded', 'warm'], [400, 'normal', 'warm']] as const) {
    if (heat === 'cold') await closeTypesetter();
    const { ms, pages } = await timed(await bookletOf(services), edition);
    rows.push({ what: `booklet, ${services} services, ${edition}, ${heat} (${pages} pages)`, measured: `${(ms / 1000).toFixed(2)} s`, limit: `${limitMs / 1000} s`, ratio: Number((ms / limitMs).toFixed(2)) });
  }
  await closeTypesetter();
  return rows;
}

if (import.meta.main) console.table(await benchPrint());
