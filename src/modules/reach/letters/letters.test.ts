import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, actorOfPerson, listPeople } from '#modules/people/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { answered, lettersOfBatch, listLetters, makeBatch, openCode, openSlip, postBatch, putBackBatch, send, showBatch, showTypedSlip, stopDeliveries, type Notice } from '../index.ts';
import type { LetterWriters } from './read-letters.ts';
import { windows, type WindowPlace } from './windows.ts';

const h = await house('demo');
const asSystem = h.as(system);
const notice: Notice = { purpose: 'test.ask', topic: 'test', urgency: 'request', sender: 'coordinator:area:WK990101', path: '/klopt', title: 'Klopt dit nog?', body: 'Hallo {name},\n\nJe staat in de wijkgids. Klopt dat nog?\n\nGa naar {link} en typ {code}.', script: 'Klopt het?', short: 'Klopt het? {link}', days: 90 };
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = asSystem) => inTransaction(context, work);
const actorOf = async (slug: string) => { const [one] = await listPeople(asSystem, { slug }); return h.as(await actorOfPerson(h.db, h.region, one!.id, TUESDAY)); };
const administrator = await actorOf('administrator'), coordinator = await actorOf('coordinator'), deputy = await actorOf('deputy-coordinator'), resident = await actorOf('resident');

let people = 0;
async function byLetter(more: { throughId?: string; large?: boolean } = {}) {
  const name = `Mevrouw Brief ${(people += 1)}`;
  const { id } = await addPerson(asSystem, { name, address: `Asterplein ${people}, 6896 AS Rivierstad` });
  await inRegion(async ({ tx, now }) => {
    await tx.insertInto('person_reach').values({ person_id: id, way: more.throughId ? 'through' : 'letter', through_id: more.throughId ?? null, person_agreed_at: now, through_agreed_at: now, changed_at: now }).execute();
    await tx.insertInto('consent').values({ id: crypto.randomUUID(), person_id: id, purpose: 'people.paper', text_version: '1', given_at: now }).execute();
    await tx.updateTable('person').set({ large_print: more.large ?? false }).where('id', '=', id).execute();
  });
  return { id, name };
}
const told = (some: Partial<Notice>, ...to: { id: string }[]) => inRegion((work) => send(work, { ...notice, ...some }, to.map(({ id }) => ({ person: id }))));
const statesOf = async (message: string) => (await inRegion(({ tx }) => tx.selectFrom('delivery').select('state').where('message_id', '=', message).orderBy('id').execute())).map((d) => d.state);
const emptyTray = () => inRegion(({ tx }) => tx.updateTable('delivery').set({ state: 'sent' }).where('state', '=', 'waiting').execute());

/** An A4 folded in three. */
const FOLDED = { width: 210, height: 99 };

/** The part of the sheet that a window shows for certain (`always`), and the part that it may show (`ever`): there nothing else may stand. */
function seenThrough({ width, height, window }: WindowPlace['envelopes'][number]) {
  const slideX = width - FOLDED.width, slideY = height - FOLDED.height;
  return {
    always: { x: window.x, y: window.y, width: window.width - slideX, height: window.height - slideY },
    ever: { x: window.x - slideX, y: window.y - slideY, width: window.width + slideX, height: window.height + slideY },
  };
}

test('an address is whole in every window, however the sheet slides, and nothing else can be seen', () => {
  for (const { envelopes, address: at } of Object.values(windows)) for (const envelope of envelopes) {
    const { always, ever } = seenThrough(envelope);
    assert.ok(at.x >= always.x && at.y >= always.y && at.x + at.width <= always.x + always.width && at.y + at.height <= always.y + always.height, JSON.stringify({ at, always }));
    // The head ends at 33 mm, the text begins below the fold.
    assert.ok(ever.y > 33 && ever.y + ever.height < FOLDED.height, JSON.stringify(ever));
  }
  // In Belgium 30 mm stay free below the last line, with the sheet as low as it goes.
  for (const { height } of windows.BE.envelopes) assert.ok(height - (windows.BE.address.y + windows.BE.address.height + height - FOLDED.height) >= 30);
});

test('letters that wait become a batch, and are sent when somebody says that they are posted', async () => {
  await emptyTray();
  const message = await told({}, await byLetter(), await byLetter());
  assert.deepEqual((await listLetters(coordinator)).waiting.map(({ id, letters }) => [id, letters]), [[message, 2]]);
  const { id } = await makeBatch(coordinator, { form: 'window' });
  assert.deepEqual(await statesOf(message), ['prepared', 'prepared']);
  await assert.rejects(makeBatch(coordinator, { form: 'window' }), { key: 'reach.noLetters' });
  await postBatch(coordinator, { id });
  assert.deepEqual(await statesOf(message), ['sent', 'sent']);
  await assert.rejects(postBatch(coordinator, { id }), { key: 'reach.alreadyPosted' });
});

test('a letter is posted by who carries the area, and seen by nobody else', async () => {
  await emptyTray();
  await told({}, await byLetter());
  assert.equal((await listLetters(deputy)).waiting.length, 0, 'another wijk');
  assert.equal((await listLetters(administrator)).waiting.length, 1);
  await assert.rejects(listLetters(resident), { status: 404 });
  await assert.rejects(makeBatch(resident, { form: 'window' }), { status: 404 });
  const { id } = await makeBatch(coordinator, { form: 'labels' });
  for (const other of [deputy, resident]) {
    await assert.rejects(showBatch(other, { id }), { status: 404 });
    await assert.rejects(lettersOfBatch(other, { id, writers: {} }), { status: 404 });
    await assert.rejects(postBatch(other, { id }), { status: 404 });
  }
});

test('what was stopped after printing is named to be taken out, and is not sent', async () => {
  await emptyTray();
  const [died, said, stays] = [await byLetter(), await byLetter(), await byLetter()];
  const message = await told({}, died, said, stays);
  const { id } = await makeBatch(coordinator, { form: 'window' });
  await inRegion((work) => stopDeliveries(work, { person: died.id }));
  const second = await inRegion(({ tx }) => tx.selectFrom('delivery').select('id').where('message_id', '=', message).where('person_id', '=', said.id).executeTakeFirstOrThrow());
  await inRegion((work) => answered(work, second.id));
  const view = await showBatch(coordinator, { id });
  assert.deepEqual(view.names, [stays.name]);
  assert.deepEqual(view.takeOut, [{ name: died.name, why: 'stopped' }, { name: said.name, why: 'reached' }]);
  assert.equal((await lettersOfBatch(coordinator, { id, writers: {} })).letters.length, 1, 'printed again it is left out');
  await postBatch(coordinator, { id });
  assert.deepEqual((await statesOf(message)).sort(), ['reached', 'sent', 'stopped']);
});

test('a batch that is put back waits again', async () => {
  await emptyTray();
  const message = await told({}, await byLetter());
  const { id } = await makeBatch(coordinator, { form: 'window' });
  await putBackBatch(coordinator, { id });
  assert.deepEqual(await statesOf(message), ['waiting']);
  await assert.rejects(showBatch(coordinator, { id }), { status: 404 });
});

test('who stopped before printing gets no letter', async () => {
  await emptyTray();
  const [gone, stays] = [await byLetter(), await byLetter()];
  const message = await told({}, gone, stays);
  await inRegion(({ tx, now }) => tx.updateTable('person').set({ stopped_as: 'moved', stopped_at: now }).where('id', '=', gone.id).execute());
  await makeBatch(coordinator, { form: 'window' });
  assert.deepEqual((await statesOf(message)).sort(), ['prepared', 'stopped']);
});

test('the letter: whose name and address, the page to scan, the code to type, what the subject puts in, at most 150 words', async () => {
  await emptyTray();
  const neighbour = await byLetter();
  const through = await byLetter({ throughId: neighbour.id, large: true });
  await told({}, await byLetter(), through);
  const { id } = await makeBatch(coordinator, { form: 'window' });
  const writers: LetterWriters = { 'test.ask': async (_, ids) => new Map(ids.map((one) => [one, {
    sections: [{ heading: 'Soep in de Wiek', lines: ['Elke dinsdag van 12.00 tot 13.00 uur, in Buurthuis De Wiek.', 'Telefoon: 026 000 00 02'] }],
    slip: { title: 'Klopt dit nog?', items: [{ text: 'Soep in de Wiek', choices: ['klopt', 'is veranderd', 'is gestopt'] }], returnTo: 'Buurthuis De Wiek, Molenplein 4, 6896 AS Rivierstad' },
  }])) };
  const { letters } = await lettersOfBatch(coordinator, { id, writers });
  const [plain, closed] = letters.toSorted((a, b) => Number(a.isLarge) - Number(b.isLarge));
  assert.deepEqual([plain!.address.length, plain!.address[2]], [3, '6896 AS Rivierstad']);
  assert.deepEqual(closed!.address.slice(0, 3), [`T.a.v. ${through.name}`, `p/a ${neighbour.name}`, `Asterplein ${people - 2}`], 'at the door of the contact person, with names only');
  assert.match(plain!.link!, /\/klopt\/[\w-]{42}$/);
  assert.match(plain!.paragraphs.join(' '), /Ga naar .*\/code en typ \w{4} \w{4}\./);
  assert.equal((await openCode(asSystem, plain!.code!))?.token, plain!.link!.split('/').at(-1));
  assert.ok([plain!.title, ...plain!.paragraphs].join(' ').split(/\s+/).length <= 150);
  assert.deepEqual([plain!.sections[0]!.heading, plain!.slip!.items.length], ['Soep in de Wiek', 1]);
});

test('a letter holds no code when nothing is asked', async () => {
  await emptyTray();
  await told({ path: undefined, body: 'Hallo {name},\n\nDe bijeenkomst gaat niet door.' }, await byLetter());
  const { id } = await makeBatch(coordinator, { form: 'window' });
  const { letters: [letter] } = await lettersOfBatch(coordinator, { id, writers: {} });
  assert.deepEqual([letter!.link, letter!.code], [null, null]);
});

test('the first letter to who came with a list says from which, once; not when the batch was put back, and not to who gave the address', async () => {
  await emptyTray();
  const listed = await byLetter(), known = await byLetter();
  await inRegion(({ tx }) => tx.updateTable('person_contact').set({ source: 'Buurtlijst 2026' }).where('person_id', '=', listed.id).execute());
  const originsIn = async (batch: string) => (await lettersOfBatch(coordinator, { id: batch, writers: {} })).letters.map(({ paragraphs }) => paragraphs.filter((line) => /Buurtlijst 2026\..*\/privacy.*wissen/.test(line)).length);
  await told({}, listed, known);
  const { id: broken } = await makeBatch(coordinator, { form: 'window' });
  assert.deepEqual(await originsIn(broken), [1, 0]);
  await putBackBatch(coordinator, { id: broken });
  await told({ title: 'Nog iets' }, listed);
  const { id } = await makeBatch(coordinator, { form: 'window' });
  assert.deepEqual((await originsIn(id)).toSorted(), [0, 0, 1], 'of two letters at once in the first');
  await postBatch(coordinator, { id });
  await told({}, listed);
  assert.deepEqual(await originsIn((await makeBatch(coordinator, { form: 'window' })).id), [0]);
});

test('a slip that was typed over is told by the token of its page once it has an answer, and to nobody but who posts letters', async () => {
  const someone = await byLetter(), other = await byLetter(), message = await told({}, someone, other);
  const { id, code } = await inRegion(({ tx }) => tx.selectFrom('delivery').select(['id', 'code']).where('message_id', '=', message).where('person_id', '=', someone.id).executeTakeFirstOrThrow()), { token, path } = (await openCode(asSystem, code!))!;
  assert.equal(await showTypedSlip(coordinator, token), null, 'not answered yet');
  await inRegion((work) => answered(work, id));
  assert.deepEqual(await showTypedSlip(coordinator, token), { name: someone.name, title: 'Klopt dit nog?', at: `${path}/${token}` });
  for (const wrong of [null, '', 'x', `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`, 'A'.repeat(token.length)]) assert.equal(await showTypedSlip(coordinator, wrong), null, String(wrong));
  assert.equal(await openSlip(coordinator, code!.toLowerCase()), `${path}/${token}`);
  await assert.rejects(openSlip(coordinator, 'nee'), { fields: { code: 'reach.codeUnknown' } });
  await assert.rejects(showTypedSlip(resident, token), { status: 404 });
  await assert.rejects(async () => openSlip(resident, code!), { status: 404 });
});
