/** Every page, action and answer of the site, from the list of routes themselves, with nonsense where its address has a blank and in what is sent: never a 500. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { newId } from '#platform/db/index.ts';
import { projectRoot } from '#platform/root.ts';
import { website } from './website.ts';

const site = await website('demo');
const form = { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' };

const nonsense = ['a%00b', '%F0%9F%98%80', "'--", '9'.repeat(30), 'a'.repeat(3_000), newId()];
const asked = '?q=%00&bladzijde=-1&thema=%F0%9F%98%80&postcode=%00&zoek=%00&wijk=%00&code=%00&van=9999-99-99&jaar=99999999999';
const sent = ['', 'id=x&name=%00&naam=%00', `id=${newId()}&code=%00&bladzijde=9e99&wijk=-1&door=%F0%9F%98%80`];

/** Signing out or being erased ends what the other tries need. */
const ends = /^\/(uitloggen|mijn\/gegevens\/wissen|demo)/;

const files = globSync('src/routes/**/+{page.svelte,page.server.ts,server.ts}', { cwd: projectRoot }).sort();
const addressOf = (file: string, blank: string) => `/${file.split('/').slice(2, -1).filter((step) => !step.startsWith('(')).join('/')}`.replaceAll(/\[\[?[^\]]+\]\]?/g, blank);
const code = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const reads = files.filter((file) => file.endsWith('.svelte') || /export const GET\b/.test(code(file)));
const actions = files.filter((file) => file.endsWith('+page.server.ts')).flatMap((file) => [...(/const actions\b[^=]*= \{([\s\S]*)/.exec(code(file))?.[1] ?? '').matchAll(/^ {2}(\w+)(?::|\()/gm)].map(([, name]) => ({ file, query: name === 'default' ? '' : `?/${name}` })));

async function signedIn(slug: string): Promise<string> {
  const answer = await site.get('/demo', { method: 'POST', headers: form, body: `slug=${slug}` });
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

/** Nonsense in every field that the page shows. */
async function filledIn(path: string, cookie: string): Promise<string> {
  const page = await (await site.get(path, { headers: { cookie } })).text();
  return [...new Set([...page.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name!))].map((name, i) => `${encodeURIComponent(name)}=${['%00x', '%F0%9F%98%80%00', '-1', '99999999999999999999', 'a%00%0D%0Ab'][i % 5]}`).join('&');
}

async function broken(path: string, init?: RequestInit): Promise<string[]> {
  const answer = await site.get(path, init);
  await answer.arrayBuffer();
  return answer.status >= 500 ? [`${answer.status} ${init?.method ?? 'GET'} ${path.slice(0, 120)} ${String(init?.body ?? '')}`] : [];
}

test('there are pages and actions to ask', () => {
  assert.ok(reads.length > 80 && actions.length > 80, `${reads.length} ${actions.length}`);
});

for (const who of [null, 'administrator']) {
  test(`${who ?? 'a visitor'} who asks nonsense of any page gets an answer`, async () => {
    const headers = { cookie: who ? await signedIn(who) : `${SESSION_COOKIE}=` };
    const wrong: string[] = [];
    for (const file of reads.filter((one) => !ends.test(addressOf(one, 'x')))) {
      for (const [i, blank] of (file.includes('[') ? nonsense : ['x']).entries()) wrong.push(...await broken(addressOf(file, blank) + (i % 2 ? '' : asked), { headers }));
    }
    assert.deepEqual(wrong, []);
  });
}

for (const who of ['administrator', 'librarian']) {
  test(`${who} who sends nonsense to any action gets an answer`, async () => {
    const cookie = await signedIn(who);
    const wrong: string[] = [];
    for (const { file, query } of actions.filter((one) => !ends.test(addressOf(one.file, 'x')))) {
      for (const blank of file.includes('[') ? [nonsense[0]!, nonsense.at(-1)!] : ['x']) {
        const path = addressOf(file, blank), bodies = file.includes('[') ? sent : [...sent, await filledIn(path, cookie)];
        for (const body of bodies) wrong.push(...await broken(path + query, { method: 'POST', headers: { ...form, cookie }, body }));
      }
    }
    assert.deepEqual(wrong, []);
  });
}
