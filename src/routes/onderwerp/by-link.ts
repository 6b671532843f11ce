/** Handing in a subject without an account: behind the link of an invitation, of minutes, and of the message that says what became of a subject. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { handInSubject, showSubjects, type SubjectsView } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import type { Context } from '#platform/use-case/index.ts';
import { doneIn } from '../beheer/forms.ts';
import { subjectOf } from '../klopt/holder.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { token: string } };

/** What came by the link: who, and the subjects of the network that it is about. `of` says whether the link is about a meeting or a network. */
async function opened({ locals, params }: Event, purpose: string, of: 'meeting' | 'network'): Promise<{ context: Context; view: SubjectsView }> {
  const { context, subject } = await subjectOf(locals.context, params.token, purpose);
  return { context, view: await showSubjects(context, of === 'meeting' ? { meeting: subject } : { network: subject }) };
}

export async function subjectsPage(event: Event, purpose: string, of: 'meeting' | 'network') {
  return { view: (await opened(event, purpose, of)).view, done: doneIn(event.url, ['subjectSaved']), hasSearch: true };
}

export const subjectsActions = (purpose: string, of: 'meeting' | 'network') => ({
  handIn: async (event: Event) => {
    const { context, view: { network } } = await opened(event, purpose, of), form = await event.request.formData(), { member: _, ...typed } = typedIn(form);
    const handed = await attempt(event.locals.locale, form, () => handInSubject(context, { ...typed, network: network.id }));
    return refused(handed) ? handed : redirect(303, `${event.url.pathname}?gedaan=subjectSaved`);
  },
});
