import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { APIResponse } from 'playwright-core';
import { makeSheet, receiptPaper, showReceipt } from '#modules/desk/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { closeTypesetter } from '#outlets/print/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { system, TUESDAY } from '#tests/house.ts';
import { website } from '#tests/website.ts';

after(closeTypesetter);
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

const isPdf = async (answer: APIResponse) => assert.deepEqual([answer.status(), answer.headers()['content-type'], (await answer.body()).subarray(0, 4).toString()], [200, 'application/pdf', '%PDF']);

/** Ends a visit; what its receipt says was done. */
async function receiptOf(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Klaar' }).click();
  const path = (await page.getByRole('link', { name: 'Print de bon' }).getAttribute('href'))!;
  await isPdf(await page.request.get(path));
  const id = /([^/]+)\.pdf$/.exec(path)![1]!;
  const staff = await inTransaction(site.as(system), ({ tx }) => tx.selectFrom('desk_visit as d').innerJoin('person as p', 'p.id', 'd.staff_id').select(['p.id', 'p.name']).where('d.id', '=', id).executeTakeFirstOrThrow());
  const receipt = await showReceipt(site.as({ kind: 'person', ...staff, scopes: [] }), id);
  return (receiptPaper(receipt, site.region, 'nl', 'vandaag').data as { list: string[] }).list;
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
  assert.deepEqual(await receiptOf(page), ['Hoe we je bereiken is veranderd.']);
  const fact = await inTransaction(site.as(system), ({ tx }) => tx.selectFrom('fact as f').innerJoin('person as a', 'a.id', 'f.actor_id').innerJoin('person as p', 'p.id', 'f.on_behalf_of').select(['a.name as by', 'p.name as for']).where('f.kind', '=', 'people.reachChanged').executeTakeFirstOrThrow());
  assert.deepEqual(fact, { by: 'Hanneke Terpstra', for: 'Rudi van Zomeren' });
  await type(page, code);
  assert.match(await main(page), /Deze code werkt niet/, 'a code works once');
});

test('a code of Rivierstad opens nothing at a desk of Overwater', async () => {
  const code = await codeOf('resident');
  const elsewhere = await visit('/', { baseURL: site.url.replace('127.0.0.1', 'overwater.localhost') });
  await lookAroundAs(elsewhere, 'coordinator');
  await type(elsewhere, code);
  assert.match(await main(elsewhere), /Deze code werkt niet/);
  const page = await visit('/');
  await lookAroundAs(page, 'coordinator');
  await type(page, code);
  assert.match(await page.innerText('h1'), /Nadia Berrada/, 'it was not worn by that');
});

test('an administrator prints codes for somebody without telephone or account; each helps once, a new sheet wears out the old one', async () => {
  const admin = await visit('/'), page = await visit('/');
  await lookAroundAs(admin, 'administrator');
  await admin.goto('/beheer/mensen/nieuw');
  await admin.getByLabel('Naam').fill('Iemand zonder telefoon');
  await admin.getByRole('button', { name: 'Voeg iemand toe' }).click();
  const path = (await admin.locator('form', { has: admin.getByRole('button', { name: 'Print een blad met tien codes' }) }).getAttribute('action'))!;
  const print = (by: Page, at = path) => by.request.post(at, { headers: { origin: site.url }, form: {} });
  await isPdf(await print(admin));
  const person = path.split('/').at(-2)!, made = () => inTransaction(site.as(system), ({ tx }) => tx.selectFrom('desk_code').select('code_hash').where('person_id', '=', person).execute());
  assert.equal((await made()).length, 10);
  await lookAroundAs(page, 'coordinator');
  assert.equal((await print(page)).status(), 404, 'administrators only');
  const administrator = await inTransaction(site.as(system), ({ tx }) => tx.selectFrom('person').select(['id', 'name']).where('name', '=', 'Ingrid Sloot').executeTakeFirstOrThrow());
  const sheet = () => makeSheet(site.as({ kind: 'person', ...administrator, scopes: ['region'] }), person);
  const { codes: old } = await sheet(), { codes } = await sheet();
  await type(page, old[0]!);
  assert.match(await main(page), /Deze code werkt niet/);
  await type(page, codes[0]!);
  assert.match(await page.innerText('h1'), /Je helpt nu Iemand zonder telefoon/);
  await isPdf(await print(page, '/mijn/code/blad'));
  assert.deepEqual(await receiptOf(page), ['Je kreeg een nieuw blad met codes.']);
  await type(page, codes[1]!);
  assert.match(await main(page), /Deze code werkt niet/, 'the sheet of the desk wore out this one');
  await admin.reload();
  assert.match(await main(admin), /Blad met codes geprint, .*door Esther Nijboer/);
});

test('"verhuisd" at the desk stops everything of the resident, and the receipt says so', async () => {
  const page = await visit('/'), own = await visit('/');
  const code = await codeOf('gardener');
  await lookAroundAs(own, 'gardener');
  await lookAroundAs(page, 'coordinator');
  await type(page, code);
  await page.getByRole('link', { name: 'Verhuisd of overleden' }).click();
  await page.getByRole('button', { name: 'Ja, stop alles' }).click();
  assert.match(await main(page), /Kies wat er is gebeurd/);
  await page.getByLabel('Verhuisd').check();
  await page.getByRole('button', { name: 'Ja, stop alles' }).click();
  await own.goto('/mijn/bereik');
  assert.match(own.url(), /inloggen/);
  assert.deepEqual(await receiptOf(page), ['Alle berichten zijn gestopt.']);
});

test('at the desk a resident gets another name and large letters, takes consent back, and takes home on paper what is held of them', async () => {
  const resident = (await listPeople(site.as(system), { slug: 'resident-without-internet' }))[0]!, administrator = await actorOfPerson(site.db, site.region, (await listPeople(site.as(system), { slug: 'administrator' }))[0]!.id, TUESDAY);
  const { codes } = await makeSheet(site.as(administrator), resident.id);
  const page = await visit('/');
  await lookAroundAs(page, 'coordinator');
  assert.equal((await page.goto('/balie/gegevens'))!.status(), 404, 'only while helping somebody');
  await type(page, codes[0]!);
  await page.getByRole('link', { name: `Gegevens van ${resident.name}` }).click();
  await page.getByLabel('Naam').fill('');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('.errors'), /Naam/);
  await page.getByLabel('Naam').fill('Geertruida Kamphuis');
  await page.getByLabel('Grote letters op papier').check();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await main(page), /Gegevens van Geertruida Kamphuis[^]*bewaard/);
  await page.getByRole('button', { name: 'Trek in: Brieven thuis krijgen' }).click();
  assert.match(await main(page), /De toestemming is ingetrokken/);
  await isPdf(await page.request.post('/balie/gegevens/papier', { headers: { origin: site.url }, form: {} }));
  await page.goto('/balie');
  assert.deepEqual(await receiptOf(page), ['Je naam, taal of letters zijn veranderd.', 'Je toestemming is ingetrokken.', 'Je kreeg op papier wat we van je bewaren.']);
  assert.equal((await page.request.post('/balie/gegevens/papier', { headers: { origin: site.url }, form: {} })).status(), 404, 'over is over');
  const { name, large_print } = await inTransaction(site.as(system), ({ tx }) => tx.selectFrom('person').select(['name', 'large_print']).where('id', '=', resident.id).executeTakeFirstOrThrow());
  assert.deepEqual([name, large_print], ['Geertruida Kamphuis', true]);
});

test('a code that is too old does not work, and guessing ends after ten', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'coordinator');
  const code = await codeOf('resident');
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
