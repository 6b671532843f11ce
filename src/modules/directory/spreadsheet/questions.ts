import { sql } from 'kysely';
import * as v from 'valibot';
import { factKind, record } from '#platform/facts/index.ts';
import { query, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { readLocations, readParties, readServices } from '../read-entries.ts';
import { saveLocations, saveParties, saveServices } from '../save-entries.ts';
import type { SpreadsheetField } from './fields.ts';
import type { EntryKind } from './gather.ts';
import { wordingOf } from './known.ts';
import { atPlace } from './at-place.ts';
import { columnOf, valueInWords } from './value-in-words.ts';
import { withLocation, withParty, withService } from './values.ts';

/** A list says otherwise than what the owner confirmed: the column it is about, the place when it is about hours or desks there, and both values in words ('' for nothing). */
export type ImportQuestion = { id: string; kind: EntryKind; name: string; slug: string; field: SpreadsheetField; place: string | null; ours: string; theirs: string };
type Row = Pick<ImportQuestion, 'id' | 'kind' | 'name' | 'slug'> & { field: string; ours: unknown; theirs: unknown };

export const questionAnswered = factKind<{ scope: string }>('directory.questionAnswered', 'import');

/** Open questions that the actor may answer: of their own organisations, or for an administrator all. */
export const openQuestions = query(async (work, _: Record<string, never>): Promise<ImportQuestion[]> => {
  const { rows } = await sql<Row>`
    select q.id, q.kind, coalesce(p.name, l.name, s.name) as name, coalesce(p.slug, l.slug, s.slug) as slug, q.field, q.ours, q.theirs
    from import_question q left join party p on p.id = q.entry_id left join location l on l.id = q.entry_id left join service s on s.id = q.entry_id
    where q.answer is null and coalesce(p.id, l.id, s.id) is not null order by name, q.field`.execute(work.tx);
  if (rows.length === 0) return [];
  const places = await namesOfPlaces(work, rows), words = { ...await wordingOf(work), locale: work.locale, places };
  return rows.map(({ field, ours, theirs, ...row }) => ({
    ...row, field: columnOf(row.kind, field), place: places.get(atPlace(field)?.place ?? '') ?? null, ours: valueInWords(field, ours, words), theirs: valueInWords(field, theirs, words),
  }));
});

async function namesOfPlaces({ tx }: Work, rows: readonly Row[]): Promise<Map<string, string>> {
  const named = rows.flatMap(({ field, ours, theirs }) => (field === 'places' ? [ours, theirs].flat().map(String) : (atPlace(field)?.place || [])));
  const known = named.length > 0 ? await tx.selectFrom('location').select(['slug', 'name']).where('slug', 'in', named).execute() : [];
  return new Map(known.map(({ slug, name }) => [slug, name]));
}

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
