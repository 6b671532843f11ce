import { redirect } from '@sveltejs/kit';
import { readParties } from '#modules/directory/index.ts';
import { dropLoginProvider, listLoginProviders, mayKeepLoginProviders, saveLoginProvider } from '#modules/people/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { linkOrigin } from '#platform/http/site.ts';
import { inTransaction, notFound } from '#platform/use-case/index.ts';
import { doneIn } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context, region }, url }) => {
  if (!mayKeepLoginProviders(actor)) notFound();
  const providers = await listLoginProviders(context);
  const parties = (await inTransaction(context, ({ tx }) => readParties(tx))).map(({ id, document }) => ({ id, name: document.name })).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  return {
    providers, parties, chosen: providers.find((provider) => provider.id === url.searchParams.get('organisatie')) ?? null,
    backTo: `${linkOrigin(url, region)}/inloggen/organisatie/terug`, done: doneIn(url, ['saved', 'dropped']), hasSearch: true,
  };
};

export const actions: Actions = {
  bewaar: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const { id, name = '', issuer = '', clientId = '', partyId, domains = '' } = typedIn(form);
    const saved = await attempt(locale, form, () => saveLoginProvider(context, { ...(id ? { id } : {}), ...(partyId ? { partyId } : {}), name, issuer, clientId, clientSecret: form.get('clientSecret') ?? '', domains }));
    return refused(saved) ? saved : redirect(303, '/beheer/inloggen?gedaan=saved');
  },
  weg: async ({ request, locals: { context } }) => {
    await dropLoginProvider(context, { id: typedIn(await request.formData()).id });
    redirect(303, '/beheer/inloggen?gedaan=dropped');
  },
};
