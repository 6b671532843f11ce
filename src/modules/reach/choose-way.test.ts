import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonReach } from '#modules/people/index.ts';
import { chooseWay, type Urgency } from './choose-way.ts';

const truus: PersonReach = { id: 'a', name: 'Truus', language: 'nl', largePrint: false, isStopped: false, email: 'truus@post.example', phone: '+31260000103', address: 'Asterplein 11', way: 'email', instead: null,
  bestHours: null, throughId: null, digestDays: [1], quietFrom: 21, quietUntil: 8, isBareMail: false, hasBounced: false, allowsPaper: false };
const TUESDAY_MORNING = new Date('2026-11-24T10:00:00+01:00');
const choose = (reach: Partial<PersonReach>, { urgency = 'request' as Urgency, isRefused = false, now = TUESDAY_MORNING } = {}) => chooseWay({ ...truus, ...reach }, { urgency, isRefused, now, zone: 'Europe/Amsterdam' });
const moment = (reach: Partial<PersonReach>, options: Parameters<typeof choose>[1]) => choose(reach, options).notBefore.toISOString();

test('each is reached by the way they chose', () => {
  assert.equal(choose({}).way, 'email');
  assert.equal(choose({ way: 'telephone' }).way, 'telephone');
  assert.equal(choose({ way: 'message' }).way, 'message');
  assert.equal(choose({ way: 'in_person' }).way, 'in_person');
});

test('paper needs a yes of its own', () => {
  assert.equal(choose({ way: 'letter', allowsPaper: true }).way, 'letter');
  assert.deepEqual([choose({ way: 'letter' }).way, choose({ way: 'letter' }).state], ['none', 'not_reached']);
});

test('through a contact person goes a letter, once both agreed', () => {
  assert.deepEqual(choose({ way: 'through', throughId: 'b' }), { way: 'letter', throughId: 'b', notBefore: TUESDAY_MORNING, state: 'waiting' });
  assert.equal(choose({ way: 'through' }).way, 'none');
});

test('mail that came back becomes what they allowed instead, and nothing where they did not', () => {
  assert.equal(choose({ hasBounced: true, instead: 'telephone' }).way, 'telephone');
  assert.equal(choose({ hasBounced: true, instead: 'letter', allowsPaper: true }).way, 'letter');
  assert.equal(choose({ hasBounced: true }).way, 'none');
});

test('a no is final: no other way is looked for', () => {
  assert.deepEqual([choose({ instead: 'telephone' }, { isRefused: true }).way, choose({ instead: 'telephone' }, { isRefused: true }).state], ['none', 'refused']);
});

test('who died or moved gets nothing', () => assert.equal(choose({ isStopped: true }, { urgency: 'urgent' }).state, 'stopped'));

test('a request waits for the end of quiet hours, what is urgent does not', () => {
  const night = new Date('2026-11-24T22:30:00+01:00'), early = new Date('2026-11-24T06:00:00+01:00');
  assert.equal(moment({}, { now: night }), '2026-11-25T07:00:00.000Z');
  assert.equal(moment({}, { now: early }), '2026-11-24T07:00:00.000Z');
  assert.equal(moment({}, {}), TUESDAY_MORNING.toISOString());
  assert.equal(moment({}, { now: night, urgency: 'urgent' }), night.toISOString());
  assert.equal(moment({ quietFrom: 12, quietUntil: 14 }, { now: new Date('2026-11-24T12:30:00+01:00') }), '2026-11-24T13:00:00.000Z');
});

test('news comes together on the next day that they picked, at nine, right across the change of the clock', () => {
  assert.equal(moment({}, { urgency: 'news' }), '2026-11-30T08:00:00.000Z');
  assert.equal(moment({ digestDays: [2, 5] }, { urgency: 'news' }), '2026-11-27T08:00:00.000Z');
  assert.equal(moment({ digestDays: [2] }, { urgency: 'news', now: new Date('2026-11-24T08:00:00+01:00') }), '2026-11-24T08:00:00.000Z');
  assert.equal(moment({ digestDays: [1] }, { urgency: 'news', now: new Date('2026-10-24T10:00:00+02:00') }), '2026-10-26T08:00:00.000Z');
});
