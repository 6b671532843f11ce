import { DOCUMENTS, showDocuments } from '#modules/networks/index.ts';
import { subjectOf } from '../../klopt/holder.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { token }, url, locals }) => {
  const { context, subject: id } = await subjectOf(locals.context, token, DOCUMENTS);
  return { view: await showDocuments(context, { id }), base: url.pathname, hasSearch: true };
};
