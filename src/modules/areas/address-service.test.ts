import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { addressService, locate } from './address-service.ts';

/** A register on loopback that answers as `listener` says. */
async function register(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => { server.closeAllConnections(); server.close(); });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const postcode = { postcode: '9801', place: 'Molendorp', municipality: 'Rivierstad', lat: 52.1, lon: 5.1 };
const byPostcode = async () => postcode;
const fallback = { lat: 52.1, lon: 5.1, label: '9801 Molendorp', by: 'postcode' };

test('the Dutch register finds a house; it is asked with parameters that it knows', async (t) => {
  let asked = '';
  const baseUrl = await register(t, (request, response) => {
    asked = request.url!;
    response.end(JSON.stringify({ response: { numFound: 1, docs: [{ weergavenaam: 'Molenweg 1, 9801AB Molendorp', centroide_ll: 'POINT(5.38720366 52.1551729)' }] } }));
  });
  assert.deepEqual(await locate('molenweg 1 & co', byPostcode, addressService('NL', { baseUrl })), { lat: 52.1551729, lon: 5.38720366, label: 'Molenweg 1, 9801AB Molendorp', by: 'address' });
  const url = new URL(asked, baseUrl);
  assert.equal(url.pathname, '/free');
  assert.deepEqual([...url.searchParams.keys()].sort(), ['fl', 'fq', 'q', 'rows']);
  assert.equal(url.searchParams.get('q'), 'molenweg 1 & co');
});

test('the Flemish register finds a house', async (t) => {
  const baseUrl = await register(t, (_, response) => response.end(JSON.stringify({ LocationResult: [{ ID: 1, FormattedAddress: 'Kaai 1, 9802 Overwater',
    Location: { Lat_WGS84: 50.99, Lon_WGS84: 5.35 }, LocationType: 'basisregisters_huisnummer_afgeleidVanObject' }] })));
  assert.deepEqual(await locate('Kaai 1', byPostcode, addressService('BE', { baseUrl })), { lat: 50.99, lon: 5.35, label: 'Kaai 1, 9802 Overwater', by: 'address' });
});

test('switched off, the postcode answers and nobody outside is asked', async () => {
  assert.deepEqual(await locate('9801 AB', byPostcode), fallback);
});

const troubles: Record<string, RequestListener> = {
  'does not answer': () => {},
  'begins to answer and stops': (_, response) => response.write('{"response":'),
  'answers with an error': (_, response) => response.writeHead(500).end('{}'),
  'answers with a web page': (_, response) => response.end('<html>'),
  'answers with something else': (_, response) => response.end('{"response":{"docs":[{"weergavenaam":"x"}]}}'),
  'knows nothing': (_, response) => response.end('{"response":{"docs":[]}}'),
  'answers with a place elsewhere': (_, response) => response.end('{"response":{"docs":[{"weergavenaam":"x","centroide_ll":"POINT(80 25)"}]}}'),
  'sends on to somewhere else': (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
};
for (const [trouble, listener] of Object.entries(troubles)) {
  test(`when the register ${trouble}, the postcode answers`, async (t) => {
    const baseUrl = await register(t, listener);
    assert.deepEqual(await locate('Molenweg 1, 9801 AB', byPostcode, addressService('NL', { baseUrl, timeout: 150 })), fallback);
  });
}

test('when the register is down and the text holds no postcode, there is no answer and no error', async () => {
  assert.equal(await locate('Molenweg 1', async () => undefined, addressService('NL', { baseUrl: 'http://127.0.0.1:1' })), undefined);
});
