import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import type { Region } from '#platform/use-case/index.ts';
import { lettersPaper, type LetterView } from '#modules/reach/index.ts';
import { closeTypesetter, typeset } from './index.ts';

after(closeTypesetter);
const regionIn = (country: Region['country']): Region => ({ id: '', slug: 'rivierstad', schema: '', name: 'Rivierstad', country, locale: country === 'NL' ? 'nl' : 'nl-BE', isDemo: true, host: 'rivierstad.example',
  settings: { helpPhone: '026 000 00 00', helpHours: 'Elke werkdag van 9.00 tot 17.00 uur', helpPlace: 'Buurthuis De Wiek', schoolRegion: 'midden', privacyOfficer: '', privacyEmail: '', addressService: false, tiles: null } });
const letter: LetterView = {
  address: ['Truus Kamphuis', 'Asterplein 11', '6896 AS Rivierstad'], title: 'Klopt dit nog?', paragraphs: ['Hallo Truus Kamphuis,', 'Je staat in de wijkgids met je aanbod. Eén keer per jaar vragen we of het nog klopt.', 'Kijk hieronder. Klopt alles? Vul dan het strookje in, of bel ons.'],
  isLarge: false, link: `https://rivierstad.example/klopt/${'a'.repeat(42)}`, code: 'K7MP 3XQ9',
  sections: [{ heading: 'Soep in de Wiek', lines: ['Elke dinsdag van 12.00 tot 13.00 uur, in Buurthuis De Wiek.', 'Telefoon: 026 000 00 02'] }],
  slip: { title: 'Klopt dit nog?', items: [{ text: 'Soep in de Wiek', choices: ['klopt', 'is veranderd', 'is gestopt'] }], returnTo: 'Buurthuis De Wiek, Molenplein 4, 6896 AS Rivierstad' },
};
const closed: LetterView = { ...letter, address: ['T.a.v. Truus Kamphuis', 'p/a Rudi van Zomeren', 'Asterplein 12', '6896 AS Rivierstad'], isLarge: true };
const pagesOf = async (form: 'window' | 'labels', letters: LetterView[], country: Region['country'] = 'NL'): Promise<number> => {
  const printed = await typeset(lettersPaper({ form, letters, region: regionIn(country), day: '2026-11-24' }));
  if (process.env.LOOK_AT_PAPER) writeFileSync(`${process.env.LOOK_AT_PAPER}/letters-${form}-${country}.pdf`, printed.pdf);
  return printed.pages;
};

test('a letter is one sheet that a screen reader can follow, in both countries; large letters may take its back', async () => {
  for (const country of ['NL', 'BE'] as const) {
    assert.equal(await pagesOf('window', [letter], country), 1);
    assert.ok(await pagesOf('window', [letter, closed], country) <= 3);
  }
});

test('a slip has lines where somebody answers in their own words, and long choices below each other, all on one sheet', async () => {
  const slip = (choices: string[]) => ({ title: 'Digitaal netwerk', items: [{ text: 'Wat heb je nodig voor de week van de buurt?', choices }], returnTo: 'Buurthuis De Wiek' });
  const asked = { ...letter, sections: [] };
  assert.equal(await pagesOf('window', [{ ...asked, slip: slip([]) }, { ...asked, slip: slip(['In de bibliotheek, op dinsdag', 'In het buurthuis, op woensdag', 'Het maakt mij niet uit']) }], 'BE'), 2);
});

test('with labels there is a sheet of addresses first for every 24 letters', async () => {
  assert.equal(await pagesOf('labels', Array.from({ length: 25 }, () => letter)), 2 + 25);
});

test('endless names and texts, and a letter without question, are printed', async () => {
  await pagesOf('window', [{ ...letter, address: ['W'.repeat(90), 'x'.repeat(120), 'مركز الحي', '👩‍👩‍👧‍👦'], title: 'A'.repeat(200), paragraphs: ['#panic("x") *b* `c` $d$'.repeat(80)], link: null, code: null, slip: null, sections: [] }]);
});
