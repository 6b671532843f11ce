import { api } from '#outlets/api/index.ts';
import { answerRequest } from '#platform/rest/index.ts';
import type { RequestHandler } from './$types';

const answer: RequestHandler = ({ locals, request, params, url }) => answerRequest(api, locals.context, request, { base: `${url.origin}/api/v1`, path: params.path });

export { answer as GET, answer as HEAD, answer as OPTIONS, answer as fallback };
