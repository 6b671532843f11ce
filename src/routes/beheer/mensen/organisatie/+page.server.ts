import { redirect } from '@sveltejs/kit';
import { giveRole } from '#modules/people/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { administers, notFound } from '#platform/use-case/index.ts';
import { partyTyped, rolesToGive, roleTyped } from '../naming.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context } }) => {
  if (!administers(actor)) notFound();
  return { ...await rolesToGive(context), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { actor, context, locale } }) => {
    if (!administers(actor)) notFound();
    const form = await request.formData();
    const typed = typedIn(form);
    const given = await attempt(locale, form, async () => giveRole(context, { party: await partyTyped(context, typed.party ?? '', 'party'), ...await roleTyped(context, typed) }));
    return refused(given) ? given : redirect(303, '/beheer/mensen?gedaan=given');
  },
};
