import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);

/** The page of somebody, found by name. */
async function open(page: Page, name: string): Promise<void> {
  await page.goto(`/beheer/mensen?zoek=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
}
const main = (page: Page) => page.innerText('main');

test('an administrator gives a role with an end date and to a deputy; taken away, it is refused at the next click', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'administrator');
  await open(page, 'Hanneke Terpstra');
  const own = await visit('/');
  await lookAroundAs(own, 'librarian');
  assert.equal((await own.goto('/beheer/mensen'))!.status(), 404);
  await page.getByLabel('Rol', { exact: true }).selectOption('coordinator');
  await page.getByLabel('Waarvoor?').selectOption('area:WK990101');
  await page.getByLabel('Tot en met').fill('24-12-2026');
  await page.getByLabel('Als vervanger').check();
  await page.getByRole('button', { name: 'Geef de rol' }).click();
  assert.match(await page.innerText('.done'), /gegeven/);
  assert.match(await main(page), /trekker in Molenwijk, vervanger, tot en met donderdag 24 december 2026|trekker in Molenwijk, vervanger, tot en met 24 december/);
  assert.match(await main(page), /Rol gegeven, .*door Ingrid Sloot/);
  assert.equal((await own.goto('/beheer/mensen'))!.status(), 200, 'at once');
  await page.getByRole('button', { name: /^Neem terug: trekker/ }).click();
  assert.equal((await own.goto('/beheer/mensen'))!.status(), 404, 'at the next click');
});

test('the last administrator cannot take away their own role', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'administrator');
  await open(page, 'Ingrid Sloot');
  await page.getByRole('button', { name: /^Neem terug: beheerder/ }).click();
  assert.match(await main(page), /laatste beheerder/);
});

test('somebody takes over: roles and for whom they speak go along, the successor sees it on Vandaag, both get a message', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'administrator');
  await open(page, 'Tom Sedney');
  await page.getByRole('link', { name: 'Draag over aan iemand anders' }).click();
  await page.getByLabel('Wie neemt het over?').first().fill('Marloes');
  await page.getByRole('button', { name: 'Zoek op naam' }).click();
  await page.getByRole('button', { name: 'Draag over' }).click();
  assert.match(await page.innerText('.done'), /Overgedragen/);
  assert.match(await main(page), /wijkmanager in Steenoven/);
  await lookAroundAs(page, 'teacher');
  assert.match(await main(page), /Van Tom Sedney, vanaf .*: trekker in Koffie-overleg Steenoven; wijkmanager in Steenoven; spreekt voor Gemeente Rivierstad/);
  await lookAroundAs(page, 'liaison-steenoven');
  assert.match(await main(page), /nu geen rol/);
});

test('somebody without e-mail is added, and letters are chosen for them', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'administrator');
  await page.goto('/beheer/mensen/nieuw');
  await page.getByRole('button', { name: 'Voeg iemand toe' }).click();
  assert.match(await page.innerText('#f-name-e'), /Vul een naam in/);
  await page.getByLabel('Naam').fill('Iemand zonder mail');
  await page.getByRole('button', { name: 'Voeg iemand toe' }).click();
  await page.getByRole('link', { name: 'Hoe bereiken we Iemand zonder mail?' }).click();
  await page.getByLabel('Per brief').check();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await main(page), /hebben we een adres nodig/);
  await page.getByLabel(/^Adres/).fill('Asterplein 3, 6896 AS Rivierstad');
  await page.getByLabel('brieven sturen').check();
  await page.getByLabel('Grote letters').check();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('.done'), /Bewaard/);
  assert.ok(await page.getByLabel('Per brief').isChecked());
});

test('a coordinator sees who has a role in their own wijk and gives what belongs there; residents stand on no list', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'coordinator');
  await page.goto('/beheer/mensen');
  const shown = await main(page);
  assert.match(shown, /Hanneke Terpstra/);
  assert.doesNotMatch(shown, /Nadia Berrada|Truus Kamphuis|Samir el Idrissi/);
  assert.deepEqual(await page.getByLabel('Rol', { exact: true }).locator('option').allInnerTexts(), ['Alle rollen', 'initiatiefnemer', 'medewerker', 'trekker', 'buurtverbinder']);
  await page.goto('/beheer/mensen?zoek=Truus');
  assert.match(await main(page), /Niemand gevonden/);
});

test('a region calls its roles by its own names, everywhere', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'administrator');
  await page.goto('/beheer/namen');
  await page.getByLabel('Gewoon: wijkmanager').fill('gebiedsmakelaar');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.goto('/demo');
  assert.match(await main(page), /gebiedsmakelaar in Molenwijk/);
  await lookAroundAs(page, 'liaison');
  assert.match(await page.innerText('.me'), /Carla Roelofs gebiedsmakelaar/);
  assert.match(await main(page), /Je bent hier gebiedsmakelaar/);
});

test('who is asked to be a contact person says yes by the link in the mail, and stops by one click', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'neighbour-who-calls');
  await page.goto('/mijn/bereik');
  await page.getByLabel('E-mailadres of telefoonnummer van je contactpersoon').fill('nadia.berrada@post.example');
  await page.getByRole('button', { name: 'Vraag deze persoon' }).click();
  assert.match(await main(page), /Gevraagd/);
  await lookAroundAs(page, 'resident');
  await page.goto('/mijn/bereik');
  assert.match(await main(page), /Rudi van Zomeren vraagt/);
  await page.getByRole('button', { name: 'Ja, dat is goed' }).click();
  await lookAroundAs(page, 'neighbour-who-calls');
  await page.goto('/mijn/bereik');
  assert.match(await main(page), /Nadia Berrada is je contactpersoon/);
  assert.ok(await page.getByLabel('Via mijn contactpersoon').isChecked());
  await page.getByRole('button', { name: 'Stop met deze contactpersoon' }).click();
  assert.ok(await page.getByLabel('Per e-mail').isChecked());
});

test('"verhuisd" stops everything, and a mistake is undone', async () => {
  const page = await visit('/'), own = await visit('/');
  await lookAroundAs(page, 'administrator');
  await lookAroundAs(own, 'gardener');
  await open(page, 'Joke Lammers');
  await page.getByRole('link', { name: 'Verhuisd of overleden' }).click();
  await page.getByLabel('Verhuisd').check();
  await page.getByRole('button', { name: 'Ja, stop alles' }).click();
  assert.match(await main(page), /Verhuisd. Alles is gestopt op/);
  await own.goto('/mijn/bereik');
  assert.match(own.url(), /inloggen/);
  await page.getByRole('button', { name: 'Dit was een vergissing' }).click();
  assert.match(await main(page), /Teruggedraaid/);
});
