import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { inTransaction } from '#platform/use-case/index.ts';
import { visitsTo, type Page } from '#tests/browser.ts';
import { system } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const names = (page: Page) => page.locator('.list .head a').allInnerTexts();
const headline = async (page: Page) => (await page.locator('#gevonden').innerText()).replace(/\s+/g, ' ');

test('somebody finds help with a letter from the first page, by typing and by one press', async () => {
  const page = await visit('/');
  await page.getByRole('link', { name: 'Molenwijk' }).click();
  await page.getByLabel('Typ je vraag in je eigen woorden').fill('hulp bij brieven van de belasting');
  await page.getByRole('button', { name: 'Zoek' }).click();
  assert.match(await headline(page), /gevonden voor/);
  await page.locator('.list .head a').first().click();
  assert.ok(await page.getByRole('heading', { name: 'Contact' }).isVisible());
  assert.ok(await page.locator('a[href^="tel:"]').first().isVisible());
});

test('an offer at several places says of each when it is open; so does its line in the printable list', async () => {
  const page = await visit('/aanbod/voedselbank-aanmelden');
  assert.match(await page.innerText('main'), /Voedselbank Rivierstad: Nu [\s\S]*Buurthuis De Wiek: Nu /);
  assert.deepEqual(await page.locator('.week caption').allInnerTexts(), ['Voedselbank Rivierstad', 'Buurthuis De Wiek']);
  await page.goto('/molenwijk/hulp/lijst');
  assert.match(await page.locator('.list > li', { hasText: 'Aanmelden bij de voedselbank' }).innerText(), /Woensdag 10\.00 - 11\.30 uur, bij Buurthuis De Wiek/);
});

test('the printable list keeps its letters as large as it says', async () => {
  const page = await visit('/molenwijk/hulp/lijst');
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  // What Chromium draws first on a sheet: from its units of 1/300 inch to those of a page, 1/96 inch. It shrinks a sheet by a smaller number here.
  const [first] = [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, packed]) => { try { return inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1').match(/^([\d.]+) 0 0 \1 /m) ?? []; } catch { return []; } });
  assert.equal(Number.parseFloat(first!), 300 / 96);
});

test('the same by keyboard alone', async () => {
  const page = await visit('/molenwijk');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/molenwijk#inhoud');
  await page.keyboard.press('Tab');
  await page.keyboard.type('gratis printen');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/hulp?q=gratis+printen');
  assert.ok((await names(page)).length > 0);
});

test('what is chosen narrows the list, shows as a chip and can be taken away again', async () => {
  const page = await visit('/molenwijk/hulp');
  const all = await headline(page);
  await page.getByLabel('Onderwerp').selectOption({ label: 'Computer en telefoon' });
  assert.ok(await page.getByRole('button', { name: 'Laat zien' }).isVisible());
  await page.getByText('Meer keuzes').click();
  await page.getByLabel('Alleen wat gratis is').check();
  await page.getByRole('button', { name: 'Laat zien' }).click();
  const fewer = await headline(page);
  assert.ok(parseInt(fewer, 10) < parseInt(all, 10) && parseInt(fewer, 10) > 0);
  await page.getByRole('link', { name: /Gratis.*weghalen/ }).click();
  await page.getByRole('link', { name: /Computer en telefoon.*weghalen/ }).click();
  assert.equal(parseInt(await headline(page), 10), parseInt(all, 10));
});

test('a long list is read page by page, each entry once', async () => {
  const page = await visit('/molenwijk/hulp');
  const seen: string[] = [];
  for (;;) {
    seen.push(...(await names(page)));
    const next = page.getByRole('link', { name: 'Volgende' });
    if (await next.count() === 0) break;
    await next.click();
  }
  assert.equal(seen.length, parseInt(await headline(page), 10));
});

test('who finds nothing gets something to do: fewer choices, or a telephone number', async () => {
  const page = await visit('/molenwijk/hulp?thema=vervoer&taal=pl&q=fiets');
  assert.match(await headline(page), /Niets gevonden voor ‘fiets’/);
  assert.ok(await page.getByRole('heading', { name: 'Zo kom je toch verder' }).isVisible());
  assert.ok(await page.locator('.help a[href^="tel:"]').isVisible());
});

test('the language is kept from page to page, and the page is kept', async () => {
  const page = await visit('/molenwijk/hulp?thema=vervoer');
  await page.getByRole('link', { name: 'English' }).click();
  assert.equal(new URL(page.url()).search, '?thema=vervoer');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  await page.getByRole('link', { name: 'Activities' }).click();
  assert.match(await page.innerText('h1'), /Activities in Molenwijk/);
  await page.getByRole('link', { name: 'Nederlands', exact: true }).click();
  assert.equal(await page.getAttribute('html', 'lang'), 'nl');
});

test('an Arabic page reads from right to left', async () => {
  const page = await visit('/welkom/ar');
  assert.deepEqual([await page.getAttribute('html', 'lang'), await page.getAttribute('html', 'dir')], ['ar', 'rtl']);
});

test('a language that we have no words in is no part of a page', async () => {
  const answer = await fetch(new URL('/welkom/%22%3E%3Ch1%3Eelders', site.url));
  assert.deepEqual([answer.status, /<html[^]*?>\n/.exec(await answer.text())![0]], [404, '<html lang="nl" dir="ltr">\n']);
});

test('"open now" follows the clock', async () => {
  const openAt = async (moment: string) => {
    site.passTimeUntil(moment);
    return headline(await visit('/molenwijk/hulp?wanneer=nu'));
  };
  const [morning, night, christmas] = [await openAt('2026-11-24T10:30:00+01:00'), await openAt('2026-11-24T03:30:00+01:00'), await openAt('2026-12-25T10:30:00+01:00')];
  site.passTimeUntil('2026-11-24T09:30:00+01:00');
  assert.ok(parseInt(morning, 10) > parseInt(night, 10));
  assert.ok(parseInt(morning, 10) > parseInt(christmas, 10));
});

test('a page that is not there helps on, and says so to machines', async () => {
  assert.equal((await site.get('/aanbod/bestaat-niet')).status, 404);
  assert.equal((await site.get('/geen-wijk')).status, 404);
  const page = await visit('/aanbod/bestaat-niet');
  assert.ok(await page.getByLabel('Waar zoek je hulp bij?').isVisible());
  assert.ok(await page.locator('main a[href^="tel:"]').isVisible());
});

test('an old address leads to the new one', async () => {
  await inTransaction(site.as(system), async ({ tx }) => {
    const { id } = await tx.selectFrom('service').select('id').where('slug', '=', 'telefoon-en-tablet').executeTakeFirstOrThrow();
    await tx.insertInto('redirect').values({ path: '/aanbod/telefoonhulp', target_kind: 'service', target_id: id }).execute();
  });
  const answer = await site.get('/aanbod/telefoonhulp');
  assert.deepEqual([answer.status, answer.headers.get('location')], [301, '/aanbod/telefoon-en-tablet']);
});

test('the map shows places only with a script, and its list is complete without', async () => {
  const plain = await visit('/molenwijk/hulp/kaart?thema=computer-en-telefoon');
  const listed = await names(plain);
  assert.ok(listed.length > 5);
  assert.ok(!(await plain.locator('#kaart').isVisible()));
  const drawn = await visit('/molenwijk/hulp/kaart?thema=computer-en-telefoon', { javaScriptEnabled: true });
  await drawn.locator('#kaart path.leaflet-interactive').first().waitFor();
  assert.deepEqual(await names(drawn), listed);
});

test('without a script every number on the drawn map can be read', async () => {
  const page = await visit('/molenwijk/hulp/kaart');
  const dots = await page.locator('.drawn circle').evaluateAll((all) => all.map((dot) => [Number(dot.getAttribute('cx')), Number(dot.getAttribute('cy'))]));
  assert.ok(dots.length > 15);
  for (const [i, [x, y]] of dots.entries()) for (const [otherX, otherY] of dots.slice(0, i)) assert.ok(Math.hypot(x! - otherX!, y! - otherY!) >= 13, `${x} ${y} lies over ${otherX} ${otherY}`);
});

test('what is given at your home has no map of a place', async () => {
  assert.equal(await (await visit('/aanbod/formulieren-de-wiek')).getByRole('heading', { name: 'Waar het is' }).count(), 1);
  assert.equal(await (await visit('/aanbod/formulieren-thuis')).getByRole('heading', { name: 'Waar het is' }).count(), 0);
});

test('on a small telephone the field to ask stays within the page', async () => {
  for (const path of ['/', '/molenwijk/hulp']) {
    const page = await visit(path, { viewport: { width: 320, height: 640 } });
    const [form, main] = [await page.getByRole('search').boundingBox(), await page.getByRole('heading', { level: 1 }).boundingBox()];
    const button = await page.getByRole('button', { name: 'Zoek' }).boundingBox();
    assert.ok(button!.x + button!.width <= 320 - main!.x, `${path}: ${button!.x + button!.width}`);
    assert.ok(form!.width <= 320 - 2 * main!.x, `${path}: ${form!.width}`);
  }
});

test('the printed list has everything, with hours and telephone, and no menu', async () => {
  const page = await visit('/molenwijk/hulp/lijst');
  await page.emulateMedia({ media: 'print' });
  const entries = await page.locator('.list > li').count();
  const directory = await visit('/molenwijk/hulp');
  assert.equal(entries, parseInt(await headline(directory), 10));
  assert.ok(!(await page.locator('.menu').isVisible()));
  assert.match(await page.locator('.list').innerText(), /026 000 00 \d\d/);
});

test('search engines get a description in schema.org, and a sitemap', async () => {
  const html = await (await site.get('/aanbod/ido-molenwijk')).text();
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!);
  assert.equal(data['@type'], 'Service');
  assert.equal(data.provider.name, 'Bibliotheek Rivierstad');
  assert.match(html, /<meta property="og:title" content="Informatiepunt/);
  assert.match(await (await site.get('/robots.txt')).text(), /Sitemap: http/);
});

test('what people type cannot become markup', async () => {
  const page = await visit('/molenwijk/hulp?q=%3Cscript%3Ealert(1)%3C/script%3E%22onmouseover=x', { javaScriptEnabled: true });
  assert.equal(await page.locator('[onmouseover], script').count(), 0);
  assert.match(await headline(page), /<script>alert\(1\)<\/script>"onmouseover=x/);
});
