import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importTaxonomy } from './import-taxonomy.ts';
import { house, system, visitor } from '#tests/house.ts';
import { dropHeading, findTerms, listHeadings, mapHeading, moveHeading, saveHeading, showHeading, takeFirstSet, unmapHeading } from './index.ts';

const h = await house();
const admin = h.as(system);
const tree = async () => (await listHeadings(admin, 'theme')).map(({ slug, level }) => '-'.repeat(level) + slug);
const field = (name: string, key: string) => (problem: unknown) => (problem as { fields: Record<string, string> }).fields[name] === key;
const theme = (name: string, more: { slug?: string; parent?: string } = {}) => saveHeading(admin, { kind: 'theme', name, ...more });

test('a theme is added at the end of its list, below another or on top', async () => {
  assert.deepEqual(await theme('Geld'), { slug: 'geld' });
  await theme('Wonen');
  await theme('Huren', { parent: 'wonen' });
  await theme('  Schulden ', { parent: 'geld' });
  assert.deepEqual(await tree(), ['geld', '-schulden', 'wonen', '-huren']);
  await saveHeading(admin, { kind: 'audience', name: 'Ouderen', parent: 'geld' });
  assert.deepEqual((await listHeadings(admin, 'audience')).map(({ name, parent }) => [name, parent]), [['Ouderen', null]]);
});

test('a name is there once, and a parent exists and is not below itself', async () => {
  await assert.rejects(theme('geld'), field('name', 'themes.nameTaken'));
  await assert.rejects(theme(' '), field('name', 'themes.nameMissing'));
  await assert.rejects(theme('Los', { parent: 'weg' }), field('parent', 'themes.parentUnknown'));
  await assert.rejects(theme('Wonen', { slug: 'wonen', parent: 'huren' }), field('parent', 'themes.parentBelow'));
  await assert.rejects(theme('Iets', { slug: 'weg' }), { status: 404 });
  await assert.rejects(saveHeading(h.as(visitor), { kind: 'theme', name: 'Van buiten' }), { status: 404 });
});

test('another name or place keeps the slug', async () => {
  assert.deepEqual(await theme('Je huurhuis', { slug: 'huren', parent: 'wonen' }), { slug: 'huren' });
  await theme('Schulden', { slug: 'schulden' });
  assert.deepEqual(await tree(), ['geld', 'wonen', '-huren', 'schulden']);
  assert.deepEqual((await showHeading(admin, { kind: 'theme', slug: 'wonen' })).parents.map(({ slug }) => slug), ['geld', 'schulden']);
});

test('neighbours change places with all below them; at the end nothing happens', async () => {
  await moveHeading(admin, { kind: 'theme', slug: 'wonen', to: 'up' });
  assert.deepEqual(await tree(), ['wonen', '-huren', 'geld', 'schulden']);
  await moveHeading(admin, { kind: 'theme', slug: 'wonen', to: 'up' });
  await moveHeading(admin, { kind: 'theme', slug: 'huren', to: 'down' });
  assert.deepEqual(await tree(), ['wonen', '-huren', 'geld', 'schulden']);
  await assert.rejects(moveHeading(h.as(visitor), { kind: 'theme', slug: 'wonen', to: 'down' }), { status: 404 });
});

test('one that others stand below goes only when it is said where they go, and its slug stays taken', async () => {
  await assert.rejects(dropHeading(admin, { kind: 'theme', slug: 'wonen' }), field('into', 'themes.hasBelow'));
  await assert.rejects(dropHeading(admin, { kind: 'theme', slug: 'wonen', into: 'huren' }), field('into', 'themes.intoBelow'));
  await assert.rejects(dropHeading(admin, { kind: 'theme', slug: 'wonen', into: 'wonen' }), field('into', 'themes.intoUnknown'));
  await dropHeading(admin, { kind: 'theme', slug: 'wonen', into: 'geld' });
  await dropHeading(admin, { kind: 'theme', slug: 'schulden' });
  assert.deepEqual(await tree(), ['geld', '-huren']);
  assert.deepEqual([await theme('Wonen'), await theme('Schulden')], [{ slug: 'wonen-2' }, { slug: 'schulden' }]);
});

const list = '<?xml version="2.0"?><taxonomy><version>2.0</version><services><top_level id="1" title="Money"><second_level id="2" title="Tax 100%"></second_level></top_level></services>'
  + '<situations><top_level id="9" title="Seniors"></top_level></situations></taxonomy>';

test('it is mapped to terms of a loaded list that fit its kind, found by words or number', async () => {
  assert.deepEqual(await findTerms(admin, { kind: 'theme', words: 'tax' }), []);
  await importTaxonomy(h.url, { name: 'oe.xml', bytes: new TextEncoder().encode(list) });
  const found = async (kind: 'theme' | 'audience', words: string) => (await findTerms(admin, { kind, words })).map(({ id, above }) => [id, above]);
  assert.deepEqual([await found('theme', '100%'), await found('theme', '2'), await found('theme', 'seniors'), await found('audience', 'Seniors'), await found('theme', '%')], [[['2', 'Money']], [['2', 'Money']], [], [['9', null]], [['2', 'Money']]]);
  const term = { kind: 'theme', slug: 'geld', taxonomy: 'open-eligibility-2.0', term: '2' } as const;
  await mapHeading(admin, term);
  await mapHeading(admin, term);
  assert.deepEqual((await showHeading(admin, term)).mapped.map(({ name }) => name), ['Tax 100%']);
  await assert.rejects(mapHeading(admin, { ...term, term: '9' }), { key: 'themes.termUnknown' });
  await assert.rejects(mapHeading(h.as(visitor), term), { status: 404 });
  await unmapHeading(admin, term);
  assert.deepEqual((await showHeading(admin, term)).mapped, []);
});

test('what is there already stays when the set to begin with fills the rest', async () => {
  await takeFirstSet(h.as(system, { region: h.otherRegion }), {});
  await dropHeading(admin, { kind: 'audience', slug: 'ouderen' });
  await takeFirstSet(admin, {});
  assert.deepEqual([(await tree()).length, (await listHeadings(admin, 'audience')).length], [4, 15]);
});
