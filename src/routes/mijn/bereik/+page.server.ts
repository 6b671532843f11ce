import { redirect } from '@sveltejs/kit';
import { answerContactRequest, showReach } from '#modules/people/index.ts';
import { listRefusedTopics, resumeTopic } from '#modules/reach/index.ts';
import { typedIn } from '#platform/http/forms.ts';
import { notFound, selfOf } from '#platform/use-case/index.ts';
import { doneIn } from '../../beheer/forms.ts';
import { reachActions } from '../../reach-actions.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { context, locale, topics }, url }) => ({
  reach: await showReach(context, selfOf(context) ?? notFound()), topics: (await listRefusedTopics(context)).map(({ topic, name }) => ({ topic, name: topics[topic]?.(locale) ?? name })), done: doneIn(url, ['saved', 'asked', 'ended', 'again', 'answered']), hasSearch: true,
});

export const actions: Actions = {
  ...reachActions<RequestEvent>(({ locals }) => selfOf(locals.context)),
  antwoord: async ({ request, locals: { context } }) => {
    const { person, answer } = typedIn(await request.formData());
    await answerContactRequest(context, { person, agrees: answer === 'ja' });
    redirect(303, '/mijn/bereik?gedaan=answered');
  },
  weer: async ({ request, locals: { context } }) => {
    await resumeTopic(context, typedIn(await request.formData()));
    redirect(303, '/mijn/bereik?gedaan=again');
  },
};
