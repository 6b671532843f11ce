import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { readPhones, showPhone, type Country } from './phone.ts';
import { processorTime } from '#tests/processor-time.ts';

const numbers = (text: string, country: Country = 'NL') => readPhones(text, country).map((phone) => `${phone.number} ${phone.kind}`);

test('one Dutch number in every notation is the same number', () => {
  for (const text of ['026-1234567', '026 - 123 45 67', '(026) 123 45 67', '0261234567', '+31 26 123 45 67', '+31 (0)26 - 123 45 67', '0031261234567', '+31-26-1234567',
    'tel. 026 1234567', 'T: 026.123.45.67', '261234567', '31261234567', '026/1234567', '+31 026 1234567', '026–1234567', '026\u00a0123\u00a045\u00a067']) {
    assert.deepEqual(numbers(text), ['+31261234567 landline'], text);
  }
  for (const text of ['06-12345678', '06 12 34 56 78', '+31 6 12345678', '0612345678', '612345678', '+31(0)6-12 34 56 78']) assert.deepEqual(numbers(text), ['+31612345678 mobile'], text);
  assert.deepEqual(numbers('0345-123456'), ['+31345123456 landline']);
});

test('one Belgian number in every notation is the same number', () => {
  for (const text of ['09 123 45 67', '09/123.45.67', '+32 9 123 45 67', '+32 (0)9 123 45 67', '003291234567', '91234567']) assert.deepEqual(numbers(text, 'BE'), ['+3291234567 landline'], text);
  for (const text of ['0470 12 34 56', '0470/12.34.56', '+32 470 12 34 56', '470123456']) assert.deepEqual(numbers(text, 'BE'), ['+32470123456 mobile'], text);
  assert.deepEqual(numbers('078 15 10 20', 'BE'), ['+3278151020 service']);
  assert.deepEqual(numbers('0800 12 345', 'BE'), ['+3280012345 service']);
});

test('service and short numbers', () => {
  assert.deepEqual(numbers('088 - 123 45 67'), ['+31881234567 service']);
  assert.deepEqual(numbers('0800-1234'), ['+318001234 service']);
  assert.deepEqual(numbers('0900 - 1234567 (lokaal tarief)'), ['+319001234567 service']);
  assert.deepEqual(numbers('14 026'), ['14026 short']);
  assert.deepEqual(numbers('14 0345'), ['140345 short']);
  assert.deepEqual(numbers('Bel 112 of 116 123'), ['112 short', '116123 short']);
  assert.deepEqual(numbers('1712', 'BE'), ['1712 short']);
  assert.deepEqual(numbers('106', 'BE'), ['106 short']);
});

test('several in a cell, with words around, in order and without doubles', () => {
  assert.deepEqual(numbers('026-1234567 / 06-12345678'), ['+31261234567 landline', '+31612345678 mobile']);
  assert.deepEqual(numbers('026-1234567 06-12345678'), ['+31261234567 landline', '+31612345678 mobile']);
  assert.deepEqual(numbers('Balie: 026 123 45 67; mobiel Jan 0612345678\n026-1234567'), ['+31261234567 landline', '+31612345678 mobile']);
  assert.deepEqual(numbers('026-1234567 (na 18.00 uur)'), ['+31261234567 landline']);
  assert.deepEqual(numbers('026-1234567 toestel 112'), ['+31261234567 landline']);
  assert.deepEqual(numbers('+49 2821 123456'), ['+492821123456 landline']);
});

test('what is no number gives none', () => {
  for (const text of ['', '-', 'via de website', '12345', '2026-11-03', '6811 AB', '€ 12,50', 'ma 9.00-17.00', 'NL91ABNA0417164300', '026-123456789012']) assert.deepEqual(numbers(text), [], text);
});

test('words beside a number are kept only when they say what it is for, never who', () => {
  const labels = (text: string) => readPhones(text, 'NL').map((phone) => phone.label);
  assert.deepEqual(labels('balie: 026-1234567, 026-7654321 (spoed)'), ['balie', 'spoed']);
  assert.deepEqual(labels('Jan: 026-1234567'), [null]);
  assert.deepEqual(labels('026-1234567 (vragen naar Fatima)'), [null]);
});

test('an extension and the languages that are spoken belong to the number before them', () => {
  const beside = (text: string) => readPhones(text, 'NL').map(({ number, label, extension, languages }) => [number, label, extension, languages.join()]);
  for (const text of ['026-1234567 toestel 12 (balie; Turks en Arabisch)', '026-1234567, tst. 12 (balie; in het Turks, Arabisch)', 'balie 026-1234567 ext. 12 (Turks/Arabisch)', '026-1234567 doorkiesnummer 12 (Turks, Arabisch; balie)'])
    assert.deepEqual(beside(text), [['+31261234567', 'balie', 12, 'tr,ar']], text);
  assert.deepEqual(beside('026-1234567 toestel 112; 026-7654321 (Turks)'), [['+31261234567', null, 112, ''], ['+31267654321', null, null, 'tr']]);
  assert.deepEqual(beside('026-1234567 (Turkse Fatima)'), [['+31261234567', null, null, 'tr']]);
});

test('a number is shown as people write it, and read from that again', () => {
  const shown = (number: string, country: Country) => showPhone(number, country);
  assert.equal(shown('+31261234567', 'NL'), '026 123 45 67');
  assert.equal(shown('+31345123456', 'NL'), '0345 12 34 56');
  assert.equal(shown('+31612345678', 'NL'), '06 12 34 56 78');
  assert.equal(shown('+318001234', 'NL'), '0800 1234');
  assert.equal(shown('+3291234567', 'BE'), '09 123 45 67');
  assert.equal(shown('+3253123456', 'BE'), '053 12 34 56');
  assert.equal(shown('+32470123456', 'BE'), '0470 12 34 56');
  assert.equal(shown('+3291234567', 'NL'), '+32 912 34 56 7'.replace('912 34 56 7', '91 23 45 67'));
  assert.equal(shown('14026', 'NL'), '14 026');
  const dutch = fc.oneof(fc.tuple(fc.constantFrom('26', '345', '6', '88', '20'), fc.nat(99_999_999)).map(([area, rest]) => `+31${area}${String(rest).padStart(8, '0')}`.slice(0, 12)), fc.constantFrom('14026', '112', '+318001234', '+3291234567'));
  fc.assert(fc.property(dutch, (number) => assert.deepEqual(readPhones(showPhone(number, 'NL'), 'NL').map((phone) => phone.number), [number])));
});

test('any text is read in a moment and gives only numbers that can be dialled', () => {
  const text = fc.array(fc.constantFrom('0', '6', '1', '26', '+', '31', ' ', '-', '(', ')', '/', 'a', '\n', '00', '112'), { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(fc.property(text, fc.constantFrom<Country>('NL', 'BE'), (cell, country) => {
    for (const phone of readPhones(cell, country)) assert.match(phone.number, /^(\+[1-9]\d{4,14}|\d{3,8})$/);
  }), { numRuns: 1_000 });
  const start = processorTime();
  readPhones('0 '.repeat(16_000), 'NL');
  assert.ok(processorTime() - start < 1_000, 'a full cell of digits within a second');
});
