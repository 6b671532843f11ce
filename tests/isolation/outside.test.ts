/** Everything that is for who is signed in, from the list of routes themselves, asked by somebody who is not. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { projectRoot } from '#platform/root.ts';
import { newId } from '#platform/db/index.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');

type Asked = { method: string; path: string };

/** Each page, action and answer below these words, with ids that look right in the place of parameters. */
const inside: Asked[] = globSync('src/routes/{antwoorden,appen,beheer,bellijst,bijhouden,kanalen,mijn,post,stroken,vandaag,verstuurd}/**/+{page.svelte,page.server.ts,server.ts}', { cwd: projectRoot }).sort().flatMap((file) => {
  const path = `/${file.split('/').slice(2, -1).join('/')}`.replaceAll(/\[[^\]]+\]/g, () => newId());
  const code = readFileSync(join(projectRoot, file), 'utf8');
  if (file.endsWith('+server.ts')) return [...code.matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g)].map(([, method]) => ({ method: method!, path }));
  const actions = /const actions\b[^=]*= \{([\s\S]*)/.exec(code)?.[1] ?? '';
  return [{ method: 'GET', path }, ...[...actions.matchAll(/^ {2}(\w+)(?::|\()/gm)].map(([, name]) => ({ method: 'POST', path: name === 'default' ? path : `${path}?/${name}` }))];
});

const askers: Record<string, string> = {
  'a visitor': '', 'a cookie that was never given': `${SESSION_COOKIE}=${'a'.repeat(32)}`, 'a cookie of nonsense': `${SESSION_COOKIE}=%00%ff'; drop table x`, 'an empty cookie': `${SESSION_COOKIE}=`,
};

async function answerTo({ method, path }: Asked, cookie: string) {
  const answer = await site.get(path, { method, headers: { origin: site.url, cookie, ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) }, ...(method === 'POST' ? { body: 'id=x' } : {}) });
  return { status: answer.status, location: answer.headers.get('location'), body: await answer.text(), cookies: answer.headers.get('set-cookie') };
}

test('there are pages and actions to ask', () => {
  assert.ok(inside.filter((asked) => asked.method === 'GET').length > 8 && inside.filter((asked) => asked.method === 'POST').length > 10, JSON.stringify(inside));
});

for (const [who, cookie] of Object.entries(askers)) {
  test(`${who} gets one and the same answer to each of them, and to what does not exist`, async () => {
    const signIn = { status: 303, location: '/inloggen', body: '', cookies: null };
    for (const asked of [...inside, { method: 'GET', path: '/beheer/bestaat-niet' }, { method: 'POST', path: '/mijn/bestaat-niet?/weg' }, { method: 'GET', path: '/beheer//' }]) {
      assert.deepEqual(await answerTo(asked, cookie), signIn, `${asked.method} ${asked.path}`);
    }
  });
}

test('a session of one region is nobody in another', async () => {
  const signedIn = await site.get('/demo', { method: 'POST', headers: { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' }, body: 'slug=administrator' });
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  assert.equal((await site.get('/beheer/gebieden', { headers: { cookie } })).status, 200);
  for (const { method, path } of inside) {
    const answer = await site.get(path, { method, headers: { cookie, origin: 'http://overwater.localhost', 'x-forwarded-host': 'overwater.localhost', ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) }, ...(method === 'POST' ? { body: 'id=x' } : {}) });
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/inloggen'], `${method} ${path}`);
  }
});
