#!/usr/bin/env node
// The commands need the project's own Node; this file runs on whatever Node the system has and hands over.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { forCommands } from '../src/memory.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
spawnSync(process.execPath, [`${root}scripts/install.mjs`], { stdio: 'inherit' });
const node = `${root}node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`;
const run = spawnSync(node, [...forCommands, `${root}src/cli.ts`, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
