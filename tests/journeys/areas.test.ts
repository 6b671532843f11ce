import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAroundAs, visitsTo } from '#tests/browser.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('an administrator reads a file in, finds a buurt in it and puts it on the site as a wijk', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'administrator');
  await page.getByRole('link', { name: 'Gebieden' }).first().click();
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(csv('kwb2026.csv', '\ufeffgwb_code;regio;recs;gm_naam;a_inw\nBU99010177;Nieuwe Oever;Buurt;Rivierstad;12\nBUx;Fout;Buurt;Rivierstad;1\n'));
  await page.getByRole('button', { name: 'Lees in' }).click();
  const told = await page.innerText('.done');
  assert.match(told, /kwb2026\.csv is ingelezen/);
  assert.match(told, /cijfers van 2026/);
  assert.match(told, /Regel 3: .*BUx/);
  assert.match(told, /nieuw 1, gewijzigd 0, gelijk 2, fout 1/);

  await page.getByLabel('Zoek een gebied').fill('nieuwe oever');
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  await page.getByRole('link', { name: 'Kies Nieuwe Oever als wijk' }).click();
  await page.getByLabel('Over de wijk').fill('Nieuwe huizen aan het water.');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('.done'), /De wijk is bewaard/);
  await page.getByRole('link', { name: 'Nieuwe Oever', exact: true }).click();
  assert.equal(new URL(page.url()).pathname, '/nieuwe-oever');
  await page.goto('/');
  assert.match(await page.innerText('main'), /Nieuwe huizen aan het water/);

  await page.goto('/beheer/gebieden');
  await page.getByRole('link', { name: 'Verander Nieuwe Oever' }).click();
  await page.getByRole('button', { name: 'Haal van de site' }).click();
  assert.match(await page.innerText('.done'), /niet meer op de site/);
  assert.equal((await page.goto('/nieuwe-oever'))!.status(), 404);
});

test('a wijk that gets another address keeps answering to the one it had, on every page of it', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'administrator');
  const rename = async (slug: string) => { await page.goto('/beheer/gebieden/wijk?code=WK990102'); await page.getByLabel('Adres van de wijk').fill(slug); await page.getByRole('button', { name: 'Bewaar' }).click(); };
  await rename('oud-steenoven');
  for (const [old, now] of [['/steenoven', '/oud-steenoven'], ['/steenoven/hulp?q=brief', '/oud-steenoven/hulp?q=brief'], ['/steenoven/wegwijs', '/oud-steenoven/wegwijs']]) {
    const answer = await site.get(old!);
    assert.deepEqual([answer.status, answer.headers.get('location')], [301, now]);
    assert.equal((await site.get(now!)).status, 200);
  }
  await page.goto('/beheer/gebieden/wijk?code=WK990101');
  await page.getByLabel('Adres van de wijk').fill('steenoven');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.equal(await page.locator('#f-slug-e').count(), 1, 'no other wijk gets an address that leads somewhere');
  await rename('steenoven');
  assert.equal((await site.get('/steenoven')).status, 200);
  assert.equal((await site.get('/oud-steenoven')).headers.get('location'), '/steenoven');
});

test('a file that cannot be read is refused in plain words, with what was typed kept', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'administrator');
  await page.goto('/beheer/gebieden');
  await page.getByLabel('Jaar').fill('vorig jaar');
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(csv('a.csv', 'x'));
  await page.getByRole('button', { name: 'Lees in' }).click();
  assert.match(await page.innerText('#f-year-e'), /geen jaar/);
  assert.equal(await page.inputValue('#f-year'), 'vorig jaar');
  await page.getByLabel('Jaar').fill('');
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(csv('a.xlsx', '<html><body>nee</body></html>'));
  await page.getByRole('button', { name: 'Lees in' }).click();
  assert.match(await page.innerText('.errors'), /webpagina/);
});

test('in Flanders a wijk is typed as a list of sectors', async () => {
  const page = await visit('/', { baseURL: site.url.replace('127.0.0.1', 'overwater.localhost') });
  await lookAroundAs(page, 'administrator');
  await page.goto('/beheer/gebieden');
  await page.getByLabel('Naam van de wijk').fill('Rond het begijnhof');
  await page.getByLabel('Codes van de sectoren').fill('bestaat-niet');
  await page.getByRole('button', { name: 'Maak de wijk' }).click();
  assert.match(await page.innerText('#f-sectors-e'), /BESTAAT-NIET/);
  assert.equal(await page.inputValue('#f-name'), 'Rond het begijnhof');
});

test('who does not set up the region finds no page there, whatever they ask for', async () => {
  const page = await visit('/');
  for (const who of ['editor', 'coordinator', 'resident']) {
    await lookAroundAs(page, who);
    for (const path of ['/beheer/gebieden', '/beheer/gebieden/wijk?code=WK990101', '/beheer/gebieden/wijk?code=WK000000']) assert.equal((await page.goto(path))!.status(), 404, `${who} ${path}`);
    const cookie = (await page.context().cookies()).map((c) => `${c.name}=${c.value}`).join('; ');
    for (const action of ['/beheer/gebieden?/sectoren', '/beheer/gebieden/wijk?/weg&code=WK990101', '/beheer/gebieden/wijk?/weg&code=WK000000']) {
      const answer = await site.get(action, { method: 'POST', headers: { cookie, origin: site.url, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }, body: 'name=x&sectors=y' });
      assert.equal(answer.status, 404, `${who} ${action}`);
    }
  }
  assert.equal((await site.get('/molenwijk')).status, 200);
});
