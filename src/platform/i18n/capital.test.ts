import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capital, withStop } from './index.ts';

test('a line begins with a capital, also with ij', () => {
  assert.deepEqual(['ijs eten', 'één', 'Al groot', ''].map(capital), ['IJs eten', 'Één', 'Al groot', '']);
});

test('a sentence ends in one full stop, whatever somebody typed', () => {
  assert.deepEqual(['we beginnen om 9 uur', 'Klaar. ', 'Mag dat?', 'zei “ja.”'].map(withStop), ['we beginnen om 9 uur.', 'Klaar.', 'Mag dat?', 'zei “ja.”']);
});
