import { redirect } from '@sveltejs/kit';
import { changeByLink, REPORT, showFormByLink } from '#modules/upkeep/index.ts';
import { attempt, joined, refused, typedIn } from '#platform/http/forms.ts';
import { heldBy, kindIn } from '../../../../holder.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { token, kind, slug } }) => {
  const { context } = await heldBy(locals.context, token, REPORT);
  return { entry: await showFormByLink(context, { kind: kindIn(kind), slug }), back: `/klopt/melding/${token}`, hasSearch: true };
};

export const actions: Actions = {
  default: async ({ locals, params: { token, kind, slug }, request }) => {
    const { context } = await heldBy(locals.context, token, REPORT), form = joined(await request.formData());
    const changed = await attempt(locals.locale, form, async () => {
      const entry = await showFormByLink(context, { kind: kindIn(kind), slug }), { version, ...fields } = typedIn(form);
      return changeByLink(context, { kind: entry.kind, id: entry.id, version: Number(version), fields });
    });
    return refused(changed) ? changed : redirect(303, `/klopt/melding/${token}`);
  },
};
