import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { createEntry } from '#modules/directory/index.ts';
import { actorOfPerson, addPerson, giveRole, listPeople, startSpeakingFor, stopPerson, stopSpeakingFor, takeRole } from '#modules/people/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { deliverMail, lettersOfBatch, listCalls, listLetters, makeBatch, makeCallSheet, openCode, send, showBatch, showCallSheet, type Notice } from './index.ts';

const h = await house('demo');
const all = h.as(system);
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = all) => inTransaction(context, work);
const idOf = async (slug: string) => (await listPeople(all, { slug }))[0]!.id;
const as = async (slug: string) => h.as(await actorOfPerson(h.db, h.region, await idOf(slug), TUESDAY));
const coordinator = await as('coordinator'), elsewhere = await as('deputy-coordinator');
const notice: Notice = { purpose: 'test.ask', topic: 'test', urgency: 'request', sender: 'region', path: '/klopt', title: 'Klopt dit nog?', body: 'Hallo {name},\n\nKlopt het nog?', script: 'Dag {name}, klopt het nog?', short: 'Klopt het nog?', days: 90 };

let made = 0;
/** An initiative of Molenwijk that says no telephone, mail or place of itself, and whoever keeps it. */
async function initiative(way: 'email' | 'letter' | 'telephone', fields: { phone?: string; instead?: 'letter' | 'telephone'; phones?: string } = {}) {
  const name = `Soep nummer ${(made += 1)}`, email = way === 'email' ? `soep${made}@post.example` : undefined;
  const { id: party } = await inRegion((work) => createEntry(work, { kind: 'party', partyKind: 'initiative' }, { name, plainWords: 'Soep.', areas: 'WK990101', email: '', website: '', phones: fields.phones ?? '' }, { source: 'form', isOwner: false }));
  const keeper = await addPerson(all, { name: `Keetje ${made}`, address: `Asterplein ${made}, 6896 AS Rivierstad`, phone: `06 00 00 01 ${10 + made}`, ...(email && { email }) });
  await inRegion(async ({ tx, now }) => {
    await tx.insertInto('person_reach').values({ person_id: keeper.id, way, instead: fields.instead ?? null, best_hours: 'na tien uur', changed_at: now }).execute();
    await tx.insertInto('consent').values({ id: crypto.randomUUID(), person_id: keeper.id, purpose: 'people.paper', text_version: '1', given_at: now }).execute();
    await tx.updateTable('person').set({ large_print: true }).where('id', '=', keeper.id).execute();
  });
  const { id: speaks } = await startSpeakingFor(all, { person: keeper.id, party });
  return { party, name, keeper: keeper.id, keeperName: `Keetje ${made}`, speaks, email };
}
const tell = (to: { party: string }, more: Partial<Notice> = {}) => inRegion((work) => send(work, { ...notice, ...more }, [{ party: to.party }]));
const deliveryOf = (message: string) => inRegion(({ tx }) => tx.selectFrom('delivery').select(['id', 'way', 'state', 'through_id']).where('message_id', '=', message).executeTakeFirstOrThrow());
const emptyTray = () => inRegion(({ tx }) => tx.updateTable('delivery').set({ state: 'sent' }).where('state', 'in', ['waiting', 'prepared']).execute());

test('whoever keeps an entry and chose letters gets the letter at their own door, in large print; its code opens what is asked of the entry', async () => {
  await emptyTray();
  const soup = await initiative('letter');
  await tell(soup);
  const { id } = await makeBatch(coordinator, { form: 'window' }), { letters: [letter] } = await lettersOfBatch(coordinator, { id, writers: {} });
  assert.deepEqual([letter!.address, letter!.isLarge], [[soup.keeperName, `Asterplein ${made}`, '6896 AS Rivierstad'], true]);
  assert.match(letter!.paragraphs.join(' '), new RegExp(`Hallo ${soup.keeperName},`));
  assert.deepEqual((await showBatch(coordinator, { id })).names, [soup.keeperName], 'as it stands in the window');
  assert.equal((await openCode(all, letter!.code!))!.path, '/klopt');
});

test('who chose the telephone is called at their own hours, about the entry', async () => {
  await emptyTray();
  const soup = await initiative('telephone', { phones: '026 000 00 99' });
  await tell(soup);
  const { id } = await makeCallSheet(coordinator, { caller: await idOf('coordinator') }), { lines: [line] } = await showCallSheet(coordinator, { id });
  assert.deepEqual([line!.name, line!.phone, line!.bestHours], [`${soup.keeperName} (${soup.name})`, `06 00 00 01 ${10 + made}`, 'na tien uur']);
  assert.match(line!.items[0]!.script, new RegExp(`^Dag ${soup.keeperName},`));
});

test('where somebody else keeps it by mail, that one is mailed and nobody else', async () => {
  const soup = await initiative('letter'), mails = await addPerson(all, { name: 'Wel mail', email: 'welmail@post.example' });
  await startSpeakingFor(all, { person: mails.id, party: soup.party });
  assert.deepEqual({ ...(await deliveryOf(await tell(soup))), id: '' }, { id: '', way: 'email', state: 'waiting', through_id: null });
  await deliverMail.runApart(all, {});
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('mail').select('recipient').where('purpose', '=', notice.purpose).execute())).at(-1)!.recipient, 'welmail@post.example');
});

test('who does not answer mail is not called at home, unless they allowed that', async () => {
  assert.equal((await deliveryOf(await tell(await initiative('email'), { notByMail: true }))).state, 'not_reached');
  const allowed = await initiative('email', { instead: 'telephone' });
  assert.deepEqual({ ...(await deliveryOf(await tell(allowed, { notByMail: true }))), id: '' }, { id: '', way: 'telephone', state: 'waiting', through_id: allowed.keeper });
  assert.equal((await deliveryOf(await tell(await initiative('email', { instead: 'telephone', phones: '026 000 00 98' }), { notByMail: true }))).through_id, null, 'the public number comes first');
});

test('a letter does not go to the door of somebody who does not keep the entry any more', async () => {
  await emptyTray();
  const [soup, stew] = [await initiative('letter'), await initiative('letter')];
  const first = await tell(soup);
  await tell(stew);
  await stopSpeakingFor(all, { representation: soup.speaks });
  const { id } = await makeBatch(coordinator, { form: 'window' });
  assert.deepEqual((await showBatch(coordinator, { id })).names, [stew.keeperName]);
  assert.equal((await deliveryOf(first)).state, 'not_reached', 'its sender sees it');
  await stopPerson(all, { person: stew.keeper, as: 'deceased' });
  assert.deepEqual((await showBatch(coordinator, { id })).takeOut, [{ name: stew.keeperName, why: 'stopped' }]);
});

test('a printed letter is taken out when the contact person who was to bring it is not there any more', async () => {
  await emptyTray();
  const brings = await addPerson(all, { name: 'Brenger', address: 'Asterplein 90, 6896 AS Rivierstad' }), gets = await addPerson(all, { name: 'Krijger' });
  await inRegion(async (work) => {
    await work.tx.insertInto('person_reach').values({ person_id: gets.id, way: 'through', through_id: brings.id, person_agreed_at: work.now, through_agreed_at: work.now, changed_at: work.now }).execute();
    await send(work, { ...notice, sender: 'coordinator:area:WK990101' }, [{ person: gets.id }]);
  });
  const { id } = await makeBatch(coordinator, { form: 'window' });
  await stopPerson(all, { person: brings.id, as: 'moved' });
  assert.deepEqual((await showBatch(coordinator, { id })).takeOut, [{ name: 'Krijger', why: 'not_reached' }]);
});

test('what the region sends to an organisation of a wijk is posted and called by who carries that wijk, and by nobody of another', async () => {
  await emptyTray();
  await tell(await initiative('letter'));
  await tell(await initiative('telephone'));
  assert.deepEqual([(await listLetters(coordinator)).waiting.map(({ letters }) => letters), (await listCalls(coordinator)).waiting.map(({ people }) => people)], [[1], [1]]);
  assert.deepEqual([(await listLetters(elsewhere)).waiting, (await listCalls(elsewhere)).waiting], [[], []]);
  await assert.rejects(makeBatch(elsewhere, { form: 'window' }), { key: 'reach.noLetters' });
  const { id } = await addPerson(all, { name: 'Zomaar iemand', phone: '06 00 00 01 99' });
  await inRegion((work) => send(work, notice, [{ person: id }]));
  assert.equal((await listCalls(coordinator)).waiting.length, 1, 'what the region tells a person is the region’s');
});

test('who gets something because of a role does not get it when they lost that before it went out', async () => {
  const night = new Date('2026-11-24T22:30:00Z'), morning = h.as(system, { now: new Date('2026-11-25T09:00:00Z') }), held = 'liaison:area:BU99010399';
  const people = [await addPerson(all, { name: 'Blijft', email: 'blijft@post.example' }), await addPerson(all, { name: 'Gaat', email: 'gaat@post.example' })];
  const roles = [];
  for (const { id } of people) roles.push((await giveRole(all, { person: id, kind: 'liaison', scope: 'area:BU99010399' })).id);
  await inRegion((work) => send(work, { ...notice, purpose: 'test.held' }, people.map(({ id }) => ({ person: id, as: held }))), h.as(system, { now: night }));
  await takeRole(h.as(system, { now: night }), { role: roles[1]! });
  await deliverMail.runApart(morning, {});
  assert.deepEqual((await inRegion(({ tx }) => tx.selectFrom('mail').select('recipient').where('purpose', '=', 'test.held').execute())).map(({ recipient }) => recipient), ['blijft@post.example']);
});
