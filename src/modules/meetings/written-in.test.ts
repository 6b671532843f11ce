import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople, readReach } from '#modules/people/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { answerInvitation, noteAnswer, showInvitation, showJoinAndLeave, showNetwork, startNetwork, writeInPerson } from '#modules/networks/index.ts';
import { addAgreement, inviteToMeeting, noteReply, planMeeting, showAgreements, showMeeting, showMyAgreements } from './index.ts';

const h = await house('demo');
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = h.as(system)) => inTransaction(context, work);
const actor = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY);
const as = async (slug: string) => h.as(await actor(slug));
const { slug: network } = await startNetwork(await as('coordinator'), { name: 'Bewoners aan zet', kind: 'initiators', area: 'WK990101', purpose: 'Wat bewoners zelf beginnen.', meetsWithin: 'de koffie op vrijdag', isPublic: true }) as { slug: string };
const coordinator = await as('coordinator');
const inside = async (context: Context = coordinator) => (await showNetwork(context, network)).members.filter(({ state }) => state === 'member');
const called = { network, name: 'Greet Zonnebloem', way: 'telephone', reach: '026 000 00 12', agreed: true };
const lately = (name: string) => inRegion(async ({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').innerJoin('person as p', 'p.id', 'd.person_id').select(['d.id', 'd.way', 'd.state', 'd.code', 'd.person_id', 'm.purpose', 'm.body', 'm.script', 'm.subject_id']).where('p.name', '=', name).orderBy('m.made_at', 'desc').execute());

test('a resident without e-mail or account is written in, hears it by the way they said, and takes part under their own name', async () => {
  await writeInPerson(coordinator, called);
  await writeInPerson(coordinator, { network, name: 'Cor Vandermeulen', way: 'letter', reach: 'Molenweg 12, 6897 XX Rivierstad', agreed: true, isNamed: true });
  assert.deepEqual((await inside()).map(({ name, party, isNamed }) => [name, party, isNamed]), [['Cor Vandermeulen', null, true], ['Greet Zonnebloem', null, false]]);
  assert.deepEqual((await inside(h.as(visitor))).map(({ name }) => name), ['Cor Vandermeulen'], 'visitors see who agreed');
  const [call] = await lately('Greet Zonnebloem'), [letter] = await lately('Cor Vandermeulen');
  assert.deepEqual([call!.way, letter!.way], ['telephone', 'letter']);
  assert.match(letter!.body, /We komen samen bij: de koffie op vrijdag/);
  const reach = await inRegion((work) => readReach(work, [call!.person_id!, letter!.person_id!]));
  assert.deepEqual([reach.get(call!.person_id!)!.phone, reach.get(letter!.person_id!)!.allowsPaper], ['026 000 00 12', true]);
});

test('what was not agreed, a way that is missing, a name that is there and an address that somebody has are refused beside the field, and nobody is written in', async () => {
  const before = (await inside()).length;
  const refusedAt = (more: object, fields: object) => assert.rejects(writeInPerson(coordinator, { ...called, name: 'Iemand Anders', ...more }), { fields });
  await refusedAt({ agreed: false }, { agreed: 'networks.agreedMissing' });
  await refusedAt({ way: '' }, { way: 'networks.reachMissing' });
  for (const [way, reach, key] of [['telephone', '', 'phone'], ['telephone', 'bel maar', 'phone'], ['letter', ' ', 'address'], ['email', '', 'email'], ['email', 'geen adres', 'email']] as const) await refusedAt({ way, reach }, { reach: `networks.${key}Missing` });
  await refusedAt({ name: ' greet zonnebloem' }, { name: 'networks.memberNameTaken' });
  const known = (await listPeople(h.as(system), { slug: 'resident' }))[0]!.email!;
  await refusedAt({ way: 'email', reach: known }, { reach: 'networks.personKnown' });
  for (const other of [await as('librarian'), await as('resident'), h.as(visitor)]) await assert.rejects(writeInPerson(other, { ...called, name: 'Iemand Anders' }), { status: 404 });
  assert.equal((await inside()).length, before);
  assert.ok(!(await listPeople(h.as(system), {})).some(({ name }) => name === 'Iemand Anders'));
});

test('they are asked to a meeting and answer by telephone, get an agreement, and stop by the code in their letter or by telephone', async () => {
  const { number } = await planMeeting(coordinator, { network, title: 'Eerste keer', aim: '', on: '12 januari', from: '10', until: '11', place: 'Buurthuis', isHome: false, isPublic: false }) as { number: number };
  const { meeting } = await showMeeting(coordinator, { slug: network, number });
  await inviteToMeeting(coordinator, { meeting: meeting.id });
  assert.equal((await lately('Greet Zonnebloem')).find(({ purpose }) => purpose === 'meetings.come')!.way, 'telephone');
  const greet = (await showMeeting(coordinator, { slug: network, number })).guests.find(({ member }) => member === 'Greet Zonnebloem')!;
  await noteReply(coordinator, { attendee: greet.id, reply: 'yes', name: '', brings: 'Het hek is stuk' });
  const cor = (await inside()).find(({ name }) => name === 'Cor Vandermeulen')!;
  await addAgreement(coordinator, { network, member: cor.id, what: 'plantjes halen', dueOn: '12 januari' });
  const invitation = (await lately('Cor Vandermeulen')).find(({ purpose }) => purpose === 'networks.invite')!;
  const link = h.as({ kind: 'link', id: invitation.id, holder: `person:${invitation.person_id!}` });
  assert.equal((await showInvitation(link, { network: invitation.subject_id! })).member.isPerson, true);
  await answerInvitation(link, { network: invitation.subject_id!, answer: 'no' });
  assert.deepEqual((await inside()).map(({ name }) => name), ['Greet Zonnebloem']);
  assert.ok((await showMyAgreements(coordinator, undefined)).agreements.some(({ what }) => what === 'plantjes halen'), 'what he agreed waits for who carries the network');
  assert.ok((await lately('Cor Vandermeulen')).filter(({ purpose }) => purpose === 'meetings.come').every(({ state }) => state === 'stopped'), 'the letter about the meeting is not posted any more');
  assert.equal((await showAgreements(coordinator, network)).agreements.length, 1);
});

test('who carries the network writes down that a member said to stop; nobody else does, and nobody else finds who may', async () => {
  const { members } = await showJoinAndLeave(coordinator, network);
  assert.deepEqual(members.map(({ name }) => name), ['Greet Zonnebloem']);
  for (const other of [await as('librarian'), await as('resident'), h.as(visitor)]) {
    await assert.rejects(showJoinAndLeave(other, network), { status: 404 });
    await assert.rejects(noteAnswer(other, { member: members[0]!.id, answer: 'no' }), { status: 404 });
  }
  await assert.rejects(noteAnswer(coordinator, { member: '', answer: 'no' }), { fields: { member: 'networks.memberMissing' } });
  await noteAnswer(coordinator, { member: members[0]!.id, answer: 'no' });
  assert.deepEqual(await inside(), []);
});
