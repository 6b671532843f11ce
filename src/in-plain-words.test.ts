import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startEmbedded } from '#platform/db/embedded.ts';
import { inPlainWords } from './in-plain-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'wijkverband-words-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a port that is taken is said in plain words', async () => {
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  const { port } = taken.address() as AddressInfo;
  const problem = await new Promise<unknown>((done) => createServer().once('error', done).listen(port, '127.0.0.1'));
  taken.close();
  assert.match(inPlainWords(problem), new RegExp(`^Poort ${port} is al bezet\\..*PORT\\.$`));
});

test('a folder that may not be written, a full disk and an address of elsewhere are said in plain words', () => {
  assert.match(inPlainWords(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/srv/data', syscall: 'mkdir' })), /^In \/srv\/data mag deze gebruiker niet schrijven/);
  for (const full of [Object.assign(new Error('write'), { code: 'ENOSPC' }), Object.assign(new Error('could not extend file'), { code: '53100' }), new Error('initdb: error: could not write file: No space left on device')]) assert.match(inPlainWords(full), /^De schijf is vol/);
  assert.match(inPlainWords(Object.assign(new Error('listen'), { code: 'EADDRNOTAVAIL', address: '10.9.9.9', syscall: 'listen' })), /^10\.9\.9\.9 is geen adres/);
  assert.equal(inPlainWords(new Error('Iets anders.')), 'Iets anders.');
});

const strangers: Record<string, string> = { 'of another PostgreSQL': 'pg17/PG_VERSION', 'that are a database of its own': 'PG_VERSION', 'whose version is not what its name says': 'pg18/PG_VERSION' };
for (const [what, file] of Object.entries(strangers)) {
  test(`data ${what} are left alone, and that is said in plain words`, async () => {
    const directory = join(folder, file.replaceAll('/', '-'));
    mkdirSync(join(directory, file, '..'), { recursive: true });
    writeFileSync(join(directory, file), '17\n');
    await assert.rejects(startEmbedded({ directory }), /zijn van PostgreSQL 17.*PostgreSQL 18/);
    assert.equal(spawnSync('ls', ['-A', directory], { encoding: 'utf8' }).stdout.trim(), file.split('/')[0]);
  });
}
