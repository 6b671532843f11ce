import { redirect } from '@sveltejs/kit';
import { noteCalls, showCallSheet } from '#modules/reach/index.ts';
import { isId } from '#platform/db/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import { keepPlace } from '../place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params: { id }, url, cookies }) => {
  const sheet = isId(id) ? await showCallSheet(context, { id }) : notFound();
  const asked = Number(url.searchParams.get('nummer') ?? 1) - 1, at = sheet.lines[asked] ? asked : 0;
  keepPlace(cookies, url, sheet.lines.length > 0 ? { sheet: id, line: at + 1 } : null);
  return { sheet, at, fromPaper: url.searchParams.has('papier'), done: url.searchParams.get('gedaan') === 'genoteerd', hasSearch: true };
};

const PAPER = 'uitkomst-';

export const actions: Actions = {
  default: async ({ request, locals: { context, locale }, params: { id: sheet } }) => {
    const form = await request.formData();
    const outcomes = form.has('id') ? [{ id: form.get('id'), outcome: form.get('uitkomst') }] : [...form].flatMap(([name, outcome]) => (name.startsWith(PAPER) ? [{ id: name.slice(PAPER.length), outcome }] : []));
    const noted = await attempt(locale, form, () => noteCalls(context, { sheet, outcomes }));
    return refused(noted) ? noted : redirect(303, noted.done.isClosed ? '/bellijst?gedaan=klaar' : `/bellijst/${sheet}?gedaan=genoteerd&nummer=${Number(form.get('nummer')) || 1}`);
  },
};
