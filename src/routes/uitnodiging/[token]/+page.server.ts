import { redirect } from '@sveltejs/kit';
import { acceptInvitation, showInvitation } from '#modules/claims/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { signInAs } from '../../sessions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, params: { token } }) => {
  const { party, who } = await showInvitation(context, token);
  return { party, who, asksName: actor.kind !== 'person' };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals: { actor, context, locale }, params: { token }, request } = event, form = await request.formData();
    const accepted = await attempt(locale, form, () => acceptInvitation(context, token, { name: form.get('name') ?? undefined }));
    if (refused(accepted)) return accepted;
    if (actor.kind !== 'person') await signInAs(accepted.done.person, context, event);
    redirect(303, '/mijn/organisaties');
  },
};
