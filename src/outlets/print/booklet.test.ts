import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from '#tests/random-input.ts';
import sharp from 'sharp';
import type { Advert, BookletEntry, BookletView } from '#modules/directory/index.ts';
import { exampleEntry, exampleView } from '#tests/example-booklet.ts';
import { printBooklet } from './booklet.ts';
import { closeTypesetter } from './typeset.ts';

after(closeTypesetter);
const themesOf = (count: number, per: number): BookletView['themes'] => Array.from({ length: count }, (_, t) => ({ slug: `thema-${t}`, name: `Thema ${t}`, also: [],
  entries: Array.from({ length: per }, (_, e) => exampleEntry(`${t}-${e}`)) }));
const picture = async (): Promise<Uint8Array> => new Uint8Array(await sharp({ create: { width: 600, height: 300, channels: 4, background: '#a63d1788' } }).png().toBuffer());
const advert = async (size: Advert['size'], changes: Partial<Advert> = {}): Promise<Advert> => ({ id: size, name: 'Bakkerij', alt: 'Bakkerij: elke dag vers brood', picture: await picture(), size, wish: null, ...changes });

test('one entry makes a booklet, normal and large, in every language', async () => {
  for (const locale of ['nl', 'nl-BE', 'en'] as const) {
    for (const edition of ['normal', 'large'] as const) {
      const view = exampleView({ locale, country: locale === 'nl' ? 'NL' : 'BE', themes: [{ slug: 'a', name: 'A', also: [], entries: [exampleEntry('een')] }], parties: [] });
      assert.ok((await printBooklet(view, edition)).pages >= 6);
    }
  }
});

test('a folded edition has whole sheets: two sides each', async () => {
  const { pages } = await printBooklet(exampleView({ themes: themesOf(3, 4) }), 'folded');
  assert.equal(pages % 2, 0);
});

test('an entry with nothing but a name, and one with far too much of everything, are both printed', async () => {
  const bare = exampleEntry('kaal', { party: null, plainWords: '', when: [], where: [], phones: [], email: null, website: null, cost: null, languages: [], access: [], confirmedOn: null, keywords: [], ask: [] });
  const words = 'Meervoudigebehandelingsverantwoordelijkheidsaansprakelijkheidsverzekering '.repeat(8);
  const full = exampleEntry('vol', { name: 'مركز الحي '.repeat(10) + 'W'.repeat(160) + ' 👩‍👩‍👧‍👦🫨', party: words, plainWords: words, when: Array.from({ length: 60 }, (_, i) => `Regel ${i} ${words.slice(0, 90)}`),
    phones: [{ number: '026 000 00 02 toets 1 en dan nog eens 2', extension: words, description: words }, { number: '112', extension: null, description: null }], website: `https://voorbeeld.example/${'a'.repeat(400)}`, keywords: ['x'.repeat(60), '  ', '#[]$*_`<>@'] });
  await printBooklet(exampleView({ themes: [{ slug: 'raar "thema"', name: words.slice(0, 80), entries: [bare, full], also: ['vol', 'bestaat-niet'] }], wijk: 'Sint-Jansmolenstein-Noordoosterhout', intro: [words] }), 'normal');
});

test('four hundred entries make a booklet', async () => {
  assert.ok((await printBooklet(exampleView({ themes: themesOf(12, 34) }), 'normal')).pages > 100);
});

test('advertisements take the room that entries leave: not a page more', async () => {
  const view = exampleView({ themes: themesOf(4, 4) });
  const without = await printBooklet(view, 'normal');
  const paid = await printBooklet({ ...view, adverts: [await advert('quarter', { id: 'a' }), await advert('quarter', { id: 'b', wish: 'thema-2' })] }, 'normal');
  assert.equal(paid.pages, without.pages);
  const whole = await printBooklet({ ...view, adverts: [await advert('full')] }, 'normal');
  assert.equal(whole.pages, without.pages + 1);
});

test('an empty wijk has no booklet', async () => {
  await assert.rejects(printBooklet(exampleView({ themes: [] }), 'normal'), { key: 'print.noEntries' });
});

test('a thousand random and malicious entries are printed', async () => {
  const nasty = fc.constantFrom('#panic("x")', '$', '\u0000\u202e', '\ud800', '```', '=  kop', '\u{E0041}', '\u{1F9D1}\u200D\u{1F9BD}', 'שלום', '漢字', '\uffff', '</script>', '{plural}', '~@<a>[b]*_\\', '%s%n', 'ﷺ'.repeat(30), 'Z͑ͫ̓͢a̴͙lgo', '١٢٣');
  const text = fc.oneof({ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) }, { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 120 }) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) }, { weight: 3, arbitrary: nasty });
  const maybe = fc.option(text, { nil: null });
  const entry = (id: string) => fc.record<BookletEntry>({ id: fc.constant(id), name: text, party: maybe, plainWords: text, when: fc.array(text, { maxLength: 8 }),
    where: fc.array(fc.record({ name: text, address: maybe, onMap: fc.option(fc.nat(200), { nil: null }) }), { maxLength: 3 }), phones: fc.array(fc.record({ number: text, extension: maybe, description: maybe }), { maxLength: 3 }),
    email: maybe, website: maybe, cost: maybe, languages: fc.array(fc.constantFrom('nl', 'ar', 'ti', 'zz', 'xyz')), access: fc.constant([]), confirmedOn: fc.constantFrom(null, '2026-01-31'), keywords: fc.array(text, { maxLength: 4 }), ask: fc.array(text, { maxLength: 2 }) });
  const hundred = fc.tuple(...Array.from({ length: 100 }, (_, i) => entry(`e${i}`)));
  await fc.assert(fc.asyncProperty(hundred, text, async (entries, words) => {
    await printBooklet(exampleView({ themes: [{ slug: words, name: words, entries, also: ['e1', words] }], wijk: words, intro: [words], synonyms: [[words, 'x']], parties: [] }), 'normal');
  }), { numRuns: 10, endOnFailure: true });
});
