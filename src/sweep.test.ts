import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { record } from '#platform/facts/index.ts';
import { inTransaction, type Work } from '#platform/use-case/index.ts';
import { answerQuestion, spreadsheetImported } from '#modules/directory/index.ts';
import { asOwner } from '#platform/db/index.ts';
import { house, system } from '#tests/house.ts';
import { remindOfDuty, sweepDuties } from './sweep.ts';

const h = await house('demo');
const inRegion = <T>(work: (work: Work) => Promise<T>) => inTransaction(h.as(system), work);
const mails = () => inRegion(({ tx }) => tx.selectFrom('mail').select(['recipient', 'subject']).execute());
const reminders = () => asOwner(h.url, async (c) => (await c.query("select payload->'data'->>'id' as id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'duty.remind'")).rows.map((r) => r.id as string));

/** An import that left two questions about the library's own entry. */
async function importWithQuestions() {
  return inRegion(async (work) => {
    const { id: party } = await work.tx.selectFrom('party').select('id').where('slug', '=', 'bibliotheek').executeTakeFirstOrThrow();
    const run = newId();
    await putRows(work.tx, 'import_run', [{ id: run, source: 'lijst', file_name: 'lijst.csv', state: 'imported', settings: {}, decisions: {}, counts: {}, made_at: work.now, imported_at: work.now }]);
    const questions = ['website', 'email'].map((field) => ({ id: newId(), run_id: run, kind: 'party', entry_id: party, scope: `party:${party}`, source: 'lijst', field, ours: null, theirs: null, made_at: work.now }));
    await putRows(work.tx, 'import_question', questions);
    await record(work, spreadsheetImported, run, {} as never);
    return { run, questions: questions.map((q) => q.id) };
  });
}

test('questions after an import wait for who speaks for the entry, and they are told once', async () => {
  const { run, questions } = await importWithQuestions();
  // What waits for others in the demo is not about this.
  await inRegion(({ tx }) => tx.updateTable('duty').set({ queued_at: h.as(system).now }).where('what', 'not like', 'directory.%').where('queued_at', 'is', null).execute());
  await sweepDuties(h.as(system));
  await sweepDuties(h.as(system));
  const due = await reminders();
  assert.equal(due.length, 1);
  await inRegion((work) => remindOfDuty.run(work, { id: due[0] }));
  const sent = await mails();
  assert.ok(sent.length > 0 && sent.every((m) => m.subject.startsWith('Er wachten 2 vragen')));
  assert.ok(sent.some((m) => m.recipient === 'hanneke@bibliotheekrivierstad.example'));

  for (const id of questions) await answerQuestion(h.as(system), { id, answer: 'ours' });
  const open = await inRegion(({ tx }) => tx.selectFrom('duty').select('id').where('subject_id', '=', run).where('closed_at', 'is', null).execute());
  assert.deepEqual(open, []);
  await inRegion((work) => remindOfDuty.run(work, { id: due[0] }));
  assert.equal((await mails()).length, sent.length, 'nobody is reminded of what is done');
});
