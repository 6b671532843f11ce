/**
 * Whether somebody can come at several moments: at all of them in one word, or at those that they name ("Ja, behalve 9 februari", "de 12e kan ik, de 14e niet", "alleen 's ochtends"). As strict as
 * the answer about one day: a word that such an answer is not made of, or a day that was not asked, makes all of it unsure. Only what says itself that it is open ("de 14e misschien") leaves the others as they were said.
 */
import { hear, hearEnd, nothingHeard, ofOthers } from './heard-of-moments.ts';
import { atClock, namesMoment, type AskedMoment } from './named-moments.ts';
import { clausesIn, pieceOf, speaksOfMany, type Asks, type Piece, type Said } from './said-of-moments.ts';
import { LONGEST, readYesOrNo } from './yes-or-no.ts';

/** By the id of the moment; empty when it is unsure. `isMore`: there is more in it that somebody must read. */
type ByDay = { replies: Record<string, Said>; /** Who comes instead. */ name: string; isMore: boolean; /** No day was named. */ isOfAll: boolean };

const UNSURE: ByDay = { replies: {}, name: '', isMore: true, isOfAll: false };
/** Pictures are left out of what is read; these may say no of a day beside them. */
const SIGN_OF_NO = /[❌❎✖✗✘🚫⛔👎🙅😞😔😟🙁☹😢😭]/u;

/** Reads an answer about these moments as somebody wrote it. */
export function readYesOrNoByDay(text: string, moments: readonly AskedMoment[], asks: Asks = 'come'): ByDay {
  if (text.length > LONGEST || SIGN_OF_NO.test(text)) return UNSURE;
  const clauses = clausesIn(atClock(text, moments), asks);
  if (!clauses.some(({ words }) => namesMoment(words) || speaksOfMany(words))) return ofAllInOneWord(text, moments, asks);
  const pieces = clauses.map(({ words, joint }) => pieceOf(words, joint, moments, asks));
  return pieces.some((piece) => piece === null) ? UNSURE : together(pieces as Piece[], moments, asks);
}

function ofAllInOneWord(text: string, moments: readonly AskedMoment[], asks: Asks): ByDay {
  const { answer, name, isMore } = readYesOrNo(text);
  if (answer === 'unsure' || (asks === 'when' && answer !== 'no')) return UNSURE;
  return { replies: Object.fromEntries(moments.map(({ id }) => [id, answer])), name, isMore, isOfAll: true };
}

/** What all parts say of each moment. A day without a word of its own belongs to what is said behind it, or before it where that is how they say it; where both may be meant, all is unsure. */
function together(pieces: readonly Piece[], moments: readonly AskedMoment[], asks: Asks): ByDay {
  const heard = nothingHeard(), names = new Set(pieces.flatMap(({ name }) => name || []));
  if (!pieces.every((piece) => hear(heard, piece)) || !hearEnd(heard, asks)) return UNSURE;
  const { replies } = heard, isOfAll = Object.keys(replies).length === 0, others = ofOthers(heard, asks);
  if (others === 'unsure' || names.size > 1) return UNSURE;
  if (others) for (const { id } of moments) replies[id] ??= others;
  const sure = Object.entries(replies).filter((one): one is [string, Said] => one[1] !== 'open');
  return { replies: Object.fromEntries(sure), name: [...names][0] ?? '', isMore: heard.isMore || sure.length < Object.keys(replies).length, isOfAll };
}
