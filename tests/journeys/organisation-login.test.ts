import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { CLIENT, organisationLogin, signInThere } from '#tests/organisation-login.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const BACK = '/inloggen/organisatie/terug';
const login = await organisationLogin(`${site.url}${BACK}`, {
  bart: { email: 'B.Wijnands@rivierstad.example', email_verified: true }, carla: { email: 'c.roelofs@rivierstad.example', email_verified: true }, tom: { email: 't.sedney@rivierstad.example', email_verified: false },
  ingrid: { email: 'i.sloot@rivierstad.example' }, samir: { email: 'samir@welzijndebrug.example', email_verified: true }, nobody: { email: 'niemand@rivierstad.example', email_verified: true },
  desk: { email: 'info@rivierstad.example', email_verified: true }, without: {},
});

const button = (page: Page) => page.getByRole('link', { name: 'Log in met Gemeente Rivierstad' });

/** Goes through the organisation's login as this somebody of theirs, in a browser of their own. */
async function arriveAs(name: string): Promise<Page> {
  const page = await visit('/inloggen');
  await button(page).click();
  await signInThere(page, name);
  return page;
}

async function fillIn(page: Page, more: Record<string, string> = {}): Promise<void> {
  const answers = { 'Naam op de knop': 'Gemeente Rivierstad', 'Adres van de login': login.issuer, 'Onze naam daar': CLIENT.id, 'Ons geheim daar': CLIENT.secret, 'E-mailadressen die eindigen op': 'rivierstad.example', ...more };
  for (const [label, value] of Object.entries(answers)) await page.getByLabel(label).fill(value);
}

test('an administrator adds the login of an organisation while it is down, with the address that it needs; the secret is not shown again', async () => {
  const page = await visit('/demo');
  await lookAroundAs(page, 'administrator');
  await page.getByRole('link', { name: 'Inloggen van organisaties' }).first().click();
  assert.match(await page.innerText('main'), new RegExp(`${site.url}${BACK}`));
  await fillIn(page, { 'Adres van de login': 'ftp://login', 'Ons geheim daar': '', 'E-mailadressen die eindigen op': 'niet goed!' });
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('#f-domains-e'), /voorbeeld\.nl/);
  await fillIn(page);
  await page.getByLabel('Welke organisatie').selectOption({ label: 'Gemeente Rivierstad' });
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('.done'), /Bewaard/);
  await page.getByRole('link', { name: 'Verander de login van' }).click();
  assert.doesNotMatch(await page.content(), new RegExp(CLIENT.secret));
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('.done'), /Bewaard/, 'without a secret the one that was given stays');
  await page.goto('/beheer/inloggen');
  await page.getByRole('link', { name: 'Verander de login van' }).click();
  await page.getByLabel('Adres van de login').fill('https://elders.example');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('#f-clientSecret-e'), /Vul het geheim in/, 'another issuer does not get it');
});

test('a login that is down says so plainly, with the mail as the other way, and works again when it is up', async () => {
  const page = await visit('/inloggen');
  await button(page).click();
  assert.match(await page.innerText('.errors'), /doet het nu niet\. Log in met een mail/);
  assert.equal(await page.getByLabel('E-mailadres').isVisible(), true);
  await login.start();
  await button(page).click();
  await signInThere(page, 'bart');
  assert.match(await page.innerText('.me'), /Bart Wijnands medewerker/);
});

test('somebody is known the next time by what the login calls them', async () => {
  const page = await arriveAs('bart');
  assert.match(await page.innerText('.me'), /Bart Wijnands/);
  const bound = await site.db.onGround((tx) => tx.selectFrom('accounts.organisation_login').select(['issuer', 'subject']).execute());
  assert.deepEqual(bound, [{ issuer: login.issuer, subject: 'bart' }]);
});

test('down again between there and back, nobody is in and the mail is offered', async () => {
  login.shut.add('/token');
  const page = await arriveAs('carla');
  login.shut.clear();
  assert.match(await page.innerText('.errors'), /doet het nu niet/);
  assert.equal(await page.locator('.me').count(), 0);
});

for (const [who, words] of [['tom', /niet zeker wat je e-mailadres is/], ['ingrid', /niet zeker/], ['without', /niet zeker/], ['samir', /gaat niet over dit e-mailadres/], ['nobody', /kennen we je|We kennen je hier nog niet/], ['desk', /van een organisatie/]] as const) {
  test(`${who} is not let in, reads why, and no person or account is made`, async () => {
    const count = async () => [await site.db.onGround((tx) => tx.selectFrom('accounts.organisation_login').select('subject').execute()), await site.db.inRegion(site.region.schema, { person: null, scopes: ['region'] }, (tx) => tx.selectFrom('person').select((e) => e.fn.countAll<number>().as('n')).execute())];
    const before = await count();
    const page = await arriveAs(who);
    assert.match(await page.innerText('.errors'), words);
    assert.equal(await page.locator('.me').count(), 0);
    assert.deepEqual(await count(), before);
  });
}

test('a wrong state, a code that was used, and a browser that asked nothing are refused', async () => {
  const asked = (page: Page, part: string) => page.waitForRequest((request) => request.url().includes(part)).then((request) => new URL(request.url()));
  const refusalAt = async (page: Page, address: URL) => { await page.goto(address.href); return page.innerText('.errors'); };
  const page = await visit('/inloggen');
  const coming = asked(page, BACK);
  await button(page).click();
  await signInThere(page, 'carla');
  assert.match(await page.innerText('.me'), /Carla Roelofs/);
  const used = await coming;
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  assert.match(await refusalAt(page, used), /niet gelukt/, 'replayed in the same browser');
  assert.match(await refusalAt(await visit('/inloggen'), used), /niet gelukt/, 'brought to another browser');

  const other = await visit('/inloggen');
  const going = asked(other, 'state=');
  await button(other).click();
  used.searchParams.set('state', (await going).searchParams.get('state')!);
  assert.match(await refusalAt(other, used), /niet gelukt/, 'a used code with the right state');

  await other.goto('/inloggen');
  await button(other).click();
  const tab = await other.context().newPage();
  await tab.goto('/inloggen');
  await button(tab).click();
  await signInThere(other, 'carla');
  assert.match(await other.innerText('.errors'), /niet gelukt/, 'a good code with the state of an earlier question');
  assert.equal(await other.locator('.me').count(), 0);
});

test('nobody but an administrator sees or changes the logins, and an unknown one does not exist', async () => {
  const page = await visit('/demo');
  await lookAroundAs(page, 'coordinator');
  assert.equal((await page.goto('/beheer/inloggen'))!.status(), 404);
  assert.equal((await site.get('/inloggen/organisatie/00000000-0000-4000-8000-000000000000')).status, 404);
  assert.equal((await site.get('/inloggen/organisatie/x')).status, 404);
  const seen = await site.db.inRegion(site.region.schema, { person: null, scopes: ['coordinator:area:WK990101'] }, (tx) => tx.selectFrom('login_provider').selectAll().execute());
  assert.deepEqual(seen, []);
});

test('a login that was taken away is gone from the page; who it signed in stays until they sign out', async () => {
  const inside = await arriveAs('bart');
  const page = await visit('/demo');
  await lookAroundAs(page, 'administrator');
  await page.goto('/beheer/inloggen');
  await page.getByRole('button', { name: 'Haal de login van' }).click();
  assert.match(await page.innerText('.done'), /Weg/);
  await page.goto('/inloggen');
  assert.equal(await button(page).count(), 0);
  await inside.goto('/vandaag');
  assert.match(await inside.innerText('.me'), /Bart Wijnands/);
});
