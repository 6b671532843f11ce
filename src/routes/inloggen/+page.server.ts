import { askSignIn } from '#modules/people/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const email = String(form.get('email') ?? '');
    const asked = await attempt(locals.locale, form, () => askSignIn(locals.context, { email }, (token) => new URL(`/inloggen/${token}`, url).href));
    return refused(asked) ? asked : { sentTo: email };
  },
};
