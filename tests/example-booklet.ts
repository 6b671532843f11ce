import type { BookletEntry, BookletView } from '#modules/directory/index.ts';

/** An entry with everything, to change as a test needs. */
export const exampleEntry = (id: string, changes: Partial<BookletEntry> = {}): BookletEntry => ({
  id, name: `Aanbod ${id}`, party: 'Buurthuis De Wiek', plainWords: 'Kom langs met je vraag. We zoeken het samen uit.', when: ['Maandag 9.00 - 12.00 uur'],
  where: [{ name: 'Buurthuis De Wiek', address: 'Molenplein 4', onMap: 1 }], phones: [{ number: '026 000 00 02', extension: null, description: null }], email: 'info@dewiek.example',
  website: 'https://www.dewiek.example/', cost: 'Gratis', languages: ['nl', 'tr'], access: ['stepFree', 'toilet'], confirmedOn: '2026-10-14', keywords: ['formulier'], ask: [], ...changes,
});

/** A small booklet of Molenwijk, to change as a test needs. */
export const exampleView = (changes: Partial<BookletView> = {}): BookletView => ({
  locale: 'nl', country: 'NL', region: 'Rivierstad', wijk: 'Molenwijk', edition: '2026-11-03', intro: [], map: null,
  themes: [{ slug: 'geld', name: 'Geld en brieven', entries: [exampleEntry('een'), exampleEntry('twee')], also: [] }],
  parties: [{ id: 'de-wiek', name: 'Buurthuis De Wiek', plainWords: 'Het huis van de wijk.', address: 'Molenplein 4', ask: [], phones: [{ number: '026 000 00 02', extension: null, description: null }], email: null, website: null }],
  adverts: [], localNumbers: [], synonyms: [],
  help: { phone: '026 000 00 00', hours: 'Elke werkdag van 9.00 tot 17.00 uur', place: 'Buurthuis De Wiek, Molenplein 4', website: 'molenwijk.rivierstad.example', reportAt: 'rivierstad.example/klopt-niet' },
  ...changes,
});
