import { hsds } from '#outlets/hsds/index.ts';
import { answerRequest } from '#platform/rest/index.ts';
import type { RequestHandler } from './$types';

export const trailingSlash = 'ignore';

const answer: RequestHandler = ({ locals, request, params, url }) => answerRequest(hsds, locals.context, request, { base: `${url.origin}/api/hsds`, path: params.path });

export { answer as GET, answer as HEAD, answer as OPTIONS, answer as fallback };
