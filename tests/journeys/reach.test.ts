import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { addAgreement, passAgreementOn, showAgreements } from '#modules/meetings/index.ts';
import { showNetwork } from '#modules/networks/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { deliverMail, refuseTopic, send, stopDeliveries, type Notice } from '#modules/reach/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { lookAroundAs, visitsTo } from '#tests/browser.ts';
import { system } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const asSystem = site.as(system);
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(asSystem, work);
const idOf = async (slug: string) => (await listPeople(asSystem, { slug }))[0]!.id;
const notice: Notice = { purpose: 'test.ask', topic: 'reach.calls', urgency: 'request', sender: 'coordinator:area:WK990101', path: '/gesprek', title: 'Het koffieuur verhuist', body: 'Hallo {name},\n\nHet koffieuur verhuist. Kom je ook?', script: 'Het koffieuur verhuist.', short: 'Het koffieuur verhuist.', days: 90 };
const lastMailTo = async (email: string) => (await inRegion(({ tx }) => tx.selectFrom('mail').selectAll().where('recipient', '=', email).orderBy('made_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow()));

test('letters are made, printed, and posted; what was stopped after printing is taken out', async () => {
  const [truus, rudi] = [await idOf('resident-without-internet'), await idOf('neighbour-who-calls')];
  await inRegion(async ({ tx, now }) => {
    for (const id of [truus, rudi]) {
      await tx.insertInto('person_reach').values({ person_id: id, way: 'letter', changed_at: now }).onConflict((c) => c.column('person_id').doUpdateSet({ way: 'letter' })).execute();
      await tx.insertInto('consent').values({ id: crypto.randomUUID(), person_id: id, purpose: 'people.paper', text_version: '1', given_at: now }).execute();
    }
  });
  await inRegion((work) => send(work, notice, [{ person: truus }, { person: rudi }]));
  const page = await visit('/');
  await lookAroundAs(page, 'coordinator');
  await page.goto('/post');
  await page.getByRole('button', { name: 'Maak de brieven' }).click();
  assert.match(await page.innerText('main'), /Truus Kamphuis[\s\S]*|Rudi van Zomeren/);
  const pdf = await page.request.get(`${page.url().split('?')[0]}/brieven.pdf`);
  assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
  assert.equal(pdf.headers()['cache-control'], 'private, no-store');
  await inRegion((work) => stopDeliveries(work, { person: rudi }));
  await page.reload();
  assert.match(await page.innerText('.errors'), /Haal deze brieven eruit[\s\S]*Rudi van Zomeren/);
  await page.getByRole('button', { name: 'Gepost' }).click();
  assert.match(await page.innerText('[role=status]'), /onderweg/);
  await page.goto('/verstuurd');
  await page.getByRole('link', { name: notice.title }).first().click();
  assert.match(await page.innerText('main'), /Rudi van Zomeren\s+krijgt niets meer van ons/);
});

test('people are called one at a time on screen, and entered from paper', async () => {
  const [nadia, joke] = [await idOf('resident-without-internet'), await idOf('gardener')];
  await inRegion(({ tx }) => tx.updateTable('person_reach').set({ way: 'telephone' }).where('person_id', '=', nadia).execute());
  await inRegion((work) => send(work, notice, [{ person: nadia }, { person: joke }]));
  const page = await visit('/');
  await lookAroundAs(page, 'coordinator');
  await page.goto('/bellijst');
  await page.getByLabel('Wie belt er?').selectOption({ label: 'Esther Nijboer' });
  await page.getByRole('button', { name: 'Maak een bellijst' }).click();
  const sheet = page.url();
  assert.match(await page.innerText('main'), /026 000 0|06 00 00 00 81/);
  const pdf = await page.request.get(`${sheet}/bellijst.pdf`);
  assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
  await page.getByRole('button', { name: 'gesproken' }).click();
  assert.match(await page.innerText('[role=status]'), /Genoteerd/);
  await page.getByRole('link', { name: 'Kruisjes van papier invullen' }).click();
  for (const dot of await page.getByLabel('niet bereikt').all()) await dot.check();
  await page.getByRole('button', { name: 'Bewaar de kruisjes' }).click();
  assert.match(await page.innerText('[role=status]'), /Iedereen op de lijst is gebeld/);
});

test('from the form that belongs to a call one goes back to the sheet, at the place where one was', async () => {
  const coordinator = site.as(await actorOfPerson(asSystem.db, asSystem.region, await idOf('coordinator'), asSystem.now)), network = 'digitaal-netwerk-molenwijk', { members } = await showNetwork(coordinator, network);
  const member = (name: string) => members.find((one) => one.name.includes(name))!.id;
  await addAgreement(coordinator, { network, member: member('Brug'), what: 'Zaadjes uitdelen', dueOn: 'volgende week dinsdag' });
  await passAgreementOn(coordinator, { agreement: (await showAgreements(coordinator, network)).agreements.find(({ what }) => what === 'Zaadjes uitdelen')!.id, member: member('Moestuin') });
  await inRegion(async (work) => send(work, notice, [{ person: await idOf('resident-without-internet') }]));
  const page = await visit('/');
  await lookAroundAs(page, 'coordinator');
  await page.goto('/bellijst');
  await page.getByRole('button', { name: 'Maak een bellijst' }).click();
  const sheet = new URL(page.url()).pathname, names = async () => page.innerText('#wie');
  if (!/Moestuin/.test(await names())) await page.getByRole('link', { name: /Moestuin/ }).click();
  assert.equal(await page.getByRole('link', { name: /^Terug naar de bellijst, verder/ }).count(), 0);
  const place = new URL(page.url()).searchParams.get('nummer') ?? '1';
  await page.goto(new URL((await page.getByRole('link', { name: /Open het formulier.*Zaadjes/ }).getAttribute('href'))!).pathname);
  await page.getByRole('button', { name: 'Nee, niet ik' }).click();
  assert.match(await page.innerText('[role=status]'), /Teruggegeven/);
  await page.getByRole('link', { name: /^Terug naar de bellijst, verder/ }).click();
  assert.equal(page.url().slice(new URL(page.url()).origin.length), `${sheet}?nummer=${place}`);
  assert.doesNotMatch(await page.innerText('main'), /Zaadjes/, 'what was answered is not called about');
  const other = await visit(new URL((await page.getByRole('link', { name: /Open het formulier/ }).first().getAttribute('href'))!).pathname);
  assert.equal(await other.getByRole('link', { name: /bellijst, verder/ }).count(), 0, 'who is not calling sees no way to a sheet');
});

/** Pages behind a link stand in no list of pages: no link to them is there before the test makes it. */
async function isAccessible(path: string): Promise<void> {
  const page = await visit(path, { javaScriptEnabled: true, bypassCSP: true, viewport: { width: 320, height: 640 } });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`), []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), 'nothing to scroll sideways');
  await page.context().close();
}

test('one press stops a topic without an account, a mail program does it by itself, and it can be taken back', async () => {
  const person = await idOf('newcomer');
  await inRegion((work) => send(work, notice, [{ person }]));
  await deliverMail.runApart(asSystem, {});
  const mail = await lastMailTo('yonas.tesfay@post.example');
  const path = new URL(mail.unsubscribe!).pathname;
  const refusals = async () => (await inRegion(({ tx }) => tx.selectFrom('refused_topic').selectAll().where('holder', '=', `person:${person}`).execute())).length;

  await isAccessible(path);
  const page = await visit(path);
  assert.equal(await refusals(), 0, 'opening it stops nothing: mail programs open links beforehand');
  await page.getByRole('button', { name: 'Stop hiermee' }).click();
  assert.match(await page.innerText('main'), /Het is gestopt[\s\S]*je bellijst/);
  assert.equal(await refusals(), 1);
  await page.getByRole('button', { name: 'Toch weer bericht krijgen' }).click();
  assert.equal(await refusals(), 0);

  const byProgram = await site.get(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' }, body: 'List-Unsubscribe=One-Click' });
  assert.deepEqual([byProgram.status, await refusals()], [200, 1]);
  const { headers } = await site.get(path);
  assert.deepEqual([headers.get('referrer-policy'), headers.get('x-robots-tag'), headers.get('cache-control')], ['no-referrer', 'noindex', 'private, no-store']);
  assert.equal((await site.get('/inloggen', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' }, body: 'email=a@b.example' })).status, 403, 'nothing else is posted from elsewhere');
  assert.equal((await site.get(`${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`)).status, 410);
  await inRegion((work) => refuseTopic(work, `person:${person}`, 'reach.calls'));
});

test('a neighbour writes to an initiative and gets an answer, and neither sees an address', async () => {
  const page = await visit('/organisaties/lange-tafel');
  await page.getByRole('link', { name: 'Schrijf een bericht' }).click();
  await page.getByRole('button', { name: 'Verstuur' }).click();
  assert.match(await page.innerText('.errors'), /Hoe heet je/);
  await page.getByLabel('Je naam').fill('Wim de Vries');
  await page.getByLabel('Je e-mailadres').fill('wim.de.vries@post.example');
  await page.getByLabel('Je bericht').fill('Mag ik dinsdag mee-eten?');
  await page.getByRole('button', { name: 'Verstuur' }).click();
  assert.match(await page.innerText('[role=status]'), /Je bericht is onderweg/);

  await deliverMail.runApart(asSystem, {});
  const toParty = await lastMailTo('latifa.ouali@post.example');
  assert.doesNotMatch(toParty.body, /wim\.de\.vries/);
  await page.goto(/\/gesprek\/[\w-]+/.exec(toParty.body)![0]);
  assert.doesNotMatch(await page.innerText('main'), /wim\.de\.vries/);
  await page.getByLabel('Je antwoord').fill('Graag! We eten om zes uur.');
  await page.getByRole('button', { name: 'Verstuur' }).click();
  assert.match(await page.innerText('[role=status]'), /onderweg/);

  await isAccessible(/\/gesprek\/[\w-]+/.exec(toParty.body)![0]);
  const toWim = await lastMailTo('wim.de.vries@post.example');
  assert.match(toWim.body, /We eten om zes uur/);
  assert.doesNotMatch(toWim.body, /latifa/);
  await page.goto(/\/gesprek\/[\w-]+/.exec(toWim.body)![0]);
  await page.getByLabel('Je antwoord').fill('Fijn, tot dinsdag.');
  await page.getByLabel('Laat mijn adres zien').check();
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await deliverMail.runApart(asSystem, {});
  assert.match((await lastMailTo('latifa.ouali@post.example')).body, /wim\.de\.vries@post\.example/);
});
