import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { dropHeading } from '#modules/themes/index.ts';
import { inTransaction, Refusal, type Actor, type Context } from '#platform/use-case/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { waiting } from '#tests/locks.ts';
import { channelFromForm } from './channel-form.ts';
import { confirmChannel } from './confirm-channel.ts';
import { endChannel } from './end-channel.ts';
import { saveChannel } from './save-channel.ts';
import { listChannels, listPublicChannels, openChannelForm, showChannel } from './show-channels.ts';
import { channelDocument, type ChannelInput } from './channel-document.ts';
import { writeChannel } from './write-channel.ts';

const h = await house('demo');
const ids = new Map(await inTransaction(h.as(system), async ({ tx }) => (await tx.selectFrom('party').select(['id', 'slug']).execute()).map(({ id, slug }) => [slug, id] as const)));
let people = 0;
const person = (...scopes: string[]): Context => h.as({ kind: 'person', id: `018f0000-0000-7000-8000-00000000000${(people += 1)}`, name: 'P', scopes } satisfies Actor);
const coordinator = person('coordinator:area:WK990101');
const coordinatorOfSteenoven = person('coordinator:area:WK990102');
const member = person('member:area:WK990101', `party:${ids.get('bibliotheek')}`);
const administrator = person('administrator:region:region', 'region');
const resident = person('resident:area:WK990101');

const paper = (more: Partial<ChannelInput> = {}): ChannelInput => ({ kind: 'paper', name: 'Het Krantje', areas: ['WK990101'], everyone: true, languages: ['nl'], forms: ['paper'], shown: true, website: 'https://krantje.example', ...more });
const refusalOf = (work: Promise<unknown>) => work.then(() => assert.fail('not refused'), (error) => { assert(error instanceof Refusal, String(error)); return error; });
const save = (context: Context, channel: ChannelInput, more: object = {}) => saveChannel(context, { channel, ...more });

test('a coordinator adds a channel of the wijk, with its next deadline; it is confirmed by that', async () => {
  const { slug } = await save(coordinator, paper({ deadline: { on: '2026-01-15', every: 'month' } }));
  const { channel, versions } = await showChannel(coordinator, slug);
  assert.deepEqual({ slug, next: channel.nextDeadline, as: channel.confirmedAs, versions, mayChange: channel.mayChange }, { slug: 'het-krantje', next: '2026-12-15', as: 'coordinator', versions: 1, mayChange: true });
  assert.ok((await listChannels(member, 'molenwijk')).channels.some((c) => c.slug === slug && !c.mayChange));
});

test('each change is a version; saving the same again is none', async () => {
  const { slug } = await save(coordinator, paper({ name: 'Versies' }));
  await save(coordinator, paper({ slug, name: 'Versies', rhythm: 'Elke maand' }));
  await save(coordinator, paper({ slug, name: 'Versies', rhythm: 'Elke maand' }));
  assert.equal((await showChannel(coordinator, slug)).versions, 2);
});

test('who opened it before somebody else saved it is told so, and nothing is lost', async () => {
  const { slug } = await save(coordinator, paper({ name: 'Twee tegelijk' }));
  const seen = (await openChannelForm(coordinator, slug)).known!.channel.changedAt.toISOString();
  await save({ ...administrator, now: new Date(h.as(system).now.getTime() + 60_000) }, paper({ slug, name: 'Twee tegelijk', about: 'Eerst.' }), { seen });
  assert.equal((await refusalOf(save(coordinator, paper({ slug, name: 'Twee tegelijk', about: 'Later.' }), { seen }))).key, 'channels.changedMeanwhile');
  assert.equal((await showChannel(coordinator, slug)).channel.document.about, 'Eerst.');
});

test('an owner that is in the directory is known by its name, another stays in words', async () => {
  const { slug } = await save(coordinator, paper({ name: 'Van de bieb', owner: 'bibliotheek rivierstad' }));
  assert.deepEqual([(await showChannel(coordinator, slug)).channel.party?.slug, (await showChannel(coordinator, slug)).channel.document.owner], ['bibliotheek', 'Bibliotheek Rivierstad']);
  await save(coordinator, paper({ slug, name: 'Van de bieb', owner: 'Een paar buren' }));
  assert.deepEqual([(await showChannel(coordinator, slug)).channel.party, (await showChannel(coordinator, slug)).channel.document.owner], [null, 'Een paar buren']);
});

test('the person behind a channel is for who keeps channels and for its owner, never for others or in a version', async () => {
  const { slug } = await save(coordinator, paper({ name: 'Met contact', owner: 'Bibliotheek Rivierstad' }), { contact: { name: 'Geheim Iemand', phone: '06 00 00 09 99' } });
  for (const context of [coordinator, coordinatorOfSteenoven, administrator, member]) assert.equal((await showChannel(context, slug)).contact?.name, 'Geheim Iemand');
  assert.equal((await showChannel(person('member:area:WK990101', `party:${ids.get('omroep')}`), slug)).contact, null);
  const versions = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('version').select('document').where('subject_kind', '=', 'channel').execute());
  assert.ok(versions.length > 0 && !JSON.stringify(versions).includes('Geheim'));
  assert.ok(!JSON.stringify(await listPublicChannels(h.as(visitor), 'molenwijk')).includes('Geheim'));
  await save(member, paper({ slug, name: 'Met contact', owner: 'Bibliotheek Rivierstad' }));
  assert.equal((await showChannel(coordinator, slug)).contact, null);
});

test('keepers have their own wijken, members their own organisation, and others nothing', async () => {
  assert.deepEqual((await refusalOf(save(coordinatorOfSteenoven, paper()))).fields, { 'channel.areas': 'channels.areaNotYours' });
  assert.deepEqual((await refusalOf(save(member, paper({ owner: 'Omroep Rivierstad' })))).fields, { 'channel.owner': 'channels.ownerNotYours' });
  await save(member, paper({ name: 'Eigen scherm', owner: 'Bibliotheek Rivierstad', forms: ['screen'] }));
  await save(coordinatorOfSteenoven, paper({ name: 'Voor de hele stad', areas: ['GM9901'] }));
  for (const context of [coordinatorOfSteenoven, member, resident, h.as(visitor)]) {
    assert.equal((await refusalOf(save(context, paper({ slug: 'prikbord-de-wiek', name: 'Gekaapt' })))).status, 404);
    assert.equal((await refusalOf(confirmChannel(context, { slug: 'prikbord-de-wiek' }))).status, 404);
    assert.equal((await refusalOf(endChannel(context, { slug: 'prikbord-de-wiek', ended: true }))).status, 404);
    assert.equal((await refusalOf(openChannelForm(context, 'prikbord-de-wiek'))).status, 404);
  }
  for (const context of [resident, h.as(visitor)]) {
    assert.equal((await refusalOf(listChannels(context, null))).status, 404);
    assert.equal((await refusalOf(showChannel(context, 'prikbord-de-wiek'))).status, 404);
  }
});

test('what is not clear is refused beside its field', async () => {
  const fieldsOf = async (more: object) => (await refusalOf(save(coordinator, { ...paper(), ...more } as ChannelInput))).fields;
  assert.deepEqual(await fieldsOf({ everyone: false }), { 'channel.audiences': 'channels.chooseAudience' });
  assert.deepEqual(await fieldsOf({ audiences: ['ouderen'] }), { 'channel.audiences': 'channels.chooseAudience' });
  assert.deepEqual(await fieldsOf({ everyone: false, audiences: ['marsmannetjes'] }), { 'channel.audiences': 'channels.audienceUnknown' });
  assert.deepEqual(await fieldsOf({ everyone: false, audiences: ['iedereen'] }), { 'channel.audiences': 'channels.audienceUnknown' }, 'everyone is no group');
  assert.deepEqual(await fieldsOf({ areas: ['WK990101', '99901'] }), { 'channel.areas': 'channels.areaUnknown' });
  assert.deepEqual(await fieldsOf({ areas: [], forms: [], languages: [] }), { 'channel.areas': 'channels.chooseArea', 'channel.forms': 'channels.chooseForm', 'channel.languages': 'channels.chooseLanguage' });
  assert.deepEqual(await fieldsOf({ reach: { number: 1200, unit: 'copies', basis: '', on: '2026-02-30' } }), { 'channel.reach.basis': 'channels.required', 'channel.reach.on': 'platform.dayUnclear' });
  assert.deepEqual(await fieldsOf({ deadline: { on: '2026-01-30', every: 'month' } }), { 'channel.deadline.on': 'channels.dayNotInEveryMonth' });
  assert.deepEqual(await fieldsOf({ deadline: { on: '2026-01-30', every: '' } }), { 'channel.deadline.every': 'channels.chooseOne' });
});

test('a name that pages of the register use, or that is there already, gets an address of its own', async () => {
  assert.deepEqual([(await save(coordinator, paper({ name: 'Bereik' }))).slug, (await save(coordinator, paper({ name: 'Dubbel' }))).slug, (await save(coordinator, paper({ name: 'Dubbel' }))).slug], ['bereik-2', 'dubbel', 'dubbel-2']);
});

test('a channel that stopped stays in the register, gives visitors nothing, and can come back', async () => {
  const { slug } = await save(coordinator, paper({ name: 'Stopt ermee' }));
  const isPublic = async () => (await listPublicChannels(h.as(visitor), 'molenwijk')).some((c) => c.slug === slug);
  assert.equal(await isPublic(), true);
  await endChannel(coordinator, { slug, ended: true });
  assert.deepEqual([(await showChannel(coordinator, slug)).channel.endedOn, await isPublic()], ['2026-11-24', false]);
  await endChannel(coordinator, { slug, ended: false });
  assert.deepEqual([(await showChannel(coordinator, slug)).channel.endedOn, await isPublic()], [null, true]);
});

test('"klopt nog" notes when and in which role, never who', async () => {
  await confirmChannel(coordinator, { slug: 'prikbord-de-wiek' });
  const { channel } = await showChannel(coordinator, 'prikbord-de-wiek');
  assert.deepEqual([channel.confirmedAt, channel.confirmedAs], [coordinator.now, 'coordinator']);
  await confirmChannel(member, { slug: 'scherm-bibliotheek' });
  assert.equal((await showChannel(member, 'scherm-bibliotheek')).channel.confirmedAs, 'owner');
});

test('a form gives what is saved: numbers with dots, languages by name, boxes by group; an unknown language is named', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ 'channel.kind': 'paper', 'channel.name': ' Formulier ', 'channel.areas.WK990101': 'ja', 'channel.audiences.ouderen': 'ja', 'channel.languages': 'Nederlands, Tigrinya', 'channel.forms.paper': 'ja', 'channel.reach.number': '1.200', 'channel.reach.unit': 'copies', 'channel.reach.basis': 'drukker', 'channel.reach.on': '1 november 2026' })) form.set(name, value);
  const { slug } = await saveChannel(coordinator, channelFromForm(form, null, '2026-11-24'));
  const { document } = (await showChannel(coordinator, slug)).channel;
  assert.deepEqual([document.name, document.audiences, document.languages, document.reach?.number, document.reach?.on, document.deadline, document.shown], ['Formulier', ['ouderen'], ['nl', 'ti'], 1200, '2026-11-01', null, false]);
  form.set('channel.languages', 'Nederlands, Klingons');
  assert.throws(() => channelFromForm(form, null, '2026-11-24'), (error) => error instanceof Refusal && error.values.words === 'Klingons');
});

test('a channel that is being made while its audience is replaced is for what takes its place', async () => {
  let dropped: Promise<unknown> | undefined;
  await inTransaction(h.as(system), async (work) => {
    await writeChannel(work, { document: v.parse(channelDocument, paper({ name: 'Net op tijd', everyone: false, audiences: ['beperking'] })), contact: null, source: 'form' });
    dropped = dropHeading(h.as(system), { kind: 'audience', slug: 'beperking', into: 'ouders' });
    await waiting(h.url, 1, dropped);
  });
  await dropped;
  assert.deepEqual((await showChannel(coordinator, 'net-op-tijd')).channel.document.audiences, ['ouders']);
});
