import { redirect } from '@sveltejs/kit';
import { noteAnswer, showJoinAndLeave, writeInPerson } from '#modules/networks/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context } }) => ({ view: await showJoinAndLeave(context, slug), done: doneIn(url, ['writtenIn', 'stopped']) });

export const actions: Actions = {
  in: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), { isNamed, agreed, way = '', ...typed } = typedIn(form);
    const written = await attempt(locale, form, () => writeInPerson(context, { ...typed, way, network: slug, isNamed: isNamed === 'ja', agreed: agreed === 'ja' }));
    return refused(written) ? written : redirect(303, `/netwerken/${slug}/leden?gedaan=writtenIn`);
  },
  out: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), { member } = typedIn(form);
    const stopped = await attempt(locale, form, () => noteAnswer(context, { member, answer: 'no' }));
    return refused(stopped) ? stopped : redirect(303, `/netwerken/${slug}/leden?gedaan=stopped`);
  },
};
