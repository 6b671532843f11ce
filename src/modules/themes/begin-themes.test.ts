import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inTransaction, type Region } from '#platform/use-case/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { sharedData, skipWithout } from '#tests/shared-data.ts';
import { areThemesLookedAt } from './begin-themes.ts';
import { firstSet } from './first-set.ts';
import { findThemesRight, takeFirstSet } from './index.ts';
import { readTaxonomy } from './read-taxonomy.ts';
import { saveThemes } from './save-themes.ts';
import { listAudiences, mappedTerms, themeTree } from './show-themes.ts';

const h = await house();
const see = <T>(look: Parameters<typeof inTransaction<T>>[1], region: Region = h.region) => inTransaction(h.as(system, { region }), look);

for (const locale of ['nl', 'nl-BE'] as const) test(`the set to begin with, ${locale}: twelve themes with three to eight below each, and each slug once`, () => {
  const { themes, audiences } = firstSet(locale);
  const tops = themes.filter(({ parent }) => !parent);
  assert.deepEqual([tops.length, audiences.length], [12, 15]);
  for (const { slug } of tops) {
    const below = themes.filter(({ parent }) => parent === slug).length;
    assert.ok(below >= 3 && below <= 8, `${slug}: ${below}`);
  }
  for (const list of [themes, audiences]) {
    assert.equal(new Set(list.map(({ slug }) => slug)).size, list.length);
    assert.equal(new Set(list.map(({ name }) => name)).size, list.length);
  }
});

test('what outside lists call them stands in those lists', { skip: skipWithout('openeligibility/taxonomy_v2.xml', 'digcomp3_nl/DigComp_3.0_Data_Supplement_nl.jsonld') }, () => {
  const ids = (path: string) => readTaxonomy(path, readFileSync(sharedData(path))).terms;
  const eligibility = ids('openeligibility/taxonomy_v2.xml'), competences = ids('digcomp3_nl/DigComp_3.0_Data_Supplement_nl.jsonld');
  const { themes, audiences } = firstSet('nl');
  const unknown = (told: readonly string[] | undefined, of: typeof eligibility) => (told ?? []).filter((id) => !of.some((term) => term.id === id));
  assert.deepEqual(themes.flatMap((t) => [...unknown(t.digcomp, competences), ...unknown(t.openEligibility, eligibility.filter(({ kind }) => kind === 'service'))]), []);
  assert.deepEqual(audiences.flatMap((a) => unknown(a.openEligibility, eligibility.filter(({ kind }) => kind === 'situation'))), []);
});

test('a region without themes and audiences takes the set once, in its own Dutch', async () => {
  assert.equal(await see(areThemesLookedAt), false);
  await assert.rejects(takeFirstSet(h.as(visitor), {}), { status: 404 });
  await takeFirstSet(h.as(system), {});
  await takeFirstSet(h.as(system, { region: h.otherRegion }), {});
  const names = async (region: Region) => (await see(({ tx }) => themeTree(tx), region)).map(({ name }) => name);
  assert.deepEqual([(await names(h.region)).length, (await names(h.region))[1], (await names(h.otherRegion))[1]], [12, 'Computer en telefoon', 'Computer en gsm']);
  assert.ok((await see(({ tx }) => mappedTerms(tx, 'nl'))).themes.length > 70);
  assert.equal((await see(({ tx }) => listAudiences(tx)))[0]!.name, 'Iedereen');
  await assert.rejects(takeFirstSet(h.as(system), {}), { key: 'themes.begunAlready' });
});

test('the list is looked at once somebody says that it is right, or it says something else', async () => {
  assert.equal(await see(areThemesLookedAt), false);
  await findThemesRight(h.as(system), {});
  assert.equal(await see(areThemesLookedAt), true);
  assert.equal(await see(areThemesLookedAt, h.otherRegion), false);
  await see((work) => saveThemes(work, [{ slug: 'vervoer', name: 'Onderweg' }]), h.otherRegion);
  assert.equal(await see(areThemesLookedAt, h.otherRegion), true);
});
