import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitsTo } from '#tests/browser.ts';
import { website } from '#tests/website.ts';

const site = await website('empty');
const visit = visitsTo(site);

test('the first page of a municipality says where you are, in its language', async () => {
  const page = await visit('/');
  assert.equal(await page.getAttribute('html', 'lang'), 'nl');
  assert.match(await page.innerText('header'), /Rivierstad/);
});

test('who picks English keeps the page and gets English', async () => {
  const page = await visit('/');
  await page.getByRole('link', { name: 'English' }).click();
  assert.equal(new URL(page.url()).search, '');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.ok(await page.getByRole('link', { name: 'Nederlands' }).isVisible());
});
