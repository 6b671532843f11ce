import { redirect } from '@sveltejs/kit';
import { askSignIn } from '#modules/people/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { linkOrigin } from '#platform/http/site.ts';
import { demoIsOpen } from '../demo/demo-is-open.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ({ asked: event.url.searchParams.has('gevraagd'), mailbox: demoIsOpen(event), hasSearch: true });

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const linkOf = (token: string) => `${linkOrigin(url, locals.region)}/inloggen/${token}`;
    const asked = await attempt(locals.locale, form, () => askSignIn(locals.context, { email: form.get('email') ?? '' }, linkOf));
    return refused(asked) ? asked : redirect(303, '/inloggen?gevraagd');
  },
};
