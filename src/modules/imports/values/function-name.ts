/** Words by which a desk, a team or an office calls itself, Dutch, Flemish and English. */
const FIRST = new Set(('balie loket secretariaat receptie administratie servicedesk helpdesk klantenservice klantcontact klantcontactcentrum kcc meldpunt spreekuur infopunt informatiepunt informatiebalie team wijkteam buurtteam sociaalteam'
  + ' jeugdteam bureau afdeling dienst onthaal onthaalpunt telefoon planning aanmelding aanmeldpunt inschrijvingen reserveringen ledenadministratie bestuur redactie centrale front reception desk office intake hotline helpline dispatch'
  + ' switchboard enquiries admissions administration department customer main general').split(' '));
/** Words that stand alone only: "Contact Jan Jansen" is about Jan. */
const ALONE = new Set(['contact', 'info', 'informatie', 'information', 'algemeen', 'algemene', 'program', 'programme']);

/** Of these, what is named after its subject or wijk: "Team Jeugd", "Wijkteam Noord". At a desk sits somebody: "Balie Fatima". */
const UNIT = new Set('team wijkteam buurtteam sociaalteam jeugdteam afdeling dienst bureau department'.split(' '));

/**
 * Whether a name that stands where a person's would is of a desk or function: "Balie", "Team inwoners", "Front desk". In doubt it is a person's: no word has a capital but those of a desk and what a team is called after,
 * and no number or address stands in it.
 */
export function isFunctionName(name: string): boolean {
  const words = name.trim().split(/[\s/&-]+/).filter(Boolean), [first = '', ...rest] = words.map((word) => word.toLowerCase());
  if (words.length === 1) return FIRST.has(first) || ALONE.has(first);
  const capitals = words.slice(1).filter((word) => /\p{Lu}/u.test(word) && !FIRST.has(word.toLowerCase()));
  return FIRST.has(first) && rest.length <= 4 && (capitals.length === 0 || (UNIT.has(first) && capitals.length === 1 && capitals[0] === words[1] && /^\p{Lu}[\p{L}\p{Mn}]+$/u.test(words[1]!))) && !/[,;:@]|\d{3}/.test(name);
}
