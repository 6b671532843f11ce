import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession } from 'playwright-core';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const named = new URL(site.url);
named.hostname = 'rivierstad.localhost';
const withScript = { baseURL: named.origin, javaScriptEnabled: true };

type Device = { cdp: CDPSession; id: string };

/** Gives the browser of this page a device that holds passkeys and says yes. */
async function withDevice(page: Page): Promise<Device> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId: id } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  return { cdp, id };
}

const keysIn = async ({ cdp, id }: Device) => (await cdp.send('WebAuthn.getCredentials', { authenticatorId: id })).credentials;

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/mijn/inloggen');
  await page.getByLabel('Naam voor deze passkey').fill(name);
  await page.getByRole('button', { name: 'Maak een passkey' }).click();
  await page.waitForURL(/gedaan=passkeyAdded/);
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.goto('/inloggen');
}

const passkeyButton = (page: Page) => page.getByRole('button', { name: 'Log in met een passkey' });

const isAnswer = (url: URL) => url.search === '?/passkey';

/** What the device answers to the question of this page, kept from the server. */
async function answerOf(page: Page): Promise<string> {
  const answer = page.locator('input[name=answer]');
  await answer.evaluate((input: HTMLInputElement) => { input.form!.submit = () => { input.form!.dataset.held = 'yes'; }; });
  await passkeyButton(page).click();
  await page.locator('form[data-held]').waitFor();
  return answer.inputValue();
}

/** Sends this as if the device had answered it. */
const send = (page: Page, answer: string) => page.locator('input[name=answer]').evaluate((input: HTMLInputElement, value) => { input.value = value; HTMLFormElement.prototype.submit.call(input.form); }, answer);

/** What the page says to it. */
async function refusalOf(page: Page, answer: string): Promise<string> {
  await send(page, answer);
  await page.waitForURL(isAnswer);
  return page.innerText('.errors');
}

test('somebody adds a passkey, signs in with it without a mail, and removes it: then it signs nobody in', async () => {
  const page = await visit('/', withScript);
  const device = await withDevice(page);
  await lookAroundAs(page, 'coordinator');
  await addPasskey(page, 'Mijn telefoon');
  assert.match(await page.locator('li', { hasText: 'Mijn telefoon' }).innerText(), /24 november 2026, voor rivierstad\.localhost/);
  assert.deepEqual((await keysIn(device)).map((key) => [key.rpId, key.isResidentCredential]), [['rivierstad.localhost', true]]);

  await signOut(page);
  await passkeyButton(page).click();
  await page.waitForURL('**/vandaag');
  assert.match(await page.innerText('.me'), /Esther Nijboer trekker/);

  await page.goto('/mijn/inloggen');
  await page.getByRole('button', { name: 'Verwijder Mijn telefoon' }).click();
  assert.match(await page.innerText('.done'), /verwijderd/);
  await signOut(page);
  await passkeyButton(page).click();
  await page.waitForURL(/\?\/passkey$/);
  assert.match(await page.innerText('.errors'), /Log in met een mail/);
  assert.equal(await page.locator('.me').count(), 0);
});

test('an answer works once, for the question that this browser was given, and unchanged', async () => {
  const page = await visit('/', withScript);
  await withDevice(page);
  await lookAroundAs(page, 'editor');
  await addPasskey(page, 'Laptop');
  await signOut(page);

  const used = await answerOf(page);
  await send(page, used);
  await page.waitForURL('**/vandaag');
  await signOut(page);
  assert.match(await refusalOf(page, used), /werkt hier niet/, 'replayed');

  await page.goto('/inloggen');
  const early = await answerOf(page);
  await page.evaluate(() => fetch('/inloggen/passkey', { method: 'POST' }));
  assert.match(await refusalOf(page, early), /werkt hier niet/, 'another question was given since');

  await page.goto('/inloggen');
  const fresh = JSON.parse(await answerOf(page));
  assert.match(await refusalOf(page, JSON.stringify({ ...fresh, response: { ...fresh.response, signature: JSON.parse(used).response.signature } })), /werkt hier niet/, 'signature of another question');

  for (const nonsense of ['', '{', '[]', '{"id":1}']) {
    await page.goto('/inloggen');
    assert.match(await refusalOf(page, nonsense), /werkt hier niet/, nonsense);
  }
  assert.equal(await page.locator('.me').count(), 0);
});

test('a copy of a key that counts lower than the key did is refused', async () => {
  const page = await visit('/', withScript);
  const device = await withDevice(page);
  await lookAroundAs(page, 'librarian');
  await addPasskey(page, 'Sleutel');
  const [copy] = await keysIn(device);
  await signOut(page);
  await passkeyButton(page).click();
  await page.waitForURL('**/vandaag');
  await signOut(page);
  await device.cdp.send('WebAuthn.removeCredential', { authenticatorId: device.id, credentialId: copy!.credentialId });
  await device.cdp.send('WebAuthn.addCredential', { authenticatorId: device.id, credential: { ...copy!, signCount: 0 } });
  await passkeyButton(page).click();
  await page.waitForURL(/\?\/passkey$/);
  assert.match(await page.innerText('.errors'), /werkt hier niet/);
});

test('a device that says no leaves the mail as the way in, in plain words', async () => {
  const page = await visit('/', withScript);
  const device = await withDevice(page);
  await lookAroundAs(page, 'teacher');
  await page.goto('/mijn/inloggen');
  await device.cdp.send('WebAuthn.setUserVerified', { authenticatorId: device.id, isUserVerified: false });
  await device.cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: device.id });
  await device.cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'u2f', transport: 'usb' } });
  await page.getByRole('button', { name: 'Maak een passkey' }).click();
  await page.getByText('Dit is niet gelukt').waitFor();
});

test('a passkey of somebody else is not removed, and none is added without its question', async () => {
  const page = await visit('/', withScript);
  await withDevice(page);
  await lookAroundAs(page, 'initiator');
  await addPasskey(page, 'Van mij');
  const { credential_id: id } = await site.db.onGround((tx) => tx.selectFrom('accounts.passkey').select('credential_id').where('name', '=', 'Van mij').executeTakeFirstOrThrow());
  const other = await visit('/', withScript);
  await lookAroundAs(other, 'resident');
  for (const [action, fields] of [['passkeyWeg', { id }], ['passkey', { name: 'x', answer: '{}' }]] as const) {
    await other.evaluate(([to, body]) => fetch(`/mijn/inloggen?/${to}`, { method: 'POST', body: new URLSearchParams(body as unknown as Record<string, string>) }), [action, fields] as const);
  }
  const { count } = await site.db.onGround((tx) => tx.selectFrom('accounts.passkey').select((e) => e.fn.countAll<number>().as('count')).where('name', 'in', ['Van mij', 'x']).executeTakeFirstOrThrow());
  assert.equal(count, 1);
});

test('without a script, and at an address that is a number, there is the mail and no script', async () => {
  const page = await visit('/inloggen', { baseURL: named.origin });
  assert.equal(await passkeyButton(page).count(), 0);
  assert.equal(await page.getByLabel('E-mailadres').isVisible(), true);
  await page.goto(`${site.url}/inloggen`);
  assert.equal(await page.locator('script').count(), 0);
  assert.equal((await site.get('/inloggen/passkey', { method: 'POST', headers: { origin: site.url } })).status, 404);
});

test('the script of the page is small, the only thing it asks for, and keeps to the policy', async () => {
  const page = await visit('about:blank', withScript);
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => { if (/Content Security Policy/.test(message.text())) complaints.push(message.text()); });
  await page.goto('/inloggen', { waitUntil: 'networkidle' });
  assert.equal(asked.length, 2, asked.join(' '));
  assert.ok((await (await site.get(new URL(asked[1]!).pathname)).text()).length < 14_000);
  assert.deepEqual(complaints, []);
});

test('axe finds nothing wrong where the script shows its buttons', async () => {
  const page = await visit('/', { ...withScript, bypassCSP: true, viewport: { width: 360, height: 740 } });
  await withDevice(page);
  await lookAroundAs(page, 'connector');
  await addPasskey(page, 'Een passkey met een lange naam die niet op een regel past');
  for (const path of ['/inloggen', '/mijn/inloggen']) {
    await page.goto(path);
    await page.locator('form[data-ask]').waitFor();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  }
});
