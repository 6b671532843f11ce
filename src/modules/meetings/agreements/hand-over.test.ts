import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { showNetwork } from '#modules/networks/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { GONE, KEEP, SENT_BACK } from '../facts.ts';
import { addAgreement, closeAgreement, passAgreementOn, sendAgreementBack, showAgreements, showMyAgreements, showOwnAgreements } from '../index.ts';

const NETWORK = 'digitaal-netwerk-molenwijk';
const h = await house('demo');
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(h.as(system), work);
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY);
const as = async (slug: string) => h.as(await person(slug));
const carrier = await as('coordinator'), library = await as('librarian'), teacher = await as('teacher');
const { members } = await showNetwork(carrier, NETWORK);
const member = (name: string) => members.find((one) => one.name.includes(name))!;
const told = () => inRegion(({ tx }) => tx.selectFrom('message as m').innerJoin('delivery as d', 'd.message_id', 'm.id').innerJoin('party as p', 'p.id', 'd.party_id').select(['m.title', 'p.name', 'd.state']).where('m.purpose', 'in', [KEEP, GONE]).where('d.state', '<>', 'stopped').orderBy('m.made_at').orderBy('m.id').execute());
const waits = async (what: string) => (await inRegion(({ tx }) => tx.selectFrom('duty').select(['holder', 'subject_id']).where('what', '=', what).where('closed_at', 'is', null).execute()));
const byLink = (name: string): Context => h.as({ kind: 'link', id: '00000000-0000-7000-8000-00000000000a', holder: `party:${member(name).party!.id}`, purpose: KEEP } as Actor);

/** An agreement of a member; answers its id. */
async function agreed(what: string, of = 'Bibliotheek'): Promise<string> {
  await addAgreement(carrier, { network: NETWORK, member: member(of).id, what, dueOn: '1 maart 2027' });
  return (await showAgreements(carrier, NETWORK)).agreements.find((one) => one.what === what)!.id;
}
const now = async (id: string) => (await showAgreements(carrier, NETWORK)).agreements.find((one) => one.id === id)!;

test('who has an agreement hands it on by the link it is closed with; the other is told at once, and it waits for them', async () => {
  const id = await agreed('De zaal vragen'), before = (await told()).length;
  await assert.rejects(passAgreementOn(byLink('Kompas'), { agreement: id, member: member('Kompas').id }), { status: 404 }, 'not theirs');
  await assert.rejects(passAgreementOn(byLink('Bibliotheek'), { agreement: id, member: '' }), { fields: { member: 'meetings.memberMissing' } });
  await assert.rejects(passAgreementOn(byLink('Bibliotheek'), { agreement: id, member: '00000000-0000-7000-8000-000000000001' }), { status: 404 });
  await passAgreementOn(byLink('Bibliotheek'), { agreement: id, member: member('Kompas').id, dueOn: '1 mei 2028' });
  const { member: whose, passedFrom, dueOn } = await now(id);
  assert.deepEqual([whose, passedFrom, dueOn], [member('Kompas').name, member('Bibliotheek').name, '2027-03-01'], 'its day is for who carries the network');
  assert.deepEqual((await told()).slice(before).map(({ title, name }) => [name, title]), [[member('Kompas').name, 'Een afspraak is aan jou doorgegeven: De zaal vragen']], 'who handed it on is told nothing');
  assert.deepEqual((await waits(KEEP)).filter(({ subject_id }) => subject_id === id).map(({ holder }) => holder), [`party:${member('Kompas').party!.id}`]);
  assert.ok((await showOwnAgreements(byLink('Kompas'), { about: id })).members.every((one) => one.id !== member('Kompas').id));
  await closeAgreement(byLink('Kompas'), { agreement: id, as: 'done' });
  await assert.rejects(sendAgreementBack(byLink('Kompas'), { agreement: id }), { key: 'meetings.closedAlready' });
});

test('"nee, niet ik": it is back with who had it, who hears it, and who carries the network sees it until it is dealt with', async () => {
  const id = await agreed('Koffie zetten');
  await passAgreementOn(library, { agreement: id, member: member('Kompas').id });
  assert.equal((await showMyAgreements(teacher, undefined)).agreements.find((one) => one.id === id)!.passedFrom, member('Bibliotheek').name);
  for (const other of [library, byLink('Brug')]) await assert.rejects(sendAgreementBack(other, { agreement: id }), { status: 404 });
  await sendAgreementBack(teacher, { agreement: id });
  assert.deepEqual([(await now(id)).member, (await now(id)).passedFrom], [member('Bibliotheek').name, null]);
  assert.deepEqual((await told()).at(-1), { name: member('Bibliotheek').name, title: `${member('Kompas').name} zegt: nee, niet ik. Het is weer van jou: Koffie zetten`, state: 'waiting' });
  assert.deepEqual((await told()).filter(({ title }) => title.includes('doorgegeven: Koffie')), [], 'what was on its way to the other is not sent any more');
  const [sentBack] = (await waits(SENT_BACK)).filter(({ subject_id }) => subject_id === id);
  assert.match(sentBack!.holder, /^coordinator:network:/);
  await assert.rejects(sendAgreementBack(library, { agreement: id }), { key: 'meetings.notPassed' });
  await passAgreementOn(carrier, { agreement: id, member: member('Oeverthuis').id, dueOn: '1 april 2027' });
  assert.deepEqual((await waits(SENT_BACK)).filter(({ subject_id }) => subject_id === id), []);
});

test('when who carries the network gives it to another, both hear it', async () => {
  const id = await agreed('Brieven vouwen', 'Kompas'), before = (await told()).length;
  await passAgreementOn(carrier, { agreement: id, member: member('Oeverthuis').id });
  assert.deepEqual((await told()).slice(before).map(({ title, name }) => [name, title]).sort(), [[member('Kompas').name, `${member('Oeverthuis').name} doet nu: Brieven vouwen`], [member('Oeverthuis').name, 'Een afspraak is aan jou doorgegeven: Brieven vouwen']].sort());
  await passAgreementOn(carrier, { agreement: id, member: member('Oeverthuis').id, dueOn: '2 april 2027' });
  assert.deepEqual([(await now(id)).dueOn, (await now(id)).passedFrom], ['2027-04-02', member('Kompas').name], 'another day alone: who handed it on stays known');
  assert.deepEqual((await told()).slice(before).map(({ title, name }) => [name, title]), [[member('Kompas').name, `${member('Oeverthuis').name} doet nu: Brieven vouwen`], [member('Oeverthuis').name, 'Een afspraak is aan jou doorgegeven: Brieven vouwen']], 'told once, with the day that holds');
});
