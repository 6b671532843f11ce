import { fail, redirect } from '@sveltejs/kit';
import { beginService, claimsText, findTwins, showNewService } from '#modules/claims/index.ts';
import { attempt, joined, refused, typedIn } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context, locale }, params: { slug } }) => {
  if (actor.kind === 'visitor') redirect(303, '/inloggen');
  const { form, partyName, waits } = await showNewService(context, { party: slug });
  return { entry: form, title: claimsText(locale, 'newService', { party: partyName }), waits, hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale }, params: { slug } }) => {
    const form = joined(await request.formData());
    const { version: _, anyway, ...fields } = typedIn(form);
    const begun = await attempt(locale, form, () => beginService(context, { party: slug, fields, anyway: anyway === 'ja' }));
    if (!refused(begun)) redirect(303, begun.done.slug ? `/aanbod/${begun.done.slug}` : '/mijn/voorstellen?gedaan=proposed');
    const { partyId } = await showNewService(context, { party: slug });
    return fail(begun.status, { ...begun.data, twins: begun.status === 409 ? await findTwins(context, { kind: 'service', name: fields.name ?? '', partyId }) : [] });
  },
};
