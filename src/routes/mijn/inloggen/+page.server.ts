import { redirect } from '@sveltejs/kit';
import { addPasskey, endOtherSessions, endOwnSession, listOwnPasskeys, listOwnSessions, removeOwnPasskey } from '#modules/people/index.ts';
import { CHALLENGE_COOKIE, SESSION_COOKIE } from '#platform/http/cookies.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound } from '#platform/use-case/index.ts';
import { doneIn } from '../../beheer/forms.ts';
import { passkeyPlace } from '../../passkeys.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context, region }, cookies, url }) => ({
  sessions: await listOwnSessions(context, cookies.get(SESSION_COOKIE) ?? ''), passkeys: await listOwnPasskeys(context), canHavePasskeys: passkeyPlace(url, region) !== undefined,
  done: doneIn(url, ['sessionEnded', 'othersEnded', 'passkeyAdded', 'passkeyRemoved']), hasSearch: true,
});

export const actions: Actions = {
  beeindig: async ({ request, locals: { context } }) => {
    await endOwnSession(context, typedIn(await request.formData()).id ?? '');
    redirect(303, '/mijn/inloggen?gedaan=sessionEnded');
  },
  beeindigAndere: async ({ locals: { context }, cookies }) => {
    await endOtherSessions(context, cookies.get(SESSION_COOKIE) ?? '');
    redirect(303, '/mijn/inloggen?gedaan=othersEnded');
  },
  passkey: async ({ request, locals: { context, locale, region }, cookies, url }) => {
    const place = passkeyPlace(url, region) ?? notFound();
    const form = await request.formData();
    const added = await attempt(locale, form, () => addPasskey(context, place, cookies.get(SESSION_COOKIE) ?? '', cookies.get(CHALLENGE_COOKIE) ?? '', { name: form.get('name'), answer: form.get('answer') }));
    return refused(added) ? added : redirect(303, '/mijn/inloggen?gedaan=passkeyAdded');
  },
  passkeyWeg: async ({ request, locals: { context } }) => {
    await removeOwnPasskey(context, typedIn(await request.formData()).id ?? '');
    redirect(303, '/mijn/inloggen?gedaan=passkeyRemoved');
  },
};
