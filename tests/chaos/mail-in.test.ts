/** Answers by mail while the process that hears them is killed again and again. By hand with more: `MAILS=2000 KILLS=50 npm test -- tests/chaos/mail-in.test.ts`. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { addPerson } from '#modules/people/index.ts';
import { POLL } from '#modules/meetings/index.ts';
import { send } from '#modules/reach/index.ts';
import { freePort } from '#platform/db/embedded.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { runningProgram, until } from '#tests/running-program.ts';

const MAILS = Number(process.env.MAILS ?? 120), KILLS = Number(process.env.KILLS ?? 4);
/** Fewer than are taken of one person in a day. */
const OF_ONE = 10;

const smtpPort = await freePort();
const program = await runningProgram({ WIJKVERBAND_MAIL_IN: `smtp://127.0.0.1:${smtpPort}`, WIJKVERBAND_ANSWERS: 'antwoord@wijk.example' });
after(() => program.end());

/** People who were asked for a date, which only a person reads the answer to; gives where each answers, as their mails say. */
async function asked(context: Context): Promise<string[]> {
  const network = crypto.randomUUID(), poll = crypto.randomUUID(), people: { person: string }[] = [];
  for (let n = 0; n < Math.ceil(MAILS / OF_ONE); n += 1) people.push({ person: ((await addPerson(context, { name: `Buur ${n}`, email: `buur${n}@post.example` })) as { id: string }).id });
  await inTransaction(context, async (work) => {
    await work.tx.insertInto('network').values({ id: network, slug: 'proef', name: 'Proef', kind: 'learning_network', purpose: 'Proef', made_at: work.now, changed_at: work.now }).execute();
    await work.tx.insertInto('date_poll').values({ id: poll, network_id: network, title: 'Proef', asked_at: work.now }).execute();
    await send(work, { purpose: POLL, topic: 'test', urgency: 'urgent', sender: 'region', subject: { kind: 'date_poll', id: poll }, path: '/datum', title: 'Wanneer?', body: 'Wanneer?', script: 'Wanneer?', short: 'Wanneer?', days: 30 }, people);
  });
  const addresses = () => inTransaction(context, async ({ tx }) => (await tx.selectFrom('mail').select('reply_to').where('purpose', '=', POLL).execute()).map((mail) => mail.reply_to!));
  await until(async () => (await addresses()).length === people.length);
  return addresses();
}

/** A mail server: tries each mail again until it hears that it was kept. */
async function handsOn(to: string, text: string): Promise<void> {
  for (;;) {
    const transport = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true, connectionTimeout: 1000, socketTimeout: 5000 });
    const isKept = await transport.sendMail({ from: 'buur@post.example', to, subject: 'Re: Wanneer?', text, messageId: `<${text}@post.example>` }).then(() => true, (error: { responseCode?: number }) => { assert.ok((error.responseCode ?? 400) < 500, String(error.responseCode)); return false; });
    transport.close();
    if (isKept) return;
    await pause(50);
  }
}

test(`killed ${KILLS} times during ${MAILS} answers, each sent again until it was acknowledged: every one is there, and once`, async () => {
  program.start();
  await program.up();
  const { db, context } = await program.region(1), addresses = await asked(context);
  let kept = 0;
  const waiting = Array.from({ length: MAILS }, (_, n) => n);
  const senders = Array.from({ length: 4 }, async () => { for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) { await handsOn(addresses[n % addresses.length]!, `antwoord${n}`); kept += 1; } });
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await until(() => kept >= (MAILS * kill) / (KILLS + 1));
    await program.kill();
    program.start();
  }
  await Promise.all(senders);
  const words = await inTransaction({ ...context, now: new Date() }, async ({ tx }) => (await tx.selectFrom('mail_reply').select('words').execute()).map((row) => row.words!));
  await db.close();
  assert.deepEqual(words.sort(), Array.from({ length: MAILS }, (_, n) => `antwoord${n}`).sort());
});
