/** `function`: an address of a desk or a subject. `personal`: somebody's own, also when at work; never published by an import. */
export type Email = { address: string; kind: 'function' | 'personal' };

const form = /[\p{L}\p{N}_%+-]+(?:\.[\p{L}\p{N}_%+-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}/gu;
const desks = new Set(('info balie contact secretariaat administratie receptie helpdesk aanmelden aanmelding aanmeldingen inschrijven inschrijving reserveren reservering'
  + ' kantoor algemeen bestuur redactie post mail office welkom vragen service klantenservice klantcontact spreekuur wijkteam buurtteam buurthuis wijkcentrum'
  + ' dienstencentrum bibliotheek taalhuis taalpunt digitaalhuis school jeugd jongeren ouderen sport vrijwilligers vrijwilliger activiteiten agenda cursus cursussen'
  + ' verhuur beheer programma planning zorg thuis thuiszorg ledenadministratie penningmeester voorzitter secretaris coordinatie team meldpunt loket ocmw sociaalhuis'
  + ' onthaal cultuur welzijn gemeente stad digipunt noreply').split(' '));
/** Where people have their own mailbox. An initiative that uses one shares it with a person. */
const privateProviders = /@(.*\.)?(gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|aol|gmx|proton|protonmail|pm|ziggo|kpnmail|kpnplanet|planet|hetnet|home|xs4all|upcmail|casema|chello|quicknet|zonnet|tele2|telfort|caiway|solcon|freedom|telenet|skynet|proximus|scarlet|pandora|belgacom|voo|web|t-online|mail)\.(com|nl|be|net|eu|de|fr|co\.uk|me|ru)$/i;

/**
 * The e-mail addresses in a text, in order. An address is a function's only when its name says so: a desk (info@, balie@), or a word of
 * `names`, the organisation and the offer it belongs to, or of its own domain. In doubt it is a person's.
 */
export function readEmails(text: string, names: readonly string[] = []): Email[] {
  if (!text.includes('@')) return [];
  const addresses = [...new Set((text.match(form) ?? []).map((address) => address.toLowerCase()))];
  const known = new Set(names.flatMap(wordsOf));
  return addresses.map((address) => ({ address, kind: isOfFunction(address, known) ? 'function' : 'personal' }));
}

function isOfFunction(address: string, known: ReadonlySet<string>): boolean {
  if (privateProviders.test(address)) return false;
  const [box = '', host = ''] = address.split('@');
  const parts = wordsOf(box);
  const domain = host.split('.').slice(0, -1).join('');
  return parts.some((word) => desks.has(word)) || parts.every((word) => known.has(word) || (word.length > 3 && domain.includes(word)));
}

/** Whether a mailbox is a desk's by the word it begins with: info@, balie-noord@. Wherever it is kept, several people read it. */
export const soundsLikeDesk = (address: string): boolean => desks.has(address.toLowerCase().split(/[^\p{L}]/u)[0]!);

const wordsOf = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').split(/[^\p{L}]+/u).filter((word) => word.length > 2);
