import { redirect } from '@sveltejs/kit';
import { dropSynonyms, keepSynonyms, listSynonyms, mayKeepSynonyms, trySearch } from '#modules/search/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import { doneIn } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, context }, url }) => {
  if (!mayKeepSynonyms(actor)) notFound();
  const question = url.searchParams.get('vraag')?.trim() ?? '';
  const groups = await listSynonyms(context);
  return {
    groups, chosen: groups.find((group) => group.id === url.searchParams.get('groep')) ?? null, question, answer: question ? await trySearch(context, question) : null,
    done: doneIn(url, ['saved', 'dropped']), hasSearch: true,
  };
};

export const actions: Actions = {
  bewaar: async ({ request, locals: { context, locale } }) => {
    const form = await request.formData();
    const { id, words = '', oneWay } = typedIn(form);
    const kept = await attempt(locale, form, () => keepSynonyms(context, { ...(id ? { id } : {}), words, oneWay: oneWay === 'ja' }));
    return refused(kept) ? kept : redirect(303, '/beheer/zoeken?gedaan=saved');
  },
  weg: async ({ request, locals: { context } }) => {
    await dropSynonyms(context, { id: typedIn(await request.formData()).id });
    redirect(303, '/beheer/zoeken?gedaan=dropped');
  },
};
