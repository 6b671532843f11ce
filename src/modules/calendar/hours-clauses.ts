import { dayName, dayNumber, weekdayCodes, weekdayOf } from './days.ts';
import { HoursUnclear, type HoursDoubt } from './hours-doubts.ts';
import { hoursOf, type Hours } from './hours-times.ts';
import { tokensOf, type BreakName, type Part, type TimeToken, type Token, type TokenOf } from './hours-tokens.ts';
import type { TextKey } from './words.ts';

/** Which holidays close, as far as the text says so; `public` undefined is not said. */
export type Closing = { public?: boolean; school?: boolean; breaks: BreakName[] };
export type Days =
  | { kind: 'weekly'; weekdays: number[]; /** "ma-vr", "werkdagen": not each day named by itself. */ group: boolean }
  | { kind: 'monthly'; byday: string[] }
  | { kind: 'dates'; dates: number[] }
  | { kind: 'single'; day: string };
/** One part of a text: days with their hours and what holds for these. */
export type Clause = {
  days: Days | null; part: Part | null; hours: Hours[]; allDay: boolean; /** "vr tot 12 uur": the beginning stands elsewhere. */ endOnly: TimeToken | null;
  /** "eerste dinsdag en donderdag": the ordinal was taken to hold for the second day as well. */
  carried: boolean;
  interval: number; closed: boolean; also: boolean; byAppointment: boolean; closing: Closing; from: string | null; until: string | null; notes: string[];
  /** Something was said about these hours only, so that hours that follow are another clause. */
  sealed: boolean; segment: number; start: number; end: number;
};
export type Reading = { clauses: Clause[]; closing: Closing; closedDays: number[]; from: string | null; until: string | null; byAppointment: boolean; freeAppointment: boolean;
  /** "1x per maand", which asks for a day of the month. */
  monthly: string | null; warnings: HoursDoubt[] };

type Reader = Reading & {
  text: string; tokens: Token[]; at: number; segment: number; current: Clause | null;
  /** What stood between the last thing understood and this: nothing, a comma or "en", or a new line or sentence. */
  gap: 'none' | 'soft' | 'hard'; inParens: boolean; timesFirst: boolean; label: string | null; flemish: boolean;
  pending: { interval: number | null; closed: boolean; byAppointment: boolean; also: boolean; /** Where the text of the coming clause begins. */ start: number | null };
};

const nothingPending = (): Reader['pending'] => ({ interval: null, closed: false, byAppointment: false, also: false, start: null });

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

const peek = (r: Reader, ahead = 0): Token | undefined => r.tokens[r.at + ahead];
const wordsBetween = (r: Reader, from: number, to: number): string => {
  const [first, last] = [r.tokens[from], r.tokens[Math.max(from, to - 1)]];
  return first && last ? r.text.slice(first.start, last.end).trim() : '';
};
const warn = (r: Reader, key: TextKey, values: Record<string, string>) => void r.warnings.push({ key: `calendar.${key}`, values });

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

function understood(r: Reader, tokens: number): void {
  r.at += tokens;
  r.gap = 'none';
}

const unclear = (r: Reader, from: number, to: number) => new HoursUnclear('wordsUnclear', { words: wordsBetween(r, from, to) });

/** Where a run of words that mean nothing ends; small words between them belong to it. */
function endOfWords(r: Reader): number {
  let end = r.at;
  for (let at = r.at; at < r.tokens.length && ['word', 'noise', 'label'].includes(r.tokens[at]?.kind ?? ''); at += 1) if (r.tokens[at]?.kind === 'word') end = at + 1;
  return end;
}

const harmless = new Set<Token['kind']>(['word', 'noise', 'label', 'comma', 'and', 'or', 'dash', 'part']);
const segmentEnd = (r: Reader, close: Token['kind'] = 'break'): number => {
  const end = r.tokens.findIndex((token, index) => index >= r.at && token.kind === close);
  return end < 0 ? r.tokens.length : end;
};

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

function noteOn(clause: Clause, words: string): void {
  clause.notes.push(words);
  clause.sealed = true;
}

/** What stands in brackets is about the part before it: something we read, or a remark. */
function readParens(r: Reader): void {
  const from = r.at + 1;
  const to = segmentEnd(r, 'close');
  const inside = r.tokens.slice(from, to);
  r.gap = 'none';
  if (inside.length && inside.every((t) => harmless.has(t.kind)) && (inside.some((t) => t.kind === 'word') || inside.every((t) => t.kind === 'part' || t.kind === 'label' || t.kind === 'noise'))) {
    const words = wordsBetween(r, from, to);
    if (inside.some((t) => t.kind === 'word')) keepAsNote(r, from, to);
    else if (r.current) noteOn(r.current, words);
    r.at = to + 1;
    return;
  }
  if (inside.some((t) => t.kind === 'word')) throw unclear(r, from, to);
  const rest = r.tokens;
  const [before, after] = [rest.slice(0, to), rest.slice(to + 1)];
  r.tokens = before;
  r.at = from;
  r.inParens = true;
  while (r.at < r.tokens.length) readNext(r);
  r.inParens = false;
  r.tokens = [...before, ...after];
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

const isComplete = (clause: Clause) => clause.hours.length > 0 || clause.allDay;
/** The clauses that a remark can be about. */
const openClauses = (r: Reader) => r.clauses.filter((clause) => !clause.closed && !(clause.segment === r.segment && waits(clause)));

/**
 * To which clauses a remark like "niet in schoolvakanties" applies: in brackets or without a comma to the one it stands against, behind a comma to its sentence,
 * in a sentence of its own to the whole text (null). With a warning where one can doubt it.
 */
function scope(r: Reader, words: string, end = r.at + 1): Clause[] | null {
  const near = openClauses(r).filter((clause) => clause.segment === r.segment);
  const last = near.at(-1);
  if (!last || r.gap === 'hard') return null;
  const onlyLast = r.inParens || r.gap === 'none';
  const more = r.tokens.slice(end, segmentEnd(r)).some((token) => token.kind === 'days' || token.kind === 'ordinal');
  if (near.length > 1 || (more && !onlyLast)) warn(r, onlyLast || near.length === 1 ? 'scopeLastOnly' : 'scopeUnclear', { words });
  if (onlyLast) last.sealed = true;
  return onlyLast ? [last] : near;
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

/** The next token that carries meaning, if nothing but small words stands before it. */
function nextMeaning(r: Reader, from: number): Token | undefined {
  let at = from;
  while (r.tokens[at]?.kind === 'noise') at += 1;
  return r.tokens[at];
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

/* ---- what is closed ---- */

/** "niet op zon- en feestdagen", "behalve woensdag", "feestdagen gesloten", "gesloten in juli en augustus". */
function readExceptions(r: Reader): void {
  const start = r.at;
  const token = peek(r) as Token;
  if (token.kind === 'schoolWeeks') {
    for (const { closing } of scope(r, wordsBetween(r, start, start + 1)) ?? [r]) closing.school = true;
    return understood(r, 1);
  }
  if (token.kind === 'closed' && r.current && r.gap === 'none' && !isComplete(r.current)) {
    r.current.closed = true;
    return understood(r, 1);
  }
  const rest = wordsBetween(r, start, segmentEnd(r, r.inParens ? 'close' : 'break'));
  if (token.kind === 'only') throw new HoursUnclear('wordsUnclear', { words: rest });
  if (token.kind === 'season' && !(r.flemish && isFlemishSummer(r, r.at))) throw new HoursUnclear('seasonUnclear', { words: rest });
  if (readHolidays(r, token.kind === 'holiday' || token.kind === 'season' ? 'unsaid' : 'closed')) return;
  if (token.kind === 'closed') {
    r.at += 1;
    r.pending.closed = true;
    if (!['days', 'noise', 'at'].includes(peek(r)?.kind ?? '')) throw unclear(r, start, start + 1);
    return;
  }
  throw new HoursUnclear(r.tokens.slice(start, segmentEnd(r)).some((t) => t.kind === 'season') ? 'seasonUnclear' : 'wordsUnclear', { words: rest });
}

/** In Flanders "juli en augustus" is the summer holiday; in the Netherlands it is not. */
const isFlemishSummer = (r: Reader, at: number) => {
  const words = wordsBetween(r, at, at + 3).toLowerCase();
  return r.tokens[at]?.kind === 'season' && /^juli (en|&|\+) augustus$/.test(words);
};

/** A list of holidays and days with what happens then, said before it or behind it. False when this is no such list; then nothing is taken. */
function readHolidays(r: Reader, said: 'closed' | 'also' | 'unsaid'): boolean {
  const start = r.at;
  let at = start;
  const closing: Closing = { breaks: [] };
  const weekdays: number[] = [];
  let [doubtful, holidays, verb, end] = ['', 0, said, start];
  for (; at < r.tokens.length; at += 1) {
    const token = r.tokens[at] as Token;
    if (token.kind === 'noise' || token.kind === 'comma' || token.kind === 'and' || token.kind === 'or') continue;
    if ((token.kind === 'except' || token.kind === 'closed') && !holidays && !weekdays.length) verb = verb === 'unsaid' ? 'closed' : verb;
    else if (token.kind === 'closed' && verb !== 'also') verb = 'closed';
    else if (token.kind === 'holiday') {
      if (token.public) closing.public = true;
      if (token.school) closing.school = true;
      closing.breaks.push(...token.breaks);
      if (token.doubtful) doubtful = wordsBetween(r, at, at + 1);
      holidays += 1;
    } else if (token.kind === 'season' && r.flemish && isFlemishSummer(r, at)) {
      closing.breaks.push('summer_break');
      holidays += 1;
      at += 2;
    } else if (token.kind === 'days' && verb === 'closed' && (waitingGroup(r) || isExcepted(r, at))) weekdays.push(...token.weekdays);
    else break;
    end = at + 1;
    if (token.kind === 'closed' && holidays) break;
  }
  if (!holidays && !weekdays.length) return false;
  const words = wordsBetween(r, start, end);
  const next = nextMeaning(r, end)?.kind;
  if (verb === 'unsaid' || (next === 'time' && r.tokens[end]?.kind !== 'break' && !waitingGroup(r))) throw new HoursUnclear('holidayHoursUnclear', { words: wordsBetween(r, start, next === 'time' ? Math.min(end + 3, r.tokens.length) : end) });
  if (doubtful) warn(r, 'vacationIsSchool', { words: doubtful });
  closeFor(r, closing, weekdays, verb === 'closed', words, end);
  r.at = start;
  understood(r, end - start);
  return true;
}

/** "Dagelijks behalve zondag 9-17": a group of days that waits for its hours. */
const waitingGroup = (r: Reader): Clause[] | null => (r.current && waits(r.current) && r.current.days?.kind === 'weekly' && r.current.days.group && r.gap !== 'hard' ? [r.current] : null);

/** A day in a list of what is closed, unless hours follow it: "niet op maandag, dinsdag 9-12". */
function isExcepted(r: Reader, at: number): boolean {
  const next = nextMeaning(r, at + 1)?.kind;
  const apart = ['except', 'closed', 'noise', 'comma', 'and'].includes(r.tokens[at - 1]?.kind ?? '');
  return apart && !['time', 'at', 'between', 'through', 'dash', 'appointment'].includes(next ?? '');
}

function closeFor(r: Reader, closing: Closing, weekdays: number[], closed: boolean, words: string, end: number): void {
  const targets = scope(r, words, end) ?? waitingGroup(r);
  for (const { closing: target } of targets ?? [r]) {
    if (closing.public) target.public = closed;
    if (closing.school) target.school = closed;
    if (closed) target.breaks.push(...closing.breaks);
  }
  if (!weekdays.length) return waitingIsClosed(r, closed);
  if (!targets) r.closedDays.push(...weekdays);
  for (const { days } of targets ?? []) {
    if (days?.kind !== 'weekly' || !days.group || days.weekdays.every((weekday) => weekdays.includes(weekday))) throw new HoursUnclear('wordsUnclear', { words });
    days.weekdays = days.weekdays.filter((weekday) => !weekdays.includes(weekday));
  }
}

/** "Zondag en feestdagen gesloten": the day before the holidays waited for the same word. */
function waitingIsClosed(r: Reader, closed: boolean): void {
  if (r.current && waits(r.current) && closed && r.gap === 'soft') r.current.closed = true;
}

const waits = (clause: Clause) => clause.days !== null && !isComplete(clause) && !clause.byAppointment;

/* ---- days ---- */

/** Days, or ordinals with days, or dates; begins a new clause, or completes one that began with its times. */
function readDays(r: Reader): void {
  const start = r.at;
  const { days, part, carried } = daysAt(r);
  if (r.current && !r.current.days && isComplete(r.current)) {
    completeWith(r, r.current, days, part);
  } else beginClause(r, days, part, start);
  if (r.current) r.current.carried = carried ?? false;
  r.gap = 'none';
}

/** "9-12 uur op ma en wo": the days of hours that came before them. */
function completeWith(r: Reader, clause: Clause, days: Days, part: Part | null): void {
  clause.days = days;
  clause.end = (r.tokens[r.at - 1] as Token).end;
  const words = r.text.slice(clause.start, clause.end);
  if (r.pending.closed) throw new HoursUnclear('wordsUnclear', { words });
  if (part && clause.hours.some((hours) => contradicts(hours, part))) throw new HoursUnclear('partContradicts', { words });
  clause.interval = r.pending.interval ?? clause.interval;
  clause.byAppointment ||= r.pending.byAppointment;
  clause.also ||= r.pending.also;
  if (r.label && r.pending.interval) clause.notes.push(r.label);
  r.pending = nothingPending();
}

function beginClause(r: Reader, days: Days | null, part: Part | null, start: number): Clause {
  const clause: Clause = {
    days, part, hours: [], allDay: false, endOnly: null, interval: r.pending.interval ?? 1, closed: r.pending.closed, also: r.pending.also, byAppointment: r.pending.byAppointment,
    closing: { breaks: [] }, from: null, until: null, notes: r.label ? [r.label] : [], segment: r.segment, carried: false, sealed: false,
    start: r.pending.start ?? r.tokens[start]?.start ?? 0, end: r.tokens[r.at - 1]?.end ?? 0,
  };
  r.pending = nothingPending();
  r.clauses.push(clause);
  r.current = clause;
  return clause;
}

function daysAt(r: Reader): { days: Days; part: Part | null; carried?: boolean } {
  const start = r.at;
  const date = singleDate(r);
  if (date) return { days: { kind: 'single', day: date }, part: null };
  let [found, carried] = [0, false];
  const byday: string[] = [];
  let [weekdays, group, part, numbers]: [number[], boolean, Part | null, number[]] = [[], false, null, []];
  for (;;) {
    const own = ordinalsAt(r);
    // "De eerste week van de maand" is no first day.
    if (own.length && /\bweek/i.test(wordsBetween(r, start, r.at))) throw unclear(r, start, Math.min(r.at + 1, r.tokens.length));
    if (own.length) numbers = own;
    const token = peek(r);
    if (token?.kind !== 'days') {
      if (!found && numbers.length && (token?.kind === 'ofMonth' || peek(r, -1)?.kind === 'ofMonth')) return { days: datesOf(r, numbers, start), part: null };
      if (token?.kind === 'word' && r.text.slice(token.start, token.end).toLowerCase().startsWith('dag') && numbers.join() === '-1' && peek(r, 1)?.kind === 'ofMonth') {
        r.at += 2;
        return { days: { kind: 'dates', dates: [-1] }, part: null };
      }
      throw unclear(r, start, Math.max(r.at + (token ? 1 : 0), start + 1));
    }
    if (part && token.part && token.part !== part) throw unclear(r, start, r.at + 1);
    if (numbers.length && token.group) throw unclear(r, start, r.at + 1);
    const span = rangeAt(r);
    carried ||= numbers.length > 0 && found > 0 && !own.length;
    if (numbers.length) byday.push(...span.weekdays.flatMap((weekday) => numbers.map((number) => `${number}${weekdayCodes[weekday]}`)));
    else weekdays.push(...span.weekdays);
    found += 1;
    group ||= span.group;
    part = token.part ?? part ?? partAt(r);
    if (numbers.length && peek(r)?.kind === 'ofMonth') r.at += 1;
    if (!goesOn(r, part)) break;
  }
  if (byday.length && weekdays.length) throw unclear(r, start, r.at);
  weekdays = [...new Set(weekdays)].sort((a, b) => a - b);
  if (!byday.length) return { days: { kind: 'weekly', weekdays, group }, part };
  if (byday.some((code) => Math.abs(Number.parseInt(code, 10)) > 5 || code.startsWith('0'))) throw unclear(r, start, r.at);
  return { days: { kind: 'monthly', byday: [...new Set(byday)] }, part, carried };
}

/** "eerste en derde", "1e, 3e en 5e" before a day; nothing is taken when no ordinal stands here. */
function ordinalsAt(r: Reader): number[] {
  const numbers: number[] = [];
  for (;;) {
    while (peek(r)?.kind === 'noise') r.at += 1;
    const token = peek(r);
    if (token?.kind !== 'ordinal') return numbers;
    numbers.push(token.number);
    r.at += 1;
    if (['and', 'comma'].includes(peek(r)?.kind ?? '') && (nextMeaning(r, r.at + 1)?.kind === 'ordinal' || (peek(r)?.kind === 'comma' && peek(r, 1)?.kind === 'and'))) r.at += 1;
  }
}

function datesOf(r: Reader, numbers: number[], start: number): Days {
  if (peek(r)?.kind === 'ofMonth') r.at += 1;
  if (numbers.some((number) => number > 31 || number < -1 || number === 0)) throw unclear(r, start, r.at);
  if (numbers.includes(-1)) throw new HoursUnclear('whichDayOfMonth', { words: wordsBetween(r, start, r.at) });
  return { kind: 'dates', dates: [...new Set(numbers)].sort((a, b) => a - b) };
}

/** One day, or the days from one to another: "ma t/m vr", "ma-vr". Three or more with hyphens are a list: "ma-wo-vr". */
function rangeAt(r: Reader): { weekdays: number[]; group: boolean } {
  const first = peek(r) as TokenOf<'days'>;
  r.at += 1;
  const link = nextMeaning(r, r.at);
  const [linkAt, isDash] = [link ? r.tokens.indexOf(link) : -1, link?.kind === 'dash'];
  const last = link && (isDash || link.kind === 'through' || link.kind === 'until') ? nextMeaning(r, linkAt + 1) : undefined;
  if (!last || last.kind !== 'days' || first.group || last.group) return { weekdays: first.weekdays, group: first.group };
  const lastAt = r.tokens.indexOf(last);
  if (isDash && r.tokens[lastAt + 1]?.kind === 'dash' && r.tokens[lastAt + 2]?.kind === 'days') {
    const list = [first.weekdays[0] ?? 0];
    while (peek(r)?.kind === 'dash' && peek(r, 1)?.kind === 'days') {
      list.push(...(peek(r, 1) as TokenOf<'days'>).weekdays);
      r.at += 2;
    }
    return { weekdays: list, group: false };
  }
  r.at = lastAt + 1;
  const [from, to] = [first.weekdays[0] ?? 0, last.weekdays[0] ?? 0];
  return { weekdays: Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => (from + index) % 7), group: true };
}

/** A part of the day behind the days ("ma en wo 's avonds"), when the times it is about do not stand between. */
function partAt(r: Reader): Part | null {
  const token = nextMeaning(r, r.at);
  if (token?.kind !== 'part') return null;
  r.at = r.tokens.indexOf(token) + 1;
  return token.part;
}

/** Whether a list of days goes on: a comma, "en" or "+", and then a day again - of the same part of the day. */
function goesOn(r: Reader, part: Part | null): boolean {
  let at = r.at;
  if (!['comma', 'and'].includes(r.tokens[at]?.kind ?? '')) return false;
  while (['comma', 'and', 'noise'].includes(r.tokens[at]?.kind ?? '')) at += 1;
  const next = r.tokens[at];
  if (next?.kind === 'days' ? next.part !== null && part !== null && next.part !== part : next?.kind !== 'ordinal') return false;
  r.at = at;
  return true;
}

/** "24 december 2026", with the day of the week before it or not. */
function singleDate(r: Reader): string | null {
  const named = peek(r);
  const date = named?.kind === 'date' ? named : named?.kind === 'days' && !named.group ? nextMeaning(r, r.at + 1) : undefined;
  if (date?.kind !== 'date') return null;
  const start = r.at;
  r.at = r.tokens.indexOf(date) + 1;
  const words = wordsBetween(r, start, r.at);
  const day = dayOf(date, words);
  if (named?.kind === 'days' && !named.weekdays.includes(weekdayOf(dayNumber(day)))) throw new HoursUnclear('weekdayWrong', { words });
  return day;
}

function dayOf({ day, month, year }: TokenOf<'date'>, words: string): string {
  if (year === null) throw new HoursUnclear('yearMissing', { words });
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!month || month > 12 || dayName(dayNumber(written)) !== written) throw new HoursUnclear('dayImpossible', { words });
  return written;
}

/** "vanaf 1 september 2026", "t/m 30 juni 2027", "van 1 september 2026 t/m 30 juni 2027". */
function readPeriod(r: Reader): boolean {
  const start = r.at;
  const first = peek(r);
  const [opening, date] = first?.kind === 'date' ? [null, first] : [first?.kind, nextMeaning(r, r.at + 1)];
  if (date?.kind !== 'date') return false;
  let at = r.tokens.indexOf(date) + 1;
  const [link, last] = [r.tokens[at]?.kind, nextMeaning(r, at + 1)];
  const hasEnd = (opening === null || opening === 'from') && (link === 'through' || link === 'until' || link === 'dash') && last?.kind === 'date';
  if (opening === null && !hasEnd) return false;
  if (hasEnd) at = r.tokens.indexOf(last) + 1;
  const words = wordsBetween(r, start, at);
  const targets = scope(r, words) ?? [r];
  const exclusive = (kind: Token['kind'] | undefined, day: string) => (kind === 'until' && /\btot\b/i.test(words) ? dayName(dayNumber(day) - 1) : day);
  for (const target of targets) {
    if (opening === null || opening === 'from') target.from = dayOf(date, words);
    else target.until = exclusive(opening, dayOf(date, words));
    if (hasEnd) target.until = exclusive(link, dayOf(last, words));
  }
  r.at = start;
  understood(r, at - start);
  return true;
}

/* ---- times ---- */

/** One or more times of the day; they belong to the days before them, or begin a clause of which the days come behind. */
function readTimes(r: Reader): void {
  const start = r.at;
  const complete = r.current !== null && isComplete(r.current);
  const changed = r.current !== null && (r.pending.byAppointment || (complete && r.label !== null && !r.current.notes.includes(r.label)));
  if (!r.current || (r.timesFirst && complete && (r.current.days || r.gap === 'hard'))) beginClause(r, null, null, start);
  else if (changed || (complete && r.current.sealed)) beginClause(r, structuredClone(r.current.days), null, start);
  const clause = r.current as Clause;
  if (r.pending.also) clause.also = true;
  r.pending.also = false;
  readRange(r, clause);
  clause.end = (r.tokens[r.at - 1] as Token).end;
  r.gap = 'none';
}

function readRange(r: Reader, clause: Clause): void {
  const start = r.at;
  let [part, between, only]: [Part | null, boolean, 'from' | 'until' | null] = [clause.part, false, null];
  for (;; r.at += 1) {
    const token = peek(r);
    if (token?.kind === 'part') part = token.part;
    else if (token?.kind === 'between') between = true;
    else if (!only && token?.kind === 'from') only = 'from';
    else if (!only && (token?.kind === 'until' || token?.kind === 'through')) only = 'until';
    else if (token?.kind !== 'noise' && token?.kind !== 'at') break;
  }
  const from = peek(r);
  if (from?.kind === 'allDay' || from?.kind === 'allWeek') {
    clause.allDay = true;
    if (from.kind === 'allWeek') clause.days = { kind: 'weekly', weekdays: [0, 1, 2, 3, 4, 5, 6], group: true };
    r.at += 1;
    return;
  }
  if (from?.kind === 'badTime') throw new HoursUnclear('timeImpossible', { words: wordsBetween(r, r.at, r.at + 1) });
  if (from?.kind !== 'time') return readPartOnly(r, clause, part, start);
  r.at += 1;
  if (only === 'until') {
    clause.endOnly = from;
    return;
  }
  const to = endOfRange(r, between);
  part = behind(r) ?? part;
  const words = wordsBetween(r, start, r.at);
  if (!to && from.form === 'bare') throw new HoursUnclear('wordsUnclear', { words: r.text.slice(clause.start, from.end) });
  const hours = hoursOf(from, to, part, words);
  if (part && contradicts(hours, part)) warn(r, 'partContradicts', { words: r.text.slice(clause.start, (r.tokens[r.at - 1] as Token).end) });
  clause.hours.push(hours);
  if (peek(r)?.kind === 'dash' && peek(r, 1)?.kind === 'time') throw unclear(r, start, r.at + 2);
}

/** "maandag 's ochtends" without any time: the part of the day is kept with the clause. */
function readPartOnly(r: Reader, clause: Clause, part: Part | null, start: number): void {
  if (!part || isComplete(clause) || r.tokens.slice(start, r.at).some((t) => t.kind !== 'part' && t.kind !== 'noise')) throw unclear(r, start, Math.min(Math.max(r.at + 1, start + 1), r.tokens.length));
  clause.part = part;
  clause.notes.push(wordsBetween(r, start, r.at));
}

function endOfRange(r: Reader, between: boolean): TimeToken | null {
  const link = nextMeaning(r, r.at);
  if (!link || !(link.kind === 'dash' || link.kind === 'until' || link.kind === 'through' || (between && link.kind === 'and'))) return null;
  const to = nextMeaning(r, r.tokens.indexOf(link) + 1);
  if (to?.kind === 'badTime') throw new HoursUnclear('timeImpossible', { words: wordsBetween(r, r.tokens.indexOf(to), r.tokens.indexOf(to) + 1) });
  if (to?.kind !== 'time') return null;
  r.at = r.tokens.indexOf(to) + 1;
  return to;
}

/** "9-12 uur 's ochtends": a part of the day behind its times, unless other times follow it. */
function behind(r: Reader): Part | null {
  const token = peek(r);
  if (token?.kind !== 'part' || ['time', 'at', 'between', 'from'].includes(nextMeaning(r, r.at + 1)?.kind ?? '')) return null;
  r.at += 1;
  return token.part;
}

const partHours: Record<Part, [from: number, until: number]> = { morning: [5 * 60, 13 * 60], afternoon: [11 * 60 + 30, 19 * 60], evening: [16 * 60 + 30, 1440], night: [0, 1440] };
const contradicts = ({ opens }: Hours, part: Part) => opens < partHours[part][0] || opens >= partHours[part][1];
