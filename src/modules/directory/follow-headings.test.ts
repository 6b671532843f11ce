import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropHeading, listHeadings, saveHeading } from '#modules/themes/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { countUnderHeadings, findServices, noChoices, readServices, saveServices } from './index.ts';
import { namesOf, wordingOf } from './spreadsheet/known.ts';

const h = await house('demo');
const admin = h.as(system);
const find = (more: Partial<typeof noChoices>) => findServices(h.as(visitor), { ...noChoices, wijk: null, page: 1, pageSize: 500, ...more });
const slugs = async (more: Partial<typeof noChoices>) => (await find(more)).lines.map(({ slug }) => slug).sort();
const services = () => inTransaction(admin, ({ tx }) => readServices(tx));

test('after a rename the filter and the search know the new name, and its address works on', async () => {
  const before = await slugs({ theme: 'vervoer' });
  assert.ok(before.length > 0);
  assert.deepEqual(await slugs({ words: 'pretpaleis' }), []);
  await saveHeading(admin, { kind: 'theme', slug: 'vervoer', name: 'Pretpaleis' });
  assert.deepEqual(await slugs({ theme: 'vervoer' }), before);
  assert.ok((await find({})).themes.some(({ name }) => name === 'Pretpaleis'));
  assert.ok((await slugs({ words: 'pretpaleis' })).some((slug) => before.includes(slug)));
});

test('a theme that moves below another takes its offers along', async () => {
  const [moved, there] = [await slugs({ theme: 'energie' }), await slugs({ theme: 'geld-en-brieven' })];
  assert.ok(moved.some((slug) => !there.includes(slug)));
  await saveHeading(admin, { kind: 'theme', slug: 'energie', name: 'Energie', parent: 'geld-en-brieven' });
  assert.deepEqual(await slugs({ theme: 'geld-en-brieven' }), [...new Set([...moved, ...there])].sort());
});

test('one with offers goes only when another takes its place: offers, address, spreadsheets and old versions mean that one then', async () => {
  const version = (await services()).find(({ document }) => document.themes.includes('huren'))!;
  const [moved, count] = [await slugs({ theme: 'huren' }), (await countUnderHeadings(admin, 'theme')).get('huren')!];
  assert.ok(moved.length > 0);
  await assert.rejects(dropHeading(admin, { kind: 'theme', slug: 'huren' }), { key: 'directory.headingInUse', values: { count } });
  await dropHeading(admin, { kind: 'theme', slug: 'huren', into: 'huis-zoeken' });
  const view = await find({ theme: 'huren' });
  assert.equal(view.theme, 'huis-zoeken');
  for (const slug of moved) assert.ok(view.lines.some((line) => line.slug === slug), slug);
  assert.equal((await countUnderHeadings(admin, 'theme')).get('huren'), undefined);
  const names = await inTransaction(admin, async (work) => namesOf(await wordingOf(work), { parties: [] }, '2026-11-24', null));
  assert.equal(names.themes.get('huren'), 'huis-zoeken');
  await inTransaction(admin, (work) => saveServices(work, [{ id: version.id, document: version.document }], { source: 'form' }));
  assert.ok(!(await services()).some(({ document }) => document.themes.includes('huren')));
});

test('a theme above others goes into another with all below it', async () => {
  const moved = await slugs({ theme: 'eten-en-kleding' });
  await dropHeading(admin, { kind: 'theme', slug: 'eten-en-kleding', into: 'wonen-en-buurt' });
  const there = await slugs({ theme: 'wonen-en-buurt' });
  assert.ok(moved.length > 0 && moved.every((slug) => there.includes(slug)));
  assert.equal((await listHeadings(admin, 'theme')).find(({ slug }) => slug === 'gratis-eten')!.parent, 'wonen-en-buurt');
});

test('an audience goes from offers and channels at once, or from neither', async () => {
  const channels = () => inTransaction(admin, ({ tx }) => tx.selectFrom('channel').select(['slug', 'audiences', 'everyone']).orderBy('slug').execute());
  const [channel] = (await channels()).filter(({ audiences }) => audiences.length > 0);
  const slug = channel!.audiences[0]!, moved = await slugs({ audience: slug });
  await assert.rejects(dropHeading(admin, { kind: 'audience', slug }));
  await dropHeading(admin, { kind: 'audience', slug, into: 'iedereen' });
  const now = (await channels()).find((one) => one.slug === channel!.slug)!;
  assert.deepEqual([now.everyone, now.audiences], [true, []]);
  const there = await slugs({ audience: 'iedereen' });
  assert.ok(moved.every((one) => there.includes(one)));
});
