import { fail, redirect, type ActionFailure } from '@sveltejs/kit';
import { askImportWork, settledImportTask, showImportTask, type ImportTask } from '#modules/directory/index.ts';
import { attempt, refused, typedIn, type RefusedForm } from '#platform/http/forms.ts';
import { textOf } from '#platform/i18n/index.ts';
import type { Context } from '#platform/use-case/index.ts';

/** Most lists are done before somebody wonders whether they pressed the button. */
const PATIENCE_MS = 4_000;

export const pageOf = (id: string, step = ''): string => `/beheer/importeren/${encodeURIComponent(id)}${step && `/${step}`}`;

/** Waits a moment for what was asked. Then comes the page `step`, the page that follows it, or the form again with why not. */
export async function follow(context: Context, id: string, step: string, values: Record<string, string>): Promise<ActionFailure<RefusedForm>> {
  const task = await settledImportTask(context, id, PATIENCE_MS);
  if (task === null) redirect(303, pageOf(id, step));
  if (task.problem === null) redirect(303, `${pageOf(id)}?naar=${encodeURIComponent(step)}`);
  const { key, status, fields } = task.problem, say = (text: string) => textOf(context.locale, text, task.problem?.values);
  return fail(status, { message: say(key), errors: Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, say(text)])), values });
}

/** Asks for something to be done with an import, and follows it to the page `step`. */
export async function askAndFollow(context: Context, form: FormData, asked: { id: string; kind: Exclude<ImportTask['kind'], 'read'>; input: Record<string, unknown> }, step: string): Promise<ActionFailure<RefusedForm>> {
  const outcome = await attempt(context.locale, form, () => askImportWork(context, asked));
  return refused(outcome) ? outcome : follow(context, asked.id, step, typedIn(form));
}

/** For a page of a step: first the page that follows what is being done. Gives in words why the last was not done, if so. */
export async function notBusy(context: Context, id: string, step: string): Promise<string | null> {
  const task = await showImportTask(context, id);
  if (task && !task.problem) redirect(303, `${pageOf(id)}?naar=${step}`);
  return task?.problem ? textOf(context.locale, task.problem.key, task.problem.values) : null;
}
