import type { Interface, Resource } from './interface.ts';
import type { Parameter } from './parameters.ts';

/** The OpenAPI 3.1 document of an interface that stands at `base`. `name` is who publishes it. */
export function openapiOf(api: Interface, base: string, name: string): Record<string, unknown> {
  const { origin, hostname } = new URL(base);
  return {
    openapi: '3.1.0',
    info: { title: api.title, version: api.version, description: api.description, license: api.licence,
      // RFC 2142: the mailbox that every web site has.
      contact: { name, url: origin, email: `webmaster@${hostname}` } },
    servers: [{ url: base }],
    tags: [...new Set(api.resources.map((r) => r.tag))].map((tag) => ({ name: tag })),
    paths: Object.fromEntries([...api.resources.map((r) => [r.path, { get: operationOf(api, r) }]), ['/openapi.json', { get: itself(api) }]]),
    components: { schemas: { ...api.schemas, Problem: problemSchema } },
  };
}

function operationOf(api: Interface, one: Resource): Record<string, unknown> {
  const variable = /\{(\w+)\}$/.exec(one.path)?.[1];
  const parameters = [
    ...(variable ? [{ name: variable, in: 'path', required: true, description: one.summary, schema: { type: 'string' } }] : []),
    ...Object.entries(one.parameters).map(([name, parameter]) => parameterOf(name, parameter)),
  ];
  return {
    operationId: one.operationId, summary: one.summary, ...(one.description ? { description: one.description } : {}), tags: [one.tag], parameters,
    responses: {
      200: good(api, one.summary, { [one.contentType ?? 'application/json']: { schema: one.schema } }),
      304: good(api, 'Not Modified'),
      ...(one.moves ? { 308: good(api, 'Permanent Redirect') } : {}),
      ...(parameters.length ? { 400: wrong('Bad Request') } : {}),
      ...(variable ? { 404: wrong('Not Found') } : {}),
    },
  };
}

const parameterOf = (name: string, { summary, schema }: Parameter<unknown>) =>
  ({ name, in: 'query', required: false, description: summary, schema, ...(schema.type === 'array' ? { style: 'form', explode: false } : {}) });

const itself = (api: Interface) => ({
  operationId: 'getOpenapi', summary: 'OpenAPI', tags: [api.resources[0]!.tag], responses: { 200: good(api, 'OpenAPI', { 'application/json': { schema: { type: 'object' } } }) },
});

const good = (api: Interface, description: string, content?: object) => ({
  description, headers: Object.fromEntries(['ETag', ...Object.keys(api.headers)].map((name) => [name, { description: name, schema: { type: 'string' } }])), ...(content ? { content } : {}),
});

const wrong = (description: string) => ({ description, content: { 'application/problem+json': { schema: problemSchema } } });

/** RFC 9457. */
const problemSchema = {
  type: 'object', required: ['status', 'title', 'detail'],
  properties: { type: { type: 'string' }, status: { type: 'integer' }, title: { type: 'string' }, detail: { type: 'string' } },
};
