import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saveHeading } from '#modules/themes/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { showCard } from './query.ts';

const h = await house('demo');
const kindOf = async (audience: string) => (await showCard(h.as(visitor, { region: h.otherRegion }), { wijk: 'sluiswijk', audience, website: 'x' })).audience.kind;

test('a card speaks to whom it is for: one for parents is not about growing old', async () => {
  assert.deepEqual([await kindOf('ouderen'), await kindOf('ouders'), await kindOf('iedereen')], ['older', 'other', 'other']);
  const admin = h.as(system, { region: h.otherRegion });
  await saveHeading(admin, { kind: 'audience', slug: 'ouders', name: 'Ouders', card: 'children' });
  await saveHeading(admin, { kind: 'audience', slug: 'ouders', name: 'Vaders en moeders' });
  assert.equal(await kindOf('ouders'), 'children', 'who keeps the list says so, whatever its name');
  await assert.rejects(saveHeading(admin, { kind: 'audience', slug: 'ouders', name: 'Ouders', card: 'dieren' }));
});
