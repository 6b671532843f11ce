import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import type { Region } from '#platform/use-case/index.ts';
import { callSheetPaper, type CallLine, type CallSheet } from '#modules/reach/index.ts';
import { closeTypesetter, typeset } from './index.ts';

after(closeTypesetter);
const region: Region = { id: '', slug: 'rivierstad', schema: '', name: 'Rivierstad', country: 'NL', locale: 'nl', isDemo: true, host: 'rivierstad.example',
  settings: { helpPhone: '026 000 00 00', helpHours: 'Elke werkdag van 9.00 tot 17.00 uur', helpPlace: 'Buurthuis De Wiek', schoolRegion: 'midden', privacyOfficer: '', privacyEmail: '', addressService: false, tiles: null } };
const line = (n: number): CallLine => ({ id: String(n), name: `Truus Kamphuis ${n}`, phone: '026 000 01 03', extension: n % 2 ? 12 : null, bestHours: n % 2 ? 'na zes uur' : null, items: [{ title: 'Het koffieuur verhuist', script: 'Dag Truus, het koffieuur verhuist naar Buurthuis De Wiek. Zal iemand je komen halen?', link: null, code: n % 3 ? null : 'ABCD EFGH' }] });
const sheet = (people: number): CallSheet => ({ id: '', caller: 'Agnieszka Wrona', madeAt: new Date('2026-11-24T09:30:00+01:00'), destroyOn: '2026-12-08', isClosed: false, lines: Array.from({ length: people }, (_, n) => line(n)) });

test('a call sheet is one page for a few people and at most two for ten, readable by a screen reader', async () => {
  for (const [people, most] of [[4, 1], [10, 2]] as const) {
    const { pdf, pages } = await typeset(callSheetPaper(sheet(people), region));
    assert.ok(pages <= most, `${pages} pages for ${people}`);
    if (process.env.LOOK_AT_PAPER) writeFileSync(`${process.env.LOOK_AT_PAPER}/calls-${people}.pdf`, pdf);
  }
});
