import { sql } from 'kysely';
import * as v from 'valibot';
import { factKind, record } from '#platform/facts/index.ts';
import { raised, refuse, useCase } from '#platform/use-case/index.ts';
import { mayPost } from '../carry.ts';
import { ownBatch } from './show-batch.ts';

const lettersPosted = factKind<{ letters: number }>('reach.lettersPosted', 'letterBatch');

const input = v.object({ id: v.pipe(v.string(), v.uuid()) });

/** Ticks that a batch is in the letter box: its letters were sent. Those that were stopped stay stopped. */
export const postBatch = useCase({
  input,
  may: ({ actor }) => mayPost(actor),
  unseen: true,
  async run(work, { id }) {
    const { posted_at: postedAt } = await ownBatch(work, id);
    if (postedAt) refuse('reach.alreadyPosted');
    await work.tx.updateTable('letter_batch').set({ posted_at: work.now }).where('id', '=', id).execute();
    await raised(work, async (all) => {
      const { numAffectedRows } = await sql`update delivery set state = 'sent', changed_at = ${all.now} where letter_batch_id = ${id} and state = 'prepared'`.execute(all.tx);
      await record(all, lettersPosted, id, { letters: Number(numAffectedRows ?? 0) });
    });
  },
});

/** Breaks a batch up that is not posted: its letters wait again. */
export const putBackBatch = useCase({
  input,
  may: ({ actor }) => mayPost(actor),
  unseen: true,
  async run(work, { id }) {
    const { posted_at: postedAt } = await ownBatch(work, id);
    if (postedAt) refuse('reach.alreadyPosted');
    await raised(work, async ({ tx, now }) => {
      await sql`update delivery set state = 'waiting', letter_batch_id = null, changed_at = ${now} where letter_batch_id = ${id} and state = 'prepared'`.execute(tx);
      await tx.deleteFrom('origin_letter').where('letter_batch_id', '=', id).execute();
      await tx.deleteFrom('letter_batch').where('id', '=', id).execute();
    });
  },
});
