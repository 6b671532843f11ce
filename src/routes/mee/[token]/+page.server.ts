import { redirect } from '@sveltejs/kit';
import { answerInvitation, INVITE, showInvitation } from '#modules/networks/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound, type Context } from '#platform/use-case/index.ts';
import { heldBy } from '../../klopt/holder.ts';
import type { Actions, PageServerLoad } from './$types';

async function invitedBy(context: Context, token: string): Promise<{ context: Context; network: string }> {
  const held = await heldBy(context, token, INVITE);
  return { context: held.context, network: held.holder.subject?.id ?? notFound() };
}

export const load: PageServerLoad = async ({ params: { token }, url, locals }) => {
  const { context, network } = await invitedBy(locals.context, token);
  return { view: await showInvitation(context, { network }), done: url.searchParams.has('gedaan'), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, params: { token }, url, locals }) => {
    const { context, network } = await invitedBy(locals.context, token), form = await request.formData(), { isNamed, ...typed } = typedIn(form);
    const answered = await attempt(locals.locale, form, () => answerInvitation(context, { ...typed, network, isNamed: isNamed === 'ja' }));
    return refused(answered) ? answered : redirect(303, `${url.pathname}?gedaan`);
  },
};
