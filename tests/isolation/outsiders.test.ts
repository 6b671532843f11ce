/** Every page, action and file that names a thing, from the list of routes themselves, asked by somebody signed in who has no part in it: with a thing that is there and with one that is not. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { newId } from '#platform/db/index.ts';
import { owe } from '#platform/facts/index.ts';
import { projectRoot } from '#platform/root.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { addPerson, listPeople } from '#modules/people/index.ts';
import { makeBatch, makeCallSheet, send } from '#modules/reach/index.ts';
import { system } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo'), asSystem = site.as(system);
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(asSystem, work);

/** Where anybody who is signed in may come, with what is there: as every visitor, or to take part. */
const FOR_EVERYBODY = ['/aanbod/[slug]/klopt-niet', '/organisaties/[slug]/klopt-niet', '/organisaties/[slug]/van-ons', '/netwerken/[slug]', '/netwerken/[slug]/logboek', '/netwerken/[slug]/schrijf', '/netwerken/[slug]/[number]'];

type Asked = { route: string; method: 'GET' | 'POST'; action: string };
const asked: Asked[] = globSync('src/routes/{aanbod,balie,beheer,bellijst,kanalen,klopt/van,netwerken,organisaties,post,samen,stroken,vandaag,verstuurd}/**/+{page.server.ts,server.ts}', { cwd: projectRoot })
  .filter((file) => file.includes('[') && !/\[(token|ending|format)\]/.test(file)).sort().flatMap((file): Asked[] => {
    const route = `/${file.split('/').slice(2, -1).join('/')}`, code = readFileSync(join(projectRoot, file), 'utf8');
    if (file.endsWith('/+server.ts')) return [...code.matchAll(/export const (GET|POST)\b/g)].map(([, method]) => ({ route, method: method as Asked['method'], action: '' }));
    const actions = /const actions\b[^=]*= \{([\s\S]*)/.exec(code)?.[1] ?? '';
    return [{ route, method: 'GET', action: '' }, ...[...actions.matchAll(/^ {2}(\w+)(?::|\()/gm)].map(([, name]): Asked => ({ route, method: 'POST', action: name === 'default' ? '' : `?/${name}` }))];
  });

/** A thing that is there, by the word its route begins with. */
const there: Record<string, string> = { '/organisaties': 'bibliotheek', '/aanbod': 'telefoon-en-tablet', '/kanalen': 'de-molensteen', '/netwerken': 'digitaal-netwerk-molenwijk', '/klopt/van': 'bibliotheek', '/beheer/themas': 'geld-en-brieven', '/beheer/doelgroepen': 'ouderen' };

before(async () => {
  const [owner] = await listPeople(asSystem, { slug: 'librarian' }), caller = (await listPeople(asSystem, { slug: 'editor' }))[0]!;
  there['/beheer/mensen'] = owner!.id;
  const to = [await addPerson(asSystem, { name: 'Krijgt brieven', address: 'Asterplein 1, 6896 AS Rivierstad' }), await addPerson(asSystem, { name: 'Wordt gebeld', phone: '06 00 00 01 01' })];
  await inRegion(async (work) => {
    await work.tx.insertInto('person_reach').values({ person_id: to[0]!.id, way: 'letter', changed_at: work.now }).execute();
    await work.tx.insertInto('consent').values({ id: newId(), person_id: to[0]!.id, purpose: 'people.paper', text_version: '1', given_at: work.now }).execute();
    there['/verstuurd'] = await send(work, { purpose: 'test', topic: 'test', urgency: 'request', sender: 'region', title: 'Nieuws', body: 'Nieuws', script: 'Nieuws', short: 'Nieuws', days: 30 }, to.map(({ id }) => ({ person: id })));
    await owe(work, { what: 'upkeep.confirm', holder: `person:${owner!.id}`, subjectKind: 'party', subjectId: newId(), dueOn: '2026-12-01' });
    there['/vandaag/[duty]'] = (await work.tx.selectFrom('duty').select('id').where('holder', '=', `person:${owner!.id}`).executeTakeFirstOrThrow()).id;
    there['/vandaag/voorstellen'] = (await work.tx.selectFrom('proposal').select('id').executeTakeFirst())?.id ?? newId();
  });
  there['/post'] = (await makeBatch(asSystem, { form: 'window' })).id;
  there['/bellijst'] = (await makeCallSheet(asSystem, { caller: caller.id })).id;
});

async function signIn(slug: string): Promise<string> {
  const answer = await site.get('/demo', { method: 'POST', headers: { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' }, body: `slug=${slug}` });
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

/** What somebody gets, without the names of the things they asked for. */
async function answerTo(cookie: string, { route, method, action }: Asked, isThere: boolean) {
  const begin = Object.keys(there).filter((start) => route.startsWith(start)).sort((a, b) => b.length - a.length)[0], thing = isThere && begin ? there[begin]! : /\[slug\]|\[party\]/.test(route) ? 'bestaat-niet' : newId();
  let isFirst = true;
  const path = route.replaceAll(/\[(\w+)\]/g, (_, name) => { if (isFirst) { isFirst = false; return thing; } return name === 'number' ? '1' : name === 'kind' ? 'aanbod' : name === 'slug' ? 'telefoon-en-tablet' : newId(); });
  const answer = await site.get(`${path}${action}`, { method, headers: { cookie, origin: site.url, ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) }, ...(method === 'POST' ? { body: 'id=x' } : {}) });
  const body = answer.headers.get('content-type')?.startsWith('text') ? (await answer.text()).replaceAll(path, 'PATH').replaceAll(thing, 'THING') : '';
  return { status: answer.status, location: answer.headers.get('location')?.replaceAll(thing, 'THING') ?? null, body };
}

/** Routes at which what is there is answered otherwise than what is not. */
async function toldApart(cookie: string): Promise<string[]> {
  const apart = new Set<string>();
  for (const one of asked) {
    const [is, isNot] = [await answerTo(cookie, one, true), await answerTo(cookie, one, false)];
    assert.ok(is.status < 500 && isNot.status < 500, `${one.method} ${one.route}${one.action}`);
    if (JSON.stringify(is) !== JSON.stringify(isNot)) apart.add(one.route);
  }
  return [...apart].sort();
}

test('there are routes to ask, and things to ask for', () => {
  assert.ok(asked.length > 60, String(asked.length));
});

test('who has no part in a thing is refused alike whether it is there or not', async () => {
  assert.deepEqual((await toldApart(await signIn('resident'))).filter((route) => !FOR_EVERYBODY.includes(route)), []);
});

test('whose roles ended is refused alike at the very next request, where they came a moment before', async () => {
  const cookie = await signIn('coordinator'), mayBefore = (await toldApart(cookie)).filter((route) => !FOR_EVERYBODY.includes(route));
  assert.ok(mayBefore.length > 15, mayBefore.join(' '));
  const [{ id } = { id: '' }] = await listPeople(asSystem, { slug: 'coordinator' });
  await inRegion(async ({ tx, now }) => {
    for (const table of ['role', 'representation'] as const) await tx.updateTable(table).set({ ended_at: now, ends_on: '2026-11-23' }).where('person_id', '=', id).execute();
  });
  assert.deepEqual((await toldApart(cookie)).filter((route) => !FOR_EVERYBODY.includes(route)), []);
});
