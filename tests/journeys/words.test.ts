import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAroundAs, visitsTo } from '#tests/browser.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);

test('an editor teaches the search a word, tries it, changes it and takes it away', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'editor');
  await page.getByRole('link', { name: 'Zoeken', exact: true }).first().click();
  await page.getByLabel('Vraag', { exact: true }).fill('kladdewerk');
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  assert.match(await page.innerText('main'), /vindt de zoekmachine niets/);
  await page.getByLabel('Woorden', { exact: true }).fill('kladdewerk\ntaalcafé');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('.done'), /bewaard/);
  assert.match(await page.innerText('main'), /kladdewerk = taalcafé/);
  await page.goto('/hulp?q=kladdewerk');
  assert.match(await page.innerText('main'), /[Tt]aalcafé/);

  await page.goto('/beheer/zoeken');
  await page.getByRole('link', { name: 'Verander kladdewerk' }).click();
  assert.equal(await page.getByLabel('Woorden', { exact: true }).inputValue(), 'kladdewerk\ntaalcafé');
  await page.getByLabel('Woorden', { exact: true }).fill(`${'a'.repeat(61)}\nkladdewerk`);
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('#f-words-e'), /te lang/);
  assert.equal(await page.getByLabel('Woorden', { exact: true }).inputValue(), `${'a'.repeat(61)}\nkladdewerk`);
  await page.getByLabel('Woorden', { exact: true }).fill('kladdewerk\ntekenen');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.equal(await page.getByRole('listitem').filter({ hasText: 'kladdewerk' }).count(), 1, 'a refused change is no new group');
  await page.getByRole('button', { name: 'Haal kladdewerk weg' }).click();
  assert.match(await page.innerText('main'), /nog geen eigen woorden/);
});

test('who is no editor finds no page there', async () => {
  const page = await visit('/');
  for (const who of ['coordinator', 'librarian', 'resident']) {
    await lookAroundAs(page, who);
    assert.equal((await page.goto('/beheer/zoeken'))!.status(), 404, who);
  }
});
