import { redirect } from '@sveltejs/kit';
import { findAreas, gatherSectors, listWijken, uploadAreas } from '#modules/areas/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { administers, notFound } from '#platform/use-case/index.ts';
import { doneIn, uploadIn } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, url }) => {
  if (!administers(actor)) notFound();
  const words = url.searchParams.get('zoek')?.trim() ?? '';
  return { wijken: await listWijken(context), words, found: await findAreas(context, words), done: doneIn(url, ['wijkSaved', 'wijkDropped']), hasSearch: true };
};

export const actions: Actions = {
  inlezen: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const { year, drawnBy, preview } = typedIn(form);
    const file = await uploadIn(form, 'file');
    const imported = await attempt(locale, form, () => uploadAreas(context, file, { year, drawnBy, preview: preview === 'ja' }));
    // The same file again changes nothing, so this answer may be asked for twice.
    return refused(imported) ? imported : { imported: { name: file.name, preview: preview === 'ja', summary: imported.done } };
  },
  sectoren: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const gathered = await attempt(locale, form, () => gatherSectors(context, typedIn(form)));
    return refused(gathered) ? gathered : redirect(303, `/beheer/gebieden/wijk?code=${encodeURIComponent(gathered.done)}`);
  },
};
