import { redirect } from '@sveltejs/kit';
import { becomeOrganisation, showStop, stopEntry, takeStopOfEntryBack } from '#modules/claims/index.ts';
import type { EditKind } from '#modules/directory/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import type { Context } from '#platform/use-case/index.ts';

const pages = { party: '/organisaties', service: '/aanbod' } as const;
const DONE = { bewaard: 'stopSaved', door: 'goesOnSaved', organisatie: 'becameSaved' } as const;

/** What the page about an entry that stops shows: the same for organisations and offers. */
export async function loadStop({ actor, context }: { actor: Context['actor']; context: Context }, kind: EditKind, slug: string, url: URL) {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  const done = url.searchParams.get('gedaan') as keyof typeof DONE | null;
  return { view: await showStop(context, { kind, slug }), done: (done && DONE[done]) ?? null, hasSearch: true };
}

type Event = { request: Request; params: { slug: string }; locals: { context: Context; locale: Context['locale'] } };

/** What its forms do. */
export function stopActions(kind: EditKind) {
  const doing = (done: keyof typeof DONE, work: (context: Context, slug: string, typed: Record<string, string>) => Promise<unknown>) => async ({ request, locals: { context, locale }, params: { slug } }: Event) => {
    const form = await request.formData(), outcome = await attempt(locale, form, () => work(context, slug, typedIn(form)));
    return refused(outcome) ? outcome : redirect(303, `${pages[kind]}/${slug}/stoppen?gedaan=${done}`);
  };
  return {
    stop: doing('bewaard', (context, slug, typed) => stopEntry(context, { ...typed, kind, slug })),
    back: doing('door', (context, slug) => takeStopOfEntryBack(context, { kind, slug })),
    become: doing('organisatie', (context, slug) => becomeOrganisation(context, { slug })),
  };
}
