import { fail, redirect } from '@sveltejs/kit';
import { Refusal } from '#platform/use-case/index.ts';
import { signInBy } from '../../sessions.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    try {
      await signInBy(event.params.token, event.locals.context, event);
    } catch (problem) {
      if (problem instanceof Refusal) return fail(problem.status, { worn: true });
      throw problem;
    }
    redirect(303, '/vandaag');
  },
};
