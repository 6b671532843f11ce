import { redirect } from '@sveltejs/kit';
import { mergeEntries, showMerge, undoMerge } from '#modules/claims/index.ts';
import type { EditKind } from '#modules/directory/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import type { Context } from '#platform/use-case/index.ts';

const pages = { party: '/organisaties', service: '/aanbod' } as const;
const CHOICE = 'veld.';

/** What the page about an entry that may be there twice shows: the same for organisations and offers. */
export async function loadMerge({ actor, context }: { actor: Context['actor']; context: Context }, kind: EditKind, slug: string, url: URL) {
  if (actor.kind !== 'person') redirect(303, '/inloggen');
  const words = (url.searchParams.get('zoek') ?? '').slice(0, 100);
  return { view: await showMerge(context, { kind, slug, twin: url.searchParams.get('met'), words }), words, isDone: url.searchParams.has('samengevoegd'), hasSearch: true };
}

type Event = { request: Request; params: { slug: string }; locals: { context: Context; locale: Context['locale'] } };

/** What its forms do. */
export const mergeActions = (kind: EditKind) => ({
  merge: async ({ request, locals: { context, locale }, params: { slug } }: Event) => {
    const form = await request.formData(), { second, firstVersion, secondVersion, ...typed } = typedIn(form);
    const choices = Object.fromEntries(Object.entries(typed).flatMap(([name, side]) => (name.startsWith(CHOICE) ? [[name.slice(CHOICE.length), side]] : [])));
    const merged = await attempt(locale, form, () => mergeEntries(context, { kind, first: slug, second, versions: { first: Number(firstVersion), second: Number(secondVersion) }, choices }));
    return refused(merged) ? merged : redirect(303, `${pages[kind]}/${merged.done.slug}/dubbel?samengevoegd`);
  },
  undo: async ({ request, locals: { context, locale } }: Event) => {
    const form = await request.formData(), undone = await attempt(locale, form, () => undoMerge(context, typedIn(form)));
    return refused(undone) ? undone : redirect(303, `${pages[kind]}/${undone.done.kept}/dubbel`);
  },
});
