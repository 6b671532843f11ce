import type { HeavyJob } from '#platform/jobs/index.ts';
import { inTransaction, needRoomForMuch, Refusal, type Context, type Work } from '#platform/use-case/index.ts';
import { actorOfPerson } from '#modules/people/index.ts';
import { besideFile, importWorks, WORK_ON_IMPORT, type ImportTask, type TaskProblem } from './import-task.ts';
import { stageImport } from './stage-import.ts';

type Asked = { import_id: string; kind: string; input: unknown; file: Buffer | null; file_name: string | null; asked_at: Date; asked_by: string | null };

/** Does what was asked of an import, as who asked it, at the moment they asked. Each use case takes its task away in its own commit. */
export const workOnImport: HeavyJob = {
  name: WORK_ON_IMPORT,
  async runApart(context, { id }) {
    const task = await inTransaction(context, ({ tx }) => tx.selectFrom('import_task').selectAll().where('import_id', '=', String(id)).where('problem', 'is', null).executeTakeFirst());
    // Nothing: it was done, by a process that was ended before it could say so.
    if (!task) return;
    const actor = task.asked_by === null ? context.actor : await actorOfPerson(context.db, context.region, task.asked_by, task.asked_at);
    try {
      await perform({ ...context, actor, now: task.asked_at }, task);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await inTransaction(context, (work) => refused(work, task.import_id, error));
    }
  },
  hear: async ({ tx }, { id }, progress) => void await tx.updateTable('import_task').set({ progress: JSON.stringify(progress) }).where('import_id', '=', String(id)).execute(),
  broke: (work, { id }, logged) => refused(work, String(id), { key: 'platform.unexpected', status: 500, values: { id: logged }, fields: {} }),
};

async function perform(context: Context, { import_id: id, file, file_name: fileName, ...task }: Asked): Promise<unknown> {
  await needRoomForMuch(context.db.ownerUrl);
  const input = task.input as Record<string, unknown>, kind = task.kind as ImportTask['kind'];
  if (kind === 'read') return stageImport(context, { id, bytes: file ?? new Uint8Array(), fileName: fileName ?? '', source: input.source as string | undefined }).catch(besideFile);
  return importWorks[kind](context, { ...input, id });
}

/** The file of somebody's mistake is not kept. */
async function refused({ tx }: Work, id: string, { key, status, values, fields }: TaskProblem): Promise<void> {
  await tx.updateTable('import_task').set({ problem: JSON.stringify({ key, status, values, fields }), progress: null, file: null }).where('import_id', '=', id).execute();
}
