/** Answers by mail while the process that hears them is killed again and again. By hand with more: `MAILS=2000 KILLS=50 npm test -- tests/chaos/mail-in.test.ts`. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { addPerson } from '#modules/people/index.ts';
import { POLL } from '#modules/meetings/index.ts';
import { send } from '#modules/reach/index.ts';
import { allRegions, createRegion } from '#modules/regions/index.ts';
import { freePort } from '#platform/db/embedded.ts';
import { openDatabase } from '#platform/db/index.ts';
import { projectRoot } from '#platform/root.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';

const MAILS = Number(process.env.MAILS ?? 120), KILLS = Number(process.env.KILLS ?? 4);
/** Fewer than are taken of one person in a day. */
const OF_ONE = 10;
const GOES_ON_MS = 60_000;

const data = mkdtempSync(join(tmpdir(), 'wijkverband-chaos-mail-in-')), port = await freePort(), smtpPort = await freePort();
const env = { ...process.env, WIJKVERBAND_DATA: data, WIJKVERBAND_DEMO: '0', PORT: String(port), DATABASE_URL: '', WIJKVERBAND_MAIL_IN: `smtp://127.0.0.1:${smtpPort}`, WIJKVERBAND_ANSWERS: 'antwoord@wijk.example' };
let server: ChildProcess;
const start = () => { server = spawn(process.execPath, ['src/start.ts'], { cwd: projectRoot, env, stdio: 'ignore' }); };
const gone = (child: ChildProcess) => new Promise((done) => child.once('exit', done));
after(async () => { server.kill('SIGTERM'); await gone(server); rmSync(data, { recursive: true, force: true }); });

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const from = Date.now(); !(await holds()); await pause(20)) assert.ok(Date.now() - from < GOES_ON_MS, 'waited too long');
}
const healthy = () => fetch(`http://127.0.0.1:${port}/healthz`).then((r) => r.status === 200, () => false);

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
  start();
  await until(healthy);
  const ownerUrl = () => `postgres://wijkverband_owner:${readFileSync(join(data, 'secret'), 'utf8')}@127.0.0.1:${readFileSync(join(data, 'pg18/postmaster.pid'), 'utf8').split('\n')[3]}/postgres`;
  await createRegion(ownerUrl(), { slug: 'proef', name: 'Proef', country: 'NL', hosts: ['proef.localhost'], helpPhone: '026 000 00 00', helpHours: 'ma', helpPlace: 'hier', schoolRegion: 'midden' }, new Date());
  const db = openDatabase(ownerUrl(), { connections: 1 }), [region] = await allRegions(db);
  const context: Context = { db, region: region!, actor: { kind: 'system' }, onBehalfOf: null, now: new Date(), locale: 'nl' }, addresses = await asked(context);
  let kept = 0;
  const waiting = Array.from({ length: MAILS }, (_, n) => n);
  const senders = Array.from({ length: 4 }, async () => { for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) { await handsOn(addresses[n % addresses.length]!, `antwoord${n}`); kept += 1; } });
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await until(() => Promise.resolve(kept >= (MAILS * kill) / (KILLS + 1)));
    server.kill('SIGKILL');
    await gone(server);
    start();
  }
  await Promise.all(senders);
  const words = await inTransaction({ ...context, now: new Date() }, async ({ tx }) => (await tx.selectFrom('mail_reply').select('words').execute()).map((row) => row.words!));
  await db.close();
  assert.deepEqual(words.sort(), Array.from({ length: MAILS }, (_, n) => `antwoord${n}`).sort());
});
