import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readYesOrNoByDay } from './yes-or-no-by-day.ts';

const days = ['2027-01-12', '2027-02-09', '2027-03-09'];
/** As one sign a day: y, n, o, or - where nothing was said. */
const read = (text: string): string => { const { replies } = readYesOrNoByDay(text, days); return days.map((day) => replies[day]?.[0] ?? '-').join(''); };

const said: Record<string, string[]> = {
  yyy: ['Ja, ik kom', 'Hallo Esther,\n\nJa, ik kom.\n\nGroeten,\nTruus', 'Wij komen graag!', 'Ja hoor. Tot dan!'],
  nnn: ['Nee', 'Helaas, ik kan niet'],
  ooo: ['Ik stuur Fatima', 'Nee, ik stuur mijn collega Fatima El Amrani.'],
  'y--': ['12 januari kom ik', 'Ja, 12 januari kom ik.', 'Ik kom op 12 januari', 'Dinsdag 12 januari kan ik', 'Ja: 12-01', 'Ja op 12 jan. 2027'],
  'n--': ['12 januari kan ik niet', 'Nee, 12 januari kan ik niet. Groet, Jan', 'Op 12/1 kan ik helaas niet', 'De 12 januari ben ik verhinderd'],
  'o--': ['Op 12 januari stuur ik Fatima', 'Ik stuur Fatima op 12 januari'],
  'yy-': ['12 januari en 9 februari kom ik', 'Ik kom op 12 januari en 9 februari'],
  'yn-': ['12 januari kom ik, 9 februari niet', 'Ik kom op 12 januari maar 9 februari niet'],
  yny: ['Ja, behalve 9 februari', 'Ik kom. Alleen 9 februari kan ik niet.', 'Ja, maar 9 februari kan ik niet', '9 februari kan ik niet, de rest wel', '9 februari niet, verder kom ik'],
  nyn: ['9 februari kom ik, de andere keren niet'],
  '---': ['', 'Misschien 12 januari', 'Ik kom alleen op 12 januari', '12 april kom ik', 'Woensdag 12 januari kom ik', 'Ja, als het op 12 januari niet regent', '12 januari kom ik, 12 januari kan ik niet', 'Nee, 9 februari kom ik', 'Kan ik 12 januari komen?', '12 januari later', 'Ik kom 12 januari niet te laat', '12 januari Fatima', 'Dinsdag kom ik', 'de 12e kom ik', 'Ik stuur je op 12 januari de stukken', '12 januari of 9 februari', 'Op 12 januari heb ik een vraag', '12 januari'],
};
for (const [answer, texts] of Object.entries(said)) for (const text of texts) test(`${answer}: ${JSON.stringify(text)}`, () => assert.equal(read(text), answer));

test('who comes instead is named; what is more in it is for somebody to read', () => {
  assert.deepEqual(readYesOrNoByDay('Ik stuur Fatima op 9 februari', days), { replies: { '2027-02-09': 'other' }, name: 'Fatima', isMore: false, isOfAll: false });
  assert.equal(readYesOrNoByDay('Ja', days).isOfAll, true);
  assert.equal(readYesOrNoByDay('12 januari kom ik. Ik neem de folders mee.', days).isMore, true);
  assert.equal(readYesOrNoByDay('12 januari kom ik. Bedankt!', days).isMore, false);
});

test('the same day of two years is neither, unless the year is told; and whatever comes in, reading ends with days that were asked', () => {
  const both = ['2027-01-12', '2028-01-12'];
  assert.deepEqual(readYesOrNoByDay('12 januari kom ik', both).replies, {});
  assert.deepEqual(readYesOrNoByDay('12 januari 2028 kom ik', both).replies, { '2028-01-12': 'yes' });
  const part = fc.constantFrom('12 januari', '9 februari', '12-01', 'ja', 'nee', 'ik kom', 'niet', ', ', '. ', ' en ', ' maar ', 'behalve ', 'de rest ', 'wel', ' ', 'op ', 'Ik stuur Fatima');
  fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 3000 }), fc.array(part, { maxLength: 30 }).map((parts) => parts.join(' '))), (text) => assert.ok(Object.keys(readYesOrNoByDay(text, days).replies).every((day) => days.includes(day)))), { numRuns: 2000 });
});
