import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { inTransaction } from '#platform/use-case/index.ts';
import { newId } from '#platform/db/index.ts';
import { system } from '#tests/house.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const mails = () => inTransaction(site.as(system), ({ tx }) => tx.selectFrom('mail').select(['recipient', 'subject', 'body']).orderBy('made_at').orderBy('id').execute());
const personOf = (slug: string) => inTransaction(site.as(system), ({ tx }) => tx.selectFrom('person').select(['id', 'name']).where('slug', '=', slug).executeTakeFirst());

async function ownData(slug: string): Promise<Page> {
  const page = await visit('/');
  await lookAroundAs(page, slug);
  await page.getByRole('link', { name: 'Mijn gegevens' }).first().click();
  return page;
}

test('somebody sees what is held of them, why and how long, and saves it to read and for a program', async () => {
  const page = await ownData('librarian');
  const text = await page.innerText('main');
  assert.match(text, /Je naam is Hanneke Terpstra/);
  assert.match(text, /E-mailadres: hanneke@bibliotheekrivierstad\.example\. Waar we dit van hebben:/);
  assert.match(text, /Waarom dat mag/);
  assert.match(text, /Je spreekt voor Bibliotheek/);
  const saved = async (link: string) => { const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]); return readFile((await file.path())!, 'utf8'); };
  assert.match(await saved('Bewaar als pagina om te lezen'), /<h1>Wat Rivierstad van mij bewaart<\/h1>[^]*Hanneke Terpstra/);
  const json = await saved('Bewaar voor een programma');
  assert.ok(JSON.parse(json).subjects.length > 2);
  assert.doesNotMatch(json, /token_hash|Ingrid|public_key/, 'no secrets, and nobody else');
});

test('name and telephone change at once; a new e-mail address counts after a yes there, and the old one hears of it', async () => {
  const page = await ownData('welfare-worker');
  await page.getByLabel('Naam').fill('Samir Idrissi');
  await page.getByLabel('Telefoon').fill('026 000 09 99');
  await page.getByLabel('E-mailadres').fill('balie@welzijndebrug.example');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('#f-email-e'), /adres van een organisatie|adres is van een organisatie/);
  await page.getByLabel('E-mailadres').fill('samir@elders.example');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.match(await page.innerText('.done'), /telt als je daar op de knop drukt/);
  assert.match(await page.innerText('main'), /Je naam is Samir Idrissi/);
  assert.equal(await page.getByLabel('E-mailadres').inputValue(), 'samir@welzijndebrug.example', 'the old one still counts');
  const asked = (await mails()).find(({ recipient }) => recipient === 'samir@elders.example')!;
  const link = /\/mijn\/gegevens\/adres\/[\w-]+/.exec(asked.body)![0];
  const stranger = await visit('/');
  await lookAroundAs(stranger, 'teacher');
  await stranger.goto(link);
  await stranger.getByRole('button', { name: 'Ja, dit is mijn adres' }).click();
  assert.match(await stranger.innerText('main'), /werkt niet meer/, 'only who asked can say yes');
  await page.goto(link);
  await page.getByRole('button', { name: 'Ja, dit is mijn adres' }).click();
  assert.match(await page.innerText('.done'), /telt vanaf nu/);
  assert.equal(await page.getByLabel('E-mailadres').inputValue(), 'samir@elders.example');
  assert.match((await mails()).find(({ recipient }) => recipient === 'samir@welzijndebrug.example')!.body, /ander e-mailadres/);
  await page.goto('/mijn/gegevens');
  assert.match(await page.innerText('h1'), /Mijn gegevens/, 'still signed in');
});

test('consent is taken back by one press, and stands there with its text and day', async () => {
  const { id } = (await personOf('teacher'))!;
  await inTransaction(site.as(system), ({ tx, now }) => tx.insertInto('consent').values({ id: newId(), person_id: id, purpose: 'people.paper', text_version: '2026-11', given_at: now }).execute());
  const page = await ownData('teacher');
  assert.match(await page.innerText('main'), /Brieven thuis krijgen\s+Ja op 24 november 2026\. Tekst 2026-11/);
  await page.getByRole('button', { name: 'Trek in: Brieven thuis krijgen' }).click();
  assert.match(await page.innerText('main'), /Ingetrokken op 24 november 2026/);
  assert.equal(await page.getByRole('button', { name: 'Trek in: Brieven thuis krijgen' }).count(), 0);
});

test('somebody is erased in two steps that say what goes and what stays, and is then signed out and gone', async () => {
  const { id } = (await personOf('newcomer'))!;
  const page = await ownData('newcomer');
  await page.getByRole('link', { name: 'Kijk eerst wat er weggaat' }).click();
  assert.match(await page.innerText('main'), /Dit gaat weg[^]*Dit blijft[^]*Wie het deed, weet dan niemand meer/);
  await page.getByRole('button', { name: 'Wis alles van mij' }).click();
  assert.match(await page.innerText('main'), /We bewaren niets meer van jou/);
  await page.goto('/mijn/gegevens');
  assert.match(page.url(), /inloggen/);
  assert.equal(await personOf('newcomer'), undefined);
  assert.equal((await site.db.onGround((tx) => tx.selectFrom('accounts.link').select('account_id').where('person_id', '=', id).execute())).length, 0);
});

test('who alone holds the keys hands them over first', async () => {
  const page = await ownData('administrator');
  await page.goto('/mijn/gegevens/wissen');
  assert.match(await page.innerText('main'), /Geef hem eerst door/);
  assert.equal(await page.getByRole('button', { name: 'Wis alles van mij' }).count(), 0);
  const [cookie] = await page.context().cookies();
  const sent = await site.get('/mijn/gegevens/wissen', { method: 'POST', headers: { cookie: `${cookie!.name}=${cookie!.value}`, origin: site.url, 'content-type': 'application/x-www-form-urlencoded' }, body: '' });
  assert.equal(sent.status, 409);
  assert.ok(await personOf('administrator'));
});

test('the register tells what the data model holds, for administrators alone; the privacy page tells the same in short, with who is in charge', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'administrator');
  await page.getByRole('link', { name: 'Register' }).first().click();
  const text = await page.innerText('main');
  assert.match(text, /Hoe je inlogt[^]*Wat: [^]*Wie het ziet: niemand, alleen het programma zelf/);
  assert.match(text, /Wie je bent en hoe we je bereiken[^]*Wie het ziet: de persoon zelf, de beheerder/);
  await page.goto('/beheer/instellingen');
  await page.getByLabel('Wie gaat over privacy?').fill('functionaris gegevensbescherming');
  await page.getByLabel('E-mailadres voor vragen over privacy').fill('privacy@rivierstad.example');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  const open = await (await visit('/privacy')).innerText('main');
  assert.match(open, /Dan bewaren we niets van je[^]*Wat lezers ons melden[^]*Je adres tot je antwoord hebt[^]*functionaris gegevensbescherming[^]*privacy@rivierstad\.example[^]*Autoriteit Persoonsgegevens/);
  assert.match(await (await visit('/privacy', { baseURL: site.url.replace('127.0.0.1', 'overwater.localhost') })).innerText('main'), /Gegevensbeschermingsautoriteit, of over een Vlaamse overheid bij de Vlaamse Toezichtcommissie/);
  await lookAroundAs(page, 'editor');
  assert.equal((await page.goto('/beheer/register'))!.status(), 404);
});
