import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readParties } from '#modules/directory/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { redeemCode, send } from './index.ts';

const h = await house('demo');
const HOUR = 3_600_000;
const hourOf = (moment: Date) => new Date(Math.floor(moment.getTime() / HOUR) * HOUR);

async function codeOnPaper(): Promise<string> {
  return inTransaction(h.as(system), async (work) => {
    const [party] = await readParties(work.tx);
    const message = await send(work, { purpose: 'test.ask', topic: 'test', urgency: 'request', sender: 'region', path: '/klopt', title: 'Klopt dit?', body: 'Dag.', script: '', short: '', days: 30 }, [{ party: party!.id }]);
    const { code } = await work.tx.updateTable('delivery').set({ way: 'letter', code: `K7M${Math.random().toString(36).slice(2, 7).toUpperCase().replaceAll(/[01OI]/g, 'X').padEnd(5, 'X')}` }).where('message_id', '=', message).returning('code').executeTakeFirstOrThrow();
    return code!;
  });
}

test('a code opens its page however it is typed; another does not, and says whom to call', async () => {
  const code = await codeOnPaper();
  for (const typed of [code, code.toLowerCase(), ` ${code.slice(0, 4)} ${code.slice(4)} `, code.split('').join('-')]) assert.match(await redeemCode(h.as(visitor), typed), /^\/klopt\/[\w-]{42}$/);
  for (const typed of ['', 'kort', 'ZZZZ9999', `${code}9`, "' or 1=1"]) await assert.rejects(redeemCode(h.as(visitor), typed), { key: 'reach.codeUnknown', values: { phone: '026 000 00 00' } });
});

test('guessing stops for everybody in the region for the rest of the hour, and in no other region', async () => {
  const code = await codeOnPaper(), later = h.as(visitor, { now: new Date(TUESDAY.getTime() + HOUR) });
  const guess = () => assert.rejects(redeemCode(later, 'GUESS222'), { key: 'reach.codeUnknown' });
  await guess();
  await inTransaction(h.as(system), ({ tx }) => tx.updateTable('code_try').set({ wrong: 299 }).where('hour', '=', hourOf(later.now)).execute());
  await guess();
  await assert.rejects(redeemCode(later, code), { key: 'reach.codeBusy', status: 429 });
  await assert.rejects(redeemCode(h.as(visitor, { region: h.otherRegion, now: later.now }), code), { key: 'reach.codeUnknown' });
  assert.match(await redeemCode(h.as(visitor, { now: new Date(TUESDAY.getTime() + 2 * HOUR) }), code), /klopt/);
});
