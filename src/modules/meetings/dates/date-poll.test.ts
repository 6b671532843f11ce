import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { actorOfLink, deliverMail, openLink } from '#modules/reach/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { pollOnPaper } from './poll-letter.ts';
import { answerDatePoll, findDate, noteDateAnswer, pickDate, POLL, showDatePoll, showMeeting, showRhythm, stopDatePoll } from '../index.ts';

const h = await house('demo'), slug = 'digitaal-netwerk-molenwijk';
const person = async (name: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug: name }))[0]!.id, TUESDAY);
const coordinator = h.as(await person('coordinator')), librarian = h.as(await person('librarian')), resident = h.as(await person('resident'));
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(h.as(system), work);
const networkId = (await inRegion(({ tx }) => tx.selectFrom('network').select('id').where('slug', '=', slug).executeTakeFirstOrThrow())).id;
const row = (on: string, from = '13.30', until = '15 uur') => ({ on, from, until });

const { poll } = await findDate(coordinator, { network: slug, title: 'Plannen maken', moments: [row('14 januari'), row('12 januari'), row('', '', '')] }) as { poll: string };
const view = () => showDatePoll(coordinator, { poll });
const { poll: { moments } } = await view();
const all = (answer: 'yes' | 'maybe' | 'no') => Object.fromEntries(moments.map(({ id }) => [id, answer]));

async function byLink(): Promise<Context> {
  await deliverMail.runApart(h.as(system), {});
  const { body } = await inRegion(({ tx }) => tx.selectFrom('mail').select('body').where('purpose', '=', POLL).orderBy('id').executeTakeFirstOrThrow());
  return h.as(actorOfLink((await openLink(h.as(visitor), /\/datum\/([\w-]{42})/.exec(body)![1]!, POLL))!));
}

test('two to eight moments go to all members, the first one first; nobody else may ask', async () => {
  assert.deepEqual(moments.map(({ on, from, until }) => [on, from, until]), [['2027-01-12', '13:30', '15:00'], ['2027-01-14', '13:30', '15:00']]);
  const { table } = await view();
  assert.ok(table!.waiting.length >= 2);
  const sent = await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'm.script']).where('m.subject_id', '=', poll).execute());
  assert.equal(sent.length, table!.waiting.length);
  assert.match(sent[0]!.script, /12 januari.*14 januari/);
  await assert.rejects(findDate(librarian, { network: slug, title: 'Plannen', moments: [row('14 januari'), row('12 januari')] }), { status: 404 });
});

test('what is not right is said beside its moment', async () => {
  const fieldsOf = async (moments: ReturnType<typeof row>[]) => findDate(coordinator, { network: slug, title: 'Plannen', moments }).then(() => null, ({ fields }: { fields: object }) => fields);
  assert.deepEqual(await fieldsOf([row('12 januari')]), { 'moments.0.on': 'meetings.momentsTooFew' });
  assert.deepEqual(await fieldsOf([row('12 januari'), row('12 januari')]), { 'moments.1.on': 'meetings.momentTwice' });
  assert.deepEqual(await fieldsOf([row('12 januari'), row('straks', '26', '9'), row('14 januari', '15', '14')]), { 'moments.1.on': 'platform.dayUnclear', 'moments.1.from': 'meetings.timeUnclear', 'moments.2.until': 'meetings.endsTooSoon' });
});

test('a member answers by the link without an account, another signed in, a third by telephone; the table counts them and says who still must', async () => {
  const before = (await view()).table!.waiting.length, link = await byLink(), own = (await showDatePoll(link, { poll })).own!;
  await assert.rejects(answerDatePoll(link, { poll, answers: { [moments[0]!.id]: 'yes' } }), { status: 422 });
  await answerDatePoll(link, { poll, answers: all('maybe') });
  await answerDatePoll(link, { poll, answers: { ...all('yes'), [moments[1]!.id]: 'no' } });
  assert.equal((await showDatePoll(link, { poll })).table, null, 'who came by a link sees their own answer only');
  const { memberId } = (await view()).table!.waiting[0]!;
  await noteDateAnswer(coordinator, { poll, member: memberId, answers: all('maybe') });
  const { table } = await view();
  assert.equal(table!.waiting.length, before - 2);
  assert.deepEqual(table!.counts, { [moments[0]!.id]: { yes: 1, maybe: 1, no: 0 }, [moments[1]!.id]: { yes: 0, maybe: 1, no: 1 } });
  assert.equal(table!.answered.find((one) => one.memberId === own.memberId)!.answers[moments[1]!.id], 'no');
  assert.deepEqual((await showRhythm(coordinator, networkId))!.polls.map(({ answered }) => answered), [2]);
});

test('who is no member sees nothing and answers nothing; a member notes for nobody else', async () => {
  for (const other of [resident, h.as(visitor)]) await assert.rejects(showDatePoll(other, { poll }), { status: 404 });
  await assert.rejects(answerDatePoll(resident, { poll, answers: all('yes') }), { status: 404 });
  await assert.rejects(noteDateAnswer(librarian, { poll, member: (await view()).table!.answered[0]!.memberId, answers: all('yes') }), { status: 404 });
  await assert.rejects(pickDate(librarian, { poll, moment: moments[0]!.id }), { status: 404 });
});

test('a letter holds a slip with each moment to tick', async () => {
  const delivery = await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select('d.id').where('m.subject_id', '=', poll).executeTakeFirstOrThrow());
  const part = (await inRegion((work) => pollOnPaper(work, [delivery.id]))).get(delivery.id)!;
  assert.deepEqual(part.slip!.items.map(({ text, choices }) => [/1[24] januari 2027, 13\.30/.test(text), choices]), moments.map(() => [true, ['ja', 'als het moet', 'nee']]));
});

test('picking a moment plans the meeting then and closes the poll, and nobody hears of it before they are invited', async () => {
  const { number } = await pickDate(coordinator, { poll, moment: moments[1]!.id }) as { number: number };
  const { meeting } = await showMeeting(coordinator, { slug, number });
  assert.deepEqual([meeting.title, meeting.on, meeting.from, meeting.invitedAt], ['Plannen maken', '2027-01-14', '13:30', null]);
  assert.equal((await view()).poll.meeting, number);
  const waiting = await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select('d.id').where('m.subject_id', '=', poll).where('d.state', 'in', ['waiting', 'prepared']).execute());
  assert.equal(waiting.length, 0);
  const { memberId } = (await view()).table!.answered[0]!;
  await assert.rejects(pickDate(coordinator, { poll, moment: moments[0]!.id }), { key: 'meetings.pollOver' });
  await assert.rejects(noteDateAnswer(coordinator, { poll, member: memberId, answers: all('no') }), { key: 'meetings.pollOver' });
  await assert.rejects(stopDatePoll(coordinator, { poll }), { key: 'meetings.pollOver' });
});

test('when nothing suits, looking stops without a meeting', async () => {
  const { poll: other } = await findDate(coordinator, { network: slug, title: 'Nog eens', moments: [row('20 januari'), row('21 januari')] }) as { poll: string };
  await stopDatePoll(coordinator, { poll: other });
  assert.deepEqual([(await showDatePoll(coordinator, { poll: other })).poll.meeting, (await showRhythm(coordinator, networkId))!.polls.length], [null, 0]);
});
