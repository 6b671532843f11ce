import { redirect } from '@sveltejs/kit';
import { addPerson, mayManagePeople, type ScopeKind } from '#modules/people/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { administers, notFound } from '#platform/use-case/index.ts';
import { rolesToGive } from '../naming.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context } }) => {
  if (!mayManagePeople(actor)) notFound();
  return { ...await rolesToGive(context), isWide: administers(actor), hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const { name, email, phone, address, kind, scope = '' } = typedIn(form);
    const [scopeKind, code] = scope.split(':') as [ScopeKind, string];
    const filled = (text: string | undefined) => text?.trim() || undefined;
    const added = await attempt(locale, form, () => addPerson(context, { name, email: filled(email), phone: filled(phone), address: filled(address), roles: kind ? [{ kind, scopeKind, scope: code }] : [] }));
    return refused(added) ? added : redirect(303, `/beheer/mensen/${added.done.id}?gedaan=added`);
  },
};
