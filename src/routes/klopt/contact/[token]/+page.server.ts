import { redirect } from '@sveltejs/kit';
import { CONTACT, settleContactChange, showContactChange } from '#modules/upkeep/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { notFound, type Context } from '#platform/use-case/index.ts';
import { heldBy } from '../../holder.ts';
import type { Actions, PageServerLoad } from './$types';

async function changeBehind(context: Context, token: string) {
  const { holder, ...held } = await heldBy(context, token, CONTACT);
  return { ...held, id: holder.subject?.id ?? notFound() };
}

export const load: PageServerLoad = async ({ locals, params: { token } }) => {
  const { context, id } = await changeBehind(locals.context, token);
  return { view: await showContactChange(context, { id }), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ locals, params: { token }, request, url }) => {
    const { context, id } = await changeBehind(locals.context, token), form = await request.formData();
    const settled = await attempt(locals.locale, form, () => settleContactChange(context, { id, take: form.get('take') === 'ja' }));
    return refused(settled) ? settled : redirect(303, url.pathname);
  },
};
