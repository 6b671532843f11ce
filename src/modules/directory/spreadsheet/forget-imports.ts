import type { Job } from '#platform/jobs/index.ts';

/** A file that nobody goes on with holds people for nothing. */
const DAYS_STAGED = 30;
const DAYS_REFUSED = 1;
const DAY = 86_400_000;

/** Every night: spreadsheets that wait too long are forgotten, with all that was kept of them. */
export const forgetImports: Job = {
  name: 'directory.forget-imports', nightly: true,
  async run({ tx, now }) {
    const before = (days: number) => new Date(now.getTime() - days * DAY);
    await tx.deleteFrom('import_task').where('problem', 'is not', null).where('asked_at', '<', before(DAYS_REFUSED)).execute();
    await tx.deleteFrom('import_run').where('state', '=', 'staged').where('made_at', '<', before(DAYS_STAGED)).execute();
  },
};
