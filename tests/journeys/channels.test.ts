import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAroundAs, visitsTo } from '#tests/browser.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);

test('a coordinator adds the paper of the wijk, sees who is reached by none, and prints the list', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'coordinator');
  await page.getByRole('link', { name: 'Kanalen' }).first().click();
  await page.getByRole('link', { name: 'Kanaal toevoegen' }).click();
  await page.getByLabel('Soort').selectOption({ label: 'Krant of blad' });
  await page.getByLabel('Naam', { exact: true }).first().fill('De Kleine Molen');
  await page.getByLabel('Talen').fill('Nederlands, Tigrinya');
  await page.getByLabel('Op papier').check();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('.errors'), /Waar komt het: Kies minstens één gebied/);
  assert.equal(await page.inputValue('[name="channel.name"]'), 'De Kleine Molen', 'what was typed is kept');
  assert.equal(await page.getByLabel('Op papier').isChecked(), true, 'what was ticked is kept');

  await page.getByLabel('Molenwijk').check();
  await page.getByLabel('Mensen die nieuw zijn in Nederland').check();
  await page.getByLabel('Een uiterste dag om in te leveren').fill('15 januari 2026');
  await page.getByLabel('Komt terug').selectOption({ label: 'Elke maand' });
  await page.getByLabel('E-mailadres van de redactie of balie').fill('redactie@kleinemolen.example');
  await page.getByLabel('Waar vind je het').fill('Ligt in de bibliotheek');
  await page.locator('[name="contact.name"]').fill('Iemand Privé');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.equal(new URL(page.url()).pathname, '/kanalen/de-kleine-molen');
  assert.match(await page.innerText('main'), /Inleveren tot en met 15 december 2026[\s\S]*Elke maand[\s\S]*Iemand Privé[\s\S]*Klopte op 24 november 2026, gezegd door een trekker/);

  await page.goto('/kanalen/bereik?wijk=molenwijk');
  const gaps = await page.innerText('main');
  assert.match(gaps, /In deze talen is er niets:/);
  assert.doesNotMatch(gaps.slice(gaps.indexOf('Wat ontbreekt'), gaps.indexOf('Kanalen voor elke groep')), /Tigrinya/, 'the new paper is in Tigrinya');
  await page.getByRole('link', { name: 'Steenoven' }).first().click();
  assert.match(await page.innerText('main'), /niets op papier:\s+Tigrinya/);

  await page.goto('/kanalen?wijk=molenwijk');
  await page.getByRole('link', { name: 'Lijst om te printen' }).click();
  const list = await page.innerText('main');
  assert.match(list, /De Kleine Molen[\s\S]*redactie@kleinemolen\.example/);
  assert.doesNotMatch(list, /Iemand Privé|Steenoven Samen/);

  await page.goto('/molenwijk/nieuws');
  assert.match(await page.innerText('main'), /Waar vind je nieuws uit de wijk\?[\s\S]*De Kleine Molen/);
  assert.doesNotMatch(await page.content(), /Iemand Privé|Appgroep Bloemenbuurt/);
});

test('one click says that a channel is still right; it can be changed, stopped and begun again', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'editor');
  await page.goto('/kanalen?wijk=molenwijk');
  await page.getByRole('button', { name: 'Prikbord in De Wiek klopt nog' }).click();
  assert.match(page.url(), /wijk=molenwijk/);
  assert.match(await page.innerText('.done'), /dit klopt vandaag/);
  await page.getByRole('link', { name: 'Prikbord in De Wiek' }).click();
  await page.getByRole('link', { name: 'Verander', exact: true }).click();
  await page.getByLabel('Hoe vaak komt het uit').fill('Elke dag te zien');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('main'), /Elke dag te zien/);
  await page.getByRole('button', { name: 'Dit kanaal is gestopt' }).click();
  assert.match(await page.innerText('main'), /Gestopt op 24 november 2026/);
  await page.getByRole('button', { name: 'Dit kanaal is er weer' }).click();
  assert.match(await page.innerText('.done'), /is er weer/);
});

test('visitors are asked to sign in; who has no part in it, and another region, find nothing', async () => {
  const paths = ['/kanalen', '/kanalen/nieuw', '/kanalen/bereik', '/kanalen/lijst', '/kanalen/kanalen.xlsx', '/kanalen/de-molensteen', '/kanalen/de-molensteen/veranderen'];
  for (const path of paths) {
    const answer = await site.get(path);
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/inloggen'], path);
  }
  const page = await visit('/');
  await lookAroundAs(page, 'resident');
  for (const path of paths) assert.equal((await page.goto(path))!.status(), 404, path);
  await lookAroundAs(page, 'deputy-coordinator');
  assert.equal((await page.goto('/kanalen/de-molensteen'))!.status(), 200);
  assert.equal((await page.goto('/kanalen/de-molensteen/veranderen'))!.status(), 404, 'not a channel of their wijk');
  const flemish = await visit('/', { baseURL: site.url.replace('127.0.0.1', 'overwater.localhost') });
  await lookAroundAs(flemish, 'coordinator');
  for (const path of ['/kanalen/de-molensteen', '/kanalen?wijk=molenwijk']) assert.equal((await flemish.goto(path))!.status(), 404, path);
  assert.equal((await flemish.goto('/kanalen'))!.status(), 200);
  assert.match(await flemish.innerText('main'), /Overwater Info/);
});
