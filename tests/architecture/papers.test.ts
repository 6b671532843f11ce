/** The papers of the project tell what is in the code: a command, setting, room, dependency or page that comes or goes shows here. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '#platform/root.ts';
import { longSentences, professionalWords } from '#demo/plain-dutch.ts';
import { modules, outlets } from '../../src/module-map.mjs';
import { commands } from '../../src/registry.ts';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const files = (...patterns: string[]) => globSync(patterns, { cwd: projectRoot }).sort();
const foldersIn = (folder: string) => readdirSync(join(projectRoot, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);
const withoutBlocks = (text: string) => text.replaceAll(/```[\s\S]*?```/g, '');

const papers = files('*.md', 'docs/**/*.md', 'src/**/README.md', 'demo/README.md');
const guides = papers.filter((file) => file === 'README.md' || file.startsWith('docs/handleiding/'));
const records = papers.filter((file) => file.startsWith('docs/decisions/'));
const { scripts, ...pack } = JSON.parse(read('package.json')) as Record<'scripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;

/** The name that a heading has in a link: lower case, spaces to hyphens, punctuation gone. */
const anchorOf = (heading: string) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
const anchorsOf = (file: string) => matches(withoutBlocks(read(file)), /^#+ (.+)$/gm).map(anchorOf);

test('every command of npx wijkverband stands in the README or the handleiding', () => {
  const told = guides.map(read).join('\n');
  const untold = [...commands.map((command) => command.words), 'doctor', '--help'].filter((words) => !told.includes(`npx wijkverband ${words}`));
  assert.deepEqual(untold, []);
});

test('no command is told of that is not there', () => {
  const known = [...commands.map((command) => command.words), 'doctor', '--help'];
  const invented = guides.flatMap((file) => matches(read(file), /npx wijkverband ([a-z-]+(?: [a-z-]+)?)/g).filter((words) => !known.some((one) => words === one || words.startsWith(`${one} `) || one === words.split(' ')[0])).map((words) => `${file}: ${words}`));
  assert.deepEqual(invented, []);
});

test('every environment variable that the program reads stands in the README', () => {
  const asked = new Set(files('src/**/*.ts').filter((file) => !file.endsWith('.test.ts')).flatMap((file) => matches(read(file), /process\.env\.([A-Z][A-Z_]+)/g)));
  assert.ok(asked.size > 5);
  assert.deepEqual([...asked].filter((name) => !read('README.md').includes(`\`${name}\``)), []);
});

test('every npm script that a paper names is there', () => {
  const missing = papers.flatMap((file) => matches(read(file), /npm run ([a-z:]+)/g).filter((name) => !scripts[name]).map((name) => `${file}: ${name}`));
  assert.deepEqual(missing, []);
});

test('the module map names the rooms that there are, low to high', () => {
  assert.deepEqual(Object.keys(modules).sort(), foldersIn('src/modules'));
  assert.deepEqual([...outlets].sort(), foldersIn('src/outlets'));
  const order = Object.keys(modules);
  for (const [name, uses] of Object.entries(modules)) assert.deepEqual((uses as string[]).filter((other) => order.indexOf(other) >= order.indexOf(name)), [], name);
});

test('the module map allows no way that nobody goes', () => {
  const gone = (name: string) => new Set(files(`src/modules/${name}/**/*.{ts,svelte}`).flatMap((file) => matches(read(file), /#modules\/([a-z-]+)\//g)));
  assert.deepEqual(Object.entries(modules).flatMap(([name, uses]) => (uses as string[]).filter((other) => !gone(name).has(other)).map((other) => `${name}: ${other}`)), []);
});

test('every room has a README of at most thirty lines', () => {
  const rooms = ['src/platform', ...Object.keys(modules).map((name) => `src/modules/${name}`), ...outlets.map((name) => `src/outlets/${name}`)];
  const wrong = rooms.filter((room) => !existsSync(join(projectRoot, room, 'README.md')) || read(`${room}/README.md`).trimEnd().split('\n').length > 30);
  assert.deepEqual(wrong, []);
});

test('every link in the papers leads to something that is there', () => {
  const broken = papers.flatMap((file) => matches(withoutBlocks(read(file)), /(?:\]\(|(?:src|srcset)=\")([^)\s\"]+)[)\"]/g).filter((target) => !/^https?:/.test(target)).filter((target) => {
    const [path, anchor] = target.split('#');
    const aim = path ? normalize(join(dirname(file), path)) : file;
    return !existsSync(join(projectRoot, aim)) || (anchor && !anchorsOf(aim).includes(anchor));
  }).map((target) => `${file}: ${target}`));
  assert.deepEqual(broken, []);
});

test('every file of the project that a paper or a comment names is there', () => {
  const named = [...papers, ...files('src/**/*.{ts,sql,mjs}', 'scripts/*', 'bench/*.ts', 'tests/**/*.ts')].flatMap((file) =>
    matches(read(file), /(?<![\w./-])((?:docs|db|tests|bench|scripts)\/[\w./-]+\.(?:md|ts|mjs|sql))\b/g).filter((name) => !/NN/.test(name) && !existsSync(join(projectRoot, name))).map((name) => `${file}: ${name}`));
  assert.deepEqual(named, []);
});

test('decision records have a number of their own, carry it in their title, and know each other by it', () => {
  const numbers = records.map((file) => Number(/(\d{4})-/.exec(file)![1]));
  assert.deepEqual(numbers, [...new Set(numbers)]);
  for (const [i, file] of records.entries()) assert.equal(Number(/^# (\d+)\.? /.exec(read(file))?.[1]), numbers[i], file);
  const unknown = records.flatMap((file) => matches(read(file), /\brecords? (\d+)/g).filter((number) => !numbers.includes(Number(number))).map((number) => `${file}: ${number}`));
  assert.deepEqual(unknown, []);
});

test('every dependency has its reason, and no reason is left without a dependency', () => {
  const defended = matches(read('docs/decisions/0099-dependencies.md'), /`((?:@[\w-]+\/)?[\w.-]+)`/g).filter((name) => !/\.(ts|json|md)$/.test(name));
  assert.deepEqual([...new Set(defended)].sort(), Object.keys({ ...pack.dependencies, ...pack.devDependencies, ...pack.optionalDependencies }).sort());
});

test('every picture of the handleiding is shown somewhere, and is small', () => {
  const text = guides.map(read).join('\n');
  const pictures = files('docs/handleiding/beelden/*.png');
  assert.deepEqual(pictures.filter((file) => !text.includes(file.split('/').at(-1)!)), []);
  assert.deepEqual(pictures.filter((file) => statSync(join(projectRoot, file)).size > 150_000), []);
});

test('the handleiding is plain Dutch: sentences of at most fifteen words, no words of professionals', () => {
  const prose = (text: string) => withoutBlocks(text).replaceAll(/`[^`]*`/g, 'dit').replaceAll(/<[^>]+>|!?\[|\]\([^)]*\)|\*/g, '').split(/\n+|\| /).filter((line) => !line.startsWith('<'));
  const wrong = files('docs/handleiding/*.md').flatMap((file) => prose(read(file)).flatMap((line) => [...longSentences(line), ...professionalWords(line)]).map((words) => `${file}: ${words}`));
  assert.deepEqual(wrong, []);
});
