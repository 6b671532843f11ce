/**
 * Whether somebody says yes or no to several days at once: of all of them in one word, or of those that they name ("Ja, behalve 9 februari"). As strict as the answer to one day: a word
 * that such an answer is not made of, or a day that is none of these, makes all of it unsure.
 */
import { readDay } from '#platform/days/index.ts';
import { clausesOf, DOUBT, isNeutral, nameIn, readYesOrNo, sideOf } from './yes-or-no.ts';

type SaidOfDay = 'yes' | 'no' | 'other';
/** By day (`YYYY-MM-DD`); empty when it is unsure. `isMore`: there is more in it that somebody must read. */
type ByDay = { replies: Record<string, SaidOfDay>; /** Who comes instead. */ name: string; isMore: boolean; /** No day was named. */ isOfAll: boolean };

/** What may be a day of a calendar: "dinsdag 9 februari 2027", "de 9e feb", "09-02". Whether it is, `readDay` says. */
const DATE = /(?<![\d\p{L}])(?:(?:zo|ma|di|wo|do|vr|za)\p{L}*\.? )?\d{1,2}(?:(?:e|de|ste)? (?:jan|feb|ma?a?r|apr|mei|may|jun|jul|aug|sep|o[kc]t|nov|dec)\p{L}*\.?(?: \d{4})?|[-/]\d{1,2}(?:[-/](?:\d{4}|\d{2}))?)(?![\d\p{L}])/giu;
/** The days that were not named. */
const REST = /\b(?:voor )?(?:al )?(?:de )?(?:rest|andere(?: keren| dagen| data| datums)?|overige(?: keren| dagen| data)?|verder)\b/i;
const BUT = /^(?:behalve|uitgezonderd|alleen|except|sauf) /i;
/** Behind a day this says yes, by itself it does not. */
const CAN = /^(?:ja |dan )?(?:(?:ik|wij|we) (?:kan|kunnen)|(?:kan|kunnen|kom|komen|ben|zijn) (?:ik|wij|we))(?: er| erbij)?(?: wel| ook| graag)?$|^wel$/i;

type Side = SaidOfDay | 'unsure' | null;
type Piece = { named: string[]; isRest: boolean; isBut: boolean; side: Side; name: string; words: string };
const UNSURE: ByDay = { replies: {}, name: '', isMore: true, isOfAll: false };

/** Reads an answer about these days as somebody wrote it. */
export function readYesOrNoByDay(text: string, days: readonly string[]): ByDay {
  if (text.search(DATE) < 0) {
    const { answer, name, isMore } = readYesOrNo(text);
    return answer === 'unsure' ? UNSURE : { replies: Object.fromEntries(days.map((day) => [day, answer])), name, isMore, isOfAll: true };
  }
  const pieces = clausesOf(text).flatMap((clause) => clause.split(/ (?:en|maar|and|but) |^(?:en|maar|and|but) /i)).filter(Boolean).map((words) => pieceOf(words, days));
  return pieces.some((piece) => piece === null) ? UNSURE : together(pieces as Piece[], days);
}

/** Null when it names a day that is none of these, or that may be two of them. */
function pieceOf(words: string, days: readonly string[]): Piece | null {
  const dates = [...words.matchAll(DATE)], named = dates.flatMap(([date]) => meant(date, days)), isRest = REST.test(words), isBut = BUT.test(words);
  if (named.length !== dates.length) return null;
  const bare = words.replace(DATE, ' ').replace(isRest ? REST : BUT, ' ').replace(BUT, '').replace(/\s+/g, ' ').trim().replace(/^(?:op|on) | (?:op|on)$|^(?:op|on)$/gi, '').trim();
  const name = nameIn(bare), side = bare === '' ? null : name ? 'other' : (named.length > 0 || isRest) && CAN.test(bare) ? 'yes' : sideOf(bare.replace(/ (?:op|on) /gi, ' '));
  return { named, isRest, isBut, side, name: name ?? '', words: bare };
}

/** A day without its year is any of these that it may be: as of itself, it is the first that comes. Nothing when that is none or more than one. */
function meant(date: string, days: readonly string[]): string[] {
  const found = days.filter((day) => readDay(date, day) === day);
  return found.length === 1 ? found : [];
}

/** What all parts say of each day. A day without a word of its own belongs to what is said behind it, else to what is said before. */
function together(pieces: readonly Piece[], days: readonly string[]): ByDay {
  const replies: Record<string, SaidOfDay> = {}, names = new Set(pieces.flatMap(({ name }) => name || []));
  let waiting: string[] = [], ofAll: Side = null, last: SaidOfDay | null = null, rest: Side = null, isMore = false;
  const keep = (some: readonly string[], said: SaidOfDay) => some.every((day) => (replies[day] ??= said) === said);
  for (const { named, isRest, isBut, side, words } of pieces) {
    const about: string[] = [...waiting, ...named], said: Side = side ?? (isBut && ofAll === 'yes' ? 'no' : null);
    if (said === null) waiting = about;
    else if (said !== 'unsure') {
      waiting = [];
      last = said;
      if (isRest) { if (rest !== null || named.length > 0) return UNSURE; rest = said; }
      else if (about.length > 0) { if (!keep(about, said)) return UNSURE; }
      else if (ofAll !== null && ofAll !== said) return UNSURE;
      else ofAll = said;
    } else if (about.length > 0 || isRest || DOUBT.test(words)) return UNSURE;
    else isMore ||= !isNeutral(words);
  }
  if (waiting.length > 0 && (last === null || !keep(waiting, last))) return UNSURE;
  const others = whatOfOthers(Object.values(replies), ofAll, rest);
  if (others === 'unsure' || names.size > 1) return UNSURE;
  if (others) for (const day of days) replies[day] ??= others;
  return { replies, name: [...names][0] ?? '', isMore, isOfAll: false };
}

/** What was said of the days without a name: nothing where "ja" only begins what follows of the days that are named. */
function whatOfOthers(said: readonly SaidOfDay[], ofAll: Side, rest: Side): Side {
  if (rest) return ofAll === null || ofAll === said[0] || ofAll === rest ? rest : 'unsure';
  if (ofAll === null || said.every((one) => one === ofAll)) return said.length > 0 ? null : ofAll;
  return ofAll === 'yes' ? 'yes' : 'unsure';
}
