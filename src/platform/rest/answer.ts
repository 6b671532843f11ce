import { createHash } from 'node:crypto';
import { newId } from '../db/index.ts';
import { textOf } from '../i18n/index.ts';
import { Refusal, type Context } from '../use-case/index.ts';
import type { Interface, Resource } from './interface.ts';
import { openapiOf } from './openapi.ts';
import { readParameters } from './parameters.ts';
import { restText } from './texts.ts';

/** Anybody's page may read what is public (CORS), and may see these headers. */
const OPEN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'API-Version, ETag, Link' };
const METHODS = 'GET, HEAD, OPTIONS';

/**
 * Answers a request to an interface, as a visitor whoever asks: what is public, nothing else. `path` is what follows the interface's own address, decoded.
 * Refusals become `application/problem+json` (RFC 9457) with a plain sentence; so does a bug, under a number that is logged.
 */
export async function answerRequest(api: Interface, context: Context, request: Request, { base, path }: { base: string; path: string }): Promise<Response> {
  const visitor: Context = { ...context, actor: { kind: 'visitor' }, onBehalfOf: null };
  const response = await answered(api, visitor, request, base, path).catch((problem: unknown) => problemOf(visitor, request, problem));
  const known = isKnown(request, response) ? new Response(null, { status: 304, headers: { etag: response.headers.get('etag')!, 'cache-control': response.headers.get('cache-control')! } }) : response;
  for (const [name, value] of Object.entries({ ...OPEN, ...api.headers })) known.headers.set(name, value);
  return known;
}

/** Whether who asks has this very answer already. */
function isKnown(request: Request, response: Response): boolean {
  const etag = response.headers.get('etag');
  return etag !== null && (request.headers.get('if-none-match') ?? '').split(',').some((tag) => tag.trim() === etag);
}

async function answered(api: Interface, context: Context, request: Request, base: string, path: string): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { 'access-control-allow-methods': METHODS, 'access-control-allow-headers': '*', 'access-control-max-age': '86400', 'cache-control': 'no-store' } });
  if (request.method !== 'GET' && request.method !== 'HEAD') return problem(405, restText(context.locale, 'onlyReading'), { allow: METHODS });
  const url = new URL(request.url);
  if (path === 'openapi.json') return json(openapiOf(api, base, context.region.name));
  const found = resourceAt(api.resources, path);
  if (!found) return problem(404, restText(context.locale, 'noSuchAddress'));
  const values = readParameters(found.resource.parameters, url.searchParams, (name) => api.refuses === 'all' || api.resources.some(({ parameters }) => Object.hasOwn(parameters, name)));
  const body = await found.resource.run(context, values, { base, url, id: found.id });
  if (body === undefined) return problem(404, textOf(context.locale, 'platform.notFound'));
  return body instanceof Response ? body : json(body);
}

/** The resource at a path, with what stands in the place of its `{...}`. */
function resourceAt(resources: readonly Resource[], path: string): { resource: Resource; id: string } | undefined {
  const asked = path.replace(/\/$/, '').split('/');
  for (const one of resources) {
    const steps = one.path.slice(1).split('/');
    const isVariable = steps.at(-1)!.startsWith('{');
    const fixed = isVariable ? steps.slice(0, -1) : steps;
    if (steps.length === asked.length && fixed.every((step, i) => step === asked[i])) return { resource: one, id: isVariable ? asked.at(-1)!.toWellFormed().replaceAll('\0', '') : '' };
  }
  return undefined;
}

/** A public answer: kept by the page cache, asked again with its ETag by others. */
export function json(body: object, headers: Record<string, string> = {}): Response {
  const text = JSON.stringify(body);
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, no-cache', etag, ...headers } });
}

const titles: Record<number, string> = { 400: 'Bad Request', 404: 'Not Found', 405: 'Method Not Allowed', 409: 'Conflict', 422: 'Unprocessable Content', 500: 'Internal Server Error' };

function problem(status: number, detail: string, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', status, title: titles[status] ?? 'Error', detail }), { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers } });
}

function problemOf({ locale }: Context, request: Request, cause: unknown): Response {
  if (cause instanceof Refusal) return problem(cause.status, textOf(locale, cause.key, cause.values));
  const id = newId().slice(-8);
  console.error(`${id} ${request.method} ${new URL(request.url).pathname}`, cause);
  return problem(500, textOf(locale, 'platform.unexpected', { id }));
}
