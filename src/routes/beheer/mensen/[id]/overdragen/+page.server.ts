import { redirect } from '@sveltejs/kit';
import { handOver, manageText, peopleNamed, showPerson } from '#modules/people/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { partyNames, rolesInWords } from '../../naming.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context, locale }, params, url }) => {
  const person = await showPerson(context, params.id);
  const words = url.searchParams.get('naam')?.trim() ?? '';
  const [inWords, parties, found] = await Promise.all([rolesInWords(context, person.roles), partyNames(context, person.represents.map((r) => r.party)), peopleNamed(context, words)]);
  return {
    person: { id: person.id, name: person.name }, words, found: found.filter((one) => one.id !== person.id),
    roles: person.roles.filter((role) => role.canTake).map((role) => ({ value: role.id, label: inWords(role) })),
    represents: person.represents.map((one) => ({ value: one.id, label: manageText(locale, 'speaksForParty', { party: parties.get(one.party) ?? '?' }) })), hasSearch: true,
  };
};

export const actions: Actions = {
  default: async ({ request, params, locals: { context, locale } }) => {
    const form = await request.formData();
    const { to = '', startsOn, movesDuties } = typedIn(form);
    const done = await attempt(locale, form, () => handOver(context, { from: params.id, to, roles: form.getAll('roles'), representations: form.getAll('representations'), startsOn, movesDuties: movesDuties === 'ja' }));
    return refused(done) ? done : redirect(303, `/beheer/mensen/${to}?gedaan=handed`);
  },
};
