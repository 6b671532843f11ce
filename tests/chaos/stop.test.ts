import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { freePort } from '#platform/db/embedded.ts';
import { projectRoot } from '#platform/root.ts';

const data = mkdtempSync(join(tmpdir(), 'wijkverband-stop-'));
after(() => rmSync(data, { recursive: true, force: true }));
const port = await freePort();

type Started = { npm: ChildProcess; said: () => string; ended: Promise<{ code: number | null; signal: string | null }> };

/** `npm start` in a process group of its own, as from a terminal; resolves once it says where it can be found. */
async function npmStart(): Promise<Started> {
  const npm = spawn('npm', ['start'], { cwd: projectRoot, detached: true, env: { ...process.env, WIJKVERBAND_DATA: data, WIJKVERBAND_DEMO: '0', PORT: String(port), DATABASE_URL: '' } });
  let said = '';
  const ended = new Promise<Awaited<Started['ended']>>((done) => npm.once('exit', (code, signal) => done({ code, signal })));
  await new Promise<void>((done, failed) => {
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); if (said.includes('Stoppen: Ctrl-C')) done(); });
    void ended.then(() => failed(new Error(`npm start ended:\n${said}`)));
  });
  return { npm, said: () => said, ended };
}

const answers = () => fetch(`http://127.0.0.1:${port}/healthz`).then(() => true, () => false);

const signals: Record<string, (npm: ChildProcess) => void> = {
  'SIGTERM to npm alone, as a supervisor sends it,': (npm) => npm.kill('SIGTERM'),
  // A terminal sends it to the whole group, and npm passes it on once more.
  'Ctrl-C in a terminal': (npm) => process.kill(-npm.pid!, 'SIGINT'),
};
for (const [signal, send] of Object.entries(signals)) {
  test(`${signal} stops the program and its database once, calmly, before npm ends`, { skip: process.platform === 'win32' }, async () => {
    const { npm, said, ended } = await npmStart();
    assert.equal(await answers(), true);
    send(npm);
    assert.deepEqual(await ended, { code: 0, signal: null });
    assert.equal(await answers(), false);
    assert.equal(existsSync(join(data, 'pg18/postmaster.pid')), false);
    assert.equal(said().split('rustig afsluiten').length - 1, 1);
    assert.doesNotMatch(said(), /error|fout|niet gestart/i);
  });
}

test('a start after a kill takes the database over: stopping that one stops it too', { skip: process.platform === 'win32' }, async () => {
  const killed = await npmStart();
  process.kill(-killed.npm.pid!, 'SIGKILL');
  await killed.ended;
  const { npm, ended } = await npmStart();
  npm.kill('SIGTERM');
  assert.deepEqual(await ended, { code: 0, signal: null });
  assert.equal(existsSync(join(data, 'pg18/postmaster.pid')), false);
});
