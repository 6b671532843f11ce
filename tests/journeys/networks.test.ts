import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#platform/use-case/index.ts';
import { deliverMail } from '#modules/reach/index.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { system } from '#tests/house.ts';
import { website } from '#tests/website.ts';
import { chaseAgreements } from '../../src/modules/meetings/agreements/remind-of-agreements.ts';

const site = await website('demo');
const visit = visitsTo(site);
const asSystem = site.as(system);
const NAME = 'Netwerk Lezen en Schrijven';
const phoneSize = { viewport: { width: 360, height: 740 } };
const main = (page: Page) => page.innerText('main');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).first().click();

/** The page behind the newest mail to this address with this subject. */
async function linkTo(recipient: string, subject: RegExp): Promise<string> {
  await deliverMail.runApart(asSystem, {});
  const { body } = (await inTransaction(asSystem, ({ tx }) => tx.selectFrom('mail').select(['subject', 'body']).where('recipient', '=', recipient).orderBy('made_at', 'desc').orderBy('id', 'desc').execute())).find((mail) => subject.test(mail.subject))!;
  return new URL(/https?:\S+\/(?:mee|komt|verslag|afspraak)\/\S+/.exec(body)![0]).pathname;
}

test('a coordinator begins a network, meets, and follows up; members answer without an account', async (t) => {
  const desk = await visit('/demo');
  await lookAroundAs(desk, 'coordinator');

  await t.test('begins from the directory: a name, a purpose, and three to invite', async () => {
    await desk.goto('/netwerken/nieuw');
    await desk.getByLabel('Naam').fill(NAME);
    await press(desk, 'Begin');
    assert.match(await main(desk), /Kies een soort/);
    assert.equal(await desk.getByLabel('Naam').inputValue(), NAME, 'what was typed is still there');
    await desk.getByLabel('Soort').selectOption('learning_network');
    await desk.getByLabel('Waar is het voor').fill('Iedereen in de wijk kan lezen wat er in de bus valt.');
    await press(desk, 'Begin');
    for (const name of [/Basisschool Het Kompas/, /Formulierenbrigade/, /Moestuin Achter de Molen/]) await desk.getByLabel(name).check();
    await press(desk, 'Verstuur de uitnodigingen');
    assert.match(await main(desk), /De uitnodigingen gaan op weg/);
  });

  await t.test('the school joins on an old telephone, from the mail', async () => {
    const phone = await visit(await linkTo('m.dijkgraaf@kompasrivierstad.example', /Doe je mee met Netwerk Lezen/), phoneSize);
    await phone.getByLabel('Wie komt er namens jullie').fill('Marloes');
    await press(phone, 'Ja, wij doen mee');
    assert.match(await main(phone), /Fijn, jullie doen mee/);
  });

  await t.test('the vegetable garden has no mail: it said yes on the telephone, and that is written down', async () => {
    await desk.goto('/netwerken/netwerk-lezen-en-schrijven');
    await press(desk, 'Moestuin Achter de Molen doet mee');
    assert.match(await main(desk), /Opgeschreven/);
  });

  await t.test('plans a meeting; the agenda is there already, and a wrong time keeps what was typed', async () => {
    await follow(desk, 'Plan een bijeenkomst');
    await desk.getByLabel('Waarvoor').fill('Kennismaken');
    await desk.getByLabel('Dag').fill('12 januari');
    await desk.getByLabel('Begint om').fill('half twee');
    await desk.getByLabel('Klaar om').fill('15 uur');
    await desk.getByRole('textbox', { name: 'Plek' }).fill('Buurthuis De Wiek');
    await press(desk, 'Bewaar');
    assert.match(await main(desk), /Schrijf een tijd, zoals 13\.30/);
    assert.equal(await desk.getByLabel('Begint om').inputValue(), 'half twee');
    await desk.getByLabel('Begint om').fill('13.30');
    await press(desk, 'Bewaar');
    assert.match(await main(desk), /Dinsdag 12 januari 2027, 13\.30 - 15\.00 uur/);
    assert.match(await main(desk), /Wat we zien bij bewoners/);
    await press(desk, 'Nodig alle leden uit');
  });

  await t.test('the school sends somebody else and says what to talk about; it stands on the agenda', async () => {
    const phone = await visit(await linkTo('m.dijkgraaf@kompasrivierstad.example', /Bijeenkomst van Netwerk Lezen/), phoneSize);
    await press(phone, 'Er komt iemand anders');
    assert.match(await main(phone), /Vul een naam in/);
    await phone.getByLabel('Wat wil je meegeven of bespreken').fill('Brieven van school zijn te lang.');
    await phone.getByLabel('Wie komt er').fill('Juf Sanne');
    await press(phone, 'Er komt iemand anders');
    assert.match(await main(phone), /Je antwoord is bewaard/);
    await desk.reload();
    assert.match(await main(desk), /Brieven van school zijn te lang/);
  });

  await t.test('writes while they talk: who is there, and an agreement in the flow of the notes', async () => {
    await follow(desk, 'Schrijf mee');
    await desk.getByLabel(/Juf Sanne/).check();
    await press(desk, 'Bewaar wie er is');
    await desk.getByLabel('Aantekeningen bij: Samen doen').fill('We maken één bladzijde met plaatjes.\nAfspraak: Kompas, een voorbeeldbrief maken, voor 2 februari 2027\nAfspraak: iemand zoekt een drukker');
    await press(desk, /Bewaar dit punt.*Samen doen/);
    assert.match(await main(desk), /1 nieuwe afspraak/);
    assert.match(await main(desk), /wie doet het\? voor wanneer\?/);
  });

  await t.test('the draft comes back with a remark, and the minutes go to all, also on paper', async () => {
    await follow(desk, 'Verslag');
    await press(desk, 'Stuur naar wie er waren');
    const phone = await visit(await linkTo('m.dijkgraaf@kompasrivierstad.example', /Klopt dit verslag/), phoneSize);
    assert.match(await main(phone), /Jouw afspraken[\s\S]*een voorbeeldbrief maken/);
    await phone.getByLabel('Wat klopt er niet').fill('Het zijn twee bladzijden.');
    await press(phone, 'Verstuur');
    await desk.reload();
    assert.match(await main(desk), /Het zijn twee bladzijden/);
    await press(desk, 'Maak af en stuur naar alle leden');
    const paper = await site.get(`${await linkTo('m.dijkgraaf@kompasrivierstad.example', /Verslag van Netwerk Lezen/)}/verslag.pdf`);
    assert.deepEqual([paper.status, paper.headers.get('content-type')], [200, 'application/pdf']);
    assert.match(await main(desk), /Moestuin Achter de Molen: kreeg het verslag/);
  });

  await t.test('a day after the date the school is asked, and closes it by one press with what came of it', async () => {
    const late = { ...asSystem, now: new Date('2027-02-03T03:00:00Z') };
    await inTransaction(late, (work) => chaseAgreements.run(work, {}));
    await deliverMail.runApart(late, {});
    const phone = await visit(await linkTo('m.dijkgraaf@kompasrivierstad.example', /Gisteren was de dag/), phoneSize);
    await phone.getByLabel('Wat kwam eruit? Of waarom niet?').fill('De brief hangt in de gang.');
    await press(phone, /Het is gedaan/);
    assert.match(await main(phone), /Er staat niets voor jou open/);
    await desk.goto('/netwerken/netwerk-lezen-en-schrijven/afspraken');
    assert.match(await main(desk), /De brief hangt in de gang/);
  });

  await t.test('a resident sees what the network is for, and asks to join; who is not in it sees no meeting', async () => {
    await desk.goto('/netwerken/netwerk-lezen-en-schrijven/wijzig');
    await desk.getByLabel(/Laat dit netwerk zien/).check();
    await press(desk, 'Bewaar');
    const resident = await visit('/demo');
    await lookAroundAs(resident, 'resident');
    await resident.goto('/netwerken/netwerk-lezen-en-schrijven');
    assert.doesNotMatch(await main(resident), /Marloes|Kennismaken/);
    await press(resident, 'Vraag of ik mee kan doen');
    assert.match(await main(resident), /Je vraag is bij de trekker/);
    assert.equal((await resident.goto('/netwerken/netwerk-lezen-en-schrijven/1'))!.status(), 404);
    await desk.goto('/vandaag');
    assert.match(await main(desk), /Iemand wil meedoen met een netwerk/);
  });
});

test('what is typed while there is no connection is there again after the tab was closed, and wiped once it is saved', async () => {
  const path = '/netwerken/digitaal-netwerk-molenwijk/2/schrijven', first = await visit('/demo', { javaScriptEnabled: true, ...phoneSize });
  await lookAroundAs(first, 'coordinator');
  await first.goto(path);
  const notes = (page: Page) => page.getByLabel('Aantekeningen bij: Wat we zien bij bewoners');
  const status = (page: Page) => page.locator('form', { has: notes(page) }).getByRole('status');
  await first.context().setOffline(true);
  await notes(first).fill('Mensen durven de brief niet te openen.');
  await first.getByRole('button', { name: /Bewaar dit punt.*Wat we zien/ }).click();
  assert.match(await status(first).innerText(), /Er is geen verbinding/);
  await first.close();
  const again = await first.context().newPage();
  await first.context().setOffline(false);
  await again.goto(path);
  assert.equal(await notes(again).inputValue(), 'Mensen durven de brief niet te openen.');
  assert.match(await status(again).innerText(), /Je tekst van daarnet staat er weer/);
  await again.getByRole('button', { name: /Bewaar dit punt.*Wat we zien/ }).click();
  await again.waitForLoadState();
  assert.equal(await notes(again).inputValue(), 'Mensen durven de brief niet te openen.');
  assert.deepEqual(await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('verslag.'))), []);
  await again.context().close();
});
