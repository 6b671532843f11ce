import { redirect } from '@sveltejs/kit';
import { beginPartnership, showPartnershipForm } from '#modules/partnerships/index.ts';
import { ownParties } from '#modules/upkeep/index.ts';
import { attempt, joined, refused, typedIn } from '#platform/http/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { context } }) => {
  const from = { agreement: url.searchParams.get('afspraak') ?? '', decision: url.searchParams.get('besluit') ?? '' };
  return { from, view: await showPartnershipForm(context, { ...from, own: (await ownParties(context)).map(({ name }) => name) }) };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = joined(await request.formData()), { isPublic, ...typed } = typedIn(form), begun = await attempt(locale, form, () => beginPartnership(context, { ...typed, isPublic: isPublic === 'ja' }));
    return refused(begun) ? begun : redirect(303, `/samen/${begun.done.slug}?gedaan=saved`);
  },
};
