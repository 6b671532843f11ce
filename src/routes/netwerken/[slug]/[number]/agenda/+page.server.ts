import { redirect } from '@sveltejs/kit';
import { saveAgenda } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { carriedAt } from '../../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { context } }) => ({ view: await carriedAt(context, params) });

/** Fields are called `items.<row>.<part>`. */
function itemsIn(form: FormData): Record<string, string>[] {
  const items: Record<string, string>[] = [];
  for (const [name, value] of Object.entries(typedIn(form))) {
    const [, row, part] = /^items\.(\d{1,2})\.(id|title|who|minutes|aim|order)$/.exec(name) ?? [];
    if (row && part) (items[Number(row)] ??= { title: '' })[part] = value;
  }
  return Array.from(items, (item) => item ?? { title: '' });
}

export const actions: Actions = {
  default: async ({ request, params, locals: { context, locale } }) => {
    const { meeting } = await carriedAt(context, params), form = await request.formData(), saved = await attempt(locale, form, () => saveAgenda(context, { meeting: meeting.id, items: itemsIn(form) }));
    return refused(saved) ? saved : redirect(303, `/netwerken/${params.slug}/${params.number}?gedaan=saved#agenda`);
  },
};
