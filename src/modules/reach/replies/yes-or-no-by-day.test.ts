import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import type { AskedMoment } from './named-moments.ts';
import { readYesOrNoByDay } from './yes-or-no-by-day.ts';

const momentsAt = (...days: string[]): AskedMoment[] => days.map((day) => { const [on = '', from = '10:00', until = '11:30'] = day.split(' '); return { id: day, on, from, until }; });
/** As one sign a moment: y, n, m, o, or - where nothing was said. */
const signs = (asked: AskedMoment[], text: string, asks: 'come' | 'when'): string => { const { replies } = readYesOrNoByDay(text, asked, asks); return asked.map(({ id }) => replies[id]?.[0] ?? '-').join(''); };
const days = momentsAt('2027-01-12', '2027-02-09', '2027-03-09');

const said: Record<string, string[]> = {
  yyy: ['Ja, ik kom', 'Hallo Esther,\n\nJa, ik kom.\n\nGroeten,\nTruus', 'Wij komen graag!', 'Ja hoor. Tot dan!'],
  nnn: ['Nee', 'Helaas, ik kan niet'],
  ooo: ['Ik stuur Fatima', 'Nee, ik stuur mijn collega Fatima El Amrani.'],
  'y--': ['12 januari kom ik', 'Ja, 12 januari kom ik.', 'Ik kom op 12 januari', 'Dinsdag 12 januari kan ik', 'Ja: 12-01', 'Ja op 12 jan. 2027', 'de 12e kom ik', '12 januari kom ik, 9 februari misschien'],
  'n--': ['12 januari kan ik niet', 'Nee, 12 januari kan ik niet. Groet, Jan', 'Op 12/1 kan ik helaas niet', 'De 12 januari ben ik verhinderd'],
  'o--': ['Op 12 januari stuur ik Fatima', 'Ik stuur Fatima op 12 januari'],
  'yy-': ['12 januari en 9 februari kom ik', 'Ik kom op 12 januari en 9 februari'],
  'yn-': ['12 januari kom ik, 9 februari niet', 'Ja, 12 januari kom ik, 9 februari niet', 'Ik kom op 12 januari maar 9 februari niet'],
  yny: ['Ja, behalve 9 februari', 'Ik kom. Alleen 9 februari kan ik niet.', 'Ja, maar 9 februari kan ik niet', '9 februari kan ik niet, de rest wel', '9 februari niet, verder kom ik', 'Behalve 9 februari kom ik altijd', 'Alle keren behalve de 9e feb'],
  nyn: ['9 februari kom ik, de andere keren niet', 'Alleen 9 februari', 'Nee, alleen 9 februari kan ik', 'Ik kan niet, behalve 9 februari'],
  '---': ['', 'Misschien 12 januari', 'Ik kom alleen op 12 januari', '12 april kom ik', 'Woensdag 12 januari kom ik', 'Ja, als het op 12 januari niet regent', '12 januari kom ik, 12 januari kan ik niet', 'Nee, 9 februari kom ik', 'Kan ik 12 januari komen?', '12 januari later', 'Ik kom 12 januari niet te laat', '12 januari Fatima', 'Dinsdag kom ik', 'de 9e kom ik', 'Ja, alleen 12 januari', 'Ja: 12-01, nee: 09-02', 'Ja 12 januari, 9 februari, niet 9 maart', '12 januari kom ik niet, 9 februari', 'De 13e kom ik', 'Ik stuur je op 12 januari de stukken', '12 januari of 9 februari', 'Op 12 januari heb ik een vraag', '12 januari'],
};
for (const [answer, texts] of Object.entries(said)) for (const text of texts) test(`${answer}: ${JSON.stringify(text)}`, () => assert.equal(signs(days, text, 'come'), answer));

/** A Tuesday, a Thursday with two moments, a Friday. */
const moments = momentsAt('2027-01-12 13:30 15:00', '2027-01-14 09:00 10:30', '2027-01-14 19:30 21:00', '2027-01-15 13:30 15:00');
const canCome: Record<string, string[]> = {
  'y---': ['dinsdag', 'De 12e kan ik.', '12 kan ik', 'Dinsdag de 12e kan wel', 'dinsdagmiddag is goed', '12 januari 13.30 uur lukt mij', 'Dinsdag 12 januari 2027, 13.30 - 15.00 uur: ja'],
  'y--n': ['de 12e kan ik, de 15e niet', '12 wel, 15 niet', 'Dinsdag: ja\nVrijdag: nee', 'Dinsdag past, vrijdag past mij niet', 'Ik kan dinsdag maar vrijdag niet', 'Ik kan dinsdag en vrijdag kan ik niet', 'Ik kan dinsdag. Vrijdag niet.', '- Dinsdag 12 januari 2027, 13.30 - 15.00 uur: ja\n- Vrijdag 15 januari 2027, 13.30 - 15.00 uur: nee\n\nGroet, Sanne'],
  'y--y': ['dinsdag of vrijdag', '12 en 15 januari kan ik', 'Ik kan op de 12e en de 15e', 'Dinsdag en vrijdag.', 'dinsdag, vrijdag kan ik ook', 'Tuesday and Friday', 'dinsdag\nvrijdag', 'dinsdag, vrijdag', '13.30 uur kan ik', "'s middags kan ik"],
  'y--m': ['Dinsdag kan ik, vrijdag als het moet', 'dinsdag ja, vrijdag liever niet'],
  ynnn: ['alleen dinsdag', 'Helaas, alleen dinsdag', 'Hoi Esther,\n\nIk kan alleen dinsdag.\n\nGroeten, Jan', 'Alleen de 12e kan ik', 'enkel dinsdag', 'only Tuesday'],
  ynny: ['alleen dinsdag en vrijdag', 'alle dagen behalve donderdag', 'Ik kan altijd, behalve op donderdag', 'Behalve donderdag kan ik altijd', 'Ja, behalve de 14e', 'Ja, maar donderdag niet', 'Alleen donderdag kan ik niet', 'donderdag niet, de rest wel', "alleen 's middags"],
  yyyn: ['alle dagen behalve vrijdag', 'Elke dag behalve vrijdag de 15e', 'Ja, behalve vrijdag'],
  yyyy: ['Alles kan!', 'Alle momenten zijn goed', 'Ik kan alle dagen', 'We kunnen altijd'],
  nnnn: ['Dinsdag, donderdag en vrijdag kan ik niet', 'kan niet', 'Nee', 'Helaas, ik kan niet', 'Geen van deze dagen', 'Ik kan geen enkele dag'],
  '-nn-': ['Donderdag kan ik niet', 'De 14e niet'],
  '-yn-': ["Donderdag 's ochtends kan ik, 's avonds niet", 'donderdagochtend wel, donderdagavond niet', 'Op de 14e kan ik om 9 uur, 19.30 uur niet'],
  'ynn-': ['Dinsdag kan ik, donderdag niet, vrijdag misschien', 'Dinsdag wel, donderdag niet. Vrijdag weet ik nog niet.'],
  '-y--': ['donderdagochtend'],
  'yy-y': ['Dinsdag, donderdagochtend en vrijdag kan ik'],
  '----': ['Ja', 'Ja, ik kom', 'Donderdag kan ik', 'Misschien', 'Dinsdag kan ik, als vrijdag niet doorgaat', 'Ik weet niet of ik dinsdag kan', 'Kan ik dinsdag?', 'De 12e kan ik vanaf 14 uur', 'woensdag', 'De 13e', 'alle dagen niet', 'Ik kan niet alle dagen', 'donderdagmiddag kan ik', 'Dinsdag om 10 uur kan ik', 'Ik stuur Fatima op dinsdag', '12 januari kan ik, maar liever later', 'alleen dinsdag, vrijdag niet', 'dinsdag niet, vrijdag', 'beide dagen kan ik', 'Volgende week dinsdag', 'Bel me op 06-12345678', 'Wie komen er nog meer?', 'Dinsdag is mijn vrije dag', 'tussen 12 en 15 januari kan ik', 'Liefst dinsdag',
    'Dinsdag\nVrijdag niet', 'Dinsdag, vrijdag niet', 'Dinsdag, vrijdag liever niet', 'Dinsdag maar vrijdag niet', 'Niet dinsdag\nVrijdag', 'Niet dinsdag, vrijdag', 'Dinsdag niet vrijdag', 'Tuesday not Friday', 'Ik kan dinsdag en vrijdag niet', 'Ik kan alleen dinsdag en vrijdag niet', 'Ik kan dinsdag en vrijdag misschien',
    'alleen dinsdag-vrijdag', 'alle dagen behalve dinsdag - vrijdag', 'Any day but Friday', 'Alle dagen en vrijdag', 'Dinsdag:\nVrijdag:', 'Dinsdag: ja\nVrijdag:', 'Dinsdag:\nVrijdag: ja', 'Vrijdag kan ik.\n\nJan Jansen\nWerkdagen: dinsdag en donderdag', 'Jan\nAlleen dinsdag en donderdag', 'Dinsdag (vakantie)', 'Helaas, dinsdag', 'Dinsdag, helaas', 'Dinsdag ✅ vrijdag ❌', '👎 dinsdag', 'Dinsdag. Dan werk ik.', "Dinsdag kan ik, 's avonds niet", `Dinsdag kan ik. ${'Dat is lang geleden. '.repeat(200)}`],
};
for (const [answer, texts] of Object.entries(canCome)) for (const text of texts) test(`when, ${answer}: ${JSON.stringify(text)}`, () => assert.equal(signs(moments, text, 'when'), answer));

test('of two days that were asked "beide" is both, and what is open or may be one of two hours is for somebody to read', () => {
  assert.equal(signs(momentsAt('2027-01-12', '2027-01-15'), 'Beide dagen kan ik', 'when'), 'yy');
  for (const [text, isMore] of [['Dinsdag kan ik. Vrijdag misschien.', true], ['Dinsdag en donderdag', true], ['Dinsdag kan ik. Fijn!', false], ['Dinsdag kan ik. Ik neem koek mee.', true]] as const) assert.deepEqual([signs(moments, text, 'when'), readYesOrNoByDay(text, moments, 'when').isMore], ['y---', isMore], text);
});

test('who comes instead is named; what is more in it is for somebody to read', () => {
  assert.deepEqual(readYesOrNoByDay('Ik stuur Fatima op 9 februari', days), { replies: { '2027-02-09': 'other' }, name: 'Fatima', isMore: false, isOfAll: false });
  assert.equal(readYesOrNoByDay('Ja', days).isOfAll, true);
  assert.equal(readYesOrNoByDay('12 januari kom ik. Ik neem de folders mee.', days).isMore, true);
  assert.equal(readYesOrNoByDay('12 januari kom ik. Bedankt!', days).isMore, false);
});

test('the same day of two years is neither, unless the year is told; and whatever comes in, reading ends with days that were asked', () => {
  const both = momentsAt('2027-01-12', '2028-01-12');
  assert.deepEqual(readYesOrNoByDay('12 januari kom ik', both).replies, {});
  assert.deepEqual(readYesOrNoByDay('12 januari 2028 kom ik', both).replies, { '2028-01-12': 'yes' });
  const part = fc.constantFrom('12 januari', '9 februari', '12-01', 'ja', 'nee', 'ik kom', 'niet', ', ', '. ', ' en ', ' maar ', 'behalve ', 'de rest ', 'wel', ' ', 'op ', 'Ik stuur Fatima', 'de 12e', "'s ochtends", 'alleen ', 'alle dagen', '10.00 uur', 'misschien', 'als het moet', ': ');
  fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 3000 }), fc.array(part, { maxLength: 30 }).map((parts) => parts.join(' '))), fc.constantFrom('come' as const, 'when' as const), (text, asks) => assert.ok(Object.keys(readYesOrNoByDay(text, days, asks).replies).every((id) => days.some((day) => day.id === id)))), { numRuns: 2000 });
});
