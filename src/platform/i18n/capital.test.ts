import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capital } from './capital.ts';

test('a line begins with a capital, and ij is one letter', () => {
  assert.equal(capital('een avond voor ouders'), 'Een avond voor ouders');
  assert.equal(capital('ijskar op het plein'), 'IJskar op het plein');
  assert.equal(capital('élke week'), 'Élke week');
  assert.equal(capital('3D-printen'), '3D-printen');
  assert.equal(capital(''), '');
});
