import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Position } from './boundary.ts';
import { boundaryFrom, crossesItself, type Outcome } from './rings.ts';

const asIs = (position: Position) => position;
const triangle: Position[] = [[5, 52], [5.1, 52], [5.1, 52.1], [5, 52]];
const made = (outcome: Outcome) => { assert.ok('boundary' in outcome, JSON.stringify(outcome)); return outcome; };

test('an open ring is closed, repeated points and heights are dropped, and it is told', () => {
  const outcome = made(boundaryFrom({ type: 'Polygon', coordinates: [[[5, 52, 3], [5, 52, 4], [5.1, 52, 0], [5.1, 52.1, 0]]] }, asIs));
  assert.deepEqual(outcome.boundary.coordinates, [[triangle]]);
  assert.equal(outcome.closed, true);
});

test('lines whose ends meet, whichever way they run, make a boundary; lines that do not meet are refused', () => {
  const lines = [[[5, 52], [5.1, 52]], [[5.1, 52.1], [5.100005, 52.000003]], [[5.1, 52.1], [5, 52]]];
  const outcome = made(boundaryFrom({ type: 'MultiLineString', coordinates: lines }, asIs));
  assert.equal(outcome.boundary.coordinates[0]![0]!.length, 5);
  assert.deepEqual(boundaryFrom({ type: 'MultiLineString', coordinates: lines.slice(1) }, asIs), { reason: 'areas.linesDoNotClose' });
});

test('what is no boundary is refused with the reason', () => {
  const reasons: [unknown, string][] = [
    [{ type: 'Point', coordinates: [5, 52] }, 'areas.pointIsNoBoundary'],
    [{ type: 'Polygon', coordinates: [[[5, 52], [5.1, 52], [5, 52]]] }, 'areas.ringTooShort'],
    [{ type: 'Polygon', coordinates: [[[5, 52], [5.1, 52], [5.2, 52], [5, 52]]] }, 'areas.ringTooShort'],
    [{ type: 'Polygon', coordinates: [[[5, 'x'], [5.1, 52], [5, 52]]] }, 'areas.coordinatesBroken'],
    [{ type: 'Polygon', coordinates: [] }, 'areas.coordinatesBroken'],
    [{ type: 'Polygon', coordinates: [5, 52] }, 'areas.coordinatesBroken'],
    [{ type: 'GeometryCollection', geometries: [] }, 'areas.noBoundary'],
    [{}, 'areas.noBoundary'],
  ];
  for (const [geometry, reason] of reasons) assert.deepEqual(boundaryFrom(geometry as object, asIs), { reason }, JSON.stringify(geometry));
});

test('a bow tie crosses itself, a horseshoe does not', () => {
  assert.equal(crossesItself([[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]), true);
  assert.equal(crossesItself([[0, 0], [3, 0], [3, 3], [2, 3], [2, 1], [1, 1], [1, 3], [0, 3], [0, 0]]), false);
});
