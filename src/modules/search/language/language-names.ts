import { fold } from './normalise.ts';

/** Languages that are spoken at desks in the Netherlands and Flanders, ISO 639. */
const CODES = ['nl', 'en', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'ro', 'bg', 'hu', 'cs', 'sk', 'el', 'tr', 'ku', 'ar', 'fa', 'ps', 'ti', 'am', 'so', 'ur', 'hi', 'pa', 'bn', 'ta', 'zh', 'vi', 'th', 'id',
  'ru', 'uk', 'sr', 'hr', 'bs', 'sq', 'hy', 'ka', 'sw', 'ha', 'ig', 'yo', 'ff', 'ln', 'rw', 'pap', 'srn', 'zgh', 'ber', 'ckb', 'prs', 'he', 'ja', 'ko', 'ms', 'tl', 'fy', 'li'];

const dutch = new Intl.DisplayNames('nl', { type: 'language' });

/** The Dutch name of a language by its code, folded. */
export const languageNames: ReadonlyMap<string, string> = new Map(CODES.map((code) => [code, fold(dutch.of(code) ?? code)]));

const ALSO: Record<string, string> = { farsi: 'fa', dari: 'prs', pasjtoe: 'ps', berbers: 'ber', tamazight: 'zgh', marokkaans: 'ar', syrisch: 'ar', iraans: 'fa', afghaans: 'prs', koerdisch: 'ku', mandarijn: 'zh', papiamento: 'pap', papiamentu: 'pap', sranan: 'srn', oekraiens: 'uk', tigrinya: 'ti', eritrees: 'ti', vlaams: 'nl' };
const codes = new Map([...[...languageNames].map(([code, name]): [string, string] => [name, code]), ...Object.entries(ALSO)]);

/** The code of a language by a folded Dutch word for it: "arabisch", "arabische", "farsi". */
export function languageCode(word: string): string | undefined {
  return codes.get(word) ?? (word.endsWith('e') ? codes.get(word.slice(0, -1)) : undefined);
}
