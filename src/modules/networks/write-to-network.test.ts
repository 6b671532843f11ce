import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { answerConversation, deliverMail } from '#modules/reach/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { changeNetwork, endNetwork, publicNetworks, publicNetworksIn, startNetwork, writeToNetwork } from './index.ts';

const h = await house('demo');
const as = async (slug: string): Promise<Context> => h.as(await actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY));

const described = { name: 'Netwerk Groen', kind: 'initiators', area: 'WK990101', purpose: 'Meer groen in de straat.', isPublic: true };
const { slug: network } = await startNetwork(await as('coordinator'), described) as { slug: string };
const coordinator = await as('coordinator');
let writers = 0;
const letter = (some = {}) => ({ network, name: 'Wim de Vries', email: `wim${(writers += 1)}@post.example`, body: 'Ik wil graag helpen met planten.', ...some });
const sent = async (): Promise<{ recipient: string; body: string }[]> => {
  await deliverMail.runApart(h.as(system), {});
  return inTransaction(h.as(system), ({ tx }) => tx.selectFrom('mail').select(['recipient', 'body']).orderBy('made_at').orderBy('id').execute());
};

test('anybody writes to a network that is shown; who carries it answers, and neither sees an address', async () => {
  const before = (await sent()).length, mine = letter();
  assert.deepEqual(await writeToNetwork(h.as(visitor), mine), { isHeld: false });
  const [toCarrier] = (await sent()).slice(before);
  assert.match(toCarrier!.body, /Over Netwerk Groen:\n\nIk wil graag helpen met planten\./);
  assert.ok(!toCarrier!.body.includes(mine.email));
  await answerConversation(h.as(visitor), /\/gesprek\/([\w-]{42})/.exec(toCarrier!.body)![1]!, { body: 'Kom dinsdag langs.' });
  const answer = (await sent())[before + 1]!;
  assert.equal(answer.recipient, mine.email);
  assert.ok(answer.body.includes('Kom dinsdag langs.') && !answer.body.includes(toCarrier!.recipient));
});

test('what is not clear is refused at the field, and a link waits for an administrator', async () => {
  await assert.rejects(writeToNetwork(h.as(visitor), letter({ email: 'geen', body: ' ', name: '' })), { status: 422, fields: { name: 'reach.nameRequired', email: 'reach.emailUnclear', body: 'reach.writeSomething' } });
  assert.deepEqual(await writeToNetwork(h.as(visitor), letter({ body: 'Koop op https://koop.example' })), { isHeld: true });
});

test('a network stands on the page of its wijk and is written to as long as it is shown and goes on', async () => {
  const isListed = async () => [(await publicNetworksIn(h.as(visitor), 'WK990101')).some(({ slug }) => slug === network), (await publicNetworks(h.as(visitor), undefined)).some(({ path }) => path === `/netwerken/${network}`)];
  assert.deepEqual(await isListed(), [true, true]);
  assert.ok(!(await publicNetworksIn(h.as(visitor), 'WK990102')).some(({ slug }) => slug === network), 'not in another wijk');
  await changeNetwork(coordinator, { ...described, network, isPublic: false });
  assert.deepEqual(await isListed(), [false, false]);
  await assert.rejects(writeToNetwork(h.as(visitor), letter()), { status: 404 });
  await changeNetwork(coordinator, { ...described, network });
  await writeToNetwork(h.as(visitor), letter());
  await endNetwork(coordinator, { network, words: 'Er staan honderd bomen.' });
  assert.deepEqual(await isListed(), [false, false]);
  await assert.rejects(writeToNetwork(h.as(visitor), letter()), { status: 404 });
});
