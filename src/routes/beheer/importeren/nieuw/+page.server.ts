import { fail } from '@sveltejs/kit';
import { receiveSpreadsheet } from '#modules/directory/index.ts';
import { limits } from '#modules/imports/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { textOf } from '#platform/i18n/index.ts';
import { administers, notFound, type Locale } from '#platform/use-case/index.ts';
import { uploadIn } from '../../forms.ts';
import { follow } from '../following.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor } }) => {
  if (!administers(actor)) notFound();
  return { hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData().catch(notTooLarge);
    if (form === null) return tooLarge(locale);
    const file = await uploadIn(form, 'file');
    const received = await attempt(locale, form, () => receiveSpreadsheet(context, { bytes: file.content, fileName: file.name, source: form.get('source') }));
    return refused(received) ? received : follow(context, received.done, 'kolommen', typedIn(form));
  },
};

/** The server stops reading what is far too large, so nothing of the form came through. */
function notTooLarge(problem: unknown): null {
  if ((problem as { status?: number }).status !== 413) throw problem;
  return null;
}

function tooLarge(locale: Locale) {
  const message = textOf(locale, 'imports.fileTooLarge', { megabytes: limits.fileBytes / 2 ** 20 });
  return fail(413, { message, errors: { file: message }, values: {} });
}
