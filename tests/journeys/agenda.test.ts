import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#platform/use-case/index.ts';
import { deliverMail } from '#modules/reach/index.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { system } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const asSystem = site.as(system);
const network = '/netwerken/digitaal-netwerk-molenwijk';
const main = (page: Page) => page.innerText('main');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).first().click();

/** The newest mail to this address with this subject, and the page behind it. */
async function mailTo(recipient: string, subject: RegExp): Promise<{ body: string; path: string }> {
  await deliverMail.runApart(asSystem, {});
  const { body } = (await inTransaction(asSystem, ({ tx }) => tx.selectFrom('mail').select(['subject', 'body']).where('recipient', '=', recipient).orderBy('made_at', 'desc').orderBy('id', 'desc').execute())).find((mail) => subject.test(mail.subject))!;
  return { body, path: new URL(/https?:\S+\/(?:komt|onderwerp)\/\S+/.exec(body)![0]).pathname };
}

test('an agenda fills itself: standing items, what members bring in without an account, and what came since', async (t) => {
  const desk = await visit('/demo');
  await lookAroundAs(desk, 'coordinator');

  await t.test('who carries the network changes what it begins with; what is no number keeps what was typed', async () => {
    await desk.goto(network);
    await follow(desk, 'Vaste agenda');
    const gaps = desk.getByRole('group', { name: 'Punt 7', exact: true });
    assert.equal(await gaps.getByLabel('Punt', { exact: true }).inputValue(), 'Wat er nog niet is');
    await gaps.getByLabel('Staat op de volgende agenda').uncheck();
    await desk.getByRole('group', { name: 'Punt 1', exact: true }).getByLabel('Minuten').fill('kwartier');
    await press(desk, 'Bewaar');
    assert.match(await main(desk), /Schrijf een getal, zoals 15/);
    assert.equal(await desk.getByRole('group', { name: 'Punt 7', exact: true }).getByLabel('Staat op de volgende agenda').isChecked(), false);
    await desk.getByRole('group', { name: 'Punt 1', exact: true }).getByLabel('Minuten').fill('15');
    await press(desk, 'Bewaar');
    assert.match(await main(desk), /De volgende bijeenkomst begint hiermee/);
  });

  await t.test('the next meeting begins with it', async () => {
    await desk.goto(`${network}/plan`);
    for (const [label, text] of [['Waarvoor', 'Plannen voor het voorjaar'], ['Dag', '9 februari'], ['Begint om', '13.30'], ['Klaar om', '15']] as const) await desk.getByLabel(label, { exact: true }).fill(text);
    await press(desk, 'Bewaar');
    const agenda = await main(desk);
    assert.match(agenda, /Welkom 15 min\./);
    assert.doesNotMatch(agenda, /Wat er nog niet is/);
    assert.match(agenda, /Welzijn De Brug: op school de schoolapp uitleggen/, 'open agreements stand under theirs');
  });

  await t.test('a member hands in a subject by the link of the invitation, on a telephone', async () => {
    await press(desk, 'Nodig alle leden uit');
    const { path } = await mailTo('m.dijkgraaf@kompasrivierstad.example', /Bijeenkomst van Digitaal netwerk Molenwijk.*9 februari/), school = await visit(path, { viewport: { width: 360, height: 740 } });
    await follow(school, 'Draag een onderwerp aan');
    await press(school, 'Draag aan');
    assert.match(await main(school), /Schrijf waarover het gaat/);
    await school.getByLabel('Waarover gaat het').fill('Ouders op het plein');
    await school.getByLabel('Hoeveel minuten').fill('10');
    await press(school, 'Draag aan');
    assert.match(await main(school), /Je onderwerp is bewaard[\s\S]*Ouders op het plein[\s\S]*wacht op de trekker/);
    assert.doesNotMatch(await main(school), /Wifi in de tuin/, 'of other members it shows nothing');
  });

  await t.test('who carries the network says no, with a word why, and the member reads it', async () => {
    await desk.goto(network);
    assert.match(await main(desk), /Er wachten \d onderwerpen/);
    await follow(desk, 'Onderwerpen van leden');
    const subject = desk.getByRole('listitem').filter({ hasText: 'Ouders op het plein' });
    await subject.getByText('Later of niet').click();
    await subject.getByRole('button', { name: /^Niet/ }).click();
    assert.match(await main(desk), /Zeg in een zin waarom/);
    await desk.getByLabel('Waarom').first().fill('Dat doet het schoolplein al.');
    await desk.getByRole('button', { name: /^Niet.*Ouders/ }).click();
    assert.match(await main(desk), /Het lid hoort het/);
    const { body, path } = await mailTo('m.dijkgraaf@kompasrivierstad.example', /komt niet op de agenda/);
    assert.match(body, /Dat doet het schoolplein al\./);
    assert.match(await main(await visit(path)), /Ouders op het plein[\s\S]*komt niet op de agenda/);
  });

  await t.test('what came by itself is taken off, and is on no paper and no page then', async () => {
    await desk.goto(`${network}/2/agenda`);
    const said = desk.getByRole('checkbox', { name: /Kan de inloop ook in de school/ });
    assert.ok(await said.isChecked());
    await said.uncheck();
    await press(desk, 'Bewaar wat erbij staat');
    assert.equal(await desk.getByRole('checkbox', { name: /Kan de inloop ook in de school/ }).isChecked(), false);
    await desk.goto(`${network}/2`);
    assert.doesNotMatch(await main(desk), /Kan de inloop ook in de school/);
    assert.match(await main(desk), /Wij willen een kamer op de begane grond/);
  });

  await t.test('an administrator changes what all networks of a kind begin with', async () => {
    await lookAroundAs(desk, 'administrator');
    await desk.goto('/beheer/vaste-agenda');
    await follow(desk, 'Leerkring');
    await desk.getByRole('group', { name: 'Nieuw punt' }).first().getByLabel('Punt', { exact: true }).fill('Samen eten');
    await press(desk, 'Bewaar');
    assert.match(await main(desk), /Dit is veranderd voor jullie gemeente/);
    await press(desk, 'Begin opnieuw met het voorbeeld');
    assert.match(await main(desk), /Dit is het voorbeeld/);
    assert.equal(await desk.locator('input[value="Samen eten"]').count(), 0);
  });
});
