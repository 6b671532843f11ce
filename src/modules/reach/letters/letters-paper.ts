import { dateInWords, qrCode } from '#modules/directory/index.ts';
import type { Region } from '#platform/use-case/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { reachText } from '../texts.ts';
import type { LetterView } from './read-letters.ts';
import { windows } from './windows.ts';

/** Letters as one paper to be typeset, in the order of the list: each on a sheet of its own, with the address in the window or first on a sheet of labels. */
export function lettersPaper({ form, letters, region, day }: { form: 'window' | 'labels'; letters: readonly LetterView[]; region: Region; day: string }) {
  const say = (name: Parameters<typeof reachText>[1], values = {}) => reachText(region.locale, name, values);
  const { helpPhone: phone, helpHours: hours } = region.settings, website = `${new URL(addressOf(region)).host}/code`.replace(/[.:/]/g, '$&\u200b');
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const data = {
    lang: region.locale.slice(0, 2), country: region.country, day: [year, month, date], date: dateInWords(day, region.locale), region: region.name, form, place: windows[region.country], phone: phone.replaceAll(' ', '\u00a0'), hours,
    words: {
      title: say('lettersTitle'), byPhone: say('letterByPhone'), byTelephone: say('letterScan'), qrAlt: say('letterQrAlt'), orType: say('letterOrType', { website }), 
      cut: say('letterCut'), slipTo: say('letterSlipTo'), slipCode: say('letterSlipCode'), questions: say('letterQuestions'),
    },
    letters: letters.map(({ link, ...letter }, i) => ({ ...letter, qr: link ? `qr-${i}.svg` : null })),
  };
  const files = Object.fromEntries(letters.flatMap(({ link }, i) => (link ? [[`qr-${i}.svg`, qrCode(link)]] : [])));
  return { template: 'modules/reach/letters/letters.typ', data, files };
}
