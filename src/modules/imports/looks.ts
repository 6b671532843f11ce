import { readAddress } from './values/address.ts';
import { readAges } from './values/ages.ts';
import { readDate } from './values/dates.ts';
import { readEmails } from './values/email.ts';
import { readLanguages } from './values/languages.ts';
import { readCosts } from './values/money.ts';
import { readPhones, type Country } from './values/phone.ts';
import { readPostcode, readWebsite, readYesNo } from './values/small-values.ts';
import { cellText, type Cell } from './sheet.ts';

/** What the content of a column can look like, whatever its heading says. */
export type Look = 'phone' | 'email' | 'website' | 'postcode' | 'address' | 'hours' | 'money' | 'date' | 'ages' | 'yesNo' | 'languages' | 'longText' | 'id';

const weekday = /\b(ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|werkdagen|weekdagen|dagelijks|doordeweeks)(en|s)?\b/i;

const tests: Record<Look, (text: string, cell: Cell, country: Country) => boolean> = {
  phone: (text, _, country) => !text.includes('@') && text.length < 80 && readPhones(text, country).length > 0,
  email: (text) => text.length < 120 && readEmails(text).length > 0,
  website: (text) => text.length < 300 && !/\s\S+\s\S+\s/.test(text) && readWebsite(text) !== null,
  // Four digits may be a Belgian postcode, or the year in which something began.
  postcode: (text, _, country) => text.length <= 9 && !/^(19|20)\d\d$/.test(text) && readPostcode(text, country) !== null,
  address: (text, _, country) => text.length < 120 && (readAddress(text, country).postcode !== null ? text.length > 8 : /^\p{Lu}[\p{L}' .-]{3,} \d{1,4}(?!\d)[ -]?[a-z0-9]{0,4}(,|$)/u.test(text)),
  hours: (text) => weekday.test(text) && /\d/.test(text) && text.length < 300,
  money: (text) => /€|\beuro?\b|^gratis\b|\bbijdrage\b/i.test(text) && text.length < 200 && readCosts(text).length > 0,
  date: (text, cell) => typeof cell !== 'number' && text.length < 30 && readDate(cell) !== null,
  ages: (text) => text.length < 40 && /jaar|jr\b|\+|plus/i.test(text) && readAges(text) !== null,
  yesNo: (text) => text.length < 12 && readYesNo(text) !== null,
  languages: (text) => { const { codes, unknown } = readLanguages(text); return codes.length > 0 && unknown.length === 0 && /\p{L}{4}/u.test(text); },
  longText: (text) => text.length > 60 && text.split(' ').length > 8,
  id: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
};
export const looks = Object.keys(tests) as Look[];

/** Which part, 0 to 1, of the filled cells looks like what; of at most 200 of them. */
export function lookAt(cells: readonly Cell[], country: Country): Record<Look, number> {
  const filled = cells.filter((cell) => cellText(cell) !== '').slice(0, 200);
  const share = (look: Look) => filled.filter((cell) => tests[look](cellText(cell), cell, country)).length / Math.max(1, filled.length);
  return Object.fromEntries(looks.map((look) => [look, share(look)])) as Record<Look, number>;
}
