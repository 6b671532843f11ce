import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { answerQuestion, askWhoCarries, closeQuestion, noteQuestionAnswer, showCarriers, showNetwork, showQuestion } from '../index.ts';
import { lookAfterQuestions } from './close-question.ts';

const h = await house('demo'), network = 'digitaal-netwerk-molenwijk', until = '2026-12-08';
const person = async (name: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug: name }))[0]!.id, TUESDAY);
const coordinator = h.as(await person('coordinator')), librarian = h.as(await person('librarian')), teacher = h.as(await person('teacher'));
const { people, parties } = await showCarriers(coordinator, network);
const holders = [people[0]!.holder, parties[0]!.holder], names = [people[0]!.name, parties[0]!.name];
const ask = async () => (await askWhoCarries(coordinator, { network, holders, until }) as { question: string }).question;
const answersKept = (id: string) => inTransaction(h.as(system), ({ tx }) => tx.selectFrom('question_answer').selectAll().where('question_id', '=', id).execute());

test('only who carries the network lets the members choose, from at least two who take part', async () => {
  for (const other of [librarian, h.as(visitor)]) await assert.rejects(askWhoCarries(other, { network, holders, until }), { status: 404 });
  for (const few of [[], holders.slice(0, 1), [holders[0]!, holders[0]!], [holders[0]!, `person:${crypto.randomUUID()}`]]) await assert.rejects(askWhoCarries(coordinator, { network, holders: few, until }), { fields: { holders: 'questions.candidatesCount' } });
  await assert.rejects(askWhoCarries(coordinator, { network, holders, until: '' }), { fields: { until: 'questions.untilMissing' } });
});

test('nobody sees who chose what, nor how it stands, before the vote closes; then only the numbers are left', async () => {
  const id = await ask(), { waiting } = await showQuestion(coordinator, { question: id });
  await answerQuestion(librarian, { question: id, choice: '0' });
  await answerQuestion(librarian, { question: id, choice: '1' });
  await answerQuestion(teacher, { question: id, choice: '1' });
  const { own } = await showQuestion(librarian, { question: id }), { own: school } = await showQuestion(teacher, { question: id });
  const byPhone = waiting!.find(({ memberId }) => memberId !== own!.memberId && memberId !== school!.memberId)!;
  assert.equal(own!.answer!.choice, 1, 'one sees one’s own');
  for (const reader of [coordinator, librarian]) {
    const { answers, vote } = await showQuestion(reader, { question: id });
    assert.deepEqual([answers, vote!.map(({ name, votes }) => [name, votes])], [null, names.map((name) => [name, null])]);
  }
  await noteQuestionAnswer(coordinator, { question: id, member: byPhone.memberId, choice: '0' });
  await closeQuestion(coordinator, { question: id });
  const closed = await showQuestion(librarian, { question: id }), total = closed.vote!.reduce((sum, { votes }) => sum + votes!, 0);
  assert.deepEqual([closed.vote![0], total], [{ holder: holders[1], name: names[1], votes: 2 }, 3]);
  assert.deepEqual(await answersKept(id), [], 'what a member chose is gone');
  assert.match((await showNetwork(coordinator, network)).network.carriedHow!, /^Gekozen door de leden op 24 november 2026, met 2 van de 3 stemmen\.$/);
});

test('a vote without a winner changes nothing, and closes by itself after its last day', async () => {
  const id = await ask(), before = (await showNetwork(coordinator, network)).network.carriedHow;
  const later = h.as(system, { now: new Date('2026-12-09T01:00:00Z') });
  await inTransaction(later, (work) => lookAfterQuestions.run(work, {}));
  const { question, vote } = await showQuestion(h.as(coordinator.actor, { now: later.now }), { question: id });
  assert.deepEqual([question.isOver, vote!.map(({ votes }) => votes), (await showNetwork(coordinator, network)).network.carriedHow], [true, [0, 0], before]);
});
