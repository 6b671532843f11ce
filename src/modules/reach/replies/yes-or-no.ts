/**
 * Whether somebody says yes, no, or who comes instead, in the first words of their answer. Every word of it must be one that such an answer is made of: whatever else it says makes it unsure,
 * and what is unsure a person reads.
 */

/** `isMore`: there is more in it than the answer, which somebody must read. */
export type YesOrNo = { answer: 'yes' | 'no' | 'unsure' | 'other'; /** Who comes instead. */ name: string; isMore: boolean };

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const YES = set('ja jaa jazeker jawel jep yes yep oui zeker uiteraard natuurlijk'), NO = set('nee neen no non'), NOT = set('niet not cannot pas verhinderd afwezig unable');
/** What else a yes is made of: who, that they come, and how glad they are. */
const BESIDE_YES = set("ik wij we ben zijn kom komen er erbij aanwezig bij ook graag hoor met z'n zn tweeën tweeen drieën drieen vieren twee drie vier allebei beiden samen leuk fijn goed prima heel erg heb zin in plezier doe doen mee deze die keer dan i am i'm i'll we'll we're will be there come coming are je j'y nous viens venons serai serons présent présente là au naar jullie de bijeenkomst graag");
const BESIDE_NO = set("ik wij we kan kunnen kom komen ben zijn er erbij bij helaas sorry jammer deze dit die keer maal dan dag mij me ons lukt gaat past schikt het aanwezig naar de bijeenkomst hoor i am i'm we come coming be there attend to will unfortunately je nous ne peux pouvons venir malheureusement");
/** By themselves they say neither. */
const NEUTRAL = /^((heel |hartelijk )?(bedankt|dank)( je| jullie| u)?( wel)?( voor (de|je|jullie|uw) (mail|uitnodiging|bericht))?|dank(jewel|uwel)|helaas|sorry|jammer|leuk|fijn|thanks|thank you|merci|wat leuk)$/;
/** What makes an answer something else when it stands behind a yes or no. */
export const DOUBT = /\?|\b(niet|geen|nee|neen|maar|misschien|als|mits|tenzij|behalve|voorbehoud|weet|twijfel\w*|later|eerder|vroeger|ander\w*|iemand|collega|vervang\w*|plaats|namens|stuur\w*|verhinderd|ziek|wel|of|not|but|maybe|if|unless|can't|cannot|instead|send|ne|pas|mais|peut-être|si)\b/i;

/** Behind a no it may be somebody else who comes. */
const COMES = /\b(kom|komt|komen|come|comes|vient)\b/i;

const GREETING = /^(hallo|hoi|hi|hey|hello|dag|beste|geachte|lieve|goede?(morgen|middag|dag|avond)|dear|bonjour|salut)\b[^,.!\n]{0,40}([,.!]\s*|\n+|$)/i;
const CLOSING = /^((met )?(vriendelijke|hartelijke|warme|lieve|fijne) (groet|groeten|groetjes|dag|middag|avond)|groet|groeten|groetjes|gr|mvg|m\.v\.g|tot (dan|ziens|gauw|snel)|liefs|(kind |best |warm )?regards|cordialement|bien à vous|see you)\b/i;
/** A name: words with a capital, and what may stand between them. */
const NAME = String.raw`(\p{Lu}[\p{L}'’-]*(?: (?:(?:van|de|den|der|ten|ter|el|al|op|'t) )*\p{Lu}[\p{L}'’-]*){0,4})`;
const INSTEAD = [String.raw`^(?:nee |helaas |ja )?(?:[Ii]k|[Ww]ij|[Ww]e) stu(?:ur|ren) (?:mijn collega |onze collega )?${NAME}(?: in mijn plaats| namens ons| als vervanger)?$`,
  String.raw`^[Ss]tu(?:ur|ren) (?:ik|wij|we) (?:mijn collega |onze collega )?${NAME}$`, String.raw`^(?:[Mm]ijn collega |[Oo]nze collega )?${NAME} komt (?:in mijn plaats|in onze plaats|namens ons|voor mij)$`, String.raw`^[Ii]n mijn plaats komt (?:mijn collega )?${NAME}$`, String.raw`^(?:I|[Ww]e) send ${NAME}(?: instead)?$`].map((source) => new RegExp(source, 'u'));

/** What is longer is no answer but a letter. */
export const LONGEST = 2000;
const MOST_CLAUSES = 20;
const UNSURE: YesOrNo = { answer: 'unsure', name: '', isMore: true };

/** Reads an answer as somebody wrote it, in Dutch, English or French. */
export function readYesOrNo(text: string): YesOrNo {
  const clauses = clausesOf(text);
  if (clauses.length === 0 || clauses.length > MOST_CLAUSES || text.length > LONGEST) return UNSURE;
  const first = clauses.findIndex((clause) => !isNeutral(clause)), rest = clauses.slice(first + 1);
  if (first < 0) return UNSURE;
  const instead = clauses.findIndex((clause) => nameIn(clause) !== null);
  if (instead >= first && clauses.slice(first, instead).every((clause) => ['yes', 'no'].includes(sideOf(clause))) && !clauses.slice(instead + 1).some((clause) => DOUBT.test(clause)))
    return { answer: 'other', name: nameIn(clauses[instead]!)!, isMore: clauses.slice(instead + 1).some((clause) => !isNeutral(clause)) };
  const answer = sideOf(clauses[first]!), more = rest.filter((clause) => !isNeutral(clause) && sideOf(clause) !== answer);
  if (answer === 'unsure' || more.some((clause) => DOUBT.test(clause) || (answer === 'no' && COMES.test(clause)) || sideOf(clause) !== 'unsure')) return UNSURE;
  return { answer, name: '', isMore: more.length > 0 };
}

/** Whether a part of a sentence says neither yes nor no. */
export const isNeutral = (clause: string): boolean => NEUTRAL.test(clause.toLowerCase());

/** Parts of sentences, without a greeting and without what closes a mail. */
export const clausesOf = (text: string): string[] => partsOf(text).map(({ words }) => words);

/** The same, each with the signs that part it from the one before. */
export function partsOf(text: string): { words: string; signs: string }[] {
  const pieces = text.trim().replace(GREETING, '').split(/((?<=[?])|[,;.!\n:()]+)/), parts: { words: string; signs: string }[] = [];
  let signs = '';
  for (let at = 0; at < pieces.length; at += 2) {
    const words = pieces[at]!.replaceAll(/[\p{Extended_Pictographic}\ufe0f"“”*]/gu, '').replaceAll('’', "'").trim().replace(/\s+/g, ' ');
    signs += at === 0 ? '' : pieces[at - 1]!;
    if (CLOSING.test(words)) break;
    if (words === '') continue;
    parts.push({ words, signs });
    signs = '';
  }
  return parts;
}

/** Who comes instead, in one part of a sentence. */
export const nameIn = (clause: string): string | null => INSTEAD.map((pattern) => pattern.exec(clause)?.[1]).find((name) => name !== undefined) ?? null;

/** That somebody comes, in the languages of our readers. */
const I_COME = /\b(ik|wij|we) (kom|komen|doe mee|doen mee)\b|\b(ik|wij|we) (ben|zijn) (er|erbij|aanwezig)\b|\b(i|we)('ll| will| are|'re| am|'m) (come|coming|be there)\b|\b(je|nous) (viens|venons|serai|serons)\b/;

/** What one part of a sentence says by itself. */
export function sideOf(clause: string): 'yes' | 'no' | 'unsure' {
  const text = clause.toLowerCase(), words = text.split(' '), coming = I_COME.exec(text), has = (some: ReadonlySet<string>) => words.some((word) => some.has(word)), only = (...some: ReadonlySet<string>[]) => words.every((word) => some.some((known) => known.has(word)));
  // "Nee ik kom" says both, and "nee ik kom niet" does not: what takes it back stands behind it.
  if (has(NO) || has(NOT)) return only(NO, NOT, BESIDE_NO) && !has(YES) && (!coming || text.slice(coming.index).split(' ').some((word) => NOT.has(word))) ? 'no' : 'unsure';
  return (coming || has(YES)) && only(YES, BESIDE_YES) ? 'yes' : 'unsure';
}

/** What one says of something that is finished, as a whole part of a sentence. */
const DONE = /^(ja )?((dit|het|dat|alles|deze|it|this) )?(((is|zijn|was|'s) )?|(ik |we |wij )?(heb|hebben) (ik |we |wij )?((het|dit|dat) )?)(nu |al |inmiddels |helemaal )?(klaar|gedaan|gelukt|geregeld|afgerond|done|finished)( hoor)?$/i;

/** Whether somebody says that what they were to do is done, in the first words of their answer; `result` is what they say beside it. Whatever makes it doubtful makes it no answer. */
export function readDone(text: string): { isDone: boolean; result: string } {
  const clauses = clausesOf(text), first = clauses.findIndex((clause) => !isNeutral(clause)), rest = clauses.slice(first + 1);
  const isDone = first >= 0 && clauses.length <= MOST_CLAUSES && text.length <= LONGEST && DONE.test(clauses[first]!) && !rest.some((clause) => DOUBT.test(clause));
  return { isDone, result: isDone && rest.length > 0 ? ownWordsFrom(text, rest[0]!) : '' };
}

/** What was written from this part of a sentence on, up to how the mail closes. */
function ownWordsFrom(text: string, clause: string): string {
  const lines = text.slice(Math.max(0, text.indexOf(clause))).split('\n'), end = lines.findIndex((line) => CLOSING.test(line.trim()));
  return lines.slice(0, end < 0 ? undefined : end).join('\n').trim();
}
