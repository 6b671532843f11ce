import { receiveSpreadsheet } from '#modules/directory/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { administers, notFound } from '#platform/use-case/index.ts';
import { largeForm, tooLarge, uploadIn } from '../../forms.ts';
import { follow } from '../following.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { actor } }) => {
  if (!administers(actor)) notFound();
  return { hasSearch: true };
};

export const actions: Actions = {
  default: async ({ request, locals: { context, locale } }) => {
    const form = await largeForm(request);
    if (form === null) return tooLarge(locale);
    const file = await uploadIn(form, 'file');
    const received = await attempt(locale, form, () => receiveSpreadsheet(context, { bytes: file.content, fileName: file.name, source: form.get('source') }));
    return refused(received) ? received : follow(context, received.done, 'kolommen', typedIn(form));
  },
};
