import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeTypesetter } from '#outlets/print/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { system, TUESDAY } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const main = (page: Page) => page.innerText('main');

async function codeOf(slug: string): Promise<string> {
  const page = await visit('/');
  await lookAroundAs(page, slug);
  await page.goto('/mijn/code');
  await page.getByRole('button', { name: 'Maak een code' }).click();
  return page.innerText('main .phone');
}
async function type(page: Page, code: string): Promise<void> {
  await page.goto('/balie');
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Begin' }).click();
}

test('a librarian helps once the library is a desk: a code, ten minutes, only what is the resident\'s, a receipt', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'librarian');
  assert.equal((await page.goto('/balie'))!.status(), 404);
  const admin = await visit('/');
  await lookAroundAs(admin, 'administrator');
  await admin.goto('/beheer/balies');
  await admin.getByLabel('Organisatie').fill('Bibliotheek Rivierstad');
  await admin.getByRole('button', { name: 'Maak er een balie van' }).click();
  assert.match(await main(admin), /Bibliotheek Rivierstad is geen balie meer/);

  const code = await codeOf('neighbour-who-calls');
  await type(page, code.toLowerCase().replace(' ', '-'));
  assert.match(await page.innerText('h1'), /Je helpt nu Rudi van Zomeren/);
  for (const path of ['/vandaag', '/mijn/inloggen', '/beheer/mensen', '/mijn/code']) { await page.goto(path); assert.match(page.url(), /\/balie$/, path); }
  await page.goto('/mijn/bereik');
  assert.match(await page.innerText('header'), /Je helpt nu Rudi van Zomeren/);
  await page.getByLabel('Iemand belt mij').check();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('.done'), /Bewaard/);
  await page.goto('/balie');
  await page.getByRole('button', { name: 'Klaar' }).click();
  const receipt = await page.request.get((await page.getByRole('link', { name: 'Print de bon' }).getAttribute('href'))!);
  assert.deepEqual([receipt.status(), receipt.headers()['content-type'], (await receipt.body()).subarray(0, 4).toString()], [200, 'application/pdf', '%PDF']);
  const fact = await inTransaction(site.as(system), ({ tx }) => tx.selectFrom('fact as f').innerJoin('person as a', 'a.id', 'f.actor_id').innerJoin('person as p', 'p.id', 'f.on_behalf_of').select(['a.name as by', 'p.name as for']).where('f.kind', '=', 'people.reachChanged').executeTakeFirstOrThrow());
  assert.deepEqual(fact, { by: 'Hanneke Terpstra', for: 'Rudi van Zomeren' });
  await type(page, code);
  assert.match(await main(page), /Deze code werkt niet/, 'a code works once');
  await closeTypesetter();
});

test('a code that is too old or of another region does not work, and guessing ends after ten', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'coordinator');
  const code = await codeOf('resident');
  const elsewhere = await visit(`http://overwater.localhost:${new URL(site.url).port}/balie`);
  assert.match(elsewhere.url(), /inloggen/);
  site.passTimeUntil(new Date(TUESDAY.getTime() + 10 * 60_000));
  await type(page, code);
  assert.match(await main(page), /Deze code werkt niet/);
  for (let n = 0; n < 9; n += 1) await type(page, 'ABCD EFGH');
  const good = await codeOf('resident');
  await type(page, good);
  assert.match(await main(page), /Wacht een uur/);
  site.passTimeUntil(new Date(TUESDAY.getTime() + 75 * 60_000));
  await type(page, await codeOf('resident'));
  assert.match(await page.innerText('h1'), /Nadia Berrada/);
  site.passTimeUntil(new Date(TUESDAY.getTime() + 86 * 60_000));
  await page.goto('/balie');
  assert.match(await page.innerText('h1'), /^Balie/, 'after ten minutes it is over');
  site.passTimeUntil(TUESDAY);
});
