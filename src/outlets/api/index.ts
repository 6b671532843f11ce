import { accessWords, feedParties, findServices, readFeedParties, showParty, showRegion, showService, whenWords, wijkCodes } from '#modules/directory/index.ts';
import { placeOfPostcode, wijkMovedTo } from '#modules/areas/index.ts';
import { search } from '#modules/search/index.ts';
import { flag, oneOf, resource, someOf, wholeNumber, words, type Asked, type Interface, type Resource } from '#platform/rest/index.ts';
import { inTransaction, refuse, Refusal, type Context } from '#platform/use-case/index.ts';
import { schemas } from './schemas.ts';
import { hitOut, lineOut, pageOut, partyLineOut, partyOut, serviceOut, type Where } from './shapes.ts';

const PER_PAGE = 20;
const whereOf = ({ url, base }: Asked): Where => ({ site: url.origin, base });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const pages = {
  bladzijde: wholeNumber('Nummer van de bladzijde, vanaf 1.', { least: 1, most: 100_000, fallback: 1 }),
  perBladzijde: wholeNumber('Hoeveel op een bladzijde.', { least: 1, most: 100, fallback: PER_PAGE }),
};
const wijk = { wijk: words('Slug van een wijk; zonder dit de hele gemeente.') };
const q = { q: words('Woorden of een vraag, zoals mensen die stellen.') };
const near = {
  postcode: words('Vier cijfers van een postcode; afstanden zijn van daar.'),
  afstand: wholeNumber('Hooguit zoveel kilometer van de postcode.', { least: 1, most: 100, fallback: null }),
};

const entry = resource({
  path: '/', operationId: 'getBegin', tag: 'begin', summary: 'Het begin: wat dit is en waar alles staat.', parameters: {}, schema: ref('Begin'),
  run: async ({ region }, _, asked) => {
    const { site, base } = whereOf(asked);
    const at = (path: string) => ({ href: `${base}/${path}` });
    return { naam: api.title, gemeente: region.name, versie: api.version, omschrijving: api.description, licentie: api.licence.url,
      _links: { self: { href: base }, openapi: at('openapi.json'), wijken: at('wijken'), aanbod: at('aanbod'), organisaties: at('organisaties'), zoeken: at('zoeken'), hsds: { href: `${site}/api/hsds` } } };
  },
});

const wijken = resource({
  path: '/wijken', operationId: 'getWijken', tag: 'wijken', summary: 'De wijken van de gemeente.', parameters: {}, schema: ref('Wijken'),
  run: async (context, _, asked) => ({ items: (await showRegion(context)).wijken.map((one) => wijkOut(one, asked)), _links: { self: { href: asked.url.href } } }),
});

const oneWijk = resource({
  path: '/wijken/{slug}', operationId: 'getWijk', tag: 'wijken', summary: 'Een wijk.', parameters: {}, moves: true, schema: ref('Wijk'),
  run: async (context, _, asked) => {
    const found = (await showRegion(context)).wijken.find((one) => one.slug === asked.id);
    if (found) return wijkOut(found, asked);
    const now = await inTransaction(context, ({ tx }) => wijkMovedTo(tx, asked.id));
    return now === undefined ? undefined : movedTo(`${asked.base}/wijken/${now}`);
  },
});

function wijkOut(one: { slug: string; name: string; code: string; intro: string; count: number }, asked: Asked) {
  const { site, base } = whereOf(asked);
  return { slug: one.slug, naam: one.name, code: one.code, introductie: one.intro, aantalAanbod: one.count,
    _links: { self: { href: `${base}/wijken/${one.slug}` }, pagina: { href: `${site}/${one.slug}` }, aanbod: { href: `${base}/aanbod?wijk=${one.slug}` } } };
}

const aanbod = resource({
  path: '/aanbod', operationId: 'getAanbodLijst', moves: true, tag: 'aanbod', summary: 'Het aanbod, met dezelfde keuzes als op de site.', schema: ref('AanbodLijst'),
  parameters: {
    ...q, ...wijk, thema: words('Slug van een thema; wat eronder valt telt mee.'), voor: words('Slug van een doelgroep.'), wanneer: oneOf('Wanneer het open is.', Object.keys(whenWords) as (keyof typeof whenWords)[], null),
    gratis: flag('Alleen wat gratis is.'), taal: words('Taal die er gesproken wordt, ISO 639.'), toegankelijk: someOf('Wat er zeker is.', Object.keys(accessWords)), opAfstand: flag('Per telefoon of online.'), ...near, ...pages,
  },
  run: (context, v, asked) => inWijk(context, v, asked, async () => {
    const view = await findServices(context, { wijk: v.wijk, words: v.q ?? '', theme: v.thema, audience: v.voor, when: v.wanneer && whenWords[v.wanneer], free: v.gratis, language: v.taal,
      access: v.toegankelijk.map((word) => accessWords[word]!), remote: v.opAfstand, postcode: v.postcode, within: v.postcode ? v.afstand : null, page: v.bladzijde, pageSize: v.perBladzijde });
    const counted = (list: typeof view.themes) => list.map(({ slug, name, count }) => ({ slug, naam: name, aantal: count }));
    return {
      ...pageOut(view.lines.map((line) => lineOut(line, context.locale, whereOf(asked))), { url: asked.url, total: view.total, page: v.bladzijde, pageSize: v.perBladzijde }),
      gelezenAls: view.readAs, postcodeOnbekend: view.postcodeUnknown, keuzes: { themas: counted(view.themes), doelgroepen: counted(view.audiences), talen: view.languages },
    };
  }),
});

const oneAanbod = resource({
  path: '/aanbod/{slug}', operationId: 'getAanbod', tag: 'aanbod', summary: 'Eén aanbod, met alles wat op zijn bladzijde staat.', parameters: {}, moves: true, schema: ref('Aanbod'),
  async run(context, _, asked) {
    const view = await showService(context, asked.id);
    if (!view || 'movedTo' in view) return view && movedTo(`${asked.base}/aanbod/${view.movedTo}`);
    return serviceOut(view, context.locale, whereOf(asked));
  },
});

const organisaties = resource({
  path: '/organisaties', operationId: 'getOrganisaties', moves: true, tag: 'organisaties', summary: 'Organisaties, initiatieven van bewoners en groepen.', parameters: { ...q, ...wijk, ...pages }, schema: ref('OrganisatieLijst'),
  run: (context, v, asked) => inWijk(context, v, asked, () => inTransaction(context, async (work) => {
    const { keys, total } = await feedParties(work, { words: v.q, areas: v.wijk === null ? null : await wijkCodes(work, v.wijk) }, { page: v.bladzijde, limit: v.perBladzijde });
    const items = (await readFeedParties(work, keys, { services: false })).map((one) => partyLineOut(one, whereOf(asked)));
    return pageOut(items, { url: asked.url, total, page: v.bladzijde, pageSize: v.perBladzijde });
  })),
});

const oneOrganisatie = resource({
  path: '/organisaties/{slug}', operationId: 'getOrganisatie', tag: 'organisaties', summary: 'Een organisatie, initiatief of groep, met wat zij doet.', parameters: {}, moves: true, schema: ref('Organisatie'),
  async run(context, _, asked) {
    const view = await showParty(context, asked.id);
    if (!view || 'movedTo' in view) return view && movedTo(`${asked.base}/organisaties/${view.movedTo}`);
    if (view.stop?.isOver) return undefined;
    return partyOut(view, whereOf(asked));
  },
});

const zoeken = resource({
  path: '/zoeken', operationId: 'zoek', moves: true, tag: 'zoeken', summary: 'Zoekt in alles en zegt waarom iets op zijn plek staat.', parameters: { ...q, ...wijk, ...near, ...pages }, schema: ref('Treffers'),
  run: (context, v, asked) => inWijk(context, v, asked, () => inTransaction(context, async (work) => {
    const place = v.postcode ? await placeOfPostcode(work, v.postcode) : undefined;
    const found = await search(work.tx, { question: v.q ?? '', now: work.now, page: v.bladzijde, pageSize: v.perBladzijde, ...(place ? { near: { latitude: place.lat, longitude: place.lon } } : {}),
      filters: { ...(v.wijk === null ? {} : { areas: await wijkCodes(work, v.wijk) }), ...(place && v.afstand ? { within: v.afstand } : {}) } });
    return {
      ...pageOut(found.hits.map((hit) => hitOut(hit, whereOf(asked))), { url: asked.url, total: found.total, page: v.bladzijde, pageSize: v.perBladzijde }),
      erIsMeer: found.isMore, zwak: found.isWeak, wensen: found.wishes.map((wish) => wish.words), verbeterd: found.corrections.map(({ typed, meant }) => ({ getypt: typed, bedoeld: meant })),
    };
  })),
});

/** An answer about a wijk: the slug that it had before sends on to the one it has now; of a slug that never was, it says where the wijken stand. */
async function inWijk<T>(context: Context, { wijk: slug }: { wijk: string | null }, { url, base }: Asked, answer: () => Promise<T>): Promise<T | Response> {
  try {
    return await answer();
  } catch (problem) {
    if (slug === null || !(problem instanceof Refusal) || problem.status !== 404) throw problem;
    const now = await inTransaction(context, ({ tx }) => wijkMovedTo(tx, slug));
    if (now === undefined) return refuse('rest.noSuchOne', { status: 404, values: { what: 'wijk', name: slug.slice(0, 60), where: `${base}/wijken` } });
    const there = new URL(url);
    there.searchParams.set('wijk', now);
    return movedTo(there.href);
  }
}

const movedTo = (address: string) => new Response(null, { status: 308, headers: { location: address, 'cache-control': 'public, no-cache' } });

const resources: Resource[] = [entry, wijken, oneWijk, aanbod, oneAanbod, organisaties, oneOrganisatie, zoeken];

/** Our own interface by the Dutch government's API design rules: Dutch words, what the site shows, read-only, for anybody. */
export const api: Interface = {
  title: 'Wijkverband', version: '1.0.0', description: 'De sociale kaart van een gemeente: wijken, organisaties en aanbod. Alleen lezen, zonder aanmelden.',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  resources, schemas, headers: { 'API-Version': '1.0.0' }, refuses: 'all',
};
