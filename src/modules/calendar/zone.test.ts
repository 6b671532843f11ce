import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { dayNumber } from './days.ts';
import { localOf, momentOf, type Zone } from './zone.ts';

const zones: Zone[] = ['Europe/Amsterdam', 'Europe/Brussels'];
const iso = (zone: Zone, day: string, minutes: number) => new Date(momentOf(zone, dayNumber(day), minutes)).toISOString().slice(0, 16);

test('winter and summer time', () => {
  for (const zone of zones) {
    assert.equal(iso(zone, '2026-11-22', 9 * 60), '2026-11-22T08:00');
    assert.equal(iso(zone, '2026-07-01', 9 * 60), '2026-07-01T07:00');
  }
});

test('the hour that is skipped in spring and the hour that comes twice in autumn', () => {
  for (const zone of zones) {
    assert.equal(iso(zone, '2027-03-28', 119), '2027-03-28T00:59');
    assert.equal(iso(zone, '2027-03-28', 150), '2027-03-28T01:30', '2.30 does not exist: it is 3.30');
    assert.equal(iso(zone, '2027-03-28', 180), '2027-03-28T01:00');
    assert.equal(iso(zone, '2026-10-25', 150), '2026-10-25T00:30', '2.30 comes twice: the first');
    assert.equal(iso(zone, '2026-10-25', 180), '2026-10-25T02:00');
  }
});

test('midnight, the turn of the year, and times beyond the end of the day', () => {
  assert.equal(iso('Europe/Brussels', '2027-01-01', 0), '2026-12-31T23:00');
  assert.equal(iso('Europe/Brussels', '2026-12-31', 26 * 60), '2027-01-01T01:00');
});

test('there and back, for any minute of fifty years, as Intl says it', () => {
  fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2050, 0, 1) / 60_000 }), (zone, minute) => {
    const moment = minute * 60_000;
    const { day, minutes } = localOf(zone, moment);
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
    assert.equal(`${new Date(day * 86_400_000).toISOString().slice(0, 10)} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`, shown);
    const back = momentOf(zone, day, minutes);
    assert.ok(back === moment || back === moment - 3_600_000, 'the second time an hour comes is the only one that does not come back');
  }), { numRuns: 300 });
});
