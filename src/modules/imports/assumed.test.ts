import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planEntries, type Existing, type Incoming } from './plan-entries.ts';

const likeness = { name: '', owner: null, phones: [], emails: [], address: null };
const place: Incoming = { keys: ['molenplein 4'], id: null, rows: [2], values: { name: 'De Wiek', area: 'GM9901' }, likeness, problems: [], remarks: [], assumed: ['area'] };
const known = (area: string | null): Existing => ({ id: 'a', keys: ['molenplein 4'], name: 'De Wiek', values: { name: 'De Wiek', area }, last: null, confirmedSince: false, likeness });
const changesOf = (incoming: Incoming, existing: Existing) => planEntries([incoming], [existing], new Map(), {})[0]!.changes.map(({ field, incoming: value }) => [field, value]);

test('an area that was only assumed for rows without one leaves a place where it is, and fills what is empty', () => {
  assert.deepEqual(changesOf(place, known('BU99010101')), []);
  assert.deepEqual(changesOf(place, known(null)), [['area', 'GM9901']]);
});

test('an area that a row tells itself changes a place', () => assert.deepEqual(changesOf({ ...place, assumed: [] }, known('BU99010101')), [['area', 'GM9901']]));
