import type { Job } from '#platform/jobs/index.ts';

const YEAR_MS = 365 * 86_400_000;

/** Every night: messages whose term is over, with who got them; and batches of letters of more than a year ago. */
export const forgetMessages: Job = {
  name: 'reach.forget-messages', nightly: true,
  async run({ tx, now }) {
    await tx.deleteFrom('message').where('keep_until', '<', now).execute();
    await tx.deleteFrom('letter_batch').where('made_at', '<', new Date(now.getTime() - YEAR_MS)).execute();
  },
};
