import { printSheet } from '../../../../mijn/code/sheet.ts';
import type { RequestHandler } from './$types';

/** A sheet of codes that an administrator prints for somebody, who then needs no telephone and no account at a desk. */
export const POST: RequestHandler = ({ locals, params }) => printSheet(locals, params.id);
