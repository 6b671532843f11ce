/** What one part of an answer says, and of which of the moments that were asked. */
import { asOneRow, daysMarked, momentsMarked, namedIn, namesDay, type About, type AskedMoment } from './named-moments.ts';
import { nameIn, partsOf, sideOf } from './yes-or-no.ts';

/** `maybe`: if need be. */
export type Said = 'yes' | 'no' | 'maybe' | 'other';
/** `come`: whether they come to what is planned, and who else does. `when`: at which moments they can: naming one says that, and "ja" alone says nothing. */
export type Asks = 'come' | 'when';
/** `open`: they say themselves that it is not known yet. */
type Side = Said | 'open' | 'unsure' | null;

/** What stands between two days that are named together is nothing: "dinsdag niet vrijdag", "dinsdag-vrijdag" may be one of them, or what is between them. */
const BETWEEN_DAYS = /\n(?! *(?:(?:op|on) *)?\n)[^\n]*\n/i;
/** The days that were not named. */
const REST = /\b(?:voor )?(?:al )?(?:de )?(?:rest|andere(?: keren| dagen| data| datums)?|overige(?: keren| dagen| data)?|verder)\b/i;
const EXCEPT = /\b(?:behalve|uitgezonderd|except|sauf)\b/i, ONLY = /^(?:ja |en )?(?:alleen|enkel|slechts|only)\b|(?<=^(?:(?:ik|wij|we) (?:kan|kunnen)|(?:dan )?(?:kan|kunnen) (?:ik|wij|we)|i can|we can) )(?:alleen|enkel|slechts|only)\b/i;
const DAYS = '(?:dagen|data|datums|momenten|keren|days|dates)', ALL = new RegExp(String.raw`\b(?:op )?(?:alle ${DAYS}|elke (?:dag|keer)|iedere (?:dag|keer)|altijd|allemaal|alles(?= kan)|beide ${DAYS}|all ${DAYS}|every day|any day|always)\b`, 'i'), BOTH = /\b(?:beide|both)\b/i;
const NONE = new RegExp(String.raw`^(?:(?:ik|wij|we) (?:kan|kunnen) )?(?:op )?(?:geen (?:van (?:de|alle|deze|beide) ?)?${DAYS}?|geen enkele (?:dag|keer)|geen van (?:beide|allen|alle)|none(?: of (?:the|these) ${DAYS})?)(?: (?:kan|kunnen) (?:ik|wij|we)| kan| lukt)?$`, 'i');
/** Beside a moment this says yes, by itself it does not. */
const CAN = /^(?:ja |dan )?(?:(?:ik|wij|we) (?:kan|kunnen)|(?:kan|kunnen|kom|komen|ben|zijn)(?: (?:ik|wij|we|het))?|(?:lukt|past|schikt)(?: (?:me|mij|ons))?|(?:is |zijn )?(?:goed|prima|mogelijk|oké|ok)|wel|(?:i |we )?can|works|is fine)(?: er| erbij)?(?: wel| ook| graag| goed| prima)*$/i;
const IF_NEED_BE = /^(?:(?:ik|wij|we) (?:kan|kunnen|kom|komen) |(?:kan|kunnen|kom|komen) (?:ik|wij|we) )?(?:(?:alleen )?als het (?:echt )?moet|desnoods|eventueel|liever niet|if need be|if necessary|rather not)(?: (?:kan|kom|kunnen|komen) (?:ik|wij|we)| wel)?$/i;
const OPEN = /^(?:dat |daar )?(?:weet (?:ik|wij|we) (?:het )?nog niet(?: zeker)?|(?:is )?(?:nog )?(?:niet zeker|onzeker)|misschien|onder voorbehoud|maybe|perhaps|not sure|peut-être)(?: (?:kan|kom) ik| wel)?$/i;

/** How a part follows the one before it, from close to far: as the next in a row, behind a comma, in another sentence or line, behind a colon or between brackets, against it. */
const JOINTS = ['and', 'comma', 'apart', 'aside', 'but'] as const;
export type Joint = typeof JOINTS[number];
/** The farther of two. */
export const farther = (one: Joint, other: Joint): Joint => JOINTS[Math.max(JOINTS.indexOf(one), JOINTS.indexOf(other))]!;

export type Piece = {
  joint: Joint; about: About[]; side: Side; name: string;
  /** What it says beside the moments that it names. */
  words: string;
  /** Only hours or a part of the day were named. */
  isDayless: boolean;
  isRest: boolean; isExcept: boolean; isOnly: boolean; isAll: boolean;
  /** What it says stands before the day that it says it of. */
  leads: boolean;
};

/** Whether all moments, none, or those that were not named are spoken of. */
export const speaksOfMany = (words: string): boolean => [REST, ALL, NONE].some((form) => words.search(form) >= 0);

/** Parts of sentences, parted further by "en", "maar" and "behalve". */
export function clausesIn(text: string, asks: Asks): { words: string; joint: Joint }[] {
  const words = asks === 'when' ? '(?:en|maar|and|but|of|or)' : '(?:en|maar|and|but)', between = new RegExp(` (${words}) |^(${words}) `, 'i');
  return partsOf(asOneRow(text)).flatMap(({ words: part, signs }) => {
    const split = part.split(between).filter((one) => one !== undefined), clauses: { words: string; joint: Joint }[] = [];
    let joint: Joint = /[:()]/.test(signs) ? 'aside' : /[.;!?\n]/.test(signs) ? 'apart' : 'comma';
    for (const [at, one] of split.entries()) {
      if (at % 2 === 1) joint = /^(?:maar|but)$/i.test(one) ? 'but' : clauses.length > 0 || joint === 'comma' ? 'and' : joint;
      else for (const [i, own] of one.split(/ (?=(?:behalve|uitgezonderd|except|sauf) )/i).entries()) if (own) clauses.push({ words: own, joint: i === 0 ? joint : 'comma' });
    }
    return clauses;
  });
}

/** What one part says; null when it names what was not asked, or what may be two of them. */
export function pieceOf(words: string, joint: Joint, moments: readonly AskedMoment[], asks: Asks): Piece | null {
  const isRest = REST.test(words), isExcept = EXCEPT.test(words), isOnly = ONLY.test(words), isNone = NONE.test(words), all = ALL.exec(words)?.[0];
  const about = isNone ? [] : namedIn(words, moments);
  if (about === null || BETWEEN_DAYS.test(daysMarked(words)) || (all && BOTH.test(all) && moments.length !== 2)) return null;
  const marked = momentsMarked(words).replace(REST, ' ').replace(EXCEPT, ' ').replace(ONLY, ' ').replace(ALL, ' ');
  const bare = marked.replace(/\s+/g, ' ').replace(/^[ -]+/, '').trim().replace(/^(?:op|on) | (?:op|on)$|^(?:op|on)$/gi, '').trim();
  const isAll = all !== undefined && about.length === 0, name = nameIn(bare);
  const side = sideIn(bare, { asks, isNone, isAll: all !== undefined, isNamed: about.length > 0 || isRest, name });
  // "Alle dagen niet" may be none of them, or not each.
  if (isAll && side !== 'yes') return null;
  return { joint, about, side, name: name ?? '', words: bare, isDayless: !namesDay(words), isRest, isExcept, isOnly, isAll, leads: leadsTo(marked) };
}

/** Whether there are words before the first moment, beside those that lead to it. */
const leadsTo = (marked: string): boolean => /\p{L}/u.test(marked.slice(0, Math.max(0, marked.indexOf('\n'))).replace(/\b(?:op|on|de|voor)\b/gi, ''));

type Around = { asks: Asks; isNone: boolean; isAll: boolean; isNamed: boolean; name: string | null };
function sideIn(bare: string, { asks, isNone, isAll, isNamed, name }: Around): Side {
  if (isNone) return 'no';
  if (bare === '') return isAll ? 'yes' : null;
  // Who else can come is for somebody to read.
  if (name) return asks === 'when' ? 'unsure' : 'other';
  if (OPEN.test(bare)) return 'open';
  if (IF_NEED_BE.test(bare)) return asks === 'when' ? 'maybe' : 'open';
  return (isNamed || isAll) && CAN.test(bare) ? 'yes' : sideOf(bare.replace(/ (?:op|on) /gi, ' '));
}
