/** Words by which a desk, a team or an office calls itself, Dutch, Flemish and English. */
const FIRST = new Set(('balie loket secretariaat receptie administratie servicedesk helpdesk klantenservice klantcontact klantcontactcentrum kcc meldpunt spreekuur infopunt informatiepunt informatiebalie team wijkteam buurtteam sociaalteam'
  + ' jeugdteam bureau afdeling dienst onthaal onthaalpunt telefoon planning aanmelding aanmeldpunt inschrijvingen reserveringen ledenadministratie bestuur redactie centrale front reception desk office intake hotline helpline dispatch'
  + ' switchboard enquiries admissions administration department customer main general').split(' '));
/** Words that stand alone only: "Contact Jan Jansen" is about Jan. */
const ALONE = new Set(['contact', 'info', 'informatie', 'information', 'algemeen', 'algemene', 'program', 'programme']);

/**
 * Whether a name that stands where a person's would is of a desk or function: "Balie", "Team inwoners", "Front desk". In doubt it is a person's: after the first word no more than one begins with a
 * capital, since two may be somebody's name, and none does that is joined to it ("Balie en Jan", "Balie, vraag naar Fatima").
 */
export function isFunctionName(name: string): boolean {
  const words = name.trim().split(/[\s/&-]+/).filter(Boolean), [first = '', ...rest] = words.map((word) => word.toLowerCase());
  if (words.length === 1) return FIRST.has(first) || ALONE.has(first);
  return FIRST.has(first) && rest.length <= 4 && words.slice(1).filter((word) => /^\p{Lu}/u.test(word)).length <= 1 && !/[,;]|(?<!\p{L})(?:en|of|and|or|naar|for|via|bij)\s+\p{Lu}/u.test(name);
}
