import { statfs } from 'node:fs/promises';
import { asOwner } from '../db/database.ts';
import { refuse } from './refusal.ts';

/** PostgreSQL's own code for a disk that is full. */
const DISK_FULL = '53100';

/** What reading in a large file may take for a while: 10,000 rows of a spreadsheet need half of it. */
const MUCH = 500_000_000;

/** Does a transaction. @throws Refusal `platform.diskFull` when there was no room for it: nothing was wrong with what was asked, and none of it was kept. */
export async function whileThereIsRoom<T>(transaction: () => Promise<T>): Promise<T> {
  try {
    return await transaction();
  } catch (problem) {
    return (problem as { code?: unknown } | null)?.code === DISK_FULL ? full() : Promise.reject(problem);
  }
}

/**
 * Asks for room before something large is read in. A disk that fills up on PostgreSQL's own journal stops the database for everybody, so this is said
 * while there is still some left. @throws Refusal `platform.diskFull`.
 */
export async function needRoomForMuch(ownerUrl: string): Promise<void> {
  if ((await roomOf(ownerUrl)) < MUCH) full();
}

const full = (): never => refuse('platform.diskFull', { status: 507 });

/** Free bytes beside the database; without end where it is another's, who does not tell us where it lies. */
function roomOf(ownerUrl: string): Promise<number> {
  return asOwner(ownerUrl, (client) => client.query<{ data_directory: string }>('show data_directory')).then(({ rows: [where] }) => statfs(where!.data_directory)).then(({ bavail, bsize }) => bavail * bsize, () => Infinity);
}
