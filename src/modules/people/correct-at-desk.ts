import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import { notFound, raised, useCase } from '#platform/use-case/index.ts';
import { personName } from './add-person.ts';
import { detailsCorrected } from './correct-own-details.ts';

/**
 * Corrects at a desk what the resident opposite is called, and in which language and letters they are written to. Another e-mail address is not for a desk: whoever has it signs
 * in. @throws Refusal 404 for who helps nobody, 422 beside the name.
 */
export const correctAtDesk = useCase({
  input: v.object({ name: personName, language: v.picklist(['nl', 'nl-BE', 'en']), largePrint: v.optional(v.boolean(), false) }),
  may: ({ actor, onBehalfOf }) => actor.kind === 'person' && onBehalfOf !== null,
  unseen: true,
  run: (work, { name, language, largePrint }) => raised(work, async (all) => {
    const resident = all.onBehalfOf ?? notFound();
    await all.tx.updateTable('person').set({ name, language, large_print: largePrint }).where('id', '=', resident).execute();
    await record(all, detailsCorrected, resident, {});
  }),
});
