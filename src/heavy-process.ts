/** The process of heavy jobs: does each order of the worker, and goes when the worker lets it go or is gone itself. */
import { allRegions } from '#modules/regions/index.ts';
import { openDatabase } from '#platform/db/index.ts';
import type { Order, Said } from './heavy-work.ts';
import { heavyJobs } from './registry.ts';
import { systemIn } from './system-in.ts';

// Ctrl-C reaches the whole group; the worker says when it is over.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
process.on('message', (order: Order) => void perform(order).then(tell));

const tell = (said: Said) => void process.send!(said);

async function perform({ ownerUrl, schema, name, data }: Order): Promise<Said> {
  const db = openDatabase(ownerUrl, { connections: 2 });
  try {
    const region = (await allRegions(db)).find((one) => one.schema === schema);
    const job = heavyJobs.find((one) => one.name === name);
    if (region && job) await job.runApart({ ...systemIn(db, region), tell: (progress) => tell({ progress }) }, data);
    return { done: true };
  } catch (error) {
    return { error: error instanceof Error ? error.stack ?? error.message : String(error) };
  } finally {
    await db.close();
  }
}
