import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { deliverMail } from '#modules/reach/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { KEEP, LOOK_AFTER, MISSED } from '../facts.ts';
import { chaseAgreements } from '../agreements/remind-of-agreements.ts';
import { addAgreement, addWalkIn, closeAgreement, dropDecision, inviteToMeeting, makeFinal, noteAttendance, noteTold, planMeeting, planTalk, saveAgenda, saveNotes, showMeeting, showMyAgreements } from '../index.ts';

const NETWORK = 'digitaal-netwerk-molenwijk';
const DAY = 86_400_000;
const h = await house('demo');
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = h.as(system)) => inTransaction(context, work);
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY);
const as = async (slug: string, days = 0) => h.as(await person(slug), { now: new Date(TUESDAY.getTime() + days * DAY) });
const carrier = (days = 0) => as('coordinator', days);
const openDuties = (what: string) => inRegion(({ tx }) => tx.selectFrom('duty').select(['subject_id', 'holder']).where('what', '=', what).where('closed_at', 'is', null).execute());
const memberId = async (name: string) => (await inRegion(({ tx }) => tx.selectFrom('network_member as m').leftJoin('party as p', 'p.id', 'm.party_id').select('m.id').where('p.name', 'like', `%${name}%`).executeTakeFirstOrThrow())).id;

/** Plans, invites and holds a meeting so many days from now, at which only these are; answers its number. */
async function hold(days: number, there: readonly string[]): Promise<number> {
  const on = new Date(TUESDAY.getTime() + days * DAY).toISOString().slice(0, 10), { number } = await planMeeting(await carrier(), { network: NETWORK, title: `Op ${on}`, on, from: '10:00', until: '11:00' }) as { number: number };
  const { meeting } = await showMeeting(await carrier(), { slug: NETWORK, number });
  await inviteToMeeting(await carrier(), { meeting: meeting.id });
  const { guests } = await showMeeting(await carrier(), { slug: NETWORK, number });
  await noteAttendance(await carrier(), { meeting: meeting.id, present: guests.filter(({ member }) => there.some((name) => member?.includes(name))).map(({ id }) => id) });
  return number;
}
const view = async (number: number) => showMeeting(await carrier(), { slug: NETWORK, number });

test('who was not there gets a talk when that was planned, the minutes otherwise, and what they brought in is kept', async () => {
  const number = await hold(5, ['Bibliotheek', 'Kompas']), { meeting, guests } = await view(number), school = guests.find(({ member }) => member?.includes('Brug'))!;
  for (const other of [await as('librarian'), await as('resident')]) await assert.rejects(planTalk(other, { attendee: school.id, by: 'Esther' }), { status: 404 });
  await assert.rejects(planTalk(await carrier(), { attendee: school.id, by: 'Esther', on: 'ooit' }), { fields: { on: 'platform.dayUnclear' } });
  await planTalk(await carrier(), { attendee: school.id, by: 'Esther', on: '3 december' });
  await makeFinal(await carrier(), { meeting: meeting.id });
  const told = async () => Object.fromEntries((await view(number)).guests.map(({ member, toldWay, toldAt }) => [member, [toldWay, toldAt !== null]]));
  assert.deepEqual([(await told())['Welzijn De Brug'], (await told())['Woonstichting Oeverthuis']], [['talk', false], ['report', true]], 'a talk that was promised is not ticked off by a mail');
  await planTalk(await carrier(), { attendee: school.id, by: 'Esther', on: '3 december', words: 'Zij belt zelf.' });
  assert.equal((await view(number)).guests.find(({ id }) => id === school.id)!.toldWords, 'Zij belt zelf.', 'what was typed with a plan is kept');
  await assert.rejects(noteTold(await carrier(), { attendee: school.id, words: 'Wij komen.', on: 'morgen' }), { fields: { on: 'meetings.talkHasDay' } });
  await noteTold(await carrier(), { attendee: school.id, words: 'Zij wil ook een avond.' });
  const housing = guests.find(({ member }) => member?.includes('Oeverthuis'))!;
  await assert.rejects(noteTold(await as('librarian'), { attendee: housing.id, words: 'Ik sprak ze.' }), { status: 404 });
  await noteTold(await carrier(), { attendee: housing.id });
  assert.deepEqual((await view(number)).guests.filter(({ id }) => [school.id, housing.id].includes(id)).map(({ toldWay, toldBy }) => [toldWay, toldBy]), [['talk', 'Esther'], ['talk', 'Esther Nijboer']], 'who planned it, else who writes it down');
  assert.deepEqual((await view(number)).guests.find(({ id }) => id === school.id)!.toldWords, 'Zij wil ook een avond.');
  assert.equal((await showMeeting(await as('librarian'), { slug: NETWORK, number })).guests.find(({ id }) => id === school.id)!.toldWords, null, 'for who carries the network only');
});

test('three times running not there is brought to who carries the network, and ends when they were spoken to', async () => {
  const [second, third] = [await hold(12, ['Bibliotheek']), await hold(19, ['Bibliotheek'])];
  assert.deepEqual(await openDuties(MISSED), []);
  for (const number of [second, third]) await makeFinal(await carrier(), { meeting: (await view(number)).meeting.id });
  const missed = (await openDuties(MISSED)).map(({ subject_id }) => subject_id);
  assert.ok(missed.includes(await memberId('Oeverthuis')), 'never there');
  assert.ok(!missed.includes(await memberId('Kompas')) && !missed.includes(await memberId('Bibliotheek Rivierstad')), 'there once in three');
  const guest = (await view(third)).guests.find(({ member }) => member?.includes('Oeverthuis'))!;
  await noteTold(await carrier(), { attendee: guest.id });
  assert.ok(!(await openDuties(MISSED)).some(({ subject_id }) => subject_id === guest.memberId));
});

test('no machine chases a volunteer: their agreement waits for who carries the network, who may close it', async () => {
  const garden = await memberId('Moestuin');
  await addAgreement(await carrier(), { network: NETWORK, member: garden, what: 'Zaadjes uitdelen', dueOn: '1 december' });
  await inRegion(({ tx }) => tx.deleteFrom('mail').where('purpose', '=', KEEP).execute());
  const before = await inRegion(({ tx }) => tx.selectFrom('message').select('id').where('purpose', '=', KEEP).execute());
  const monday = h.as(system, { now: new Date('2026-12-07T03:00:00Z') });
  await inRegion((work) => chaseAgreements.run(work, {}), monday);
  await deliverMail.runApart(monday, {});
  const after = await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').innerJoin('party as p', 'p.id', 'd.party_id').select('p.slug').where('m.purpose', '=', KEEP).where('m.id', 'not in', before.length ? before.map(({ id }) => id) : ['00000000-0000-0000-0000-000000000000']).execute());
  assert.ok(after.length > 0 && !after.some(({ slug }) => slug === 'moestuin-molen'), 'organisations are');
  assert.equal(new Set(after.map(({ slug }) => slug)).size, after.length, 'all that is over for one owner goes in one message');
  const waits = (await openDuties(LOOK_AFTER))[0]!;
  assert.match(waits.holder, /^coordinator:network:/);
  assert.ok((await showMyAgreements(await carrier(14), undefined)).agreements.some(({ id }) => id === waits.subject_id));
  await closeAgreement(await carrier(14), { agreement: waits.subject_id, as: 'dropped', words: 'De zaadjes zijn op.' });
  assert.deepEqual(await openDuties(LOOK_AFTER), []);
  await assert.rejects(closeAgreement(await carrier(14), { agreement: waits.subject_id, as: 'done' }), { key: 'meetings.closedAlready' });
});

test('what was written at is not lost with its item, what is final is not changed, and what others have is not theirs', async () => {
  const number = await hold(26, ['Bibliotheek']), { meeting, items } = await view(number);
  await saveNotes(await carrier(), { item: items[0]!.id, notes: 'Besluit: we gaan door', number: 0 });
  await assert.rejects(saveAgenda(await carrier(), { meeting: meeting.id, items: [{ id: items[0]!.id, title: '' }] }), { fields: { 'items.0.title': 'meetings.hasNotes' } });
  await assert.rejects(saveAgenda(await carrier(), { meeting: meeting.id, items: [{ id: items[0]!.id, title: 'A', minutes: 'lang' }] }), { status: 422 });
  const other = await view(1);
  await assert.rejects(saveAgenda(await carrier(), { meeting: meeting.id, items: [{ id: items[0]!.id, title: 'Welkom' }, { id: other.items[0]!.id, title: 'Van een andere bijeenkomst' }] }), { status: 404 });
  const [decision] = (await view(number)).decisions;
  await assert.rejects(dropDecision(await as('librarian'), { meeting: meeting.id, decision: decision!.id }), { status: 404 });
  await dropDecision(await carrier(), { meeting: meeting.id, decision: decision!.id });
  assert.deepEqual((await view(number)).decisions, []);
  await makeFinal(await carrier(), { meeting: meeting.id });
  for (const change of [() => addWalkIn(h.as(system), { meeting: meeting.id, name: 'Iemand' }), () => noteAttendance(h.as(system), { meeting: meeting.id, present: [] }), () => saveAgenda(h.as(system), { meeting: meeting.id, items: [] })]) await assert.rejects(change(), { key: 'meetings.over' });
});
