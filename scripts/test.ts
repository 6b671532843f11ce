/**
 * Runs the tests: brings up a PostgreSQL, makes the templates that test files clone, builds the site when a browser test is
 * among them, and runs node's test runner. `npm test -- FILE ...` runs some. `--postgres` uses DATABASE_URL instead of the embedded one.
 */
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { browserFile } from '../tests/browser-file.ts';
import { prepareTemplates } from '../tests/templates.ts';
import { scratchServer } from '../tests/scratch-server.ts';
import { buildSite } from './build-site.ts';
import { projectRoot } from '../src/platform/root.ts';

/** A test that hangs is ended. The longest goes through every state of every page, and machines are shared. */
const PATIENCE_MS = 40 * 60_000;

const asked = process.argv.slice(2).filter((a) => !a.startsWith('--'));
if (process.argv.includes('--postgres')) {
  if (!process.env.DATABASE_URL) throw new Error('Zet DATABASE_URL op een PostgreSQL-server waar databases gemaakt mogen worden.');
  process.env.WIJKVERBAND_TEST_POSTGRES = process.env.DATABASE_URL;
}
const files = asked.length ? asked : globSync('{src,tests,demo,bench,scripts}/**/*.test.ts', { cwd: projectRoot }).sort();

console.log('Database voor de tests klaarzetten ...');
const server = await scratchServer('test');
const stop = () => server.close();
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
try {
  const url = await prepareTemplates(server);
  if (files.some((file) => /website\.ts|browser\.ts|each-state\.ts/.test(readFileSync(resolve(projectRoot, file), 'utf8')))) {
    buildSite(console.log);
    await browserFile();
  }
  const code = await new Promise<number>((done) => {
    const reporter = process.env.CI || files.length > 20 ? 'dot' : 'spec';
    const runner = spawn(process.execPath, ['--test', `--test-reporter=${reporter}`, '--test-reporter=./scripts/closing-line.mjs', '--test-reporter-destination=stdout', '--test-reporter-destination=stdout', '--test-concurrency=2', `--test-timeout=${PATIENCE_MS}`, ...files], {
      cwd: projectRoot, stdio: 'inherit', env: { ...process.env, WIJKVERBAND_TEST_SERVER: url, NODE_ENV: 'test' },
    });
    runner.once('exit', (status) => done(status ?? 1));
  });
  process.exitCode = code;
} finally {
  await stop();
}
