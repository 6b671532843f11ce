import { fail, type ActionFailure } from '@sveltejs/kit';
import { textOf } from '../i18n/index.ts';
import { Refusal, type Locale } from '../use-case/index.ts';

/** A form that was refused: the whole in a sentence, per field what is not right, and all that was typed. */
export type RefusedForm = { message: string; errors: Record<string, string>; values: Record<string, string> };

/** What was typed, by field name; files and what stands in secret fields are not sent back. A name given more than once has its last value. */
export function typedIn(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string' && !SECRET.test(name)) values[name] = value;
  return values;
}

/** A form in which a name given more than once, as ticked boxes are, has all its values in one, each on a line. */
export function joined(form: FormData): FormData {
  const one = new FormData();
  for (const name of new Set(form.keys())) one.set(name, form.getAll(name).filter((value) => typeof value === 'string' && value !== '').join('\n'));
  return one;
}

const SECRET = /wachtwoord|password|token|digits|secret|__proto__/i;

/**
 * Does what a form asks. A refusal becomes the form again, with its own status, the text beside each field and what was typed; anything else that goes
 * wrong is a bug and goes on as one.
 */
export async function attempt<T>(locale: Locale, form: FormData, work: () => Promise<T>): Promise<{ done: T } | ActionFailure<RefusedForm>> {
  try {
    return { done: await work() };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    const errors = Object.fromEntries(Object.entries(problem.fields).map(([field, key]) => [field, textOf(locale, key, problem.values)]));
    return fail(problem.status, { message: textOf(locale, problem.key, problem.values), errors, values: typedIn(form) });
  }
}

/** Whether the work of a form was refused: then the failure is what the action returns. */
export const refused = <T>(outcome: { done: T } | ActionFailure<RefusedForm>): outcome is ActionFailure<RefusedForm> => !('done' in outcome);
