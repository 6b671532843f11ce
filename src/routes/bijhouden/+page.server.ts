import { redirect } from '@sveltejs/kit';
import { setUpkeepRule, showUpkeep } from '#modules/upkeep/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, url }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { view: await showUpkeep(context, undefined), isSaved: url.searchParams.has('bewaard'), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ locals: { context, locale }, request }) => {
    const form = await request.formData(), number = (name: string) => Number(String(form.get(name) ?? '').trim() || NaN);
    const set = await attempt(locale, form, () => setUpkeepRule(context, { months: number('months'), callsAWeek: number('callsAWeek') }));
    return refused(set) ? set : redirect(303, '/bijhouden?bewaard');
  },
};
