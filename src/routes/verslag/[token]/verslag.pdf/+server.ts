import { minutesPaper, READ, showMinutes } from '#modules/meetings/index.ts';
import { subjectOf } from '../../../klopt/holder.ts';
import { paperOf } from '../../../netwerken/[slug]/at.ts';
import type { RequestHandler } from './$types';

/** The minutes on paper, for who came by the link to them. */
export const GET: RequestHandler = async ({ locals, params: { token } }) => {
  const { context, subject: meeting } = await subjectOf(locals.context, token, READ);
  return paperOf(minutesPaper(await showMinutes(context, { meeting }), { region: locals.region, day: context.now.toISOString().slice(0, 10) }), 'verslag.pdf');
};
