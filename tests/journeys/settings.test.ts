import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const flanders = { baseURL: site.url.replace('127.0.0.1', 'overwater.localhost') };

/** The registers of both countries stand on loopback here, and answer as `register` says. */
let register: RequestListener = (_, response) => response.end('{}');
const asked: string[] = [];
const stand = createServer((request, response) => { asked.push(request.url!); register(request, response); });
await new Promise<void>((done) => stand.listen(0, '127.0.0.1', done));
const outside = globalThis.fetch;
globalThis.fetch = (input, init) => outside(String(input).replace(/^https:\/\/(api\.pdok\.nl|geo\.api\.vlaanderen\.be)/, `http://127.0.0.1:${(stand.address() as AddressInfo).port}`), init);
after(() => { globalThis.fetch = outside; stand.closeAllConnections(); stand.close(); });

async function settingsOf(options = {}): Promise<Page> {
  const page = await visit('/', options);
  await lookAroundAs(page, 'administrator');
  await page.getByRole('link', { name: 'Instellingen' }).first().click();
  return page;
}

const save = (page: Page) => page.getByRole('button', { name: 'Bewaar' }).click();
const distances = async (page: Page) => (await page.innerText('main')).match(/op \d+(,\d+)? (kilo)?meter/g) ?? [];

test('an administrator changes the help line, and every page shows it at once', async () => {
  const page = await settingsOf();
  await page.getByLabel('Telefoonnummer voor bezoekers').fill('026 111 11 11');
  await page.getByLabel('Waar je kunt langskomen').fill('Dorpshuis, Kade 3');
  await page.getByLabel('Schoolvakanties van').selectOption('zuid');
  await save(page);
  assert.match(await page.innerText('.done'), /bewaard/);
  assert.equal(await page.getByLabel('Schoolvakanties van').inputValue(), 'zuid');
  const visitor = await visit('/molenwijk');
  assert.match(await visitor.innerText('body'), /026 111 11 11[^]*Dorpshuis, Kade 3/);
  assert.doesNotMatch(await (await visit('/', flanders)).innerText('body'), /026 111 11 11/, 'another municipality keeps its own');
});

test('what is wrong stands beside its field, with all that was typed kept', async () => {
  const page = await settingsOf();
  const wrong = ['http://kaart.example/{z}/{x}/{y}.png', 'https://kaart.example/{z}/{x}.png', 'https://{s}.kaart.example/{z}/{x}/{y}.png', "https://kaart.example;script-src'*'/{z}/{x}/{y}", 'https://ik:geheim@kaart.example/{z}/{x}/{y}', 'kaart'];
  for (const address of wrong) {
    await page.getByLabel('Telefoonnummer voor bezoekers').fill('');
    await page.getByLabel('Adres van de kaartbeelden').fill(address);
    await page.getByLabel(/Vraag het landelijke adresregister/).check();
    await save(page);
    assert.match(await page.innerText('#f-helpPhone-e'), /Vul dit in/);
    assert.match(await page.innerText('#f-tilesAddress-e'), /begint met https/, address);
    assert.equal(await page.inputValue('#f-tilesAddress'), address);
    assert.ok(await page.getByLabel(/Vraag het landelijke adresregister/).isChecked());
  }
  await page.getByLabel('Telefoonnummer voor bezoekers').fill('026 000 00 00');
  await page.getByLabel('Adres van de kaartbeelden').fill('https://kaart.example/{z}/{x}/{y}.png');
  await save(page);
  assert.match(await page.innerText('#f-tilesAttribution-e'), /van wie de kaart is/);
  assert.doesNotMatch(await (await visit('/privacy')).innerText('main'), /Wat een ander ziet/, 'nothing was saved');
});

test('map pictures from elsewhere are loaded on the map page alone, from that one place, and the privacy page tells', async () => {
  const policyOf = async (path: string) => (await site.get(path)).headers.get('content-security-policy')!;
  const before = await policyOf('/molenwijk/hulp/kaart');
  assert.match(before, /img-src 'self' data:(;|$)/);
  const page = await settingsOf();
  await page.getByLabel('Adres van de kaartbeelden').fill('https://kaart.example/nl/{z}/{x}/{y}.png');
  await page.getByLabel('Van wie de kaart is').fill('Kadaster <b>');
  await save(page);
  assert.equal(await policyOf('/molenwijk/hulp/kaart'), before.replace("img-src 'self' data:", "img-src 'self' data: https://kaart.example"));
  assert.doesNotMatch(await policyOf('/molenwijk/hulp'), /kaart\.example/);
  assert.match(await (await visit('/privacy')).innerText('main'), /Wat een ander ziet[^]*kaart\.example ziet|ziet kaart\.example/);

  const map = await visit('about:blank', { javaScriptEnabled: true });
  const tiles: { url: string; referrer: string | undefined }[] = [];
  await map.route('https://kaart.example/**', (route) => {
    tiles.push({ url: route.request().url(), referrer: route.request().headers().referer });
    return route.fulfill({ contentType: 'image/png', body: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') });
  });
  await map.goto('/molenwijk/hulp/kaart');
  await map.locator('#kaart img.leaflet-tile-loaded').first().waitFor();
  assert.match(tiles[0]!.url, /^https:\/\/kaart\.example\/nl\/\d+\/\d+\/\d+\.png$/);
  assert.equal(tiles[0]!.referrer, undefined);
  assert.match(await map.innerText('main'), /Kaart: Kadaster <b>/);
  const flemish = await visit('/', flanders);
  const wijk = await flemish.locator('main h2 a, main h3 a').first().getAttribute('href');
  assert.doesNotMatch((await flemish.goto(`${wijk}/hulp/kaart`))!.headers()['content-security-policy']!, /kaart\.example/);

  await page.goto('/beheer/instellingen');
  await page.getByLabel('Adres van de kaartbeelden').fill('');
  await save(page);
  assert.equal(await policyOf('/molenwijk/hulp/kaart'), before);
});

test('until it is switched on nobody outside hears what a visitor types', async () => {
  const page = await visit('/molenwijk/hulp?postcode=Molenweg+1,+6897');
  assert.ok((await distances(page)).length > 0);
  assert.equal(await page.locator('label[for=f-postcode]').innerText(), 'Je postcode');
  assert.deepEqual(asked, []);
});

const troubles: Record<string, RequestListener> = {
  'answers with an error': (_, response) => response.writeHead(500).end(),
  'answers with something else': (_, response) => response.end('<html>'),
  'knows nothing': (_, response) => response.end('{"response":{"docs":[]}}'),
  'breaks off': (_, response) => response.destroy(),
  'does not answer': () => {},
};

test('switched on, an address is found by the register, and by the postcode in it when the register fails', async () => {
  const byPostcode = await distances(await visit('/molenwijk/hulp?postcode=6897'));
  const page = await settingsOf();
  await page.getByLabel(/Vraag het landelijke adresregister/).check();
  await save(page);
  assert.match(await (await visit('/privacy')).innerText('main'), /PDOK krijgt alleen wat je typt/);
  const search = await visit('/molenwijk/hulp');
  await search.getByText('Meer keuzes').click();
  await search.getByLabel('Je postcode of adres').fill('Molenweg 1, 6897');
  register = (_, response) => response.end(JSON.stringify({ response: { docs: [{ weergavenaam: 'Molenweg 1', centroide_ll: 'POINT(5.9 52.2)' }] } }));
  await search.getByRole('button', { name: 'Laat zien' }).click();
  assert.match(asked.at(-1)!, /\/free\?q=Molenweg\+1%2C\+6897&/);
  assert.notDeepEqual(await distances(search), byPostcode);
  for (const [trouble, listener] of Object.entries(troubles)) {
    register = listener;
    const found = await visit('/molenwijk/hulp?postcode=Molenweg+1,+6897');
    assert.deepEqual(await distances(found), byPostcode, trouble);
  }
  register = troubles['breaks off']!;
  assert.match(await (await visit('/molenwijk/hulp?postcode=Nergensweg+1')).innerText('main'), /Deze plek kennen we niet/);
});

test('in Flanders the settings name the Flemish register, and it answers', async () => {
  const page = await settingsOf(flanders);
  assert.deepEqual(await page.getByLabel('Schoolvakanties van').locator('option').allInnerTexts(), ['Vlaanderen']);
  await page.getByLabel(/Vraag het Vlaamse adressenregister/).check();
  await save(page);
  register = (_, response) => response.end(JSON.stringify({ LocationResult: [{ FormattedAddress: 'Kaai 1', Location: { Lat_WGS84: 51, Lon_WGS84: 4 } }] }));
  const found = await visit('/hulp?postcode=Kaai+1', flanders);
  assert.match(asked.at(-1)!, /\/geolocation\/v4\/Location\?q=Kaai\+1/);
  assert.ok((await distances(found)).length > 0);
  assert.match(await (await visit('/privacy', flanders)).innerText('main'), /Digitaal Vlaanderen waar dat is/);
});

test('who is no administrator finds no page there, and changes nothing', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'editor');
  assert.equal((await page.goto('/beheer/instellingen'))!.status(), 404);
  const [cookie] = await page.context().cookies();
  const sent = await site.get('/beheer/instellingen', { method: 'POST', headers: { cookie: `${cookie!.name}=${cookie!.value}`, origin: site.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ helpPhone: '1', helpHours: '1', helpPlace: '1', schoolRegion: 'midden', tilesAddress: '', tilesAttribution: '' }).toString() });
  assert.equal(sent.status, 404);
});
