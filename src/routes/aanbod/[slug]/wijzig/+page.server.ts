import { redirect } from '@sveltejs/kit';
import { changeOrPropose, showFormToChange } from '#modules/claims/index.ts';
import { attempt, joined, refused, typedIn } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, params: { slug } }) => {
  if (actor.kind === 'visitor') redirect(303, '/inloggen');
  return { entry: (await showFormToChange(context, { kind: 'service', slug })).form };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale }, params: { slug } }) => {
    const form = joined(await request.formData());
    const changed = await attempt(locale, form, async () => {
      const { id } = (await showFormToChange(context, { kind: 'service', slug })).form;
      const { version, ...fields } = typedIn(form);
      return changeOrPropose(context, { kind: 'service', id, version: Number(version), fields });
    });
    return refused(changed) ? changed : redirect(303, changed.done.slug ? `/aanbod/${changed.done.slug}` : '/mijn/voorstellen?gedaan=proposed');
  },
};
