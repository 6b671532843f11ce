/**
 * Whether somebody can come at several moments: at all of them in one word, or at those that they name ("Ja, behalve 9 februari", "de 12e kan ik, de 14e niet", "alleen 's ochtends"). As strict as
 * the answer about one day: a word that such an answer is not made of, or a day that was not asked, makes all of it unsure. Only what says itself that it is open ("de 14e misschien") leaves the others as they were said.
 */
import { mayMean } from '#platform/days/index.ts';
import { DOUBT, isNeutral, LONGEST, nameIn, partsOf, readYesOrNo, sideOf } from './yes-or-no.ts';

/** Day and hours are local. */
export type AskedMoment = { id: string; on: string; from: string; until: string };
/** `maybe`: if need be. */
type Said = 'yes' | 'no' | 'maybe' | 'other';
/** By the id of the moment; empty when it is unsure. `isMore`: there is more in it that somebody must read. */
type ByDay = { replies: Record<string, Said>; /** Who comes instead. */ name: string; isMore: boolean; /** No day was named. */ isOfAll: boolean };
/** `come`: whether they come to what is planned, and who else does. `when`: at which moments they can: naming one says that, and "ja" alone says nothing. */
type Asks = 'come' | 'when';

const WEEKDAY = '(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day', MONTH = String.raw`(?:jan|feb|ma?a?r|apr|mei|may|jun|jul|aug|sep|o[kc]t|nov|dec)\p{L}*`;
const BEFORE = String.raw`(?:(?:de )?(?:${WEEKDAY}|zo|ma|di|wo|do|vr|za)\.?,? )`, NTH = '(?:e|de|ste|st|nd|rd|th)';
/** What may be a day: "dinsdag 9 februari 2027", "de 9e feb", "09-02", "de 9e", "dinsdag 9", "dinsdag", and a number alone where one says something of it. Which it is, `mayMean` says. */
const DATE = new RegExp(String.raw`(?<![\d\p{L}])(?:${BEFORE}?(?:de |the )?\d{1,2}(?:${NTH}? ${MONTH}\.?(?: \d{4})?|[-/]\d{1,2}(?:[-/](?:\d{4}|\d{2}))?|${NTH})|(?:${BEFORE}(?:de )?|de )\d{1,2}|(?:de )?(?:${WEEKDAY})(?:en|s)?|^\d{1,2}(?= (?:kan|kom|wel|niet|lukt|past)|$))(?![\d\p{L}])`, 'giu');
/** Pictures are left out of what is read; these may say no of a day beside them. */
const SIGN_OF_NO = /[❌❎✖✗✘🚫⛔👎🙅😞😔😟🙁☹😢😭]/u, SORRY = /\b(?:helaas|sorry|jammer|unfortunately)\b/i;
const VERB = /\b(?:kan|kunnen|kom|komen|ben|zijn|is|lukt|past|schikt|can|cannot|am|are)\b/i, THAT_DAY = /\b(?:dan|die dag|then|that day)\b/i;
/** "12 januari, 9 februari en 9 maart" are one row. */
const LISTED = new RegExp(String.raw`(?<=${DATE.source}),[^\S\n]*(?=(?:(?:${DATE.source}),[^\S\n]*)*(?:${DATE.source}) (?:en|of|and|or) (?:(?:op|on) )?(?:${DATE.source}))`, 'giu');
/** What stands between two days that are named together is nothing: "dinsdag niet vrijdag", "dinsdag-vrijdag" may be one of them, or what is between them. */
const BETWEEN_DAYS = /\n(?! *(?:(?:op|on) *)?\n)[^\n]*\n/i;
const MANY = /dagen$|days$/i;
const MAYBE_A_DAY = /(?<!\d)\d{1,2}(?!\d)/;
/** Hours as `atClock` writes them. */
const HOURS = /(?<![\d\p{L}])(?:om |at |van )?(\d\dh\d\d)(?: ?(?:-|–|tot) ?(\d\dh\d\d))?(?![\d\p{L}])/giu;
const DAY_THEN_HOUR = new RegExp(String.raw`(?<=${WEEKDAY}|${MONTH}|(?<![h\d])\d{1,4}),\s*(?=(?:om |at |van )?\d\dh\d\d)`, 'giu');
const PARTS: Record<string, RegExp> = { morning: /ochtend|morgen|morning/i, afternoon: /middag|afternoon/i, evening: /avond|evening/i };
const PART = /(?:(?<!\p{L})'s |(?<!\p{L})in de |(?<!\p{L})in the )(?:ochtend|morgen|middag|avond|morning|afternoon|evening)s?(?!\p{L})/giu;
/** The days that were not named. */
const REST = /\b(?:voor )?(?:al )?(?:de )?(?:rest|andere(?: keren| dagen| data| datums)?|overige(?: keren| dagen| data)?|verder)\b/i;
const EXCEPT = /\b(?:behalve|uitgezonderd|except|sauf)\b/i, ONLY = /^(?:ja |en )?(?:alleen|enkel|slechts|only)\b|(?<=^(?:(?:ik|wij|we) (?:kan|kunnen)|(?:dan )?(?:kan|kunnen) (?:ik|wij|we)|i can|we can) )(?:alleen|enkel|slechts|only)\b/i;
const DAYS = '(?:dagen|data|datums|momenten|keren|days|dates)', ALL = new RegExp(String.raw`\b(?:op )?(?:alle ${DAYS}|elke (?:dag|keer)|iedere (?:dag|keer)|altijd|allemaal|alles(?= kan)|beide ${DAYS}|all ${DAYS}|every day|any day|always)\b`, 'i'), BOTH = /\b(?:beide|both)\b/i;
const NONE = new RegExp(String.raw`^(?:(?:ik|wij|we) (?:kan|kunnen) )?(?:op )?(?:geen (?:van (?:de|alle|deze|beide) ?)?${DAYS}?|geen enkele (?:dag|keer)|geen van (?:beide|allen|alle)|none(?: of (?:the|these) ${DAYS})?)(?: (?:kan|kunnen) (?:ik|wij|we)| kan| lukt)?$`, 'i');
/** Beside a moment this says yes, by itself it does not. */
const CAN = /^(?:ja |dan )?(?:(?:ik|wij|we) (?:kan|kunnen)|(?:kan|kunnen|kom|komen|ben|zijn)(?: (?:ik|wij|we|het))?|(?:lukt|past|schikt)(?: (?:me|mij|ons))?|(?:is |zijn )?(?:goed|prima|mogelijk|oké|ok)|wel|(?:i |we )?can|works|is fine)(?: er| erbij)?(?: wel| ook| graag| goed| prima)*$/i;
const IF_NEED_BE = /^(?:(?:ik|wij|we) (?:kan|kunnen|kom|komen) |(?:kan|kunnen|kom|komen) (?:ik|wij|we) )?(?:(?:alleen )?als het (?:echt )?moet|desnoods|eventueel|liever niet|if need be|if necessary|rather not)(?: (?:kan|kom|kunnen|komen) (?:ik|wij|we)| wel)?$/i;
const OPEN = /^(?:dat |daar )?(?:weet (?:ik|wij|we) (?:het )?nog niet(?: zeker)?|(?:is )?(?:nog )?(?:niet zeker|onzeker)|misschien|onder voorbehoud|maybe|perhaps|not sure|peut-être)(?: (?:kan|kom) ik| wel)?$/i;

/** `open`: they say themselves that it is not known yet. */
type Side = Said | 'open' | 'unsure' | null;
type About = { id: string; on: string; /** One of several moments on a day that was named without an hour. */ isVague: boolean };
/** What was said last. `hasDays`: of days that were named. */
type Before = { said: Said | 'open'; leads: boolean; hasDays: boolean };
/** How a part follows the one before it, from close to far: as the next in a row, behind a comma, in another sentence or line, behind a colon or between brackets, against it. */
const JOINTS = ['and', 'comma', 'apart', 'aside', 'but'] as const;
type Joint = typeof JOINTS[number];
const farther = (one: Joint, other: Joint): Joint => JOINTS[Math.max(JOINTS.indexOf(one), JOINTS.indexOf(other))]!;
type Piece = { joint: Joint; about: About[]; /** Only hours or a part of the day were named. */ isDayless: boolean; isRest: boolean; isExcept: boolean; isOnly: boolean; isAll: boolean; side: Side; /** What it says stands before the day that it says it of. */ leads: boolean; name: string; words: string };
const UNSURE: ByDay = { replies: {}, name: '', isMore: true, isOfAll: false };

/** Reads an answer about these moments as somebody wrote it. */
export function readYesOrNoByDay(text: string, moments: readonly AskedMoment[], asks: Asks = 'come'): ByDay {
  if (text.length > LONGEST || SIGN_OF_NO.test(text)) return UNSURE;
  const clauses = clausesIn(atClock(text, moments), asks);
  if (!clauses.some(({ words }) => [DATE, HOURS, PART, REST, ALL, NONE].some((form) => words.search(form) >= 0))) {
    const { answer, name, isMore } = readYesOrNo(text);
    return answer === 'unsure' || (asks === 'when' && answer !== 'no') ? UNSURE : { replies: Object.fromEntries(moments.map(({ id }) => [id, answer])), name, isMore, isOfAll: true };
  }
  const pieces = clauses.map(({ words, joint }) => pieceOf(words, joint, moments, asks));
  return pieces.some((piece) => piece === null) ? UNSURE : together(pieces as Piece[], moments, asks);
}

/** Parts of sentences, parted further by "en", "maar" and "behalve". */
function clausesIn(text: string, asks: Asks): { words: string; joint: Joint }[] {
  const words = asks === 'when' ? '(?:en|maar|and|but|of|or)' : '(?:en|maar|and|but)', between = new RegExp(` (${words}) |^(${words}) `, 'i');
  return partsOf(text.replace(LISTED, ' en ')).flatMap(({ words: part, signs }) => {
    const split = part.split(between).filter((one) => one !== undefined), clauses: { words: string; joint: Joint }[] = [];
    let joint: Joint = /[:()]/.test(signs) ? 'aside' : /[.;!?\n]/.test(signs) ? 'apart' : 'comma';
    for (const [at, one] of split.entries()) {
      if (at % 2 === 1) joint = /^(?:maar|but)$/i.test(one) ? 'but' : clauses.length > 0 || joint === 'comma' ? 'and' : joint;
      else for (const [i, own] of one.split(/ (?=(?:behalve|uitgezonderd|except|sauf) )/i).entries()) if (own) clauses.push({ words: own, joint: i === 0 ? joint : 'comma' });
    }
    return clauses;
  });
}

/** Hours in one form, which does not end a sentence: `13.30 uur`, `13:30` and `13u30` are `13h30`. A number with a point is an hour where it is one of those that were asked. A part of a day stands by itself. */
function atClock(text: string, moments: readonly AskedMoment[]): string {
  const asked = new Set(moments.flatMap(({ from, until }) => [from, until]));
  return text.replaceAll('’', "'").replace(/(?<![\d\p{L}.:/-])(\d{1,2})(?:([.:uh])(\d{2})(?: ?(?:uur|u|h))?| ?(?:uur|u))(?![\d\p{L}])/giu, (written, hour: string, sign = '', minutes = '00') => {
    const isHour = sign !== '.' || /u/i.test(written) || asked.has(`${hour.padStart(2, '0')}:${minutes}`);
    return isHour ? `${hour.padStart(2, '0')}h${minutes}` : written;
  }).replace(DAY_THEN_HOUR, ' ').replace(new RegExp(String.raw`(${WEEKDAY}) ?(ochtend|morgen|middag|avond)(?!\p{L})`, 'giu'), "$1 's $2s");
}

/** Null when it names what was not asked, or what may be two of them. */
function pieceOf(words: string, joint: Joint, moments: readonly AskedMoment[], asks: Asks): Piece | null {
  const isRest = REST.test(words), isExcept = EXCEPT.test(words), isOnly = ONLY.test(words), isNone = NONE.test(words), about = isNone ? [] : namedIn(words, moments), all = ALL.exec(words)?.[0];
  if (about === null || BETWEEN_DAYS.test(words.replace(DATE, '\n')) || (all && BOTH.test(all) && moments.length !== 2)) return null;
  const marked = words.replace(DATE, '\n').replace(HOURS, '\n').replace(PART, '\n').replace(REST, ' ').replace(EXCEPT, ' ').replace(ONLY, ' ').replace(ALL, ' ');
  const bare = marked.replace(/\s+/g, ' ').replace(/^[ -]+/, '').trim().replace(/^(?:op|on) | (?:op|on)$|^(?:op|on)$/gi, '').trim(), isAll = all !== undefined && about.length === 0, name = nameIn(bare);
  const side = sideIn(bare, { asks, isNone, isAll: all !== undefined, isNamed: about.length > 0 || isRest, name });
  // "Alle dagen niet" may be none of them, or not each.
  if (isAll && side !== 'yes') return null;
  return { joint, about, isDayless: words.search(DATE) < 0, isRest, isExcept, isOnly, isAll, side, leads: /\p{L}/u.test(marked.slice(0, Math.max(0, marked.indexOf('\n'))).replace(/\b(?:op|on|de|voor)\b/gi, '')), name: name ?? '', words: bare };
}

function sideIn(bare: string, { asks, isNone, isAll, isNamed, name }: { asks: Asks; isNone: boolean; isAll: boolean; isNamed: boolean; name: string | null }): Side {
  if (isNone) return 'no';
  if (bare === '') return isAll ? 'yes' : null;
  // Who else can come is for somebody to read.
  if (name) return asks === 'when' ? 'unsure' : 'other';
  if (OPEN.test(bare)) return 'open';
  if (IF_NEED_BE.test(bare)) return asks === 'when' ? 'maybe' : 'open';
  return (isNamed || isAll) && CAN.test(bare) ? 'yes' : sideOf(bare.replace(/ (?:op|on) /gi, ' '));
}

/** The moments that are named here by day, hour or part of the day; none when there is nothing of these. A day without its year is any of those asked that it may be; null when that is none or more than one. */
function namedIn(words: string, moments: readonly AskedMoment[]): About[] | null {
  const dates = [...words.matchAll(DATE)].map(([date]) => date), hours = [...words.matchAll(HOURS)], parts = [...words.matchAll(PART)].map(([part]) => Object.keys(PARTS).find((key) => PARTS[key]!.test(part))!);
  if (dates.length + hours.length + parts.length === 0) return [];
  if (hours.length > 1 || parts.length > 1) return null;
  const [[, from, until] = []] = hours, [part] = parts, days = dates.map((date) => [...new Set(moments.filter(({ on }) => mayMean(date, on)).map(({ on }) => on))]);
  if (days.some((some, i) => some.length === 0 || (some.length > 1 && !MANY.test(dates[i]!)))) return null;
  const there = moments.filter(({ on }) => dates.length === 0 || days.flat().includes(on));
  if (part && there.some((moment) => partOf(moment) === null)) return null;
  const meant = there.filter((moment) => (!from || moment.from === from.replace('h', ':')) && (!until || moment.until === until.replace('h', ':')) && (!part || partOf(moment) === part));
  const isVague = (on: string) => !from && !part && there.filter((moment) => moment.on === on).length > 1;
  return meant.length > 0 ? meant.map(({ id, on }) => ({ id, on, isVague: isVague(on) })) : null;
}

/** Null where it is in two of them. */
const partOf = ({ from, until }: AskedMoment): string | null => (until <= '12:30' ? 'morning' : from >= '12:00' && until <= '18:00' ? 'afternoon' : from >= '18:00' ? 'evening' : null);

/** What all parts say of each moment. A day without a word of its own belongs to what is said behind it, or before it where that is how they say it; where both may be meant, all is unsure. */
function together(pieces: readonly Piece[], moments: readonly AskedMoment[], asks: Asks): ByDay {
  const replies: Record<string, Said | 'open'> = {}, names = new Set(pieces.flatMap(({ name }) => name || []));
  let waiting: About[] = [], gap: Joint = 'and', behind: Joint = 'and', daysBefore: readonly string[] = [], before = null as Before | null, isSorry = false, ofAll: Said | null = null, rest: Said | null = null, only: 'yes' | 'no' | 'asked' | null = null, isExact = false, isMore = false;
  /** A whole day of which one of the moments was asked says "no" of each, and "yes" of none for sure. */
  const keep = (some: readonly About[], said: Said | 'open') => some.every(({ id, isVague }) => { const one = isVague && said !== 'no' ? 'open' : said; return (replies[id] ??= one) === one; });
  for (const { joint, about, isDayless, isRest, isExcept, isOnly, isAll, side, leads, words } of pieces) {
    // "Dinsdag kan ik, 's avonds niet": whose evening?
    if (isDayless && daysBefore.length > 0 && about.some(({ on }) => !daysBefore.includes(on))) return UNSURE;
    if (about.length > 0 && !isDayless) daysBefore = about.map(({ on }) => on);
    // A bare day behind other words may be of how a mail ends ("Werkdagen: dinsdag en donderdag").
    if (side === null && !isExcept && about.length > 0 && (joint === 'but' || isMore || (isSorry && !isOnly))) return UNSURE;
    if (about.length > 0 && waiting.length > 0) gap = farther(gap, joint);
    else if (side === null && before?.hasDays) behind = joint;
    if (isExcept) {
      const base: Side = ofAll ?? side;
      if (about.length === 0 || waiting.length > 0 || (base !== 'yes' && base !== 'no')) return UNSURE;
      const said: Said | 'open' = side === 'open' || side === 'maybe' ? side : opposite(base);
      if (side === 'unsure' || side === 'other' || !keep(about, said)) return UNSURE;
      [ofAll, isExact, before] = [base, true, { said, leads: true, hasDays: true }];
    } else if (isOnly) {
      // "Ja, alleen 12 januari" may be that day, or all but that one.
      if (about.length === 0 || waiting.length > 0 || only !== null || (side === null ? ofAll === 'yes' : side === 'no' && ofAll === 'no')) return UNSURE;
      if (side === null) [waiting, only] = [about, 'asked'];
      else if ((side !== 'yes' && side !== 'no') || !keep(about, side)) return UNSURE;
      else [only, before] = [side, { said: side, leads, hasDays: true }];
    } else if (side === null) {
      if (isRest) return UNSURE;
      waiting = [...waiting, ...about];
    } else if (side === 'unsure') {
      if (about.length > 0 || isRest || DOUBT.test(words) || MAYBE_A_DAY.test(words) || (waiting.length > 0 && !isNeutral(words) && (joint !== 'apart' || THAT_DAY.test(words)))) return UNSURE;
      isMore ||= !isNeutral(words);
      isSorry ||= SORRY.test(words);
    } else if (isRest) {
      if (rest !== null || about.length > 0 || waiting.length > 0 || side === 'open') return UNSURE;
      rest = side;
    } else {
      const all: About[] = [...waiting, ...about];
      if (waiting.length > 0 && ((before !== null && before.leads && before.said !== side) || (leads && before?.said !== side) || (only === 'asked' && side !== 'yes'))) return UNSURE;
      // "Dinsdag, vrijdag niet" and "dinsdag" above a line "vrijdag: ja" say nothing certain of Tuesday.
      if (waiting.length > 0 && gap !== 'and' && (gap !== 'comma' || side !== 'yes')) return UNSURE;
      // "Ik kan dinsdag en vrijdag niet" may be neither, or one.
      if (before?.hasDays && before.leads && !['no', side].includes(before.said) && about.length > 0 && !leads && (joint === 'and' || joint === 'comma') && !VERB.test(words)) return UNSURE;
      if (only === 'asked') only = 'yes';
      [waiting, gap, behind] = [[], 'and', 'and'];
      if (all.length > 0 ? !keep(all, side) : side === 'open' || side === 'maybe' || (ofAll !== null && ofAll !== side)) return UNSURE;
      if (all.length === 0) ofAll = side as Said;
      isExact ||= isAll;
      before = { said: side, leads: about.length > 0 ? leads : all.length === 0, hasDays: all.length > 0 };
    }
  }
  if (waiting.length > 0) {
    const said: Said | 'open' | null = only === 'asked' || before?.said === 'yes' ? 'yes' : before === null ? (asks === 'when' ? 'yes' : null) : before.leads && before.hasDays ? before.said : null;
    const far = farther(gap, behind), isList = far === 'apart' && before === null && only === null;
    if (said === null || (isSorry && only !== 'asked') || (far !== 'and' && !isList && (far !== 'comma' || said !== 'yes')) || (isExact && said === ofAll) || !keep(waiting, said)) return UNSURE;
    if (only === 'asked') only = 'yes';
  }
  const isOfAll = Object.keys(replies).length === 0, others = only === null ? whatOfOthers(Object.values(replies), { ofAll, rest, isExact, asks }) : rest === null && !isExact && only !== 'asked' ? opposite(only) : 'unsure';
  if (others === 'unsure' || names.size > 1) return UNSURE;
  if (others) for (const { id } of moments) replies[id] ??= others;
  const sure = Object.entries(replies).filter((one): one is [string, Said] => one[1] !== 'open');
  return { replies: Object.fromEntries(sure), name: [...names][0] ?? '', isMore: isMore || sure.length < Object.keys(replies).length, isOfAll };
}

const opposite = (said: 'yes' | 'no') => (said === 'yes' ? 'no' : 'yes');

/** What was said of the moments without a name: nothing where "ja" only begins what follows of those that are named. `isExact`: it was said of all, or of all but some. */
function whatOfOthers(said: readonly (Said | 'open')[], { ofAll, rest, isExact, asks }: { ofAll: Said | null; rest: Said | null; isExact: boolean; asks: Asks }): Said | 'unsure' | null {
  const sure = said.filter((one) => one === 'yes' || one === 'no' || one === 'other');
  if (rest) return !isExact && (ofAll === null || ofAll === said[0] || ofAll === rest) ? rest : 'unsure';
  if (ofAll === null || isExact) return ofAll;
  if (said.length === 0) return asks === 'come' || ofAll === 'no' ? ofAll : 'unsure';
  if (ofAll !== 'yes') return sure.every((one) => one === ofAll) ? null : 'unsure';
  return sure.length > 0 && sure.every((one) => one !== ofAll) ? ofAll : null;
}
