import { fail } from '@sveltejs/kit';
import { limits } from '#modules/imports/index.ts';
import { textOf } from '#platform/i18n/index.ts';
import type { Locale } from '#platform/use-case/index.ts';

/** A file that came with a form; without one its name is empty. */
export async function uploadIn(form: FormData, name: string): Promise<{ name: string; content: Uint8Array }> {
  const file = form.get(name);
  return file instanceof File ? { name: file.name, content: new Uint8Array(await file.arrayBuffer()) } : { name: '', content: new Uint8Array() };
}

/** What went well before this page came, of what this page can say: `?gedaan=wijkSaved`. */
export const doneIn = <Key extends string>(url: URL, keys: readonly Key[]): Key | null => keys.find((key) => key === url.searchParams.get('gedaan')) ?? null;

/** A form with a file in it; null when it is far too large: the server stops reading, so nothing of it came through. */
export const largeForm = (request: Request): Promise<FormData | null> => request.formData().catch((problem: unknown) => {
  if ((problem as { status?: number }).status !== 413) throw problem;
  return null;
});

/** What is said of a form that was too large. */
export function tooLarge(locale: Locale) {
  const message = textOf(locale, 'imports.fileTooLarge', { megabytes: limits.fileBytes / 2 ** 20 });
  return fail(413, { message, errors: { file: message } as Record<string, string>, values: {} as Record<string, string> });
}
