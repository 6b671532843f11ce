import { readDays, readPeriod } from './hours-days.ts';
import { HoursUnclear } from './hours-doubts.ts';
import { readExceptions, readHolidays } from './hours-exceptions.ts';
import { readTimes } from './hours-ranges.ts';
import { isComplete, nextMeaning, noteOn, nothingPending, openClauses, peek, segmentEnd, unclear, understood, waits, warn, wordsBetween, type Reader, type Reading } from './hours-reader.ts';
import { tokensOf, type Token, type TokenOf } from './hours-tokens.ts';

/** Reads a text into clauses, or throws `HoursUnclear` with the words that were not understood. */
export function clausesOf(text: string, flemish: boolean): Reading {
  const r: Reader = {
    text, tokens: tokensOf(text), at: 0, segment: 0, current: null, gap: 'hard', inParens: false, timesFirst: false, label: null, flemish, pending: nothingPending(),
    clauses: [], closing: { breaks: [] }, closedDays: [], from: null, until: null, byAppointment: false, freeAppointment: false, monthly: null, warnings: [],
  };
  beginSegment(r);
  while (r.at < r.tokens.length) readNext(r);
  leaveNothing(r);
  return r;
}

/** What was said of something that never came ("om de week" without a day) is not dropped in silence. */
function leaveNothing(r: Reader): void {
  const { interval, closed, byAppointment, also } = r.pending;
  if (interval !== null || closed || byAppointment || also) throw new HoursUnclear('wordsUnclear', { words: r.text.slice(r.current?.end ?? 0).trim() || r.text });
  const last = r.clauses.at(-1);
  if (r.label && last && !r.clauses.some((clause) => clause.notes.includes(r.label as string))) {
    last.notes.push(r.label);
    warn(r, 'keptAsNote', { words: r.label });
  }
}

function readNext(r: Reader): void {
  const token = peek(r) as Token;
  switch (token.kind) {
    case 'break': r.at += 1; r.segment += 1; r.gap = 'hard'; return beginSegment(r);
    case 'or': return readOr(r);
    case 'comma': case 'and': case 'dash': r.at += 1; if (r.gap === 'none') r.gap = 'soft'; return;
    case 'noise': r.at += 1; return;
    case 'ofMonth': return readOfMonth(r);
    case 'open': return readParens(r);
    case 'close': throw unclear(r, r.at, r.at + 1);
    case 'also': r.at += 1; if (!readHolidays(r, 'also')) r.pending.also = true; return;
    case 'label': return readLabel(r, token);
    case 'appointment': return readAppointment(r);
    case 'interval': return readInterval(r, token);
    case 'monthly': r.monthly = wordsBetween(r, r.at, r.at + 1); return understood(r, 1);
    case 'except': case 'only': case 'closed': case 'holiday': case 'season': case 'schoolWeeks': return readExceptions(r);
    case 'date': return readPeriod(r) ? undefined : readDays(r);
    case 'ordinal': case 'days': return readDays(r);
    case 'from': case 'until': case 'through': return readPeriod(r) ? undefined : readTimes(r);
    case 'time': case 'at': case 'between': case 'part': case 'allDay': case 'allWeek': return readTimes(r);
    case 'badTime': throw new HoursUnclear('timeImpossible', { words: wordsBetween(r, r.at, r.at + 1) });
    case 'word': throw unclear(r, r.at, endOfWords(r));
  }
}

/** "Of op afspraak" is besides; any other "of" leaves it open which of the two it is. */
function readOr(r: Reader): void {
  if (nextMeaning(r, r.at + 1)?.kind !== 'appointment') throw unclear(r, Math.max(0, r.at - 1), Math.min(r.at + 2, r.tokens.length));
  r.at += 1;
}

/** "Van de maand" behind the hours; without "eerste" or "laatste" it says nothing. */
function readOfMonth(r: Reader): void {
  if (r.current?.days?.kind !== 'monthly') throw new HoursUnclear('whichDayOfMonth', { words: wordsBetween(r, Math.max(0, r.at - 1), r.at + 1) });
  understood(r, 1);
}

/** Where a run of words that mean nothing ends; small words between them belong to it. */
function endOfWords(r: Reader): number {
  let end = r.at;
  for (let at = r.at; at < r.tokens.length && ['word', 'noise', 'label'].includes(r.tokens[at]?.kind ?? ''); at += 1) if (r.tokens[at]?.kind === 'word') end = at + 1;
  return end;
}

const harmless = new Set<Token['kind']>(['word', 'noise', 'label', 'comma', 'and', 'or', 'dash', 'part']);

/** A sentence without any word about time is kept as a remark; and a segment that begins with times has its days behind them. */
function beginSegment(r: Reader): void {
  const end = segmentEnd(r);
  const inside = r.tokens.slice(r.at, end);
  if (inside.some((t) => t.kind === 'word') && inside.every((t) => harmless.has(t.kind)) && r.tokens.length > end - r.at && !/\d/.test(wordsBetween(r, r.at, end))) {
    keepAsNote(r, r.at, end);
    r.at = end;
    return;
  }
  const first = inside.findIndex((t) => t.kind === 'time' || t.kind === 'days' || t.kind === 'ordinal' || t.kind === 'date');
  const waiting = r.current !== null && waits(r.current);
  r.timesFirst = inside[first]?.kind === 'time' && !waiting && inside.slice(first).some((t) => t.kind === 'days' || t.kind === 'ordinal');
}

function keepAsNote(r: Reader, from: number, to: number): void {
  const words = wordsBetween(r, from, to);
  warn(r, 'keptAsNote', { words });
  if (r.current) noteOn(r.current, words);
  else r.label = words;
}

/** What stands in brackets is about the part before it: something we read, or a remark. */
function readParens(r: Reader): void {
  const [from, to] = [r.at + 1, segmentEnd(r, 'close')];
  const inside = r.tokens.slice(from, to);
  const hasWords = inside.some((t) => t.kind === 'word');
  r.gap = 'none';
  if (inside.length && inside.every((t) => harmless.has(t.kind)) && (hasWords || inside.every((t) => t.kind === 'part' || t.kind === 'label' || t.kind === 'noise'))) {
    if (hasWords) keepAsNote(r, from, to);
    else if (r.current) noteOn(r.current, wordsBetween(r, from, to));
    r.at = to + 1;
    return;
  }
  if (hasWords) throw unclear(r, from, to);
  const after = r.tokens.slice(to + 1);
  r.tokens = r.tokens.slice(0, to);
  r.at = from;
  r.inParens = true;
  while (r.at < r.tokens.length) readNext(r);
  r.inParens = false;
  r.tokens = [...r.tokens, ...after];
  r.gap = 'none';
}

/** "Inloop: ma 9-12" is about what follows, "ma 9-12 telefonisch" about what stands before it. */
function readLabel(r: Reader, { note }: TokenOf<'label'>): void {
  const introduces = ['time', 'days', 'ordinal'].includes(nextMeaning(r, r.at + 1)?.kind ?? '');
  const follows = r.current !== null && isComplete(r.current) && r.gap === 'none';
  if (introduces && follows && nextMeaning(r, r.at + 1)?.kind === 'time') throw unclear(r, r.at, Math.min(r.at + 2, r.tokens.length));
  if (r.current && follows && !introduces) noteOn(r.current, note);
  else r.label = note;
  understood(r, 1);
}

function readAppointment(r: Reader): void {
  const words = wordsBetween(r, r.at, r.at + 1);
  const [alternative, gap, next] = [r.pending.also || peek(r, -1)?.kind === 'or' || peek(r, -1)?.kind === 'and', r.gap, nextMeaning(r, r.at + 1)];
  r.pending.also = false;
  const introduces = (next?.kind === 'time' || next?.kind === 'days' || next?.kind === 'ordinal') && (gap !== 'none' || !r.current);
  understood(r, 1);
  if (introduces) {
    r.pending.byAppointment = true;
    r.label = null;
  } else if (!r.current || alternative) r.freeAppointment = true;
  else if (gap === 'none') {
    r.current.byAppointment = r.current.sealed = true;
    if (openClauses(r).filter((clause) => clause.segment === r.segment).length > 1 && !r.inParens) warn(r, 'scopeLastOnly', { words });
  } else {
    // "ma-vr 9-17 uur, op afspraak": by that appointment, or besides? The careful reading is that all of it needs one.
    r.byAppointment = true;
    warn(r, 'appointmentUnclear', { words });
  }
}

function readInterval(r: Reader, token: TokenOf<'interval'>): void {
  const rest = r.tokens.slice(r.at + 1, segmentEnd(r));
  const words = wordsBetween(r, r.at, r.at + 1);
  if (r.current && !r.inParens && rest.some((t) => t.kind === 'days')) r.pending.interval = token.weeks;
  else if (r.current) {
    r.current.interval = token.weeks;
    if (token.parity) r.current.notes.push(words);
  } else r.pending.interval = token.weeks;
  if (r.pending.interval) r.pending.start = r.tokens[r.at]?.start ?? null;
  if (token.parity && r.pending.interval) r.label = words;
  understood(r, 1);
}
