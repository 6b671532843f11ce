import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { post } from '#platform/mail/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { asOwner } from '#platform/db/index.ts';
import { house, system } from '#tests/house.ts';
import { startWorker } from './worker.ts';

const h = await house();
// The house has two demo regions; one of them is real here, and sends.
await asOwner(h.url, (client) => client.query('update commons.region set is_demo = false where id = $1', [h.region.id]));
const real = { ...h.region, isDemo: false };
const letter = (subject: string) => ({ purpose: 'test', to: 'iemand@voorbeeld.example', subject, body: 'Beste iemand,\n\nDit is een bericht.\n' });

/** A mail server that keeps what it gets; `refuse` makes it turn the first ones away. */
async function mailServer(refuse = 0) {
  const got: string[] = [];
  const waiting: (() => void)[] = [];
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onData(stream, _session, done) {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk));
    stream.on('end', () => {
      if (refuse-- > 0) return done(Object.assign(new Error('try later'), { responseCode: 451 }));
      got.push(text);
      done();
      waiting.splice(0).forEach((go) => go());
    });
  } });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  after(() => new Promise<void>((closed) => server.close(closed)));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`;
  process.env.MAIL_FROM = 'Wijk <wijk@rivierstad.example>';
  return { got, next: () => new Promise<void>((go) => waiting.push(go)) };
}

test('mail that was put in the outbox reaches the mail server with a Message-ID of its own', async () => {
  const server = await mailServer();
  const arrived = server.next();
  await inTransaction(h.as(system, { region: real }), (work) => post(work, letter('Klopt dit nog?')));
  const worker = await startWorker(h.db);
  await arrived;
  await worker.stop();
  assert.match(server.got[0]!, /^Subject: Klopt dit nog\?/m);
  const [mail] = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('mail').select(['id', 'sent_at']).execute());
  assert.match(server.got[0]!, new RegExp(`^Message-ID: <${mail!.id}@rivierstad.example>`, 'mi'));
  assert.ok(mail!.sent_at);
});

test('the demo posts and sends nothing', async () => {
  const server = await mailServer();
  await inTransaction(h.as(system, { region: h.otherRegion }), (work) => post(work, letter('Blijft hier')));
  const arrived = server.next();
  await inTransaction(h.as(system, { region: real }), (work) => post(work, letter('Gaat uit')));
  const worker = await startWorker(h.db);
  await arrived;
  await worker.stop();
  assert.ok(!server.got.some((text) => text.includes('Blijft hier')));
});

test('only one process works at a time: a second waits', async () => {
  const server = await mailServer();
  const first = await startWorker(h.db);
  const second = await startWorker(h.db);
  await first.stop();
  await inTransaction(h.as(system, { region: real }), (work) => post(work, letter('Wacht')));
  await second.stop();
  assert.deepEqual(server.got, []);
});
