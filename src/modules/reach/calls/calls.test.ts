import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOfPerson, addPerson, listPeople } from '#modules/people/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { waitingDuties } from '#platform/facts/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { destroySheets, listCalls, makeCallSheet, openCode, noteCalls, send, showCallSheet, stopDeliveries } from '../index.ts';

const h = await house('demo');
const asSystem = h.as(system), DAY = 86_400_000;
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = asSystem) => inTransaction(context, work);
const idOf = async (slug: string) => (await listPeople(asSystem, { slug }))[0]!.id;
const actorOf = async (slug: string, days = 0) => h.as(await actorOfPerson(h.db, h.region, await idOf(slug), TUESDAY), { now: new Date(TUESDAY.getTime() + days * DAY) });
const coordinator = await actorOf('coordinator'), caller = await actorOf('connector'), administrator = await actorOf('administrator'), deputy = await actorOf('deputy-coordinator'), resident = await actorOf('resident');

let people = 0;
const byPhone = async () => { const name = `Meneer Bel ${String((people += 1)).padStart(2, '0')}`; return { ...(await addPerson(asSystem, { name, phone: '026 000 00 9' + (people % 10) })), name }; };
const told = (title: string, ...to: { id: string }[]) => inRegion((work) => send(work, { purpose: 'test.ask', topic: 'test', urgency: 'request', sender: 'coordinator:area:WK990101', path: '/klopt', title, body: title, script: 'Dag {name}, klopt dit nog?', short: title, days: 90 }, to.map(({ id }) => ({ person: id }))));
const stateOf = async (person: string) => inRegion(({ tx }) => tx.selectFrom('delivery').select(['state', 'calls', 'call_outcome', 'call_sheet_id', 'not_before']).where('person_id', '=', person).executeTakeFirstOrThrow());
const empty = () => inRegion(({ tx }) => tx.updateTable('delivery').set({ state: 'sent' }).where('state', 'in', ['waiting', 'prepared']).execute());
const sheetFor = async (context: Context) => (await makeCallSheet(context, { caller: await idOf('connector') })).id;

test('a sheet has at most ten people, each with all that waits for them, and its numbers are seen by its caller and administrators only', async () => {
  await empty();
  const all = await Promise.all(Array.from({ length: 12 }, byPhone));
  await told('Eerste', ...all);
  await told('Tweede', all[0]!);
  assert.deepEqual((await listCalls(coordinator)).waiting.map(({ title, people: n }) => [title, n]), [['Eerste', 12], ['Tweede', 1]]);
  assert.equal((await listCalls(deputy)).waiting.length, 0, 'another wijk');
  const id = await sheetFor(coordinator);
  for (const context of [caller, administrator]) assert.equal((await showCallSheet(context, { id })).lines.length, 10);
  for (const other of [coordinator, deputy, resident]) await assert.rejects(showCallSheet(other, { id }), { status: 404 });
  const sheet = await showCallSheet(caller, { id });
  assert.match(sheet.lines[0]!.items[0]!.script, /^Dag Meneer Bel \d+, klopt dit nog\?$/);
  assert.match(sheet.lines[0]!.items[0]!.link!, /\/klopt\/[\w-]{42}$/);
  assert.equal((await openCode(asSystem, sheet.lines[0]!.items[0]!.code!))!.path, '/klopt', 'who calls from paper opens the same by a code');
  assert.ok((await inTransaction(caller, (work) => waitingDuties(work))).some(({ what }) => what === 'reach.call'));
});

test('only somebody with a role can be asked to call, and only who coordinates asks', async () => {
  await empty();
  await told('Bel', await byPhone());
  await assert.rejects(makeCallSheet(coordinator, { caller: await idOf('resident-without-internet') }), { key: 'reach.chooseCaller' });
  for (const other of [resident, caller]) await assert.rejects(makeCallSheet(other, { caller: await idOf('connector') }), { status: 404 });
  await assert.rejects(listCalls(resident), { status: 404 });
});

test('who is not reached comes back three times, then the sender hears it', async () => {
  await empty();
  const person = await byPhone();
  await told('Bel', person);
  for (const attempt of [1, 2, 3]) {
    const day = await actorOf('coordinator', attempt * 2), on = await actorOf('connector', attempt * 2);
    const id = await sheetFor(day);
    const { lines: [line] } = await showCallSheet(on, { id });
    assert.deepEqual(await noteCalls(on, { sheet: id, outcomes: [{ id: line!.id, outcome: 'not_reached' }] }), { isClosed: true });
    const after = await stateOf(person.id);
    assert.deepEqual([after.calls, after.state, after.call_sheet_id], [attempt, attempt === 3 ? 'not_reached' : 'waiting', null]);
    assert.ok(attempt === 3 || after.not_before > on.now, 'not again today');
  }
});

test('a sheet entered from paper ticks all at once, and closes with the last', async () => {
  await empty();
  const [reached, back] = [await byPhone(), await byPhone()];
  await told('Bel', reached, back);
  const id = await sheetFor(coordinator);
  const lines = new Map((await showCallSheet(caller, { id })).lines.map((line) => [line.name, line.id]));
  await assert.rejects(noteCalls(coordinator, { sheet: id, outcomes: [{ id: lines.get(reached.name)!, outcome: 'reached' }] }), { status: 404 });
  await assert.rejects(noteCalls(caller, { sheet: id, outcomes: [{ id: lines.get(reached.name)!, outcome: 'iets anders' }] }), { status: 422 });
  await noteCalls(caller, { sheet: id, outcomes: [{ id: lines.get(reached.name)!, outcome: 'reached' }, { id: lines.get(back.name)!, outcome: 'call_back' }] });
  assert.deepEqual([(await stateOf(reached.id)).state, (await stateOf(back.id)).state, (await stateOf(back.id)).calls], ['reached', 'waiting', 0]);
  assert.ok(!(await inTransaction(caller, (work) => waitingDuties(work))).some(({ what }) => what === 'reach.call' ) || (await listCalls(caller)).sheets.every((sheet) => sheet.id !== id));
});

test('who stopped after the sheet was made is not on it any more, and a sheet is destroyed on its day', async () => {
  await empty();
  const [gone, stays] = [await byPhone(), await byPhone()];
  await told('Bel', gone, stays);
  const id = await sheetFor(coordinator);
  await inRegion((work) => stopDeliveries(work, { person: gone.id }));
  assert.deepEqual((await showCallSheet(caller, { id })).lines.map((line) => line.name), [stays.name]);
  await inTransaction(h.as(system, { now: new Date(TUESDAY.getTime() + 15 * DAY) }), (work) => destroySheets.run(work, {}));
  await assert.rejects(showCallSheet(caller, { id }), { status: 404 });
  assert.deepEqual([(await stateOf(stays.id)).state, (await stateOf(gone.id)).state], ['waiting', 'stopped']);
});
