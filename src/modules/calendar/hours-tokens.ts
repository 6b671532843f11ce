import type { schoolBreaks } from './schedule.ts';

export type Part = 'morning' | 'afternoon' | 'evening' | 'night';
export type BreakName = (typeof schoolBreaks)[number];
/**
 * `form`: `clock` is written with minutes or a leading zero, `unit` with "uur", `bare` is only a number, `words` is spelled out ("half negen").
 * `pm` stands in the text itself.
 */
export type TimeToken = { kind: 'time'; minutes: number; form: 'clock' | 'unit' | 'bare' | 'words'; leadingZero: boolean; pm: boolean | null };

type Meaning =
  | { kind: 'break' | 'comma' | 'and' | 'or' | 'dash' | 'through' | 'until' | 'open' | 'close' | 'at' | 'from' | 'between' | 'except' | 'only' | 'also' | 'closed'
      | 'appointment' | 'allDay' | 'allWeek' | 'ofMonth' | 'monthly' | 'season' | 'schoolWeeks' | 'badTime' | 'noise' | 'word' }
  | TimeToken
  | { kind: 'ordinal'; number: number }
  | { kind: 'days'; weekdays: number[]; group: boolean; part: Part | null }
  | { kind: 'part'; part: Part }
  | { kind: 'interval'; weeks: number; parity: boolean }
  | { kind: 'holiday'; public: boolean; school: boolean; breaks: BreakName[]; doubtful: boolean }
  | { kind: 'date'; day: number; month: number; year: number | null }
  | { kind: 'label'; note: string };
/** A piece of the text with what it means; `start` and `end` say where it stands. */
export type Token = Meaning & { start: number; end: number };
export type TokenOf<K extends Token['kind']> = Extract<Token, { kind: K }>;

type Rule = [pattern: string, meaning: Meaning['kind'] | Meaning | ((match: RegExpExecArray, before: string, after: string) => Meaning | null)];

const anyOf = (table: Record<string, unknown>) => Object.keys(table).sort((a, b) => b.length - a.length).join('|');

const dayNames: Record<string, number> = {
  maandag: 0, dinsdag: 1, woensdag: 2, donderdag: 3, vrijdag: 4, zaterdag: 5, zondag: 6, ma: 0, di: 1, wo: 2, do: 3, vr: 4, za: 5, zo: 6,
  monday: 0, tuesday: 1, wednesday: 2, thursday: 3, friday: 4, saturday: 5, sunday: 6, mon: 0, tues: 1, tue: 1, wed: 2, thurs: 3, thur: 3, thu: 3, fri: 4, sat: 5, sun: 6,
};
const stems: Record<string, number> = { maan: 0, dins: 1, woens: 2, donder: 3, vrij: 4, zater: 5, zon: 6 };
const flemishShort: Record<string, number> = { maa: 0, din: 1, woe: 2, don: 3, vrij: 4, zat: 5, zon: 6 };
const mapDays: Record<string, number> = { Mo: 0, Tu: 1, We: 2, Th: 3, Fr: 4, Sa: 5, Su: 6 };
const parts: Record<string, Part> = {
  ochtend: 'morning', morgen: 'morning', voormiddag: 'morning', morning: 'morning', middag: 'afternoon', namiddag: 'afternoon', afternoon: 'afternoon',
  avond: 'evening', evening: 'evening', vm: 'morning', nm: 'afternoon', nacht: 'night', night: 'night',
};
const months: Record<string, number> = {
  januari: 1, jan: 1, january: 1, februari: 2, feb: 2, february: 2, maart: 3, mrt: 3, march: 3, april: 4, apr: 4, mei: 5, may: 5, juni: 6, jun: 6, june: 6, juli: 7, jul: 7, july: 7,
  augustus: 8, aug: 8, august: 8, september: 9, sept: 9, sep: 9, oktober: 10, okt: 10, october: 10, oct: 10, november: 11, nov: 11, december: 12, dec: 12,
};
const hourWords: Record<string, number> = {
  één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12,
};
const ordinals: Record<string, number> = {
  eerste: 1, tweede: 2, derde: 3, vierde: 4, vijfde: 5, laatste: -1, voorlaatste: -2, first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1, 'second to last': -2, 'third to last': -3,
  'fourth to last': -4, 'fifth to last': -5, 'op twee na laatste': -3, 'op drie na laatste': -4, 'op vier na laatste': -5,
};
const breaks: Record<string, BreakName> = {
  herfst: 'autumn_break', kerst: 'christmas_break', voorjaars: 'spring_break', krokus: 'spring_break', carnavals: 'spring_break', paas: 'easter_break', mei: 'may_break', zomer: 'summer_break',
  autumn: 'autumn_break', christmas: 'christmas_break', spring: 'spring_break', easter: 'easter_break', may: 'may_break', summer: 'summer_break',
};
const counts: Record<string, number> = { twee: 2, two: 2, second: 2, drie: 3, three: 3, vier: 4, four: 4, zes: 6, six: 6 };

const weekdays = (days: number[], group = true, part: Part | null = null): Meaning => ({ kind: 'days', weekdays: days, group, part });
const holiday = (what: { public?: boolean; school?: boolean; breaks?: BreakName[]; doubtful?: boolean }): Meaning =>
  ({ kind: 'holiday', public: false, school: false, breaks: [], doubtful: false, ...what });
const countOf = (written: string) => counts[written] ?? Number(written);

function time(hour: number, minute: number, form: TimeToken['form'], more: { leadingZero?: boolean; pm?: boolean | null } = {}): Meaning {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return { kind: 'badTime' };
  return { kind: 'time', minutes: hour * 60 + minute, form, leadingZero: more.leadingZero ?? false, pm: more.pm ?? null };
}
const clock = (hour: string, minute: string): Meaning => time(Number(hour), Number(minute), 'clock', { leadingZero: hour.length === 2 && hour.startsWith('0') });
const spoken = (written: string): number => (written === 'een' ? 1 : (hourWords[written] ?? Number(written)));
/** "Tien over half drie": minutes before or after the hour or half hour named. */
function spokenTime(minutes: number, side: string, half: boolean, hour: number): Meaning | null {
  if (!hour || hour > 12) return null;
  const named = (hour * 60 - (half ? 30 : 0) + (side === 'over' ? minutes : -minutes)) % 720;
  // "Kwart over twaalf" and "half een" are 12.15 and 12.30.
  return { kind: 'time', minutes: named < 60 ? named + 720 : named, form: 'words', leadingZero: false, pm: null };
}

const hourWord = `(?:${anyOf(hourWords)}|een|\\d{1,2})`;
const unit = "(?:uur|u|h|hrs?|o'clock)";
const once = '(?:eens|één keer|een keer|1 ?x|1 keer|once)';

/** Longest expressions first: the first rule that fits at a place in the text is taken. Patterns are matched on lower-cased text. */
const rules: Rule[] = [
  ['[;\\n\\r|•·*]+', 'break'],
  ['\\(|\\[', 'open'], ['\\)|\\]', 'close'],
  [`24 ?/ ?7|24 ?${unit}? ?(?:per dag|op 24|/ ?24)?,? ?(?:en )?7 ?(?:dagen (?:per|op|in de) (?:week|7)|/ ?7|op 7)|7 ?(?:dagen op|dagen per|/|op) ?(?:7|week),? ?(?:en )?24 ?${unit}? ?(?:/|op|per) ?(?:24|dag)|dag en nacht|day and night|altijd open|always open`, 'allWeek'],
  [`24 ?(?:uur|u|h|hours|hrs) ?(?:per dag|op 24|/ ?24|(?:a|per) day|open|bereikbaar|u)|24 ?/ ?24|(?:de )?hele dag|heel de dag|(?:the )?whole day|all day`, 'allDay'],
  [`${once} (?:per|in de|om de|every) (?:twee|2|two|14|veertien) (?:weken|dagen|weeks)|om de (?:andere |twee |2 )?(?:week|weken)|om de (?:14|veertien) dagen|twee-?wekelijks|2-wekelijks|veertiendaags|14-daags|(?:elke|iedere) andere(?: week)?|every other(?: week)?|fortnightly|biweekly`,
    { kind: 'interval', weeks: 2, parity: false }],
  [`(?:${once} in de|${once} per|om de|elke|iedere|every) (\\d|${anyOf(counts)}) (?:weken|weeks?)`, ([, count = '']) => ({ kind: 'interval', weeks: countOf(count), parity: false })],
  ['(?:in de |in )?(?:even|oneven) (?:kalender)?(?:week|weken)', { kind: 'interval', weeks: 2, parity: true }],
  // "Om de vrijdag" may be every Friday or every other one.
  [`om de (?:${anyOf(dayNames)})`, 'word'],
  ['(\\d{4})-(\\d{1,2})-(\\d{1,2})', ([, year, month, day]) => ({ kind: 'date', year: Number(year), month: Number(month), day: Number(day) })],
  ['(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})', ([, day, , month, year]) => ({ kind: 'date', year: Number(year), month: Number(month), day: Number(day) })],
  [`(\\d{1,2})(?:e|ste|de|st|nd|rd|th)? (${anyOf(months)})\\.?(?: (\\d{4}))?`, ([, day, month = '', year]) => ({ kind: 'date', day: Number(day), month: months[month] ?? 0, year: year ? Number(year) : null })],
  [`${once} (?:per|in de|a) (?:maand|month)|maandelijks|monthly|(?:elke|iedere|every) (?:maand|month)`, 'monthly'],
  ['(?:van|v/d|v\\.d\\.|vd|in|per|of) ?(?:de|elke|iedere|the|each|every)? ?(?:maand|month)', 'ofMonth'],
  [`(\\d{1,2})(?:e|ste|de|st|nd|rd|th)`, ([, number]) => ({ kind: 'ordinal', number: Number(number) })],
  [anyOf(ordinals), ([written = '']) => ({ kind: 'ordinal', number: ordinals[written] ?? 0 })],
  ['7 dagen (?:per|in de) week|7 ?/ ?7|7 op 7|(?:elke|iedere|alle) dag(?:en)?(?: van de week)?|(?:de )?hele week|dagelijks|daily|every day', weekdays([0, 1, 2, 3, 4, 5, 6])],
  ['werkdag(?:en)?|weekdag(?:en)?|doordeweekse dagen|doordeweeks|door de week|weekdays?|working days?', weekdays([0, 1, 2, 3, 4])],
  ['weekends?|weekenden', weekdays([5, 6])],
  [`(${anyOf(dayNames)})(?:en|s)?(?:[-. ]?(?:'s )?(${anyOf(parts)})s?)?(?:-(?= (?:en|of) |,))?`, ([, day = '', daypart]) => weekdays([dayNames[day] ?? 0], false, daypart ? (parts[daypart] ?? null) : null)],
  [`(${anyOf(stems)})-(?= ?(?:en|of|,|t/m) )`, ([, day = '']) => weekdays([stems[day] ?? 0], false)],
  [`(${anyOf(flemishShort)})(?=\\.| ?[-:,/]| \\d| t/m| en )`, ([, day = '']) => weekdays([flemishShort[day] ?? 0], false)],
  // Weekdays as OpenStreetMap writes them; only with their capital, for "we" and "so" are words.
  ['(mo|tu|we|th|fr|sa|su)(?= ?[-,;:]| \\d|$)', (_, before, after) => {
    const written = (before + after).slice(before.length, before.length + 2);
    return written in mapDays ? weekdays([mapDays[written] ?? 0], false) : null;
  }],
  [`(?:'s |in de )?(${anyOf(parts)})(?:en|s)?|'s (ochtends|morgens|middags|avonds|nachts)`, ([, plain, possessive]) => ({ kind: 'part', part: parts[plain ?? (possessive ?? '').slice(0, -1)] ?? 'morning' })],

  ['(\\d{1,2})(?:[:.](\\d{2}))? ?([ap])\\.?m\\.?', ([, hour, minute, meridiem]) => (Number(hour) > 12 || !Number(hour) ? { kind: 'badTime' }
    : time((Number(hour) % 12) + (meridiem === 'p' ? 12 : 0), Number(minute ?? 0), 'clock', { pm: meridiem === 'p' }))],
  [`(\\d{1,2})(?:[:.h]| ?u)(\\d{2})(?!\\d)(?: ?${unit})?`, ([, hour = '', minute = '']) => clock(hour, minute)],
  ['(\\d{1,2}) ?u\\.? (00|15|30|45)(?! ?[\\du:.h])', ([, hour = '', minute = '']) => clock(hour, minute)],
  // "9,15-12,30" has minutes, "9-12,15-17" has two times with a comma between.
  [`(?<!- ?)(\\d{1,2}),(00|15|30|45)(?!\\d)(?: ?${unit})?|(\\d{1,2}),(00|15|30|45)(?!\\d)(?! ?-)(?: ?${unit})?`, ([, h1, m1, h2, m2]) => clock(h1 ?? h2 ?? '', m1 ?? m2 ?? '')],
  [`(\\d{1,2}) ?${unit}`, ([, hour = '']) => time(Number(hour), 0, 'unit', { leadingZero: hour.startsWith('0') })],
  [`([01]\\d|2[0-4])([0-5]\\d)(?= ?-| ?tot| ?${unit})(?: ?${unit})?|(?<=\\d- ?)([01]\\d|2[0-4])([0-5]\\d)(?: ?${unit})?`, ([, h1, m1, h2, m2]) => clock(h1 ?? h2 ?? '', m1 ?? m2 ?? '')],
  [`(kwart|tien|vijf|10|5|15) (over|voor) (half )?(${hourWord})(?: ?${unit})?`, ([, minutes = '', side = '', half, hour = '']) => spokenTime(minutes === 'kwart' ? 15 : spoken(minutes), side, Boolean(half), spoken(hour))],
  [`half ?(${hourWord})(?: ?${unit})?`, ([, hour = '']) => spokenTime(0, 'over', true, spoken(hour))],
  [`(${anyOf(hourWords)}|een(?= uur))(?: ?${unit})?`, ([, hour = '']) => spokenTime(0, 'over', false, spoken(hour))],
  ['middernacht|midnight', time(24, 0, 'clock')], ['noon', time(12, 0, 'clock')],
  ['(\\d{1,2})(?!\\d)', ([, hour = '']) => time(Number(hour), 0, 'bare', { leadingZero: hour.length === 2 && hour.startsWith('0') })],

  ['(?:zonder|without) (?:een |an )?(?:afspraak|appointment)|geen afspraak nodig|no appointment needed', { kind: 'label', note: 'zonder afspraak' }],
  ['(?:(?:alleen|enkel|uitsluitend|only) )?(?:op|volgens|na|met|via|by) (?:(?:een|telefonische|voorafgaande|prior) )*(?:afspraak|appointment)(?: only)?', 'appointment'],
  ['(?:telefonische?|tel\\.?)(?: (?:bereikbaar(?:heid)?|spreekuur))?|by (?:tele)?phone', { kind: 'label', note: 'telefonisch' }],
  ['(?:vrije? )?inloop(?:spreekuur|uur|uren|moment)?|walk-?in(?: hours)?', { kind: 'label', note: 'inloop' }], ['(spreekuur|balie|loket|onthaal|receptie)', ([, note = '']) => ({ kind: 'label', note })],
  ['(?:officiële|officiele|nationale|wettelijke|erkende|christelijke|algemene|public|bank)? ?(?:feestdagen|feestdag)|(?:public|bank) holidays?|ph', holiday({ public: true })],
  ['school ?vak(?:antie(?:s|periodes?)?|\\.)?|school holidays?|sh', holiday({ school: true })],
  [`(?:(?:de|het|in|tijdens|gedurende|alleen) )*(?:schoolweken|schooljaar)`, 'schoolWeeks'],
  [`(${anyOf(breaks)})(?:vakanties?| (?:school )?(?:holidays?|break)|-(?= ?(?:,|en|of) ))`, ([, name = '']) => holiday({ breaks: [breaks[name] ?? 'summer_break'] })],
  ['grote vakantie', holiday({ breaks: ['summer_break'] })],
  ['vakantie(?:s|periodes?)?|holidays', holiday({ school: true, doubtful: true })],
  [`${anyOf(months)}|zomer(?:maanden|periode|uren|seizoen)?|winter(?:maanden|periode|uren|seizoen)?|lente|herfst|voorjaar|najaar|summer|winter|autumn|spring|seizoen`, 'season'],

  ['t/m|t\\.?e\\.?m\\.?|tot en met|through|thru', 'through'], ['tot|until|till|to', 'until'],
  ['vanaf|from|m\\.i\\.v\\.|met ingang van|ingaande', 'from'], ['om|at', 'at'], ['tussen|between', 'between'],
  ['(?:met uitzondering van|m\\.?u\\.?v\\.?|uitgezonderd|behalve|buiten|niet|geen|except|excluding|excl\\.?|not)', 'except'],
  ['(?:alleen|enkel|uitsluitend|slechts|only)', 'only'],
  ['(?:en |of |and |or )?(?:ook|wel|tevens|verder|daarnaast|overige (?:dagen|tijden|uren)|andere (?:dagen|tijden|uren)|buiten deze (?:tijden|uren)|also)', 'also'],
  ['gesloten|dicht|closed|off', 'closed'],
  ['en|and|én|&|\\+|/', 'and'], ['of|or', 'or'], [',', 'comma'], ['[->→=]+', 'dash'],
  ["(?:van|op|de|het|in|is|zijn|we|wij|geopend|open|openingstijden|openingsuren|openingstijd|openingsuur|uren|tijden|elke|elk|iedere|ieder|alle|every|each|on|the|week|wekelijks|weekly|per week|bereikbaar|aanwezig|tijdens|gedurende|during|opening hours|uur|u|h|hours)", 'noise'],
  ['[:.!\\u200b]+', 'noise'],
];

const compiled = rules.map(([pattern, meaning]) => ({ pattern: new RegExp(`(?:${pattern})${/[\p{L}\p{N}]|\)|\?/u.test(pattern.at(-1) ?? '') ? '(?![\\p{L}\\p{N}])' : ''}`, 'uy'), meaning }));
const anyWord = /[\p{L}\p{N}@_'’-]+|[^\s]/uy;

/** Typographic variants made one, character by character, so that places in the text stay the same. */
const plain = (text: string) => text.replaceAll(/[\u2010-\u2015\u2212]/g, '-').replaceAll(/[\u00a0\u2002-\u200a\u202f\t]/g, ' ').replaceAll(/[\u2018\u2019\u00b4`]/g, "'");

/** Cuts a text into tokens; every character that is not a space lies in one. Words that mean nothing to us are `word`. */
export function tokensOf(written: string): Token[] {
  const source = plain(written);
  const lower = [...source].map((character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character)).join('');
  const tokens: Token[] = [];
  for (let at = 0; at < lower.length;) {
    if (lower[at] === ' ') {
      at += 1;
      continue;
    }
    const token = sentenceEnd(source, at) ?? match(lower, source, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** A full stop ends a sentence only when nothing or a capital follows: "9 u. tot 12 u." has three that do not. */
const sentenceEnd = (source: string, at: number): Token | null =>
  source[at] === '.' && /^\.(?:\s*$|\s+\p{Lu})/u.test(source.slice(at)) ? { kind: 'break', start: at, end: at + 1 } : null;

function match(lower: string, source: string, start: number): Token {
  for (const { pattern, meaning } of compiled) {
    pattern.lastIndex = start;
    const found = pattern.exec(lower);
    if (!found?.[0]) continue;
    const end = start + found[0].length;
    const means = typeof meaning === 'string' ? ({ kind: meaning } as Meaning) : typeof meaning === 'function' ? meaning(found, source.slice(0, start), source.slice(start)) : meaning;
    if (means) return { ...means, start, end };
  }
  anyWord.lastIndex = start;
  return { kind: 'word', start, end: start + (anyWord.exec(lower)?.[0].length ?? 1) };
}
