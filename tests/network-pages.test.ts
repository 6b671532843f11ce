/** Every page of a network, from the list of routes itself, as who carries it, as a member and by link: how many questions it asks of the database. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSignIn, listPeople, redeemSignIn } from '#modules/people/index.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { statementsOf } from '../bench/statements.ts';
import { house, system, TUESDAY } from './house.ts';
import { makeLongNetwork, type Size } from './long-network.ts';
import { networkPages } from './network-pages.ts';

const MOST_QUERIES = 6;
const h = await house('demo'), context = h.as(system);
const idOf = async (slug: string) => (await listPeople(context, { slug }))[0]!;
const carrier = await idOf('coordinator'), reader = await idOf('librarian');

async function asked(size: Pick<Size, 'slug' | 'members' | 'months'>): Promise<Map<string, { route: string; status: number; queries: number }>> {
  const pages = networkPages(await makeLongNetwork(context, { ...size, carrier: carrier.id, reader: reader.id })), found = new Map<string, { route: string; status: number; queries: number }>();
  for (const who of [carrier, reader, null]) {
    // Who is not signed in has only what comes by link.
    const paths = [...pages].filter(([route]) => who || route.includes('[token]')).flatMap(([route, all]) => all.map((path) => ({ route, path })));
    const cookie = who && (await redeemSignIn(h.db, h.region, await createSignIn(h.db, h.region, { id: who.id, email: who.email }, TUESDAY), 'test', TUESDAY)).cookie;
    const answers = await statementsOf(h.url, h.region.host ?? 'rivierstad.localhost', paths.map(({ path }) => path), TUESDAY, cookie ? { cookie: `${SESSION_COOKIE}=${cookie}` } : {}, { mayBeAbsent: true });
    for (const [i, { route, path }] of paths.entries()) found.set(`${who?.name ?? 'nobody'} ${i} ${route}`, { route, status: answers.get(path)!.status, queries: answers.get(path)!.queries.length });
  }
  return found;
}

test('every page of a network asks at most six questions of the database, signing in among them, and no more when there is more of everything', async () => {
  const few = await asked({ slug: 'klein-netwerk', members: 3, months: 3 }), many = await asked({ slug: 'groot-netwerk', members: 30, months: 14 });
  const opened = new Set([...many.values()].filter(({ status }) => status === 200).map(({ route }) => route));
  assert.deepEqual([...new Set([...many.values()].map(({ route }) => route))].filter((route) => !opened.has(route)), [], 'every page opens for somebody');
  assert.deepEqual([...many].filter(([, { status }]) => status >= 500), [], 'no page breaks');
  assert.deepEqual([...few, ...many].filter(([, { queries }]) => queries > MOST_QUERIES), [], 'at most six');
  assert.deepEqual([...many].filter(([page, { status, queries }]) => status === 200 && few.get(page)!.status === 200 && queries > few.get(page)!.queries), [], 'no more than of a small one');
});
