import { redirect } from '@sveltejs/kit';
import { changeByLink, showFormByLink } from '#modules/upkeep/index.ts';
import { attempt, joined, refused, typedIn } from '#platform/http/forms.ts';
import { askedBy, kindIn } from '../../../holder.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { token, kind, slug } }) => {
  const { context } = await askedBy(locals.context, token);
  return { entry: await showFormByLink(context, { kind: kindIn(kind), slug }), back: `/klopt/${token}`, hasSearch: true };
};

export const actions: Actions = {
  default: async ({ locals, params: { token, kind, slug }, request }) => {
    const { context } = await askedBy(locals.context, token), form = joined(await request.formData());
    const changed = await attempt(locals.locale, form, async () => {
      const entry = await showFormByLink(context, { kind: kindIn(kind), slug }), { version, ...fields } = typedIn(form);
      return changeByLink(context, { kind: entry.kind, id: entry.id, version: Number(version), fields });
    });
    return refused(changed) ? changed : redirect(303, `/klopt/${token}?${changed.done.waits ? 'wacht' : 'bewaard'}`);
  },
};
