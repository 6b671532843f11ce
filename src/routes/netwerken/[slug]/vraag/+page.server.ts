import { redirect } from '@sveltejs/kit';
import { askQuestion } from '#modules/networks/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { carriedNetwork, keyed } from '../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, locals: { context } }) => ({ network: await carriedNetwork(context, slug) });

export const actions: Actions = {
  default: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), { words, until, seenBy } = typedIn(form), choices = Object.values(keyed(form, 'choices'));
    const asked = await attempt(locale, form, () => askQuestion(context, { network: slug, words: words ?? '', until: until ?? '', seenBy, choices }));
    return refused(asked) ? asked : redirect(303, `/netwerken/${slug}/vraag/${asked.done.question}?gedaan=asked`);
  },
};
