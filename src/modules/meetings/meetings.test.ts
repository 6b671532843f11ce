import assert from 'node:assert/strict';
import { test } from 'node:test';
import ical, { type VEvent } from 'node-ical';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { readParties } from '#modules/directory/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { answerInvitation, INVITE, inviteMembers, listNetworks, showCandidates, showNetwork, startNetwork } from '#modules/networks/index.ts';
import { actorOfLink, deliverMail, openLink } from '#modules/reach/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { chaseAgreements, remindOfAgreement } from './agreements/remind-of-agreements.ts';
import { minutesOnPaper } from './minutes/minutes-letter.ts';
import { comeOnPaper } from './plan/come-letter.ts';
import { addWalkIn, cancelMeeting, changeMeeting, closeAgreement, COME, inviteToMeeting, KEEP, makeFinal, noteAttendance, noteReply, passAgreementOn, planMeeting, READ, remarkOnMinutes, replyToMeeting, saveAgenda, saveNotes, sendDraft, showAgreements, showMeeting, showMinutes, showOwnAgreements, showReply } from './index.ts';

const DAY = 86_400_000;
const h = await house('demo');
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = h.as(system)) => inTransaction(context, work);
const at = (days: number, actor: Actor = system): Context => h.as(actor, { now: new Date(TUESDAY.getTime() + days * DAY) });
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY);
const as = async (slug: string, days = 0) => at(days, await person(slug));
const partyId = async (slug: string) => (await inRegion(({ tx }) => readParties(tx, { slugs: [slug] })))[0]!.id;
type Mail = { recipient: string; subject: string; body: string; calendar: { method: string; text: string } | null };
const mailsAbout = async (purpose: string, days = 0): Promise<Mail[]> => { await deliverMail.runApart(at(days), {}); return inRegion(async ({ tx }) => await tx.selectFrom('mail').select(['recipient', 'subject', 'body', 'calendar']).where('purpose', '=', purpose).where('body', 'like', '%Netwerk Lezen en Schrijven%').orderBy('made_at').orderBy('id').execute() as Mail[]); };
const tokenIn = (body: string): string => /\/[a-z]+\/([\w-]{42})/.exec(body)![1]!;
const byLink = async (mail: Mail, purpose: string, days = 0): Promise<Context> => at(days, actorOfLink((await openLink(at(days), tokenIn(mail.body), purpose))!));

const { slug: network } = await startNetwork(await as('coordinator'), { name: 'Netwerk Lezen en Schrijven', kind: 'learning_network', area: 'WK990101', purpose: 'Iedereen in Molenwijk kan mee met computer en telefoon.', isPublic: true }) as { slug: string };
const carrier = (days = 0) => as('coordinator', days);
const networkId = (await inRegion(({ tx }) => tx.selectFrom('network').select('id').where('slug', '=', network).executeTakeFirstOrThrow())).id;
const members = async () => (await showNetwork(await carrier(), network)).members;

test('a network begins from the directory: every party of the wijk, whatever it does', async () => {
  const { groups } = await showCandidates(await carrier(), network), all = groups.flatMap(({ candidates }) => candidates.map(({ slug }) => slug));
  for (const slug of ['bibliotheek', 'het-kompas', 'moestuin-molen']) assert.ok(all.includes(slug), slug);
  for (const other of [await as('librarian'), h.as(visitor)]) await assert.rejects(showCandidates(other, network), { status: 404 });
});

test('who is asked joins by the link, without an account; who is not asked sees no members but those who agreed to be named', async () => {
  await assert.rejects(inviteMembers(await as('librarian'), { network, parties: ['het-kompas'] }), { status: 404 });
  await inviteMembers(await carrier(), { network, parties: ['het-kompas', 'moestuin-molen', 'oeverthuis', 'welzijn-de-brug'] });
  const invited = await mailsAbout(INVITE);
  for (const slug of ['m.dijkgraaf@kompasrivierstad.example', 'p.jhagroe@oeverthuis.example']) {
    const mail = invited.find(({ recipient }) => recipient === slug)!;
    await answerInvitation(await byLink(mail, INVITE), { network: networkId, answer: 'yes', comesName: slug.startsWith('m.') ? 'Marloes' : '', isNamed: slug.startsWith('m.') });
  }
  assert.deepEqual((await members()).filter(({ state }) => state === 'member').map(({ name }) => name).length, 2);
  const seen = await showNetwork(h.as(visitor), network);
  assert.deepEqual([seen.members.length, seen.count, seen.members[0]!.comesName ?? 'Marloes'], [1, 2, 'Marloes']);
  assert.equal((await listNetworks(await as('teacher'), undefined)).networks.find((one) => one.slug === network)!.mine, 'takesPart', 'whoever speaks for a member takes part');
});

const { number } = await planMeeting(await carrier(), { network, title: 'Elkaar leren kennen', on: '12 januari', from: '13.30', until: '15 uur', place: 'Buurtcafé de Zon' }) as { number: number };
const view = async (days = 0) => showMeeting(await carrier(days), { slug: network, number });
const meeting = (await view()).meeting.id;

test('a meeting begins with the standing parts of its kind, and nobody hears of it before it is announced', async () => {
  const { items, meeting: planned } = await view();
  assert.ok(items.length >= 10);
  assert.deepEqual([planned.on, planned.from, planned.until], ['2027-01-12', '13:30', '15:00']);
  assert.equal((await mailsAbout(COME)).length, 0);
  await assert.rejects(planMeeting(await as('teacher'), { network, title: 'Nog een', on: '13 januari', from: '10', until: '11' }), { status: 404 });
  await assert.rejects(planMeeting(await carrier(), { network, title: '', on: 'morgen', from: '25.00', until: '9' }), { status: 422 });
});

test('the agenda is changed as a whole and in the order of its numbers', async () => {
  const { items } = await view();
  await saveAgenda(await carrier(), { meeting, items: [...items.slice(0, 3).map(({ id, title }) => ({ id, title })), { title: 'De schoolapp', who: 'Marloes', minutes: '20', order: '1' }, { title: '' }] });
  const titles = async () => (await view()).items.map(({ title }) => title), [first, second, third] = items.map(({ title }) => title);
  assert.deepEqual(await titles(), ['De schoolapp', first, second, third], 'number 1 is the first');
  const now = (await view()).items;
  await saveAgenda(await carrier(), { meeting, items: now.map(({ id, title }, i) => ({ id, title, order: String(i === 0 ? 3 : i + 1) })) });
  assert.deepEqual(await titles(), [first, second, 'De schoolapp', third], 'number 3 is the third, also from above');
});

test('an invitation carries a calendar item that names its recipient only, and follows when the meeting moves or is off', async () => {
  await inviteToMeeting(await carrier(), { meeting });
  await assert.rejects(inviteToMeeting(await carrier(), { meeting }), { key: 'meetings.nobodyToAsk' });
  const first = await mailsAbout(COME), school = first.find(({ recipient }) => recipient.startsWith('m.dijkgraaf'))!;
  const event = (mail: Mail) => Object.values(ical.sync.parseICS(mail.calendar!.text)).find((part) => part?.type === 'VEVENT') as VEvent & { sequence: string; method?: string };
  assert.equal(school.calendar!.method, 'REQUEST');
  assert.equal(event(school).start.toISOString(), '2027-01-12T12:30:00.000Z');
  assert.match(school.calendar!.text.replaceAll('\r\n ', ''), /mailto:m\.dijkgraaf@/);
  assert.doesNotMatch(school.calendar!.text.replaceAll('\r\n ', ''), /jhagroe/);
  await changeMeeting(await carrier(), { meeting, title: 'Elkaar leren kennen', on: '6 april 2027', from: '13:30', until: '15:00', place: 'Buurtcafé de Zon' });
  await changeMeeting(await carrier(), { meeting, title: 'Elkaar leren kennen', on: '6 april 2027', from: '14:00', until: '15:30', place: 'Buurtcafé de Zon' });
  const moved = (await mailsAbout(COME)).filter(({ recipient }) => recipient.startsWith('m.dijkgraaf')).at(-1)!;
  assert.deepEqual([event(moved).uid, Number(event(moved).sequence), event(moved).start.toISOString()], [event(school).uid, 2, '2027-04-06T12:00:00.000Z'], 'summer time');
  await changeMeeting(await carrier(), { meeting, title: 'Elkaar leren kennen', on: '12 januari 2027', from: '13:30', until: '15:00', place: 'Buurtcafé de Zon' });
});

const deliveriesAbout = (purpose: string) => inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').innerJoin('party as p', 'p.id', 'd.party_id').select(['d.id', 'p.name']).where('m.purpose', '=', purpose).where('m.subject_id', '=', meeting).orderBy('m.made_at', 'desc').execute());

test('a letter about a meeting has its agenda and a slip to answer; one about a meeting that is off has none', async () => {
  const { id } = (await deliveriesAbout(COME))[0]!, { sections, slip } = (await inRegion((work) => comeOnPaper(work, [id]))).get(id)!;
  assert.match(sections[0]!.lines[0]!, /^1\. Welkom/);
  assert.deepEqual(slip!.items.map(({ choices }) => choices.length), [2, 0]);
  const off = await inRegion(async (work) => { await work.tx.updateTable('meeting').set({ cancelled_at: work.now }).where('id', '=', meeting).execute(); const parts = await comeOnPaper(work, [id]); await work.tx.updateTable('meeting').set({ cancelled_at: null }).where('id', '=', meeting).execute(); return parts; });
  assert.equal(off.size, 0);
});

test('a reply comes by the link, by another who comes instead, or written down by who telephoned', async () => {
  const mails = await mailsAbout(COME), school = await byLink(mails.filter(({ recipient }) => recipient.startsWith('m.dijkgraaf')).at(-1)!, COME);
  assert.equal((await showReply(school, { meeting })).attendee.reply, null);
  await assert.rejects(replyToMeeting(school, { meeting, reply: 'other' }), { status: 422 });
  await replyToMeeting(school, { meeting, reply: 'other', name: 'Juf Sanne', brings: 'De schoolapp' });
  const house = (await view()).guests.find(({ member }) => member?.includes('Oever'))!;
  await assert.rejects(noteReply(await as('librarian'), { attendee: house.id, reply: 'no' }), { status: 404 });
  await noteReply(await carrier(), { attendee: house.id, reply: 'no', brings: 'Veel vragen over de lift' });
  assert.deepEqual((await view()).guests.map(({ reply, name }) => [reply, name]), [['other', 'Juf Sanne'], ['no', null]]);
  await assert.rejects(replyToMeeting(h.as(visitor), { meeting, reply: 'yes' }), { status: 404 });
  await assert.rejects(replyToMeeting(await as('librarian'), { meeting, reply: 'yes' }), { status: 404 }, 'the library was not asked');
  await replyToMeeting(await as('teacher'), { meeting, reply: 'other', name: 'Juf Sanne', brings: 'De schoolapp' });
  assert.equal((await showMeeting(await as('teacher'), { slug: network, number: 1 })).own!.name, 'Juf Sanne');
});

test('what is agreed in the flow of the notes becomes an agreement once, and who saves second loses nothing', async () => {
  const [item] = (await view()).items, notes = 'Marloes vertelt over de schoolapp.\nAfspraak: Marloes, uitleg voor ouders maken, voor 2 maart\nBesluit: we beginnen om 9 uur. Bezwaar: te vroeg voor de school.\nAfspraak: iemand belt de wethouder';
  const saved = await saveNotes(await carrier(), { item: item!.id, notes, number: 0 }) as { agreements: number; decisions: number; number: number; unclear: { missing: string[] }[] };
  assert.deepEqual([saved.agreements, saved.decisions, saved.number, saved.unclear.map(({ missing }) => missing)], [1, 1, 1, [['member', 'day']]]);
  assert.deepEqual((await view()).agreements.map(({ what, dueOn, member }) => [what, dueOn, member.startsWith('Basisschool') || member.includes('Kompas')]), [['uitleg voor ouders maken', '2027-03-02', true]]);
  await assert.rejects(saveNotes(await carrier(), { item: item!.id, notes: 'Iets anders', number: 0 }), { key: 'meetings.notesChanged' });
  assert.equal(((await saveNotes(await carrier(), { item: item!.id, notes: `${notes}\nEn koffie.`, number: 1 })) as { agreements: number }).agreements, 0);
  await assert.rejects(saveNotes(await as('teacher'), { item: item!.id, notes: 'x', number: 2 }), { status: 404 });
});

test('the draft goes to who was there, the final minutes to all with their own agreements on top', async () => {
  await assert.rejects(sendDraft(await carrier(60), { meeting }), { key: 'meetings.nobodyThere' });
  await noteAttendance(await carrier(60), { meeting, present: [(await view()).guests[0]!.id] });
  await addWalkIn(await carrier(60), { meeting, name: 'Bakker van de hoek' });
  await sendDraft(await carrier(60), { meeting });
  const draft = await mailsAbout(READ, 60);
  assert.deepEqual(draft.map(({ recipient }) => recipient), ['m.dijkgraaf@kompasrivierstad.example']);
  assert.match(draft[0]!.body, /uitleg voor ouders maken/);
  const reader = await byLink(draft[0]!, READ, 60);
  await remarkOnMinutes(reader, { meeting, words: 'Het is groep 5, niet groep 6.' });
  assert.deepEqual((await view()).remarks.map(({ words }) => words), ['Het is groep 5, niet groep 6.']);
  await makeFinal(await carrier(61), { meeting });
  const final = (await mailsAbout(READ, 61)).slice(1);
  assert.deepEqual(final.map(({ recipient }) => recipient).toSorted(), ['m.dijkgraaf@kompasrivierstad.example', 'p.jhagroe@oeverthuis.example']);
  assert.deepEqual((await showMinutes(await byLink(final.find(({ recipient }) => recipient.startsWith('m.'))!, READ, 61), { meeting })).own.length, 1);
  assert.deepEqual((await view()).guests.map(({ toldWay }) => toldWay), [null, 'report', null]);
  await assert.rejects(makeFinal(await carrier(61), { meeting }), { key: 'meetings.over' });
  const letters = await inRegion(async (work) => { const of = await deliveriesAbout(READ); return { of, parts: await minutesOnPaper(work, of.map(({ id }) => id)) }; });
  const sectionsOf = (name: string) => letters.parts.get(letters.of.find((one) => one.name === name)!.id)!.sections;
  assert.match(JSON.stringify(sectionsOf('Basisschool Het Kompas')), /Jouw afspraken.*uitleg voor ouders maken.*Afspraken/, 'a letter has the minutes themselves, with what one has to do on top');
  assert.doesNotMatch(JSON.stringify(sectionsOf('Woonstichting Oeverthuis')), /Jouw afspraken/);
  await assert.rejects(saveNotes(await carrier(61), { item: (await view()).items[0]!.id, notes: 'toch nog', number: 2 }), { key: 'meetings.over' });
});

test('the owner is reminded three days ahead, asked the day after, and closes it by the link', async () => {
  const [agreement] = (await view()).agreements, duty = await inRegion(({ tx }) => tx.selectFrom('duty').selectAll().where('what', '=', KEEP).where('subject_id', '=', agreement!.id).executeTakeFirstOrThrow());
  assert.equal(duty.remind_from.toISOString(), '2027-02-27T07:00:00.000Z');
  await inRegion((work) => remindOfAgreement(work, { id: duty.id, what: KEEP, holder: duty.holder, subjectKind: 'agreement', subjectId: agreement!.id, dueOn: duty.due_on }), at(95));
  const days = (Date.parse('2027-03-03T03:00:00Z') - TUESDAY.getTime()) / DAY;
  await inRegion((work) => chaseAgreements.run(work, {}), at(days));
  const mails = await mailsAbout(KEEP, days);
  assert.equal(mails.length, 2);
  const owner = await byLink(mails.at(-1)!, KEEP, days);
  assert.deepEqual((await showOwnAgreements(owner, { about: agreement!.id })).agreements.map(({ what }) => what), ['uitleg voor ouders maken']);
  await assert.rejects(closeAgreement(owner, { agreement: agreement!.id, as: 'dropped' }), { status: 422 }, 'a reason');
  await assert.rejects(closeAgreement(await as('housing-officer'), { agreement: agreement!.id, as: 'done' }), { status: 404 });
  const other = (await members()).find(({ name, state }) => state === 'member' && name.includes('Oever'))!;
  await passAgreementOn(await carrier(days), { agreement: agreement!.id, member: other.id, dueOn: '1 april' });
  await assert.rejects(closeAgreement(owner, { agreement: agreement!.id, as: 'done' }), { status: 404 }, 'no longer theirs');
  await closeAgreement(await as('housing-officer', days), { agreement: agreement!.id, as: 'done', words: 'Twaalf ouders kwamen.' });
  assert.equal((await showAgreements(await as('teacher', days), network)).agreements[0]!.closedAs, 'done');
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('duty').select('id').where('subject_id', '=', agreement!.id).where('closed_at', 'is', null).execute())).length, 0);
});

test('a meeting that is off tells everybody who was asked, and their calendar takes it out', async () => {
  const { number: second } = await planMeeting(await carrier(), { network, title: 'Tweede keer', on: '9 februari 2027', from: '10:00', until: '11:00', isPublic: true }) as { number: number };
  const { meeting: { id } } = await showMeeting(await carrier(), { slug: network, number: second });
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('calendar_item').select('title').where('subject_id', '=', id).execute())).length, 1, 'anybody may come');
  await inviteToMeeting(await carrier(), { meeting: id });
  await cancelMeeting(await carrier(), { meeting: id, words: 'De zaal is dicht.' });
  const off = (await mailsAbout(COME)).at(-1)!;
  assert.deepEqual([off.calendar!.method, /STATUS:CANCELLED/.test(off.calendar!.text), /De zaal is dicht/.test(off.body)], ['CANCEL', true, true]);
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('calendar_item').select('title').where('subject_id', '=', id).execute())).length, 0);
  await assert.rejects(cancelMeeting(await carrier(), { meeting: id, words: 'Nog eens' }), { key: 'meetings.over' });
});

test('a meeting that moves twice before anybody heard of it is told of once, as it is now', async () => {
  const { number: third } = await planMeeting(await carrier(), { network, title: 'Derde keer', on: '9 maart 2027', from: '10:00', until: '11:00' }) as { number: number };
  const { meeting: { id } } = await showMeeting(await carrier(), { slug: network, number: third }), at = (on: string) => ({ meeting: id, title: 'Derde keer', on, from: '10:00', until: '11:00' });
  await inviteToMeeting(await carrier(), { meeting: id });
  await changeMeeting(await carrier(), at('16 maart 2027'));
  await changeMeeting(await carrier(), at('23 maart 2027'));
  const told = (await mailsAbout(COME)).filter(({ body }) => /maart 2027/.test(body));
  assert.deepEqual(told.map(({ body }) => /\d+ maart/.exec(body)![0]), ['23 maart', '23 maart'], 'one to each of two members');
  assert.ok(told.every(({ calendar }) => /SEQUENCE:2/.test(calendar!.text)));
});

test('another region, and whose role ended, find nothing', async () => {
  const coordinator = await person('coordinator');
  await assert.rejects(showMeeting(h.as(coordinator, { region: h.otherRegion }), { slug: network, number }), { status: 404 });
  await assert.rejects(showMeeting(h.as(visitor), { slug: network, number }), { status: 404 });
  assert.ok(await partyId('bibliotheek'));
});
