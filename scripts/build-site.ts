import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/platform/root.ts';

/** What the bundle is made from. Our other TypeScript stays outside it (vite.config.ts). */
const SOURCES = ['vite.config.ts', 'package-lock.json', 'src/app.html', 'src/hooks.server.ts', 'src/routes/**/*', 'src/**/*.svelte', 'src/**/*.css', 'src/**/*.island.ts', 'static/**/*'];
const STAMP = join(projectRoot, 'build', '.sources');

/** Builds the site into `build/` unless what stands there was made from the same sources. @throws Error with the builder's own words. */
export function buildSite(say: (text: string) => void = () => {}): void {
  const wanted = sourcesHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  say('De site bouwen (ongeveer een halve minuut) ...');
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } });
  if (run.status !== 0) throw new Error(`De website kon niet worden gebouwd.\n${run.stdout}\n${run.stderr}`);
  writeFileSync(STAMP, wanted);
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: projectRoot, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const file of files) hash.update(file.slice(projectRoot.length)).update(readFileSync(file));
  return hash.digest('hex');
}
