import { exportList } from '#modules/meetings/index.ts';
import { fileOf } from '../../at.ts';
import { listAt } from '../../lists.ts';
import type { RequestHandler } from './$types';

/** A list of a network as a file to keep; it can be read in again. */
export const GET: RequestHandler = async ({ params: { slug, list, ending }, locals: { context } }) => fileOf(await exportList(context, { network: slug, list: listAt(list), ending }));
