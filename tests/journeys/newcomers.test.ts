import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { addPerson, createSignIn, whoIsSignedIn } from '#modules/people/index.ts';
import { visitsTo, type Page } from '#tests/browser.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { Refusal, type Region } from '#platform/use-case/index.ts';
import { system, TUESDAY } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);

/** Somebody new of a region, with the page that their first link leads to. */
async function newcomer(name: string, region: Region = site.region, options = {}): Promise<{ id: string; page: Page }> {
  const email = `${name.toLowerCase()}@voorbeeld.example`;
  const { id } = await addPerson(site.as(system, { region }), { name, email, roles: [{ kind: 'administrator', scopeKind: 'region', scope: 'region' }] });
  const token = await createSignIn(site.db, region, { id, email }, TUESDAY);
  const page = await visit(new URL(`/inloggen/${token}`, region === site.region ? site.url : site.url.replace('127.0.0.1', 'overwater.localhost')).href, options);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  return { id, page };
}

const consentsOf = async (id: string) => (await site.db.inRegion(site.region.schema, { person: null, scopes: ['region'] }, (tx) => tx.selectFrom('consent').selectAll().where('person_id', '=', id).execute()));

test('at the first sign-in one question is asked; until it is answered somebody is a visitor, and never after', async () => {
  const { id, page } = await newcomer('Noor');
  assert.equal(await page.innerText('h1'), 'Ben je 16 jaar of ouder?');
  for (const path of ['/vandaag', '/beheer/gebieden', '/mijn/inloggen']) {
    await page.goto(path);
    assert.match(page.url(), /leeftijd$/, path);
  }
  await page.goto('/molenwijk/hulp');
  assert.equal(await page.locator('.me').count(), 0);
  const [cookie] = (await page.context().cookies()).filter((c) => c.name === SESSION_COOKIE);
  assert.deepEqual((await whoIsSignedIn(site.db, site.region, cookie!.value, TUESDAY)).actor, { kind: 'visitor' });

  await page.goto('/vandaag');
  await page.getByRole('button', { name: 'Ja, ik ben 16 jaar of ouder' }).click();
  assert.match(await page.innerText('.me'), /Noor beheerder/);
  const [consent, ...more] = await consentsOf(id);
  assert.deepEqual([consent!.purpose, consent!.text_version, consent!.given_at, more.length], ['people.oldEnough', '2026-11', TUESDAY, 0]);
  await page.goto('/inloggen/leeftijd');
  assert.match(page.url(), /vandaag$/);
});

test('who says no is signed out, reads whom to call, and has no account any more; nothing of their age is kept', async () => {
  const { id, page } = await newcomer('Sem');
  await page.getByRole('button', { name: 'Nee' }).click();
  assert.match(await page.innerText('main'), /Je bent nu uitgelogd.*Bel ons.*026 000 00 00/s);
  assert.equal((await page.context().cookies()).some((c) => c.name === SESSION_COOKIE), false);
  assert.deepEqual(await consentsOf(id), []);
  assert.equal((await site.db.onGround((tx) => tx.selectFrom('accounts.account').select('id').where('email', '=', 'sem@voorbeeld.example').execute())).length, 0);
});

test('in Flanders the question is about 13', async () => {
  const { page } = await newcomer('Lise', site.otherRegion);
  assert.equal(await page.innerText('h1'), 'Ben je 13 jaar of ouder?');
});

test('axe finds nothing wrong with the question and with what follows on no, at 320 px', async () => {
  const { page } = await newcomer('Fleur', site.region, { javaScriptEnabled: true, bypassCSP: true, viewport: { width: 320, height: 640 } });
  for (const next of ['Nee', null]) {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    if (next) await page.getByRole('button', { name: next }).click();
  }
});

test('a mailbox that several people read is nobody’s own: no person is added with it', async () => {
  for (const email of ['info@buurt.example', 'Contact@vereniging.example', 'administratie.noord@school.example', 'balie@gmail.com', 'post@bibliotheekrivierstad.example']) {
    await assert.rejects(addPerson(site.as(system), { name: 'Balie', email }), (problem) => problem instanceof Refusal && problem.fields.email === 'people.emailShared' && problem.status === 422, email);
  }
  for (const email of ['jan.info@buurt.example', 'kees@vereniging.example']) await addPerson(site.as(system), { name: 'Iemand', email });
});

test('asking to sign in with such a mailbox gets the same answer, and the mailbox one explanation an hour; an unknown one gets nothing', async () => {
  const page = await visit('/inloggen');
  const { email } = (await site.db.inRegion(site.region.schema, { person: null, scopes: ['region'] }, (tx) => tx.selectFrom('party').select('email').where('slug', '=', 'bibliotheek').executeTakeFirstOrThrow()));
  const answers: string[] = [];
  for (const address of [email!, email!.toUpperCase(), 'esther@bibliotheekrivierstad.example', 'info@nergens.example']) {
    await page.goto('/inloggen');
    await page.getByLabel('E-mailadres').fill(address);
    await page.getByRole('button', { name: 'Stuur mij een mail' }).click();
    answers.push(page.url() + await page.innerText('main'));
  }
  assert.equal(new Set(answers).size, 1);
  await page.goto('/demo/postvak');
  const mails = page.locator('main li', { hasText: email! });
  assert.equal(await mails.count(), 1);
  assert.match(await mails.innerText(), /Log in met je eigen e-mailadres/);
  assert.doesNotMatch(await mails.innerText(), /\d{3} \d{3}\n|inloggen\//);
  assert.equal(await page.getByText('info@nergens.example').count(), 0);
});
