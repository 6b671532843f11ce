import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { inTransaction } from '#platform/use-case/index.ts';
import { saveServices, serviceDocument } from '#modules/directory/index.ts';
import { deliverMail } from '#modules/reach/index.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { system, TUESDAY } from '#tests/house.ts';
import { website } from '#tests/website.ts';
import { stepUpkeep } from '../../src/modules/upkeep/ask-owners.ts';

const site = await website('demo');
const visit = visitsTo(site);
const asSystem = site.as(system);
const heading = (page: Page) => page.innerText('h1');
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
/** The address in the newest mail in the demo's mailbox with this subject, as its reader sees it. */
async function linkInMail(subject: RegExp): Promise<string> {
  await deliverMail.runApart(asSystem, {});
  const page = await visit('/demo/postvak');
  const mail = page.locator('li').filter({ has: page.getByRole('heading', { name: subject }) }).first();
  return new URL((await mail.locator('.letter a').first().getAttribute('href'))!).pathname;
}

test('an owner gets a mail, opens it on an old telephone without an account, changes one thing, and says that the rest is right', async (t) => {
  await inTransaction(asSystem, async ({ tx }) => {
    // Of what the demo asked already nothing is under way.
    await tx.updateTable('delivery').set({ state: 'sent' }).where('state', '=', 'waiting').execute();
    await tx.updateTable('upkeep_round').set({ closed_at: TUESDAY, closed_as: 'ended' }).where('closed_at', 'is', null).execute();
    for (const table of ['party', 'service'] as const) await tx.updateTable(table).set({ confirmed_at: TUESDAY }).execute();
    const { id } = await tx.selectFrom('party').select('id').where('slug', '=', 'repair-cafe').executeTakeFirst() ?? await tx.selectFrom('party').select('id').where('slug', '=', 'voedselbank').executeTakeFirstOrThrow();
    await tx.updateTable('service').set({ confirmed_at: new Date('2025-09-01T10:00:00Z') }).where('party_id', '=', id).execute();
  });
  await inTransaction(asSystem, (work) => stepUpkeep.run(work, {}));
  const link = await linkInMail(/Klopt dit nog\?/), phone = await visit(link, { viewport: { width: 360, height: 740 } });
  await t.test('sees each entry as the public sees it', async () => {
    assert.equal(await heading(phone), 'Klopt dit nog?');
    assert.match(await phone.innerText('main'), /In gewone woorden/);
  });
  await t.test('changes the hours, with a mistake first that keeps what was typed', async () => {
    await phone.getByRole('link', { name: /Er is iets veranderd/ }).nth(1).click();
    const hours = phone.getByLabel(/^Wanneer/).first();
    await hours.fill('als het regent');
    await press(phone, 'Bewaar');
    assert.match(await phone.innerText('main'), /Deze tijden snappen we niet/);
    assert.equal(await phone.getByLabel(/^Wanneer/).first().inputValue(), 'als het regent');
    await phone.getByLabel(/^Wanneer/).first().fill('elke woensdag 10-12 uur, niet in schoolvakanties');
    await press(phone, 'Bewaar');
    assert.match(await phone.innerText('main'), /Het is bewaard/);
  });
  await t.test('and says that the rest is right', async () => {
    const button = phone.getByRole('button', { name: /Ja, alles klopt|Ja, dit klopt/ }).first();
    if (await button.count()) await button.click();
    assert.match(await phone.innerText('main'), /Alles is nagekeken/);
  });
  await t.test('a link with one sign wrong says what to do', async () => {
    const answer = await site.get(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`);
    assert.equal(answer.status, 410);
    assert.match(await answer.text(), /Deze link werkt niet meer/);
  });
});

test('an owner of forty services gets one mail, changes one, and says in one press that all others are right', async () => {
  const count = await inTransaction(asSystem, async (work) => {
    const { tx } = work, party = await tx.selectFrom('party').select(['id', 'slug']).where('slug', '=', 'welzijn-de-brug').executeTakeFirstOrThrow();
    const known = await tx.selectFrom('service').select('id').where('party_id', '=', party.id).where('status', '<>', 'ended').execute();
    await saveServices(work, Array.from({ length: 40 - known.length }, (_, i) => ({ document: v.parse(serviceDocument, { party: party.slug, name: `Cursus ${i + 1}`, plainWords: `Leer iets nieuws, les ${i + 1}.`, serviceAreas: ['WK990101'] }) })), { source: 'demo' });
    await tx.updateTable('upkeep_round').set({ closed_at: TUESDAY, closed_as: 'ended' }).where('closed_at', 'is', null).execute();
    await tx.updateTable('service').set({ confirmed_at: new Date('2025-09-01T10:00:00Z') }).where('party_id', '=', party.id).execute();
    return tx.selectFrom('service').select('id').where('party_id', '=', party.id).where('status', '<>', 'ended').execute().then((rows) => rows.length);
  });
  assert.equal(count, 40);
  await inTransaction(asSystem, (work) => stepUpkeep.run(work, {}));
  const link = await linkInMail(/Klopt dit nog\?/), phone = await visit(link, { viewport: { width: 360, height: 740 } });
  assert.equal(await phone.locator('main h2').count() >= 40, true);
  await phone.getByRole('link', { name: 'Er is iets veranderd bij Cursus 7', exact: true }).click();
  await phone.getByLabel('In gewone woorden').fill('Leer breien op maandag.');
  await press(phone, 'Bewaar');
  await press(phone, 'Ja, alles klopt');
  assert.match(await phone.innerText('main'), /Alles is nagekeken/);
  assert.match(await (await visit('/aanbod/cursus-7')).innerText('main'), /Leer breien op maandag/);
  const open = await inTransaction(asSystem, ({ tx }) => tx.selectFrom('service').select('id').where('slug', 'like', 'cursus-%').where((e) => e.or([e('confirmed_at', 'is', null), e('confirmed_at', '<', TUESDAY)])).execute());
  assert.deepEqual(open, [], 'all forty are confirmed');
});

test('a reader without an account says what is not right, and the organisation settles it', async (t) => {
  const reader = await visit('/aanbod/telefoon-en-tablet', { viewport: { width: 360, height: 740 } });
  await t.test('by the link on the page', async () => {
    await reader.getByRole('link', { name: 'Zeg het ons' }).click();
    await press(reader, 'Verstuur');
    assert.match(await reader.innerText('main'), /Zeg wat er niet klopt/);
    await reader.getByLabel('Wat klopt er niet?').fill('De deur was dinsdag dicht.');
    await reader.getByLabel(/Je e-mailadres/).fill('lezer@post.example');
    await press(reader, 'Verstuur');
    assert.match(await reader.innerText('main'), /We vragen het na/);
  });
  await t.test('who speaks for it sees it on Vandaag and says what came of it', async () => {
    const librarian = await visit('/demo');
    await lookAroundAs(librarian, 'librarian');
    await librarian.getByRole('link', { name: 'Een lezer zegt dat iets niet klopt' }).click();
    assert.match(await librarian.innerText('main'), /De deur was dinsdag dicht/);
    assert.doesNotMatch(await librarian.innerText('main'), /lezer@/);
    await press(librarian, 'Ik heb het veranderd');
    assert.match(await librarian.innerText('main'), /Er zijn geen meldingen/);
  });
  await t.test('the reader hears it', async () => {
    const mailbox = await visit('/demo/postvak');
    assert.match(await mailbox.innerText('main'), /Wat er gebeurde met je bericht/);
  });
});

test('a coordinator sees how true the wijk is, looks at what changed in an entry, and brings back what was', async () => {
  const coordinator = await visit('/demo');
  await lookAroundAs(coordinator, 'coordinator');
  await coordinator.goto('/bijhouden');
  assert.match(await coordinator.innerText('main'), /Molenwijk/);
  assert.match(await coordinator.innerText('main'), /% is het afgelopen jaar nagekeken/);
  await coordinator.goto('/aanbod/telefoon-en-tablet/wijzig');
  assert.equal(await coordinator.getByRole('search').count(), 0, 'what is being typed is not lost by asking something else');
  for (const label of ['Naam', 'Telefoon', 'Website', 'Vanaf welke leeftijd']) await coordinator.getByLabel(label, { exact: true }).fill(label === 'Naam' ? '' : 'abc');
  await coordinator.getByRole('button', { name: 'Bewaar' }).click();
  assert.deepEqual((await coordinator.locator('.errors li').allInnerTexts()).map((text) => text.split(':')[0]), ['Naam', 'Telefoon', 'Website', 'Vanaf welke leeftijd'], 'in the order of the form');
  await coordinator.goto('/aanbod/telefoon-en-tablet/wijzig');
  await coordinator.getByLabel('In gewone woorden').fill('Dit is per ongeluk verkeerd.');
  await press(coordinator, 'Bewaar');
  await coordinator.goto('/aanbod/telefoon-en-tablet/geschiedenis');
  assert.match(await coordinator.innerText('main'), /Dit is per ongeluk verkeerd/);
  await coordinator.getByRole('button', { name: 'Zet terug zoals het toen was' }).first().click();
  await coordinator.goto('/aanbod/telefoon-en-tablet');
  assert.doesNotMatch(await coordinator.innerText('main'), /per ongeluk/);
});
