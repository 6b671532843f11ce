/** Every address of a network, from the list of routes itself, so that a new page is there by itself or stops who forgot it. */
import { globSync } from 'node:fs';
import { projectRoot } from '#platform/root.ts';
import type { LongNetwork } from './long-network.ts';

/** Pages by a link that are not about a network. */
const OTHER_LINKS = ['beginnen', 'contactpersoon', 'gesprek', 'inloggen', 'klopt', 'mijn', 'stoppen', 'uitnodiging'];
/** Pages of others that who is in a network opens because of it. */
const BESIDE = ['/antwoorden', '/mijn/agenda', '/vandaag'];
/** What can stand in an address beside what there is of the network. */
const FIXED: Record<string, string[]> = { list: ['leden', 'afspraken', 'planning'], ending: ['xlsx', 'csv'] };

/** Per route its addresses: with everything that can stand in its blanks. @throws Error for a route with a blank, or by a link, that nobody filled in here. */
export function networkPages({ blanks, tokens }: LongNetwork): Map<string, readonly string[]> {
  const files = globSync('src/routes/**/+{page.svelte,server.ts}', { cwd: projectRoot }).map((file) => file.replaceAll('\\', '/')).sort();
  const routes = files.map((file) => `/${file.split('/').slice(2, -1).filter((step) => !step.startsWith('(')).join('/')}`);
  const here = routes.filter((route) => /^\/netwerken(\/|$)/.test(route) || (route.includes('[token]') && !OTHER_LINKS.includes(route.split('/')[1]!)));
  return new Map<string, readonly string[]>([...here.map((route) => [route, fill(route, { ...FIXED, ...blanks, ...tokenOf(route, tokens) })] as const), ...BESIDE.map((path) => [path, [path]] as const)]);
}

const tokenOf = (route: string, tokens: LongNetwork['tokens']): Record<string, string[]> => { const token = tokens[route.split('/')[1]!]; return token ? { token } : {}; };

function fill(route: string, values: Record<string, string[]>): string[] {
  const [blank, name] = /\[(\w+)\]/.exec(route) ?? [];
  if (!blank) return [route];
  const some = values[name!];
  if (!some) throw new Error(`${route}: say in tests/network-pages.ts what can stand for ${blank}`);
  return some.flatMap((value) => fill(route.replace(blank, value), values));
}
