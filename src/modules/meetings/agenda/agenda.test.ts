import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { partyDocument, readParties, saveParties } from '#modules/directory/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { leaveNetwork, showNetwork, startNetwork } from '#modules/networks/index.ts';
import { actorOfLink, deliverMail, openLink } from '#modules/reach/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import * as v from 'valibot';
import { addAgreement, cancelMeeting, COME, decideSubject, handInSubject, inviteToMeeting, inviteToSeries, makeFinal, noteAttendance, noteReply, noteTold, planMeeting, planSeries, saveAgenda, saveKindAgenda, saveNetworkAgenda, showMeeting, showStanding, showSubjects, SUBJECT, takeLinesOff, type StandingView } from '../index.ts';
import { forgetSubjects } from './hand-in-subject.ts';

const DAY = 86_400_000;
const h = await house('demo');
const at = (days: number, actor: Actor = system): Context => h.as(actor, { now: new Date(TUESDAY.getTime() + days * DAY) });
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], days = 0) => inTransaction(at(days), work);
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY);
const as = async (slug: string, days = 0) => at(days, await person(slug));
type Mail = { recipient: string; subject: string; body: string };
const mailsAbout = async (purpose: string, days = 0): Promise<Mail[]> => { await deliverMail.runApart(at(days), {}); return inRegion(async ({ tx }) => await tx.selectFrom('mail').select(['recipient', 'subject', 'body']).where('purpose', '=', purpose).where('body', 'like', '%Netwerk Vanzelf%').orderBy('made_at').orderBy('id').execute() as Mail[]); };
const byLink = async ({ body }: Mail, purpose: string, days = 0): Promise<Context> => at(days, actorOfLink((await openLink(at(days), /\/[a-z]+\/([\w-]{42})/.exec(body)![1]!, purpose))!));

/** A network with the demo's own members, who joined on `days`. */
const begin = async (name: string, kind: string, slugs: readonly string[], days = 0) => {
  const { slug } = await startNetwork(await as('coordinator', days), { name, kind, area: 'WK990101', purpose: 'Samen.', isPublic: true }) as { slug: string }, id = (await inRegion(({ tx }) => tx.selectFrom('network').select('id').where('slug', '=', slug).executeTakeFirstOrThrow())).id;
  for (const party of slugs) await join(id, party, days);
  return { slug, id };
};
const join = (network: string, party: string, days: number) => inRegion(async (work) => {
  const { grantRole } = await import('#modules/people/index.ts'), { newId } = await import('#platform/db/index.ts'), [found] = await readParties(work.tx, { slugs: [party] });
  await work.tx.insertInto('network_member').values({ id: newId(), network_id: network, party_id: found!.id, person_id: null, state: 'member', answered_at: work.now, changed_at: work.now }).execute();
  await grantRole(work, { party: found!.id }, { kind: 'participant', scopeKind: 'network', scope: network });
}, days);
const net = await begin('Netwerk Vanzelf', 'learning_network', ['bibliotheek', 'het-kompas', 'oeverthuis']);
const carrier = (days = 0) => as('coordinator', days), member = (days = 0) => as('librarian', days);
const plan = async (days: number, on: string, network = net.slug) => (await planMeeting(await carrier(days), { network, title: `Samen op ${on}`, on, from: '10', until: '12' }) as { number: number }).number;
const view = async (number: number, days = 0, network = net.slug) => showMeeting(await carrier(days), { slug: network, number });
const itemOf = async (number: number, part: string, days = 0) => (await view(number, days)).items.find((item) => item.part === part)!;
const linesOf = async (number: number, part: string, days = 0) => (await view(number, days)).lines.filter((line) => line.part === part && !line.isOff).map(({ words }) => words);
const typed = ({ items }: StandingView) => items.map(({ part, title, aim, who, minutes, isOn }) => ({ part: part ?? '', title, aim: aim ?? '', who: who ?? '', minutes: minutes === null ? '' : String(minutes), isOn }));
const memberId = async (name: RegExp) => (await showNetwork(await carrier(), net.slug)).members.find((one) => name.test(one.name))!.id;

test('a network changes what its next agenda begins with, and begins again with the example', async () => {
  const before = await showStanding(await carrier(), { network: net.slug });
  assert.deepEqual([before.from, before.items.some(({ part }) => part === 'gaps')], ['software', true]);
  const items = typed(before).map((item) => (item.part === 'gaps' ? { ...item, isOn: false } : item.part === 'welcome' ? { ...item, title: 'Koffie' } : item));
  await assert.rejects(saveNetworkAgenda(await member(), { network: net.slug, items }), { status: 404 });
  await assert.rejects(saveNetworkAgenda(await carrier(), { network: net.slug, items: [...items, items[0]] }), { key: 'meetings.partTwice' });
  await assert.rejects(saveNetworkAgenda(await carrier(), { network: net.slug, items: [{ title: 'Punt', minutes: 'kwartier' }] }), { status: 422 });
  await saveNetworkAgenda(await carrier(), { network: net.slug, items: [...items, { title: 'Lunch', minutes: '30', who: 'de Moestuin', isOn: true, order: '2' }] });
  const first = (await view(await plan(0, '30 november 2026'))).items;
  assert.deepEqual([first.slice(0, 2).map(({ title, who }) => [title, who]), first.some(({ part }) => part === 'gaps')], [[['Koffie', null], ['Lunch', 'de Moestuin']], false]);
  assert.equal((await showStanding(await carrier(), { network: net.slug })).from, 'network');
  await saveNetworkAgenda(await carrier(), { network: net.slug, items: [] });
  assert.equal((await showStanding(await carrier(), { network: net.slug })).from, 'software');
  await assert.rejects(showStanding(h.as(visitor), { network: net.slug }), { status: 404 });
});

test('the region keeps what the agendas of a kind begin with, for networks that have none of their own', async () => {
  await assert.rejects(saveKindAgenda(await carrier(), { kind: 'editorial_board', items: [{ title: 'De krant', isOn: true }] }), { status: 404 });
  await saveKindAgenda(await as('administrator'), { kind: 'editorial_board', items: [{ title: 'De krant', minutes: '45', isOn: true }] });
  const board = await begin('Redactie Molenwijk', 'editorial_board', ['bibliotheek']);
  assert.deepEqual((await view(await plan(0, '12 januari', board.slug), 0, board.slug)).items.map(({ title }) => title), ['De krant']);
  await assert.rejects(showStanding(await as('administrator'), { kind: 'krant' }), { status: 404 });
});

test('whose turn it is to tell of their work stands there, each before anybody twice', async () => {
  const turns = [await itemOf(1, 'oneWork'), await itemOf(await plan(0, '7 december 2026'), 'oneWork'), await itemOf(await plan(0, '14 december 2026'), 'oneWork'), await itemOf(await plan(0, '21 december 2026'), 'oneWork')].map(({ who }) => who);
  assert.equal(new Set(turns.slice(0, 3)).size, 3);
  assert.equal(turns[3], turns[0], 'then whose turn was longest ago');
  for (const number of [2, 3, 4]) await cancelMeeting(await carrier(), { meeting: (await view(number)).meeting.id, words: 'Was een proef.' });
});

test('a subject that is handed in goes on the next agenda once, and waits again when it is taken off there', async () => {
  await handInSubject(await member(), { network: net.id, title: 'De schoolapp', aim: 'Wie legt uit?', minutes: '15' });
  const mine = async () => (await view(1)).items.filter(({ title }) => title === 'De schoolapp');
  assert.deepEqual((await mine()).map(({ who, minutes, aim }) => [who, minutes, aim]), [['Bibliotheek Rivierstad', 15, 'Wie legt uit?']]);
  assert.equal((await view(1)).items.at(-1)!.part, 'close', 'before the end');
  await plan(0, '25 januari');
  assert.equal((await mine()).length, 1, 'planning more does not double it');
  const { meeting, items } = await view(1);
  await saveAgenda(await carrier(), { meeting: meeting.id, items: items.filter(({ title }) => title !== 'De schoolapp').map(({ id, title, who, minutes }) => ({ id, title, who: who ?? '', minutes: String(minutes ?? '') })) });
  assert.ok(await itemOf(1, 'oneWork'), 'a standing part stays one when the agenda is saved');
  const { open } = await showSubjects(await member(), { slug: net.slug });
  assert.deepEqual(open.map(({ title, state }) => [title, state]), [['De schoolapp', 'waits']]);
  await decideSubject(await carrier(), { subject: open[0]!.id, as: 'planned' });
  await decideSubject(await carrier(), { subject: open[0]!.id, as: 'planned' });
  assert.equal((await mine()).length, 1);
  assert.equal((await mailsAbout(SUBJECT)).length, 0, 'as long as nobody got the agenda nobody is told of it');
});

test('refused: who takes no part, another member\'s name, what is no number, no words with a no, twenty-one at once', async () => {
  for (const other of [await as('resident'), h.as(visitor)]) {
    await assert.rejects(handInSubject(other, { network: net.id, title: 'Iets' }), { status: 404 });
    await assert.rejects(showSubjects(other, { slug: net.slug }), { status: 404 });
  }
  await assert.rejects(handInSubject(await member(), { network: net.id, member: await memberId(/Kompas/), title: 'Iets' }), { status: 404 });
  await assert.rejects(handInSubject(await member(), { network: net.id, title: '', minutes: 'lang' }), { status: 422 });
  const [subject] = (await showSubjects(await carrier(), { slug: net.slug })).open;
  await assert.rejects(decideSubject(await carrier(), { subject: subject!.id, as: 'declined' }), { status: 422 });
  await assert.rejects(decideSubject(await member(), { subject: subject!.id, as: 'later' }), { status: 404 });
  const many = await begin('Netwerk Vol', 'learning_network', ['bibliotheek']);
  for (let i = 0; i < 20; i++) await handInSubject(await member(), { network: many.id, title: `Nummer ${i}` });
  await assert.rejects(handInSubject(await member(), { network: many.id, title: 'Nog een' }), { key: 'meetings.subjectsMany' });
});

test('the invitation tells who handed in; by its link one hands in another, which waits for who carries the network, and each hears what became of it', async () => {
  await inviteToMeeting(await carrier(), { meeting: (await view(1)).meeting.id });
  const [told] = await mailsAbout(SUBJECT);
  assert.match(`${told!.subject} ${told!.body}`, /De schoolapp[\s\S]*staat op de agenda van deze bijeenkomst:\s+Maandag 30 november/);
  const school = await byLink((await mailsAbout(COME)).find(({ recipient, body }) => recipient.startsWith('m.dijkgraaf') && body.includes('Netwerk Vanzelf'))!, COME);
  assert.deepEqual((await showSubjects(school, { meeting: (await view(1)).meeting.id })).open, [], 'another member\'s subjects are not theirs to see');
  await handInSubject(school, { network: net.id, title: 'Ouders op het plein' });
  await handInSubject(await carrier(), { network: net.id, member: await memberId(/Oeverthuis/), title: 'De lift', sort: 'subject' });
  await handInSubject(await carrier(), { network: net.id, member: await memberId(/Oeverthuis/), title: 'Wij verhuizen', sort: 'news' });
  const waiting = (await showSubjects(await carrier(), { slug: net.slug })).open.filter(({ state }) => state === 'waits'), of = (title: string) => waiting.find((one) => one.title === title)!.id;
  assert.equal(waiting.length, 3);
  await decideSubject(await carrier(), { subject: of('Ouders op het plein'), as: 'declined', words: 'Dat doet het schoolplein al.' });
  await decideSubject(await carrier(), { subject: of('De lift'), as: 'later' });
  await decideSubject(await carrier(), { subject: of('Wij verhuizen'), as: 'planned' });
  const mails = await mailsAbout(SUBJECT);
  assert.match(mails.find(({ recipient }) => recipient.startsWith('m.dijkgraaf'))!.body, /niet op de agenda. Dat doet het schoolplein al\./);
  assert.deepEqual(mails.filter(({ recipient }) => recipient.startsWith('p.jhagroe')).map(({ subject }) => subject).sort(), ['Je onderwerp komt later: De lift', 'Je onderwerp staat op de agenda: Wij verhuizen']);
  assert.deepEqual(await linesOf(1, 'news'), ['Woonstichting Oeverthuis: Wij verhuizen'], 'news stands under its standing part');
  const answer = await byLink(mails.find(({ recipient }) => recipient.startsWith('m.dijkgraaf'))!, SUBJECT);
  assert.deepEqual((await showSubjects(answer, { network: net.id })).past.map(({ title, words }) => [title, words]), [['Ouders op het plein', 'Dat doet het schoolplein al.']]);
});

test('open agreements, what was given along and what is new come under their items by themselves, and are taken off once', async () => {
  await addAgreement(await carrier(), { network: net.slug, member: await memberId(/Kompas/), what: 'Ouders vragen', dueOn: '1 februari 2027' });
  await addAgreement(await carrier(), { network: net.slug, member: await memberId(/Kompas/), what: 'De directeur bellen', dueOn: '28 november 2026' });
  const guest = (await view(1)).guests.find(({ member: of }) => /Oeverthuis/.test(of!))!;
  await noteReply(await carrier(), { attendee: guest.id, reply: 'no', brings: 'De lift is stuk' });
  const agreed = await linesOf(1, 'agreements');
  assert.match(agreed[0]!, /De directeur bellen, voor 28 november 2026 \(de dag is dan voorbij\)/, 'what is due by that day stands on top');
  assert.match(agreed[1]!, /Ouders vragen/);
  assert.deepEqual(await linesOf(1, 'absent'), ['Woonstichting Oeverthuis: De lift is stuk']);
  const { lines, meeting } = await view(1), [off] = lines.filter(({ part }) => part === 'agreements');
  await assert.rejects(takeLinesOff(await member(), { meeting: meeting.id, off: [off!.source] }), { status: 404 });
  await takeLinesOff(await carrier(), { meeting: meeting.id, off: [off!.source] });
  assert.equal((await linesOf(1, 'agreements')).length, 1);
  assert.ok(!(await showMeeting(await member(), { slug: net.slug, number: 1 })).lines.some(({ source }) => source === off!.source), 'members do not see it there');
  await takeLinesOff(await carrier(), { meeting: meeting.id, off: [] });
  assert.equal((await linesOf(1, 'agreements')).length, 2);
});

test('after the minutes the next agenda takes what was put off, who was heard afterwards, who joined and what is new in the wijk', async () => {
  const after = 8, guests = (await view(1, after)).guests, meeting = (await view(1, after)).meeting.id;
  await noteAttendance(await carrier(after), { meeting, present: guests.filter(({ member: of }) => !/Oeverthuis/.test(of!)).map(({ id }) => id) });
  await makeFinal(await carrier(after), { meeting });
  assert.ok((await view(5, after)).items.some(({ title }) => title === 'De lift'), 'what was put off comes on a later agenda');
  await noteTold(await carrier(after), { attendee: guests.find(({ member: of }) => /Oeverthuis/.test(of!))!.id, words: 'Er komt een nieuwe lift' });
  await join(net.id, 'welzijn-de-brug', after);
  await inRegion((work) => saveParties(work, [{ document: v.parse(partyDocument, { slug: 'nieuwe-kapper', name: 'Kapper Knip', kind: 'organisation', plainWords: 'Knippen en kletsen.', areas: ['WK990101'] }) }], { source: 'test' }), after);
  assert.deepEqual(await linesOf(5, 'absent', after), ['Woonstichting Oeverthuis: Er komt een nieuwe lift']);
  const fresh = await linesOf(5, 'newcomers', after);
  assert.deepEqual(fresh, ['Welzijn De Brug doet nu mee', 'Kapper Knip staat nieuw in de gids. Knippen en kletsen.']);
  assert.ok(!(await showMeeting(await member(after), { slug: net.slug, number: 5 })).lines.some(({ source }) => source.startsWith('told:')), 'what was said in a talk is for who carries the network');
});

test('a meeting that is off gives its subjects back, and who leaves has nothing waiting', async () => {
  await cancelMeeting(await carrier(9), { meeting: (await view(5, 9)).meeting.id, words: 'Ziek.' });
  assert.deepEqual((await showSubjects(await carrier(9), { slug: net.slug })).open.map(({ title, state }) => [title, state]), [['De lift', 'waits']]);
  const leaving = await memberId(/Oeverthuis/);
  await leaveNetwork(await as('housing-officer', 9), { member: leaving });
  assert.deepEqual((await showSubjects(await carrier(9), { slug: net.slug })).open, []);
});

test('what is put off stays off the agenda that it was put off from, and comes on the one after', async () => {
  const circle = await begin('Leerkring Later', 'learning_circle', ['bibliotheek']), first = await plan(0, '10 december 2026', circle.slug);
  await handInSubject(await member(), { network: circle.id, title: 'Een eigen punt' });
  const isOn = async (number: number) => (await view(number, 0, circle.slug)).items.some(({ title }) => title === 'Een eigen punt');
  assert.equal(await isOn(first), true);
  await decideSubject(await carrier(), { subject: (await showSubjects(await carrier(), { slug: circle.slug })).open[0]!.id, as: 'later' });
  const second = await plan(0, '10 januari 2027', circle.slug);
  assert.deepEqual([await isOn(first), await isOn(second)], [false, false]);
  await cancelMeeting(await carrier(), { meeting: (await view(first, 0, circle.slug)).meeting.id, words: 'Sneeuw.' });
  assert.equal(await isOn(second), true);
});

test('of a series everybody is asked long before: a subject still goes on its next agenda, and the member is told at once', async () => {
  const group = await begin('Netwerk Vanzelf Reeks', 'learning_network', ['bibliotheek']);
  const { series } = await planSeries(await carrier(), { network: group.slug, title: 'Leren', when: 'elke tweede dinsdag van de maand 10.00-11.30', first: '1 januari 2027', last: '30 april 2027', dates: ['2027-01-12', '2027-02-09', '2027-03-09', '2027-04-13'].map((day) => ({ day, skip: false, on: '' })) }) as { series: string };
  await inviteToSeries(await carrier(), { series });
  await handInSubject(await member(), { network: group.id, title: 'Ver vooruit' });
  assert.deepEqual((await showSubjects(await member(), { slug: group.slug })).open.map(({ state, on }) => [state, on]), [['planned', '2027-01-12']]);
  assert.ok((await mailsAbout(SUBJECT)).some(({ subject }) => subject === 'Je onderwerp staat op de agenda: Ver vooruit'));
});

test('news whose standing part is taken off the agenda waits again', async () => {
  const number = await plan(9, '1 maart');
  await handInSubject(await member(9), { network: net.id, title: 'De bieb gaat om tien uur open', sort: 'news' });
  assert.deepEqual(await linesOf(number, 'news', 9), ['Bibliotheek Rivierstad: De bieb gaat om tien uur open']);
  const { meeting, items } = await view(number, 9);
  await saveAgenda(await carrier(9), { meeting: meeting.id, items: items.filter(({ part }) => part !== 'news').map(({ id, title }) => ({ id, title })) });
  assert.deepEqual((await showSubjects(await member(9), { slug: net.slug })).open.map(({ title, state }) => [title, state]), [['De bieb gaat om tien uur open', 'waits']]);
});

test('subjects are gone a year after they were handed in', async () => {
  const left = () => inRegion(async ({ tx }) => (await tx.selectFrom('agenda_subject').select('id').where('network_id', '=', net.id).execute()).length);
  await inRegion((work) => forgetSubjects.run(work, {}), 300);
  assert.ok(await left() > 0);
  await inRegion((work) => forgetSubjects.run(work, {}), 400);
  assert.equal(await left(), 0);
});
