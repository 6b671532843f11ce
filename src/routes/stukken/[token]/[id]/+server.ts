import { DOCUMENTS, openFile } from '#modules/networks/index.ts';
import { subjectOf } from '../../../klopt/holder.ts';
import { fileOf } from '../../../netwerken/[slug]/at.ts';
import type { RequestHandler } from './$types';

/** The file of something that members share, by the link that was sent to one. */
export const GET: RequestHandler = async ({ params: { token, id: document }, locals }) => {
  const { context, subject: id } = await subjectOf(locals.context, token, DOCUMENTS);
  return fileOf(await openFile(context, { id, document }));
};
