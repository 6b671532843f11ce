import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { endNetwork, inviteMembers, noteAnswer, showNetwork } from '#modules/networks/index.ts';
import { actorOfLink, deliverMail, openLink } from '#modules/reach/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { seriesOnPaper } from './series-letter.ts';
import { cancelMeeting, changeMeeting, changeRest, COME_SERIES, inviteToSeries, lookAtRest, lookAtSeries, noteSeriesReply, planSeries, replyToSeries, showMeeting, showReply, showRhythm, showSeries, showSeriesReply, stopSeries } from '../index.ts';

const h = await house('demo'), slug = 'digitaal-netwerk-molenwijk', DAY = 86_400_000;
const person = async (name: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug: name }))[0]!.id, TUESDAY);
const [carrier, member, stranger] = [await person('coordinator'), await person('librarian'), await person('resident')];
const coordinator = h.as(carrier), librarian = h.as(member), resident = h.as(stranger);
const at = (days: number, actor: Actor = carrier) => h.as(actor, { now: new Date(TUESDAY.getTime() + days * DAY) });
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(h.as(system), work);

const typed = { network: slug, title: 'Leren van elkaar', place: 'Buurthuis De Wiek', when: 'elke tweede dinsdag van de maand 10.00-11.30, niet in de schoolvakanties', first: '1 januari 2027', last: '30 juni 2027' };
const all = async (more: object = {}) => (await lookAtSeries(coordinator, { ...typed, ...more })).dates.map(({ day, isClosed }) => ({ day, skip: isClosed, on: '' }));
const planned = async (more: object = {}, dates?: Awaited<ReturnType<typeof all>>) => (await planSeries(coordinator, { ...typed, ...more, dates: dates ?? await all(more) }) as { series: string }).series;
const view = (series: string, context: Context = coordinator) => showSeries(context, { series });
const daysOf = async (series: string) => (await view(series)).meetings.map(({ on }) => on);

type Mail = { recipient: string; subject: string; body: string; calendar: { method: string; text: string } | null };
/** What went out since the last look, about this series or a meeting of it. */
const seen = new Set<string>();
async function mails(title = typed.title, context: Context = h.as(system)): Promise<Mail[]> {
  await deliverMail.runApart({ ...context, actor: system }, {});
  const rows = await inRegion(({ tx }) => tx.selectFrom('mail').select(['id', 'recipient', 'subject', 'body', 'calendar']).where('purpose', 'like', 'meetings.come%').orderBy('made_at').orderBy('id').execute());
  const fresh = rows.filter(({ id, calendar }) => !seen.has(id) && (calendar as Mail['calendar'])?.text.replaceAll('\r\n ', '').includes(title));
  for (const { id } of rows) seen.add(id);
  return fresh as unknown as Mail[];
}
type Occurrence = { start: string; end: string; place: string };
/** What a calendar program that we did not write makes of what it got, one after another: a message with all of a series replaces what was there, one about a single time that time (RFC 5546). */
function programOf(...got: Mail[]): Occurrence[] {
  const kept = new Map<string, ICAL.Component>();
  for (const { calendar } of got) {
    const events = new ICAL.Component(ICAL.parse(calendar!.text)).getAllSubcomponents('vevent'), timeOf = (event: ICAL.Component) => String(event.getFirstPropertyValue('recurrence-id') ?? '');
    if (events.some((event) => timeOf(event) === '')) kept.clear();
    for (const event of events) kept.set(timeOf(event), event);
  }
  const whole = new ICAL.Component(ICAL.parse(got[0]!.calendar!.text));
  whole.removeAllSubcomponents('vevent');
  for (const event of kept.values()) whole.addSubcomponent(event);
  const parsed = Object.values(ical.sync.parseICS(whole.toString())).find((part): part is VEvent => part?.type === 'VEVENT')!;
  return ical.expandRecurringEvent(parsed, { from: new Date('2026-11-01'), to: new Date('2028-12-31') }).filter(({ event }) => event.status !== 'CANCELLED').map(({ start, end, event }) => ({ start: start.toISOString(), end: end.toISOString(), place: String(event.location) })).toSorted((a, b) => (a.start < b.start ? -1 : 1));
}
const starts = (...got: Mail[]) => programOf(...got).map(({ start }) => start.slice(0, 16));
const unfolded = (mail: Mail) => mail.calendar!.text.replaceAll('\r\n ', '');

test('the dates of a rule are seen before anything is planned, with holidays and other meetings beside them', async () => {
  const { dates, from, until } = await lookAtSeries(coordinator, typed), by = new Map(dates.map((date) => [date.day, date]));
  assert.deepEqual(dates.map(({ day }) => day), ['2027-01-12', '2027-02-09', '2027-03-09', '2027-04-13', '2027-05-11', '2027-06-08']);
  assert.deepEqual([from, until], ['10:00', '11:30']);
  assert.equal(by.get('2027-01-12')!.isClosed, false);
  const next = (await showRhythm(coordinator, (await inRegion(({ tx }) => tx.selectFrom('network').select('id').where('slug', '=', slug).executeTakeFirstOrThrow())).id))!.coming[0]!;
  const { dates: same } = await lookAtSeries(coordinator, { ...typed, when: '', days: `${next.on}\n12-1-2027`, from: '10', until: '11.30' });
  assert.deepEqual(same[0]!.others.map(({ title }) => title), [next.title], 'doubled with another meeting');
  const { dates: weekly } = await lookAtSeries(coordinator, { ...typed, when: '', rhythm: 'week', weekday: 'MO', notInSchoolBreaks: true, from: '10', until: '11.30', last: '10 mei 2027' });
  assert.deepEqual(weekly.filter(({ isClosed }) => isClosed).flatMap(({ day, holidays }) => (day === '2027-03-29' ? holidays : [])), ['easter_monday']);
  assert.ok(weekly.some(({ holidays, isClosed }) => isClosed && holidays.includes('may_break')));
});

test('what is not right is said beside its field, and who does not carry the network plans nothing', async () => {
  const fieldsOf = (more: object) => lookAtSeries(coordinator, { ...typed, ...more }).then(() => null, ({ fields }: { fields: object }) => fields);
  assert.deepEqual(await fieldsOf({ when: 'af en toe' }), { when: 'calendar.wordsUnclear' });
  assert.deepEqual(await fieldsOf({ when: 'elke tweede dinsdag van de maand' }), { when: 'meetings.seriesHours' });
  assert.deepEqual(await fieldsOf({ when: 'ma 9-10, di 10-11' }), { when: 'meetings.seriesOneRule' });
  assert.deepEqual(await fieldsOf({ when: '' }), { when: 'meetings.seriesWhenMissing' });
  assert.deepEqual(await fieldsOf({ when: '', rhythm: 'first', from: '10', until: '9', weekday: '' }), { weekday: 'meetings.seriesWeekdayMissing' });
  assert.deepEqual(await fieldsOf({ first: 'ooit', last: '' }), { first: 'platform.dayUnclear', last: 'platform.dayUnclear' });
  assert.deepEqual(await fieldsOf({ last: '20 januari 2027' }), { last: 'meetings.seriesTooFew' });
  assert.deepEqual(await fieldsOf({ when: 'elke dag 9-10', last: '30 december 2027' }), { last: 'meetings.seriesTooMany' });
  assert.deepEqual(await fieldsOf({ last: '1 januari 2031' }), { last: 'meetings.seriesTooLong' });
  assert.deepEqual(await fieldsOf({ days: '12 januari\nooit', from: '10', until: '11' }), { days: 'platform.dayUnclear' });
  assert.deepEqual(await fieldsOf({ isHome: true, isPublic: true }), { isPublic: 'meetings.homeNotPublic' });
  for (const other of [librarian, h.as(visitor)]) await assert.rejects(lookAtSeries(other, typed), { status: 404 });
  await assert.rejects(planSeries(librarian, { ...typed, dates: await all() }), { status: 404 });
});

test('one date is left out and one is held on another day; each meeting has a number and an agenda, and nobody hears of it yet', async () => {
  const dates = await all();
  dates[1]!.skip = true;
  dates[2]!.on = '11 maart 2027';
  const series = await planned({}, dates), { meetings, leftOut } = await view(series);
  assert.deepEqual(meetings.map(({ on }) => on), ['2027-01-12', '2027-03-11', '2027-04-13', '2027-05-11', '2027-06-08'].filter((day) => !dates.some((date) => date.day === day && date.skip)));
  assert.ok(leftOut.includes('2027-02-09'));
  assert.equal(new Set(meetings.map(({ number }) => number)).size, meetings.length);
  assert.ok((await showMeeting(coordinator, { slug, number: meetings[1]!.number })).items.length > 3);
  assert.deepEqual(await mails(), []);
  await assert.rejects(view(series, resident), { status: 404 });
});

test('dates that changed since they were looked at are refused, as is a series of one, or two on one day', async () => {
  const dates = await all();
  await assert.rejects(planned({}, dates.slice(1)), { key: 'meetings.seriesLookFirst' });
  await assert.rejects(planned({ when: 'elke woensdag 10-11' }, dates), { key: 'meetings.seriesLookFirst' });
  await assert.rejects(planned({}, dates.map((date, i) => ({ ...date, skip: i > 0 }))), { key: 'meetings.seriesTooFew' });
  await assert.rejects(planned({}, dates.map((date, i) => ({ ...date, on: i === 3 ? '12 januari 2027' : '', skip: false }))), { fields: { 'dates.3.on': 'meetings.momentTwice' } });
  await assert.rejects(planned({}, dates.map((date, i) => ({ ...date, on: i === 3 ? 'straks' : '', skip: false }))), { fields: { 'dates.3.on': 'platform.dayUnclear' } });
});

test('one message for the whole series, with one event that repeats: another program finds each meeting at its own hour on both sides of a clock change, and names the recipient only', async () => {
  const dates = await all();
  for (const date of dates) date.skip = date.day === '2027-02-09';
  dates[2]!.on = '11 maart 2027';
  const series = await planned({ title: 'Klokken' }, dates), { asked } = await inviteToSeries(coordinator, { series }) as { asked: number };
  await assert.rejects(inviteToSeries(coordinator, { series }), { key: 'meetings.nobodyToAsk' });
  const sent = await mails('Klokken'), first = sent[0]!;
  assert.ok(asked >= sent.length && sent.length > 0);
  assert.equal(new Set(sent.map(({ recipient }) => recipient)).size, sent.length, 'one mail each');
  assert.deepEqual(starts(first), ['2027-01-12T09:00', '2027-03-11T09:00', '2027-04-13T08:00', '2027-05-11T08:00', '2027-06-08T08:00'], '10.00 in winter and in summer');
  assert.equal(first.calendar!.method, 'REQUEST');
  const text = unfolded(first), uids = new Set([...text.matchAll(/^UID:(.+)$/gm)].map(([, uid]) => uid!.trim()));
  assert.equal(uids.size, 1, 'one UID in a message (RFC 5546)');
  assert.match(text, /RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=/);
  assert.match(text, /TZID[=:]Europe\/Amsterdam/);
  assert.deepEqual([...new Set([...text.matchAll(/^ATTENDEE.*mailto:(.+)$/gm)].map(([, who]) => who!.trim()))], [first.recipient]);
  assert.match(first.body, /Dinsdag 12 januari 2027[\s\S]*Donderdag 11 maart 2027/);
  await stopSeries(coordinator, { series, words: 'Klaar.' });
  await mails('Klokken');
});

test('a meeting of a series that moves or is off is told alone, and a program changes that one only', async () => {
  const series = await planned({ title: 'Verzetten' });
  await inviteToSeries(coordinator, { series });
  const [whole] = await mails('Verzetten'), { meetings } = await view(series), moving = meetings[2]!, off = meetings[3]!;
  const change = (on: string, from = '10:00') => changeMeeting(coordinator, { meeting: moving.id, title: 'Verzetten', on, from, until: '11:30', place: 'Buurthuis De Wiek' });
  await change('15 april 2027');
  await change('22 april 2027', '09:30');
  const moved = (await mails('Verzetten')).filter(({ recipient }) => recipient === whole!.recipient);
  assert.equal(moved.length, 1, 'moved twice in an hour, told once');
  const text = unfolded(moved[0]!);
  assert.match(text, new RegExp(`UID:${series}@`));
  const standsFor = (on: string) => `RECURRENCE-ID;TZID=Europe/Amsterdam:${on.replaceAll('-', '')}T100000`;
  assert.ok(text.includes(standsFor(moving.on)));
  assert.match(text, /DTSTART;TZID=Europe\/Amsterdam:20270422T093000/);
  assert.match(text, /SEQUENCE:2/);
  await cancelMeeting(coordinator, { meeting: off.id, words: 'De zaal is dicht.' });
  const called = (await mails('Verzetten')).find(({ recipient }) => recipient === whole!.recipient)!;
  assert.deepEqual([called.calendar!.method, unfolded(called).includes(standsFor(off.on)), /STATUS:CANCELLED/.test(unfolded(called))], ['CANCEL', true, true]);
  const left = (await view(series)).coming.map(({ on, from }) => [on, from]);
  assert.deepEqual(programOf(whole!, moved[0]!, called).map(({ start }) => [start.slice(0, 10), new Date(start).toLocaleTimeString('nl', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' })]), left);
  // Who gets all of it later has the same.
  await changeRest(coordinator, { series, since: meetings[0]!.id, from: '10', until: '11.30', place: 'Bibliotheek' });
  assert.deepEqual(starts((await mails('Verzetten')).find(({ recipient }) => recipient === whole!.recipient)!).map((start) => start.slice(0, 10)), left.map(([on]) => on));
});

test('this one and all that follow get other hours and another place in one message; calendars get all of it, with a higher SEQUENCE', async () => {
  const series = await planned({ title: 'Vanaf nu' }), { meetings } = await view(series);
  await inviteToSeries(coordinator, { series });
  const [before] = await mails('Vanaf nu');
  await assert.rejects(changeRest(librarian, { series, since: meetings[1]!.id, from: '14', until: '15' }), { status: 404 });
  await assert.rejects(changeRest(coordinator, { series, since: meetings[1]!.id, from: '14', until: '13' }), { fields: { until: 'meetings.endsTooSoon' } });
  await assert.rejects(changeRest(coordinator, { series, since: series, from: '14', until: '15' }), { key: 'meetings.over' });
  await changeRest(coordinator, { series, since: meetings[1]!.id, from: '14', until: '15.30', place: 'Bibliotheek' });
  const after = (await mails('Vanaf nu')).filter(({ recipient }) => recipient === before!.recipient);
  assert.equal(after.length, 1);
  const hours = programOf(after[0]!).map(({ start, place }) => [start.slice(11, 16), place.includes('Wiek')]);
  assert.deepEqual(hours[0], ['09:00', true], 'the first stays as it was');
  assert.deepEqual([...new Set(hours.slice(1).map(([time, old]) => `${time} ${old}`))].toSorted(), ['12:00 false', '13:00 false'], '14.00 in summer and in winter');
  const sequences = (mail: Mail) => [...unfolded(mail).matchAll(/^SEQUENCE:(\d+)/gm)].map(([, n]) => Number(n));
  assert.ok(Math.min(...sequences(after[0]!)) > Math.max(...sequences(before!)));
  assert.match(after[0]!.body, /14\.00 - 15\.30 uur/);
});

test('a series is ended after a look: what is to come is called off in one message, and what was held stays in calendars', async () => {
  const series = await planned({ title: 'Tot hier' });
  await inviteToSeries(coordinator, { series });
  await mails('Tot hier');
  const days = (Date.parse('2027-02-20') - TUESDAY.getTime()) / DAY, was = (await daysOf(series)).filter((day) => day < '2027-02-20');
  await assert.rejects(stopSeries(at(days), { series, words: '' }), { status: 422 });
  await assert.rejects(stopSeries(at(days, member), { series, words: 'Klaar.' }), { status: 404 });
  await stopSeries(at(days), { series, words: 'Het doel is bereikt.' });
  const [told, ...more] = (await mails('Tot hier', at(days))).filter(({ recipient }, _, rows) => recipient === rows[0]!.recipient);
  assert.deepEqual([more.length, told!.calendar!.method, starts(told!).map((start) => start.slice(0, 10))], [0, 'REQUEST', was]);
  assert.match(told!.body, /gaan niet door[\s\S]*Het doel is bereikt/);
  assert.equal((await showSeries(at(days), { series })).coming.length, 0);
  await assert.rejects(stopSeries(at(days), { series, words: 'Nog eens.' }), { key: 'meetings.over' });
  const unheld = await planned({ title: 'Nooit begonnen' });
  await inviteToSeries(coordinator, { series: unheld });
  await mails('Nooit begonnen');
  await stopSeries(coordinator, { series: unheld, words: 'Toch niet.' });
  assert.equal((await mails('Nooit begonnen'))[0]!.calendar!.method, 'CANCEL');
});

test('replies are for each meeting: by the link without an account, all at once, or written down by who carries the network', async () => {
  const series = await planned({ title: 'Antwoorden' });
  await inviteToSeries(coordinator, { series });
  const [mail] = await mails('Antwoorden'), link = h.as(actorOfLink((await openLink(h.as(visitor), /\/reeks\/([\w-]{42})/.exec(mail!.body)![1]!, COME_SERIES))!));
  const { coming } = await showSeriesReply(link, { series }), [first, second] = coming;
  await assert.rejects(replyToSeries(link, { series, replies: {} }), { key: 'meetings.replyMissing' });
  await assert.rejects(replyToSeries(link, { series, replies: { [first!.id]: 'other' } }), { fields: { name: 'meetings.nameMissing' } });
  await replyToSeries(link, { series, all: 'yes' });
  await replyToSeries(link, { series, replies: { [first!.id]: 'no', [second!.id]: 'other' }, name: 'Fatma' });
  const { answers } = await showSeriesReply(link, { series });
  assert.deepEqual(coming.map(({ id }) => answers.replies[id]!.reply), ['no', 'other', ...coming.slice(2).map(() => 'yes')]);
  assert.equal((await showMeeting(coordinator, { slug, number: second!.number })).guests.find(({ memberId }) => memberId === answers.memberId)!.name, 'Fatma');
  await assert.rejects(showReply(link, { meeting: '00000000-0000-7000-8000-000000000000' }), { status: 404 });
  await assert.rejects(replyToSeries(resident, { series, all: 'yes' }), { status: 404 });
  const { members, meetings } = await view(series), other = members.find(({ memberId }) => memberId !== answers.memberId)!;
  assert.deepEqual(members.find(({ memberId }) => memberId === answers.memberId), { memberId: answers.memberId, name: answers.member, asked: coming.length, answered: coming.length });
  await assert.rejects(noteSeriesReply(librarian, { series, member: other.memberId, all: 'yes' }), { status: 404 });
  await noteSeriesReply(coordinator, { series, member: other.memberId, replies: { [first!.id]: 'yes' } });
  assert.deepEqual((await view(series)).meetings.map(({ yes }) => yes), [1, ...meetings.slice(1).map(() => 1)]);
  const open = await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').innerJoin('network_member as n', (j) => j.on((e) => e.or([e('n.party_id', '=', e.ref('d.party_id')), e('n.person_id', '=', e.ref('d.person_id'))]))).select('d.answered_at').where('m.subject_id', '=', series).where('n.id', '=', other.memberId).execute());
  assert.ok(open.length > 0 && open.every(({ answered_at }) => answered_at !== null), 'nobody needs to telephone them any more');
});

test('from a time on a series is on another weekday: looked at first, told once, and calendars keep what was before', async () => {
  const series = await planned({ title: 'Voortaan woensdag' }), { meetings } = await view(series);
  await inviteToSeries(coordinator, { series });
  const [before] = await mails('Voortaan woensdag'), since = meetings[1]!.id, hours = { from: '10', until: '11.30', place: 'Buurthuis De Wiek' };
  const { members } = await view(series), who = members[0]!.memberId;
  await noteSeriesReply(coordinator, { series, member: who, all: 'yes' });
  // One was moved by itself before, and one is off: they stay so.
  await changeMeeting(coordinator, { meeting: meetings[2]!.id, title: 'Voortaan woensdag', on: '15 april 2027', ...hours });
  await noteSeriesReply(coordinator, { series, member: who, replies: { [meetings[2]!.id]: 'no' } });
  await cancelMeeting(coordinator, { meeting: meetings[3]!.id, words: 'De zaal is dicht.' });
  await mails('Voortaan woensdag');
  const look = await lookAtRest(coordinator, { series, since, weekday: 'WE' }), dates = look.map(({ day }) => ({ day, on: '' }));
  assert.deepEqual(look.map(({ day }) => day), ['2027-02-10', '2027-05-12', '2027-06-09'], 'one that was moved by itself stays, one that is off is not there');
  for (const other of [librarian, resident]) await assert.rejects(lookAtRest(other, { series, since, weekday: 'WE' }), { status: 404 });
  await assert.rejects(changeRest(librarian, { series, since, ...hours, weekday: 'WE', dates }), { status: 404 });
  await assert.rejects(changeRest(coordinator, { series, since, ...hours, weekday: 'WE', dates: dates.slice(1) }), { key: 'meetings.seriesLookFirst' });
  await assert.rejects(changeRest(coordinator, { series, since, ...hours, weekday: 'WE', dates: dates.map((date, i) => ({ ...date, on: i === 0 ? 'straks' : '' })) }), { fields: { 'dates.0.on': 'platform.dayUnclear' } });
  await assert.rejects(changeRest(coordinator, { series, since, ...hours, weekday: 'WE', dates: dates.map((date, i) => ({ ...date, on: i === 0 ? '9 juni 2027' : '' })) }), { fields: { 'dates.0.on': 'meetings.momentTwice', 'dates.2.on': 'meetings.momentTwice' } });
  assert.deepEqual(await mails('Voortaan woensdag'), [], 'what is refused changes nothing and is told to nobody');
  await changeRest(coordinator, { series, since, ...hours, weekday: 'WE', dates: dates.map((date) => ({ ...date, on: date.day === '2027-06-09' ? '16 juni 2027' : '' })) });
  const held = ['2027-01-12', '2027-02-10', '2027-04-15', '2027-05-12', '2027-06-16'];
  assert.deepEqual((await view(series)).coming.map(({ on }) => on), held);
  const told = await mails('Voortaan woensdag'), own = told.filter(({ recipient }) => recipient === before!.recipient);
  assert.equal(own.length, 1, 'once');
  assert.match(own[0]!.body, /Elke tweede woensdag van de maand[\s\S]*Woensdag 10 februari 2027[\s\S]*Woensdag 16 juni 2027/);
  assert.deepEqual(starts(own[0]!).map((start) => start.slice(0, 10)), held, 'a program that has the old days has these alone, the past of it too');
  assert.deepEqual(starts(before!, own[0]!).map((start) => start.slice(0, 10)), held);
  const sequence = (mail: Mail) => Number(/SEQUENCE:(\d+)/.exec(unfolded(mail))![1]);
  assert.ok(unfolded(own[0]!).includes(`UID:${series}@`) && sequence(own[0]!) > sequence(before!), 'the same series, changed');
  const { replies } = (await showSeries(coordinator, { series, noted: who })).noted!;
  assert.deepEqual([0, 1, 2, 4, 5].map((i) => replies[meetings[i]!.id]!.reply), ['yes', null, 'no', null, null], 'asked again for the days that changed, and only for these');
  // A week that is over, and two on one day.
  await assert.rejects(lookAtRest(at(169), { series, since: meetings[4]!.id, weekday: 'MO' }), { fields: { weekday: 'meetings.dayOver' } });
  const typedDays = await planned({ title: 'Twee in een week', when: '', first: '', last: '', days: '5 januari 2027\n7 januari 2027', from: '10', until: '11' });
  await assert.rejects(lookAtRest(coordinator, { series: typedDays, since: (await view(typedDays)).meetings[0]!.id, weekday: 'WE' }), { fields: { weekday: 'meetings.seriesDaysMeet' } });
});

test('who is asked later gets what is to come in their calendar and nothing of before; an answer that was given is in what programs are told', async () => {
  const series = await planned({ title: 'Later erbij' }), { meetings } = await view(series);
  await inviteToSeries(coordinator, { series });
  const [first] = await mails('Later erbij');
  assert.match(unfolded(first!), /PARTSTAT=NEEDS-ACTION/);
  for (const { memberId } of (await view(series)).members) await noteSeriesReply(coordinator, { series, member: memberId, all: 'yes' });
  await inviteMembers(coordinator, { network: slug, parties: ['repaircafe'] });
  const { members } = await showNetwork(coordinator, slug);
  await noteAnswer(coordinator, { member: members.find(({ party }) => party?.slug === 'repaircafe')!.id, answer: 'yes' });
  await inviteToSeries(at(110), { series });
  const [late, ...more] = await mails('Later erbij', at(110));
  assert.equal(new Set(more.map(({ recipient }) => recipient)).has(first!.recipient), false, 'nobody twice');
  const coming = meetings.filter(({ on }) => on >= '2027-03-14').map(({ on }) => on);
  assert.ok(coming.length > 0 && coming.length < meetings.length);
  assert.deepEqual(starts(late!).map((start) => start.slice(0, 10)), coming);
  await changeRest(at(111), { series, since: (await showSeries(at(111), { series })).coming[0]!.id, from: '14', until: '15', place: 'Bibliotheek' });
  const changed = await mails('Later erbij', at(111)), to = (recipient: string) => changed.find((mail) => mail.recipient === recipient)!;
  assert.deepEqual(starts(to(first!.recipient)).length, meetings.length, 'who was asked from the start keeps all of it');
  assert.deepEqual(starts(to(late!.recipient)).map((start) => start.slice(0, 10)), coming);
  assert.match(unfolded(to(first!.recipient)), /PARTSTAT=ACCEPTED/);
  assert.match(unfolded(to(late!.recipient)), /PARTSTAT=NEEDS-ACTION/);
});

test('who says yes to some and no to others has just that in their calendar, one time by one', async () => {
  const series = await planned({ title: 'Gemengd' }), { meetings, members } = await view(series);
  await inviteToSeries(coordinator, { series });
  const [first] = await mails('Gemengd');
  /** What is said of each time, by a reader that is not our writer. */
  const said = (mail: Mail) => {
    const event = Object.values(ical.sync.parseICS(mail.calendar!.text)).find((part): part is VEvent => part?.type === 'VEVENT')!;
    return ical.expandRecurringEvent(event, { from: new Date('2026-01-01'), to: new Date('2029-01-01') }).toSorted((a, b) => a.start.getTime() - b.start.getTime()).map(({ event: { attendee } }) => (attendee as { params: { PARTSTAT: string } }).params.PARTSTAT);
  };
  const answer = async (some: Record<number, 'yes' | 'no' | 'other'>) => { for (const { memberId } of members) await noteSeriesReply(coordinator, { series, member: memberId, replies: Object.fromEntries(Object.entries(some).map(([i, reply]) => [meetings[Number(i)]!.id, reply])), name: 'Fatima' }); };
  /** All of it again, as after any change. */
  const changed = async () => { await changeRest(coordinator, { series, since: meetings[0]!.id, from: '14', until: '15', place: `Zaal ${crypto.randomUUID()}` }); return (await mails('Gemengd')).find(({ recipient }) => recipient === first!.recipient)!; };
  const rest = (n: number, partstat: string) => Array.from({ length: meetings.length - n }, () => partstat);
  assert.deepEqual(said(first!), rest(0, 'NEEDS-ACTION'));
  await answer({ 0: 'yes', 1: 'no' });
  assert.deepEqual(said(await changed()), ['ACCEPTED', 'DECLINED', ...rest(2, 'NEEDS-ACTION')]);
  await answer(Object.fromEntries(meetings.map((_, i) => [i, i === 1 ? 'no' : i === 2 ? 'other' : 'yes'])));
  const mail = await changed();
  assert.deepEqual(said(mail), ['ACCEPTED', 'DECLINED', ...rest(2, 'ACCEPTED')], 'who sends somebody else keeps it');
  assert.equal(unfolded(mail).split('RECURRENCE-ID').length - 1, 1, 'only what is otherwise is told by itself');
  await answer(Object.fromEntries(meetings.map((_, i) => [i, 'yes'])));
  assert.deepEqual(said(await changed()), rest(0, 'ACCEPTED'));
});

test('a letter holds the dates on a slip, and who telephones says them', async () => {
  const series = await planned({ title: 'Op papier' });
  await inviteToSeries(coordinator, { series });
  const rows = await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'm.script']).where('m.subject_id', '=', series).execute());
  const part = (await inRegion((work) => seriesOnPaper(work, [rows[0]!.id]))).get(rows[0]!.id)!, days = (await view(series)).coming.length;
  assert.deepEqual([part.slip!.items.length, part.slip!.items[0]], [days, { text: 'Dinsdag 12 januari 2027', choices: ['ja', 'nee'] }]);
  assert.match(part.paragraphs!.join(' '), /Elke tweede dinsdag van de maand 10\.00 - 11\.30 uur/);
  assert.match(rows[0]!.script, /Dinsdag 12 januari 2027; .*Komt u\?/);
});

test('who did not hear of a series yet when one of it moves, hears all of it as it is now, once', async () => {
  const series = await planned({ title: 'Nog niet gehoord' });
  await inviteToSeries(coordinator, { series });
  const moving = (await view(series)).meetings[1]!;
  await changeMeeting(coordinator, { meeting: moving.id, title: 'Nog niet gehoord', on: '17 juni 2027', from: '10:00', until: '11:30', place: 'Buurthuis De Wiek' });
  await changeMeeting(coordinator, { meeting: moving.id, title: 'Nog niet gehoord', on: '24 juni 2027', from: '10:00', until: '11:30', place: 'Buurthuis De Wiek' });
  const told = await mails('Nog niet gehoord');
  assert.equal(new Set(told.map(({ recipient }) => recipient)).size, told.length);
  for (const mail of told) {
    assert.match(mail.body, /24 juni 2027/);
    assert.doesNotMatch(mail.body, /17 juni/);
    assert.ok(starts(mail).includes('2027-06-24T08:00'));
  }
});

test('dates that were typed are told to programs as every week with the other weeks left out', async () => {
  const more = { title: 'Losse dagen', when: '', first: '', last: '', days: '5 januari 2027\n12 januari 2027\n4 februari 2027', from: '19.30', until: '21' }, series = await planned(more);
  await inviteToSeries(coordinator, { series });
  const [mail] = await mails('Losse dagen');
  assert.deepEqual(starts(mail!), ['2027-01-05T18:30', '2027-01-12T18:30', '2027-02-04T18:30']);
  // A second reader, so that both agree.
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(mail!.calendar!.text)).getFirstSubcomponent('vevent')!), times: string[] = [], iterator = event.iterator();
  for (let time = iterator.next(); time; time = iterator.next()) times.push(time.toString());
  assert.deepEqual(times, ['2027-01-05T19:30:00', '2027-01-12T19:30:00', '2027-02-04T19:30:00']);
});

test('a network that ends calls its series off in one message each', async () => {
  const series = await planned({ title: 'Laatste reeks' });
  await inviteToSeries(coordinator, { series });
  await mails('Laatste reeks');
  await endNetwork(coordinator, { network: slug, words: 'De wijk kan het zelf.' });
  const told = await mails('Laatste reeks');
  assert.equal(new Set(told.map(({ recipient }) => recipient)).size, told.length);
  assert.ok(told.length > 0 && told.every(({ calendar }) => calendar!.method === 'CANCEL'));
});
