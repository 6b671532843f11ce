import { readLanguages } from './languages.ts';

/** The two countries differ in length of numbers and in what a short one means. */
export type Country = 'NL' | 'BE';
/** `service`: 088, 0800, 0900, 070 (Belgium) and the like, of an organisation and never of a person. `short`: dialled as it is. */
export type PhoneKind = 'mobile' | 'landline' | 'service' | 'short';
/** `number` is E.164 (`+31261234567`), or the bare digits of a short number (`14026`, `112`). `label` says what it is for, never who; `languages`, by ISO 639 code, which are spoken there. */
export type Phone = { number: string; kind: PhoneKind; label: string | null; extension: number | null; languages: string[] };

const plan: Record<Country, { code: string; national: [RegExp, PhoneKind][]; short: RegExp; lostZero: RegExp }> = {
  // ACM, Nummerplan telefoon- en ISDN-diensten
  NL: {
    code: '31',
    national: [[/^06\d{8}$/, 'mobile'], [/^0(800|90[069])(\d{4}|\d{7})$/, 'service'], [/^08[4578]\d{7}$/, 'service'], [/^0[1-57]\d{8}$/, 'landline']],
    short: /^(11[234]|144|116\d{3}|18\d\d|140\d{2,3})$/, lostZero: /^([1-57]\d{8}|6[1-58]\d{7}|8[4578]\d{7})$/,
  },
  // BIPT, Belgisch nummerplan
  BE: {
    code: '32',
    national: [[/^04[5-9]\d{7}$/, 'mobile'], [/^0(800|90\d|70|78)\d{5,6}$/, 'service'], [/^0[1-9]\d{7}$/, 'landline']],
    short: /^(1(0[0-8]|10|12)|116\d{3}|1[2378]\d\d)$/, lostZero: /^([1-9]\d{7}|4[5-9]\d{7})$/,
  },
};
/** Mobile ranges of neighbours whose people live on this side of the border. Other foreign numbers count as landline. */
const foreignMobile = /^\+(49 ?1[567]|33[67]|352 ?6|44 ?7|48 ?[4-8]|40 ?7|90 ?5|212 ?[67])/;

const between = String.raw`[ \u00a0\u2009\u202f.\-\/()\u2010-\u2015]{0,4}`;
const extensionWord = String.raw`(?:toestel(?:nummer)?|doorkiesnummer|tst\.?|ext(?:ension|\.)?)`;
const beforeExtension = new RegExp(String.raw`\b${extensionWord}[ :]*$`, 'i'), extensionAfter = new RegExp(String.raw`^[ ,]*${extensionWord}[ :]*(\d{1,7})(?!\d)`, 'i');
const candidate = new RegExp(String.raw`(?<![\d\p{L}+])(?:\+|\()?\d(?:${between}\d)*`, 'gu');

/**
 * The telephone numbers in a cell, in order, whatever their notation; empty when there are none. A number that has lost its leading zero
 * to a spreadsheet is mended when nothing else is in the cell. Words beside a number become its label only if they say what it is
 * for ("balie"): a name there would be published. Its extension ("toestel 12") and, in brackets after it, the languages that are spoken ("Turks en Arabisch") belong to it.
 */
export function readPhones(text: string, country: Country): Phone[] {
  const found: Phone[] = [];
  let labelFrom = 0;
  for (const match of text.matchAll(candidate)) {
    if (beforeExtension.test(text.slice(0, match.index))) continue;
    let at = match.index;
    const end = match.index + match[0].length;
    while (at < end) {
      const number = longestNumber(text.slice(at, end), country, text.trim() === match[0]);
      if (!number || (number.kind === 'short' && /^ *(u\b|uur|:\d|euro|%)/.test(text.slice(at + number.length)))) break;
      found.push({ number: number.number, kind: number.kind, ...besideOf(text, labelFrom, at, at + number.length) });
      at = labelFrom = at + number.length;
      while (at < end && !/[\d+]/.test(text[at] ?? '')) at++;
    }
  }
  return found.filter((phone, i) => found.findIndex((other) => other.number === phone.number) === i);
}

/** The longest beginning of a run of digits and separators that is one whole number: two may stand in one run. */
function longestNumber(run: string, country: Country, alone: boolean): { number: string; kind: PhoneKind; length: number } | null {
  const digits = [...run.matchAll(/\d/g)].map((digit) => digit.index);
  for (let count = Math.min(digits.length, 17); count >= 3; count--) {
    const length = (digits[count - 1] ?? 0) + 1;
    const written = run.slice(0, length);
    if (/^\d/.test(run.slice(length))) continue;
    const read = readNumber(written, country, alone && count === digits.length);
    if (read) return { ...read, length };
  }
  return null;
}

function readNumber(written: string, country: Country, alone: boolean): { number: string; kind: PhoneKind } | null {
  const digits = written.replace(/\(0\)/, '').replace(/\D/g, '');
  const { short, lostZero } = plan[country];
  if (short.test(digits) && !/\d[.\-/]\d/.test(written)) return { number: digits, kind: 'short' };
  if (written.startsWith('+')) return readForeign(digits);
  if (digits.startsWith('00')) return readForeign(digits.slice(2));
  if (digits.startsWith('0')) return readNational(digits, country);
  if (!alone) return null;
  if (digits.startsWith(plan[country].code) && digits.length >= 10) return readForeign(digits);
  return lostZero.test(digits) ? readNational(`0${digits}`, country) : null;
}

function readNational(digits: string, country: Country) {
  const kind = plan[country].national.find(([form]) => form.test(digits))?.[1];
  return kind ? { number: `+${plan[country].code}${digits.slice(1)}`, kind } : null;
}

function readForeign(digits: string): { number: string; kind: PhoneKind } | null {
  for (const country of ['NL', 'BE'] as const) {
    const { code } = plan[country];
    if (digits.startsWith(code)) return readNational(`0${digits.slice(code.length).replace(/^0/, '')}`, country);
  }
  const number = `+${digits}`;
  return /^\+[1-9]\d{6,14}$/.test(number) ? { number, kind: foreignMobile.test(number) ? 'mobile' : 'landline' } : null;
}

const purposes = /^(algemeen|balie|receptie|kantoor|secretariaat|administratie|infolijn|telefoon|spreekuur|aanmelden|aanmelding|inschrijven|reserveren|nood|noodnummer|spoed|crisis|crisisdienst|dag|nacht|avond|overdag|weekend|gratis|lokaal|tarief|ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|t\/m|tot|van|en|na|voor|tussen|uur|u|bij|buiten|kantooruren|openingstijden|locatie|whatsapp|sms|fax|\d{1,2}([.:]\d\d)?)$/i;

/** What stands beside a number: its extension, and of the words just before it or in brackets after it those that all say what it is for, and the languages. */
function besideOf(text: string, from: number, start: number, end: number): Pick<Phone, 'label' | 'extension' | 'languages'> {
  const before = text.slice(from, start).split(/[;,/|\n]/).at(-1) ?? '';
  const [written = '', digits] = extensionAfter.exec(text.slice(end)) ?? [];
  const after = (/^ *\(([^)\d]*[^)]*)\)/.exec(text.slice(end + written.length))?.[1] ?? '').split(';').map((part) => part.trim());
  const spoken = after.map((part) => readLanguages(part.replace(/^(in het|spreekt)\b/i, ''))), isSpoken = spoken.map(({ codes, unknown }) => codes.length > 0 && unknown.length === 0);
  return {
    label: labelIn(after.filter((_, i) => !isSpoken[i]).join(' ')) ?? labelIn(before), extension: digits === undefined ? null : Number(digits),
    languages: [...new Set(spoken.filter((_, i) => isSpoken[i]).flatMap(({ codes }) => codes))],
  };
}

function labelIn(words: string): string | null {
  const label = words.replace(/^(tel|telefoon|t|of|en)\b\.?/i, '').replace(/^[ :.()\-–]+|[ :(\-–]+$/g, '').trim();
  return label !== '' && label.split(/[ :–-]+/).every((word) => purposes.test(word)) ? label : null;
}

/** A number as people write it in that country: 026 123 45 67, 06 12 34 56 78, 0800 1234, 14 026; abroad with its country code. */
export function showPhone(number: string, country: Country): string {
  const { code } = plan[country];
  if (!number.startsWith('+')) return number.replace(/^(14|116)(?=\d{3,4}$)/, '$1 ');
  if (!number.startsWith(`+${code}`)) return number.replace(/^\+(31|32)(\d+)$/, (_, other: string, rest: string) => `+${other} ${grouped(rest)}`);
  return groupedNational(`0${number.slice(3)}`, country);
}

const twoDigitAreas: Record<Country, RegExp> = {
  NL: /^0(1[035]|2[0346]|3[03568]|4[03567]|5[0358]|7\d|8[4578])/,
  BE: /^0[2349](?!7[0-9]{7}|[5-9]\d{7})/,
};

function groupedNational(digits: string, country: Country): string {
  const head = /^0(800|90\d)/.test(digits) ? 4 : country === 'BE' ? (/^04[5-9]\d{7}$/.test(digits) ? 4 : twoDigitAreas.BE.test(digits) ? 2 : 3)
    : digits.startsWith('06') ? 2 : twoDigitAreas.NL.test(digits) ? 3 : 4;
  return `${digits.slice(0, head)} ${grouped(digits.slice(head))}`;
}

/** In twos, with a three in front when the count is odd: 123 45 67. */
function grouped(digits: string): string {
  if (digits.length <= 4) return digits;
  const first = digits.length % 2 === 0 ? 2 : 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{2}/g) ?? [])].join(' ');
}
