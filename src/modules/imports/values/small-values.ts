import type { Country } from './phone.ts';

/** Yes, no, or unknown (null), which is not no. */
export function readYesNo(text: string): boolean | null {
  if (/^(ja|j|x|v|✓|✔|☑|yes|y|true|waar|1|aanwezig|wel|oui)\b|^[✓✔☑]/i.test(text.trim())) return true;
  return /^(nee|neen|n|no|false|onwaar|0|geen|niet|afwezig|non|-)(?![\p{L}\d])/iu.test(text.trim()) ? false : null;
}

/** The first web address in a text, with https:// where nothing stands; null when there is none. */
export function readWebsite(text: string): string | null {
  const found = /(?:(https?):\/*)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#][^\s<>"]*)?)/iu.exec(text.replace(/\S+@\S+/g, ' '));
  if (!found?.[2]) return null;
  const address = `${found[1]?.toLowerCase() ?? 'https'}://${found[2].replace(/[.,;)]+$/, '')}`;
  return address.length <= 500 && URL.canParse(address) ? address : null;
}

/** A Dutch postcode as `6811 AB`, a Belgian one as `9000`. A Dutch one without letters is no postcode of an address. */
export function readPostcode(text: string, country: Country): string | null {
  const dutch = /(?<![\p{L}\d])(?:NL-?)?([1-9]\d{3}) ?([A-Z]{2})(?![\p{L}\d])/iu.exec(text);
  if (dutch && !/^(SA|SD|SS)$/i.test(dutch[2] ?? '')) return `${dutch[1]} ${dutch[2]?.toUpperCase()}`;
  const belgian = country === 'BE' ? /(?<![\p{L}\d])(?:B-?)?([1-9]\d{3})(?![\p{L}\d])/iu.exec(text) : null;
  return belgian?.[1] ?? null;
}

const secret = /\b(geheime?|niet (openbaar|publiek|bekend ?(maken|gemaakt))|vertrouwelijke?|afgeschermde?|onbekend adres|secret|confidential)\b/i;
const where = '(?:(?:opvang|verblijf)?adres(?:gegevens|sen)?|locaties?|plek|address|location)';
const between = '(?:is|zijn|blijft|blijven|wordt|worden|die|dat|we|wij|ons|onze|strikt|houden|altijd|helemaal|daarom|en|telefoonnummer)';
/** "een geheime plek", "adres: geheim", "het adres geven we niet door". */
const secretAddress = new RegExp([
  `(?<!\\p{L})(?:geheime?|vertrouwelijke?|verborgen|afgeschermde?|onbekend|secret|confidential|undisclosed)(?: en)?(?: \\p{L}+e)? ${where}(?!\\p{L})`,
  `(?<!\\p{L})${where}(?:[ :,(]+${between})*[ :,(]+(?:geheim|vertrouwelijk|afgeschermd|secret|confidential|niet (?:openbaar|publiek|bekend ?(?:maken|gemaakt)|delen|tonen|noemen|publiceren))(?!\\p{L})`,
  `(?<!\\p{L})${where} (?:geven|noemen|zeggen|vertellen|delen|tonen) (?:we|wij|ze|zij) niet(?!\\p{L})`].join('|'), 'iu');

/** Whether a cell about a place says that it may not be known: a shelter. */
export const saysSecret = (text: string) => secret.test(text);

/** Whether a text about anything says that the address may not be known: "Het adres is geheim", "op een geheime plek". A secret alone is none. */
export const saysSecretAddress = (text: string) => secretAddress.test(text);

/** Whether a text says that a place is somebody's home: "privé", "thuisadres", "bij Marie thuis". Help "bij je thuis" is no home of ours. */
export const saysHome = (text: string) => /(?<!\p{L})(priv[eé](-?adres)?|thuisadres|huisadres|woonadres|[Bb]ij (mij|ons|\p{Lu}[\p{L}'’-]+( (de|den|der|van|el|al|ten|ter))*( \p{Lu}[\p{L}'’-]+)?) thuis|[Tt]huis bij \p{Lu}\p{L}+)(?!\p{L})/u.test(text);

/** The items of a list in a cell, without doubles. */
export function readList(text: string): string[] {
  const items = text.split(/\s*(?:[;|\n•·]|,(?!\d)| \/ )\s*/).map((item) => item.replace(/^[-–*]\s+/, '').trim()).filter((item) => item !== '');
  return items.filter((item, i) => items.findIndex((other) => other.toLowerCase() === item.toLowerCase()) === i);
}
