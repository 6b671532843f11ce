import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAroundAs, visitsTo } from '#tests/browser.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const statusAt = async (path: string) => (await site.get(path, { redirect: 'manual' })).status;

test('the coordinator merges an organisation that is there twice, the old address leads on, and takes it back', async () => {
  const page = await visit('/organisaties/dijkstappers'), writer = await visit('/');
  await lookAroundAs(writer, 'coordinator');
  await writer.goto('/organisaties/carambole/wijzig');
  await writer.getByLabel('Meer erover').fill('Wij zoeken een vierde man.');
  await lookAroundAs(page, 'coordinator');
  await page.goto('/organisaties/dijkstappers/wijzig');
  await page.getByRole('link', { name: 'Is dit dubbel?' }).click();
  await page.getByLabel('Hoe heet de andere?').fill('carambole');
  await page.getByRole('button', { name: 'Zoek' }).first().click();
  await page.getByRole('link', { name: 'Zet Biljart- en kaartclub De Carambole ernaast' }).click();
  await page.getByRole('radio', { name: 'De Dijkstappers', exact: true }).check();
  await page.getByRole('button', { name: 'Voeg samen' }).click();
  assert.match(await page.innerText('.done'), /Het is nu één vermelding/);
  assert.equal(await statusAt('/organisaties/carambole'), 301);
  assert.equal(await statusAt('/api/v1/organisaties/carambole'), 308);
  assert.doesNotMatch(await (await site.get('/molenwijk/meedoen')).text(), /organisaties\/carambole/);
  await page.goto('/organisaties/carambole');
  assert.equal(await page.innerText('h1'), 'De Dijkstappers');
  await page.goto('/organisaties/dijkstappers/geschiedenis');
  assert.match(await page.innerText('main'), /Samengevoegd met Biljart- en kaartclub De Carambole/);

  await writer.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await writer.innerText('main'), /Dit is intussen samengevoegd met De Dijkstappers/);
  assert.equal(await writer.getByLabel('Meer erover').inputValue(), 'Wij zoeken een vierde man.', 'what was typed is not lost');

  await page.goto('/organisaties/dijkstappers/dubbel');
  await page.getByRole('button', { name: 'Samenvoegen ongedaan maken' }).click();
  assert.match(await page.innerText('main'), /De Carambole staat weer apart/);
  assert.deepEqual([await statusAt('/organisaties/carambole'), await statusAt('/organisaties/dijkstappers')], [200, 200]);
});

test('an owner says that an offer stops today; visitors read where to go, and it comes back', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'librarian');
  await page.goto('/aanbod/telefoon-en-tablet/wijzig');
  await page.getByRole('link', { name: 'Stopt het?' }).click();
  await page.getByLabel('Vanaf welke dag?').fill('24-11-2026');
  await page.getByLabel('Waarom stopt het?').fill('De vrijwilligers zijn gestopt.');
  await page.getByLabel('Waar kunnen mensen daarna terecht?').fill('Zo maar iets');
  await page.getByRole('button', { name: 'Het stopt' }).click();
  assert.match(await page.innerText('#f-instead-e'), /Deze naam kennen we niet/);
  await page.getByLabel('Waar kunnen mensen daarna terecht?').fill('gratis computers en wifi in de bibliotheek');
  await page.getByRole('button', { name: 'Het stopt' }).click();
  assert.match(await page.innerText('.done'), /Het is bewaard/);
  const stopped = await (await site.get('/aanbod/telefoon-en-tablet')).text();
  assert.match(stopped, /Dit is gestopt op 24 november 2026/);
  assert.match(stopped, /noindex/);
  assert.match(stopped, /href="\/aanbod\/computers-bibliotheek"/);
  assert.doesNotMatch(await (await site.get('/molenwijk/hulp?q=telefoon+en+tablet')).text(), /aanbod\/telefoon-en-tablet"/);
  await page.getByRole('button', { name: 'Het gaat toch door' }).click();
  assert.match(await page.innerText('.done'), /Het gaat door/);
  assert.doesNotMatch(await (await site.get('/aanbod/telefoon-en-tablet')).text(), /gestopt/);
});

test('an initiator makes an organisation of an initiative, and its address stays', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'initiator');
  await page.getByRole('link', { name: 'Jullie organisatie' }).first().click();
  await page.getByRole('link', { name: 'Stopt het?' }).first().click();
  await page.getByRole('button', { name: 'Wij zijn nu een organisatie' }).click();
  assert.match(await page.innerText('.done'), /Jullie staan er nu als organisatie/);
  const shown = await (await site.get('/organisaties/lange-tafel')).text();
  assert.match(shown, /Organisatie/);
  assert.doesNotMatch(shown, /Initiatief van bewoners/);
});
