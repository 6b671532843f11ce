import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { queue } from '#platform/jobs/index.ts';
import { checked, query, refuse, Refusal, useCase, type Context, type Progress, type UseCase, type Work } from '#platform/use-case/index.ts';
import { checkSheet } from '#modules/imports/index.ts';
import { runImport } from './run-import.ts';
import { correctImport, decideTwins, mayImport } from './stage-import.ts';
import { undoImport } from './undo-import.ts';

/** Why something was not done: what a refusal says, to be told later. */
export type TaskProblem = Pick<Refusal, 'key' | 'status' | 'values' | 'fields'>;
/** What is being done with an import, how far that is, or why it was not done. */
export type ImportTask = { kind: 'read' | 'correct' | 'decide' | 'import' | 'undo'; fileName: string | null; progress: Progress | null; problem: TaskProblem | null };

export const WORK_ON_IMPORT = 'directory.work-on-import';

/** What can be asked of an import that was read, by name. */
export const importWorks = { correct: correctImport, decide: decideTwins, import: runImport, undo: undoImport } satisfies Record<string, UseCase<unknown, unknown>>;

/**
 * Takes a file in, to be read and looked at apart. Answers the id of the import that it becomes.
 * @throws Refusal beside `file` when there is none, or it is no spreadsheet that we can open; what is wrong further on is told when it is read.
 */
export const receiveSpreadsheet = useCase({
  input: v.object({ bytes: v.instance(Uint8Array), fileName: v.pipe(v.string(), v.maxLength(400)), source: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(80, 'directory.tooLong')), '') }),
  may: mayImport, unseen: true,
  async run(work, { bytes, fileName, source }) {
    if (fileName === '') refuse('directory.importFileNotChosen', { status: 422, fields: { file: 'directory.importFileNotChosen' } });
    await checkSheet(bytes, { name: fileName }).catch(besideFile);
    const id = newId();
    await begin(work, id, { kind: 'read', input: source === '' ? {} : { source }, file: Buffer.from(bytes), file_name: fileName });
    return id;
  },
});

/** Asks for something to be done with an import: the use case of that name with this input. @throws Refusal when the input is unclear (as the use case itself), 404, or `directory.importBusy`. */
export const askImportWork = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()), kind: v.picklist(['correct', 'decide', 'import', 'undo']), input: v.record(v.string(), v.unknown()) }),
  may: mayImport, unseen: true,
  async run(work, { id, kind, input }) {
    checked(importWorks[kind].schema, { ...input, id });
    const run = await work.tx.selectFrom('import_run').select('id').where('id', '=', id).executeTakeFirst();
    if (!run) refuse('platform.notFound', { status: 404 });
    await begin(work, id, { kind, input, file: null, file_name: null });
  },
});

/** What is wrong with a file stands beside its field. */
export function besideFile(problem: unknown): never {
  if (!(problem instanceof Refusal)) throw problem;
  return refuse(problem.key, { status: problem.status, values: problem.values, fields: { file: problem.key } });
}

type Asked = { kind: ImportTask['kind']; input: Record<string, unknown>; file: Buffer | null; file_name: string | null };

/** What was asked before and not done gives way; what is being done does not. */
async function begin(work: Work, id: string, { input, ...asked }: Asked): Promise<void> {
  await work.tx.deleteFrom('import_task').where('import_id', '=', id).where('problem', 'is not', null).execute();
  const begun = await work.tx.insertInto('import_task').values({ import_id: id, ...asked, input: JSON.stringify(input), asked_at: work.now, asked_by: work.actor.kind === 'person' ? work.actor.id : null })
    .onConflict((c) => c.column('import_id').doNothing()).returning('import_id').executeTakeFirst();
  if (!begun) refuse('directory.importBusy');
  await queue(work, WORK_ON_IMPORT, { id });
}

/** What is being done with an import now, or was not done and why; null when nothing is. @throws Refusal 404 for who may not import. */
export const showImportTask = query(async (work, id: string): Promise<ImportTask | null> => {
  if (!mayImport(work)) return refuse('platform.notFound', { status: 404 });
  const row = v.is(v.pipe(v.string(), v.uuid()), id) ? await work.tx.selectFrom('import_task').select(['kind', 'file_name', 'progress', 'problem']).where('import_id', '=', id).executeTakeFirst() : undefined;
  return row ? { kind: row.kind as ImportTask['kind'], fileName: row.file_name, progress: row.progress as Progress | null, problem: row.problem as TaskProblem | null } : null;
});

const LOOK_AGAIN_MS = 120;

/** Waits until what was asked is done (null) or refused, at most so long; then how far it is. For a page that may take a moment. */
export async function settledImportTask(context: Context, id: string, patienceMs: number): Promise<ImportTask | null> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const task = await showImportTask(context, id);
    if (task === null || task.problem !== null || performance.now() > until) return task;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
