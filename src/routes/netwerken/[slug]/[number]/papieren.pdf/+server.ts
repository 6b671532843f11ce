import { meetingPaper } from '#modules/meetings/index.ts';
import { carriedAt, paperOf } from '../../at.ts';
import type { RequestHandler } from './$types';

/** All that lies on the table, for who prepares. */
export const GET: RequestHandler = async ({ locals: { context, region }, params }) =>
  paperOf(meetingPaper(await carriedAt(context, params), { region, day: context.now.toISOString().slice(0, 10) }), `bijeenkomst-${params.number}.pdf`);
