import { redirect } from '@sveltejs/kit';
import { changeEntry, showEntryForm } from '#modules/directory/index.ts';
import { attempt, joined, refused, typedIn } from '#platform/http/forms.ts';
import { kindIn } from '../../../../holder.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, params: { party, kind, slug } }) => {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { entry: await showEntryForm(context, { kind: kindIn(kind), slug }), back: `/klopt/van/${party}`, hasSearch: true };
};

export const actions: Actions = {
  default: async ({ locals: { context, locale }, params: { party, kind, slug }, request }) => {
    const form = joined(await request.formData());
    const changed = await attempt(locale, form, async () => {
      const entry = await showEntryForm(context, { kind: kindIn(kind), slug }), { version, ...fields } = typedIn(form);
      return changeEntry(context, { kind: entry.kind, id: entry.id, version: Number(version), fields });
    });
    return refused(changed) ? changed : redirect(303, `/klopt/van/${party}?bewaard`);
  },
};
