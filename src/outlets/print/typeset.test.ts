import assert from 'node:assert/strict';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { projectRoot } from '#platform/root.ts';
import { Refusal } from '#platform/use-case/index.ts';
import { closeTypesetter, typeset } from './typeset.ts';

/** A template for these tests, below `src/` where Typst may read. */
const name = `outlets/print/test-${process.pid}.typ`;
const file = join(projectRoot, 'src', name);
const withTemplate = (source: string): string => {
  writeFileSync(file, source);
  return name;
};
after(async () => {
  rmSync(file, { force: true });
  await closeTypesetter();
});
const greeting = `#import "/outlets/print/house/house.typ": *
#show: paper.with(title: "Proef", lang: "nl")
= #json("/data.json").words`;

test('a paper becomes a PDF that says it can be read by a screen reader, in its language', async () => {
  const { pdf, pages } = await typeset({ template: withTemplate(greeting), data: { words: 'Hallo buurt' } });
  const text = Buffer.from(pdf).toString('latin1');
  assert.equal(pages, 1);
  assert.ok(text.startsWith('%PDF-1.7'));
  assert.match(text, /pdfuaid:part>1</);
  assert.match(text, /\/Lang\s?\(nl\)/);
});

test('the same data give the same bytes', async () => {
  const paper = { template: withTemplate(greeting), data: { words: 'Hallo' } };
  assert.deepEqual((await typeset(paper)).pdf, (await typeset(paper)).pdf);
});

test('data are text, never instructions', async () => {
  const { pages } = await typeset({ template: withTemplate(greeting), data: { words: '#pagebreak() #read("/etc/passwd") $x$ *a* <b> @c "' } });
  assert.equal(pages, 1);
});

test('Arabic, Cyrillic, Greek and emoji are printed; a sign that no font has becomes a question mark', async () => {
  await typeset({ template: withTemplate(greeting), data: { words: 'مرحبا Київ Ελλάδα 😀 \u{1F1FF}\u{10FFFD}\uABC0 \u0301\u200F' } });
});

test('without what PDF/UA asks no PDF is made, and the error says where', async () => {
  await assert.rejects(typeset({ template: withTemplate('#set document(title: "x")\n= A\n=== B'), data: {} }), /PDF\/UA-1 error: skipped from heading level 1 to 3/);
  await assert.rejects(typeset({ template: withTemplate('= A\n#json("/data.json").missing'), data: {} }), new RegExp(`${name}:2: .*missing`));
  await assert.rejects(typeset({ template: 'outlets/print/none.typ', data: {} }), /not found/);
});

test('a paper that takes too long is refused, and the next one is set', async () => {
  const slow = withTemplate('#set document(title: "x")\n#let n = 0\n#for i in range(6000000) { n += 1 }\n#n');
  await assert.rejects(typeset({ template: slow, data: {} }, { timeoutMs: 50 }), (error) => error instanceof Refusal && error.key === 'print.tooSlow');
  const { pages } = await typeset({ template: withTemplate(greeting), data: { words: 'Na het wachten' } });
  assert.equal(pages, 1);
});

test('papers asked for at once are all set, in turn, and after closing the typesetter starts again', async () => {
  const template = withTemplate(greeting);
  const all = await Promise.all(['een', 'twee', 'drie'].map((words) => typeset({ template, data: { words } })));
  assert.deepEqual(all.map(({ pages }) => pages), [1, 1, 1]);
  await closeTypesetter();
  assert.equal((await typeset({ template, data: { words: 'vier' } })).pages, 1);
});

test('no template fetches a package from elsewhere', () => {
  const templates = globSync('src/**/*.typ', { cwd: projectRoot });
  assert.ok(templates.length >= 3);
  for (const path of templates) assert.doesNotMatch(readFileSync(join(projectRoot, path), 'utf8'), /@preview|@local/, path);
});
