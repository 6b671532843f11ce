import { redirect } from '@sveltejs/kit';
import { showRounds } from '#modules/feedback/index.ts';
import { showResults } from '#modules/logbook/index.ts';
import { showRhythm } from '#modules/meetings/index.ts';
import { answerInvitation, askToJoin, leaveNetwork, noteAnswer, noteLine, showNetwork } from '#modules/networks/index.ts';
import { ownParties } from '#modules/upkeep/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { doneIn } from '../../beheer/forms.ts';
import { of } from './at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, url, locals: { context, actor } }) => {
  const view = await showNetwork(context, slug);
  return { view, rhythm: view.network.ended ? null : await showRhythm(context, view.network.id), rounds: view.network.ended ? null : await showRounds(context, view.network.id), results: await showResults(context, slug), ownParties: view.reader === 'visitor' ? await ownParties(context) : [], isSignedIn: actor.kind === 'person', done: doneIn(url, ['saved', 'invited', 'noted', 'asked', 'left', 'joined']) };
};

export const actions: Actions = {
  answer: async ({ request, params: { slug }, locals: { context } }) => {
    const { isNamed, slip, ...typed } = typedIn(await request.formData());
    await noteAnswer(context, { ...typed, ...(slip ? { isNamed: isNamed === 'ja' } : {}) });
    redirect(303, `/netwerken/${slug}?gedaan=noted#leden`);
  },
  /** Somebody signed in answers an invitation of a party they speak for. */
  join: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const { network } = await showNetwork(context, slug), form = await request.formData(), { isNamed, ...typed } = typedIn(form);
    const answered = await attempt(locale, form, () => answerInvitation(context, { ...typed, network: network.id, isNamed: isNamed === 'ja' }));
    return refused(answered) ? of('join', answered) : redirect(303, form.get('answer') === 'yes' ? `/netwerken/${slug}?gedaan=joined` : '/netwerken?gedaan=declined');
  },
  leave: async ({ request, locals: { context } }) => {
    await leaveNetwork(context, typedIn(await request.formData()));
    redirect(303, '/netwerken?gedaan=left');
  },
  line: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), noted = await attempt(locale, form, () => noteLine(context, { ...typedIn(form), network: slug }));
    return refused(noted) ? of('line', noted) : redirect(303, `/netwerken/${slug}?gedaan=noted#contact`);
  },
  ask: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), { isNamed, ...typed } = typedIn(form), asked = await attempt(locale, form, () => askToJoin(context, { ...typed, network: slug, isNamed: isNamed === 'ja' }));
    return refused(asked) ? of('ask', asked) : redirect(303, `/netwerken/${slug}?gedaan=asked`);
  },
};
