/**
 * A spreadsheet of 10,000 rows as a municipality keeps it, checked row by row and imported by the command, into a region that has the demo: how long,
 * and the most memory that Node held meanwhile. `node bench/import.ts`.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setInterval as every } from 'node:timers';
import { rivierstad } from '#demo/index.ts';
import { writeXlsx, type Cell } from '#modules/imports/index.ts';
import { asOwner } from '#platform/db/index.ts';
import { forCommands } from '../src/memory.mjs';
import { scratchServer } from '../tests/scratch-server.ts';
import { largeDirectory } from './large-directory.ts';
import { peakMegabytes, postmasterOf, processorSeconds, program } from './processes.ts';
import { against, printTable, type Row } from './row.ts';

const ROWS = 10_000;
const OFFERS_A_PARTY = 4;
const MOST_SECONDS = 30;
const MOST_MB = 400;

const FIRST = ['Stichting', 'Vereniging', 'Buurthuis', 'Bewonersgroep', 'Steunpunt', 'Atelier', 'Werkplaats', 'Huis', 'Netwerk', 'Platform', 'Centrum', 'Team', 'Club', 'Collectief', 'Kring'];
const PLACES = ['Noorderveld', 'Zuiderdijk', 'Ooststraat', 'Westplein', 'Acacialaan', 'Berkenhof', 'Lindepark', 'Kersengaard', 'Havenkom', 'Schoolakker', 'Kerkpad', 'Waterland', 'Oranjebuurt', 'Tulpenveld', 'Merelhorst', 'Zonnewijk', 'Vechtoever', 'Grachtengordel', 'Meentzicht', 'Heidebloem', 'Singelrand', 'Dorpsbrink', 'Molengang', 'Stationskwartier', 'Polderzoom'];
const GOALS = ['Samen', 'Vooruit', 'Welkom', 'De Brug', 'De Schakel', 'Thuis', 'In Beweging', 'Ontmoeting', 'Dichtbij', 'Voor Elkaar', 'De Kans', 'Meedoen', 'Het Anker', 'De Linde', 'De Boei', 'Horizon', 'Kleurrijk', 'Buurtkracht', 'Wegwijs', 'Zorgzaam'];
const HOURS = ['ma t/m vr 9-17u', 'di en do 13.30 - 16.00 uur', 'elke 1e dinsdag 14.00-16.00', 'maandag, woensdag en vrijdag van 10.00 tot 12.00 uur', 'za 10:00-13:00', 'do 19.00-21.30', 'ma 9-12, wo 13-17', ''];
const COSTS = ['gratis', '€ 2,50 per keer', 'Vrijwillige bijdrage', '€ 7,50 per maand', 'Gratis', ''];

/** Every row another offer; four of them of one organisation, as lists of municipalities have it. */
function table(rows: number): Cell[][] {
  const heading = ['Organisatie', 'Aanbod', 'Omschrijving', 'Thema', 'Doelgroep', 'Openingstijden', 'Kosten', 'Telefoon', 'E-mailadres', 'Website', 'Locatie', 'Adres', 'Postcode', 'Plaats', 'Wijk'];
  const models = rivierstad.services;
  const themes = rivierstad.themes.map((theme) => theme.name), audiences = rivierstad.audiences.map((audience) => audience.name);
  const wijken = rivierstad.areas.filter((area) => area.level === 'wijk').map((area) => area.name);
  return [heading, ...Array.from({ length: rows }, (_, n): Cell[] => {
    const party = Math.floor(n / OFFERS_A_PARTY);
    const place = PLACES[party % PLACES.length]!, goal = GOALS[Math.floor(party / PLACES.length) % GOALS.length]!, first = FIRST[Math.floor(party / PLACES.length / GOALS.length) % FIRST.length]!;
    const model = models[(n * 7) % models.length]!;
    const name = `${first} ${goal} ${place}`;
    const site = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
    return [name, `${model.name} ${place}`, `${model.plainWords} ${model.description ?? ''}`.trim(), themes[n % themes.length]!, audiences[n % audiences.length]!, HOURS[n % HOURS.length]!, COSTS[n % COSTS.length]!,
      `026-${String(2_000_000 + party).slice(0, 3)} ${String(2_000_000 + party).slice(3, 5)} ${String(2_000_000 + party).slice(5)}`, `info@${site}.example`, `www.${site}.example`,
      `${goal} ${place}`, `${place} ${1 + (party % 180)}`, `${6890 + (party % 9)} A${String.fromCharCode(65 + (party % 26))}`, 'Rivierstad', wijken[n % wijken.length]!];
  })];
}

export async function benchImport(say: (text: string) => void = console.log): Promise<Row[]> {
  const file = join(mkdtempSync(join(tmpdir(), 'wijkverband-bench-')), 'Sociale kaart.xlsx');
  writeFileSync(file, writeXlsx([{ name: 'Aanbod', rows: table(ROWS) }]));
  const server = await scratchServer('bench');
  try {
    await largeDirectory(server, 0);
    await asOwner(server.urlOf('postgres'), (client) => client.query('drop database if exists bench_import with (force)').then(() => client.query('create database bench_import template large_0')));
    const url = server.urlOf('bench_import');
    const postmaster = await postmasterOf(url);
    const database = processorSeconds([postmaster]);
    const command = await program('src/cli.ts', ['import', 'spreadsheet', file, '--region', rivierstad.region.slug, '--as-new', '--leave-out-wrong'], { DATABASE_URL: url }, /\S/, forCommands);
    const from = performance.now() - command.seconds * 1000;
    let peak = 0;
    const watch = every(() => { try { peak = Math.max(peak, peakMegabytes(command.pid)); } catch { /* it has just ended */ } }, 50);
    const code = await new Promise<number | null>((done) => command.child.once('exit', done));
    clearInterval(watch);
    const seconds = (performance.now() - from) / 1000;
    const lines = command.said.trim().split('\n');
    say(`${lines.length} lines of progress; last: ${lines.at(-1)}; PostgreSQL's processor time ${(processorSeconds([postmaster]) - database).toFixed(1)} s`);
    if (code !== 0) throw new Error(`the import ended with ${code}`);
    return [against(`${ROWS.toLocaleString('en')} spreadsheet rows checked and imported`, seconds, MOST_SECONDS, 's', 1), against('the most memory of Node meanwhile', peak, MOST_MB, 'MB')];
  } finally {
    await server.close();
  }
}

if (import.meta.main) printTable(await benchImport());
