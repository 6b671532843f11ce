import { cardsPaper, showRound } from '#modules/feedback/index.ts';
import { isId } from '#platform/db/index.ts';
import { notFound } from '#platform/use-case/index.ts';
import { paperOf } from '../../../at.ts';
import type { RequestHandler } from './$types';

/** Empty cards, for who carries the network to hand out. */
export const GET: RequestHandler = async ({ locals: { context, region }, params: { round } }) => {
  const view = isId(round) ? await showRound(context, { round }) : notFound();
  return view.isCarrier ? paperOf(cardsPaper(view, { region, day: context.now.toISOString().slice(0, 10) }), 'kaarten.pdf') : notFound();
};
