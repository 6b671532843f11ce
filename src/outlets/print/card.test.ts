import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { CardAudience, CardView } from '#modules/directory/index.ts';
import { exampleEntry, exampleView } from '#tests/example-booklet.ts';
import { printCard } from './card.ts';
import { closeTypesetter } from './typeset.ts';

after(closeTypesetter);
const cardOf = (kind: CardAudience['kind'], entries: number, changes: Partial<CardView> = {}): CardView => ({ ...exampleView(), audience: { kind, name: 'Mantelzorgers' },
  entries: Array.from({ length: entries }, (_, i) => exampleEntry(String(i))), ...changes });

test('a card is one sheet with two sides, for every audience, country and language', async () => {
  for (const kind of ['children', 'newcomers', 'older', 'other'] as const) {
    assert.equal((await printCard(cardOf(kind, 12))).pages, 2);
    assert.equal((await printCard(cardOf(kind, 12, { country: 'BE', locale: 'nl-BE' }))).pages, 2);
    assert.equal((await printCard(cardOf(kind, 12, { country: 'BE', locale: 'en' }))).pages, 2);
  }
});

test('one entry or forty, short or endless: it stays one sheet', async () => {
  const endless = exampleEntry('x', { name: 'Oudereninformatiebijeenkomstencoördinatie '.repeat(3), plainWords: 'Een heel lange zin die maar door en door blijft gaan zonder dat er een punt komt '.repeat(4), when: Array.from({ length: 20 }, (_, i) => `Dag ${i}`) });
  for (const entries of [[exampleEntry('a')], [endless], Array.from({ length: 40 }, () => exampleEntry('b')), Array.from({ length: 16 }, () => endless)]) {
    assert.equal((await printCard(cardOf('older', 0, { entries, wijk: 'Sint-Jansmolenstein-Noordoosterhout' }))).pages, 2);
  }
});

test('a card without entries is refused', async () => {
  await assert.rejects(printCard(cardOf('older', 0)), { key: 'print.noEntries' });
});
