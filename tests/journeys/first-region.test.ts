import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { openBeginning } from '#modules/regions/index.ts';
import { asOwner } from '#platform/db/index.ts';
import { site as openedSite } from '#platform/http/site.ts';
import { removeDemo } from '../../demo/remove.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const { regions } = openedSite();
const { code, beginning } = openBeginning(regions);
/** The administrator of the new municipality stays signed in. */
let storageState: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

async function fill(page: Page, more: Record<string, string> = {}): Promise<void> {
  const answers = { 'Naam van de gemeente': 'Nieuwerkerk', Internetadressen: 'nieuwerkerk.localhost', 'Telefoonnummer voor bezoekers': '0180 000 000', 'Wanneer er wordt opgenomen': 'Elke werkdag van 9.00 tot 17.00 uur',
    'Waar je kunt langskomen': 'Dorpshuis, Kerkplein 1', 'Je naam': 'Aukje de Boer', 'Je e-mailadres': 'aukje@nieuwerkerk.example', ...more };
  for (const [label, value] of Object.entries(answers)) await page.getByLabel(label).fill(value);
}

test('a municipality that is filled has no list of first steps', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'administrator');
  await page.goto('/vandaag');
  assert.doesNotMatch(await page.innerText('main'), /Begin hier/);
});

test('without the code of the start there is no way to make a region', async () => {
  assert.equal((await site.get(`/beginnen/${code}`)).status, 404, 'the demo asks for nothing');
  Object.assign(openedSite(), { beginning });
  assert.equal((await site.get('/beginnen/x')).status, 404);
  assert.equal((await site.get('/beginnen/x', { method: 'POST', headers: { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' }, body: 'name=x' })).status, 404);
});

test('an empty installation says on every other page that its link must be opened', async () => {
  await removeDemo(site.db.ownerUrl);
  await regions.refresh();
  for (const path of ['/', '/hulp', '/beheer', '/demo', '/beginnen/x']) {
    const answer = await site.get(path);
    assert.equal(answer.status, 404, path);
    assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(await answer.text(), /Open dan de link die het programma bij de start liet zien/);
  }
});

test('what is wrong stands beside its field, with everything that was typed kept', async () => {
  const page = await visit(`/beginnen/${code}`);
  await fill(page, { Internetadressen: 'https://nieuwerkerk.nl/wijk', 'Je naam': '', 'Je e-mailadres': 'aukje' });
  await page.getByLabel('Land').selectOption('BE');
  await page.getByRole('button', { name: 'Maak de gemeente' }).click();
  assert.match(await page.innerText('#f-hosts-e'), /geen internetadres/);
  assert.match(await page.innerText('#f-schoolRegion-e'), /Vlaanderen/);
  assert.match(await page.innerText('#f-administratorName-e'), /Vul een naam in/);
  assert.match(await page.innerText('#f-administratorEmail-e'), /geen goed e-mailadres/);
  assert.equal(await page.inputValue('#f-hosts'), 'https://nieuwerkerk.nl/wijk');
  assert.equal(await page.inputValue('#f-country'), 'BE');
  assert.equal(await page.inputValue('#f-helpPlace'), 'Dorpshuis, Kerkplein 1');
});

test('the operator makes the first region and is its administrator; then the link is worn and the demo closed', async () => {
  const page = await visit(`/beginnen/${code}`);
  await fill(page);
  await page.getByRole('button', { name: 'Maak de gemeente' }).click();
  assert.match(await page.innerText('.me'), /Aukje de Boer beheerder/);
  assert.match(await page.innerText('.mast'), /Nieuwerkerk/);
  assert.equal((await page.goto(`/beginnen/${code}`))!.status(), 404);
  assert.equal((await page.goto('/demo'))!.status(), 404);
  assert.equal((await page.goto('/inloggen'))!.status(), 200);
  const { rows } = await asOwner(site.db.ownerUrl, (client) => client.query("select kind, scope from region_nieuwerkerk.role"));
  assert.deepEqual(rows, [{ kind: 'administrator', scope: 'region' }]);

  storageState = await page.context().storageState();
  await page.goto('/vandaag');
  const steps = page.locator('.steps li');
  assert.deepEqual([await steps.count(), await steps.getByRole('link').count()], [7, 6], 'the telephone number is there already');
  assert.match(await steps.last().innerText(), /Klaar:\s+Vul in wie bezoekers kunnen bellen/);
  for (const path of await steps.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
    // From another page: from the same one only the part behind the # changes, and nothing is asked.
    await page.goto('/vandaag');
    assert.equal((await page.goto(path))!.status(), 200, path);
    const { hash } = new URL(path, page.url());
    if (hash) assert.equal(await page.locator(hash).count(), 1, path);
  }

  await page.goto('/hulp');
  assert.match(await page.innerText('main'), /Hier staat nog niets\s+De lijst van Nieuwerkerk wordt nog gevuld\. Bel ons\..*0180 000 000/s);
});

test('the municipality begins with themes and audiences: its administrator looks at them, changes them and says that they are right', async () => {
  const page = await visit('/vandaag', { storageState });
  await page.getByRole('link', { name: "Bekijk de thema's en groepen" }).click();
  assert.equal(await page.locator('main h3').count(), 12);
  await page.getByLabel('Naam').fill('Polder en water');
  await page.getByLabel('Staat onder').selectOption({ label: 'Wonen en buurt' });
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await page.getByRole('button', { name: 'Zet Polder en water hoger' }).click();
  await page.getByRole('link', { name: 'Polder en water' }).click();
  assert.match(await page.innerText('main'), /Niets gebruikt dit/);
  await page.getByRole('button', { name: 'Haal Polder en water weg' }).click();
  assert.match(await page.innerText('main .done'), /weggehaald/);
  await page.getByRole('button', { name: 'Deze lijst past bij ons' }).click();
  await page.goto('/vandaag');
  assert.match(await page.innerText('.steps'), /Klaar:\s+Bekijk de thema's en groepen/);
});

test('axe finds nothing wrong with an empty municipality', async (t) => {
  const page = await visit('/vandaag', { storageState, javaScriptEnabled: true, bypassCSP: true });
  for (const path of ['/vandaag', '/', '/hulp', '/beheer/themas', '/beheer/doelgroepen', '/beheer/gebieden', '/beheer/instellingen', '/beheer/importeren']) await t.test(path, async () => {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`), []);
  });
});
