import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { askSignIn, listPeople, redeemDigits } from './index.ts';

const h = await house('demo');
// Whose region does not send for real queues nothing; this one does.
const region = { ...h.region, isDemo: false };
const asking = (minutes = 0): Context => h.as(visitor, { region, now: new Date(TUESDAY.getTime() + minutes * 60_000) });
const ask = (email: string, minutes = 0) => askSignIn(asking(minutes), { email }, (token) => `https://rivierstad.example/inloggen/${token}`);
const mails = (to: string) => inTransaction(h.as(system), ({ tx }) => tx.selectFrom('mail').select(['subject', 'body']).where('recipient', '=', to).execute());
const mailOf = async (slug: string) => (await listPeople(h.as(system), { slug }))[0]!.email!;

/** The statements that this work sends to PostgreSQL, but for how a kept one is told from one that was taken back. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = [], original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [asked] = given as [string | { text: string }];
    heard.push((typeof asked === 'string' ? asked : asked.text).replace('release', 'rollback to'));
    return (original as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof original;
  try { await work(); } finally { pg.Client.prototype.query = original; }
  return heard;
}

test('a known address, an unknown one and one that had its five cost the same statements, and only the first gets a mail', async () => {
  const known = await mailOf('librarian'), full = await mailOf('teacher');
  await ask(known, -90);
  for (let nth = 0; nth < 5; nth += 1) await ask(full);
  const [ofKnown, ofUnknown, ofFull] = [await statementsOf(() => ask(known)), await statementsOf(() => ask('niemand@nergens.example')), await statementsOf(() => ask(full))];
  assert.ok(ofKnown.length > 10);
  assert.deepEqual(ofUnknown, ofKnown);
  assert.deepEqual(ofFull, ofKnown);
  assert.deepEqual([(await mails(known)).length, (await mails('niemand@nergens.example')).length, (await mails(full)).length], [2, 0, 5]);
  assert.deepEqual(await h.db.onGround((tx) => tx.selectFrom('accounts.account').select('email').where('email', 'like', '%zonder-adres%').execute()), [], 'what was done for nobody is taken back');
});

test('who shows their own address with their initiative signs in with it; a mailbox of an organisation still does not', async () => {
  const own = await mailOf('initiator');
  await inTransaction(h.as(system), ({ tx }) => tx.updateTable('party').set({ email: own }).where('slug', '=', 'lange-tafel').execute());
  const { browser } = await ask(own), [mail] = await mails(own);
  const digits = /(\d{3} \d{3})/.exec(mail!.body)![1]!;
  await redeemDigits(h.db, region, browser, { digits }, 'Test', TUESDAY);
  await ask('info@bibliotheekrivierstad.example');
  assert.doesNotMatch((await mails('info@bibliotheekrivierstad.example'))[0]!.body, /\d{3} \d{3}\n/);
});
