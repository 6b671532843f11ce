import { dayName, dayNumber, weekdayCodes, weekdayOf } from './days.ts';
import { HoursUnclear } from './hours-doubts.ts';
import { beginClause, isComplete, nextMeaning, nothingPending, peek, scope, unclear, understood, wordsBetween, type Clause, type Days, type Reader } from './hours-reader.ts';
import { contradicts } from './hours-times.ts';
import type { Part, Token, TokenOf } from './hours-tokens.ts';

/** Days, or ordinals with days, or dates; begins a new clause, or completes one that began with its times. */
export function readDays(r: Reader): void {
  const start = r.at;
  const { days, part, carried } = daysAt(r);
  if (r.current && !r.current.days && isComplete(r.current)) {
    completeWith(r, r.current, days, part);
  } else beginClause(r, days, part, start);
  if (r.current) r.current.carried = carried;
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

type DayList = { weekdays: number[]; byday: string[]; group: boolean; part: Part | null; carried: boolean; ordinals: number[]; length: number };

function daysAt(r: Reader): { days: Days; part: Part | null; carried: boolean } {
  const start = r.at;
  const date = singleDate(r);
  const simple: Days | null = date ? { kind: 'single', day: date } : datesAt(r);
  if (simple) return { days: simple, part: null, carried: false };
  const list: DayList = { weekdays: [], byday: [], group: false, part: null, carried: false, ordinals: [], length: 0 };
  do addDays(r, list, start); while (goesOn(r, list.part));
  const impossible = list.byday.some((code) => Math.abs(Number.parseInt(code, 10)) > 5 || code.startsWith('0'));
  if (impossible || (list.byday.length && list.weekdays.length)) throw unclear(r, start, r.at);
  const { part, carried, group } = list;
  if (list.byday.length) return { days: { kind: 'monthly', byday: [...new Set(list.byday)] }, part, carried };
  return { days: { kind: 'weekly', weekdays: [...new Set(list.weekdays)].sort((a, b) => a - b), group }, part, carried };
}

/** One item of a list of days: "eerste dinsdag", "ma-vr", "woensdagmiddag". */
function addDays(r: Reader, list: DayList, start: number): void {
  const own = ordinalsAt(r);
  // "De eerste week van de maand" is no first day.
  if (own.length && /\bweek/i.test(wordsBetween(r, start, r.at))) throw unclear(r, start, Math.min(r.at + 1, r.tokens.length));
  if (own.length) list.ordinals = own;
  const token = peek(r);
  if (token?.kind !== 'days') throw unclear(r, start, Math.max(r.at + (token ? 1 : 0), start + 1));
  const otherPart = list.part && token.part && token.part !== list.part;
  if (otherPart || (list.ordinals.length && token.group)) throw unclear(r, start, r.at + 1);
  const span = rangeAt(r);
  list.carried ||= list.ordinals.length > 0 && list.length > 0 && !own.length;
  list.length += 1;
  list.group ||= span.group;
  if (list.ordinals.length) list.byday.push(...span.weekdays.flatMap((weekday) => list.ordinals.map((number) => `${number}${weekdayCodes[weekday]}`)));
  else list.weekdays.push(...span.weekdays);
  list.part = token.part ?? list.part ?? partAt(r);
  if (list.ordinals.length && peek(r)?.kind === 'ofMonth') r.at += 1;
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

/** "de 1e en 15e van de maand", "de laatste dag van de maand"; null, and nothing taken, when it is none of these. */
function datesAt(r: Reader): Days | null {
  const start = r.at;
  const numbers = ordinalsAt(r);
  const dayWord = peek(r)?.kind === 'word' && /^dag(en)?$/i.test(wordsBetween(r, r.at, r.at + 1)) ? 1 : 0;
  if (!numbers.length || peek(r, dayWord)?.kind !== 'ofMonth') {
    r.at = start;
    return null;
  }
  r.at += dayWord + 1;
  const isLastDay = numbers.join() === '-1' && dayWord === 1;
  if (/\bweek/i.test(wordsBetween(r, start, r.at)) || (!isLastDay && numbers.some((number) => number > 31 || number < 1))) throw unclear(r, start, r.at);
  return { kind: 'dates', dates: [...new Set(numbers)].sort((a, b) => a - b) };
}

/** One day, or the days from one to another: "ma t/m vr", "ma-vr". Three or more with hyphens are a list: "ma-wo-vr". */
function rangeAt(r: Reader): { weekdays: number[]; group: boolean } {
  const first = peek(r) as TokenOf<'days'>;
  r.at += 1;
  const link = nextMeaning(r, r.at);
  const [linkAt, isDash] = [link ? r.tokens.indexOf(link) : -1, link?.kind === 'dash'];
  const last = link && (isDash || link.kind === 'through' || link.kind === 'until') ? nextMeaning(r, linkAt + 1) : undefined;
  // "Ma: - Di: 9-12" is a table with nothing on Monday.
  const apart = link !== undefined && r.text.slice(first.end, link.start).includes(':');
  if (!last || last.kind !== 'days' || apart || first.group || last.group) return { weekdays: first.weekdays, group: first.group };
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
export function readPeriod(r: Reader): boolean {
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
