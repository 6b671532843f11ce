import { asOwner } from '#platform/db/index.ts';

/** Until so many connections of this database wait for a lock that another holds, or this is done: for tests of what two do at one moment. */
export async function waiting(url: string, count: number, orDone: Promise<unknown>): Promise<void> {
  let done = false;
  void orDone.finally(() => { done = true; }).catch(() => undefined);
  await asOwner(url, async (client) => {
    while (!done && (await client.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).rowCount! < count);
  });
}
