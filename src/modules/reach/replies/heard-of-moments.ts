/** What all parts of an answer say together of each moment. A rule that cannot tell for sure answers false: then all of it is unsure, and somebody reads it. */
import type { About } from './named-moments.ts';
import { farther, type Asks, type Joint, type Piece, type Said } from './said-of-moments.ts';
import { DOUBT, isNeutral } from './yes-or-no.ts';

const SORRY = /\b(?:helaas|sorry|jammer|unfortunately)\b/i, THAT_DAY = /\b(?:dan|die dag|then|that day)\b/i;
const VERB = /\b(?:kan|kunnen|kom|komen|ben|zijn|is|lukt|past|schikt|can|cannot|am|are)\b/i;
const MAYBE_A_DAY = /(?<!\d)\d{1,2}(?!\d)/;

/** `open`: they say themselves that it is not known yet. */
type SaidOrOpen = Said | 'open';

/** What was heard so far. */
export type Heard = {
  replies: Record<string, SaidOrOpen>;
  /** Days without a word of their own yet, how far they stand from each other, and from what was said before them. */
  waiting: About[]; gap: Joint; behind: Joint;
  daysBefore: readonly string[];
  /** What was said last. `hasDays`: of days that were named. */
  before: { said: SaidOrOpen; leads: boolean; hasDays: boolean } | null;
  ofAll: Said | null;
  /** Of the days that were not named. */
  rest: Said | null;
  /** What is so on these days alone; "asked" as long as nothing was said of them. */
  only: 'yes' | 'no' | 'asked' | null;
  /** It was said of all, or of all but some. */
  isExact: boolean;
  isSorry: boolean;
  /** There is more in it that somebody must read. */
  isMore: boolean;
};

/** Before the first part. */
export const nothingHeard = (): Heard => ({
  replies: {}, waiting: [], gap: 'and', behind: 'and', daysBefore: [], before: null, ofAll: null, rest: null, only: null, isExact: false, isSorry: false, isMore: false });

/** Hears one more part. False: all is unsure. */
export function hear(heard: Heard, piece: Piece): boolean {
  const { joint, about, isDayless, isExcept, isOnly, isRest, side } = piece;
  // "Dinsdag kan ik, 's avonds niet": whose evening?
  if (isDayless && heard.daysBefore.length > 0 && about.some(({ on }) => !heard.daysBefore.includes(on))) return false;
  if (about.length > 0 && !isDayless) heard.daysBefore = about.map(({ on }) => on);
  // A bare day behind other words may be of how a mail ends ("Werkdagen: dinsdag en donderdag").
  if (side === null && !isExcept && about.length > 0 && (joint === 'but' || heard.isMore || (heard.isSorry && !isOnly))) return false;
  if (about.length > 0 && heard.waiting.length > 0) heard.gap = farther(heard.gap, joint);
  else if (side === null && heard.before?.hasDays) heard.behind = joint;
  if (isExcept) return hearException(heard, piece);
  if (isOnly) return hearOnly(heard, piece);
  if (side === null) return !isRest && waits(heard, about);
  if (side === 'unsure') return hearBeside(heard, piece);
  if (isRest) return hearOfRest(heard, piece);
  return hearOfDays(heard, piece, side);
}

/** A whole day of which one of the moments was asked says "no" of each, and "yes" of none for sure. */
const keep = ({ replies }: Heard, some: readonly About[], said: SaidOrOpen): boolean =>
  some.every(({ id, isVague }) => { const one = isVague && said !== 'no' ? 'open' : said; return (replies[id] ??= one) === one; });

function waits(heard: Heard, about: readonly About[]): true {
  heard.waiting = [...heard.waiting, ...about];
  return true;
}

/** "Behalve 9 februari": the other of what was said of all. */
function hearException(heard: Heard, { about, side }: Piece): boolean {
  const base = heard.ofAll ?? side;
  if (about.length === 0 || heard.waiting.length > 0 || (base !== 'yes' && base !== 'no')) return false;
  const said: SaidOrOpen = side === 'open' || side === 'maybe' ? side : opposite(base);
  if (side === 'unsure' || side === 'other' || !keep(heard, about, said)) return false;
  Object.assign(heard, { ofAll: base, isExact: true, before: { said, leads: true, hasDays: true } } satisfies Partial<Heard>);
  return true;
}

/** "Alleen 9 februari". */
function hearOnly(heard: Heard, { about, side, leads }: Piece): boolean {
  // "Ja, alleen 12 januari" may be that day, or all but that one.
  const isTwofold = side === null ? heard.ofAll === 'yes' : side === 'no' && heard.ofAll === 'no';
  if (about.length === 0 || heard.waiting.length > 0 || heard.only !== null || isTwofold) return false;
  if (side === null) heard.only = 'asked';
  if (side === null) return waits(heard, about);
  if ((side !== 'yes' && side !== 'no') || !keep(heard, about, side)) return false;
  Object.assign(heard, { only: side, before: { said: side, leads, hasDays: true } } satisfies Partial<Heard>);
  return true;
}

/** Words that say neither yes nor no, beside the answer: they may be of any day, unless they name none and cast no doubt. */
function hearBeside(heard: Heard, { about, isRest, joint, words }: Piece): boolean {
  if (about.length > 0 || isRest || DOUBT.test(words) || MAYBE_A_DAY.test(words)) return false;
  if (heard.waiting.length > 0 && !isNeutral(words) && (joint !== 'apart' || THAT_DAY.test(words))) return false;
  heard.isMore ||= !isNeutral(words);
  heard.isSorry ||= SORRY.test(words);
  return true;
}

/** "De rest wel". */
function hearOfRest(heard: Heard, { about, side }: Piece): boolean {
  if (heard.rest !== null || about.length > 0 || heard.waiting.length > 0 || side === 'open') return false;
  heard.rest = side as Said;
  return true;
}

/** A yes, a no or the like: of the days that it names and those that waited for it, or of all. */
function hearOfDays(heard: Heard, { about, isAll, joint, leads, words }: Piece, side: SaidOrOpen): boolean {
  const { before, waiting, gap } = heard, all = [...waiting, ...about];
  if (waiting.length > 0 && ((before !== null && before.leads && before.said !== side) || (leads && before?.said !== side) || (heard.only === 'asked' && side !== 'yes'))) return false;
  // "Dinsdag, vrijdag niet" and "dinsdag" above a line "vrijdag: ja" say nothing certain of Tuesday.
  if (waiting.length > 0 && gap !== 'and' && (gap !== 'comma' || side !== 'yes')) return false;
  // "Ik kan dinsdag en vrijdag niet" may be neither, or one.
  if (before?.hasDays && before.leads && !['no', side].includes(before.said) && about.length > 0 && !leads && (joint === 'and' || joint === 'comma') && !VERB.test(words)) return false;
  if (all.length > 0 ? !keep(heard, all, side) : side === 'open' || side === 'maybe' || (heard.ofAll !== null && heard.ofAll !== side)) return false;
  if (all.length === 0) heard.ofAll = side as Said;
  if (heard.only === 'asked') heard.only = 'yes';
  heard.isExact ||= isAll;
  Object.assign(heard, { waiting: [], gap: 'and', behind: 'and', before: { said: side, leads: about.length > 0 ? leads : all.length === 0, hasDays: all.length > 0 } } satisfies Partial<Heard>);
  return true;
}

/** Days that wait until the end belong to what was said before them; alone, a list of days says yes to when somebody can. False: all is unsure. */
export function hearEnd(heard: Heard, asks: Asks): boolean {
  const { waiting, before, only, gap, behind, isSorry, isExact, ofAll } = heard;
  if (waiting.length === 0) return true;
  const isAsked = only === 'asked', said = isAsked || before?.said === 'yes' ? 'yes' : before === null ? (asks === 'when' ? 'yes' : null) : before.leads && before.hasDays ? before.said : null;
  const far = farther(gap, behind), isList = far === 'apart' && before === null && only === null;
  if (said === null || (isSorry && !isAsked) || (far !== 'and' && !isList && (far !== 'comma' || said !== 'yes')) || (isExact && said === ofAll) || !keep(heard, waiting, said)) return false;
  if (isAsked) heard.only = 'yes';
  return true;
}

/** What was said of the moments without a name; null: nothing. */
export function ofOthers(heard: Heard, asks: Asks): Said | 'unsure' | null {
  const { only, rest, isExact } = heard;
  if (only === null) return ofOthersThan(Object.values(heard.replies), heard, asks);
  return rest === null && !isExact && only !== 'asked' ? opposite(only) : 'unsure';
}

/** Nothing where "ja" only begins what follows of those that are named. */
function ofOthersThan(said: readonly SaidOrOpen[], { ofAll, rest, isExact }: Heard, asks: Asks): Said | 'unsure' | null {
  const sure = said.filter((one) => one === 'yes' || one === 'no' || one === 'other');
  if (rest) return !isExact && (ofAll === null || ofAll === said[0] || ofAll === rest) ? rest : 'unsure';
  if (ofAll === null || isExact) return ofAll;
  if (said.length === 0) return asks === 'come' || ofAll === 'no' ? ofAll : 'unsure';
  if (ofAll !== 'yes') return sure.every((one) => one === ofAll) ? null : 'unsure';
  return sure.length > 0 && sure.every((one) => one !== ofAll) ? ofAll : null;
}

const opposite = (said: 'yes' | 'no') => (said === 'yes' ? 'no' : 'yes');
