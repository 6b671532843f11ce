import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);

async function fillInitiative(page: Page, name: string): Promise<void> {
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.getByLabel('In gewone woorden').fill('Elke vrijdag soep voor de buurt.');
  await page.getByLabel('Molenwijk', { exact: true }).check();
}

test('a resident begins an initiative, the coordinator puts a word right and approves, and then the resident changes it alone', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'resident');
  await page.getByRole('link', { name: 'Begin iets in je wijk' }).first().click();
  await page.getByRole('link', { name: 'Iets van bewoners' }).click();
  await fillInitiative(page, 'Bibliotheek Rivierstad');
  await page.getByRole('button', { name: 'Stuur het op' }).click();
  assert.equal(await page.getByRole('main').getByRole('link', { name: 'Bibliotheek Rivierstad' }).getAttribute('href'), '/organisaties/bibliotheek', 'the twin is shown');
  await page.getByLabel('Naam', { exact: true }).fill('Soep van Sien');
  await page.getByRole('button', { name: 'Stuur het op' }).click();
  assert.match(await page.innerText('main'), /Soep van Sien\s+Wacht op goedkeuring/);
  assert.equal((await site.get('/organisaties/soep-van-sien')).status, 404);

  await lookAroundAs(page, 'coordinator');
  await page.getByRole('link', { name: 'Kijk naar een voorstel' }).first().click();
  await page.getByRole('link', { name: 'Soep van Sien' }).click();
  assert.match(await page.innerText('main'), /Elke vrijdag soep voor de buurt/);
  await page.getByRole('link', { name: 'Verander eerst iets' }).click();
  await page.getByLabel('In gewone woorden').fill('Elke vrijdag om 12 uur soep voor de buurt.');
  await page.getByRole('button', { name: 'Zet het zo erop' }).click();
  assert.match(await page.innerText('.done'), /Het staat erop/);
  assert.match(await (await site.get('/organisaties/soep-van-sien')).text(), /Elke vrijdag om 12 uur soep/);

  await lookAroundAs(page, 'resident');
  await page.goto('/organisaties/soep-van-sien/wijzig');
  await page.getByLabel('Website').fill('soepvansien.example');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.equal(new URL(page.url()).pathname, '/organisaties/soep-van-sien');
  assert.match(await page.content(), /soepvansien\.example/);
});
