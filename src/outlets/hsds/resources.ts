import { feedKey, readFeedParties, readFeedServices, readServicesAtLocations, type FeedKey } from '#modules/directory/index.ts';
import { isId } from '#platform/db/index.ts';
import { flag, identifier, resource, type Asked, type Parameters, type Resource } from '#platform/rest/index.ts';
import { inTransaction, refuse, type Context, type Work } from '#platform/use-case/index.ts';
import type { HsdsTaxonomy, HsdsTerm } from './hsds.ts';
import { linesOf } from './lines.ts';
import { answerList, minimalList, organizationList, organizationWithServices, placeList, serviceList } from './lists.ts';
import { serviceAtLocationOut, serviceOut } from './out/service.ts';
import { withHistory } from './out/metadata.ts';
import type { Telling } from './out/telling.ts';
import { packageOf } from './package/keep-package.ts';
import { pageOf } from './pages.ts';
import { filtersOf, listParameters, MINIMAL_PER_PAGE, perPageOf, placeParameters, serviceParameters } from './parameters.ts';
import { readTelling } from './telling.ts';
import { readTerms, type Terms } from './terms.ts';

const SPECIFICATION = 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema';
const item = (name: string) => ({ $ref: `${SPECIFICATION}/${name}.json` });
const page = (name: string) => ({ allOf: [{ $ref: '#/components/schemas/Page' }], properties: { contents: { type: 'array', items: item(name) } } });

const services = resource({
  path: '/services', operationId: 'listServices', tag: 'services', summary: 'Services, with what there is one of; with full everything.', schema: page('compiled/service_list'),
  parameters: { ...serviceParameters, minimal: flag('Only id, name, status and last_modified, all on one page when per_page is not said.') },
  run: (context, values, { url }) => answerList(context, { ...values, site: url.origin, per_page: values.per_page ?? (values.minimal ? MINIMAL_PER_PAGE : null) },
    (terms) => (values.minimal ? minimalList(filtersOf(values, terms)) : serviceList(filtersOf(values, terms), values))),
});

const service = single({ path: '/services/{id}', operationId: 'getService', tag: 'services', summary: 'A service with everything nested in it.', schema: 'compiled/service' }, {}, 'service',
  async (work, key, telling) => (await readFeedServices(work, [key])).map((feed) => serviceOut(feed, telling))[0]);

const places = resource({
  path: '/service_at_locations', operationId: 'listServiceAtLocations', tag: 'service_at_locations', summary: 'Services at each of their locations; with full everything.', schema: page('compiled/service_at_location_list'),
  parameters: placeParameters,
  async run(context, values, { url }) {
    if (values.proximity !== null && !values.postcode) refuse('hsds.proximityNeedsPostcode', { status: 400 });
    return answerList(context, { ...values, site: url.origin }, (terms) => placeList(filtersOf(values, terms), values));
  },
});

const place = single({ path: '/service_at_locations/{id}', operationId: 'getServiceAtLocation', tag: 'service_at_locations', summary: 'A service at one location, with everything nested in it.', schema: 'compiled/service_at_location' }, {}, 'place',
  async (work, key, telling) => { const feed = (await readServicesAtLocations(work, [key])).get(key.id); return feed && serviceAtLocationOut(feed, key.id, telling); });

const fullService = { full_service: flag('The services of the organization whole, too.') };

const organizations = resource({
  path: '/organizations', operationId: 'listOrganizations', tag: 'organizations', summary: 'Organizations, residents\' initiatives and groups; with full everything.', schema: page('compiled/organization_list'),
  parameters: { ...listParameters, full: flag('Items with everything nested in them.'), ...fullService },
  run: (context, values, { url }) => answerList(context, { ...values, site: url.origin }, () => organizationList(values.search, { full: values.full, fullService: values.full_service })),
});

const organization = single({ path: '/organizations/{id}', operationId: 'getOrganization', tag: 'organizations', summary: 'An organization with its services.', schema: 'compiled/organization' }, fullService, 'party',
  async (work, key, telling, { full_service }) => (await readFeedParties(work, [key], { services: true })).map((feed) => organizationWithServices(feed, telling, full_service === true))[0]);

const taxonomies = resource({
  path: '/taxonomies', operationId: 'listTaxonomies', tag: 'taxonomies', summary: 'The lists that services are sorted by: the region\'s own, and outside lists those are mapped to.', schema: page('taxonomy'), parameters: listParameters,
  run: (context, values) => answerTerms(context, values, ({ taxonomies: all }) => all),
});

const taxonomy = resource({
  path: '/taxonomies/{id}', operationId: 'getTaxonomy', tag: 'taxonomies', summary: 'A taxonomy.', schema: item('taxonomy'), parameters: {},
  run: (context, _, { id }) => inTransaction(context, async (work) => (await readTerms(work)).taxonomies.find((one) => one.id === id)),
});

const terms = resource({
  path: '/taxonomy_terms', operationId: 'listTaxonomyTerms', tag: 'taxonomies', summary: 'Terms of the taxonomies.', schema: page('taxonomy_term'),
  parameters: { ...listParameters, taxonomy_id: identifier('Terms of this taxonomy.'), top_only: flag('Terms without a term above them.'), parent_id: identifier('Terms directly below this one.') },
  run: (context, values) => answerTerms(context, values, (all) => all.terms.filter((term) => (!values.taxonomy_id || term.taxonomy_id === values.taxonomy_id) && (!values.top_only || !term.parent_id) && (!values.parent_id || term.parent_id === values.parent_id))
    .map((term) => detailed(term, all))),
});

const term = resource({
  path: '/taxonomy_terms/{id}', operationId: 'getTaxonomyTerm', tag: 'taxonomies', summary: 'A term of a taxonomy.', schema: item('taxonomy_term'), parameters: {},
  run: (context, _, { id }) => inTransaction(context, async (work) => {
    const all = await readTerms(work);
    const found = all.terms.find((one) => one.id === id);
    return found && detailed(found, all);
  }),
});

const base = resource({
  path: '/', operationId: 'getBase', tag: 'base', summary: 'Which HSDS this is.', parameters: {},
  schema: { type: 'object', properties: { version: { type: 'string' }, profile: { type: 'string', format: 'uri' }, openapi_url: { type: 'string', format: 'uri' } } },
  run: async (_context, _values, asked) => ({ version: '3.0', profile: 'https://docs.openreferral.org/en/v3.0/hsds/overview.html', openapi_url: `${asked.base}/openapi.json` }),
});

const tabular = resource({
  path: '/datapackage.zip', operationId: 'getDatapackage', tag: 'base', summary: 'Everything as the tabular data package: a CSV per table.', parameters: {}, contentType: 'application/zip', schema: { type: 'string', format: 'binary' },
  run: async (context, _, { url }) => new Response(await packageOf(context, url.origin), { headers: {
    'content-type': 'application/zip', 'content-disposition': `attachment; filename="hsds-${context.region.slug}.zip"`, 'cache-control': 'public, no-cache' } }),
});

/** Every address of HSDS 3.0's OpenAPI, with the parameters of Open Referral UK. */
export const resources: Resource[] = [base, services, service, organizations, organization, places, place, taxonomies, taxonomy, terms, term, tabular];

type Heading = Pick<Resource, 'path' | 'operationId' | 'tag' | 'summary'> & { schema: string };

const entityOf = { service: 'service', party: 'organization', place: 'service_at_location' } as const;

/** One entry by its id, with what became of it; an id of any other form is nobody's. */
function single(heading: Heading, parameters: Parameters, kind: 'service' | 'party' | 'place', tell: (work: Work, key: FeedKey, telling: Telling, values: Record<string, unknown>) => Promise<object | undefined>): Resource {
  const run = (context: Context, values: Record<string, unknown>, { id, url }: Asked) => inTransaction(context, async (work) => {
    const key = isId(id.toLowerCase()) ? await feedKey(work, kind, id.toLowerCase()) : undefined;
    const { telling } = await readTelling(work, url.origin), told = key && (await tell(work, key, telling, values));
    return told && (await withHistory(work, entityOf[kind], [told], telling))[0];
  });
  return resource({ ...heading, schema: item(heading.schema), parameters, run });
}

/** Short lists that live in memory; `search` is words that stand in name or description. */
async function answerTerms<T extends HsdsTaxonomy | HsdsTerm>(context: Context, values: { search: string | null; page: number; per_page: number | null; format: 'json' | 'ndjson' }, choose: (all: Terms) => T[]): Promise<object> {
  const all = choose(await inTransaction(context, readTerms));
  const words = values.search?.toLowerCase() ?? '';
  const found = all.filter((one) => `${one.name} ${one.description}`.toLowerCase().includes(words));
  if (values.format === 'ndjson') return linesOf((async function* () { yield* found; })());
  const perPage = perPageOf(values.per_page);
  return pageOf(found.slice((values.page - 1) * perPage, values.page * perPage), { total: found.length, page: values.page, perPage });
}

const detailed = (one: HsdsTerm, { taxonomies: all }: Terms): HsdsTerm => ({ ...one, taxonomy_detail: all.find((t) => t.id === one.taxonomy_id)! });
