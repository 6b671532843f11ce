import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessInWords, addressInWords, agesInWords, costsInWords, isFree, phoneNote, languageInWords, placeBeside, placeInWords, referralInWords, timesInWords, weekdayInWords } from './entry-in-words.ts';

const cost = (kind: 'free' | 'amount' | 'voluntary' | 'depends' | 'unknown', amountCents: number | null = null, description: string | null = null) => ({ kind, amountCents, description });
/** Intl puts a space that does not break between the sign and the amount. */
const plain = (lines: string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '));

test('a price says when it holds; one that is over is left out as long as another stands there', () => {
  const was = { ...cost('amount', 200), validUntil: '2026-10-31' }, is = { ...cost('amount', 300), validFrom: '2026-11-01' };
  assert.deepEqual(plain(costsInWords([was, is], 'nl')), ['€ 2, tot en met 31 oktober 2026', '€ 3, vanaf 1 november 2026']);
  assert.deepEqual(plain(costsInWords([was, is], 'nl', '2026-10-31')).length, 2);
  assert.deepEqual(plain(costsInWords([was, is], 'nl', '2026-11-01')), ['€ 3, vanaf 1 november 2026']);
  assert.deepEqual(plain(costsInWords([was], 'en', '2026-11-01')), ['€2, until 31 October 2026']);
  assert.deepEqual([isFree([cost('free')]), isFree([{ ...cost('free'), validUntil: '2099-01-01' }])], [true, false]);
});

test('what is to know about a number stands beside it', () => {
  const phone = { number: '+31261234567', type: 'voice' as const, description: 'balie', schedules: [] };
  assert.deepEqual([phoneNote({ ...phone, extension: 12, languages: ['tr'] }, 'nl'), phoneNote({ ...phone, description: null }, 'nl')], ['toestel 12, balie, aan de telefoon: Turks', null]);
});

test('a place that goes by its address says it once', () => {
  const named = { name: 'De Ketel', address: 'Kade 2', postcode: '9901 AB', city: 'Rivierstad' }, unnamed = { ...named, name: 'Kade 2' };
  assert.deepEqual([named, unnamed].map((place) => [placeInWords(place, null, '300 meter'), addressInWords(place)]),
    [['De Ketel, Kade 2, 300 meter', 'Kade 2, 9901 AB Rivierstad'], ['Kade 2, 300 meter', '9901 AB Rivierstad']]);
});

test('a place called after its owner is not said twice beside that owner', () => {
  const place = { name: 'De Ketel', address: 'Kade 2' };
  assert.deepEqual([placeBeside('De Ketel', place, '300 meter'), placeBeside('Buurtwerk', place), placeBeside('De Ketel', { ...place, address: null })], ['Kade 2, 300 meter', 'De Ketel, Kade 2', 'De Ketel']);
});

test('costs read as a person would say them', () => {
  assert.deepEqual(plain(costsInWords([cost('free'), cost('amount', 250, 'per keer'), cost('amount', 1200)], 'nl')), ['Gratis', '€ 2,50 per keer', '€ 12']);
  assert.deepEqual(costsInWords([cost('voluntary', null, 'voor de koffie')], 'nl'), ['Je geeft wat je kunt missen: voor de koffie']);
});

test('costs that nobody knows are not called free', () => {
  for (const costs of [[], [cost('unknown')], [cost('amount', null)]]) assert.deepEqual(costsInWords(costs, 'nl'), ['Vraag wat het kost']);
});

test('unknown accessibility is not "no"', () => {
  const { there, missing } = accessInWords({ stepFree: true, toilet: false, lift: null, hearingLoop: null, signLanguage: null, quiet: null, description: null }, 'nl');
  assert.deepEqual([there, missing], [['zonder drempel'], ['toilet voor rolstoel']]);
});

test('ages with one or two ends', () => {
  assert.equal(agesInWords({ minimumAge: 12, maximumAge: 18 }, 'nl'), 'Van 12 tot en met 18 jaar');
  assert.equal(agesInWords({ minimumAge: 65, maximumAge: null }, 'nl'), 'Vanaf 65 jaar');
  assert.equal(agesInWords({ minimumAge: null, maximumAge: null }, 'nl'), null);
});

test('a waiting time is told with its date', () => {
  const lines = referralInWords({ who: 'anyone', how: 'Bel even vooraf.', areaLimit: null, waitingTime: '2 weken', waitingTimeAsOf: '2026-11-03', interpreter: 'on_request' }, 'nl');
  assert.deepEqual(lines, ['Iedereen kan iemand aanmelden.', 'Bel even vooraf.', 'Wachttijd: 2 weken (op 3 november 2026)', 'Een tolk kan. Vraag erom.']);
});

test('languages by their name', () => {
  assert.equal(languageInWords('ar', 'nl'), 'Arabisch');
  assert.equal(languageInWords('nl', 'en'), 'Dutch');
});

test('days and times are local, in summer and in winter', () => {
  assert.equal(timesInWords(new Date('2026-11-24T08:30:00Z'), new Date('2026-11-24T11:00:00Z'), 'nl'), '9.30 - 12.00 uur');
  assert.equal(timesInWords(new Date('2026-07-01T07:30:00Z'), null, 'en'), '9:30');
  assert.equal(timesInWords(null, null, 'nl'), null);
  assert.equal(weekdayInWords('2026-11-24', 'nl'), 'Dinsdag 24 november');
});
