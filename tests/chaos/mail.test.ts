/** Mail while the process that sends it is killed again and again. By hand with more: `MAILS=3000 KILLS=50 npm test -- tests/chaos/mail.test.ts`. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { postEach } from '#platform/mail/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { PATIENCE_MS, runningProgram, until } from '#tests/running-program.ts';

const MAILS = Number(process.env.MAILS ?? 300), KILLS = Number(process.env.KILLS ?? 4);
/** What is in one transaction: the most that is sent again after a kill. */
const IN_FLIGHT = 20;

/** How often each Message-ID arrived. The server takes its time, so that a kill always finds mail under way. */
const arrived = new Map<string, number>();
const smtp = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => void pause(20).then(() => {
      const id = /^Message-ID: (<.+>)/im.exec(Buffer.concat(parts).toString())![1]!;
      arrived.set(id, (arrived.get(id) ?? 0) + 1);
      done();
    }));
  },
});
await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
smtp.on('error', () => { /* a killed process hangs up in the middle of a sentence */ });
const { port: smtpPort } = smtp.server.address() as { port: number };

const program = await runningProgram({ SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, MAIL_FROM: 'Wijk <wijk@wijk.example>' });
after(async () => {
  await program.end();
  await new Promise<void>((done) => smtp.close(() => done()));
});

test(`killed ${KILLS} times during ${MAILS} mails: none lost, only those in flight repeated, going on within a minute`, async () => {
  program.start();
  await program.up();
  const { db, context } = await program.region(1);
  await inTransaction(context, (work) => postEach(work, Array.from({ length: MAILS }, (_, n) => ({ purpose: 'test.mail', to: `buur${n}@post.example`, subject: 'Dag', body: 'Tot morgen.' }))));
  await db.close();

  const total = () => [...arrived.values()].reduce((sum, n) => sum + n, 0);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const before = arrived.size, most = Math.floor((MAILS * kill) / (KILLS + 1));
    // Going on: something new arrives within the minute.
    await until(() => arrived.size > Math.min(before, MAILS - 1) && arrived.size >= Math.min(most, before + MAILS / KILLS));
    await program.kill();
    program.start();
  }
  await until(() => arrived.size === MAILS, PATIENCE_MS + MAILS * 20);
  assert.equal(arrived.size, MAILS);
  assert.ok(total() - MAILS <= KILLS * IN_FLIGHT, `${total() - MAILS} repeats`);
  console.log(`  ${MAILS} mails, ${KILLS} kills: 0 lost, ${total() - MAILS} sent twice under the same Message-ID`);
});
