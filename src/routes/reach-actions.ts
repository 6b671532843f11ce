import { redirect } from '@sveltejs/kit';
import { askContactPerson, changeReach, endContactPerson } from '#modules/people/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound, type Context } from '#platform/use-case/index.ts';

type Asked = { request: Request; url: URL; locals: { context: Context; locale: Context['locale'] } };

/** What the forms on a page about how somebody is reached do: the same for themselves, at a desk, and for who has no e-mail. `whose` says about whom. */
export const reachActions = <Event extends Asked>(whose: (event: Event) => string | null) => {
  const doing = (done: string, work: (context: Context, person: string, form: FormData) => Promise<unknown>) => async (event: Event) => {
    const { request, url, locals: { context, locale } } = event;
    const person = whose(event) ?? notFound(), form = await request.formData();
    const outcome = await attempt(locale, form, () => work(context, person, form));
    if (refused(outcome)) return outcome;
    redirect(303, `${url.pathname}?gedaan=${done}`);
  };
  return {
    bewaar: doing('saved', (context, person, form) => {
      const typed = typedIn(form);
      return changeReach(context, { ...typed, person, digestDays: form.getAll('digestDays'), bareMail: typed.bareMail === 'ja', largePrint: typed.largePrint === 'ja', paper: typed.paper === 'ja' });
    }),
    vraag: doing('asked', (context, person, form) => askContactPerson(context, { person, contact: typedIn(form).contact })),
    stop: doing('ended', (context, person) => endContactPerson(context, { person })),
  };
};
