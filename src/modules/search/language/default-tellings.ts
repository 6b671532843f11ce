import { readFileSync } from 'node:fs';
import { wordsOf } from './normalise.ts';

// Half a million letters: as a module they would cost every start a quarter of a second of reading as TypeScript.
const dataOf = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/**
 * How people tell what is the matter without naming what they seek: `need: sentence / sentence`. Nobody has to say them like this: each word, each kind of word (kinds-of-words.ts) and
 * each pair of them votes for the need whose sentences have it (told.ts). So a sentence belongs here when its words are such as others would use for this need, and hardly for another.
 */
export const defaultTellings = dataOf('default-tellings.txt');

/** Single words that are said where something is told of, often of one need only: `need: word word`. */
export const defaultHints = dataOf('default-hints.txt');

/** Every word that is told with. */
export const toldWords = (): Set<string> => new Set(wordsOf(`${defaultTellings} ${defaultHints}`));
