/** How a Dutch word sounds, roughly: ei and ij, au and ou, d and t at the end, c and k, v and f, z and s, and double letters fall together. */
export function soundOf(word: string): string {
  return word
    .replaceAll(/ij|ei|ey|y/g, '1').replaceAll(/ou|au/g, '2').replaceAll(/ch|g/g, 'g').replaceAll('ph', 'f').replaceAll('th', 't')
    .replaceAll(/c(?=[ei1])/g, 's').replaceAll(/ck|c|q/g, 'k').replaceAll('x', 'ks').replaceAll('z', 's').replaceAll('v', 'f').replaceAll('ie', 'i')
    .replace(/d$/, 't').replace(/b$/, 'p').replaceAll(/(.)\1+/g, '$1');
}

const TWO_LOST_FROM = 8;
/** Fingers that come in the wrong order are a likelier slip than a letter too many: "breiven" is brieven, not breien. */
const SWAP = 0.8;

/**
 * What a word sounds like with nothing, one letter or (long words) two letters lost. Two words share such a key when one is at most
 * that many typing errors away from the other, so candidates are found by equality instead of by comparing with every word.
 */
export function spellingKeys(word: string): string[] {
  const once = nearKeys(word);
  return once[0]!.length < TWO_LOST_FROM ? once : [...new Set([...once, ...once.flatMap(withoutOne)])];
}

/** The first of these: with nothing or one letter lost. */
export function nearKeys(word: string): string[] {
  const sound = soundOf(word);
  return [...new Set([sound, ...withoutOne(sound)])];
}

function withoutOne(text: string): string[] {
  return text.length < 4 ? [] : Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));
}

/** A word that may have been meant, and how sure that is: 0-1. */
export type Correction = { word: string; sureness: number };

const MOST_CORRECTIONS = 3;

/**
 * The words that were probably meant, best first: only those as near as the nearest. A word of up to three letters is never corrected,
 * one of four only behind the same first letter, one up to seven with one error, a longer one with two.
 */
export function corrections(word: string, candidates: Iterable<string>): Correction[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const allowed = word.length >= TWO_LOST_FROM ? 2 : 1;
  const near = [...new Set(candidates)]
    .filter((other) => other !== word && other.length > 2 && (word.length > 4 || other[0] === word[0]))
    .map((other) => ({ word: other, distance: distanceBetween(word, other) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || Number(b.word[0] === word[0]) - Number(a.word[0] === word[0]) || a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
  const nearest = near[0]?.distance ?? 0;
  return near.filter(({ distance }) => distance <= nearest + 0.25).slice(0, MOST_CORRECTIONS)
    .map((found) => ({ word: found.word, sureness: 0.95 - 0.18 * found.distance }));
}

/** Typing errors between two words; letters that sound alike cost half. */
export function distanceBetween(one: string, other: string): number {
  return Math.min(editDistance(one, other), editDistance(soundOf(one), soundOf(other)) + 0.5);
}

/** Damerau-Levenshtein: letters changed, missed, doubled or swapped. */
function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) best = Math.min(best, before[j - 2]! + SWAP);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[other.length]!;
}
