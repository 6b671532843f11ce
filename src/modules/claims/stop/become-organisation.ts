import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase } from '#platform/use-case/index.ts';
import { mayEdit, readParties, saveParties } from '#modules/directory/index.ts';
import { becameOrganisation } from '../facts.ts';

/**
 * A residents' initiative, or a group for one occasion, goes on as an organisation: the same entry, with its address, offers, people and history. Its last day falls
 * away.
 * @throws Refusal 404 for another's, 409 for what is an organisation already or stopped.
 */
export const becomeOrganisation = useCase({
  input: v.object({ slug: v.pipe(v.string(), v.maxLength(100)) }),
  may: async (work, { slug }) => { const party = await work.tx.selectFrom('party').select('id').where('slug', '=', slug).executeTakeFirst(); return party !== undefined && mayEdit(work, party.id); },
  run: (work, { slug }) => raised(work, async (all) => {
    const { id, ended_at } = await all.tx.selectFrom('party').select(['id', 'ended_at']).where('slug', '=', slug).forUpdate().executeTakeFirst() ?? notFound();
    const [party] = await readParties(all.tx, { ids: [id] });
    if (party!.document.kind === 'organisation') refuse('claims.isOrganisation');
    if (ended_at !== null) refuse('claims.stoppedAlready');
    await saveParties(all, [{ id, document: { ...party!.document, kind: 'organisation', endsOn: null } }], { source: 'became' });
    await record(all, becameOrganisation, id, { from: party!.document.kind });
    return { slug };
  }),
});
