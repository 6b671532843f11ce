import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { visitsTo, type Page } from '#tests/browser.ts';
import { TUESDAY } from '#tests/clock.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const HALF_HOUR = 30 * 60_000;

async function askLink(page: Page, email: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
}

/** The newest link of the mailbox for this address. */
async function linkFor(page: Page, email: string): Promise<string> {
  await page.goto('/demo/postvak');
  return (await page.getByRole('listitem').filter({ hasText: email }).first().getByRole('link').getAttribute('href'))!;
}

test('who asks a link by e-mail signs in with it, once, and signs out again', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'I.Sloot@rivierstad.example');
  await page.getByRole('link', { name: 'Lees de mail in het postvak' }).click();
  const link = await linkFor(page, 'i.sloot@rivierstad.example');
  await page.goto(link);
  await page.getByRole('button', { name: 'Log in' }).click();
  assert.match(await page.innerText('.me'), /Ingrid Sloot beheerder/);
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  assert.equal(await page.locator('.me').count(), 0);

  await page.goto(link);
  const [answer] = await Promise.all([page.waitForResponse((r) => r.request().method() === 'POST'), page.getByRole('button', { name: 'Log in' }).click()]);
  assert.equal(answer.status(), 410);
  assert.match(await page.innerText('h1'), /werkt niet meer/);
  await page.getByRole('link', { name: 'Vraag een nieuwe link' }).click();
  assert.match(await page.innerText('h1'), /Inloggen/);
});

test('the whole way is done by keyboard alone', async () => {
  const page = await visit('/inloggen');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  for (let n = 0; n < 12 && (await focused()) !== 'f-email'; n += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('kees@demolensteen.example');
  await page.keyboard.press('Enter');
  await page.waitForURL(/gevraagd/);
  await page.goto(await linkFor(page, 'kees@demolensteen.example'));
  for (let n = 0; n < 12 && !(await page.evaluate(() => document.activeElement?.textContent === 'Log in')); n += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/inloggen'));
  assert.match(await page.innerText('.me'), /Kees Dolman redacteur/);
});

test('the answer is the same for an address that nobody has, and nothing is posted', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'i.sloot@rivierstad.example');
  const known = [page.url(), await page.innerText('main')];
  await askLink(page, 'niemand@rivierstad.example');
  assert.deepEqual([page.url(), await page.innerText('main')], known);
  await page.goto('/demo/postvak');
  assert.equal(await page.getByText('niemand@rivierstad.example').count(), 0);
});

test('an address gets at most five links in an hour, and one again after it', async () => {
  const email = 't.sedney@rivierstad.example';
  const page = await visit('/inloggen');
  const posted = async () => { await page.goto('/demo/postvak'); return page.getByText(`Aan ${email}`).count(); };
  for (let n = 0; n < 7; n += 1) await askLink(page, email);
  assert.equal(await posted(), 5);
  site.passTimeUntil(new Date(TUESDAY.getTime() + 2 * HALF_HOUR + 1000));
  await askLink(page, email);
  assert.equal(await posted(), 6);
  site.passTimeUntil(TUESDAY);
});

test('an address that is none is refused beside the field, with what was typed kept', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'jan bij de bieb');
  assert.match(await page.innerText('#f-email-e'), /geen goed e-mailadres/);
  assert.equal(await page.inputValue('#f-email'), 'jan bij de bieb');
});

test('a link works for half an hour', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'esther@bibliotheekrivierstad.example');
  const link = await linkFor(page, 'esther@bibliotheekrivierstad.example');
  site.passTimeUntil(new Date(TUESDAY.getTime() + HALF_HOUR));
  await page.goto(link);
  await page.getByRole('button', { name: 'Log in' }).click();
  assert.match(await page.innerText('h1'), /werkt niet meer/);
  site.passTimeUntil(TUESDAY);
});

test('a link of one region does not open another', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'samir@welzijndebrug.example');
  const link = await linkFor(page, 'samir@welzijndebrug.example');
  await page.goto(link.replace('127.0.0.1', 'overwater.localhost'));
  await page.getByRole('button', { name: 'Log in' }).click();
  assert.match(await page.innerText('h1'), /werkt niet meer/);
  await page.goto(link);
  await page.getByRole('button', { name: 'Log in' }).click();
  assert.match(await page.innerText('.me'), /Samir/);
});

test('the cookie is for the server alone', async () => {
  const page = await visit('/demo');
  await page.getByRole('button', { name: 'Kijk rond als Ingrid Sloot' }).click();
  const cookie = (await page.context().cookies()).find((c) => c.name === SESSION_COOKIE)!;
  assert.deepEqual([cookie.httpOnly, cookie.sameSite, cookie.secure], [true, 'Lax', false]);
});

test('a post from another site is refused', async () => {
  const answer = await site.get('/inloggen', { method: 'POST', headers: { origin: 'https://elders.example', 'content-type': 'application/x-www-form-urlencoded' }, body: 'email=i.sloot%40rivierstad.example' });
  assert.equal(answer.status, 403);
});

test('administration asks a visitor to sign in, whether the page is there or not', async () => {
  for (const path of ['/beheer', '/beheer/aanbod', '/beheer/bestaat-niet']) {
    const answer = await site.get(path);
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/inloggen'], path);
  }
});

test('in the demo somebody looks around as any of the cast, of their own region only', async () => {
  const page = await visit('/demo');
  assert.equal(await page.getByRole('button', { name: /^Kijk rond als/ }).count(), 21);
  await page.getByRole('button', { name: 'Kijk rond als Esther Nijboer' }).click();
  assert.match(await page.innerText('.me'), /Esther Nijboer trekker/);
  await page.goto('/demo');
  assert.match(await page.getByRole('listitem').filter({ hasText: 'Esther Nijboer' }).innerText(), /trekker in Molenwijk, van Bibliotheek/);
  const forged = await site.get('/demo', { method: 'POST', headers: { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' }, body: 'slug=nobody' });
  assert.equal(forged.status, 404);
});

test('looking around does not exist under a name of the world, or through a proxy', async () => {
  const world = await site.get('/demo', { headers: { 'x-forwarded-host': 'wijk.example.nl' } });
  assert.equal(world.status, 404);
  for (const path of ['/demo', '/demo/postvak']) {
    const proxied = await site.get(path, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    assert.equal(proxied.status, 404, path);
  }
});
