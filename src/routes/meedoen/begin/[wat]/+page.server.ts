import { fail, redirect } from '@sveltejs/kit';
import { beginParty, claimsText, findTwins, showNewParty } from '#modules/claims/index.ts';
import { attempt, joined, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

const kinds = { initiatief: ['initiative', 'newInitiative'], groep: ['occasion', 'newOccasion'], organisatie: ['organisation', 'newOrganisation'] } as const;
const kindIn = (word: string) => (Object.hasOwn(kinds, word) ? kinds[word as keyof typeof kinds] : notFound());

export const load: PageServerLoad = async ({ locals: { actor, context, locale }, params: { wat } }) => {
  const [partyKind, title] = kindIn(wat);
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  return { entry: await showNewParty(context, { partyKind }), title: claimsText(locale, title), asksBelongs: partyKind === 'organisation', hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale }, params: { wat } }) => {
    const [partyKind] = kindIn(wat), form = joined(await request.formData());
    const { version: _, anyway, belongs, ...fields } = typedIn(form);
    const begun = await attempt(locale, form, () => beginParty(context, { partyKind, belongs: partyKind !== 'organisation' || belongs === 'ja', fields, anyway: anyway === 'ja' }));
    if (!refused(begun)) redirect(303, begun.done.slug ? `/organisaties/${begun.done.slug}` : '/mijn/voorstellen?gedaan=proposed');
    return fail(begun.status, { ...begun.data, twins: begun.status === 409 ? await findTwins(context, { kind: 'party', name: fields.name ?? '' }) : [] });
  },
};
