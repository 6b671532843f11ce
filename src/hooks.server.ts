import type { IncomingMessage } from 'node:http';
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { wijkMovedTo } from '#modules/areas/index.ts';
import { whoIsSignedIn } from '#modules/people/index.ts';
import { inVisit, visitIn } from '#modules/desk/index.ts';
import { regionToBe, welcomeIn } from '#modules/regions/index.ts';
import { DESK_COOKIE, LANGUAGE_COOKIE, SESSION_COOKIE } from '#platform/http/cookies.ts';
import { newId } from '#platform/db/index.ts';
import { passPage } from '#platform/http/passed-page.ts';
import { site } from '#platform/http/site.ts';
import { textOf } from '#platform/i18n/index.ts';
import { directionOf, localeFor, localeNamed } from '#platform/ui/language.ts';
import { styleMark, styleSource, styleTag } from '#platform/ui/style.svelte.ts';
import { query, Refusal } from '#platform/use-case/index.ts';
import { dutyKinds, firstSteps, letterWriters, personal, subjects, topics } from './registry.ts';

/** Pages of this route group are the same for every visitor, so the server may keep them. */
const OPEN_PAGES = '/(open)';

/** Pages below these words are for who is signed in. Everybody else is asked to do so, whether the page exists or not. */
const BEHIND_SIGN_IN = /^\/(antwoorden|appen|balie|beheer|bellijst|bijhouden|kanalen|mijn|post|stroken|vandaag|verstuurd)(\/|$)/;

const POLICY = 'content-security-policy';

/** The one page that may show pictures of a map from elsewhere, when the region chose so. */
const MAP_PAGE = '/(open)/[wijk]/hulp/kaart';

/** The one page that speaks a language of its own, named in its address: one of those we have, for it goes into the page as it is. */
const WELCOME_PAGE = '/(open)/welkom/[taal]';

/** Each request: which region by its host name, which language, who asks. */
export const handle: Handle = async ({ event, resolve }) => {
  const { db, now, regions } = site();
  const region = isBeginning(event.url.pathname) ? regionToBe : regions.byHost(event.url.host);
  if (!region) return withoutRegion();

  const picked = event.url.searchParams.get('lees');
  if (picked !== null && event.request.method === 'GET') return rememberLanguage(event.url, picked, event.cookies);

  const moment = now();
  const session = region === regionToBe ? undefined : event.cookies.get(SESSION_COOKIE);
  const locale = localeFor(region, event.cookies.get(LANGUAGE_COOKIE));
  const { actor, isAskedAge } = session ? await whoIsSignedIn(db, region, session, moment) : { actor: { kind: 'visitor' as const }, isAskedAge: false };
  if (actor.kind === 'visitor' && BEHIND_SIGN_IN.test(event.url.pathname)) return new Response(null, { status: 303, headers: { location: isAskedAge ? '/inloggen/leeftijd' : '/inloggen' } });
  Object.assign(event.locals, { region, locale, actor, isAskedAge, dutyKinds, firstSteps, personal, letterWriters, topics, subjects: actor.kind === 'person' ? subjects.filter((subject) => subject.for(actor)) : [], context: { db, region, actor, onBehalfOf: null, now: moment, locale } } satisfies App.Locals);
  const held = event.cookies.get(DESK_COOKIE);
  const visit = held && actor.kind === 'person' ? await visitIn(event.locals.context, held) : null;
  if (visit && !isAtDesk(event)) return new Response(null, { status: 303, headers: { location: '/balie' } });
  if (visit) Object.assign(event.locals, { visit, subjects: [], context: inVisit(event.locals.context, visit) });
  const { taal = '' } = event.params, spoken = event.route.id === WELCOME_PAGE && welcomeIn(taal) ? taal : locale;
  let page: string | undefined;
  const response = await resolve(event, { transformPageChunk: ({ html }) => { page = html; return ''; } });
  const moved = response.status === 404 ? await wijkAddressNow(event) : undefined;
  if (moved) return new Response(null, { status: 301, headers: { location: moved, 'cache-control': 'public, no-cache' } });
  // Not `no-referrer`: with that browsers send `Origin: null` with a form, and the form is refused.
  if (holdsSecret(event) && !response.headers.has('referrer-policy')) response.headers.set('referrer-policy', 'strict-origin');
  if (actor.kind === 'visitor' && event.route.id?.startsWith(OPEN_PAGES) && !response.headers.has('cache-control')) response.headers.set('cache-control', 'public, no-cache');
  if (page === undefined) return response;
  letIn(event.route.id === MAP_PAGE ? region.settings.tiles : null, response.headers);
  return withPage(page, spoken, response, event);
};

const wijkNow = query(({ tx }, old: string) => wijkMovedTo(tx, old));

/** The same page under the name that its wijk has now, when it was called otherwise before. */
async function wijkAddressNow({ locals, params, request, url }: RequestEvent): Promise<string | undefined> {
  const old = params.wijk;
  if (!old || request.method !== 'GET') return undefined;
  const now = await wijkNow(locals.context, old);
  return now && `/${now}${url.pathname.slice(old.length + 1)}${url.search}`;
}

/** While somebody acts for a resident only these pages open, beside what every visitor may see: nothing of their own shows on the screen between them. */
const AT_DESK = ['/balie', '/mijn/bereik', '/mijn/code/blad', '/uitloggen'];
const isAtDesk = ({ route, url }: RequestEvent): boolean => !!route.id?.startsWith(OPEN_PAGES) || AT_DESK.some((path) => url.pathname === path || url.pathname.startsWith(`${path}/`));

/** Whether this is the link that was printed at the start of an installation without a region of its own. */
const isBeginning = (path: string): boolean => site().beginning?.admits(/^\/beginnen\/([^/]+)$/.exec(path)?.[1] ?? '') ?? false;

function withoutRegion(): Response {
  const [title, words] = site().regions.all().length > 0 ? ['Op dit adres staat geen wijk', 'Kijk of je het adres goed hebt getypt.']
    : ['Hier komt een site voor de wijk', 'Hij is nog niet klaar. Ben jij de beheerder? Open dan de link die het programma bij de start liet zien.'];
  const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${styleTag}<main class="w page"><div><h1>${title}</h1><p class="intro">${words}</p></div></main></html>`;
  return new Response(page, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8', [POLICY]: `default-src 'none'; style-src ${styleSource}` } });
}

/** The policy of a page, which SvelteKit wrote with the hashes of what components bring in style, also lets in our stylesheet, and on the map page the pictures of its map. */
function letIn(tiles: { address: string } | null | undefined, headers: Headers): void {
  const styled = headers.get(POLICY)?.replace("style-src 'self'", `$& ${styleSource}`);
  if (!styled) return;
  headers.set(POLICY, tiles ? styled.replace(/img-src [^;]*/, (sources) => `${sources} ${new URL(tiles.address).origin}`) : styled);
}

/** The answer with its page, the language and the stylesheet in it: passed to our server beside the answer, or inside where the server is another one. */
function withPage(page: string, spoken: string, { status, headers }: Response, { platform }: RequestEvent): Response {
  const request = (platform as { req?: IncomingMessage } | undefined)?.req;
  // Of an empty text: all pages would seem the same.
  headers.delete('etag');
  const spokenIn = (html: string) => html.replace('%lang%', spoken).replace('%dir%', directionOf(spoken));
  const at = page.indexOf(styleMark);
  if (!request || at < 0) return new Response(spokenIn(page).replace(styleMark, () => styleTag), { status, headers });
  passPage(request, [spokenIn(page.slice(0, at)), styleTag, page.slice(at + styleMark.length)]);
  return new Response(null, { status, headers });
}

/** The language goes into a cookie and out of the address, so that the page stays the same page. */
function rememberLanguage(url: URL, picked: string, cookies: Cookies): Response {
  const here = new URL(url);
  here.searchParams.delete('lees');
  // Two slashes in front would name another site.
  const headers = new Headers({ location: here.pathname.replace(/^\/+/, '/') + here.search });
  const locale = localeNamed(picked);
  if (locale) headers.set('set-cookie', cookies.serialize(LANGUAGE_COOKIE, locale, { httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: 365 * 24 * 3600 }));
  return new Response(null, { status: 303, headers });
}

/** Parts of an address that are as good as a key: they stand in no log, and no other page is told of them. */
const SECRET_PARTS = ['token', 'code'];
const holdsSecret = ({ params }: Pick<RequestEvent, 'params'>): boolean => SECRET_PARTS.some((part) => part in params);
const withoutSecrets = (event: Pick<RequestEvent, 'params' | 'route' | 'url'>): string => (holdsSecret(event) ? event.route.id ?? '' : event.url.pathname);

const TOO_LARGE = 413;

/** A refusal keeps its own status and text; anything else is a bug: logged under a number that the page shows. */
export const handleError: HandleServerError = ({ error: problem, kind, event }) => {
  // The server stops reading what is sent; the framework says so in English.
  if (kind === 'framework' && (problem as { status?: number }).status === TOO_LARGE) return { message: textOf(event.locals.locale ?? 'nl', 'platform.tooLarge') };
  if (kind === 'app' || kind === 'framework' || kind === 'validation') return undefined;
  const locale = event.locals.locale ?? 'nl';
  if (problem instanceof Refusal) return { status: problem.status, message: textOf(locale, problem.key, problem.values) };
  const id = newId().slice(-8);
  console.error(`${id} ${event.request.method} ${withoutSecrets(event)}`, problem);
  return { message: textOf(locale, 'platform.unexpected', { id }), id };
};
