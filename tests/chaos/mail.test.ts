/** Mail while the process that sends it is killed again and again. By hand with more: `MAILS=3000 KILLS=50 npm test -- tests/chaos/mail.test.ts`. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { allRegions, createRegion } from '#modules/regions/index.ts';
import { freePort } from '#platform/db/embedded.ts';
import { openDatabase } from '#platform/db/index.ts';
import { postEach } from '#platform/mail/index.ts';
import { projectRoot } from '#platform/root.ts';
import { inTransaction } from '#platform/use-case/index.ts';

const MAILS = Number(process.env.MAILS ?? 300), KILLS = Number(process.env.KILLS ?? 4);
/** What is in one transaction: the most that is sent again after a kill. */
const IN_FLIGHT = 20;
const GOES_ON_MS = 60_000;

const data = mkdtempSync(join(tmpdir(), 'wijkverband-chaos-mail-'));
const port = await freePort();
let server: ChildProcess | undefined;

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

const env = { ...process.env, WIJKVERBAND_DATA: data, WIJKVERBAND_DEMO: '0', PORT: String(port), DATABASE_URL: '', SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, MAIL_FROM: 'Wijk <wijk@wijk.example>' };
const gone = (child: ChildProcess) => new Promise((done) => child.once('exit', done));

after(async () => {
  const running = server;
  if (running) { running.kill('SIGTERM'); await gone(running); }
  await new Promise<void>((done) => smtp.close(() => done()));
  rmSync(data, { recursive: true, force: true });
});

const start = () => { server = spawn(process.execPath, ['src/start.ts'], { cwd: projectRoot, env, stdio: 'ignore' }); };
async function until(holds: () => boolean | Promise<boolean>, patience: number): Promise<void> {
  for (const from = Date.now(); !(await holds()); await pause(20)) assert.ok(Date.now() - from < patience, `waited too long; ${arrived.size} arrived`);
}
const healthy = () => fetch(`http://127.0.0.1:${port}/healthz`).then((r) => r.status === 200, () => false);

test(`killed ${KILLS} times during ${MAILS} mails: none lost, only those in flight repeated, going on within a minute`, async () => {
  start();
  await until(healthy, GOES_ON_MS);
  const ownerUrl = `postgres://wijkverband_owner:${readFileSync(join(data, 'secret'), 'utf8')}@127.0.0.1:${readFileSync(join(data, 'pg18/postmaster.pid'), 'utf8').split('\n')[3]}/postgres`;
  await createRegion(ownerUrl, { slug: 'proef', name: 'Proef', country: 'NL', hosts: ['proef.localhost'], helpPhone: '026 000 00 00', helpHours: 'ma', helpPlace: 'hier', schoolRegion: 'midden' }, new Date());
  const db = openDatabase(ownerUrl, { connections: 1 });
  const [region] = await allRegions(db);
  await inTransaction({ db, region: region!, actor: { kind: 'system' }, onBehalfOf: null, now: new Date(), locale: 'nl' }, (work) =>
    postEach(work, Array.from({ length: MAILS }, (_, n) => ({ purpose: 'test.mail', to: `buur${n}@post.example`, subject: 'Dag', body: 'Tot morgen.' }))));
  await db.close();

  const total = () => [...arrived.values()].reduce((sum, n) => sum + n, 0);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const before = arrived.size, most = Math.floor((MAILS * kill) / (KILLS + 1));
    // Going on: something new arrives within the minute.
    await until(() => arrived.size > Math.min(before, MAILS - 1) && arrived.size >= Math.min(most, before + MAILS / KILLS), GOES_ON_MS);
    server!.kill('SIGKILL');
    await gone(server!);
    start();
  }
  await until(() => arrived.size === MAILS, GOES_ON_MS + MAILS * 20);
  assert.equal(arrived.size, MAILS);
  assert.ok(total() - MAILS <= KILLS * IN_FLIGHT, `${total() - MAILS} repeats`);
  console.log(`  ${MAILS} mails, ${KILLS} kills: 0 lost, ${total() - MAILS} sent twice under the same Message-ID`);
});
