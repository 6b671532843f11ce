import { irregularForms, irregularHead } from './irregular.ts';

const MIN_STEM = 3;

/**
 * The stem of a folded Dutch word: one form for singular, plural, diminutive, adjective with -e, verb and its noun in -ing,
 * written as the word itself is written (huren, huur -> huur; brieven -> brief; eenzame, eenzaamheid -> eenzaam).
 *
 * Both Snowball stemmers were measured for this (docs/decisions/0010-search.md): Porter's keeps brieven/brief, huizen/huis and
 * lessen/les apart, Kraaij-Pohlmann's eenzaam/eenzame and schuld/schulden, and both make ouders and ouderen one word.
 */
export function stem(word: string): string {
  const known = irregularForms.get(word);
  if (known !== undefined) return known;
  if (word.length <= MIN_STEM || !/^[a-z]+$/.test(word)) return word;
  const found = stems.get(word) ?? stemByRule(word);
  if (stems.size < STEMS_KEPT) stems.set(word, found);
  return found;
}

/** Words come again and again: an import of ten thousand entries, a question. */
const STEMS_KEPT = 20_000;
const stems = new Map<string, string>();

function stemByRule(word: string): string {
  const head = irregularHead(word);
  if (head) return head.before + head.stem;
  for (const rule of RULES) {
    const shorter = rule(word);
    if (shorter !== undefined && shorter.length >= MIN_STEM && /[aeiouy]/.test(shorter)) return irregularForms.get(shorter) ?? shorter;
  }
  return word;
}

type Rule = (word: string) => string | undefined;

/** The first rule that applies, wins. */
const RULES: readonly Rule[] = [diminutive, flemishDiminutive, nounInHeid, nounInIng, pluralOrInfinitive, pluralInS, adjective];

function diminutive(word: string): string | undefined {
  const found = /^(.+?)(etje|pje|tje|je)s?$/.exec(word);
  if (!found || !/j(e|es)$/.test(word)) return undefined;
  const bare = word.replace(/s$/, '');
  if (/[lmnr]metje$|[^aeiou][aeiou](mm|nn|ll|rr|ng)etje$/.test(bare)) return undouble(bare.slice(0, -4));
  if (/(aa|ee|oe|ie|oo|uu|ui|eu|ou|ij|ei)mpje$|[lrm]mpje$|empje$/.test(bare)) return bare.slice(0, -3);
  if (/(au|eau|ei|ij|ie|eu|[lnrwy]|[^aeiou][ou]i)tje$/.test(bare)) return bare.slice(0, -3);
  // oranje, franje: no diminutives.
  return /[nr]je$/.test(bare) ? undefined : bare.slice(0, -2);
}

/** peuterke, manneke, kindeke, meiskes; not ziekelijke or sterke. */
function flemishDiminutive(word: string): string | undefined {
  const base = /^(.+[aeiouy].*(?:er|el|en|oe|ie))kes?$/.exec(word)?.[1] ?? /^(.*([bcdfgklmnprst])\2)ekes?$/.exec(word)?.[1] ?? /^(.*[aeiouy].*[kg]s)kes?$/.exec(word)?.[1]?.slice(0, -1);
  return base && undouble(base);
}

function nounInHeid(word: string): string | undefined {
  const base = /^(.{3,})(?:heid|heden)$/.exec(word)?.[1];
  return base && (base.endsWith('e') ? withoutEnding(base.slice(0, -1)) : base);
}

function nounInIng(word: string): string | undefined {
  const base = /^(.{3,}?)ing(?:en|s)?$/.exec(word)?.[1];
  // leerling, vluchteling, haring: persons and things in -ling stay whole.
  if (!base || base.endsWith('l') && !/(el|[aeiou]{2}l|ll|[aeo]l)$/.test(base) || !/[aeiouy]/.test(base) || /(sh|k|br|tr|spr)$/.test(base) && base.length < 4) return undefined;
  if (/[aeiouy]/.test(base) && /(ee|[^e])tel$|(vluch|drenke|leer|afstamme|zuige)/.test(base)) return word.replace(/(en|s)$/, '');
  return withoutEnding(base);
}

function pluralOrInfinitive(word: string): string | undefined {
  // miljoen, groen, bovendien: no ending.
  if (word.length < 5 || !word.endsWith('en') || /[oi]en$/.test(word)) return undefined;
  if (/[^aeiou]ieen$|eeen$/.test(word)) return word.slice(0, -2);
  return withoutEnding(word.slice(0, -2));
}

const S_IS_PLURAL = /([^aeiou](?:er|el|en|em|or|ie|eau|age|ij|um|oon|on|eur)|[aeiouy][^aeiouy]+(?:ar|an|ant|aan|ist|is?t|ent|et|eel|aal|iel|ier|oir)|[aeiou][bgmp]|oo[lmr]|lm|ing|ee|ij|eau|[aeiouy].*[^aeious]e|[aeiouy].*[ao])s$/;

function pluralInS(word: string): string | undefined {
  if (word.length < 5 || !S_IS_PLURAL.test(word) || syllables(word) < 2 && !/([bgmp]|lm)s$/.test(word)) return undefined;
  const singular = word.slice(0, -1);
  return singular.endsWith('e') ? adjective(singular) ?? singular : singular;
}

function adjective(word: string): string | undefined {
  if (word.length < 4 || !/[^aeiou]e$/.test(word) || syllables(word) < 2) return undefined;
  return withoutEnding(word.slice(0, -1));
}

const PREFIX = /^(aan|achter|af|be|bij|door|ge|her|in|mee|mis|om|onder|ont|op|over|rond|samen|terug|toe|uit|ver|voor|weg)(?=[bcdfghjklmnpqrstvwxyz]+[aeiou][bcdfghjklmnpqrstvwxyz]+$)/;

/** Spelling as in a closed syllable, after -en, -e or -ing went: lesse(n) -> les, hure(n) -> huur, brieve(n) -> brief. */
function withoutEnding(base: string): string {
  const undoubled = undouble(base);
  if (undoubled !== base) return undoubled;
  const open = /(^|[^aeiouy]|qu)([aeou])([bcdfgklmnprstvz])$/.exec(base);
  const long = open !== null && isStressed(base, open[2]!, open[3]!) ? base.slice(0, -2) + open[2] + open[2] + open[3] : base;
  return long.replace(/v$/, 'f').replace(/z$/, 's');
}

// wandelen, oefenen, moedige: the last syllable is weak and stays short; betalen, verlenen, personen: it is strong.
function isStressed(base: string, vowel: string, consonant: string): boolean {
  if (syllables(base.replace(PREFIX, '')) === 1 || vowel === 'a' || vowel === 'u' && consonant !== 's') return true;
  if (vowel === 'o') return consonant !== 'r' || /(kant|hum|kl|sp|m|ct|v)or$/.test(base) && !/(mot|fact|sect|doct)or$/.test(base);
  return vowel === 'e' && /[tvzk]$/.test(consonant) && !/(ch|k|m)et$/.test(base);
}

function undouble(base: string): string {
  return /([bcdfgklmnprst])\1$/.test(base) ? base.slice(0, -1) : base;
}

function syllables(word: string): number {
  return word.match(/[aeiouy]+/g)?.length ?? 0;
}
