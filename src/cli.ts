import { parseArgs } from 'node:util';
import { allRegions } from '#modules/regions/index.ts';
import { migrateAll, openDatabase } from '#platform/db/index.ts';
import { textOf } from '#platform/i18n/index.ts';
import type { Command, CommandHouse } from '#platform/contribution.ts';
import { Refusal, type Context, type Region } from '#platform/use-case/index.ts';
import { doctor } from './doctor.ts';
import { inPlainWords } from './in-plain-words.ts';
import { openHouse } from './open-house.ts';
import { commands } from './registry.ts';

const all: Command[] = [...commands].sort((a, b) => (a.words < b.words ? -1 : 1));

/** Ends with 0 when the command did what it says, 1 when it was refused or failed, 2 when it was called wrongly. */
async function main(words: string[]): Promise<number> {
  if (words.length === 0 || words.includes('--help') || words.includes('-h')) return help(words);
  if (words[0] === 'doctor') return doctor();
  const command = all.filter((c) => c.words.split(' ').every((w, i) => words[i] === w)).at(-1);
  if (!command) {
    console.error(`Dit commando bestaat niet: ${words.join(' ')}\nnpx wijkverband --help laat zien wat er is.`);
    return 2;
  }
  const { values, positionals } = parsed(command, words.slice(command.words.split(' ').length));
  const ground = await openHouse({ say: (text) => console.error(text) });
  await migrateAll(ground.ownerUrl);
  const db = openDatabase(ground.ownerUrl, { connections: 3 });
  try {
    const region = command.wholeInstallation ? undefined : chosenRegion(await allRegions(db), values.region as string | undefined);
    const house = { db, ownerUrl: ground.ownerUrl, now: new Date(), say: progress, region, context: region && systemIn(db, region) } as CommandHouse;
    console.log(await command.run(house, positionals, values));
    return 0;
  } finally {
    await db.close();
    ground.leave();
  }
}

class CalledWrongly extends Error {}

function parsed(command: Command, args: string[]) {
  const options = Object.fromEntries(Object.entries(command.options ?? {}).map(([name, { type }]) => [name, { type }]));
  const wrong = (what: string) => new CalledWrongly(`${what}\nnpx wijkverband ${command.words} --help laat zien wat er kan.`);
  const read = () => parseArgs({ args, allowPositionals: true, options: { ...options, region: { type: 'string' } } });
  let called: ReturnType<typeof read>;
  try {
    called = read();
  } catch {
    throw wrong(`Dit klopt niet: ${args.filter((arg) => arg.startsWith('-')).join(' ')}`);
  }
  // With a star the shell may give ten files: reading only the first would seem to have read them all.
  const surplus = called.positionals.slice(command.usage?.split(' ').length ?? 0);
  if (surplus.length > 0) throw wrong(`Dit is te veel: ${surplus.join(' ')}\n${command.usage ? 'Geef er één tegelijk.' : 'Hier hoort niets achter.'}`);
  return called;
}

function chosenRegion(regions: Region[], slug: string | undefined): Region {
  if (slug) {
    const region = regions.find((r) => r.slug === slug);
    if (region) return region;
    throw new Error(`Er is geen gemeente ${slug}. Er zijn: ${regions.map((r) => r.slug).join(', ') || 'nog geen'}.`);
  }
  if (regions.length === 1) return regions[0]!;
  throw new Error(regions.length ? `Er zijn meer gemeenten. Kies er een met --region: ${regions.map((r) => r.slug).join(', ')}.` : 'Er is nog geen gemeente. Start het programma en maak er een.');
}

const systemIn = (db: Context['db'], region: Region): Context => ({ db, region, actor: { kind: 'system' }, onBehalfOf: null, now: new Date(), locale: region.locale });

/** On a terminal progress overwrites itself; in a file each step is a line. */
const progress = (text: string) => (process.stderr.isTTY ? process.stderr.write(`\r\x1b[K${text}`) : console.error(text));

const line = (what: string, summary: string) => `${what.padEnd(36)} ${summary}`;

function help(words: string[]): number {
  const chosen = all.filter((c) => words.join(' ').startsWith(c.words));
  const shown = chosen.length ? chosen : all;
  const lines = shown.flatMap((c) => [line(`  ${c.words} ${c.usage ?? ''}`, c.summary), ...Object.entries(c.options ?? {}).map(([name, o]) => line(`      --${name}${o.type === 'string' ? ` ${o.value}` : ''}`, o.summary))]);
  if (!chosen.length) lines.push(line('  doctor', 'zegt wat er mis is en wat je eraan doet'));
  if (shown.some((c) => !c.wholeInstallation)) lines.push('', line('  --region GEMEENTE', 'voor welke gemeente, als er meer zijn: het eerste woord van haar adres, zoals rivierstad'));
  console.log(`Gebruik: npx wijkverband COMMANDO\n\n${lines.join('\n')}`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Refusal ? textOf('nl', error.key, error.values) : inPlainWords(error);
  console.error(message);
  if (process.env.WIJKVERBAND_TRACE) console.error(error);
  return error instanceof CalledWrongly ? 2 : 1;
});
