import assert from 'node:assert/strict';
import { test } from 'node:test';
import { house, visitor } from '#tests/house.ts';
import { showCard } from './query.ts';

const h = await house('demo');
const kindOf = async (audience: string) => (await showCard(h.as(visitor, { region: h.otherRegion }), { wijk: 'sluiswijk', audience, website: 'x' })).audience.kind;

test('a card speaks to whom it is for: one for parents is not about growing old', async () => {
  assert.deepEqual([await kindOf('ouderen'), await kindOf('ouders'), await kindOf('iedereen')], ['older', 'other', 'other']);
});
