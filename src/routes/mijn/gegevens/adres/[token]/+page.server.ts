import { redirect } from '@sveltejs/kit';
import { confirmNewAddress } from '#modules/people/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request, params, locals: { context, locale } }) => {
    const confirmed = await attempt(locale, await request.formData(), () => confirmNewAddress(context, params.token));
    return refused(confirmed) ? confirmed : redirect(303, '/mijn/gegevens?gedaan=addressConfirmed');
  },
};
