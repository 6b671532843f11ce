import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { readYesOrNo } from './yes-or-no.ts';

const said: Record<'yes' | 'no' | 'unsure', string[]> = {
  yes: ['ja', 'Ja!', 'JA', 'Ja, wij zijn er', 'Ja hoor', 'ja graag', 'Jazeker.', 'Ik kom', 'Ik kom graag!', "Wij komen met z'n tweeën", 'Wij komen met z’n tweeën.', 'Ik ben erbij', 'ik ben er 👍', 'Hallo Esther,\n\nJa, ik kom.\n\nGroeten,\nTruus', 'Beste allemaal, ja wij komen. Met vriendelijke groet, Jan Niet', 'Bedankt voor de uitnodiging! Ik kom.', 'Leuk! Ja, ik ben erbij', 'yes', "Yes, I'll be there", 'Oui, je viens', 'Natuurlijk kom ik'],
  no: ['nee', 'Nee.', 'Neen', 'helaas niet', 'Helaas, ik kan niet', 'Nee, ik kan niet komen', 'Wij komen niet', 'Ik ben verhinderd', 'Sorry, dan kan ik niet', 'Nee, helaas niet. Groet, Truus', 'Dag Esther\n\nhelaas kan ik er niet bij zijn', 'Deze keer ben ik er niet bij', 'Ik kom helaas niet', 'No', 'Unfortunately I cannot come', 'Malheureusement je ne peux pas venir'],
  unsure: ['', 'Misschien', 'Ja?', 'Ja, maar later', 'Nee, ik kom', 'Ja, helaas niet', 'Ik kom niet te laat', 'Ik weet het nog niet', 'Waarom niet', 'Kan ik komen?', 'Ik kan niet wachten!', 'Graag', 'Ok, bedankt', 'Ja, als het niet regent', 'ja en nee', 'Nee, Fatma komt', 'Nee, ik stuur iemand anders', 'Ik stuur je morgen de stukken', 'Ik stuur Fatma de agenda', 'Bedankt voor de mail', 'Ja dat is niet goed', 'Nee is ook een antwoord', 'Ik kom dinsdag', 'Niet zeker', 'Ja ik ben verhinderd', 'Ja. Nee, toch niet.', 'Jan komt', 'Neem contact op', 'Helaas niet wij zijn er'],
};
for (const [answer, texts] of Object.entries(said)) for (const text of texts) test(`${answer}: ${JSON.stringify(text)}`, () => assert.equal(readYesOrNo(text).answer, answer));

test('who comes instead is named, or somebody must read it', () => {
  for (const [text, name] of [['ik stuur Fatma', 'Fatma'], ['Nee, ik stuur mijn collega Fatma El Amrani.', 'Fatma El Amrani'], ['Helaas, ik kan niet. Wij sturen Jan van der Meer in mijn plaats', 'Jan van der Meer'], ['Fatma komt namens ons', 'Fatma'], ['Hallo,\nIn mijn plaats komt Anne-Marie de Boer', 'Anne-Marie de Boer']] as const)
    assert.deepEqual(readYesOrNo(text), { answer: 'other', name, isMore: false });
});

test('what is more in it than the answer is for somebody to read', () => {
  for (const [text, isMore] of [['Ja, ik kom. Ik neem de folders mee.', true], ['Nee, helaas niet. Groetjes aan allen', false], ['Ja. Tot dan!', false], ['Ja, met Fatma', true], ['ik stuur Fatma. Zij kent de weg.', true]] as const) assert.equal(readYesOrNo(text).isMore, isMore, text);
  for (const text of ['Ja, ik kom. Kan het over de subsidie gaan?', 'Nee. Tenzij het later kan']) assert.equal(readYesOrNo(text).answer, 'unsure', text);
});

test('a yes with a no in it, or the other way round, is never guessed; and whatever comes in, reading ends', () => {
  const side = { yes: ['ja', 'ik kom', 'wij zijn er', 'yes'], no: ['nee', 'ik kan niet', 'helaas niet', 'no'] };
  fc.assert(fc.property(fc.constantFrom(...side.yes), fc.constantFrom(...side.no), fc.constantFrom(', ', '. ', '\n', '; '), fc.boolean(), (yes, no, between, isYesFirst) => {
    const { answer } = readYesOrNo(isYesFirst ? `${yes}${between}${no}` : `${no}${between}${yes}`);
    assert.equal(answer, 'unsure');
  }));
  fc.assert(fc.property(fc.string({ maxLength: 3000 }), (text) => void readYesOrNo(text)), { numRuns: 1000 });
});
