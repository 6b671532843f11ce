import { unbroken } from './set-text.ts';
import type { TextKey, Words } from './texts.ts';
import type { LocalNumber } from './views.ts';

/**
 * The numbers everybody should have, by country, in the order of need. Looked up in November 2026; a wrong one here costs lives, so look
 * again once a year. A huisartsenpost has a number of its own in each region.
 * NL: 112, 0900-8844 politie.nl; 113 free of charge since October 2025 (ANP); 0800-2000 rijksoverheid.nl; 0800-0432
 * vriendenkindertelefoon.nl; 088 0767 000 nrc.nl, rd.nl; 0800-9009 netbeheernederland.nl; 144 dierenbescherming.nl.
 * BE: 112, 101 limburg.be; 1733 gezondbelgie.be; 070 245 245 libelle.be; 1813 online-hulpverlening.be; 0800 65 0 65 hln.be (Eandis, now
 * Fluvius); 116 000 the police; 1712 1712.be (Centra voor Algemeen Welzijnswerk and Vertrouwenscentra Kindermishandeling); 106 hbvl.be (Tele-Onthaal);
 * 102 hln.be, knack.be (Awel, for children and teenagers). Newspapers stand in where the organisation's own page could not be opened.
 */
const emergencyNumbers = {
  NL: {
    urgent: ['112'],
    soon: ['0900 - 8844', 'huisartsenpost'],
    talk: ['113', '0800 - 2000', '0800 - 0432', '088 - 0767 000'],
    home: ['0800 - 9009', '144'],
  },
  BE: {
    urgent: ['112', '101'],
    soon: ['1733', '070 245 245', '0800 65 0 65'],
    talk: ['1813', '1712', '106', '102', '116 000'],
    home: [],
  },
} as const;

/** On a child's card: who listens to children, real danger, trouble at home, dark thoughts. */
export const childrensNumbers = { NL: ['0800 - 0432', '112', '0800 - 2000', '113'], BE: ['102', '112', '101', '1712', '1813'] } as const;

/** The numbers of the country with those of the region among them. */
export function emergencyOf({ country, localNumbers }: { country: Country; localNumbers: LocalNumber[] }, say: Words) {
  const known = emergencyNumbers[country];
  const local = localNumbers.map(({ number, name, plainWords }) => ({ number: unbroken(number), name, words: plainWords }));
  const worded = (number: string) => numberInWords(number, country, say);
  // The region's own out-of-hours doctor makes the general advice superfluous.
  const soon = known.soon.filter((number) => number !== 'huisartsenpost' || !local.some(({ name }) => /huisarts/i.test(name)));
  return { urgent: known.urgent.map(worded), groups: [
    { title: say('emergency.soon'), numbers: [...soon.map(worded), ...local] },
    { title: say('emergency.talk'), numbers: known.talk.map(worded) },
    { title: say('emergency.home'), numbers: known.home.map(worded) },
  ].filter(({ numbers }) => numbers.length > 0) };
}

export type Country = keyof typeof emergencyNumbers;

/** What has no number of its own (a doctor whose number differs per place) has only words. */
export function numberInWords(number: string, country: Country, say: Words) {
  const key = `emergency.${country}.${number.replace(/[^\da-z]+/g, '-')}`;
  return { number: /^\d/.test(number) ? unbroken(number) : null, name: say(`${key}.name` as TextKey), words: say(`${key}.words` as TextKey) };
}

