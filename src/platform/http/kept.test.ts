import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Region } from '../use-case/index.ts';
import { keepByStamp, keptOf } from './kept.ts';

const inRegion = (schema: string) => ({ region: { schema } as Region });
let made = 0;
const make = async () => (made += 1);
afterEach(() => keepByStamp(() => undefined));

test('what was worked out is kept until the region changes, for that region alone', async () => {
  const stamps: Record<string, string> = { here: '1', there: '1' };
  keepByStamp((schema) => stamps[schema]);
  const first = await keptOf(inRegion('here'), 'index', make);
  assert.equal(await keptOf(inRegion('here'), 'index', make), first);
  assert.notEqual(await keptOf(inRegion('here'), 'other', make), first);
  const elsewhere = await keptOf(inRegion('there'), 'index', make);
  stamps.here = '2';
  assert.notEqual(await keptOf(inRegion('here'), 'index', make), first);
  assert.equal(await keptOf(inRegion('there'), 'index', make), elsewhere);
});

test('many who ask at once wait for one answer', async () => {
  keepByStamp(() => '1');
  const answers = await Promise.all([1, 2, 3].map(() => keptOf(inRegion('here'), 'index', make)));
  assert.equal(new Set(answers).size, 1);
});

test('where nobody tells of changes nothing is kept', async () => {
  keepByStamp(() => undefined);
  assert.notEqual(await keptOf(inRegion('here'), 'index', make), await keptOf(inRegion('here'), 'index', make));
});

test('what failed is tried again', async () => {
  keepByStamp(() => '1');
  await assert.rejects(keptOf(inRegion('here'), 'index', async () => { throw new Error('no'); }), /no/);
  assert.ok(await keptOf(inRegion('here'), 'index', make) > 0);
});
