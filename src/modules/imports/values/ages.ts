/** In whole years, both included; null: no bound. */
export type Ages = { minimum: number | null; maximum: number | null };

/** The ages a cell names ("12 t/m 18 jaar", "55+", "tot 12 jaar" is up to 11); null when it names none, as groups of a school. */
export function readAges(text: string): Ages | null {
  const words = text.toLowerCase().replace(/\d+(?= *(mnd|maand|weken|week))/g, '0').replace(/\b(mnd|maand(en)?|we(ek|ken))\b/g, 'jaar').replace(/\s+/g, ' ');
  if (/\bgroep(en)? ?\d|\bklas(sen)? ?\d/.test(words)) return null;
  if (/\b(alle leeftijden|iedereen|all ages)\b/.test(words)) return { minimum: null, maximum: null };
  const range = /(\d{1,3})(?: ?jaar)? ?(?:-|–|t\/m|t\.e\.m\.|tem|tot en met|tot|en) ?(\d{1,3})/.exec(words);
  if (range) return within(Number(range[1]), Number(range[2]) - (/\d(?: ?jaar)? ?tot \d/.test(range[0]) ? 1 : 0));
  const from = /(?:vanaf|v\.a\.|min\.?|minimaal|minstens|ouder dan|from|over) ?(\d{1,3})|(\d{1,3})[ -]?(?:\+|plus|(?:jaar )?en ouder|jaar of ouder|jaar en \+)/.exec(words);
  if (from) return within(Number(from[1] ?? from[2]) + (/ouder dan/.test(from[0]) ? 1 : 0), null);
  const upTo = /(?:t\/m|tot en met|max\.?|maximaal) ?(\d{1,3})/.exec(words);
  if (upTo) return within(null, Number(upTo[1]));
  const under = /(?:tot|onder(?: de)?|jonger dan|under) ?(\d{1,3})|(\d{1,3}) ?-(?: |$)/.exec(words);
  if (under) return within(null, Number(under[1] ?? under[2]) - 1);
  const one = /^(\d{1,3})(?: jaar)?$|(\d{1,3}) jaar\b/.exec(words);
  return one ? within(Number(one[1] ?? one[2]), Number(one[1] ?? one[2])) : null;
}

function within(minimum: number | null, maximum: number | null): Ages | null {
  if ((minimum ?? 0) > 120 || (maximum ?? 0) > 120 || (maximum !== null && maximum < (minimum ?? 0))) return null;
  return { minimum: minimum === 0 ? null : minimum, maximum };
}
