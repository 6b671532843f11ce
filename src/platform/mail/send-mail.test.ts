import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { on } from '#platform/facts/index.ts';
import { inTransaction, type Region } from '#platform/use-case/index.ts';
import { house, system } from '#tests/house.ts';
import { drainMail, mailCameBack, postEach } from './index.ts';

const h = await house();
const region: Region = { ...h.region, isDemo: false };
const at = (minutes: number) => h.as(system, { region, now: new Date(Date.parse('2026-11-24T10:00:00+01:00') + minutes * 60_000) });

const got: { to: string; raw: string }[] = [];
let isBusy = true;
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo: ({ address }, _, done) => done(address.startsWith('weg@') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : address.startsWith('straks@') && isBusy ? Object.assign(new Error('try later'), { responseCode: 451 }) : null),
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => { got.push({ to: session.envelope.rcptTo[0]!.address, raw: Buffer.concat(parts).toString() }); done(); });
  },
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
after(() => server.close());
const { port } = server.server.address() as { port: number };
process.env.MAIL_FROM = 'Wijkverband <wijk@wijk.example>';
const serverIs = (isUp: boolean) => { process.env.SMTP_URL = isUp ? `smtp://127.0.0.1:${port}` : 'smtp://127.0.0.1:9'; };

const letter = (to: string, more = {}) => ({ purpose: 'test.mail', to, subject: 'Dag', body: 'Tot morgen.', ...more });
const post = (...letters: ReturnType<typeof letter>[]) => inTransaction(at(0), (work) => postEach(work, letters));
const arrived = (to: string) => got.filter((mail) => mail.to === to);

test('the outbox is emptied, each mail once, with its id and the button to stop it', async () => {
  serverIs(true);
  await post(...Array.from({ length: 50 }, (_, i) => letter(`buur${i}@post.example`, { unsubscribe: 'https://wijk.example/stoppen/x' })));
  await Promise.all([drainMail.runApart(at(1), {}), drainMail.runApart(at(1), {})]);
  await drainMail.runApart(at(2), {});
  assert.equal(got.length, 50);
  assert.equal(new Set(got.map((mail) => /Message-ID: <([^>]+)@wijk\.example>/i.exec(mail.raw)?.[1])).size, 50);
  assert.match(got[0]!.raw, /List-Unsubscribe: <https:\/\/wijk\.example\/stoppen\/x>/);
  assert.match(got[0]!.raw, /List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
});

test('a mail server that is away for hours loses nothing and doubles nothing', async () => {
  await post(letter('geduld@post.example'));
  serverIs(false);
  for (let minute = 10; minute < 300; minute += 30) await drainMail.runApart(at(minute), {});
  assert.equal(arrived('geduld@post.example').length, 0);
  serverIs(true);
  await drainMail.runApart(at(301), {});
  await drainMail.runApart(at(302), {});
  assert.equal(arrived('geduld@post.example').length, 1);
});

test('an address that does not exist is told once, and others do not wait for it', async () => {
  const back: (string | null)[] = [];
  on(mailCameBack, async (_, { subjectId }) => void back.push(subjectId));
  const reference = crypto.randomUUID();
  await post(letter('weg@post.example', { reference }), letter('hier@post.example'));
  await drainMail.runApart(at(400), {});
  await drainMail.runApart(at(500), {});
  assert.deepEqual(back, [reference]);
  assert.equal(arrived('hier@post.example').length, 1);
});

test('a server that says "later" of one mail is asked again', async () => {
  await post(letter('straks@post.example'), letter('na@post.example'));
  await drainMail.runApart(at(600), {});
  assert.deepEqual([arrived('na@post.example').length, arrived('straks@post.example').length], [1, 0]);
  isBusy = false;
  await drainMail.runApart(at(603), {});
  assert.equal(arrived('straks@post.example').length, 1);
});
