import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { lookAroundAs, visitsTo } from '#tests/browser.ts';
import { TUESDAY } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const picture = async (width = 1400, height = 1000) => file('advertentie.png', await sharp({ create: { width, height, channels: 3, background: '#a63d17' } }).png().toBuffer());

/** The pictures (JPEG) of the booklet that a visitor downloads, with what is said instead of them. */
async function bookletPictures(): Promise<{ count: number; said: boolean }> {
  const answer = await site.get('/molenwijk/wegwijs/boekje.pdf');
  assert.equal(answer.status, 200);
  const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  // Text in a PDF stands in UTF-16 or as it is.
  const words = 'Elke dag vers brood', wide = [...words].map((sign) => `\0${sign}`).join('');
  return { count: pdf.match(/\/DCTDecode/g)?.length ?? 0, said: pdf.includes(words) || pdf.includes(wide) };
}

test('an editor places an advertisement, which is then in the booklet, changes it and takes it away', async () => {
  const before = await bookletPictures();
  const page = await visit('/');
  await lookAroundAs(page, 'editor');
  await page.getByRole('link', { name: 'Advertenties' }).first().click();
  assert.match(await page.innerText('main'), /Nog geen advertenties/);
  await page.getByRole('link', { name: 'Plaats een advertentie: Molenwijk' }).click();
  assert.equal(await page.inputValue('#f-runsUntil'), '24 november 2027');

  await page.getByLabel('Wie adverteert?').fill('Bakkerij Jansen');
  await page.getByLabel('Hoe groot?').selectOption('half');
  await page.getByLabel('Plaatje', { exact: true }).setInputFiles(await picture(300, 200));
  await page.getByLabel('Wat staat er op het plaatje?').fill('Elke dag vers brood');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('#f-picture-e'), /Het is 300 bij 200 beeldpunten\. Nodig is 686 bij 457\./);
  assert.equal(await page.inputValue('#f-name'), 'Bakkerij Jansen');

  await page.getByLabel('Plaatje', { exact: true }).setInputFiles(await picture());
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('.done'), /De advertentie is bewaard/);
  assert.match(await page.innerText('.pictured'), /Bakkerij Jansen\s+Halve bladzijde, tot en met 24 november 2027\s+In het volgende boekje/);
  const thumbnail = await page.request.get((await page.locator('.pictured img').getAttribute('src'))!);
  assert.deepEqual([thumbnail.status(), thumbnail.headers()['content-type']], [200, 'image/jpeg']);
  assert.deepEqual(await bookletPictures(), { count: before.count + 1, said: true });

  await page.getByRole('link', { name: 'Verander de advertentie van Bakkerij Jansen' }).click();
  await page.getByLabel('Hoe groot?').selectOption('quarter');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('.pictured'), /Kwart bladzijde/);

  site.passTimeUntil('2027-11-24T22:30:00Z');
  assert.equal((await bookletPictures()).said, true, 'its last day');
  site.passTimeUntil('2027-11-24T23:30:00Z');
  assert.equal((await bookletPictures()).said, false, 'the day after, by the clocks of the region');
  site.passTimeUntil(TUESDAY);

  await page.getByRole('link', { name: 'Haal de advertentie van Bakkerij Jansen weg' }).click();
  assert.equal(await page.innerText('h1'), 'Advertentie van Bakkerij Jansen weghalen?');
  await page.getByRole('link', { name: 'Nee, laat staan' }).click();
  await page.getByRole('link', { name: 'Haal de advertentie van Bakkerij Jansen weg' }).click();
  await page.getByRole('button', { name: 'Ja, haal weg' }).click();
  assert.match(await page.innerText('.done'), /De advertentie is weg/);
  assert.deepEqual(await bookletPictures(), { ...before, said: false });
});

test('an administrator places in every wijk; an editor elsewhere and everybody else finds no page there', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'administrator');
  await page.goto('/beheer/advertenties/nieuw?wijk=steenoven');
  await page.getByLabel('Wie adverteert?').fill('Fietsenmaker');
  await page.getByLabel('Plaatje', { exact: true }).setInputFiles(await picture());
  await page.getByLabel('Wat staat er op het plaatje?').fill('Band lek?');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  const path = await page.getByRole('link', { name: 'Verander de advertentie van Fietsenmaker' }).getAttribute('href');

  for (const [who, paths] of [['editor', [path, `${path}/weg`, `${path}/plaatje`]], ['coordinator', ['/beheer/advertenties', '/beheer/advertenties/nieuw', path, `${path}/weg`, `${path}/plaatje`]]] as const) {
    await lookAroundAs(page, who);
    for (const one of paths) assert.equal((await page.goto(one!))!.status(), 404, `${who} ${one}`);
    const cookie = (await page.context().cookies()).map((c) => `${c.name}=${c.value}`).join('; ');
    const answer = await site.get(`${path}/weg`, { method: 'POST', headers: { cookie, origin: site.url, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }, body: '' });
    assert.equal(answer.status, 404, who);
  }
  assert.equal((await site.get('/beheer/advertenties')).headers.get('location'), '/inloggen');
});
