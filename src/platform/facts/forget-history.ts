import { sql } from 'kysely';
import type { Job } from '../jobs/jobs.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
/** As the register says: names of who did something, what is done, and old versions. */
const YEARS = { actors: 5, duties: 2, versions: 3 };

/** Every night: who did something long ago is forgotten, though not that it happened; so are duties that are done, and old versions but the newest of each. */
export const forgetHistory: Job = {
  name: 'facts.forget', nightly: true,
  async run({ tx, now }) {
    const before = (years: number) => new Date(now.getTime() - years * YEAR_MS);
    await sql`select forget_actors(${before(YEARS.actors)})`.execute(tx);
    await tx.deleteFrom('duty').where('closed_at', '<', before(YEARS.duties)).execute();
    await sql`delete from version v where v.at < ${before(YEARS.versions)} and exists (select 1 from version n where n.subject_kind = v.subject_kind and n.subject_id = v.subject_id and n.number > v.number)`.execute(tx);
  },
};
