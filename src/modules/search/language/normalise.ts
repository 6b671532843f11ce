const LIGATURES: Record<string, string> = { æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ĳ: 'ij' };

/** Lower case without accents, ligatures or typographic apostrophes: "Café Ĳburg" becomes "cafe ijburg". Other scripts keep their letters. */
export function fold(text: string): string {
  return text
    .normalize('NFKD').replaceAll(/\p{M}+/gu, '').toLowerCase()
    .replaceAll(/[æœßøłđðþıĳ]/g, (letter) => LIGATURES[letter]!)
    .replaceAll(/[’‘ʼ´`′]/g, "'");
}

// "foto's" is foto, "'s avonds" keeps its bare s so that no other word swallows it.
const PLURAL_APOSTROPHE = /(?<=[\p{L}\d])'s?(?![\p{L}\d])/gu;
const INNER_APOSTROPHE = /(?<=[\p{L}\d])'(?=[\p{L}\d])/gu;
const ABBREVIATION = /(?<![\p{L}\d])(?:\p{L}\.){2,}/gu;
const DUTCH_POSTCODE = /\b(\d{4})\s?([a-z]{2})\b(?!')/g;
const SHORT_HYPHEN = /(?<![\p{L}\d-])(\p{L}{1,2})-(?=\p{L})/gu;
const WORD = /[\p{L}\d]+/gu;

/**
 * The words of a text in order, folded. "e-mail" and "wi-fi" are one word, "taal-café" two, "G.G.D." is ggd,
 * "foto's" is foto, "1234 AB" is one word.
 */
export function wordsOf(text: string): string[] {
  const plain = fold(text)
    .replaceAll(ABBREVIATION, (dotted) => `${dotted.replaceAll('.', '')} `)
    .replaceAll(PLURAL_APOSTROPHE, '').replaceAll(INNER_APOSTROPHE, '')
    .replaceAll(SHORT_HYPHEN, '$1')
    .replaceAll(DUTCH_POSTCODE, (whole, digits: string, letters: string) => (NOT_A_POSTCODE.has(letters) ? whole : digits + letters));
  return plain.match(WORD) ?? [];
}

// "in 2024 in de wijk" is a year and a word. PostNL gives out no SA, SD and SS either.
const NOT_A_POSTCODE = new Set(['in', 'is', 'op', 'en', 'of', 'of', 'te', 'de', 'ik', 'we', 'je', 'om', 'er', 'al', 'uw', 'zo', 'sa', 'sd', 'ss']);

/** The words written in capitals where others are not: a small word among them is a name ("MEE Samen"), or said with stress. Folded. */
export function inCapitals(text: string): string[] {
  const words = text.match(WORD) ?? [];
  const loud = words.filter((word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase());
  return loud.length < words.length ? loud.map(fold) : [];
}
