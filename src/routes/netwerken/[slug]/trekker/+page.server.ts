import { redirect } from '@sveltejs/kit';
import { askWhoCarries, endDeputy, endNetwork, handNetworkOver, nameDeputy, showCarriers } from '#modules/networks/index.ts';
import { attempt, joined, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../../beheer/forms.ts';
import { of } from '../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context } }) => ({ view: await showCarriers(context, slug), to: url.searchParams.get('naar'), done: doneIn(url, ['saved']) });

export const actions: Actions = {
  deputy: async ({ request, params: { slug }, url, locals: { context, locale } }) => {
    const form = await request.formData(), named = await attempt(locale, form, () => nameDeputy(context, { ...typedIn(form), network: slug }));
    return refused(named) ? of('deputy', named) : redirect(303, `${url.pathname}?gedaan=saved`);
  },
  endDeputy: async ({ request, params: { slug }, url, locals: { context } }) => {
    await endDeputy(context, { ...typedIn(await request.formData()), network: slug });
    redirect(303, `${url.pathname}?gedaan=saved`);
  },
  handOver: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), handed = await attempt(locale, form, () => handNetworkOver(context, { ...typedIn(form), network: slug }));
    return refused(handed) ? of('handOver', handed) : redirect(303, '/netwerken?gedaan=handedOver');
  },
  vote: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = joined(await request.formData()), { holders = '', ...typed } = typedIn(form);
    const asked = await attempt(locale, form, () => askWhoCarries(context, { ...typed, network: slug, holders: holders.split('\n').filter(Boolean) }));
    return refused(asked) ? of('vote', asked) : redirect(303, `/netwerken/${slug}/vraag/${asked.done.question}?gedaan=asked`);
  },
  end: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), ended = await attempt(locale, form, () => endNetwork(context, { ...typedIn(form), network: slug }));
    return refused(ended) ? of('end', ended) : redirect(303, '/netwerken?gedaan=ended');
  },
};
