import { fail, redirect } from '@sveltejs/kit';
import { blocksOfText, readDocument } from '#modules/imports/index.ts';
import { proposeMinutes, readMinutes, showBegin, takeMinutes, type WrittenMinutes } from '#modules/meetings/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { refuse } from '#platform/use-case/index.ts';
import { largeForm, tooLarge, uploadIn } from '../../../../beheer/forms.ts';
import { rowsIn } from '../../at.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug }, locals: { context } }) => ({ network: await showBegin(context, slug) });

/** The minutes as they stand in the form. */
function minutesIn(form: FormData): WrittenMinutes {
  const { title = '', on = '', from = '', until = '', place = '', there = '', absent = '' } = typedIn(form), lines = (text: string) => text.replaceAll('\r\n', '\n');
  return { title, on, from, until, place, there: lines(there), absent: lines(absent), items: rowsIn(form, 'items', { title: '', notes: '' }).map((item) => ({ title: item.title, notes: lines(item.notes) })) };
}

export const actions: Actions = {
  read: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await largeForm(request);
    await showBegin(context, slug);
    if (form === null) return tooLarge(locale);
    const read = await attempt(locale, form, async () => {
      const { content } = await uploadIn(form, 'file'), text = String(form.get('text') ?? '');
      if (content.byteLength === 0 && text.trim() === '') refuse('begin.nothingGiven', { status: 422, fields: { text: 'begin.nothingGiven' } });
      const minutes = readMinutes(content.byteLength > 0 ? await readDocument(content) : blocksOfText(text));
      return { minutes, proposal: await proposeMinutes(context, { network: slug, minutes }), isSent: true };
    });
    return refused(read) ? read : { looked: read.done };
  },
  look: async ({ request, params: { slug }, locals: { context } }) => {
    const form = await request.formData(), minutes = minutesIn(form);
    return { looked: { minutes, proposal: await proposeMinutes(context, { network: slug, minutes }), isSent: form.get('isSent') === 'ja' } };
  },
  take: async ({ request, params: { slug }, locals: { context, locale } }) => {
    const form = await request.formData(), minutes = minutesIn(form), isSent = form.get('isSent') === 'ja', taken = await attempt(locale, form, () => takeMinutes(context, { network: slug, ...minutes, isSent, skipUnclear: form.get('skipUnclear') === 'ja' }));
    if (!refused(taken)) redirect(303, `/netwerken/${slug}/${taken.done.number}/verslag?gedaan=takenDone`);
    return fail(taken.status, { ...taken.data, looked: { minutes, proposal: await proposeMinutes(context, { network: slug, minutes }), isSent } });
  },
};
