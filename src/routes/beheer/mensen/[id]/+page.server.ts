import { redirect } from '@sveltejs/kit';
import { dateInWords } from '#modules/directory/index.ts';
import { giveRole, manageText, showPerson, startSpeakingFor, stopSpeakingFor, takeRole, takeStopBack } from '#modules/people/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import type { Context } from '#platform/use-case/index.ts';
import { doneIn } from '../../forms.ts';
import { partyNames, partyTyped, rolesInWords, rolesToGive, roleTyped } from '../naming.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { context, locale }, params, url }) => {
  const person = await showPerson(context, params.id);
  const [inWords, parties, choices] = await Promise.all([rolesInWords(context, person.roles), partyNames(context, person.represents.map((r) => r.party)), rolesToGive(context)]);
  const day = (at: Date) => dateInWords(at.toISOString().slice(0, 10), locale);
  return {
    person, ...choices, roles: person.roles.map((role) => ({ id: role.id, words: inWords(role), canTake: role.canTake })), stoppedOn: person.stopped && day(person.stopped.at),
    represents: person.represents.map(({ id, party, endsOn }) => { const name = parties.get(party) ?? '?'; return { id, party: name, words: endsOn ? `${name}, ${manageText(locale, 'untilDay', { day: dateInWords(endsOn, locale) })}` : name }; }),
    history: person.history.map(({ id, kind, at, by }) => ({ id, kind, by, day: day(at) })),
    done: doneIn(url, ['given', 'taken', 'speaks', 'spokeOut', 'added', 'handed', 'stopped', 'back']), hasSearch: true,
  };
};

/** Does what one form of the page asks and comes back to it. */
const doing = (done: string, work: (context: Context, id: string, typed: Record<string, string>) => Promise<unknown>) => async ({ request, params, locals: { context, locale } }: RequestEvent) => {
  const form = await request.formData();
  const outcome = await attempt(locale, form, () => work(context, params.id, typedIn(form)));
  if (refused(outcome)) return outcome;
  redirect(303, `/beheer/mensen/${params.id}?gedaan=${done}`);
};

export const actions: Actions = {
  geef: doing('given', async (context, id, typed) => giveRole(context, { person: id, ...await roleTyped(context, typed) })),
  neem: doing('taken', (context, _, { role }) => takeRole(context, { role })),
  spreken: doing('speaks', async (context, id, { party = '' }) => startSpeakingFor(context, { person: id, party: await partyTyped(context, party, 'party') })),
  uitspreken: doing('spokeOut', (context, _, { representation }) => stopSpeakingFor(context, { representation })),
  terug: doing('back', (context, id) => takeStopBack(context, { person: id })),
};
