/** Spoken in Dutch and Flemish neighbourhoods; their Dutch, English and own names come from the runtime's language data. */
const codes = ('nl en fr de tr ar es pt it pl uk ru ro bg hu cs sk sl sr hr bs sq mk el fa ps ku ti am so sw ln rw zh ja ko vi th id ms tl hi ur pa bn ta ne my km lo mn'
  + ' hy ka az kk uz fy lb sv da nb fi et lv lt he yi pap srn ff ha yo ig wo prs syr rom kmr ber').split(' ');
const more: Record<string, string> = {
  vlaams: 'nl', nederlandstalig: 'nl', franstalig: 'fr', engelstalig: 'en', anderstalig: '', marokkaans: 'ar', darija: 'ar', berbers: 'ber', tamazight: 'ber', riffijns: 'ber', tarifit: 'ber',
  farsi: 'fa', iraans: 'fa', dari: 'prs', pasjtoe: 'ps', pashto: 'ps', pasjto: 'ps', tigrinya: 'ti', tigrinja: 'ti', eritrees: 'ti', oekraiens: 'uk', mandarijn: 'zh', kantonees: 'zh',
  koerdisch: 'ku', sorani: 'ku', kurmanji: 'kmr', papiamento: 'pap', papiaments: 'pap', papiamentu: 'pap', sranan: 'srn', surinaams: 'srn', romani: 'rom', aramees: 'syr', suryoyo: 'syr',
  servokroatisch: 'sr', moldavisch: 'ro', filipijns: 'tl', tagalog: 'tl', bahasa: 'id', swahili: 'sw', syrisch: 'ar', nederlandse: 'nl', ned: 'nl', eng: 'en', fra: 'fr', dui: 'de', spa: 'es', turkse: 'tr', arabische: 'ar',
};
const plain = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}]/gu, '');
const byName = new Map<string, string>();
for (const locale of ['nl', 'en']) {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  for (const code of codes) byName.set(plain(names.of(code) ?? code), code);
}
for (const [name, code] of Object.entries(more)) byName.set(name, code);
for (const code of codes) if (!byName.has(code)) byName.set(code, code);

/** The languages a cell names, as ISO 639 codes, and the words it could not place. */
export function readLanguages(text: string): { codes: string[]; unknown: string[] } {
  const words = text.split(/[,;/|+&\n]|\b(?:en|and|of)\b|\.(?=\s|$)/i).map((word) => word.trim()).filter((word) => word !== '');
  const read = words.map((word) => ({ word, code: byName.get(plain(word)) ?? byName.get(plain(word.split(/[ (]/)[0] ?? '')) }));
  return { codes: [...new Set(read.flatMap(({ code }) => code || []))], unknown: read.filter(({ code }) => code === undefined).map(({ word }) => word) };
}

/** The Dutch name of a language, for a file that people read. */
export const languageName = (code: string) => new Intl.DisplayNames(['nl'], { type: 'language' }).of(code) ?? code;
