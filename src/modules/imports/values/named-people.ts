import { folded, isFirstName, isParticle, isSurname, isThing, isThingAlone } from './names.ts';

/** Before a name: it is of a saint or a king, or of a thing that has an article: no Dutch person has one. */
const notOfAPerson = new Set('sint st sinte santa san koning koningin prins prinses keizer keizerin heilige hertog de het een \'t onze ons deze dit saint'.split(' '));
/** After whom so much is named that the name says nothing of anybody. */
const famous = new Set(('abel tasman|anna paulowna|albert einstein|albert heijn|albert schweitzer|andre hazes|anne frank|anton pieck|dick bruna|etty hillesum|florence nightingale|hannie schaft|hendrik ido ambacht|hans brinker|jan klaassen|jan linders|jan palfijn|jan steen|jan van eyck'
  + '|jeroen bosch|johan cruijff|johan de witt|karel de grote|kees boeke|maria hoop|maria magdalena|marie curie|maria montessori|martin luther|martin luther king|max havelaar|michiel de ruyter|nelson mandela|peter pan|piet hein|pieter bruegel|rudolf steiner'
  + '|simon carmiggelt|thomas more|titus brandsma|toon hermans|vincent van gogh|willem alexander|willem barentsz|willem de zwijger|willem drees|willem van oranje').split('|'));
/** With a capital these begin what comes next, or are a day. */
const isNoSurname = new Set('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december tel telefoon mobiel email mail aan als bij dan dat deze die dit door een en er geen heb heeft hij ik is je kan kom kunt maar met mijn na naar niet nu of om ons onze over tot u uit voor was wat we wie wij zal ze zij zijn'.split(' '));
const MOST_WORDS = 8;

/**
 * Where a text names somebody with a first name that is common and a surname, by nothing but these: "Yvonne Bakker geeft de les". Doubtful by nature: what is named after somebody is left alone as far as a word beside it
 * tells ("Johan Cruijff Court", "Anne Frankschool"), and so is what `isOwn` knows.
 */
export function withoutNamedPeople(text: string, isOwn: (name: string) => boolean): { text: string; names: string[] } {
  const names: string[] = [];
  let shown = '', from = 0;
  for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{M}\d@/._-])\p{Lu}[\p{L}\p{M}-]+/gu)) {
    if (index < from || !isFirstName(word)) continue;
    const end = endOfName(text, index, word);
    const name = end === null ? '' : text.slice(index, end);
    if (end === null || isOwn(name) || famous.has(folded(name)) || isOfSomething(text.slice(Math.max(0, index - 40), index)) || isAddress(text.slice(end, end + 12))) continue;
    names.push(name.replaceAll(/\s+/g, ' '));
    shown += `${text.slice(from, index)}…`;
    from = end;
  }
  return { text: shown + text.slice(from), names };
}

/** Where the name ends that begins with this first name; null when no surname follows, or a word that no person bears. */
function endOfName(text: string, start: number, first: string): number | null {
  const next = /[ \u00a0]+(?:(\p{Lu}\.)|(['’]?\p{L}[\p{L}\p{M}'’-]*))/uy;
  let end = start + first.length, at = end, evidence = isFirstName(first, true), followed = false, surname = false, behindParticle = false;
  for (let count = 0; count < MOST_WORDS; count++) {
    next.lastIndex = at;
    const [whole = '', initial, word = ''] = next.exec(text) ?? [];
    if (whole === '') break;
    at += whole.length;
    if (initial) continue;
    const isCapital = /^\p{Lu}/u.test(word);
    // "Nicole Schilt van Buurtzorg", "Yvonne Bakker Voor vragen".
    if (surname && !behindParticle && !isCapital) break;
    if (isParticle(word) && (!isCapital || /^[ \u00a0]+['’]?\p{L}/u.test(text.slice(at, at + 4)))) {
      behindParticle = true;
      continue;
    }
    if (!isCapital || isNoSurname.has(folded(word))) break;
    // Of a king.
    if (/^[IVX]+$/.test(word) || (isThing(word) && !((behindParticle || !surname) && isThingAlone(word, behindParticle)))) return null;
    // What comes behind a surname is another, or begins something else.
    if (surname && !behindParticle && !isSurname(word) && !isFirstName(word)) break;
    evidence ||= behindParticle || isSurname(word);
    surname ||= behindParticle || !isFirstName(word);
    followed = true;
    // "Bakker-de Vries".
    behindParticle = isParticle(/-(\p{L}+)$/u.exec(word)?.[1] ?? '');
    end = at - (/['’-]*$/.exec(word)?.[0].length ?? 0);
  }
  return followed && evidence ? end : null;
}

const isOfSomething = (before: string): boolean => { const [, word] = /(['’]?[\p{L}\p{M}]+)[.]?[ \u00a0]*["'‘“(]?$/u.exec(before) ?? []; return word !== undefined && /[ \u00a0"'‘“(]$/u.test(before) && (notOfAPerson.has(folded(word)) || isThing(word)); };

/** A house number: what stands before it is a street. A time, a date or so many of something is none. */
const isAddress = (after: string): boolean => /^[ \u00a0]+[1-9]\d{0,3}(?![\d:]|[.]\d| ?(?:uur|u\b|euro|jaar|keer|x\b|jan|feb|maart|apr|mei\b|juni|juli|aug|sep|okt|nov|dec|dag|we[ek]|maand|les|mens|person|plaats))/u.test(after);
