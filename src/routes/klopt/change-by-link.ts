import { redirect } from '@sveltejs/kit';
import { changeByLink, showFormByLink } from '#modules/upkeep/index.ts';
import { refused } from '#platform/http/forms.ts';
import { sendChange } from '../change-entry.ts';
import { heldBy, kindIn } from './holder.ts';

type Event = { locals: App.Locals; params: { token: string; kind: string; slug: string }; request: Request };

/** Load and action of the page on which who came by a link of this purpose changes an entry of the party that it went to. `path`: where that link leads, and they go on. */
export const linkedChangePage = (purpose: string, path: string) => {
  const formBehind = async ({ locals, params: { token, kind, slug } }: Pick<Event, 'locals' | 'params'>) => {
    const { context } = await heldBy(locals.context, token, purpose);
    return { context, entry: await showFormByLink(context, { kind: kindIn(kind), slug }) };
  };
  return {
    load: async (event: Pick<Event, 'locals' | 'params'>) => ({ entry: (await formBehind(event)).entry, back: `${path}/${event.params.token}`, hasSearch: true }),
    change: async (event: Event) => {
      const { context, entry } = await formBehind(event);
      const changed = await sendChange(event.locals.locale, event.request, async () => entry, (change) => changeByLink(context, change));
      return refused(changed) ? changed : redirect(303, `${path}/${event.params.token}?${changed.done.waits ? 'wacht' : 'bewaard'}`);
    },
  };
};
