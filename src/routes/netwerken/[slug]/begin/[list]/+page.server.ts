import { fail, redirect } from '@sveltejs/kit';
import { keysOf, proposeList, readList, showBegin, takeList } from '#modules/meetings/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { largeForm, tooLarge, uploadIn } from '../../../../beheer/forms.ts';
import { rowsIn } from '../../at.ts';
import { listAt } from '../../lists.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { slug, list }, locals: { context } }) => ({ network: await showBegin(context, slug), list: listAt(list) });

/** The rows as they stand in the form; one of the members that were offered is the one that is meant. */
const rowsOf = (form: FormData, list: string) => rowsIn(form, 'rows', { near: '', ...Object.fromEntries(keysOf(listAt(list)).map((key) => [key, ''])) } as Record<string, string>).map(({ near, ...row }) => (near ? { ...row, who: near } : row));

const COLUMN = 'kolom-';

/** What somebody said that each column is; null when the list is read for the first time. */
const saidIn = (form: FormData) => (form.has('said') ? { hasHeadings: form.get('koppen') === 'ja', columns: new Map([...form].flatMap(([name, key]) => (name.startsWith(COLUMN) ? [[Number(name.slice(COLUMN.length)), String(key)] as const] : []))) } : null);

export const actions: Actions = {
  read: async ({ request, params: { slug, list: name }, locals: { context, locale } }) => {
    const list = listAt(name), form = await largeForm(request);
    await showBegin(context, slug);
    if (form === null) return tooLarge(locale);
    const given = { text: String(form.get('text') ?? ''), file: await uploadIn(form, 'file') };
    const already = form.get('already') === 'ja' ? 'ja' : 'nee', read = await attempt(locale, form, async () => {
      const { table, ...told } = await readList(list, given, context.region.country, saidIn(form));
      return { proposal: await proposeList(context, { network: slug, list, already: already === 'ja', ...told }), table };
    });
    return refused(read) ? read : { ...read.done, already };
  },
  look: async ({ request, params: { slug, list }, locals: { context } }) => ({ proposal: await proposeList(context, { network: slug, list: listAt(list), rows: rowsOf(await request.formData(), list) }) }),
  take: async ({ request, params: { slug, list: name }, locals: { context, locale } }) => {
    const list = listAt(name), form = await request.formData(), rows = rowsOf(form, name), taken = await attempt(locale, form, () => takeList(context, { network: slug, list, rows, skipUnclear: form.get('skipUnclear') === 'ja' }));
    if (!refused(taken)) redirect(303, `/netwerken/${slug}/begin?gedaan=${list}&aantal=${taken.done.taken}`);
    return fail(taken.status, { ...taken.data, proposal: await proposeList(context, { network: slug, list, rows }) });
  },
};
