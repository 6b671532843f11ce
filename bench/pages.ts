/**
 * How light and how quick the pages are: the weight of every page of the sitemap, and the directory page of a wijk with 10,000 services.
 * `node bench/pages.ts [--plans]`; with --plans also what PostgreSQL does for it at 10,000 and 100,000 services.
 */
import { overwater, rivierstad } from '#demo/index.ts';
import { freePort } from '#platform/db/embedded.ts';
import { buildSite } from '../scripts/build-site.ts';
import { scratchServer } from '../tests/scratch-server.ts';
import { benchDirectoryPage, benchQueries } from './directory-page.ts';
import { largeDirectory } from './large-directory.ts';
import { weighSite, weightRows } from './page-weight.ts';
import { printPlans } from './plans.ts';
import { program } from './processes.ts';
import { printTable, type Row } from './row.ts';

const MANY = 10_000;
const VERY_MANY = 100_000;

export async function benchPages({ plans = false, say = console.log as (text: string) => void } = {}): Promise<Row[]> {
  buildSite(say);
  const server = await scratchServer('bench');
  try {
    const many = await largeDirectory(server, MANY);
    const { rows: queries, statements } = await benchQueries(many);
    if (plans) {
      for (const count of [MANY, VERY_MANY]) {
        const url = await largeDirectory(server, count);
        for (const [name, asked] of statements) await printPlans(url, 'region_rivierstad', `${name}, ${count.toLocaleString('en')} services`, asked);
      }
    }
    return [...(await weights(await largeDirectory(server, 0), say)), ...queries, ...(await benchDirectoryPage(many, MANY, say))];
  } finally {
    await server.close();
  }
}

async function weights(databaseUrl: string, say: (text: string) => void): Promise<Row[]> {
  const port = await freePort();
  const site = await program('src/start.ts', [], { DATABASE_URL: databaseUrl, PORT: String(port), HOST: '127.0.0.1' }, /draait op/);
  try {
    return weightRows(await weighSite(`http://127.0.0.1:${port}`, [rivierstad.region.host, overwater.region.host]), say);
  } finally {
    await site.stop();
  }
}

if (import.meta.main) printTable(await benchPages({ plans: process.argv.includes('--plans') }));
