import { HoursUnclear, type HoursDoubt } from './hours-doubts.ts';
import type { Hours } from './hours-times.ts';
import type { BreakName, Part, TimeToken, Token } from './hours-tokens.ts';
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

/** Where the reading of a text stands. */
export type Reader = Reading & {
  text: string; tokens: Token[]; at: number; segment: number; current: Clause | null;
  /** What stood between the last thing understood and this: nothing, a comma or "en", or a new line or sentence. */
  gap: 'none' | 'soft' | 'hard'; inParens: boolean; timesFirst: boolean; label: string | null; flemish: boolean;
  pending: { interval: number | null; closed: boolean; byAppointment: boolean; also: boolean; /** Where the text of the coming clause begins. */ start: number | null };
};

/** What waits for the next clause when nothing does. */
export const nothingPending = (): Reader['pending'] => ({ interval: null, closed: false, byAppointment: false, also: false, start: null });

/** The token that is to be read now, or one further on; undefined past the end. */
export const peek = (r: Reader, ahead = 0): Token | undefined => r.tokens[r.at + ahead];
/** What was typed from one token up to another, as it was typed. */
export const wordsBetween = (r: Reader, from: number, to: number): string => {
  const [first, last] = [r.tokens[from], r.tokens[Math.max(from, to - 1)]];
  return first && last ? r.text.slice(first.start, last.end).trim() : '';
};
/** Notes what a person should look at; reading goes on. */
export const warn = (r: Reader, key: TextKey, values: Record<string, string>) => void r.warnings.push({ key: `calendar.${key}`, values });

/** So many tokens were read and understood. */
export function understood(r: Reader, tokens: number): void {
  r.at += tokens;
  r.gap = 'none';
}

/** That what stands between these tokens cannot be read, in its own words. */
export const unclear = (r: Reader, from: number, to: number) => new HoursUnclear('wordsUnclear', { words: wordsBetween(r, from, to) });

/** Where the next token of this kind stands, or the end. */
export const segmentEnd = (r: Reader, close: Token['kind'] = 'break'): number => {
  const end = r.tokens.findIndex((token, index) => index >= r.at && token.kind === close);
  return end < 0 ? r.tokens.length : end;
};

/** The next token that carries meaning, if nothing but small words stands before it. */
export function nextMeaning(r: Reader, from: number): Token | undefined {
  let at = from;
  while (r.tokens[at]?.kind === 'noise') at += 1;
  return r.tokens[at];
}

/** Whether a clause says from when until when. */
export const isComplete = (clause: Clause) => clause.hours.length > 0 || clause.allDay;
/** Days whose hours are still to come. */
export const waits = (clause: Clause) => clause.days !== null && !isComplete(clause) && !clause.byAppointment;
/** The clauses that a remark can be about. */
export const openClauses = (r: Reader) => r.clauses.filter((clause) => !clause.closed && !(clause.segment === r.segment && waits(clause)));

/**
 * To which clauses a remark like "niet in schoolvakanties" applies: in brackets or without a comma to the one it stands against, behind a comma to its sentence,
 * in a sentence of its own to the whole text (null). With a warning where one can doubt it.
 */
export function scope(r: Reader, words: string, end = r.at + 1): Clause[] | null {
  const near = openClauses(r).filter((clause) => clause.segment === r.segment);
  const last = near.at(-1);
  if (!last || r.gap === 'hard') return null;
  const onlyLast = r.inParens || r.gap === 'none';
  const more = r.tokens.slice(end, segmentEnd(r)).some((token) => token.kind === 'days' || token.kind === 'ordinal');
  if (near.length > 1 || (more && !onlyLast)) warn(r, onlyLast || near.length === 1 ? 'scopeLastOnly' : 'scopeUnclear', { words });
  if (onlyLast) last.sealed = true;
  return onlyLast ? [last] : near;
}

/** Keeps words beside a clause, which takes no more hours after them. */
export function noteOn(clause: Clause, words: string): void {
  clause.notes.push(words);
  clause.sealed = true;
}

/** A clause begins: it takes along what waited for it. */
export function beginClause(r: Reader, days: Days | null, part: Part | null, start: number): Clause {
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
