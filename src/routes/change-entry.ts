import { redirect } from '@sveltejs/kit';
import { changeOrPropose, refuseWhenMerged, showFormToChange } from '#modules/claims/index.ts';
import type { EditKind, EntryFields } from '#modules/directory/index.ts';
import { attempt, joined, refused, typedIn } from '#platform/http/forms.ts';
import type { Locale } from '#platform/use-case/index.ts';

type Entry = { kind: EditKind; id: string };
type Change = Entry & { version: number; fields: EntryFields };

/** Gives what somebody sent by the form of an entry to what changes it. `shown`: that entry, for who may see its form. */
export async function sendChange<T>(locale: Locale, request: Request, shown: () => Promise<Entry>, change: (change: Change) => Promise<T>) {
  const form = joined(await request.formData());
  return attempt(locale, form, async () => {
    const { kind, id } = await shown(), { version, ...fields } = typedIn(form);
    return change({ kind, id, version: Number(version), fields });
  });
}

type Event = { locals: App.Locals; params: { slug: string }; request: Request };

/** Load and action of the page on which somebody signed in changes an entry, or proposes to. `word`: the first word of its address. */
export const changePage = (kind: EditKind, word: 'organisaties' | 'aanbod') => ({
  load: async ({ locals: { actor, context }, params: { slug }, request }: Event) => {
    if (actor.kind === 'visitor') redirect(303, '/inloggen');
    const { form, waits } = await showFormToChange(context, { kind, slug });
    // Who sent a form here has it back here.
    if (form.slug !== slug && request.method === 'GET') redirect(301, `/${word}/${form.slug}/wijzig`);
    return { entry: form, waits, hasSearch: true };
  },
  change: async ({ request, locals: { context, locale }, params: { slug } }: Event) => {
    const changed = await sendChange(locale, request, async () => (await showFormToChange(context, { kind, slug })).form, async (change) => {
      await refuseWhenMerged(context, { kind, slug, fields: change.fields });
      return changeOrPropose(context, change);
    });
    return refused(changed) ? changed : redirect(303, changed.done.slug ? `/${word}/${changed.done.slug}` : '/mijn/voorstellen?gedaan=proposed');
  },
});
