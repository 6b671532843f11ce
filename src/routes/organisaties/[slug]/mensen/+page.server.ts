import { redirect } from '@sveltejs/kit';
import { answerForColleague, inviteColleague, showColleagues, withdrawInvitation } from '#modules/claims/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { doneIn } from '../../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, params: { slug }, url }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { view: await showColleagues(context, { party: slug }), done: doneIn(url, ['invited']), hasSearch: true };
};

export const actions: Actions = {
  answer: async ({ request, locals: { actor, context, locale }, params: { slug } }) => {
    const form = await request.formData(), person = form.get('person'), stays = form.get('stays') === 'ja';
    const answered = await attempt(locale, form, () => answerForColleague(context, { party: slug, person, stays }));
    if (refused(answered)) return answered;
    redirect(303, !stays && actor.kind === 'person' && actor.id === person ? '/mijn/organisaties' : `/organisaties/${slug}/mensen`);
  },
  invite: async ({ request, locals: { context, locale }, params: { slug } }) => {
    const form = await request.formData();
    const invited = await attempt(locale, form, () => inviteColleague(context, { party: slug, email: form.get('email'), takesOver: form.get('takesOver') === 'ja' }));
    return refused(invited) ? invited : redirect(303, `/organisaties/${slug}/mensen?gedaan=invited`);
  },
  withdraw: async ({ request, locals: { context, locale }, params: { slug } }) => {
    const form = await request.formData(), withdrawn = await attempt(locale, form, () => withdrawInvitation(context, { party: slug, id: form.get('id') }));
    return refused(withdrawn) ? withdrawn : redirect(303, `/organisaties/${slug}/mensen`);
  },
};
