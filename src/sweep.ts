import { openDuty, takeDueDuties } from '#platform/facts/index.ts';
import { queue, type Job } from '#platform/jobs/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { dutyKinds } from './registry.ts';

/** Puts the duties of a region that are due into the job queue, each once. The queue holds only what runs now, so a region that leaves takes its reminders along. */
export async function sweepDuties(context: Context): Promise<void> {
  await inTransaction(context, async (work) => {
    for (const duty of await takeDueDuties(work)) await queue(work, remindOfDuty.name, { id: duty.id });
  });
}

/** Reminds of one duty in the way its module says, unless it was settled meanwhile. */
export const remindOfDuty: Job = {
  name: 'duty.remind',
  async run(work, { id }) {
    const duty = await openDuty(work, String(id));
    if (duty) await dutyKinds[duty.what]?.remind(work, duty);
  },
};
