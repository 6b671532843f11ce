import { HoursUnclear } from './hours-doubts.ts';
import { beginClause, isComplete, nextMeaning, peek, unclear, understood, warn, wordsBetween, type Clause, type Reader } from './hours-reader.ts';
import { contradicts, hoursOf } from './hours-times.ts';
import type { Part, TimeToken, Token } from './hours-tokens.ts';

/** One or more times of the day; they belong to the days before them, or begin a clause of which the days come behind. */
export function readTimes(r: Reader): void {
  const start = r.at;
  const complete = r.current !== null && isComplete(r.current);
  const changed = r.current !== null && (r.pending.byAppointment || (complete && r.label !== null && !r.current.notes.includes(r.label)));
  if (!r.current || peek(r)?.kind === 'allWeek' || (r.timesFirst && complete && (r.current.days || r.gap === 'hard'))) beginClause(r, null, null, start);
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
  const before = smallWords(r, clause.part);
  const from = peek(r);
  if (from?.kind === 'allDay' || from?.kind === 'allWeek') {
    clause.allDay = true;
    if (from.kind === 'allWeek') clause.days = { kind: 'weekly', weekdays: [0, 1, 2, 3, 4, 5, 6], group: true };
    return understood(r, 1);
  }
  if (from?.kind === 'badTime') throw impossible(r, r.at);
  if (from?.kind !== 'time') return readPartOnly(r, clause, before.part, start);
  r.at += 1;
  if (before.only === 'until') {
    clause.endOnly = from;
    return;
  }
  const to = endOfRange(r, before.between);
  const part = behind(r) ?? before.part;
  if (!to && from.form === 'bare') throw new HoursUnclear('wordsUnclear', { words: r.text.slice(clause.start, from.end) });
  const hours = hoursOf(from, to, part, wordsBetween(r, start, r.at));
  if (part && contradicts(hours, part)) warn(r, 'partContradicts', { words: r.text.slice(clause.start, (r.tokens[r.at - 1] as Token).end) });
  clause.hours.push(hours);
  if (peek(r)?.kind === 'dash' && peek(r, 1)?.kind === 'time') throw unclear(r, start, r.at + 2);
}

type Before = { part: Part | null; between: boolean; only: 'from' | 'until' | null };

/** What stands before a time: "'s avonds van", "tussen", "tot". */
function smallWords(r: Reader, part: Part | null): Before {
  const before: Before = { part, between: false, only: null };
  for (;; r.at += 1) {
    const token = peek(r);
    if (token?.kind === 'part') before.part = token.part;
    else if (token?.kind === 'between') before.between = true;
    else if (!before.only && token?.kind === 'from') before.only = 'from';
    else if (!before.only && (token?.kind === 'until' || token?.kind === 'through')) before.only = 'until';
    else if (token?.kind !== 'noise' && token?.kind !== 'at') return before;
  }
}

const impossible = (r: Reader, at: number) => new HoursUnclear('timeImpossible', { words: wordsBetween(r, at, at + 1) });

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
  if (to?.kind === 'badTime') throw impossible(r, r.tokens.indexOf(to));
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
