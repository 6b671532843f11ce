import { redirect } from '@sveltejs/kit';
import { changeEntry, showEntryForm } from '#modules/directory/index.ts';
import { attempt, joined, refused, typedIn } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, params: { slug } }) => {
  if (actor.kind === 'visitor') redirect(303, '/inloggen');
  return { entry: await showEntryForm(context, { kind: 'service', slug }) };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale }, params: { slug } }) => {
    const form = joined(await request.formData());
    const changed = await attempt(locale, form, async () => {
      const { id } = await showEntryForm(context, { kind: 'service', slug });
      const { version, ...fields } = typedIn(form);
      return changeEntry(context, { kind: 'service', id, version: Number(version), fields });
    });
    return refused(changed) ? changed : redirect(303, `/aanbod/${changed.done.slug}`);
  },
};
