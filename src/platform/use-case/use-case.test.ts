import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import * as v from 'valibot';
import { factKind, on, owe, record } from '#platform/facts/index.ts';
import { asOwner, newId } from '#platform/db/index.ts';
import { queue } from '#platform/jobs/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { query, Refusal, refuse, useCase } from './index.ts';

const h = await house();
const noticed = factKind<{ count: number }>('test.noticed', 'thing');
on(noticed, (work, fact) => owe(work, { what: 'test.look', holder: 'region', subjectKind: 'thing', subjectId: fact.subjectId!, dueOn: '2026-12-01' }));

const notice = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()), fail: v.optional(v.boolean(), false), label: v.optional(v.pipe(v.string(), v.maxLength(3, 'test.tooLong')), '') }),
  may: ({ actor }) => actor.kind === 'system',
  async run(work, input) {
    await record(work, noticed, input.id, { count: 1 });
    await queue(work, 'test.job', { id: input.id });
    if (input.fail) refuse('test.closed');
    return input.id;
  },
});

const countFacts = query(async ({ tx }, id: string) => (await tx.selectFrom('fact').select('id').where('subject_id', '=', id).execute()).length);
const countDuties = query(async ({ tx }, id: string) => (await tx.selectFrom('duty').select('id').where('subject_id', '=', id).execute()).length);
const refusalOf = (work: Promise<unknown>) => work.then(() => assert.fail('not refused'), (error) => { assert(error instanceof Refusal, String(error)); return error; });

test('a fact, the duty that follows from it and its job are in the same commit', async () => {
  const id = newId();
  assert.equal(await notice(h.as(system), { id }), id);
  assert.equal(await countFacts(h.as(system), id), 1);
  assert.equal(await countDuties(h.as(system), id), 1);
  const jobs = await asOwner(h.url, (client) => client.query("select payload from graphile_worker._private_jobs where payload->'data'->>'id' = $1", [id]));
  assert.equal(jobs.rows[0].payload.schema, 'region_rivierstad');
});

test('a refusal leaves nothing behind', async () => {
  const id = newId();
  assert.equal((await refusalOf(notice(h.as(system), { id, fail: true }))).key, 'test.closed');
  assert.equal(await countFacts(h.as(system), id), 0);
  assert.equal(await countDuties(h.as(system), id), 0);
});

test('who may not is told "not found"', async () => {
  assert.equal((await refusalOf(notice(h.as(visitor), { id: newId() }))).status, 404);
});

test('unclear input is told per field, by the key of its text', async () => {
  const refusal = await refusalOf(notice(h.as(system), { id: 'x', label: 'four' }));
  assert.deepEqual(refusal.fields, { id: 'platform.fieldUnclear', label: 'test.tooLong' });
  assert.equal(refusal.status, 422);
});

test('what no text can hold is left out of a question, wherever it stands in it', async () => {
  const echo = query(async ({ tx }, { words: [first] }: { words: string[] }) => (await sql<{ said: string }>`select ${first}::text as said`.execute(tx)).rows[0]!.said);
  assert.equal(await echo(h.as(visitor), { words: ['a\0b'] }), 'ab');
  assert.equal(await echo(h.as(visitor), { words: ['a\ud800b'] }), 'a\ufffdb');
});

test('a region sees nothing of another, also by a qualified name', async () => {
  const id = newId();
  await notice(h.as(system), { id });
  assert.equal(await countFacts(h.as(system, { region: h.otherRegion }), id), 0);
  await assert.rejects(h.db.inRegion(h.otherRegion.schema, { person: null, scopes: ['region'] }, (tx) => sql`select * from region_rivierstad.fact`.execute(tx)), /permission denied for schema/);
});
