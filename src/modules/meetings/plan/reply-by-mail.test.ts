import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { inTransaction, type Actor, type Region } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { deliverMail, listReplies, mailTaker } from '#modules/reach/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { inviteMembers, showNetwork } from '#modules/networks/index.ts';
import { addAgreement, cancelMeeting, changeMeeting, findDate, inviteToMeeting, inviteToSeries, lookAtSeries, planMeeting, planSeries, sendDraft, noteAttendance, showAgreements, showDatePoll, showMeeting, showSeries, stopDatePoll } from '../index.ts';
import { chaseAgreements } from '../agreements/remind-of-agreements.ts';

Object.assign(process.env, { WIJKVERBAND_MAIL_IN: 'smtp://127.0.0.1:2525', WIJKVERBAND_ANSWERS: 'antwoord@wijk.example' });
const h = await house('demo'), region: Region = { ...h.region, isDemo: false }, slug = 'digitaal-netwerk-molenwijk';
const person = async (name: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug: name }))[0]!.id, TUESDAY);
const carrier = await person('coordinator'), coordinator = h.as(carrier, { region });
let now = TUESDAY;
const taker = mailTaker({ db: h.db, regions: () => [region], now: () => now });
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(h.as(system, { region, now }), work);

type Mail = { id: string; purpose: string; answers: string | null; recipient: string; subject: string; body: string; reply_to: string | null; reference: string; calendar: { text: string } | null };
const seen = new Set<string>();
/** What went out since the last look, without what answers a mail. */
const goesOut = async (): Promise<Mail[]> => (await allOut()).filter(({ purpose }) => purpose !== 'reach.confirm');
/** What somebody got back for what they wrote, since the last look. */
const comesBack = async (): Promise<string[]> => (await allOut()).filter(({ purpose }) => purpose === 'reach.confirm').map(({ body }) => body);
async function allOut(): Promise<Mail[]> {
  await deliverMail.runApart(h.as(system, { region, now }), {});
  const rows = await inRegion(({ tx }) => tx.selectFrom('mail').select(['id', 'purpose', 'answers', 'recipient', 'subject', 'body', 'reply_to', 'reference', 'calendar']).orderBy('made_at').orderBy('id').execute()) as unknown as Mail[];
  const fresh = rows.filter(({ id }) => !seen.has(id));
  for (const { id } of rows) seen.add(id);
  return fresh;
}
const writes = (to: string, words: string, calendar: string | null = null) => taker.take(to, { key: randomBytes(32), subject: 'Re', words, calendar, isAutomatic: false, answerTo: '<een@post.example>', hasFailed: false });
const press = (to: string, uid: string, partstat: string, at = '') => writes(to, '', ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${uid}`, ...(at ? [at] : []), 'DTSTAMP:20261124T090000Z', `ATTENDEE;PARTSTAT=${partstat}:mailto:jan@post.example`, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'));
const inCalendar = ({ calendar }: Mail, name: string): string => new RegExp(`^${name}[^:\r\n]*:(.*)$`, 'm').exec(calendar!.text.replaceAll('\r\n ', ''))![1]!.trim();
const organizerOf = (mail: Mail): string => inCalendar(mail, 'ORGANIZER').replace('mailto:', '');
const memberOf = (mail: Mail): Promise<string> => inRegion(async ({ tx }) => (await tx.selectFrom('delivery as d').innerJoin('network_member as m', (on) => on.on((e) => e.or([e('m.party_id', '=', e.ref('d.party_id')), e('m.person_id', '=', e.ref('d.person_id'))]))).innerJoin('network as n', 'n.id', 'm.network_id').select('m.id').where('d.id', '=', mail.reference).where('n.slug', '=', slug).executeTakeFirstOrThrow()).id);
await goesOut();

test('a button in a calendar program answers one time of a series by its RECURRENCE-ID, or all of it; whatever is told of it has one organiser', async () => {
  const typed = { network: slug, title: 'Samen leren', place: 'Bibliotheek', when: 'elke tweede dinsdag van de maand 10.00-11.30', first: '1 januari 2027', last: '30 april 2027' };
  const dates = (await lookAtSeries(coordinator, typed)).dates.map(({ day }) => ({ day, skip: false, on: '' }));
  const { series } = await planSeries(coordinator, { ...typed, dates }) as { series: string };
  await inviteToSeries(coordinator, { series });
  const [mail] = await goesOut(), member = await memberOf(mail!), uid = inCalendar(mail!, 'UID'), to = organizerOf(mail!);
  assert.equal(to, mail!.reply_to, 'the answer of a button comes where a written answer does');
  assert.match(mail!.calendar!.text, /RSVP=TRUE/);
  const said = async () => (await showSeries(coordinator, { series, noted: member })).meetings.map(({ id }) => id).reduce(async (all, id) => [...await all, ((await showSeries(coordinator, { series, noted: member })).noted!.replies[id]?.reply ?? null)], Promise.resolve<(string | null)[]>([]));
  await press(to, uid, 'DECLINED', 'RECURRENCE-ID;TZID=W. Europe Standard Time:20270209T100000');
  assert.deepEqual(await said(), [null, 'no', null, null]);
  // The same in UTC, on the other side of the clock change.
  await press(to, uid, 'ACCEPTED', 'RECURRENCE-ID:20270413T080000Z');
  assert.deepEqual(await said(), [null, 'no', null, 'yes']);
  await press(to, uid, 'ACCEPTED');
  assert.deepEqual(await said(), ['yes', 'yes', 'yes', 'yes']);
  assert.deepEqual(await comesBack(), [], 'who pressed a button sees it in their own program');
  await press(to, uid, 'TENTATIVE');
  const [open] = await comesBack();
  assert.match(open!, /"Misschien" kunnen we niet opschrijven[\s\S]*- Dinsdag 12 januari 2027: je komt/);
  assert.deepEqual([await said(), await listReplies(coordinator)], [['yes', 'yes', 'yes', 'yes'], []], 'maybe changes nothing, and nobody has to read it');
  await press(to, uid, 'DECLINED', 'RECURRENCE-ID:20270414T080000Z');
  await press(to, `${crypto.randomUUID()}@x`, 'DECLINED');
  await writes(to, 'Ja, maar later');
  assert.deepEqual(await said(), ['yes', 'yes', 'yes', 'yes']);
  assert.equal((await listReplies(coordinator)).length, 3, 'what is no answer without doubt is read by somebody');
  const march = (await showSeries(coordinator, { series })).meetings[2]!;
  await changeMeeting(coordinator, { meeting: march.id, title: 'Samen leren', aim: '', on: '16 maart 2027', from: '10.00', until: '11.30', place: 'Bibliotheek', isHome: false, isPublic: false });
  const moved = (await goesOut()).find(({ recipient }) => recipient === mail!.recipient)!;
  assert.deepEqual([inCalendar(moved, 'UID'), organizerOf(moved)], [uid, to]);
  assert.notEqual(moved.reply_to, to, 'a written answer is about this one time');
  await press(to, uid, 'DECLINED', 'RECURRENCE-ID;TZID=Europe/Amsterdam:20270309T100000');
  assert.deepEqual(await said(), ['yes', 'yes', 'no', 'yes'], 'known by the day of the series that it stands for');
  await writes(moved.reply_to!, 'Ja, ik kom');
  assert.deepEqual(await said(), ['yes', 'yes', 'yes', 'yes']);
  await cancelMeeting(coordinator, { meeting: march.id, words: 'Te druk.' });
  assert.equal(organizerOf((await goesOut()).find(({ recipient }) => recipient === mail!.recipient)!), to);
  await press(to, uid, 'DECLINED', 'RECURRENCE-ID;TZID=Europe/Amsterdam:20270309T100000');
  assert.equal((await listReplies(coordinator)).length, 4, 'of one that is off nothing is kept');
});

test('words about a series answer all that is to come, or the days that are named; who wrote hears what was understood', async () => {
  const typed = { network: slug, title: 'Wandelen', place: 'Bibliotheek', when: 'elke eerste maandag van de maand 10.00-11.30', first: '1 mei 2027', last: '31 augustus 2027' };
  const dates = (await lookAtSeries(coordinator, typed)).dates.map(({ day }) => ({ day, skip: false, on: '' }));
  const { series } = await planSeries(coordinator, { ...typed, dates }) as { series: string };
  await inviteToSeries(coordinator, { series });
  const mail = (await goesOut())[0]!, member = await memberOf(mail), to = mail.reply_to!;
  const said = async () => { const { meetings, noted } = await showSeries(coordinator, { series, noted: member }); return meetings.map(({ id }) => noted!.replies[id]!.reply === 'other' ? `other ${noted!.replies[id]!.name}` : noted!.replies[id]!.reply).join(); };
  const unread = async () => (await listReplies(coordinator)).length, before = await unread();
  await allOut();
  await writes(to, 'Hallo Esther,\n\nJa, ik kom graag.\n\nGroet');
  assert.equal(await said(), 'yes,yes,yes,yes');
  const [first, ...more] = await comesBack();
  assert.match(first!, /Dit schreven we op:[\s\S]*- Maandag 3 mei 2027: je komt\n- Maandag 7 juni 2027: je komt[\s\S]*https?:\S+\/reeks\//);
  assert.ok(!first!.includes('Hallo Esther'), 'their own words do not come back');
  assert.deepEqual(more, [], 'one mail for each mail');
  await writes(to, 'Ik stuur Fatima op 7 juni. 5 juli kan ik niet.');
  assert.equal(await said(), 'yes,other Fatima,no,yes');
  assert.match((await comesBack())[0]!, /Maandag 7 juni 2027: Fatima komt\n- Maandag 5 juli 2027: je komt niet/);
  assert.equal(await unread(), before);
  for (const words of ['Nee', 'Ja, 8 juni kom ik', 'Ik kom op 7 juni of 5 juli']) await writes(to, words);
  assert.equal(await said(), 'yes,other Fatima,no,yes', 'one word for all is not guessed of who answered otherwise for some, nor is a day that was not asked');
  assert.equal(await unread(), before + 3);
  assert.match((await comesBack()).join(), /We weten niet zeker wat je bedoelt/);
});

test('words about the moments of a poll tick those that are certain and leave the others open; who wrote hears how it stands, and what is not understood is read by somebody', async () => {
  const moment = (on: string, from: string, until: string) => ({ on, from, until });
  const { poll } = await findDate(coordinator, { network: slug, title: 'Plannen', moments: [moment('10 september 2027', '13.30', '15'), moment('13 september 2027', '9', '10.30'), moment('13 september 2027', '19.30', '21')] }) as { poll: string };
  const mails = await goesOut(), [mail, other] = [...new Map(mails.map((one) => [one.reference, one])).values()] as [Mail, Mail], member = await memberOf(mail);
  const said = async () => { const { poll: { moments }, table } = await showDatePoll(coordinator, { poll }), row = table!.answered.find(({ memberId }) => memberId === member); return moments.map(({ id }) => row?.answers[id] ?? 'open').join(); };
  const unread = async () => (await listReplies(coordinator)).length, before = await unread();
  await writes(mail.reply_to!, 'Hallo Esther,\n\nDe 10e kan ik. Maandag 13 september weet ik nog niet.\n\nGroet, Marja');
  assert.equal(await said(), 'yes,open,open');
  const [heard] = await comesBack();
  assert.match(heard!, /- Vrijdag 10 september 2027, 13.30 - 15.00 uur: je kunt dan\n- Maandag 13 september 2027, 09.00 - 10.30 uur: nog open\n.*nog open[\s\S]*Klopt dit niet\?[\s\S]*https?:\S+\/datum\//);
  assert.equal(await unread(), before + 1, 'what they leave open is known to who asked');
  await writes(mail.reply_to!, "'s Ochtends op de 13e als het moet, 's avonds niet");
  assert.equal(await said(), 'yes,maybe,no');
  assert.match((await comesBack())[0]!, /10 september.*je kunt dan\n.*je kunt dan als het moet\n.*je kunt dan niet/);
  assert.equal(await unread(), before + 1);
  for (const words of ['Nee', 'Ja', 'de 12e kan ik', 'Kan het ook op dinsdag?']) await writes(mail.reply_to!, words);
  assert.equal(await said(), 'yes,maybe,no', 'nothing is guessed');
  assert.equal(await unread(), before + 5);
  await writes(other.reply_to!, 'Helaas, kan niet');
  const { poll: { moments }, table } = await showDatePoll(coordinator, { poll });
  assert.deepEqual(moments.map(({ id }) => table!.counts[id]!.no), [1, 1, 2]);
  await stopDatePoll(coordinator, { poll });
  await writes(mail.reply_to!, 'De 10e kan ik niet');
  assert.equal(await unread(), before + 6, 'after it was picked or stopped nothing is kept');
  await allOut();
});

test('programs that answer each other are silent soon, and what a program sent is answered by nothing', async () => {
  const { number } = await planMeeting(coordinator, { network: slug, title: 'Stil', aim: '', on: '19 januari 2027', from: '10', until: '11', place: 'Bibliotheek', isHome: false, isPublic: false }) as { number: number };
  await inviteToMeeting(coordinator, { meeting: (await showMeeting(coordinator, { slug, number })).meeting.id });
  const mail = (await goesOut())[0]!, reply = (answerTo: string | null) => taker.take(mail.reply_to!, { key: randomBytes(32), subject: 'Re', words: 'Ja', calendar: null, isAutomatic: false, answerTo, hasFailed: false });
  await reply(null);
  assert.deepEqual(await comesBack(), []);
  for (let i = 0; i < 12; i += 1) await reply('<robot@post.example>');
  const back = (await inRegion(({ tx }) => tx.selectFrom('mail').select(['answers', 'recipient']).where('purpose', '=', 'reach.confirm').where('reference', '=', mail.reference).execute()));
  assert.ok(back.length > 0 && back.length <= 5, String(back.length));
  assert.ok(back.every(({ answers, recipient }) => answers === '<robot@post.example>' && recipient === mail.recipient), 'it goes where they were asked, and says what it answers');
});

test('an invitation to a network is answered by replying; what a member writes back changes nothing and is read', async () => {
  const { members } = await showNetwork(coordinator, slug), out = await inRegion(({ tx }) => tx.selectFrom('party').select(['slug', 'id']).where('kind', '=', 'organisation').where('ended_at', 'is', null).where('id', 'not in', members.flatMap(({ party }) => party?.id ?? [])).orderBy('slug').execute());
  await inviteMembers(coordinator, { network: slug, parties: out.map((party) => party.slug) });
  const asked = await goesOut(), [yes, no, doubt] = [...new Map(asked.map((mail) => [mail.reference, mail])).values()] as [Mail, Mail, Mail];
  assert.match(yes.body, /antwoorden op deze mail/);
  const stateOf = async (mail: Mail) => { const id = await memberOf(mail); return (await showNetwork(coordinator, slug)).members.find((one) => one.id === id)!.state; };
  await writes(yes.reply_to!, 'Ja, wij doen mee. Leuk!');
  await writes(no.reply_to!, 'Nee, helaas niet. Groet, Sanne');
  await writes(doubt.reply_to!, 'Ja, als het op maandag is');
  assert.match((await comesBack()).join(), /Jullie doen mee met[\s\S]*Jullie doen niet mee met/);
  assert.deepEqual([await stateOf(yes), await stateOf(no), await stateOf(doubt)], ['member', 'declined', 'invited']);
  const before = (await listReplies(coordinator)).length;
  await writes(yes.reply_to!, 'Nee');
  assert.equal(await stateOf(yes), 'member');
  assert.equal((await listReplies(coordinator)).length, before + 1);
});

test('"klaar" to the mail about an agreement closes that one, with the word on the result; what is not sure, and an answer to a list, is read', async () => {
  const { members } = await showNetwork(coordinator, slug), member = members.find(({ state, party }) => state === 'member' && party !== null)!;
  for (const what of ['folders halen', 'zaal regelen']) await addAgreement(coordinator, { network: slug, member: member.id, what, dueOn: '1 december 2026' });
  const byWhat = async (what: string) => (await showAgreements(h.as(carrier, { now }), slug)).agreements.find((one) => one.what === what)!;
  now = new Date('2026-12-02T03:00:00Z');
  await inRegion((work) => chaseAgreements.run(work, {}));
  now = new Date('2026-12-02T09:00:00Z');
  const both = (await goesOut()).filter(({ body }) => body.includes('folders halen'))[0]!;
  assert.match(both.body, /zaal regelen/);
  await writes(both.reply_to!, 'Klaar');
  assert.equal((await byWhat('folders halen')).closedAs, null, 'which of the two?');
  await addAgreement(h.as(carrier, { region, now }), { network: slug, member: member.id, what: 'poster ophangen', dueOn: '3 december 2026' });
  await inRegion(({ tx }) => tx.updateTable('agreement').set({ closed_at: now, closed_as: 'done' }).where('what', 'in', ['folders halen', 'zaal regelen']).execute());
  now = new Date('2026-12-04T03:00:00Z');
  await inRegion((work) => chaseAgreements.run(work, {}));
  now = new Date('2026-12-04T09:00:00Z');
  const one = (await goesOut()).find(({ body }) => body.includes('poster ophangen'))!, before = (await listReplies(coordinator)).length;
  for (const words of ['Nog niet klaar', 'Klaar? Nee', 'Bijna gedaan', 'Klaar, maar de poster is er niet']) await writes(one.reply_to!, words);
  assert.equal((await byWhat('poster ophangen')).closedAs, null);
  assert.equal((await listReplies(coordinator)).length, before + 4);
  await writes(one.reply_to!, 'Dag Esther,\n\nHet is gedaan! Hij hangt op 3,5 meter hoog.\nGroet, Marja');
  const closed = await byWhat('poster ophangen');
  assert.deepEqual([closed.closedAs, closed.closedWords], ['done', 'Hij hangt op 3,5 meter hoog.']);
});

test('what somebody writes back to the draft of minutes is a remark; nothing is asked after that', async () => {
  const { number } = await planMeeting(coordinator, { network: slug, title: 'Terugblik', aim: '', on: '8 januari 2027', from: '10', until: '11', place: 'Bibliotheek', isHome: false, isPublic: false }) as { number: number };
  const { meeting } = await showMeeting(coordinator, { slug, number });
  await inviteToMeeting(coordinator, { meeting: meeting.id });
  const view = () => showMeeting(coordinator, { slug, number });
  await noteAttendance(coordinator, { meeting: meeting.id, present: (await view()).guests.map(({ id }) => id) });
  await goesOut();
  await sendDraft(coordinator, { meeting: meeting.id });
  const [draft] = await goesOut();
  await writes(draft!.reply_to!, 'Het was dinsdag, niet maandag.');
  assert.deepEqual((await view()).remarks.map(({ words }) => words), ['Het was dinsdag, niet maandag.']);
});

test('a meeting that moves twice in an hour, with the first mail gone already, ends at the last place in every calendar, and the day-old answer counts', async () => {
  const typed = { title: 'Tweemaal', aim: '', from: '10', until: '11', place: 'Bibliotheek', isHome: false, isPublic: false };
  const { number } = await planMeeting(coordinator, { network: slug, on: '22 januari 2027', ...typed }) as { number: number }, { meeting } = await showMeeting(coordinator, { slug, number });
  await inviteToMeeting(coordinator, { meeting: meeting.id });
  const mails = [(await goesOut())[0]!], to = mails[0]!.recipient;
  for (const on of ['23 januari 2027', '25 januari 2027']) {
    await changeMeeting(coordinator, { meeting: meeting.id, on, ...typed });
    mails.push((await goesOut()).find(({ recipient }) => recipient === to)!);
  }
  assert.deepEqual(mails.map((mail) => [inCalendar(mail, 'UID'), inCalendar(mail, 'DTSTART;')]), ['22', '23', '25'].map((day) => [inCalendar(mails[0]!, 'UID'), `202701${day}T100000`]));
  const sequences = mails.map((mail) => Number(inCalendar(mail, 'SEQUENCE')));
  assert.ok(sequences[0]! < sequences[1]! && sequences[1]! < sequences[2]!, String(sequences));
  await press(organizerOf(mails[0]!), inCalendar(mails[0]!, 'UID'), 'ACCEPTED');
  assert.equal((await showMeeting(coordinator, { slug, number })).guests.filter(({ reply }) => reply === 'yes').length, 1);
});
