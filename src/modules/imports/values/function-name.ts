import { folded, isFirstName, isParticle, isSubject, isSurname } from './names.ts';

/** Words by which a desk, a team or an office calls itself, Dutch, Flemish and English. */
const HEADS = new Set(('balie loket secretariaat receptie administratie servicedesk helpdesk klantenservice klantcontact klantcontactcentrum kcc meldpunt spreekuur steunpunt infopunt informatiepunt informatiebalie team wijkteam buurtteam sociaalteam'
  + ' jeugdteam bureau afdeling dienst onthaal onthaalpunt telefoon planning aanmelding aanmeldpunt inschrijvingen reserveringen ledenadministratie bestuur redactie centrale inloop front reception desk office intake hotline helpline dispatch'
  + ' switchboard enquiries admissions administration department customer main general').split(' '));
const HEAD_END = /.{3}(?:balie|loket|team|punt|spreekuur|secretariaat|receptie|helpdesk|telefoon)$/;
/** Words that stand alone only: "Contact Jan Jansen" is about Jan. */
const ALONE = new Set(['contact', 'info', 'informatie', 'information', 'algemeen', 'algemene', 'program', 'programme']);
/** "Huis van de Wijk", "Centrum voor Jeugd en Gezin", "Sociaal Huis"; "Huis Bakker" is a family's. */
const HOUSES = new Set(['huis', 'centrum', 'punt']);

/** Of these, what is named after its subject or wijk, which may be any word: "Team Jeugd", "Wijkteam Lombok". At a desk sits somebody: "Balie Fatima". */
const UNIT = /^(?:.*team|afdeling|dienst|bureau|department)$/;
/** Behind these somebody is named, whatever the name. */
const TITLES = new Set('mevrouw mevr mw meneer mijnheer heer dhr zuster broeder dokter dr drs ds ir mr pastoor pater imam juf juffrouw meester oma opa tante oom mrs ms miss'.split(' '));
const BETWEEN = new Set('van voor en of in op bij de het der met and for of the'.split(' '));
const MOST_WORDS = 7;

/**
 * Whether a name that stands where a person's would is of a desk or function: "Balie", "Team inwoners", "Huis van de Wijk", "Front desk". In doubt it is a person's: no word is a first name or surname ("Team Ria",
 * "Team Roos"), none has a capital but those of desks, places and subjects and what a team is called after, and no number or address stands in it.
 */
export function isFunctionName(name: string): boolean {
  const written = name.split(/[\s/&()-]+/).map((word) => word.replaceAll(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')).filter(Boolean), words = written.map(folded), [only] = words;
  if (words.length === 1 && ALONE.has(only!)) return true;
  const head = words.findIndex((word, i) => HEADS.has(word) || HEAD_END.test(word) || (HOUSES.has(word) && (i > 0 || BETWEEN.has(words[1] ?? ''))));
  if (head < 0 || words.length > MOST_WORDS || /[,;:@]|\d{3}/.test(name)) return false;
  if (!words.slice(0, head).every((word) => isSubject(word) || ALONE.has(word))) return false;
  const others = written.slice(head + 1), strange = others.filter((word, i) => isStrange(word, others[i - 1]));
  return !others.some(isOfSomebody) && (strange.length === 0 || (UNIT.test(words[head]!) && strange.length === 1 && strange[0] === others[0] && /^\p{Lu}[\p{L}\p{M}]{2,}$/u.test(others[0]!)));
}

/** A first name, a title, an initial; with a capital also a name that may be a word, and a surname. */
function isOfSomebody(word: string): boolean {
  const isCapital = /^\p{Lu}/u.test(word);
  return isFirstName(word, !isCapital) || (!isSubject(word) && (TITLES.has(folded(word)) || /^\p{L}$/u.test(word) || (isCapital && isSurname(word))));
}

/** A word with a capital that says nothing of a desk, a subject or a place; and one behind "van der" in small letters, as people have it. */
const isStrange = (word: string, before: string | undefined): boolean => /\p{Lu}/u.test(word) && !isSubject(word) && !HEADS.has(folded(word)) && !BETWEEN.has(folded(word)) || (before !== undefined && isParticle(before) && !BETWEEN.has(before) && !isSubject(word));
