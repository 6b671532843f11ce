/** `npm run check`: everything about the code that needs no browser, one line each; for every commit. */
import { spawnSync } from 'node:child_process';
import { projectRoot } from '../src/platform/root.ts';

const node = process.execPath;
const bin = (name: string) => `node_modules/${name}`;
const checks: [string, string, string[]][] = [
  ['types', node, [bin('typescript/bin/tsc'), '-p', '.']],
  ['routes', node, [bin('@sveltejs/kit/svelte-kit.js'), 'sync']],
  ['pages', node, [bin('svelte-check/bin/svelte-check'), '--tsconfig', 'tsconfig.pages.json', '--fail-on-warnings', '--output', 'human', '--threshold', 'warning']],
  ['doors and directions', node, [bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.mjs', 'src', 'demo']],
  ['schema', node, ['scripts/write-schema.ts', '--check']],
];

let failed = 0;
for (const [name, command, args] of checks) {
  const from = performance.now();
  const run = spawnSync(command, args, { cwd: projectRoot, encoding: 'utf8' });
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`${run.status === 0 ? 'goed' : 'FOUT'}  ${name} (${seconds} s)`);
  if (run.status !== 0) {
    failed += 1;
    console.log(run.stdout, run.stderr);
  }
}
process.exitCode = failed ? 1 : 0;
