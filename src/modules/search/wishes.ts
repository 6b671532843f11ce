import { dayParts, facet, type DayPart, type Facet } from './facets.ts';
import { languageCode } from './language/language-names.ts';

/** What the answer should be, heard in the question: every list of facets asks for one of its facets. `openAt` is checked by the clock. */
export type Wish = {
  kind: 'free' | 'area' | 'language' | 'opening' | 'openNow' | 'attending' | 'age';
  /** The words that said so. */
  words: string;
  anyOf: readonly Facet[];
  age?: number;
};

/** An area as it may be named: folded words of its name, and its code. */
export type KnownArea = { name: string; code: string };
type Token = { text: string; at: number };

const BEFORE_PLACE = new Set(['in', 'te', 'bij', 'rond', 'uit', 'nabij', 'wijk', 'buurt', 'stadsdeel', 'dorp', 'regio', 'naar']);
const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const PARTS: Record<string, DayPart> = { ochtend: 'morning', ochtends: 'morning', morgens: 'morning', voormiddag: 'morning', middag: 'afternoon', middags: 'afternoon', namiddag: 'afternoon', avond: 'evening', avonds: 'evening', avonden: 'evening' };
const whole = (day: number) => dayParts.map((part) => facet.open(day, part));
const every = (part: DayPart) => WEEKDAYS.map((_, day) => facet.open(day, part));
/** Of whom an age is said: "mijn dochter van 14". */
const PEOPLE = /^(kind|kindje|zoon|zoontje|dochter|dochtertje|kleinkind|kleinzoon|kleindochter|jongen|meisje|meid|puber|peuter|kleuter|baby|broer|broertje|zus|zusje|man|vrouw|vader|moeder|opa|oma|iemand)$/;
const WEEKEND = [...whole(5), ...whole(6)];

/**
 * The wishes in a question, and the words that are nothing but a wish. Only what is said plainly is one: "in Molenwijk", "gratis",
 * "nu open", "'s avonds", "in het Arabisch", "van 8 jaar". A name of an area without a word before it is just a word to search for.
 */
export function wishesIn(tokens: readonly Token[], areas: readonly KnownArea[]): { wishes: Wish[]; used: Set<number> } {
  const used = new Set<number>();
  const wishes: Wish[] = [];
  const hear = (wish: Wish | undefined, ...at: number[]) => {
    if (!wish) return;
    wishes.push(wish);
    for (const position of at) used.add(position);
  };
  const texts = tokens.map((token) => token.text);
  tokens.forEach(({ text, at }) => {
    const before = texts[at - 1] ?? '', after = texts[at + 1] ?? '';
    if (['gratis', 'kosteloos', 'free'].includes(text)) hear({ kind: 'free', words: text, anyOf: [facet.free] }, at);
    if (text === 'niets' && before === 'voor') hear({ kind: 'free', words: 'voor niets', anyOf: [facet.free] }, at);
    if (text === 'nu' && ['open', 'geopend'].includes(after) || ['open', 'geopend'].includes(text) && after === 'nu') hear({ kind: 'openNow', words: 'nu open', anyOf: [] }, at, at + 1);
    if (text === 'telefonisch' || text === 'telefoon' && before === 'per') hear({ kind: 'attending', words: text, anyOf: [facet.attending('telephone')] }, at);
    if (text === 'huis' && before === 'aan' && texts[at - 2] !== 'boek') hear({ kind: 'attending', words: 'aan huis', anyOf: [facet.attending('home_visit')] });
    hear(openingWish(text, before), at, ...(before === 's' ? [at - 1] : []));
    hear(languageWish(text, before, after));
    if (/^(spreekt?|spreken|praat|praten)$/.test(text) && (languageCode(before) || languageCode(after))) used.add(at);
    hear(ageWish(text, texts[at - 2] ?? '', before, after), at, ...(/^ja(ar|rige)$/.test(after) ? [at + 1] : []));
  });
  const place = areaWish(texts, areas);
  if (place) hear(place.wish, ...place.positions);
  return { wishes, used };
}

function openingWish(text: string, before: string): Wish | undefined {
  const words = before === 's' ? `'s ${text}` : text;
  if (/^weekends?$/.test(text)) return { kind: 'opening', words, anyOf: WEEKEND };
  const day = WEEKDAYS.indexOf(text.replace(/s$/, ''));
  if (day >= 0) return { kind: 'opening', words, anyOf: whole(day) };
  if (text === 'avonds' || text === 'avond' && before !== '') return { kind: 'opening', words, anyOf: every('evening') };
  const inDay = WEEKDAYS.findIndex((name) => text.startsWith(name) && PARTS[text.slice(name.length)] !== undefined);
  if (inDay >= 0) return { kind: 'opening', words, anyOf: [facet.open(inDay, PARTS[text.slice(WEEKDAYS[inDay]!.length)]!)] };
  return before === 's' && PARTS[text] ? { kind: 'opening', words, anyOf: every(PARTS[text]) } : undefined;
}

// "Nederlands leren" asks for lessons, not for a desk where Dutch is spoken.
function languageWish(text: string, before: string, after: string): Wish | undefined {
  const code = languageCode(text);
  if (!code || code === 'nl' || !(before === 'het' || /^(spre|praat|prate|sprek)/.test(after) || /^(spre|praat)/.test(before))) return undefined;
  return { kind: 'language', words: text, anyOf: [facet.language(code)] };
}

function ageWish(text: string, earlier: string, before: string, after: string): Wish | undefined {
  const years = /^(\d{1,3})(?:jarige)?$/.exec(text);
  if (!years || Number(years[1]) > 110) return undefined;
  const said = text.endsWith('jarige') || /^ja(ar|rige)$/.test(after) || before === 'van' && (after === '' || PEOPLE.test(earlier)) || before === 'ben';
  return said ? { kind: 'age', words: `${years[1]} jaar`, anyOf: [], age: Number(years[1]) } : undefined;
}

function areaWish(texts: readonly string[], areas: readonly KnownArea[]): { wish: Wish; positions: number[] } | undefined {
  const named = areas.filter(({ name }) => ` ${texts.join(' ')} `.includes(` ${name} `)).sort((a, b) => b.name.length - a.name.length);
  for (const { name } of named) {
    const words = name.split(' ');
    const at = texts.findIndex((_, start) => words.every((word, index) => texts[start + index] === word));
    if (at < 1 || !isNamedAsPlace(texts, at)) continue;
    const anyOf = areas.filter((area) => area.name === name).map((area) => facet.area(area.code));
    return { wish: { kind: 'area', words: name, anyOf }, positions: words.map((_, index) => at + index) };
  }
  return undefined;
}

function isNamedAsPlace(texts: readonly string[], at: number): boolean {
  const before = texts[at - 1]!;
  return BEFORE_PLACE.has(before) || ['de', 'het'].includes(before) && at > 1 && BEFORE_PLACE.has(texts[at - 2]!);
}
