import { redirect } from '@sveltejs/kit';
import { askToBeShown, showContacts, takeBackShown } from '#modules/upkeep/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../../beheer/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, params: { slug }, url }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { view: await showContacts(context, { party: slug, who: url.searchParams.get('wie') }), done: doneIn(url, ['contactAsked', 'contactNoted', 'contactHidden']), hasSearch: true };
};

export const actions: Actions = {
  ask: async ({ request, locals: { context, locale }, params: { slug } }) => {
    const form = await request.formData(), here = `/organisaties/${slug}/contactpersonen`, send = form.get('send') !== 'nee';
    const asked = await attempt(locale, form, () => askToBeShown(context, { ...typedIn(form), party: slug, send }));
    return refused(asked) ? asked : redirect(303, send ? `${here}?gedaan=contactAsked` : `${here}/${asked.done.id}`);
  },
  hide: async ({ request, locals: { context, locale }, params: { slug } }) => {
    const form = await request.formData(), hidden = await attempt(locale, form, () => takeBackShown(context, { id: form.get('id') }));
    return refused(hidden) ? hidden : redirect(303, `/organisaties/${slug}/contactpersonen?gedaan=contactHidden`);
  },
};
