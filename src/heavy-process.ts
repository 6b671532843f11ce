/** The process of one heavy job: takes its order from the worker, does it, and ends; with the worker it goes too. */
import { allRegions } from '#modules/regions/index.ts';
import { openDatabase } from '#platform/db/index.ts';
import type { Order, Said } from './heavy-work.ts';
import { heavyJobs } from './registry.ts';
import { systemIn } from './system-in.ts';

// Ctrl-C reaches the whole group; the worker says when it is over.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
process.once('message', (order: Order) => void perform(order).then((said) => process.send!(said, () => process.disconnect())));

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
