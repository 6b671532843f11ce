import { redirect } from '@sveltejs/kit';
import { answerContactRequest, showContactRequest } from '#modules/people/index.ts';
import { actorOfLink, CONTACT, openLink, type LinkHolder } from '#modules/reach/index.ts';
import { typedIn } from '#platform/http/forms.ts';
import { notFound, type Context } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

const asHolder = (context: Context, holder: LinkHolder): Context => ({ ...context, actor: actorOfLink(holder) });

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const holder = await openLink(context, params.token, CONTACT);
  return { request: holder?.subject ? await showContactRequest(asHolder(context, holder), holder.subject.id) : undefined, hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context }, params, url }) => {
    const holder = await openLink(context, params.token, CONTACT) ?? notFound();
    await answerContactRequest(asHolder(context, holder), { person: holder.subject?.id, agrees: typedIn(await request.formData()).answer === 'ja' });
    redirect(303, url.pathname);
  },
};
