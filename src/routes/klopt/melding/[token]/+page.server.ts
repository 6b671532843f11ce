import { redirect } from '@sveltejs/kit';
import { REPORT, settleReport, showReport } from '#modules/upkeep/index.ts';
import { attempt, refused } from '#platform/http/forms.ts';
import { notFound, type Context } from '#platform/use-case/index.ts';
import { heldBy } from '../../holder.ts';
import type { Actions, PageServerLoad } from './$types';

async function reportBehind(context: Context, token: string) {
  const { holder, ...held } = await heldBy(context, token, REPORT);
  return { ...held, id: holder.subject?.id ?? notFound() };
}

export const load: PageServerLoad = async ({ locals, params: { token } }) => {
  const { context, id } = await reportBehind(locals.context, token), report = await showReport(context, { id });
  return { report, editPath: `/klopt/melding/${token}/${report.entry.kind === 'party' ? 'organisatie' : 'aanbod'}/${report.entry.slug}`, hasSearch: true };
};

export const actions: Actions = {
  default: async ({ locals, params: { token }, request, url }) => {
    const { context, id } = await reportBehind(locals.context, token), form = await request.formData();
    const settled = await attempt(locals.locale, form, () => settleReport(context, { id, outcome: form.get('outcome') }));
    return refused(settled) ? settled : redirect(303, url.pathname);
  },
};
