import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { actorOfLink, deliverMail, openLink } from '#modules/reach/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { answerQuestion, askQuestion, closeQuestion, noteQuestionAnswer, QUESTION, remindOfQuestion, showNetwork, showQuestion, tellAnswers } from '../index.ts';
import { lookAfterQuestions } from './close-question.ts';
import { questionOnPaper } from './question-letter.ts';

const h = await house('demo'), slug = 'digitaal-netwerk-molenwijk', DAY_MS = 86_400_000;
const person = async (name: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug: name }))[0]!.id, TUESDAY);
const coordinator = h.as(await person('coordinator')), librarian = h.as(await person('librarian')), resident = h.as(await person('resident'));
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context = h.as(system)) => inTransaction(context, work);
const later = (days: number) => h.as(system, { now: new Date(TUESDAY.getTime() + days * DAY_MS) });
const refusalOf = (work: Promise<unknown>): Promise<{ key: string; status: number; fields: Record<string, string> }> => work.then(() => assert.fail('not refused'), (refusal) => refusal);

const asking = { network: slug, words: 'Wat heb je nodig voor de week van de buurt?', until: '2026-12-08', seenBy: 'carrier' };
const choosing = { ...asking, words: 'Waar komen we samen?', choices: ['bibliotheek', 'buurthuis', '', '', '', ''], seenBy: 'members' };
const ask = async (input: object) => (await askQuestion(coordinator, input) as { question: string }).question;
const free = await ask(asking), chosen = await ask(choosing);
const messagesOf = (question: string) => inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'd.state', 'd.answered_at', 'm.script', 'm.body', 'm.title']).where('m.subject_id', '=', question).orderBy('m.made_at').orderBy('d.id').execute());
const waitingFor = async (question: string) => (await showQuestion(coordinator, { question })).waiting!;

async function byLink(question: string): Promise<Context> {
  await deliverMail.runApart(h.as(system), {});
  const mails = await inRegion(({ tx }) => tx.selectFrom('mail').select('body').where('purpose', '=', QUESTION).orderBy('id').execute());
  for (const { body } of mails) {
    const link = (await openLink(h.as(visitor), /\/vraag\/([\w-]{42})/.exec(body)![1]!, QUESTION))!;
    if (link.subject!.id === question) return h.as(actorOfLink(link));
  }
  return assert.fail('no mail about it');
}

test('a question goes to all members, with what they choose from; nobody but who carries the network may ask', async () => {
  const sent = await messagesOf(chosen), { members } = await showNetwork(coordinator, slug);
  assert.equal(sent.length, members.filter(({ state }) => state === 'member').length);
  assert.match(sent[0]!.body, /1\. bibliotheek\n2\. buurthuis/);
  assert.match(sent[0]!.script, /bibliotheek; buurthuis/);
  assert.match((await messagesOf(free))[0]!.script, /Schrijf het antwoord op/);
  for (const other of [librarian, resident, h.as(visitor)]) assert.equal((await refusalOf(askQuestion(other, asking))).status, 404);
});

test('what is not right is said beside its field, and nobody is asked', async () => {
  const fieldsOf = async (input: object) => (await refusalOf(askQuestion(coordinator, input))).fields;
  assert.deepEqual(await fieldsOf({ ...asking, words: '', until: '' }), { words: 'questions.wordsMissing', until: 'questions.untilMissing' });
  assert.deepEqual(await fieldsOf({ ...asking, words: 'woord '.repeat(81) }), { words: 'questions.wordsTooMany' });
  assert.deepEqual(await fieldsOf({ ...asking, until: '23-11-2026' }), { until: 'questions.untilOver' });
  assert.deepEqual(await fieldsOf({ ...choosing, choices: ['bibliotheek', ''] }), { 'choices.1': 'questions.choicesTooFew' });
  assert.deepEqual(await fieldsOf({ ...choosing, choices: ['buurthuis', 'Buurthuis'] }), { 'choices.1': 'questions.choiceTwice' });
  assert.deepEqual(await fieldsOf({ ...asking, seenBy: 'iedereen' }), { seenBy: 'questions.seenByMissing' });
  assert.equal((await showNetwork(coordinator, slug)).questions.length, 2);
});

test('a member answers by the link, another by telephone or a slip; it is gathered, and can be said otherwise', async () => {
  const before = await waitingFor(free), link = await byLink(free), { own } = await showQuestion(link, { question: free });
  assert.deepEqual((await refusalOf(answerQuestion(link, { question: free, words: ' ' }))).fields, { words: 'questions.answerMissing' });
  await answerQuestion(link, { question: free, words: 'Een projector' });
  await answerQuestion(link, { question: free, words: 'Twee projectoren' });
  const other = before.find(({ memberId }) => memberId !== own!.memberId)!;
  await noteQuestionAnswer(coordinator, { question: free, member: other.memberId, words: 'Koffie' });
  const { answers, waiting } = await showQuestion(coordinator, { question: free });
  assert.deepEqual(answers!.map(({ words }) => words).sort(), ['Koffie', 'Twee projectoren']);
  assert.equal(waiting!.length, before.length - 2);
  assert.equal((await messagesOf(free)).filter(({ answered_at }) => answered_at).length, 2, 'who answered needs no call or letter');
  assert.deepEqual((await showNetwork(coordinator, slug)).questions.find(({ id }) => id === free), { id: free, words: asking.words, isOver: false, answered: 2, of: before.length });
});

test('answers are for who carries the network, or for all members where that was said', async () => {
  const link = await byLink(chosen);
  assert.deepEqual((await refusalOf(answerQuestion(link, { question: chosen, choice: '5' }))).fields, { choice: 'questions.choiceMissing' });
  await answerQuestion(link, { question: chosen, choice: '1' });
  assert.deepEqual((await showQuestion(librarian, { question: chosen })).answers!.map(({ choice }) => choice), [1]);
  const hidden = await showQuestion(librarian, { question: free });
  assert.deepEqual([hidden.answers, hidden.waiting], [null, null]);
  assert.equal((await inTransaction(librarian, ({ tx }) => tx.selectFrom('question_answer').selectAll().execute())).length, 0, 'nor by another way');
});

test('who is no member sees nothing and answers nothing; a member does nothing for another', async () => {
  for (const other of [resident, h.as(visitor)]) {
    assert.equal((await refusalOf(showQuestion(other, { question: free }))).status, 404);
    assert.equal((await refusalOf(answerQuestion(other, { question: free, words: 'Ja' }))).status, 404);
  }
  const { memberId: member } = (await waitingFor(free))[0]!;
  for (const change of [() => noteQuestionAnswer(librarian, { question: free, member, words: 'Nee' }), () => closeQuestion(librarian, { question: free }), () => remindOfQuestion(librarian, { question: free }), () => tellAnswers(librarian, { question: free, summary: 'Niets' })])
    assert.equal((await refusalOf(change())).status, 404);
});

test('a letter holds a slip: crosses for choices, lines for own words', async () => {
  for (const [question, choices] of [[chosen, ['bibliotheek', 'buurthuis']], [free, []]] as const) {
    const { id } = (await messagesOf(question))[0]!;
    assert.deepEqual((await inRegion((work) => questionOnPaper(work, [id]))).get(id)!.slip!.items.map((item) => item.choices), [choices]);
  }
});

test('who has not answered is asked once more, by hand or two days before the last day, and never again', async () => {
  const waiting = (await waitingFor(free)).length, before = (await messagesOf(free)).length;
  await inRegion((work) => lookAfterQuestions.run(work, {}), later(5));
  assert.equal((await messagesOf(free)).length, before);
  await remindOfQuestion(coordinator, { question: free });
  const again = (await messagesOf(free)).filter(({ title }) => title.startsWith('Nog één keer'));
  assert.equal(again.length, waiting);
  assert.equal((await refusalOf(remindOfQuestion(coordinator, { question: free }))).key, 'questions.remindedAlready');
  await inRegion((work) => lookAfterQuestions.run(work, {}), later(13));
  assert.equal((await messagesOf(free)).length, before + waiting);
  assert.ok((await showQuestion(coordinator, { question: chosen })).question.remindedAt, 'the other one was asked again by itself');
});

test('the members are told once what came of it, and the question is closed', async () => {
  await tellAnswers(coordinator, { question: free, summary: 'We huren twee projectoren.' });
  assert.equal((await messagesOf(free)).filter(({ title, body }) => title.startsWith('Wat eruit kwam') && body.includes('twee projectoren')).length, (await showNetwork(coordinator, slug)).members.filter(({ state }) => state === 'member').length);
  assert.equal((await refusalOf(tellAnswers(coordinator, { question: free, summary: 'Nog eens' }))).key, 'questions.toldAlready');
  const link = await byLink(free);
  assert.equal((await refusalOf(answerQuestion(link, { question: free, words: 'Nog iets' }))).key, 'questions.over');
  assert.equal((await showQuestion(librarian, { question: free })).question.summary, 'We huren twee projectoren.');
});

test('after its last day nobody answers any more, also before the night; what waited to go out is taken back, and a year later it is gone', async () => {
  const over = { ...coordinator, now: later(15).now };
  const { memberId: member } = (await waitingFor(chosen))[0]!;
  assert.equal((await refusalOf(noteQuestionAnswer(over, { question: chosen, member, choice: '0' }))).key, 'questions.over');
  await inRegion((work) => lookAfterQuestions.run(work, {}), later(15));
  assert.deepEqual((await messagesOf(chosen)).filter(({ state }) => state === 'waiting' || state === 'prepared'), []);
  assert.equal((await refusalOf(closeQuestion(coordinator, { question: chosen }))).key, 'questions.over');
  await inRegion((work) => lookAfterQuestions.run(work, {}), later(400));
  assert.equal(await inRegion(async ({ tx }) => (await tx.selectFrom('question').select('id').execute()).length), 0);
});
