import { notFound, selfOf } from '#platform/use-case/index.ts';
import { printSheet } from '../sheet.ts';
import type { RequestHandler } from './$types';

/** A sheet of codes of who asks, or of the resident opposite. */
export const POST: RequestHandler = ({ locals }) => printSheet(locals, selfOf(locals.context) ?? notFound());
