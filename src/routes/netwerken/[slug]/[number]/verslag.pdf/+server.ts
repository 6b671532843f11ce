import { minutesPaper, showMinutes } from '#modules/meetings/index.ts';
import { addressOf, paperOf } from '../../at.ts';
import type { RequestHandler } from './$types';

/** The minutes on paper, for who takes part. */
export const GET: RequestHandler = async ({ locals: { context, region }, params }) =>
  paperOf(minutesPaper(await showMinutes(context, addressOf(params)), { region, day: context.now.toISOString().slice(0, 10) }), `verslag-${params.number}.pdf`);
