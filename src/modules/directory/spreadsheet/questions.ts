import { sql } from 'kysely';
import * as v from 'valibot';
import { factKind, record } from '#platform/facts/index.ts';
import { query, refuse, useCase } from '#platform/use-case/index.ts';
import { readLocations, readParties, readServices } from '../read-entries.ts';
import { saveLocations, saveParties, saveServices } from '../save-entries.ts';
import type { EntryKind } from './gather.ts';
import { withLocation, withParty, withService } from './values.ts';

/** A list says otherwise than what the owner confirmed. */
export type ImportQuestion = { id: string; kind: EntryKind; entryId: string; name: string; slug: string; field: string; ours: unknown; theirs: unknown; source: string };

export const questionAnswered = factKind<{ scope: string }>('directory.questionAnswered', 'import');

/** Open questions that the actor may answer: of their own organisations, or for an administrator all. */
export const openQuestions = query(async (work, _: Record<string, never>): Promise<ImportQuestion[]> => {
  const { rows } = await sql<ImportQuestion>`
    select q.id, q.kind, q.entry_id as "entryId", coalesce(p.name, l.name, s.name) as name, coalesce(p.slug, l.slug, s.slug) as slug, q.field, q.ours, q.theirs, q.source
    from import_question q left join party p on p.id = q.entry_id left join location l on l.id = q.entry_id left join service s on s.id = q.entry_id
    where q.answer is null and coalesce(p.id, l.id, s.id) is not null order by name, q.field`.execute(work.tx);
  return rows;
});

/** Says who is right: `ours`, what stands there, or `theirs`, what the list says, which then comes in. @throws Refusal 404 for what is not one's own, or answered. */
export const answerQuestion = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()), answer: v.picklist(['ours', 'theirs']) }),
  may: async ({ tx }, { id }) => (await tx.selectFrom('import_question').select('id').where('id', '=', id).where('answer', 'is', null).forUpdate().executeTakeFirst()) !== undefined,
  async run(work, { id, answer }) {
    const question = await work.tx.selectFrom('import_question').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    await work.tx.updateTable('import_question').set({ answer, answered_at: work.now, answered_by: work.actor.kind === 'person' ? work.actor.id : null }).where('id', '=', id).execute();
    await record(work, questionAnswered, question.run_id, { scope: question.scope });
    if (answer === 'ours') return;
    const values = { [question.field]: question.theirs }, which = { ids: [question.entry_id] }, options = { source: 'form' };
    const only = <E>([entry]: E[]): E => entry ?? refuse('platform.notFound', { status: 404 });
    if (question.kind === 'party') {
      const before = only(await readParties(work.tx, which));
      await saveParties(work, [{ id: before.id, document: withParty(before.document, values, [], []) }], options);
    } else if (question.kind === 'location') {
      const before = only(await readLocations(work.tx, which));
      await saveLocations(work, [{ id: before.id, document: withLocation(before.document, values) }], options);
    } else {
      const before = only(await readServices(work.tx, which));
      await saveServices(work, [{ id: before.id, document: withService(before.document, before.document.party, values, work.now.toISOString().slice(0, 10)) }], options);
    }
  },
});
