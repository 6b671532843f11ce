import { redirect } from '@sveltejs/kit';
import { listDesks, markDesk } from '#modules/desk/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { administers, notFound } from '#platform/use-case/index.ts';
import { partyNames, partyTyped } from '../mensen/naming.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context } }) => {
  if (!administers(actor)) notFound();
  const ids = await listDesks(context, undefined), names = await partyNames(context, ids);
  return { desks: ids.map((id) => ({ id, name: names.get(id) ?? '?' })), hasSearch: true };
};

export const actions: Actions = {
  erbij: async ({ request, locals: { actor, context, locale } }) => {
    if (!administers(actor)) notFound();
    const form = await request.formData();
    const marked = await attempt(locale, form, async () => markDesk(context, { party: await partyTyped(context, typedIn(form).party ?? '', 'party'), isDesk: true }));
    return refused(marked) ? marked : redirect(303, '/beheer/balies');
  },
  weg: async ({ request, locals: { context } }) => {
    await markDesk(context, { party: typedIn(await request.formData()).party, isDesk: false });
    redirect(303, '/beheer/balies');
  },
};
