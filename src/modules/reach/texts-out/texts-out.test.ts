import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOfPerson, addPerson, listPeople } from '#modules/people/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { listTexts, send, tickTexts } from '../index.ts';
import { international } from './list-texts.ts';

const h = await house('demo');
const asSystem = h.as(system);
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(asSystem, work);
const personOf = async (slug: string) => (await listPeople(asSystem, { slug }))[0]!;
const actorOf = async (slug: string) => h.as(await actorOfPerson(h.db, h.region, (await personOf(slug)).id, TUESDAY));

async function reachedBy(way: 'message' | 'in_person', name: string) {
  const { id } = await addPerson(asSystem, { name, phone: '06 00 00 00 77' });
  await inRegion(({ tx, now }) => tx.insertInto('person_reach').values({ person_id: id, way, changed_at: now }).execute());
  return id;
}

test('a number as every telephone takes it', () => {
  assert.deepEqual(['06 00 00 01 02', '+31 6 00000102', '0031-6-00000102'].map((n) => international(n, 'NL')), ['+31600000102', '+31600000102', '+31600000102']);
  assert.equal(international('0470 00 00 00', 'BE'), '+32470000000');
});

test('who sent it finds each text with number and words filled in, ticks it, and nobody else does', async () => {
  const sender = await personOf('initiator'), initiator = await actorOf('initiator'), other = await actorOf('gardener');
  const by = await reachedBy('message', 'Bea App'), spoken = await reachedBy('in_person', 'Ina Persoon');
  await inRegion((work) => send(work, { purpose: 'test.ask', topic: 'test', urgency: 'request', sender: `person:${sender.id}`, path: '/klopt', title: 'Eet je mee?', body: 'Eet je mee?', script: '', short: 'Dag {name}, eet je mee? {link}', days: 30 }, [{ person: by }, { person: spoken }]));
  const { texts: [text], inPerson: [said] } = await listTexts(initiator);
  assert.match(decodeURIComponent(text!.sms), /^sms:\+31600000077\?body=Dag Bea App, eet je mee\? http.*\/klopt\/[\w-]{42}$/);
  assert.match(text!.whatsapp, /^https:\/\/wa\.me\/31600000077\?text=Dag%20Bea/);
  assert.deepEqual([(await listTexts(other)).texts, said!.name], [[], 'Ina Persoon']);
  await assert.rejects(tickTexts(other, { ids: [text!.id] }), { key: 'reach.tickOne' });
  await tickTexts(initiator, { ids: [text!.id, said!.id] });
  assert.deepEqual(await listTexts(initiator), { texts: [], inPerson: [] });
  const states = await inRegion(({ tx }) => tx.selectFrom('delivery').select('state').where('id', 'in', [text!.id, said!.id]).orderBy('state').execute());
  assert.deepEqual(states.map(({ state }) => state), ['reached', 'sent']);
});
