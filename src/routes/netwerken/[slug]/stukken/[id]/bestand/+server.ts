import { openFile } from '#modules/networks/index.ts';
import { fileOf } from '../../../at.ts';
import type { RequestHandler } from './$types';

/** The file of something that members share. */
export const GET: RequestHandler = async ({ params: { slug, id }, locals: { context } }) => fileOf(await openFile(context, { slug, document: id }));
