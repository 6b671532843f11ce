import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#platform/use-case/index.ts';
import { deliverMail } from '#modules/reach/index.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { system } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const asSystem = site.as(system), NETWORK = '/netwerken/digitaal-netwerk-molenwijk';
const main = (page: Page) => page.innerText('main');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).first().click();

async function linkTo(recipient: string): Promise<string> {
  await deliverMail.runApart(asSystem, {});
  const { body } = await inTransaction(asSystem, ({ tx }) => tx.selectFrom('mail').select('body').where('recipient', '=', recipient).where('purpose', '=', 'feedback.card').orderBy('made_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow());
  return new URL(/https?:\S+\/samenwerken\/\S+/.exec(body)![0]).pathname;
}

test('members tell each other how they work together: by mail, on paper and by telephone, as it was agreed', async (t) => {
  const desk = await visit('/demo'), telephone = { viewport: { width: 360, height: 740 } };
  await lookAroundAs(desk, 'coordinator');

  await t.test('the coordinator writes down what was agreed and asks everybody; what was typed stays when something is missing', async () => {
    await desk.goto(NETWORK);
    assert.match(await main(desk), /Dit is nog nooit gevraagd/);
    await follow(desk, 'Vraag hoe jullie samenwerken');
    await desk.getByLabel('Wie sprak dit af, en wanneer?').fill('Met alle leden, op 3 november.');
    await desk.getByLabel('Alle leden en de trekker').check();
    await press(desk, 'Vraag het alle leden');
    assert.match(await main(desk), /Kies of de naam erbij staat/);
    assert.equal(await desk.getByLabel('Wie sprak dit af, en wanneer?').inputValue(), 'Met alle leden, op 3 november.');
    await desk.getByLabel(/Ja, met naam/).check();
    await desk.getByLabel('Tot en met welke dag?').fill('7 december');
    await desk.getByLabel('In welke bijeenkomst').selectOption({ index: 1 });
    await press(desk, 'Vraag het alle leden');
    assert.match(await main(desk), /De vraag is op weg naar alle leden[\s\S]*Wie betaalt, ziet er nooit iets van[\s\S]*0 van 8 hebben geantwoord/);
  });

  await t.test('the school gives a card on an old telephone, from the mail, without an account', async () => {
    const phone = await visit(await linkTo('m.dijkgraaf@kompasrivierstad.example'), telephone);
    await phone.getByLabel('Over wie?').first().selectOption('Bibliotheek Rivierstad');
    await phone.getByLabel('Wat gaat goed?').first().selectOption({ label: 'Het contact: snel iets laten horen' });
    await phone.getByLabel('In je eigen woorden: wat gaat goed').first().fill('Hanneke belt altijd terug.');
    await press(phone, 'Geef de kaarten');
    assert.match(await main(phone), /zonder de naam van een mens/);
    assert.match(await main(phone), /Kies wat je wenst/);
    await phone.getByLabel('In je eigen woorden: wat gaat goed').first().fill('Een vraag heeft dezelfde dag een antwoord.');
    await phone.getByLabel('Wat wens je?').first().selectOption({ label: 'Wat je doet: bekend zijn in de wijk' });
    await press(phone, 'Geef de kaarten');
    assert.match(await main(phone), /Dank je\. Je kaarten zijn bewaard/);
  });

  await t.test('a neighbour without internet sends the sheet of her letter back, by its code at the desk; another says it by telephone', async () => {
    const { code } = await inTransaction(asSystem, ({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').innerJoin('person as p', 'p.id', 'd.person_id').select('d.code').where('m.purpose', '=', 'feedback.card').where('p.slug', '=', 'resident-without-internet').executeTakeFirstOrThrow());
    const typed = await visit('/code');
    await typed.getByLabel('Code').fill(code!.toLowerCase());
    await press(typed, 'Ga verder');
    assert.match(await main(typed), /Namens Truus Kamphuis/);
    await typed.getByLabel('Over wie?').first().selectOption('Bibliotheek Rivierstad');
    await typed.getByLabel('Wat gaat goed?').first().selectOption({ index: 7 });
    await typed.getByLabel('Wat wens je?').first().selectOption({ index: 9 });
    await press(typed, 'Geef de kaarten');
    await desk.reload();
    await desk.getByRole('link', { name: 'Kaarten van Moestuin Achter de Molen' }).click();
    await desk.getByLabel('Over wie?').first().selectOption('Truus Kamphuis');
    await desk.getByLabel('Wat gaat goed?').first().selectOption({ index: 5 });
    await desk.getByLabel('Wat wens je?').first().selectOption({ index: 1 });
    await press(desk, 'Geef de kaarten');
    assert.match(await main(desk), /Opgeschreven[\s\S]*3 van 8 hebben geantwoord/);
    assert.doesNotMatch(await main(desk), /dezelfde dag een antwoord/);
  });

  await t.test('after it closed the library reads its cards and says thank you; the page prints, and the agenda has it', async () => {
    await press(desk, 'Sluit nu');
    const library = await visit(await linkTo('hanneke@bibliotheekrivierstad.example'), telephone);
    assert.match(await main(library), /Van Basisschool Het Kompas[\s\S]*dezelfde dag een antwoord/);
    await library.getByText('Bedank of antwoord').first().click();
    await library.getByLabel('Wat zeg je terug?').first().fill('Dank je, dat doen we graag.');
    await press(library, /^Stuur/);
    assert.match(await main(library), /Je antwoord is bewaard/);
    await desk.reload();
    assert.match(await main(desk), /Per lid|Wat anderen aan jullie geven/);
    assert.doesNotMatch(await main(desk), /Van Moestuin Achter de Molen/, 'a card about one person is for her only');
    await desk.emulateMedia({ media: 'print' });
    assert.match(await main(desk), /Zo praten jullie erover/);
    assert.equal(await desk.getByRole('heading', { name: 'Wat anderen aan jullie geven' }).isVisible(), false, 'what is for oneself does not come on paper');
    for (const path of ['jaren', 'logboek']) { await desk.goto(`${NETWORK}/${path}`); assert.doesNotMatch(await main(desk), /kaart|antwoord|werken we samen/, 'who pays gets none of it'); }
    await desk.goto(`${NETWORK}/2`);
    assert.match(await main(desk), /Hoe werken we samen\?/);
  });

  await t.test('who sets up the region, and a resident outside the network, find nothing', async () => {
    const { pathname } = new URL(`${site.url}${NETWORK}`), id = (await inTransaction(asSystem, ({ tx }) => tx.selectFrom('feedback_round as r').innerJoin('network as n', 'n.id', 'r.network_id').select('r.id').where('n.slug', '=', NETWORK.split('/').at(-1)!).executeTakeFirstOrThrow())).id;
    for (const slug of ['administrator', 'resident', 'alderman']) {
      const other = await visit('/demo');
      await lookAroundAs(other, slug);
      assert.equal((await other.goto(`${pathname}/samenwerken/${id}`))!.status(), 404, slug);
      await other.goto(pathname);
      assert.doesNotMatch(await main(other), /Hoe werken we samen/);
    }
  });
});
