import { exportMinutes } from '#modules/meetings/index.ts';
import { addressOf, fileOf } from '../../at.ts';
import type { RequestHandler } from './$types';

/** The minutes as a document for a word processor, for who takes part. */
export const GET: RequestHandler = async ({ params, locals: { context } }) => fileOf(await exportMinutes(context, addressOf(params)));
