import { sql } from 'kysely';
import type { Job, JobApart } from '#platform/jobs/index.ts';

const YEAR_MS = 365 * 86_400_000;
/** As the register says. */
const YEARS = { consents: 5, roles: 2 };

/** Every night: consent that was taken back long ago, roles and representations that ended long ago, and new addresses that nobody confirmed. */
export const forgetOver: Job = {
  name: 'people.forget-over', nightly: true,
  async run({ tx, now }) {
    const before = (years: number) => new Date(now.getTime() - years * YEAR_MS);
    await tx.deleteFrom('consent').where('withdrawn_at', '<', before(YEARS.consents)).execute();
    for (const table of ['role', 'representation'] as const) await sql`delete from ${sql.table(table)} where least(ended_at, ends_on::timestamptz) < ${before(YEARS.roles)}`.execute(tx);
    await tx.deleteFrom('address_change').where('keep_until', '<', now).execute();
  },
};

/** Every night: sessions, links and questions of browsers that are over. */
export const forgetSessions: JobApart = {
  name: 'people.forget-sessions', nightly: true,
  runApart: ({ db, now }) => db.onGround(async (tx) => {
    for (const table of ['accounts.session', 'accounts.sign_in', 'accounts.challenge'] as const) await tx.deleteFrom(table).where('expires_at', '<', now).execute();
  }),
};
