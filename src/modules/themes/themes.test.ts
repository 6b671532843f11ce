import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { house, system, visitor } from '#tests/house.ts';
import { sharedData, skipWithout } from '#tests/shared-data.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import type { Tx } from '#platform/db/index.ts';
import { importTaxonomy } from './import-taxonomy.ts';
import { readTaxonomy } from './read-taxonomy.ts';
import { saveAudiences, saveThemes, themesAbove, type AudienceInput, type ThemeInput } from './save-themes.ts';
import { listAudiences, listTaxonomies, mappedTerms, taxonomyTerms, themeTree } from './show-themes.ts';

const h = await house();
const see = <T>(look: (tx: Tx) => Promise<T>) => inTransaction(h.as(visitor), ({ tx }) => look(tx));
const shared = (path: string) => ({ name: path.split('/').at(-1)!, bytes: readFileSync(sharedData(path)) });
const counts = async (path: string) => { const s = await importTaxonomy(h.url, shared(path)); return [s.new, s.changed, s.same, s.wrong.length]; };

const jsonld = 'digcomp3_nl/DigComp_3.0_Data_Supplement_nl.jsonld';
const csv = (language: string) => `digcomp3_nl/locale/core-framework/${language}.csv`;

test('DigComp: 5 areas and 21 competences in Dutch and English, the same from JSON-LD and from CSV', { skip: skipWithout(jsonld, csv('nl'), csv('en')) }, async () => {
  assert.deepEqual(await counts(csv('en')), [26, 0, 0, 0]);
  assert.deepEqual(await counts(csv('nl')), [0, 26, 0, 0]);
  assert.deepEqual(await counts(csv('en')), [0, 0, 26, 0]);
  await importTaxonomy(h.url, shared(jsonld));
  assert.deepEqual(await counts(jsonld), [0, 0, 26, 0]);
  const terms = await see((tx) => taxonomyTerms(tx, 'digcomp-3.0', 'nl'));
  assert.deepEqual(terms.slice(0, 1).concat(terms.filter((t) => t.id === '1.1')).map((t) => [t.id, t.parent, t.kind, t.name]),
    [['1', null, 'area', 'Informatie zoeken, evalueren en beheren'], ['1.1', '1', 'competence', 'Browsen, zoeken en filteren van informatie']]);
  assert.equal((await see((tx) => taxonomyTerms(tx, 'digcomp-3.0', 'en')))[0]!.name, 'Information search, evaluation and management');
});

test('Open Eligibility: services and situations as a tree; the id that stands twice counts once and is told', { skip: skipWithout('openeligibility/taxonomy_v2.xml') }, async () => {
  const { terms, wrong, taxonomy } = readTaxonomy('taxonomy_v2.xml', shared('openeligibility/taxonomy_v2.xml').bytes);
  assert.equal(taxonomy.version, '2.0');
  assert.deepEqual([terms.length, terms.filter((t) => t.kind === 'situation' && t.parent === null).length], [384, 22]);
  assert.deepEqual(wrong.map((w) => [w.reason, w.values.id]), [['themes.idTwice', '1206']]);
  const food = terms.find((t) => t.id === '1114')!;
  assert.deepEqual([food.name.en, food.parent, terms.find((t) => t.id === '1113')!.parent], ['Help Pay for Food', '1113', '1101']);
  assert.match(terms.find((t) => t.id === '1101')!.description.en!, /^Services for psychiatric emergencies/);
  assert.deepEqual(await counts('openeligibility/taxonomy_v2.xml'), [384, 0, 0, 1]);
  assert.deepEqual(await counts('openeligibility/taxonomy_v2.xml'), [0, 0, 384, 1]);
});

test('a small list reads without the real files', () => {
  const xml = '<?xml version="2.0"?><taxonomy><version>2.0</version><services><descriptions><category id="1">Eten &amp; drinken</category></descriptions>'
    + '<top_level id="1" title="Food"><second_level id="2" title="Meals"></second_level><second_level id="" title="x"/></top_level></services></taxonomy>';
  const { terms, wrong } = readTaxonomy('a.xml', new TextEncoder().encode(xml));
  assert.deepEqual(terms.map((t) => [t.id, t.parent, t.kind, t.description.en]), [['1', null, 'service', 'Eten & drinken'], ['2', '1', 'service', undefined]]);
  assert.deepEqual(wrong.map((w) => w.reason), ['themes.idMissing']);
});

test('what is no list of ours is refused', () => {
  for (const [text, key] of [['', 'themes.fileUnknown'], ['a,b\n1,2', 'themes.fileUnknown'], ['{"@graph": []}', 'themes.fileUnknown'], ['{"@graph": [', 'themes.fileBroken'],
    ['<html><body></body></html>', 'themes.fileUnknown'], ['<taxonomy><services>', 'themes.fileBroken'], ['<!DOCTYPE x [<!ENTITY a "b">]><taxonomy>&a;</taxonomy>', 'themes.fileBroken']] as const) {
    assert.throws(() => readTaxonomy('x.csv', new TextEncoder().encode(text)), { key }, text);
  }
});

const save = (themes: ThemeInput[], audiences: AudienceInput[] = []) => inTransaction(h.as(system), async (work) => {
  await saveThemes(work, themes);
  await saveAudiences(work, audiences);
});

test('themes are a tree in the order they were saved, with what outside lists call them', async () => {
  await save(
    [{ slug: 'computer', name: 'Computer en telefoon', digcomp: ['1', '1.1', '1'], openEligibility: ['9999999'] }, { slug: 'printen', name: 'Printen', parent: 'computer' }, { slug: 'geld', name: 'Geld' }],
    [{ slug: 'ouderen', name: 'Ouderen', openEligibility: ['20006'] }]);
  assert.deepEqual((await see(themeTree)).map((t) => [t.slug, t.children.map((c) => c.slug)]), [['computer', ['printen']], ['geld', []]]);
  assert.deepEqual(await see(listAudiences), [{ slug: 'ouderen', name: 'Ouderen' }]);
  const { themes, audiences } = await see((tx) => mappedTerms(tx, 'nl'));
  assert.deepEqual(themes.map((m) => [m.slug, m.taxonomy, m.id]), [['computer', 'digcomp-3.0', '1'], ['computer', 'digcomp-3.0', '1.1'], ['computer', 'open-eligibility-2.0', '9999999']]);
  assert.equal(themes[2]!.name, '9999999');
  assert.equal(audiences[0]!.id, '20006');
  await save([{ slug: 'geld', name: 'Geld en brieven', parent: 'computer' }]);
  assert.deepEqual((await see(themeTree)).map((t) => [t.slug, t.children.map((c) => c.name)]), [['computer', ['Geld en brieven', 'Printen']]]);
  assert.deepEqual((await see(themesAbove)).get('printen'), ['computer']);
});

test('a theme below itself or below nothing is refused, and nothing of the call stays', async () => {
  const before = await see(themeTree);
  await assert.rejects(save([{ slug: 'computer', name: 'Computer', parent: 'printen' }]), { key: 'themes.circle' });
  await assert.rejects(save([{ slug: 'goed', name: 'Goed' }, { slug: 'los', name: 'Los', parent: 'weg' }]), { key: 'themes.parentMissing' });
  assert.deepEqual(await see(themeTree), before);
});

test('the loaded lists are listed', { skip: skipWithout(jsonld) }, async () => {
  assert.deepEqual((await see(listTaxonomies)).map((t) => t.id), ['digcomp-3.0', 'open-eligibility-2.0']);
});
