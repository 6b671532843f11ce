import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { textOf } from '#platform/i18n/index.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { hoursInWords } from './hours-in-words.ts';
import { readHours } from './read-hours.ts';
import { processorTime } from '#tests/processor-time.ts';

/** What was read in words, with warnings as `?key`; or the refusal as `!key: words`. */
function read(text: string, locale: Locale = 'nl'): string {
  const reading = readHours(text, { locale });
  if (!reading.ok) return `!${reading.refusal.key.slice('calendar.'.length)}: ${reading.refusal.values['words'] ?? ''}`;
  return [...hoursInWords(reading.schedules, locale), ...reading.warnings.map((w) => `?${w.key.slice('calendar.'.length)}`)].join(' | ');
}

function check(title: string, expected: Record<string, string>, locale: Locale = 'nl'): void {
  test(title, () => {
    for (const [text, result] of Object.entries(expected)) assert.equal(read(text, locale), result, text);
  });
}

const office = 'Maandag tot en met vrijdag 9.00 - 17.00 uur';

check('days from and to, in every notation', {
  'ma t/m vr 9-17u': office, 'ma-vr 9.00-17.00 uur': office, 'Maandag t/m vrijdag: 09:00 – 17:00': office, 'ma. t/m vr. 9,00-17,00u': office, 'ma t.e.m. vr 9u-17u': office,
  'maandag tot en met vrijdag van 9 tot 17 uur': office, 'Ma – Vr: 9 u. tot 17 u.': office, 'ma > vr 9>17': office, 'maandag tot vrijdag van 9u tot 17u': office, 'ma-vr 0900-1700 uur': office,
  'werkdagen 9-17': office, 'elke werkdag van 9.00 tot 17.00 uur': office, 'doordeweeks 9-17 uur': office, 'Openingstijden: ma t/m vr 09.00-17.00 uur.': office, 'op weekdagen tussen 9 en 17 uur': office,
  'van 9 tot 17 uur op werkdagen': office, 'Mo-Fr 09:00-17:00': office, 'Monday to Friday 9am-5pm': office,
});

check('lists of days', {
  'ma, wo en vr 9.00-12.00 uur': 'Maandag, woensdag en vrijdag 9.00 - 12.00 uur', 'ma/wo/vr 9-12': 'Maandag, woensdag en vrijdag 9.00 - 12.00 uur',
  'ma-wo-vr 9-12': 'Maandag, woensdag en vrijdag 9.00 - 12.00 uur', 'ma + do 9u-12u': 'Maandag en donderdag 9.00 - 12.00 uur', 'maandagen en donderdagen 9-12 uur': 'Maandag en donderdag 9.00 - 12.00 uur',
  'in het weekend van 10 tot 16 uur': 'Zaterdag en zondag 10.00 - 16.00 uur', 'alle dagen van 8u tot 20u': 'Elke dag 8.00 - 20.00 uur', 'ma t/m wo en vr 9-12': 'Maandag tot en met woensdag en vrijdag 9.00 - 12.00 uur',
  'za t/m ma 10-12': 'Maandag, zaterdag en zondag 10.00 - 12.00 uur', 'dagelijks behalve zondag 9-17': 'Maandag tot en met zaterdag 9.00 - 17.00 uur',
  'Elke dag, behalve dinsdag, van 10 tot 18 uur': 'Maandag en woensdag tot en met zondag 10.00 - 18.00 uur',
});

check('several days with their own hours', {
  'Ma: 09:00 – 12:00; Wo: 13:00 - 17:00': 'Maandag 9.00 - 12.00 uur | Woensdag 13.00 - 17.00 uur',
  'ma-vr 9.00-17.00 uur, do ook 19-21u': 'Maandag tot en met woensdag en vrijdag 9.00 - 17.00 uur | Donderdag 9.00 - 17.00 en 19.00 - 21.00 uur',
  'Maandag 09.00-17.00 Dinsdag 09.00-17.00 Woensdag gesloten': 'Maandag en dinsdag 9.00 - 17.00 uur', '• ma 9-12\n• di 13-17': 'Maandag 9.00 - 12.00 uur | Dinsdag 13.00 - 17.00 uur',
  'Maandag\n9.00 - 12.00\nDinsdag\n13.00 - 17.00': 'Maandag 9.00 - 12.00 uur | Dinsdag 13.00 - 17.00 uur', 'ma 9-12 en 13-17 u': 'Maandag 9.00 - 12.00 en 13.00 - 17.00 uur',
  'ma,di 8.30-12.00/13.00-17.00': 'Maandag en dinsdag 8.30 - 12.00 en 13.00 - 17.00 uur', 'ma 9-12,15-17': 'Maandag 9.00 - 12.00 en 15.00 - 17.00 uur', 'ma 9,15-12,30': 'Maandag 9.15 - 12.30 uur',
  'do 14u-16u & 19u-21u': 'Donderdag 14.00 - 16.00 en 19.00 - 21.00 uur', 'ma t/m vr: 9-17 uur, za: 10-14 uur, zo: gesloten': `${office} | Zaterdag 10.00 - 14.00 uur`,
  'Ma. 9.00-12.00 u. Di. 13.00-17.00 u. Wo. gesloten.': 'Maandag 9.00 - 12.00 uur | Dinsdag 13.00 - 17.00 uur',
  'Di t/m Za 10.00 – 17.00 | Zo 12.00 – 17.00 | Ma gesloten': 'Dinsdag tot en met zaterdag 10.00 - 17.00 uur | Zondag 12.00 - 17.00 uur', 'ma, di: 9:00-17:00 / wo, vr: 9:00-12:30': 'Maandag en dinsdag 9.00 - 17.00 uur | Woensdag en vrijdag 9.00 - 12.30 uur',
});

check('parts of the day', {
  'dinsdag- en donderdagochtend 9u30-12u': 'Dinsdag en donderdag 9.30 - 12.00 uur', 'woensdagmiddag 2-4': 'Woensdag 14.00 - 16.00 uur', 'op ma en wo \'s avonds van 7 tot 9': 'Maandag en woensdag 19.00 - 21.00 uur',
  'ma \'s ochtends 9-12 en \'s middags 1-5': 'Maandag 9.00 - 12.00 en 13.00 - 17.00 uur', 'dinsdagvoormiddag 9-12u, donderdagnamiddag 13u30-16u': 'Dinsdag 9.00 - 12.00 uur | Donderdag 13.30 - 16.00 uur',
  'maandagavond 19.30 uur': 'Maandag om 19.30 uur | ?endMissing', 'maandagochtend': 'Maandag (ochtend) | ?hoursMissing', 'donderdagavond 9-12': 'Donderdag 21.00 - 24.00 uur | ?readAs',
  'maandagochtend 14-16': 'Maandag 14.00 - 16.00 uur | ?partContradicts', '7-9 donderdagavond': '!partContradicts: 7-9 donderdagavond', 'maandagochtend en dinsdagmiddag 9-12': '!hoursMissingOn: maandagochtend',
});

check('times in words', {
  'maandag van halfnegen tot twaalf uur': 'Maandag 8.30 - 12.00 uur', 'kwart over 9 tot half 12 op ma': 'Maandag 9.15 - 11.30 uur', 'wo van half een tot kwart voor twee \'s middags': 'Woensdag 12.30 - 13.45 uur',
  'wo van tien over half negen tot elf': 'Woensdag 8.40 - 11.00 uur', 'vr 20 uur tot middernacht': 'Vrijdag 20.00 - 24.00 uur', 'maandag halfacht': '!morningOrEvening: halfacht', 'woensdag van twee tot vier uur': 'Woensdag 14.00 - 16.00 uur | ?readAs',
});

check('hours of the first half of the clock come with a warning, hours of 24 do not', {
  'ma 2-4': 'Maandag 14.00 - 16.00 uur | ?readAs', 'ma 9-5': 'Maandag 9.00 - 17.00 uur | ?readAs', 'ma 14-16': 'Maandag 14.00 - 16.00 uur', 'ma 12-1': 'Maandag 12.00 - 13.00 uur | ?readAs',
  'vr 22-2': 'Vrijdag 22.00 - 02.00 uur', 'vr 22:00-02:00': 'Vrijdag 22.00 - 02.00 uur', 'ma 20.00-9.00': 'Maandag 20.00 - 9.00 uur', 'ma 09:00-05:00': 'Maandag 9.00 - 05.00 uur | ?readAs', 'ma 06:00-08:00': 'Maandag 06.00 - 8.00 uur',
  'za 20.00-24.00': 'Zaterdag 20.00 - 24.00 uur', 'Saturday 1-5pm': 'Zaterdag 13.00 - 17.00 uur',
});

check('every month, every other week', {
  'elke 1e dinsdag 14.00-16.00': 'Elke eerste dinsdag van de maand 14.00 - 16.00 uur', 'eerste en derde woensdag van de maand van 10 tot 12 uur': 'De eerste en derde woensdag van de maand 10.00 - 12.00 uur',
  'laatste vrijdag v/d maand 16-18 u': 'Elke laatste vrijdag van de maand 16.00 - 18.00 uur', '1e + 3e ma 9-12': 'De eerste en derde maandag van de maand 9.00 - 12.00 uur', 'tweede zaterdag vd maand van 10.00 tot 12.00': 'Elke tweede zaterdag van de maand 10.00 - 12.00 uur',
  'de 15e van de maand 10-12': 'De 15e van de maand 10.00 - 12.00 uur', 'elke laatste dag van de maand 10-12': 'De laatste dag van de maand 10.00 - 12.00 uur', 'eerste dinsdag en donderdag van de maand 9-12': 'Elke eerste dinsdag van de maand 9.00 - 12.00 uur | Elke eerste donderdag van de maand 9.00 - 12.00 uur | ?readAs',
  'om de week op vrijdag': 'Om de week op vrijdag | ?weeksUnknown | ?hoursMissing', 'om de week op vrijdag 14-16 uur, vanaf 8 januari 2027': 'Om de week op vrijdag 14.00 - 16.00 uur, vanaf 8 januari 2027',
  'vrijdag 14-16 (even weken)': 'Om de week op vrijdag 14.00 - 16.00 uur (even weken) | ?weeksUnknown', 'elke twee weken op dinsdag 10-12': 'Om de week op dinsdag 10.00 - 12.00 uur | ?weeksUnknown',
  '1x per maand op donderdag 14-16': '!whichDayOfMonth: 1x per maand', 'eerste week van de maand di 9-12': '!wordsUnclear: eerste week van de maand', 'eerste weekend van de maand 10-12': '!wordsUnclear: eerste weekend', 'om de vrijdag 9-12': '!wordsUnclear: om de vrijdag',
});

check('on appointment', {
  'op afspraak': 'Op afspraak', 'Alleen op afspraak': 'Op afspraak', 'na telefonische afspraak': 'Op afspraak', 'ma-vr 9-17 op afspraak': `${office} (op afspraak)`, 'ma-vr 9-17 en op afspraak': `${office} | Ook op afspraak`,
  'ma-vr 9-17 of op afspraak': `${office} | Ook op afspraak`, 'ma-vr 9-17, op afspraak': `${office} (op afspraak) | ?appointmentUnclear`, 'op afspraak: ma-vr 9-17': `${office} (op afspraak)`,
  'Inloop ma 9-12, op afspraak 13-17': 'Maandag 9.00 - 12.00 uur (inloop) | Maandag ook 13.00 - 17.00 uur (op afspraak)', 'ma 9-12 (inloop), 13-17 (op afspraak)': 'Maandag 9.00 - 12.00 uur (inloop) | Maandag ook 13.00 - 17.00 uur (op afspraak)',
});

check('day and night', {
  '24/7': 'Dag en nacht open', '24 uur per dag': 'Dag en nacht open', '7 dagen op 7, 24 uur op 24': 'Dag en nacht open', '24 uur per dag, 7 dagen per week': 'Dag en nacht open', 'dag en nacht': 'Dag en nacht open', 'za en zo de hele dag': 'Zaterdag en zondag de hele dag',
});

check('holidays', {
  'wo 13:30 – 15:30 uur (niet in schoolvak.)': 'Woensdag 13.30 - 15.30 uur | Niet in de schoolvakanties',
  'za 10-12 (niet in schoolvakanties)': 'Zaterdag 10.00 - 12.00 uur | Niet in de schoolvakanties', 'di 19.30-21.30 uur (m.u.v. schoolvakanties)': 'Dinsdag 19.30 - 21.30 uur | Niet in de schoolvakanties',
  'ma 9-12; za 10-12 (niet in schoolvakanties)': 'Maandag 9.00 - 12.00 uur | Zaterdag 10.00 - 12.00 uur (niet in de schoolvakanties)', 'ma 9-12, za 10-12, niet in schoolvakanties': 'Maandag 9.00 - 12.00 uur | Zaterdag 10.00 - 12.00 uur | Niet in de schoolvakanties | ?scopeUnclear',
  'ma 9-12, za 10-12 (niet in schoolvakanties)': 'Maandag 9.00 - 12.00 uur | Zaterdag 10.00 - 12.00 uur (niet in de schoolvakanties) | ?scopeLastOnly', 'Buiten de schoolvakanties: ma 9-12, za 10-12': 'Maandag 9.00 - 12.00 uur | Zaterdag 10.00 - 12.00 uur | Niet in de schoolvakanties',
  'ma-vr 9-17, niet in de kerst- en zomervakantie': `${office} | Niet in de kerstvakantie en zomervakantie`, 'ma t/m zo 10.00-22.00 uur, ook op feestdagen': 'Elke dag 10.00 - 22.00 uur | Ook op feestdagen',
  'ma t/m za 9-17, zon- en feestdagen gesloten': 'Maandag tot en met zaterdag 9.00 - 17.00 uur', 'dagelijks 9-17, niet op zon- en feestdagen': 'Maandag tot en met zaterdag 9.00 - 17.00 uur', 'ma-vr 9-17 tijdens schoolweken': `${office} | Niet in de schoolvakanties`,
  'ma-vr 9-17, niet in de vakantie': `${office} | Niet in de schoolvakanties | ?vacationIsSchool`, 'ma-vr 9-17, feestdagen 10-12': '!holidayHoursUnclear: feestdagen 10-12', 'alleen in schoolvakanties ma 9-12': '!wordsUnclear: alleen in schoolvakanties ma 9-12',
  'ma 9-12, juli en augustus gesloten': '!seasonUnclear: juli en augustus gesloten', 'za en zo 10-17, niet op 25 december 2026': '!wordsUnclear: niet op 25 december 2026',
});
check('in Flanders July and August are the summer holiday', { 'ma 9-12u, juli en augustus gesloten': 'Maandag 9.00 - 12.00 uur | Niet in de zomervakantie', 'ma 9-12u, niet in de krokusvakantie': 'Maandag 9.00 - 12.00 uur | Niet in de krokusvakantie' }, 'nl-BE');

check('closed days', {
  'Maandag: gesloten; dinsdag 10.00 – 17.00 uur': 'Dinsdag 10.00 - 17.00 uur', 'ma-vr 9-17, wo gesloten': 'Maandag, dinsdag, donderdag en vrijdag 9.00 - 17.00 uur', 'dagelijks 10-17 (ma gesloten)': 'Dinsdag tot en met zondag 10.00 - 17.00 uur',
  'wo 9-12, wo gesloten': '!openAndClosed: woensdag', 'zondag gesloten': '!onlyClosed: ', 'ma 9-12, tussen de middag gesloten': '!wordsUnclear: tussen de middag gesloten',
});

check('a day that differs from the days before it', {
  'ma t/m do 9-17u, vr tot 12u': 'Maandag tot en met donderdag 9.00 - 17.00 uur | Vrijdag 9.00 - 12.00 uur | ?readAs', 'ma-vr 9-17 (vr tot 12)': 'Maandag tot en met donderdag 9.00 - 17.00 uur | Vrijdag 9.00 - 12.00 uur | ?readAs',
  'ma-vr 9-17, vr 9-12': '!dayTwice: vrijdag', 'ma-vr 9-12, wo 13-17': 'Maandag, dinsdag, donderdag en vrijdag 9.00 - 12.00 uur | Woensdag 9.00 - 12.00 en 13.00 - 17.00 uur | ?addedUp', 'ma 9-17 9-12': '!dayTwice: ma 9-17 9-12', 'vr tot 12': '!startMissing: vr tot 12',
});

check('dates', {
  'donderdag 24 december 2026 14.00-16.00': 'Donderdag 24 december 2026 14.00 - 16.00 uur', '24-12-2026 14-16u': 'Donderdag 24 december 2026 14.00 - 16.00 uur', 'ma 9-12 van 1 september 2026 t/m 30 juni 2027': 'Maandag 9.00 - 12.00 uur, van 1 september 2026 tot en met 30 juni 2027',
  'vanaf 1 september 2026 ma 9-12': 'Maandag 9.00 - 12.00 uur, vanaf 1 september 2026', 'vrijdag 24 december 2026 14-16': '!weekdayWrong: vrijdag 24 december 2026', '24 december 14-16': '!yearMissing: 24 december', '31-11-2026 14-16': '!dayImpossible: 31-11-2026',
});

check('remarks are kept, with a warning; a remark about time that is not understood is refused', {
  'ma-vr 9-17 uur (ingang achterzijde)': `${office} (ingang achterzijde) | ?keptAsNote`, 'ma-vr 9-17 uur. Bel eerst even.': `${office} (Bel eerst even) | ?keptAsNote`, 'ma-vr 9-17 uur telefonisch': `${office} (telefonisch)`,
  'Inloop: ma 9-12; spreekuur: di 13-15': 'Maandag 9.00 - 12.00 uur (inloop) | Dinsdag 13.00 - 15.00 uur (spreekuur)', 'ma-vr 9-17 uur (alleen voor leden)': '!wordsUnclear: alleen voor leden', 'ma 9-12 inloop 13-17': '!wordsUnclear: inloop 13',
});

check('what is not understood is refused with its own words', {
  '': '!hoursEmpty: ', 'wisselend': '!wordsUnclear: wisselend', 'zie website': '!wordsUnclear: zie website', '9.00-17.00 uur': '!daysMissing: 9.00-17.00 uur', 'ma 25:00-26:00': '!timeImpossible: 25:00', 'ma 9.75-12': '!timeImpossible: 9.75',
  'ma 17.00-16.00': '!endBeforeStart: 17.00-16.00', 'ma 9': '!wordsUnclear: ma 9', 'ma of di 9-12': '!wordsUnclear: ma of di', 'Bibliotheek: ma 9-12': '!wordsUnclear: Bibliotheek', 'ma 9-12 030-1234567': '!wordsUnclear: 030-1234567', 'ma 9.00-12.00 en vr': '!hoursMissingOn: vr',
  'ma 24 uur': '!wordsUnclear: 24 uur', 'ma 9-12 ook': '!wordsUnclear: ook', 'Ma: - Di: 9-12': '!hoursMissingOn: Ma', 'ma-vr 9-17, 24/7 telefonisch': '!dayTwice: maandag tot en met vrijdag', 'ma t/m vr tijdens kantooruren': '!wordsUnclear: kantooruren',
  'ma-vr 10-16 uur (gesloten tussen 12 en 13 uur)': '!wordsUnclear: gesloten tussen 12 en 13 uur', 'Dinsdagavond 19:30-21:00 van september t/m mei': '!seasonUnclear: september t/m mei', 'vrijdag 9-12 (behalve 1e vrijdag van de maand)': '!wordsUnclear: behalve 1e vrijdag van de maand',
});

check('in English', {
  'Monday to Friday 9am-5pm, Saturday 10am to noon': 'Monday to Friday 9:00 - 17:00 | Saturday 10:00 - 12:00', 'every first Tuesday of the month 2-4 pm': 'Every first Tuesday of the month 14:00 - 16:00', 'daily except Sunday 9-17': 'Monday to Saturday 9:00 - 17:00',
  'by appointment only': 'By appointment', 'Mon, Wed and Fri 10:00-12:00 (not during school holidays)': 'Monday, Wednesday and Friday 10:00 - 12:00 | Not in the school holidays', 'Every other week on Friday 14:00-16:00': 'Every other week on Friday 14:00 - 16:00 | ?weeksUnknown',
}, 'en');

test('refusals and warnings are sentences in plain words', () => {
  const words = (text: string, locale: Locale) => {
    const reading = readHours(text, { locale });
    return reading.ok ? reading.warnings.map((w) => textOf(locale, w.key, w.values)).join(' ') : textOf(locale, reading.refusal.key, reading.refusal.values);
  };
  assert.equal(words('ma 9-12 in de kelder', 'nl'), 'Dit begrijpen we niet: “kelder”.');
  assert.equal(words('ma 9-5', 'nl'), '“ma 9-5” lezen we als 9.00 - 17.00 uur.');
  assert.equal(words('', 'nl-BE'), 'Hier staan geen openingsuren.');
  assert.equal(words('maandagavond 19.30 uur', 'en'), 'There is no end time with “maandagavond 19.30 uur”.');
});

const understood = ['ma t/m vr 9-17u', 'elke 1e dinsdag 14.00-16.00', 'dinsdag- en donderdagochtend 9u30-12u', 'za 10-12 (niet in schoolvakanties)', 'om de week op vrijdag 14-16 uur, vanaf 8 januari 2027', 'Ma: 09:00 – 12:00; Wo: 13:00 - 17:00', 'dagelijks behalve zondag 9-17'];

test('a word that means nothing is never passed over, wherever it stands', () => {
  fc.assert(fc.property(fc.constantFrom(...understood), fc.nat(), fc.constantFrom('kelder', 'misschien', 'pasen', 'Annie'), (text, place, word) => {
    const parts = text.split(' ');
    const at = place % (parts.length + 1);
    const reading = readHours([...parts.slice(0, at), word, ...parts.slice(at)].join(' '), { locale: 'nl' });
    assert.ok(!reading.ok || reading.warnings.some((w) => w.values['words']?.includes(word)));
  }), { numRuns: 200 });
});

test('any text is read or refused, quickly', () => {
  const pieces = ['ma', 't/m', 'vr', '-', '9-17', '12u', '9u30', 'uur', ',', 'en', 'op afspraak', '(', ')', 'niet in', 'schoolvakanties', 'feestdagen', 'gesloten', '1e', 'laatste', 'dinsdag', 'donderdagavond', 'van de maand',
    'om de week', 'behalve', '24/7', ';', '\n', '.', 'tot', 'van', 'vanaf', '1 september 2026', 'kerst- en zomervakantie', 'ook', 'alleen', 'of', 'half negen', '\'s avonds', 'even weken', 'juli', 'per maand', 'xyz', '25:00', 'tussen', 'week', '7', '/', '𝟘', 'İ'];
  const anyText = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((list) => list.join(' ')), fc.string({ unit: 'grapheme', maxLength: 120 }));
  fc.assert(fc.property(anyText, fc.constantFrom<Locale>('nl', 'nl-BE', 'en'), (text, locale) => {
    const reading = readHours(text, { locale });
    if (reading.ok) assert.ok(reading.schedules.length > 0 && reading.warnings.every((w) => textOf(locale, w.key, w.values)));
    else assert.ok(textOf(locale, reading.refusal.key, reading.refusal.values));
  }), { numRuns: 1500 });
  for (const text of ['ma '.repeat(333), '('.repeat(1000), '9-'.repeat(500), 'niet op '.repeat(120), 'x'.repeat(5000)]) {
    const started = processorTime();
    readHours(text, { locale: 'nl' });
    assert.ok(processorTime() - started < 5000, 'no pattern that never ends');
  }
});
