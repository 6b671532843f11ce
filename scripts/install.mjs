// Runs on any Node from 20 up and needs nothing installed: brings node_modules in step with package-lock.json.
// The project's own Node 24 arrives that way too, so every later command runs on it.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.wijkverband-installed`;
const wanted = createHash('sha256').update(readFileSync(`${root}package-lock.json`)).digest('hex');
const present = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

// A linked node_modules belongs to another checkout, which keeps it in step itself.
const linked = existsSync(`${root}node_modules`) && lstatSync(`${root}node_modules`).isSymbolicLink();

if (present !== wanted && !linked) {
  console.log('Onderdelen installeren (één keer, ongeveer een minuut) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root, stdio: 'inherit', shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (run.status !== 0) {
    console.error('Installeren is niet gelukt. Is er verbinding met het npm-register? Probeer daarna opnieuw.');
    process.exit(run.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}
