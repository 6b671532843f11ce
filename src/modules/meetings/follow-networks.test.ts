import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitingDuties } from '#platform/facts/index.ts';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { mergeEntries, showMerge, stopEntry } from '#modules/claims/index.ts';
import { readParties } from '#modules/directory/index.ts';
import { actorOfPerson, beginSpeaking, listPeople, stopPerson, stopSpeaking } from '#modules/people/index.ts';
import { askQuestion, askToJoin, CATCH_UP, catchUp, endDeputy, endNetwork, handNetworkOver, inviteMembers, listNetworks, nameDeputy, noteAnswer, noteQuestionAnswer, showCarriers, showNetwork, showQuestion, startNetwork } from '#modules/networks/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { addAgreement, cancelMeeting, findDate, inviteToMeeting, inviteToSeries, noteAttendance, noteDateAnswer, noteReply, planMeeting, planSeries, replyToSeries, showDatePoll, showMeeting, showSeries, showAgreements, showBriefing, showMyAgreements } from './index.ts';

const h = await house('demo');
const all = h.as(system);
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = all) => inTransaction(context, work);
const idOf = async (slug: string) => (await listPeople(all, { slug }))[0]!.id;
const person = async (slug: string, now = TUESDAY): Promise<Actor> => actorOfPerson(h.db, h.region, await idOf(slug), now);
const as = async (slug: string, now = TUESDAY) => h.as(await person(slug, now), { now });
const partyAt = async (slug: string) => (await inRegion(({ tx }) => readParties(tx, { slugs: [slug] })))[0]!;
const later = (days: number) => new Date(TUESDAY.getTime() + days * 86_400_000);
const messages = (purpose: string) => inRegion(({ tx }) => tx.selectFrom('message as m').innerJoin('delivery as d', 'd.message_id', 'm.id').select(['m.title', 'm.body', 'd.person_id', 'd.party_id']).where('m.purpose', '=', purpose).execute());

let made = 0;
/** A network of the coordinator with these members. */
async function network(...parties: string[]): Promise<string> {
  const { slug } = await startNetwork(await as('coordinator'), { name: `Netwerk ${(made += 1)}`, kind: 'learning_network', area: 'WK990101', purpose: 'Samen leren.', isPublic: true }) as { slug: string };
  await inviteMembers(await as('coordinator'), { network: slug, parties });
  for (const { id } of (await showNetwork(await as('coordinator'), slug)).members) await noteAnswer(await as('coordinator'), { member: id, answer: 'yes' });
  return slug;
}
const mainOf = async (context: Context, slug: string) => (await showCarriers(context, slug)).carriers.find(({ isDeputy }) => !isDeputy)!;

test('a deputy can do all that the carrier can, up to a day; only who carries it names one', async () => {
  const slug = await network('het-kompas', 'bibliotheek'), deputy = `person:${await idOf('teacher')}`;
  await assert.rejects(nameDeputy(await as('librarian'), { network: slug, person: deputy, endsOn: '2026-12-10' }), { status: 404 });
  await assert.rejects(nameDeputy(await as('coordinator'), { network: slug, person: deputy, endsOn: '' }), { status: 422 });
  await assert.rejects(nameDeputy(await as('coordinator'), { network: slug, person: `person:${await idOf('resident')}`, endsOn: '10-12-2026' }), { status: 422 }, 'speaks for no member');
  await nameDeputy(await as('coordinator'), { network: slug, person: deputy, endsOn: '10-12-2026' });
  assert.equal((await showNetwork(await as('teacher'), slug)).reader, 'carries');
  assert.equal((await showNetwork(await as('teacher', later(30)), slug)).reader, 'takesPart');
  assert.equal((await messages('networks.carried')).length, 1);
  const { carriers } = await showCarriers(await as('coordinator'), slug);
  await endDeputy(await as('coordinator'), { network: slug, role: carriers.find(({ isDeputy }) => isDeputy)!.role });
  assert.equal((await showNetwork(await as('teacher'), slug)).reader, 'takesPart');
});

test('somebody takes over: the one carries it from now, the other no more, and what is new to them waits on Vandaag', async () => {
  const slug = await network('het-kompas', 'bibliotheek'), { role } = await mainOf(await as('coordinator'), slug), to = `person:${await idOf('librarian')}`;
  await assert.rejects(handNetworkOver(await as('librarian'), { network: slug, role, to }), { status: 404 });
  await assert.rejects(handNetworkOver(await as('coordinator'), { network: slug, role, to: `person:${await idOf('resident')}` }), { status: 422 });
  await nameDeputy(await as('coordinator'), { network: slug, person: to, endsOn: '10-12-2026' });
  await handNetworkOver(await as('coordinator'), { network: slug, role, to });
  assert.equal((await showNetwork(await as('librarian', later(30)), slug)).reader, 'carries', 'no deputy any more');
  assert.notEqual((await showNetwork(await as('coordinator'), slug)).reader, 'carries');
  assert.ok((await inRegion((work) => waitingDuties(work), await as('librarian'))).some(({ what }) => what === CATCH_UP));
  const { role: next } = await mainOf(await as('librarian'), slug);
  await handNetworkOver(await as('librarian'), { network: slug, role: next, to: `party:${(await partyAt('het-kompas')).id}` });
  assert.deepEqual((await showNetwork(await as('teacher'), slug)).carriers, [{ name: (await partyAt('het-kompas')).document.name, isDeputy: false }], 'an organisation carries it now');
  assert.ok((await messages('networks.carried')).some(({ party_id }) => party_id !== null));
});

test('a network ends: members are told, its meeting is off, nobody may do anything, and its page stays', async () => {
  const slug = await network('het-kompas', 'bibliotheek'), coordinator = await as('coordinator');
  const { number } = await planMeeting(coordinator, { network: slug, title: 'Nog een keer', on: '12 januari', from: '10', until: '11' }) as { number: number };
  const meeting = (await inRegion(({ tx }) => tx.selectFrom('meeting as m').innerJoin('network as n', 'n.id', 'm.network_id').select('m.id').where('n.slug', '=', slug).where('m.number', '=', number).executeTakeFirstOrThrow())).id;
  await inviteToMeeting(coordinator, { meeting });
  await assert.rejects(endNetwork(await as('teacher'), { network: slug, words: 'Klaar' }), { status: 404 });
  await assert.rejects(endNetwork(coordinator, { network: slug, words: ' ' }), { status: 422 });
  await endNetwork(coordinator, { network: slug, words: 'Veertig mensen kregen hulp.' });
  const told = (await messages('networks.ended')).filter(({ body }) => body.includes('Veertig'));
  assert.equal(told.length, 2);
  const seen = await showNetwork(h.as(visitor), slug);
  assert.deepEqual(seen.network.ended, { on: '2026-11-24', words: 'Veertig mensen kregen hulp.' });
  assert.equal((await showNetwork(await as('teacher'), slug)).reader, 'visitor', 'no rights are left');
  assert.ok(!(await listNetworks(h.as(visitor), undefined)).networks.some((one) => one.slug === slug));
  await assert.rejects(cancelMeeting(await as('administrator'), { meeting, words: 'x' }), { key: 'meetings.over' }, 'called off already');
  await assert.rejects(endNetwork(await as('administrator'), { network: slug, words: 'Nog eens' }), { status: 404 });
});

test('who begins to speak for a member finds one page: what we are, who is who, what waits', async () => {
  const slug = await network('het-kompas', 'bibliotheek'), kompas = (await partyAt('het-kompas')).id, resident = await idOf('resident');
  const member = (await showNetwork(await as('coordinator'), slug)).members.find(({ party }) => party?.id === kompas)!;
  await addAgreement(await as('coordinator'), { network: slug, member: member.id, what: 'Een brief maken', dueOn: '12 januari' });
  await assert.rejects(showBriefing(await as('resident'), slug), { status: 404 });
  await inRegion((work) => beginSpeaking(work, { person: resident, party: kompas, isNewcomer: false }));
  assert.ok((await listNetworks(await as('resident'), undefined)).networks.find((one) => one.slug === slug)!.isNew);
  const page = await showBriefing(await as('resident'), slug);
  assert.deepEqual([page.members.length, page.own.map(({ what }) => what), page.isNew, page.carriers.length], [2, ['Een brief maken'], true, 1]);
  await catchUp(await as('resident'), { network: slug });
  assert.equal((await showBriefing(await as('resident'), slug)).isNew, false);
  await assert.rejects(catchUp(h.as(visitor), { network: slug }), { status: 404 });
  await assert.rejects(showBriefing(h.as(await person('coordinator'), { region: h.otherRegion }), slug), { status: 404 });
  await inRegion((work) => stopSpeaking(work, { person: resident, party: kompas }));
  await assert.rejects(showBriefing(await as('resident'), slug), { status: 404 });
});

test('a member that stops leaves; what it agreed waits for who carries the network, and nothing asks it any more', async () => {
  const slug = await network('formulierenbrigade', 'bibliotheek'), coordinator = await as('coordinator');
  const gone = (await showNetwork(coordinator, slug)).members.find(({ party }) => party?.slug === 'formulierenbrigade')!;
  await addAgreement(coordinator, { network: slug, member: gone.id, what: 'Folder vertalen', dueOn: '12 januari' });
  await stopEntry(await as('administrator'), { kind: 'party', slug: 'formulierenbrigade', day: '24-11-2026', words: 'Wij stoppen.' });
  assert.equal((await showNetwork(coordinator, slug)).members.find(({ id }) => id === gone.id)!.state, 'left');
  assert.ok((await showMyAgreements(await as('coordinator'), undefined)).agreements.some(({ what }) => what === 'Folder vertalen'), 'before its day already');
  const duties = await inRegion(({ tx }) => tx.selectFrom('duty').select(['what', 'holder']).where('closed_at', 'is', null).where('subject_kind', '=', 'agreement').where('subject_id', 'in', (q) => q.selectFrom('agreement').select('id').where('member_id', '=', gone.id)).execute());
  assert.deepEqual(duties.map(({ what }) => what), ['meetings.lookAfter']);
});

test('somebody who takes part in their own name and is stopped leaves too', async () => {
  const slug = await network('bibliotheek'), id = await idOf('resident'), coordinator = await as('coordinator');
  const { network: { id: networkId } } = await showNetwork(coordinator, slug);
  await askToJoin(await as('resident'), { network: slug });
  const asked = (await showNetwork(coordinator, slug)).members.find(({ state }) => state === 'asked')!;
  await noteAnswer(coordinator, { member: asked.id, answer: 'yes' });
  await stopPerson(await as('administrator'), { person: id, as: 'moved' });
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('network_member').select('state').where('network_id', '=', networkId).where('person_id', '=', id).executeTakeFirstOrThrow())).state, 'left');
});

test('two members that become one are one member, with what both agreed', async () => {
  const slug = await network('welzijn-de-brug', 'oeverthuis'), coordinator = await as('coordinator'), administrator = await as('administrator');
  for (const member of (await showNetwork(coordinator, slug)).members) await addAgreement(coordinator, { network: slug, member: member.id, what: `Van ${member.name}`, dueOn: '12 januari' });
  const { compared } = await showMerge(administrator, { kind: 'party', slug: 'welzijn-de-brug', twin: 'oeverthuis', words: '' });
  await mergeEntries(administrator, { kind: 'party', first: 'welzijn-de-brug', second: 'oeverthuis', versions: { first: compared!.first.version, second: compared!.second.version } });
  assert.equal((await showNetwork(coordinator, slug)).count, 1);
  const { agreements } = await showAgreements(coordinator, slug);
  assert.deepEqual([agreements.length, new Set(agreements.map(({ memberId }) => memberId)).size], [2, 1]);
});

test('what both said to the same is kept when two members become one: days for a date, who was there, what they bring in, answers in words', async () => {
  const slug = await network('voedselbank', 'dijkstappers'), coordinator = await as('coordinator'), administrator = await as('administrator'), [one, two] = (await showNetwork(coordinator, slug)).members.map(({ id }) => id) as [string, string];
  for (const member of [one, two]) {
    const { poll } = await findDate(coordinator, { network: slug, title: `Wanneer ${member}`, moments: ['12 januari', '13 januari'].map((on) => ({ on, from: '10', until: '11' })) }) as { poll: string };
    const { poll: { moments } } = await showDatePoll(coordinator, { poll });
    await noteDateAnswer(coordinator, { poll, member, answers: Object.fromEntries(moments.map(({ id }) => [id, 'maybe'])) });
  }
  const maybes = async () => (await inRegion(({ tx }) => tx.selectFrom('poll_answer as a').innerJoin('network as n', 'n.id', 'a.network_id').select('a.answer').where('n.slug', '=', slug).execute())).length;
  const { number } = await planMeeting(coordinator, { network: slug, title: 'Samen', aim: '', on: '19 januari', from: '10', until: '11', place: 'Buurthuis', isHome: false, isPublic: false }) as { number: number };
  const view = () => showMeeting(coordinator, { slug, number }), { meeting } = await view();
  await inviteToMeeting(coordinator, { meeting: meeting.id });
  for (const [n, { id }] of (await view()).guests.entries()) await noteReply(coordinator, { attendee: id, reply: 'yes', name: '', brings: `Punt ${n + 1}` });
  await noteAttendance(coordinator, { meeting: meeting.id, present: [(await view()).guests.find(({ memberId }) => memberId === two)!.id] });
  const { question } = await askQuestion(coordinator, { network: slug, words: 'Wat heb je nodig?', until: '2026-12-08', seenBy: 'carrier' }) as { question: string };
  for (const [member, words] of [[one, 'Stoelen.'], [two, 'Koffie.']] as const) await noteQuestionAnswer(coordinator, { question, member, words });
  const { compared } = await showMerge(administrator, { kind: 'party', slug: 'voedselbank', twin: 'dijkstappers', words: '' });
  await mergeEntries(administrator, { kind: 'party', first: 'voedselbank', second: 'dijkstappers', versions: { first: compared!.first.version, second: compared!.second.version } });
  const [guest, ...others] = (await view()).guests;
  assert.deepEqual([others.length, guest!.wasThere, guest!.reply], [0, true, 'yes']);
  assert.match(guest!.brings!, /Punt 1/);
  assert.match(guest!.brings!, /Punt 2/);
  assert.equal(await maybes(), 4);
  const [said, ...more] = (await showQuestion(coordinator, { question })).answers!;
  assert.equal(more.length, 0);
  for (const words of [/Stoelen/, /Koffie/]) assert.match(said!.words!, words);
});

test('who carries a network is gone at once: who sets up the region hears it and goes on, members answer as before, and nothing is called off', async () => {
  const slug = await network('bibliotheek', 'oeverthuis'), coordinator = await as('coordinator'), administrator = await as('administrator');
  const dates = ['2027-01-12', '2027-02-09'].map((day) => ({ day })), { series } = await planSeries(coordinator, { network: slug, title: 'Elke maand', days: dates.map(({ day }) => day).join('\n'), from: '10', until: '11', dates }) as { series: string };
  await inviteToSeries(coordinator, { series });
  const { network: { id: networkId } } = await showNetwork(coordinator, slug);
  await stopPerson(administrator, { person: await idOf('coordinator'), as: 'deceased' });
  await assert.rejects(showSeries(await as('coordinator'), { series }), { status: 404 });
  assert.ok((await inRegion(({ tx }) => tx.selectFrom('fact').select('data').where('kind', '=', 'people.leftAlone').execute())).some(({ data }) => JSON.stringify(data).includes(networkId)));
  await replyToSeries(await as('librarian'), { series, all: 'yes' });
  const { coming, members, isCarrier } = await showSeries(administrator, { series });
  assert.deepEqual([coming.length, isCarrier, members.some(({ answered }) => answered === 2)], [2, true, true]);
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('message').select('id').where('subject_id', '=', series).where('title', 'like', 'Gaat niet door%').execute())).length, 0);
  await cancelMeeting(administrator, { meeting: coming[0]!.id, words: 'De trekker is er niet meer.' });
});
