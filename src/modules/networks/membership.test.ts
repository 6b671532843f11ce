import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { invitationOnPaper } from './invitation-letter.ts';
import { forgetLines } from './note-line.ts';
import { ADMIT, answerInvitation, askToJoin, changeNetwork, inviteMembers, leaveNetwork, listNetworks, noteAnswer, noteLine, showNetwork, startNetwork } from './index.ts';

const h = await house('demo');
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = h.as(system)) => inTransaction(context, work);
const actor = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY);
const as = async (slug: string) => h.as(await actor(slug));
const described = { name: 'Netwerk Groen', kind: 'initiators', area: 'WK990101', purpose: 'Meer groen in de straat.' };
const { slug: network } = await startNetwork(await as('coordinator'), { ...described, isPublic: true }) as { slug: string };
const seenBy = async (slug: string) => showNetwork(await as(slug), network);
const memberOf = async (state: string) => (await seenBy('coordinator')).members.find((one) => one.state === state)!;
const waiting = async () => (await inRegion(({ tx }) => tx.selectFrom('duty').select('subject_id').where('what', '=', ADMIT).where('closed_at', 'is', null).execute())).length;

test('who carries a wijk starts a network; a name, a purpose and a kind are needed, and a name is given once', async () => {
  for (const other of [await as('librarian'), await as('resident'), h.as(visitor)]) await assert.rejects(startNetwork(other, { ...described, name: 'Ander' }), { status: 404 });
  await assert.rejects(startNetwork(await as('coordinator'), described), { fields: { name: 'networks.nameTaken' } });
  await assert.rejects(startNetwork(await as('coordinator'), { ...described, name: 'Afspraken' }), { fields: { name: 'networks.nameMissing' } }, 'an address of its own is needed');
  await assert.rejects(startNetwork(await as('coordinator'), { ...described, name: 'Ver weg', area: 'WK000000' }), { fields: { area: 'networks.areaUnknown' } });
  await assert.rejects(startNetwork(await as('coordinator'), { ...described, name: 'Van een ander', carrier: 'voedselbank' }), { fields: { carrier: 'networks.carrierUnknown' } });
});

test('an invitation by letter has a slip instead of a click, and what comes back on it is typed over with who comes and whether they may be named', async () => {
  const { slug } = await startNetwork(await as('coordinator'), { ...described, name: 'Netwerk op papier' }) as { slug: string };
  await inviteMembers(await as('coordinator'), { network: slug, parties: ['geefkast', 'moestuin-molen'], words: 'Neem gerust je buurvrouw mee.' });
  const view = async () => showNetwork(await as('coordinator'), slug), { network: { id }, members } = await view(), member = members.find(({ party }) => party?.slug === 'geefkast')!;
  const [delivery] = await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'd.answered_at']).where('m.subject_id', '=', id).where('d.party_id', '=', member.party!.id).execute());
  const part = (await inRegion((work) => invitationOnPaper(work, [delivery!.id]))).get(delivery!.id)!, text = part.paragraphs!.join('\n');
  assert.doesNotMatch(text, /klik|\{link\}|\{name\}/);
  assert.match(text, /Neem gerust je buurvrouw mee\.[\s\S]*Zet een kruisje op de strook[\s\S]*Bellen of langs de balie mag ook[\s\S]*Bel 026/);
  assert.deepEqual([part.slip!.items.map(({ choices }) => choices.length), part.slip!.items[0]!.text], [[2, 0, 2], 'Doen jullie mee?']);
  for (const other of [await as('librarian'), h.as(visitor)]) await assert.rejects(noteAnswer(other, { member: member.id, answer: 'yes', comesName: 'Truus', isNamed: true }), { status: 404 });
  await noteAnswer(await as('coordinator'), { member: member.id, answer: 'yes', comesName: 'Truus', isNamed: true });
  assert.deepEqual((await view()).members.filter(({ id: one }) => one === member.id).map(({ state, comesName, isNamed }) => [state, comesName, isNamed]), [['member', 'Truus', true]]);
  const waits = async (one: string) => (await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select('d.id').where('m.subject_id', '=', id).where('d.party_id', '=', one).where('d.answered_at', 'is', null).execute())).length;
  assert.deepEqual([await waits(member.party!.id), await waits(members.find(({ party }) => party?.slug === 'moestuin-molen')!.party!.id)], [0, 1], 'who answered gets no letter or call about it any more');
  await noteAnswer(await as('coordinator'), { member: member.id, answer: 'yes', comesName: '' });
  assert.equal((await view()).members.find(({ id: one }) => one === member.id)!.isNamed, true, 'what is not said stays');
});

test('an organisation may carry it: whoever speaks for it does', async () => {
  const { slug } = await startNetwork(await as('coordinator'), { ...described, name: 'Netwerk van de bibliotheek', carrier: 'bibliotheek' }) as { slug: string };
  assert.equal((await showNetwork(await as('librarian'), slug)).reader, 'carries');
  await assert.rejects(showNetwork(await as('teacher'), slug), { status: 404 });
});

test('a resident asks to join in their own name, hears no member that did not agree, and takes part after a yes', async () => {
  assert.equal((await seenBy('resident')).reader, 'visitor');
  await askToJoin(await as('resident'), { network, isNamed: true, words: 'Ik heb groene vingers.' });
  await assert.rejects(askToJoin(await as('resident'), { network }), { key: 'networks.askedAlready' });
  await assert.rejects(askToJoin(await as('resident'), { network, party: 'bibliotheek' }), { status: 404 }, 'not theirs to speak for');
  await assert.rejects(askToJoin(h.as(visitor), { network }), { status: 404 });
  assert.deepEqual([(await seenBy('resident')).own, await waiting()], ['asked', 1]);
  const { id } = await memberOf('asked');
  for (const other of [await as('resident'), await as('librarian')]) await assert.rejects(noteAnswer(other, { member: id, answer: 'yes' }), { status: 404 });
  await noteAnswer(await as('coordinator'), { member: id, answer: 'yes' });
  assert.deepEqual([(await seenBy('resident')).reader, await waiting()], ['takesPart', 0]);
  assert.deepEqual((await showNetwork(h.as(visitor), network)).members.map(({ name }) => name), ['Nadia Berrada'], 'who agreed to be named');
});

test('who leaves sees nothing of it at the next request, and nobody leaves for another', async () => {
  const { id } = await memberOf('member');
  await assert.rejects(leaveNetwork(await as('librarian'), { member: id }), { status: 404 });
  await leaveNetwork(await as('resident'), { member: id });
  assert.equal((await seenBy('resident')).reader, 'visitor');
  assert.deepEqual((await showNetwork(h.as(visitor), network)).members, []);
  await assert.rejects(leaveNetwork(await as('resident'), { member: id }), { status: 404 }, 'once');
});

test('a line on a contact is about working together, only for who carries the network, and goes after two years', async () => {
  await inviteMembers(await as('coordinator'), { network, parties: ['kinderboerderij'] });
  const { id: member } = await memberOf('invited'), line = { network, member, way: 'visit', about: 'Wil een moestuin delen.' };
  for (const about of ['Over cliënt Jansen gesproken.', 'BSN 123456789 nakijken', 'Mevrouw De Wit is ziek']) await assert.rejects(noteLine(await as('coordinator'), { ...line, about }), { fields: { about: 'networks.aboutClient' } }, about);
  await assert.rejects(noteLine(await as('coordinator'), { ...line, on: '01-01-2030' }), { fields: { on: 'networks.dayToCome' } });
  await assert.rejects(noteLine(await as('librarian'), line), { status: 404 });
  await noteLine(await as('coordinator'), { ...line, on: '29-02-2024' });
  await noteLine(await as('coordinator'), line);
  assert.deepEqual((await seenBy('coordinator')).lines.map(({ on }) => on), ['2026-11-24', '2024-02-29']);
  await inRegion((work) => forgetLines.run(work, {}));
  assert.deepEqual((await seenBy('coordinator')).lines.map(({ on }) => on), ['2026-11-24']);
});

test('what it says of itself is changed by who carries it, and no longer shown it is gone for visitors', async () => {
  await assert.rejects(changeNetwork(await as('librarian'), { ...described, network, purpose: 'Anders' }), { status: 404 });
  await changeNetwork(await as('coordinator'), { ...described, network, purpose: 'Bomen planten.', isPublic: false });
  assert.equal((await seenBy('coordinator')).network.purpose, 'Bomen planten.');
  await assert.rejects(showNetwork(h.as(visitor), network), { status: 404 });
  await assert.rejects(showNetwork(h.as(await actor('coordinator'), { region: h.otherRegion }), network), { status: 404 });
});

test('a colleague signed in sees what an invitation is for, and answers it once for who they speak for; nobody else sees it', async () => {
  const { slug } = await startNetwork(await as('coordinator'), { ...described, name: 'Netwerk in stilte' }) as { slug: string };
  await inviteMembers(await as('coordinator'), { network: slug, parties: ['oeverthuis', 'moestuin-molen'] });
  for (const other of ['librarian', 'resident']) await assert.rejects(showNetwork(await as(other), slug), { status: 404 });
  const before = await showNetwork(await as('housing-officer'), slug), id = before.network.id;
  assert.deepEqual([before.reader, before.members, before.invited!.name], ['visitor', [], 'Woonstichting Oeverthuis']);
  const listed = async (who: string) => (await listNetworks(await as(who), undefined)).networks.find((one) => one.slug === slug)?.mine;
  assert.deepEqual([await listed('housing-officer'), await listed('librarian')], ['invited', undefined]);
  await assert.rejects(answerInvitation(await as('librarian'), { network: id, answer: 'yes' }), { status: 404 }, 'not theirs to speak for');
  await assert.rejects(answerInvitation(h.as(visitor), { network: id, answer: 'yes' }), { status: 404 });
  await answerInvitation(await as('housing-officer'), { network: id, answer: 'yes', comesName: 'Priya' });
  const after = await showNetwork(await as('housing-officer'), slug);
  assert.deepEqual([after.reader, after.invited, after.members.map(({ name, comesName }) => [name, comesName])], ['takesPart', null, [['Woonstichting Oeverthuis', 'Priya']]]);
  await assert.rejects(answerInvitation(await as('housing-officer'), { network: id, answer: 'no' }), { status: 404 }, 'it is answered');
  // Joke is to be called about it, and says no at the computer of a neighbour: then nobody calls her.
  await answerInvitation(await as('gardener'), { network: id, answer: 'no' });
  const states = await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select('d.state').where('m.subject_id', '=', id).execute());
  assert.deepEqual(states.map(({ state }) => state), ['reached', 'reached']);
  await assert.rejects(showNetwork(await as('gardener'), slug), { status: 404 });
});
