import { HoursUnclear } from './hours-doubts.ts';
import { isComplete, nextMeaning, peek, scope, segmentEnd, understood, waits, warn, wordsBetween, type Clause, type Closing, type Reader } from './hours-reader.ts';
import type { Token } from './hours-tokens.ts';

/** "niet op zon- en feestdagen", "behalve woensdag", "feestdagen gesloten", "gesloten in juli en augustus". */
export function readExceptions(r: Reader): void {
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
  if (token.kind === 'season' && !isFlemishSummer(r, r.at)) throw new HoursUnclear('seasonUnclear', { words: rest });
  if (readHolidays(r, token.kind === 'holiday' || token.kind === 'season' ? 'unsaid' : 'closed')) return;
  if (token.kind === 'closed') {
    r.at += 1;
    r.pending.closed = true;
    if (!['days', 'noise', 'at'].includes(peek(r)?.kind ?? '')) throw new HoursUnclear('wordsUnclear', { words: rest });
    return;
  }
  throw new HoursUnclear(r.tokens.slice(start, segmentEnd(r)).some((t) => t.kind === 'season') ? 'seasonUnclear' : 'wordsUnclear', { words: rest });
}

/** In Flanders "juli en augustus" is the summer holiday; in the Netherlands it is not. */
const isFlemishSummer = (r: Reader, at: number) => {
  const words = wordsBetween(r, at, at + 3).toLowerCase();
  return r.flemish && r.tokens[at]?.kind === 'season' && /^juli (en|&|\+) augustus$/.test(words);
};

type Exceptions = { closing: Closing; weekdays: number[]; closed: boolean; /** "vakantie", which is not always the schools'. */ doubtful: string; end: number };

/** Reads a list of holidays and days with what happens then. False when no such list stands here; then nothing is taken. */
export function readHolidays(r: Reader, said: 'closed' | 'also' | 'unsaid'): boolean {
  const start = r.at;
  const list = exceptionsAt(r, said);
  if (!list) return false;
  if (list.doubtful) warn(r, 'vacationIsSchool', { words: list.doubtful });
  closeFor(r, list, wordsBetween(r, start, list.end));
  understood(r, list.end - start);
  return true;
}

/** The list that begins here, said to be closed or open before it or behind it; null when it is none. */
function exceptionsAt(r: Reader, said: 'closed' | 'also' | 'unsaid'): Exceptions | null {
  const list: Exceptions = { closing: { breaks: [] }, weekdays: [], closed: said === 'closed', doubtful: '', end: r.at };
  let [verb, holidays] = [said, 0];
  for (let at = r.at; at < r.tokens.length; at += 1) {
    const token = r.tokens[at] as Token;
    if (['noise', 'comma', 'and', 'or'].includes(token.kind)) continue;
    const begun = holidays > 0 || list.weekdays.length > 0;
    if (token.kind === 'closed' || (token.kind === 'except' && !begun)) verb = verb === 'also' ? verb : 'closed';
    else if (token.kind === 'holiday' || isFlemishSummer(r, at)) {
      holidays += 1;
      at += addHoliday(r, list, at);
    } else if (token.kind === 'days' && verb === 'closed' && (waitingGroup(r) || isExcepted(r, at))) list.weekdays.push(...token.weekdays);
    else break;
    list.end = at + 1;
    if (token.kind === 'closed' && holidays) break;
  }
  if (!holidays && !list.weekdays.length) return null;
  const hours = nextMeaning(r, list.end)?.kind === 'time' && !waitingGroup(r);
  if (verb === 'unsaid' || hours) throw unclearHours(r, hours ? Math.min(list.end + 3, r.tokens.length) : list.end);
  return { ...list, closed: verb === 'closed' };
}

const unclearHours = (r: Reader, end: number) => new HoursUnclear('holidayHoursUnclear', { words: wordsBetween(r, r.at, end) });

/** Adds the holiday at a place; gives how many tokens more than one it has. */
function addHoliday(r: Reader, list: Exceptions, at: number): number {
  const token = r.tokens[at] as Token;
  if (token.kind !== 'holiday') {
    list.closing.breaks.push('summer_break');
    return 2;
  }
  if (token.public) list.closing.public = true;
  if (token.school) list.closing.school = true;
  list.closing.breaks.push(...token.breaks);
  if (token.doubtful) list.doubtful = wordsBetween(r, at, at + 1);
  return 0;
}

/** "Dagelijks behalve zondag 9-17": a group of days that waits for its hours. */
const waitingGroup = (r: Reader): Clause[] | null => (r.current && waits(r.current) && r.current.days?.kind === 'weekly' && r.current.days.group && r.gap !== 'hard' ? [r.current] : null);

/** A day in a list of what is closed, unless hours follow it: "niet op maandag, dinsdag 9-12". */
function isExcepted(r: Reader, at: number): boolean {
  const next = nextMeaning(r, at + 1)?.kind;
  const apart = ['except', 'closed', 'noise', 'comma', 'and'].includes(r.tokens[at - 1]?.kind ?? '');
  return apart && !['time', 'at', 'between', 'through', 'dash', 'appointment'].includes(next ?? '');
}

function closeFor(r: Reader, { closing, weekdays, closed, end }: Exceptions, words: string): void {
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
