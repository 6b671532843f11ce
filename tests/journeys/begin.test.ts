import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readSheet, writeDocx, writeXlsx } from '#modules/imports/index.ts';
import { deliverMail } from '#modules/reach/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { system } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const main = (page: Page) => page.innerText('main');
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).first().click();
const give = async (page: Page, name: string, content: Uint8Array) => page.getByLabel('Of kies het bestand').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

test('a coordinator begins from the files that there are, and takes them out again', async (t) => {
  const page = await visit('/demo');
  await lookAroundAs(page, 'coordinator');
  await page.goto('/netwerken/nieuw');
  await page.getByLabel('Naam').fill('Netwerk van vroeger');
  await page.getByLabel('Soort').selectOption('learning_network');
  await page.getByLabel('Waar is het voor').fill('Verder met wat er al was.');
  await press(page, 'Begin');
  await follow(page, /Begin dan met wat je hebt/);

  await t.test('the members list from Excel: what is doubtful is chosen, all is taken over at once, and members hear it', async () => {
    await follow(page, 'De ledenlijst');
    await give(page, 'leden.xlsx', writeXlsx([{ name: 'Leden', rows: [['Netwerk: leden'], ['Organisatie', 'Contactpersoon', 'Mobiel'], ['Bibliotheek Rivierstad', 'Hanneke Terpstra', '06 12345678'], ['Kompas', 'Marloes', null], ['Club van vroeger', 'Piet', null]] }]));
    await page.getByLabel('Ja, ze doen al mee').check();
    await press(page, 'Bekijk de lijst');
    assert.match(await main(page), /1 rij wacht op jou[\s\S]*Is dit Basisschool Het Kompas\?[\s\S]*Staat niet in de gids/);
    await press(page, 'Neem alles over');
    assert.match(await main(page), /Er is niets overgenomen/);
    await page.getByLabel('Welke organisatie is dit?').selectOption({ label: 'Basisschool Het Kompas' });
    await press(page, 'Neem alles over');
    assert.match(await main(page), /2 leden zijn overgenomen/);
    await deliverMail.runApart(site.as(system), {});
    const told = await inTransaction(site.as(system), ({ tx }) => tx.selectFrom('mail').select('body').where('recipient', '=', 'm.dijkgraaf@kompasrivierstad.example').where('subject', 'like', '%Netwerk van vroeger%').execute());
    assert.match(told[0]!.body, /schreef op dat jullie meedoen[\s\S]*\/mee\//);
  });

  await t.test('the action list, pasted', async () => {
    await follow(page, 'De actielijst');
    await page.getByLabel('Plak hier je lijst').fill('Actie\tWie\tWanneer\nZaal vastleggen\tBibliotheek\teind maart\nBrief schrijven\tMarloes\t12 januari');
    await press(page, 'Bekijk de lijst');
    assert.match(await main(page), /Basisschool Het Kompas, voor 12 januari 2027/);
    await press(page, 'Neem alles over');
    assert.match(await main(page), /2 afspraken zijn overgenomen/);
  });

  await t.test('the minutes from Word', async () => {
    await follow(page, 'Het laatste verslag');
    await give(page, 'verslag.docx', new TextEncoder().encode('<html>Verslag</html>'));
    await press(page, 'Bekijk het verslag');
    assert.match(await main(page), /Dit is een webpagina/);
    await give(page, 'verslag.docx', writeDocx([{ kind: 'heading', level: 0, text: 'Verslag Kennismaken' }, { kind: 'paragraph', text: 'Datum: 10 november 2026' }, { kind: 'paragraph', text: 'Tijd: 13.30-15.00' }, { kind: 'paragraph', text: 'Aanwezig: Bibliotheek (Hanneke), Marloes' },
      { kind: 'heading', level: 1, text: '1. Rondje' }, { kind: 'paragraph', text: 'Ieder vertelt.' }, { kind: 'table', rows: [['Actie', 'Wie', 'Wanneer'], ['Brief schrijven', 'Marloes', '12 januari'], ['Taart meenemen', 'Bibliotheek', '8 december']] }], { title: 'Verslag', language: 'nl-NL' }));
    await press(page, 'Bekijk het verslag');
    assert.match(await main(page), /Bibliotheek Rivierstad: Taart meenemen, voor 8 december 2026/);
    await press(page, 'Neem het verslag over');
    assert.match(await main(page), /Het verslag is overgenomen[\s\S]*Kennismaken|Kennismaken[\s\S]*Het verslag is overgenomen/);
  });

  await t.test('all of it is kept as files that read back to the same', async () => {
    const [word] = await Promise.all([page.waitForEvent('download'), follow(page, 'Bewaar als Word-bestand')]);
    await page.goto('/netwerken/netwerk-van-vroeger/begin/verslag');
    await give(page, 'terug.docx', await readFile(await word.path()));
    await press(page, 'Bekijk het verslag');
    assert.match(await main(page), /Dit verslag staat er al precies zo/);
    await page.goto('/netwerken/netwerk-van-vroeger/begin');
    const [sheet] = await Promise.all([page.waitForEvent('download'), follow(page, 'Afspraken als Excel-bestand')]), bytes = await readFile(await sheet.path());
    assert.deepEqual((await readSheet(bytes, { name: 'x' }))[0]!.rows.slice(1).map(({ cells }) => cells.slice(0, 2)), [['Taart meenemen', 'Bibliotheek Rivierstad'], ['Brief schrijven', 'Basisschool Het Kompas'], ['Zaal vastleggen', 'Bibliotheek Rivierstad']]);
    await follow(page, 'De actielijst');
    await give(page, 'afspraken.xlsx', bytes);
    await press(page, 'Bekijk de lijst');
    assert.match(await main(page), /Alles stond er al/);
  });
});
