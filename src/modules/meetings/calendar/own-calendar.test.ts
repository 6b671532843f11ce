import assert from 'node:assert/strict';
import { test } from 'node:test';
import ical, { type VEvent } from 'node-ical';
import { inTransaction, raised, type Actor } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople, readReach, withdrawRole } from '#modules/people/index.ts';
import { inviteMembers, leaveNetwork, noteAnswer, showNetwork, startNetwork } from '#modules/networks/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { dropCalendarAddress, inviteToMeeting, makeCalendarAddress, noteAttendance, ownCalendar, planMeeting, replyToMeeting, showCalendarAddress, showMeeting } from '../index.ts';

const h = await house('demo');
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY);
const librarian = h.as(await person('librarian')), coordinator = h.as(await person('coordinator'));
const slug = 'digitaal-netwerk-molenwijk';
const eventsOf = async (secret: string): Promise<VEvent[]> => Object.values(ical.sync.parseICS(await ownCalendar(h.as(visitor), secret))).filter((part): part is VEvent => part?.type === 'VEVENT');

test('a member makes an address and their program fetches the meetings of their networks, a home included, once they are announced', async () => {
  const { number } = await planMeeting(coordinator, { network: slug, title: 'Soep bij Sien', on: '3 februari', from: '12', until: '13.30', place: 'Bij Sien thuis', isHome: true }) as { number: number };
  const { secret } = await makeCalendarAddress(librarian, {}), { meeting: { id } } = await showMeeting(coordinator, { slug, number });
  assert.equal((await eventsOf(secret)).some(({ uid }) => uid.startsWith(id)), false);
  await inviteToMeeting(coordinator, { meeting: id });
  const event = (await eventsOf(secret)).find(({ uid }) => uid.startsWith(id))!;
  assert.deepEqual([event.start.toISOString(), String(event.location)], ['2027-02-03T11:00:00.000Z', 'Bij Sien thuis']);
});

test('it says what they answered to each meeting, and names nobody but them; who said no is free then', async () => {
  const { number } = await planMeeting(coordinator, { network: slug, title: 'Wat ik zei', on: '10 februari', from: '12', until: '13' }) as { number: number }, { meeting: { id } } = await showMeeting(coordinator, { slug, number });
  await inviteToMeeting(coordinator, { meeting: id });
  const { secret } = await makeCalendarAddress(librarian, {}), self = (librarian.actor as Extract<Actor, { kind: 'person' }>).id;
  const { email } = (await inTransaction(h.as(system), (work) => raised(work, (all) => readReach(all, [self])))).get(self)!;
  const event = async (of = secret) => (await eventsOf(of)).find(({ uid }) => uid.startsWith(id))!, said = async () => { const { attendee, transparency } = await event(), { val, params } = attendee as { val: string; params: Record<string, string> }; return [val, params.PARTSTAT, transparency]; };
  assert.deepEqual(await said(), [`mailto:${email}`, 'NEEDS-ACTION', undefined]);
  await replyToMeeting(librarian, { meeting: id, reply: 'yes' });
  assert.deepEqual(await said(), [`mailto:${email}`, 'ACCEPTED', undefined]);
  await replyToMeeting(librarian, { meeting: id, reply: 'no' });
  assert.deepEqual(await said(), [`mailto:${email}`, 'DECLINED', 'TRANSPARENT']);
  const text = await ownCalendar(h.as(visitor), secret);
  assert.deepEqual([...new Set(text.replaceAll('\r\n ', '').match(/^ATTENDEE.*$/gm)!.map((line) => line.split('mailto:')[1]!.trim()))], [email]);
  assert.doesNotMatch(text, /^METHOD/m, 'a calendar that is published may not say who comes (RFC 5546, 3.2.1)');
  const { attendee, transparency } = await event((await makeCalendarAddress(coordinator, {})).secret);
  assert.deepEqual([attendee, transparency], [undefined, undefined], 'who carries the network is there, also when the library is not, for which she speaks');
  await dropCalendarAddress(coordinator, {});
});

test('only a hash of the secret is kept, and who asks sees since when they have one', async () => {
  const { secret } = await makeCalendarAddress(librarian, {});
  const rows = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('calendar_address').selectAll().execute());
  assert.equal(rows.length, 1);
  assert.equal(JSON.stringify(rows.map((row) => ({ ...row, secret_hash: row.secret_hash.toString('base64url') }))).includes(secret), false);
  assert.deepEqual(await showCalendarAddress(librarian, undefined), { madeAt: TUESDAY });
  assert.deepEqual(await showCalendarAddress(coordinator, undefined), { madeAt: null });
});

test('an address that was made anew or taken back gives nothing any more; who is not signed in has none', async () => {
  const { secret: first } = await makeCalendarAddress(librarian, {}), { secret: second } = await makeCalendarAddress(librarian, {});
  await assert.rejects(ownCalendar(h.as(visitor), first), { status: 404 });
  assert.ok((await eventsOf(second)).length > 0);
  await dropCalendarAddress(librarian, {});
  await assert.rejects(ownCalendar(h.as(visitor), second), { status: 404 });
  await assert.rejects(makeCalendarAddress(h.as(visitor), {}), { status: 404 });
  await assert.rejects(showCalendarAddress(h.as(visitor), undefined), { status: 404 });
});

test('who left a network hears no more of it by the address they made before', async () => {
  const { slug: own } = await startNetwork(coordinator, { name: 'Soepgroep', kind: 'learning_circle', purpose: 'Samen eten.' }) as { slug: string };
  await planMeeting(h.as(await person('coordinator')), { network: own, title: 'Pompoen', on: '3 maart', from: '12', until: '13' });
  const { secret } = await makeCalendarAddress(coordinator, {}), isThere = async () => (await eventsOf(secret)).some(({ summary }) => String(summary) === 'Soepgroep: Pompoen');
  assert.equal(await isThere(), true);
  await inTransaction(h.as(system), async (work) => {
    const { id } = await work.tx.selectFrom('network').select('id').where('slug', '=', own).executeTakeFirstOrThrow();
    await withdrawRole(work, { person: (coordinator.actor as Extract<Actor, { kind: 'person' }>).id }, { kind: 'coordinator', scopeKind: 'network', scope: id });
  });
  assert.equal(await isThere(), false);
});

test('who left keeps the meetings at which they were, and nothing after; who came later has none of before', async () => {
  const { slug: own } = await startNetwork(coordinator, { name: 'Leesclub', kind: 'learning_circle', purpose: 'Samen lezen.' }) as { slug: string };
  const carries = h.as(await person('coordinator')), day = (days: number) => ({ ...carries, now: new Date(TUESDAY.getTime() + days * 86_400_000) }), join = async (party: string) => {
    await inviteMembers(carries, { network: own, parties: [party] });
    const { members } = await showNetwork(carries, own), member = members.find((one) => one.party?.slug === party)!.id;
    await noteAnswer(carries, { member, answer: 'yes' });
    return member;
  };
  const left = await join('bibliotheek'), planned: { number: number; id: string }[] = [];
  for (const on of ['1 december 2026', '8 december 2026', '5 januari 2027']) {
    const { number } = await planMeeting(carries, { network: own, title: 'Lezen', on, from: '10', until: '11' }) as { number: number }, { meeting: { id } } = await showMeeting(carries, { slug: own, number });
    await inviteToMeeting(carries, { meeting: id });
    planned.push({ number, id });
  }
  const guests = (number: number) => showMeeting(carries, { slug: own, number }).then((view) => view.guests.map(({ id }) => id));
  await noteAttendance(day(8), { meeting: planned[0]!.id, present: await guests(planned[0]!.number) });
  await noteAttendance(day(15), { meeting: planned[1]!.id, present: [] });
  await join('het-kompas');
  const later = new Date('2026-12-20T10:00:00Z'), { secret } = await makeCalendarAddress(librarian, {}), { secret: newest } = await makeCalendarAddress(h.as(await person('teacher')), {});
  const there = async (of: string) => { const text = await ownCalendar(h.as(visitor, { now: later }), of); return planned.map(({ id }) => text.includes(id)); };
  assert.deepEqual(await there(secret), [true, true, true]);
  assert.deepEqual(await there(newest), [false, false, true], 'they were asked to none of before');
  await leaveNetwork(h.as(await person('librarian')), { member: left });
  assert.deepEqual(await there(secret), [true, false, false]);
});
