import { sql } from 'kysely';
import { settle } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';

/** Takes sheets away whose day has come, ready or not: who was not called yet waits again, and nothing tells any more who would call whom. */
export const destroySheets: Job = {
  name: 'reach.destroy-sheets',
  nightly: true,
  async run(work) {
    const { tx, now } = work, today = now.toISOString().slice(0, 10);
    const sheets = await tx.selectFrom('call_sheet').select('id').where('destroy_on', '<=', today).execute();
    for (const { id } of sheets) {
      await sql`update delivery set state = 'waiting', changed_at = ${now} where call_sheet_id = ${id} and state = 'prepared'`.execute(tx);
      await tx.updateTable('delivery').set({ call_sheet_id: null }).where('call_sheet_id', '=', id).execute();
      await settle(work, 'reach.call', id);
      await tx.deleteFrom('call_sheet').where('id', '=', id).execute();
    }
  },
};
