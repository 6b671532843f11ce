/**
 * `npm run bench`: figures beside limits and rivals, in one run, as one table. `npm run bench -- pages print` runs some parts. Never a part of the tests:
 * times depend on who else is on the machine.
 */
import { availableParallelism } from 'node:os';
import { printTable, type Row } from './row.ts';

type Part = (say: (text: string) => void) => Promise<readonly Row[]>;

const parts: Record<string, Part> = {
  pages: async (say) => (await import('./pages.ts')).benchPages({ say, plans: process.argv.includes('--plans') }),
  search: async () => (await import('./search.ts')).benchSearch(),
  'search-quality': async () => (await import('./search-quality.ts')).benchSearchQuality(),
  import: async (say) => (await import('./import.ts')).benchImport(say),
  memory: async (say) => (await import('./memory.ts')).benchMemory(say),
  mail: async (say) => (await import('./mail.ts')).benchMail(say),
  today: async () => (await import('./today.ts')).benchToday(),
  networks: async (say) => (await import('./networks.ts')).benchNetworks({ say, each: process.argv.includes('--each') }),
  print: async () => (await import('./print.ts')).benchPrint(),
  year: async () => (await import('./year.ts')).benchYear(),
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length) throw new Error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}`);

const rows: Row[] = [];
for (const name of asked.length ? asked : Object.keys(parts)) {
  const from = performance.now();
  rows.push(...(await parts[name]!((text) => console.log(`  ${text}`))));
  console.log(`${name}: ${((performance.now() - from) / 1000).toFixed(0)} s`);
}
console.log(`\nNode ${process.version}, ${availableParallelism()} cores\n`);
printTable(rows);
