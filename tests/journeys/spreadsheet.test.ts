import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { projectRoot } from '#platform/root.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { readParties, showBooklet } from '#modules/directory/index.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { system } from '#tests/house.ts';
import { sharedData, skipWithout } from '#tests/shared-data.ts';
import { website } from '#tests/website.ts';
import { startWorker } from '../../src/worker.ts';

const site = await website('demo');
const visit = visitsTo(site);
const worker = await startWorker(site.db);
after(() => worker.stop());

type File = { name: string; mimeType: string; buffer: Buffer };
const file = (name: string, buffer: Buffer | string): File => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });

/** As a municipality keeps it: titles above, semicolons, Windows-1252, hours as text, people between it, double and broken rows, and one that is there already. */
const MESSY = [
  'Sociale kaart gemeente Rivierstad;;;;;;;;;',
  'concept, niet verspreiden;;;;;;;;;',
  ';;;;;;;;;',
  'Instelling;Naam activiteit;Info;Openingstijden;Tel.;Mail;Contactpersoon;Adres;Postcode;Kosten',
  'Speeltuin De Wip;Stelten lenen;Loop op stelten voor één euro. Vragen? Bel Truus Kwartel.;ma t/m vr 9-17u;026-7001122 / 06-99887766;truus.kwartel@dewip.example;Truus Kwartel;Tolstraat 5;9901 AB;€ 1,00',
  'Speeltuin De Wip;Stelten lenen;Loop op stelten voor één euro. Vragen? Bel Truus Kwartel.;ma t/m vr 9-17u;026-7001122 / 06-99887766;truus.kwartel@dewip.example;Truus Kwartel;Tolstraat 5;9901 AB;€ 1,00',
  'Café Zonder Haast;Samen eten;Eten aan een lange tafel.;elke 1e dinsdag 14.00-16.00;026 700 11 33;info@zonderhaast.example;;Tolstraat 9;9901 AB;gratis',
  'Bibliotheek Rivierstad (filiaal);Voorlezen;Voorlezen voor kleuters.;woe 10-11u;;;;Korenstraat 1;9901 AB;gratis',
  ';;Wie is dit?;;;;;;;',
].join('\r\n');
const messy = file('Sociale kaart 2026 (def).csv', Buffer.from(MESSY.replaceAll('€', '\x80'), 'latin1'));

async function administrator(): Promise<Page> {
  const page = await visit('/');
  page.setDefaultTimeout(60_000);
  await lookAroundAs(page, 'administrator');
  return page;
}

/** Follows the page that shows how far it is, by its own button, until the next step is there. */
async function whenDone(page: Page): Promise<void> {
  while (await page.getByRole('heading', { name: 'Even geduld' }).count() > 0) await page.goto(page.url());
}

async function upload(page: Page, what: File, source = ''): Promise<void> {
  await page.goto('/beheer/importeren/nieuw');
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(what);
  await page.getByLabel(/Hoe heet deze lijst/).fill(source);
  await page.getByRole('button', { name: 'Lees het bestand' }).click();
  await whenDone(page);
}

const press = async (page: Page, name: string) => { await page.getByRole('button', { name }).click(); await whenDone(page); };
const heading = (page: Page) => page.locator('h1').innerText();
const facts = async (page: Page) => (await page.locator('dl.facts').last().innerText()).replace(/\s+/g, ' ');

test('an administrator brings in a messy list: looks at it, corrects a column, decides what is double, imports, reads it again and takes it back', async (t) => {
  const page = await administrator();
  await t.test('the file is read and its columns are proposed', async () => {
    await page.getByRole('link', { name: 'Lijsten inlezen' }).first().click();
    await page.getByRole('link', { name: 'Lees een lijst in' }).click();
    await upload(page, messy, 'Sociale kaart');
    assert.equal(await heading(page), 'Kijk of de kolommen kloppen');
    const chosen = await page.locator('select[name^="kolom-"]').evaluateAll((all) => (all as HTMLSelectElement[]).map((one) => one.value));
    assert.deepEqual(chosen, ['party.name', 'service.name', '', 'service.hours', 'service.phones', 'service.email', 'contact.name', 'place.address', 'place.postcode', 'service.costs']);
    assert.match(await page.innerText('main'), /Voorlezen voor kleuters/);
  });
  await t.test('a column is corrected and the rows are checked', async () => {
    await page.getByLabel('Kolom "Info"').selectOption({ label: 'In gewone woorden' });
    await page.getByLabel('Rijen zonder wijk zijn voor').selectOption({ label: 'Molenwijk' });
    await press(page, 'Ga verder');
    assert.equal(await heading(page), 'Kijk de rijen na');
    const text = await page.innerText('main');
    assert.match(text, /Rij 9\b[\s\S]*Er staat geen organisatie in deze rij/);
    assert.match(text, /Hoort bij rij 5/);
    await page.getByText('Zo lezen we deze rij').first().click();
    assert.match(await page.innerText('main'), /Maandag t\/m vrijdag|Maandag tot en met vrijdag/);
    assert.match(await page.innerText('main'), /Komt niet op de site\s+Truus Kwartel/);
  });
  await t.test('what looks like something that is there is decided first', async () => {
    assert.equal(await page.getByRole('button', { name: 'Zet alles op de site' }).count(), 0);
    await page.getByRole('link', { name: 'Kijk wat dubbel kan zijn' }).click();
    await page.getByLabel(/Hetzelfde als Bibliotheek Rivierstad/).check();
    await press(page, 'Bewaar mijn keuzes');
    assert.match(await page.innerText('.done'), /keuzes zijn bewaard/);
  });
  await t.test('wrong rows keep everything out until somebody says that they may be left out', async () => {
    await press(page, 'Zet alles op de site');
    assert.match(await page.innerText('.errors'), /Eén rij klopt niet/);
    await page.getByLabel('Laat de rij weg die niet klopt').check();
    await press(page, 'Zet alles op de site');
    assert.equal(await heading(page), 'De lijst staat op de site');
    assert.match(await facts(page), /Rijen weggelaten 1/);
  });
  await t.test('a visitor finds it, with hours, and nobody’s name, number or mail anywhere', async () => {
    const visitor = await visit('/molenwijk/hulp?q=stelten');
    await visitor.getByRole('link', { name: 'Stelten lenen' }).click();
    const service = await visitor.innerText('main');
    assert.match(service, /026 700 11 22|026-7001122|026 7001122/);
    assert.match(service, /9.00/);
    const slug = new URL(visitor.url()).pathname;
    const paths = [slug, '/organisaties/speeltuin-de-wip', '/molenwijk/hulp/lijst', '/molenwijk/hulp?q=stelten', '/api/v1/aanbod?q=stelten', '/api/hsds/services?search=stelten', '/api/hsds/organizations?full=true'];
    for (const path of paths) {
      const answer = await site.get(path);
      assert.equal(answer.status, 200, path);
      assert.doesNotMatch(await answer.text(), /kwartel|99 ?88 ?77 ?66/i, path);
    }
    for (const words of ['Truus+Kwartel', '0699887766', 'truus.kwartel@dewip.example']) assert.ok(!(await (await site.get(`/molenwijk/hulp?q=${words}`)).text()).includes(slug), `not found by ${words}`);
    const booklet = JSON.stringify(await showBooklet(site.as({ kind: 'visitor' }), { wijk: 'molenwijk', website: 'x' }));
    assert.match(booklet, /Stelten lenen/);
    assert.doesNotMatch(booklet, /kwartel|99 ?88 ?77 ?66/i);
    const { document } = (await inTransaction(site.as(system), ({ tx }) => readParties(tx))).find(({ slug: one }) => one === 'speeltuin-de-wip')!;
    assert.deepEqual(document.privateContacts.map(({ name, phone }) => [name, phone]), [['Truus Kwartel', '+31699887766']], 'kept for the members of the party');
  });
  await t.test('the same file again changes nothing', async () => {
    await upload(page, messy, 'Sociale kaart');
    await page.getByLabel('Kolom "Info"').selectOption({ label: 'In gewone woorden' });
    await page.getByLabel('Rijen zonder wijk zijn voor').selectOption({ label: 'Molenwijk' });
    await press(page, 'Ga verder');
    assert.match(await page.innerText('main'), /Deze lijst verandert niets/);
    await page.getByText('Toch niet inlezen?').click();
    await press(page, 'Gooi het bestand weg');
    assert.match(await page.innerText('.done'), /Het bestand is weg/);
  });
  await t.test('it is taken back', async () => {
    await page.getByRole('link', { name: 'Bekijk Sociale kaart' }).click();
    await press(page, 'Draai de lijst terug');
    assert.equal(await heading(page), 'De lijst is teruggedraaid');
    assert.match(await facts(page), /Blijven staan 0/);
    assert.equal((await site.get('/organisaties/speeltuin-de-wip')).status, 404);
  });
});

const wrong: [string, File, RegExp][] = [
  ['a web page named .xlsx', file('kaart.xlsx', '<html><body><table><tr><td>Instelling</td></tr></table></body></html>'), /webpagina en geen spreadsheet/],
  ['an encrypted file', file('geheim.ods', readFileSync(join(projectRoot, 'tests/fixtures/spreadsheets/encrypted.ods'))), /beveiligd met een wachtwoord/],
  ['an old Excel file', file('oud.xls', readFileSync(join(projectRoot, 'tests/fixtures/spreadsheets/old.xls'))), /ouder soort Excel-bestand/],
  ['an empty file', file('leeg.csv', ''), /staat niets/],
  ['a file of 21 MB', file('groot.csv', Buffer.alloc(21 * 2 ** 20, 'a;b\n')), /te groot\. Een bestand mag 20 MB zijn/],
];
for (const [what, upl, sentence] of wrong) test(`${what} is refused beside the field, in its own sentence, with what was typed kept`, async () => {
  const page = await administrator();
  await upload(page, upl, 'Mijn lijst');
  assert.match(await page.innerText('#f-file-e'), sentence);
  assert.equal(await page.inputValue('#f-source'), 'Mijn lijst');
});

test('a file that is so large that the server stops reading gets the same sentence', async () => {
  const page = await administrator();
  await upload(page, file('enorm.csv', Buffer.alloc(30 * 2 ** 20, 'a;b\n')));
  assert.match(await page.innerText('#f-file-e'), /te groot\. Een bestand mag 20 MB zijn/);
});

test('without a file the page says to choose one', async () => {
  const page = await administrator();
  await page.goto('/beheer/importeren/nieuw');
  await press(page, 'Lees het bestand');
  assert.match(await page.innerText('#f-file-e'), /Kies eerst een bestand/);
});

test('the directory is kept as a file', async () => {
  const page = await administrator();
  for (const format of ['xlsx', 'csv']) {
    const answer = await page.request.get(`/beheer/importeren/aanbod.${format}`);
    assert.equal(answer.status(), 200);
    assert.match(answer.headers()['content-disposition']!, new RegExp(`attachment; filename="sociale-kaart-rivierstad-.*\\.${format}"`));
    assert.ok((await answer.body()).length > 10_000);
  }
});

test('who does not set up the region finds none of these pages', async () => {
  const page = await administrator();
  await upload(page, messy, 'Sociale kaart');
  const { pathname } = new URL(page.url());
  await lookAroundAs(page, 'coordinator');
  for (const path of ['/beheer/importeren', '/beheer/importeren/nieuw', pathname, pathname.replace('kolommen', ''), '/beheer/importeren/aanbod.csv']) assert.equal((await page.goto(path))!.status(), 404, path);
});

test('a real directory in its own column names comes in through the pages', { skip: skipWithout('hsds_florida/services.csv') }, async () => {
  const page = await administrator();
  for (const name of ['organizations', 'services', 'locations']) {
    await upload(page, file(`${name}.csv`, readFileSync(sharedData(`hsds_florida/${name}.csv`))), 'Florida');
    await press(page, 'Ga verder');
    await press(page, 'Zet alles op de site');
    assert.equal(await heading(page), 'De lijst staat op de site');
  }
  assert.match(await (await visit('/hulp?q=immigrant')).innerText('main'), /Americans for Immigrant Justice/);
});
