import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { projectRoot } from '../../src/platform/root.ts';

type Texts = Record<string, string>;
const read = (file: string): Texts => JSON.parse(readFileSync(join(projectRoot, file), 'utf8')) as Texts;
const rooms = globSync('src/**/texts/nl.json', { cwd: projectRoot }).sort().map((file) => {
  const folder = dirname(file);
  return { folder, nl: read(file), nlBE: existsSync(join(projectRoot, folder, 'nl-BE.json')) ? read(join(folder, 'nl-BE.json')) : {}, en: read(join(folder, 'en.json')) };
});
const all = rooms.flatMap(({ folder, nl, nlBE }) => [...Object.entries(nl), ...Object.entries(nlBE)].map(([key, text]) => ({ at: `${folder} ${key}`, text })));

type Piece = ReturnType<IntlMessageFormat['getAst']>[number];
const astOf = (text: string): Piece[] => new IntlMessageFormat(text, 'nl', undefined, { ignoreTag: true }).getAst();
const choicesOf = (piece: Piece): Piece[][] => ('options' in piece ? Object.values(piece.options).map((option) => option.value) : []);

/** Every way a text can read: one for each choice in it, with "iets" for what is filled in. */
const readings = (pieces: Piece[]): string[] => pieces.reduce<string[]>((heads, piece) => {
  const choices = choicesOf(piece);
  const tails = choices.length ? choices.flatMap(readings) : [piece.type === 0 ? String((piece as { value: string }).value) : 'iets'];
  return tails.flatMap((tail) => heads.map((head) => head + tail));
}, ['']);

/** The names of the values that have to be filled in. */
const valuesOf = (pieces: Piece[]): string[] => [...new Set(pieces.flatMap((piece) => [...(piece.type !== 0 && piece.type !== 7 ? [String((piece as { value: string }).value)] : []), ...choicesOf(piece).flatMap(valuesOf)]))].sort();

test('every text is there in English too, and Flemish changes only what is there', () => {
  for (const { folder, nl, nlBE, en } of rooms) {
    assert.deepEqual(Object.keys(en).sort(), Object.keys(nl).sort(), folder);
    assert.deepEqual(Object.keys(nlBE).filter((key) => !(key in nl)), [], folder);
  }
});

test('every text can be filled in, with the same values in every language', () => {
  for (const { folder, nl, nlBE, en } of rooms) for (const [key, text] of Object.entries(nl)) {
    for (const other of [en[key]!, nlBE[key] ?? text]) assert.deepEqual(valuesOf(astOf(other)), valuesOf(astOf(text)), `${folder} ${key}`);
  }
});

/** Words that only professionals use, with what a neighbour would say. */
const PROFESSIONAL = /\b(signaler\w*|hiaat|hiaten|terugkoppel\w*|inventariser\w*|faciliter\w*|optimaliser\w*|implementer\w*|participer\w*|casuïstiek|doelgroep\w*|stakeholder\w*|interventie\w*|zelfredzaam\w*|monitor(en|ing)|verificatie|verifiëren|authenticatie|conform|dienen te|middels|teneinde|derhalve|alsmede|omtrent|inzake)\b/i;
const MOST_WORDS = 15;

test('no sentence has more than fifteen words', () => {
  const long = all.flatMap(({ at, text }) => readings(astOf(text)).flatMap((reading) => reading.split(/(?<=[.!?:])\s+|\n+/).filter((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length > MOST_WORDS)).map((sentence) => `${at}: ${sentence}`));
  assert.deepEqual(long, []);
});

test('no word that only professionals use', () => {
  assert.deepEqual(all.filter(({ text }) => readings(astOf(text)).some((reading) => PROFESSIONAL.test(reading))).map(({ at, text }) => `${at}: ${text}`), []);
});

/** A letter is read at the kitchen table: at most so many words, its title counted in. */
const MOST_IN_A_LETTER = 150;
/** What a reader or claimer may write in at most six hundred signs. */
const WRITTEN_IN = Array.from({ length: 100 }, () => 'woord').join(' ');

test('no message that can go as a letter has more than 150 words, also with what somebody wrote in it', () => {
  const isFree = (piece: Piece) => piece.type === 1 && piece.value === 'words';
  const longest = (text: string) => Math.max(...readings(astOf(text).map((piece) => (isFree(piece) ? { ...piece, type: 0, value: WRITTEN_IN } as Piece : piece))).map((reading) => reading.split(/\s+/).filter(Boolean).length));
  const letters = rooms.flatMap(({ folder, nl, nlBE, en }) => [nl, { ...nl, ...nlBE }, en].flatMap((texts) => Object.keys(texts).filter((key) => /[a-z]Body$/.test(key)).map((key) => {
    const title = texts[key.replace(/Body$/, 'Title')] ?? texts[key.replace(/Body$/, 'Subject')] ?? '';
    return { at: `${folder} ${key}`, words: longest(`${title} ${texts[key]}`) };
  })));
  assert.ok(letters.length > 40);
  assert.deepEqual(letters.filter(({ words }) => words > MOST_IN_A_LETTER), []);
});
