import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import fc from '#tests/random-input.ts';
import { strToU8, zipSync } from 'fflate';
import { rivierstad } from '#demo/index.ts';
import { confirmEntries, readLocations, readParties, readServices, saveServices } from '#modules/directory/index.ts';
import { allRegions, createRegion } from '#modules/regions/index.ts';
import { saveAudiences, saveThemes } from '#modules/themes/index.ts';
import { answerRequest } from '#platform/rest/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import type { HsdsOrganization, HsdsService } from '../hsds.ts';
import { hsds } from '../index.ts';
import { packageOf } from '../package/keep-package.ts';
import { addOrganization, addService, emptyFeed } from './feed.ts';
import type { Report } from './import-feed.ts';
import { politeAsker } from './polite-fetch.ts';
import { readPackage } from './read-package.ts';
import { bringIn, readDueSources, readSource, saveSource } from './sources.ts';

const h = await house('demo');
const noPause = { asker: politeAsker({ pause: async () => {} }) };
const later = (context: Context, hours = 1): Context => ({ ...context, now: new Date(context.now.getTime() + hours * 3_600_000) });

/** An empty region with the themes of Rivierstad. */
async function emptyRegion(slug: string, country: 'NL' | 'BE' = 'NL'): Promise<Context> {
  await createRegion(h.url, { slug, name: 'Rivierstad', country, hosts: [`${slug}.example`], helpPhone: '026 000 00 00', helpHours: 'Altijd', helpPlace: 'Hier', schoolRegion: country === 'NL' ? 'midden' : 'vlaanderen' }, TUESDAY);
  const context = h.as(system, { region: (await allRegions(h.db)).find((r) => r.slug === slug)! });
  await inTransaction(context, async (work) => { await saveThemes(work, rivierstad.themes); await saveAudiences(work, rivierstad.audiences); });
  return context;
}

/** A server on this machine that answers as `answer` says; `asked` are the addresses that were asked. */
async function serverOf(answer: (request: Request) => Promise<Response> | Response): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((req, res) => {
    asked.push(req.url!);
    void Promise.resolve(answer(new Request(`http://bron.example${req.url!}`, { headers: req.headers as Record<string, string> }))).then(async (response) => {
      res.writeHead(response.status, Object.fromEntries(response.headers)).end(Buffer.from(await response.arrayBuffer()));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  after(() => { server.closeAllConnections(); server.close(); });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const rivierstadServer = () => serverOf((request) => answerRequest(hsds, h.as(visitor), request, { base: 'http://bron.example/api/hsds', path: decodeURIComponent(new URL(request.url).pathname).replace('/api/hsds', '').replace(/^\//, '') }));

type Page<T> = { contents: T[] };
const all = async <T>(context: Context, list: string): Promise<T[]> => ((await (await answerRequest(hsds, context, new Request(`https://x.example/api/hsds/${list}?full=true&per_page=500`), { base: 'https://x.example/api/hsds', path: list })).json()) as Page<T>).contents;

/** What a region tells, without ids and what follows from where and when it is told, and of addresses only those that are surely a desk's: in doubt one comes in as a person's. */
async function told(context: Context): Promise<unknown> {
  const organizations = await all<HsdsOrganization>(context, 'organizations');
  const names = new Map(organizations.map((o) => [o.id, o.name]));
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (typeof value === 'string') return names.get(value) ?? (value.startsWith('{') ? plain(JSON.parse(value)) : value);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).filter(([key, inner]) => (key !== 'email' || /^(info|balie)@/.test(String(inner))) && !['id', 'uri', 'last_modified', 'taxonomy', 'taxonomy_id', 'parent_id', 'taxonomy_detail', 'services'].includes(key)).map(([key, inner]) => [key, plain(inner)]));
  };
  return { organizations: plain(organizations), services: plain(await all<HsdsService>(context, 'services')) };
}

const counts = (report: Report | 'unchanged') => (report === 'unchanged' ? report : { new: report.new, changed: report.changed, same: report.same, wrong: report.wrong, differs: report.differs, gone: report.gone });

test('what is told by address and read by another region is told by that region the same, and a second reading changes nothing', async () => {
  const { address } = await rivierstadServer();
  const target = await emptyRegion('tweede');
  const source = await saveSource(target, { address: `${address}/api/hsds`, everyHours: null });
  const first = await readSource(target, source, noPause);
  assert.notEqual(first, 'unchanged');
  assert.deepEqual((first as Report).wrong, []);
  assert.deepEqual(await told(target), await told(h.as(visitor)));
  const again = counts(await readSource(later(target), source, noPause));
  assert.deepEqual(again, { new: 0, changed: 0, same: (first as Report).new, wrong: [], differs: [], gone: [] });
});

test('the same through the data package', async () => {
  const target = await emptyRegion('derde');
  const source = await saveSource(target, { address: 'file:hsds-rivierstad.zip', everyHours: null });
  const bytes = await packageOf(h.as(visitor), 'https://rivierstad.example');
  assert.deepEqual((await bringIn(target, source, await readPackage(bytes))).wrong, []);
  assert.deepEqual(await told(target), await told(h.as(visitor)));
});

/** A directory elsewhere as a feed of UK pattern tells it: lists with short items, no attributes, people among the contacts. */
const foreign = (change: (service: HsdsService) => HsdsService = (s) => s, more: HsdsService[] = []) => {
  const organization = { id: 'a1', name: 'Buurtzorg Oost', description: '<p>Wij helpen. Bel Fatima de Boer op 06 12 34 56 78.</p>', email: 'fatima.deboer@buurtzorgoost.example', contacts: [{ id: 'c1', name: 'Fatima de Boer', title: 'coördinator', phones: [{ id: 'p9', number: '06-12345678' }] }] };
  const service = change({
    id: 's1', name: 'Spreekuur geldzorgen', status: 'active', description: 'Heb je schulden? Kom langs. Fatima de Boer kijkt met je mee.', email: 'info@buurtzorgoost.example', url: 'https://buurtzorgoost.example/geld', organization: organization as HsdsOrganization,
    phones: [{ id: 'p1', number: '"026 000 00 99"', type: 'voice' }, { id: 'p2', number: '0612345678' }], fees: 'Gratis', wait_time: 'Twee weken', eligibility_description: 'Voor iedereen',
    service_at_locations: [{ id: 'l1', location: { id: 'x1', location_type: 'physical', name: 'De Brug', latitude: 51.98, longitude: 5.9, addresses: [{ id: 'd1', address_1: 'Brugstraat 1', city: 'Rivierstad', state_province: '', postal_code: '6811ab', country: 'NL', address_type: 'physical' }], schedules: [{ id: 'h1', freq: 'WEEKLY', byday: 'TU', opens_at: '08:00Z', closes_at: '10:00Z' }] } }],
  });
  const services = [service, ...more];
  return (request: Request): Response => {
    const [, list, id] = new URL(request.url).pathname.split('/');
    const found = services.find((s) => s.id === id);
    if (list === 'services' && id) return Response.json(found ?? {}, { status: found ? 200 : 404 });
    if (list === 'services') return Response.json({ total_pages: 1, contents: services.map(({ id: one, name, status }) => ({ id: one, name, status })) });
    return new Response('nee', { status: 404 });
  };
};

test('of another directory nobody is published: names, mobile numbers and people\'s own mail are kept where only those who may see them do', async () => {
  const target = await emptyRegion('vierde');
  const { address } = await serverOf(foreign());
  const report = (await readSource(target, await saveSource(target, { address, everyHours: null }), noPause)) as Report;
  assert.deepEqual([report.new, report.wrong], [3, []]);
  const open = JSON.stringify(await told(target));
  for (const secret of ['Fatima', '612345678', 'fatima.deboer']) assert.ok(!open.includes(secret), secret);
  for (const shown of ['+31260000099', 'info@buurtzorgoost.example']) assert.ok(open.includes(shown), shown);
  const [party] = await inTransaction(target, ({ tx }) => readParties(tx));
  assert.ok(party!.document.privateContacts.some((c) => c.name === 'Fatima de Boer' && c.role === 'coördinator'));
  assert.ok(party!.document.privateContacts.some((c) => c.phone === '+31612345678'));
  assert.deepEqual(await inTransaction({ ...target, actor: visitor }, async ({ tx }) => (await readParties(tx))[0]!.document.privateContacts), []);
  const { rows } = await h.db.pool.query("select 1 from commons.region where slug = 'vierde'");
  assert.equal(rows.length, 1);
  const said = await inTransaction(target, ({ tx }) => tx.selectFrom('hsds_entry').select('said').execute());
  assert.ok(!/Fatima|612345678/.test(JSON.stringify(said)));
});

test('an address that another directory calls confidential, in whatever words, is stored nowhere', async () => {
  const target = await emptyRegion('schuil');
  const { address } = await serverOf(foreign((service) => ({ ...service, description: 'Opvang voor vrouwen. Het adres is geheim.' })));
  const report = (await readSource(target, await saveSource(target, { address, everyHours: null }), noPause)) as Report;
  assert.deepEqual([report.new, report.wrong], [3, []]);
  const [place] = await inTransaction(target, ({ tx }) => readLocations(tx));
  assert.deepEqual([place!.document.addressSecret, place!.document.address, place!.document.postcode, place!.document.latitude], [true, null, null, null]);
  const kept = await inTransaction(target, async ({ tx }) => [await tx.selectFrom('hsds_entry').selectAll().execute(), await tx.selectFrom('version').selectAll().execute()]);
  assert.doesNotMatch(JSON.stringify(kept), /Brugstraat/);
});

test('how far a reading is, is said in plain words', async () => {
  const target = await emptyRegion('voortgang');
  const { address } = await serverOf(foreign());
  const said: string[] = [];
  await readSource(target, await saveSource(target, { address, everyHours: null }), { ...noPause, say: (text) => said.push(text) });
  assert.deepEqual([...new Set(said)], ['1 keer aanbod', 'één organisatie', 'één plek'].sort((a, b) => said.indexOf(a) - said.indexOf(b)));
});

test('short items are asked whole, hours of a place in UTC become local hours, and free words become costs and a waiting time', async () => {
  const target = await emptyRegion('vijfde');
  const { address } = await serverOf(foreign());
  await readSource(target, await saveSource(target, { address, everyHours: null }), noPause);
  const [service] = await inTransaction(target, ({ tx }) => readServices(tx));
  assert.deepEqual(service!.document.locations[0]!.schedules.map((s) => [s.byday, s.opensAt, s.closesAt]), [[['TU'], '09:00', '11:00']]);
  assert.deepEqual(service!.document.costs.map((c) => c.kind), ['free']);
  assert.equal(service!.document.referral?.waitingTime, 'Twee weken');
  assert.equal(service!.document.plainWords, 'Heb je schulden? Kom langs. … kijkt met je mee.');
});

test('what an owner confirmed since stays, what nobody touched follows the source, and a difference is told', async () => {
  const target = await emptyRegion('zesde');
  let name = 'Spreekuur geldzorgen', eligibility: string | undefined = 'Voor iedereen';
  const { address } = await serverOf((request) => foreign((s) => ({ ...s, name, eligibility_description: eligibility }))(request));
  const source = await saveSource(target, { address, everyHours: null });
  await readSource(target, source, noPause);
  name = 'Geldspreekuur';
  eligibility = undefined;
  const followed = (await readSource(later(target), source, noPause)) as Report;
  const [service] = await inTransaction(target, ({ tx }) => readServices(tx));
  assert.deepEqual([followed.changed, service!.document.name, service!.document.eligibility], [1, 'Geldspreekuur', null]);
  await inTransaction(later(target, 2), async (work) => {
    await saveServices(work, [{ id: service!.id, document: { ...service!.document, name: 'Spreekuur geld en post' } }], { source: 'form' });
    await confirmEntries(work, 'service', [service!.id], work.now, 'Buurtzorg Oost');
  });
  name = 'Geldhulp';
  const kept = (await readSource(later(target, 3), source, noPause)) as Report;
  assert.deepEqual(kept.differs, [{ kind: 'service', name: 'Geldhulp', fields: ['name'] }]);
  assert.equal((await inTransaction(target, ({ tx }) => readServices(tx)))[0]!.document.name, 'Spreekuur geld en post');
});

test('what the source tells no more stays here and is reported once', async () => {
  const target = await emptyRegion('zevende');
  const extra: HsdsService = { id: 's2', name: 'Soepdag', status: 'active', organization: { id: 'a1', name: 'Buurtzorg Oost', description: 'Wij helpen.' } };
  let more = [extra];
  const { address } = await serverOf((request) => foreign((s) => s, more)(request));
  const source = await saveSource(target, { address, everyHours: null });
  await readSource(target, source, noPause);
  more = [];
  assert.deepEqual(((await readSource(later(target), source, noPause)) as Report).gone, [{ kind: 'service', name: 'Soepdag' }]);
  assert.deepEqual(((await readSource(later(target, 2), source, noPause)) as Report).gone, []);
  assert.equal((await inTransaction(target, ({ tx }) => readServices(tx))).length, 2);
});

test('an entry that cannot be one is told with its reason and leaves the others alone', async () => {
  const target = await emptyRegion('achtste');
  const odd = [{ id: 's2', name: '', status: 'active', organization: { id: 'a1', name: 'Buurtzorg Oost', description: '' } }, { id: 's3', name: 'Zonder huis', status: 'active' }, { id: 's4', name: 'Raar', status: 'active', minimum_age: 999, organization_id: 'a1' }] as unknown as HsdsService[];
  const { address } = await serverOf(foreign((s) => s, odd));
  const report = (await readSource(target, await saveSource(target, { address, everyHours: null }), noPause)) as Report;
  assert.deepEqual(report.wrong.map((w) => [w.externalId, w.field]).sort(), [['s2', 'name'], ['s3', 'organization'], ['s4', 'minimumAge']]);
  assert.equal(report.new, 3);
});

test('a source on a schedule is read when its time has come, asked only for what changed, and one that fails is noted and tried again', async () => {
  const target = await emptyRegion('negende');
  const bron = await rivierstadServer();
  await saveSource(target, { address: `${bron.address}/api/hsds`, everyHours: 24 });
  const gone = await serverOf(() => new Response('stuk', { status: 503 }));
  await saveSource(target, { address: gone.address, everyHours: 1 });
  const state = async () => (await inTransaction(target, ({ tx }) => tx.selectFrom('hsds_source').select(['last_state', 'last_problem']).orderBy('every_hours', 'desc').execute())).map((r) => [r.last_state, r.last_problem]);
  await readDueSources(target, noPause.asker);
  assert.deepEqual(await state(), [['read', null], ['failed', 'hsds.sourceRefuses']]);
  const asked = bron.asked.length;
  await readDueSources(later(target, 2), noPause.asker);
  assert.equal(bron.asked.length, asked, 'not yet');
  await readDueSources(later(target, 25), noPause.asker);
  assert.deepEqual((await state())[0], ['unchanged', null]);
  assert.ok(bron.asked.length > asked);
});

test('what is no HSDS, too large, broken or a bomb is refused in a plain sentence, and nothing comes in', async () => {
  const target = await emptyRegion('tiende');
  const refusals: [string, (request: Request) => Response][] = [
    ['hsds.sourceNotHsds', () => new Response('<html>hallo</html>')], ['hsds.sourceNotHsds', () => Response.json([1, 2])], ['hsds.sourceRefuses', () => new Response('', { status: 500 })],
    ['hsds.sourceTooLarge', () => new Response(new Uint8Array(40 * 2 ** 20))], ['imports.fileBroken', () => new Response('PK\u0003\u0004kapot')],
  ];
  for (const [key, answer] of refusals) {
    const { address } = await serverOf(answer);
    await assert.rejects(async () => readSource(target, await saveSource(target, { address, everyHours: null }), noPause), { key });
  }
  await assert.rejects(async () => readSource(target, await saveSource(target, { address: 'http://127.0.0.1:9', everyHours: null }), noPause), { key: 'hsds.sourceUnreachable' });
  await assert.rejects(async () => readSource(target, await saveSource(target, { address: 'file:///etc/passwd', everyHours: null }), noPause), { key: 'hsds.addressUnclear' });
  await assert.rejects(readPackage(zipSync({ 'services.csv': strToU8('id,name\r\n1,"open') })), { key: 'hsds.packageBroken' });
  await assert.rejects(readPackage(zipSync({ 'lees.txt': strToU8('hallo') })), { key: 'hsds.packageUnknown' });
  await assert.rejects(readPackage(zipSync({ 'services.csv': new Uint8Array(210 * 2 ** 20) }, { level: 1 })), { key: 'imports.fileUnpacksTooLarge' });
  assert.equal((await inTransaction(target, ({ tx }) => readServices(tx))).length, 0);
});

test('whatever stands in a feed, it comes in or is told to be wrong', async () => {
  const target = await emptyRegion('elfde');
  const source = await saveSource(target, { address: 'file:onzin.zip', everyHours: null });
  const anything = fc.anything({ maxDepth: 2, withNullPrototype: false });
  const odd = fc.record({ id: fc.string({ maxLength: 12 }), name: anything, status: anything, description: anything, url: anything, email: anything, phones: anything, schedules: anything, service_at_locations: anything, languages: anything, cost_options: anything, attributes: anything, contacts: anything, minimum_age: anything, assured_date: anything }, { requiredKeys: ['id'] });
  await fc.assert(fc.asyncProperty(fc.array(odd, { maxLength: 4 }), odd, async (services, organization) => {
    const feed = emptyFeed();
    addOrganization(feed, organization);
    for (const service of services) addService(feed, { ...service, organization });
    const report = await bringIn(target, source, feed);
    assert.ok(report.wrong.every((w) => w.reason.includes('.')));
  }), { numRuns: 60 });
});
