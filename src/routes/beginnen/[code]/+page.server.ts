import { redirect } from '@sveltejs/kit';
import { beginRegion, createSignIn } from '#modules/people/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { site, type Beginning } from '#platform/http/site.ts';
import { notFound, refuse } from '#platform/use-case/index.ts';
import { signInAs } from '../../sessions.ts';
import type { Actions, PageServerLoad } from './$types';

const beginningFor = (code: string): Beginning => {
  const { beginning } = site();
  return beginning?.admits(code) ? beginning : notFound();
};

export const load: PageServerLoad = ({ params, url }) => {
  beginningFor(params.code);
  return { host: url.hostname };
};

export const actions: Actions = {
  default: async (event) => {
    const beginning = beginningFor(event.params.code);
    const form = await event.request.formData();
    const made = await attempt(event.locals.locale, form, async () => (await beginning.alone(() => beginRegion(site(), Object.fromEntries(form)))) ?? refuse('people.beginBusy'));
    if (refused(made)) return made;
    const { region, administrator } = made.done;
    const context = { ...event.locals.context, region };
    if (site().regions.byHost(event.url.host)?.id !== region.id) {
      // Beside the demo's regions the new one has only the names it was given; no cookie of this page is read there.
      const token = await createSignIn(context.db, region, administrator, context.now);
      redirect(303, `${event.url.protocol}//${region.host}${event.url.port && `:${event.url.port}`}/inloggen/${token}`);
    }
    await signInAs(administrator, context, event);
    redirect(303, '/vandaag');
  },
};
