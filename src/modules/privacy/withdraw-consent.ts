import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import { consentWithdrawn } from '#modules/people/index.ts';
import { raised, useCase } from '#platform/use-case/index.ts';
import { wholeOf } from './read-own.ts';

/** Takes back what who asks agreed to. It counts from now; that it was given stays known for a while. @throws Refusal 404 for another's. */
export const withdrawConsent = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  unseen: true,
  may: (work, { id }) => work.actor.kind === 'person' && raised(work, async ({ tx }) => (await tx.selectFrom('consent').select('id').where('id', '=', id).where('person_id', '=', wholeOf(work)).executeTakeFirst()) !== undefined),
  run: (work, { id }) => raised(work, async (all) => {
    const done = await all.tx.updateTable('consent').set({ withdrawn_at: all.now }).where('id', '=', id).where('withdrawn_at', 'is', null).returning('purpose').executeTakeFirst();
    if (done) await record(all, consentWithdrawn, id, { purpose: done.purpose });
  }),
});
