import type { Country } from './phone.ts';
import { readPostcode } from './small-values.ts';

/** `street` holds street and number. What is not there is null. */
export type Address = { street: string | null; postcode: string | null; city: string | null };

const nothing = /^(state: ?[a-z]{2}|n\.?v\.?t\.?|onbekend|geen|diverse( locaties)?|verschillend|online|-+|\?+)$/i;

/** An address written in one cell, in any of the usual orders: "Kerkstraat 12a, 6811AB Arnhem", "9000 Gent, Markt 1 bus 3". */
export function readAddress(text: string, country: Country): Address {
  const lines = text.split(/\s*(?:,|\n|;| [-–|] )\s*/).map((line) => line.trim()).filter((line) => line !== '' && !/^(nederland|belgië|belgie|netherlands|belgium)$/i.test(line));
  const address: Address = { street: null, postcode: null, city: null };
  for (const line of lines) {
    if (nothing.test(line)) continue;
    const postcode = address.postcode === null ? postcodeOf(line, country, address.street !== null) : null;
    if (postcode) takePostcode(address, postcode);
    else if (address.street === null && (/\d/.test(line) || lines.length === 1)) address.street = line;
    else if (address.city === null && !/\d/.test(line)) address.city = line;
  }
  return address;
}

type Found = { code: string; before: string; after: string };

/** Four digits are a Belgian postcode only where a place follows, and after a street number: "Markt 1000" is a street. */
function postcodeOf(line: string, country: Country, streetKnown: boolean): Found | null {
  const forms = [/(?<before>^|.*[ ,])(?:NL-?)?(?<code>[1-9]\d{3} ?[A-Z]{2})(?![\p{L}\d.])(?<after>.*)$/iu, ...(country === 'BE' ? [/(?<before>^|.*\d.* )(?:B-?)?(?<code>[1-9]\d{3})(?<after> +\p{L}.*)$/iu] : [])];
  for (const form of forms) {
    const { before = '', code = '', after = '' } = form.exec(line)?.groups ?? {};
    const read = code && readPostcode(code, country);
    if (read && (before.trim() === '' || !streetKnown)) return { code: read, before: before.trim(), after: after.trim() };
  }
  return country === 'BE' && /^\d{4}$/.test(line) ? { code: line, before: '', after: '' } : null;
}

function takePostcode(address: Address, { code, before, after }: Found): void {
  address.postcode = code;
  if (before !== '' && address.street === null) address.street = before;
  if (after !== '') address.city = after.replace(/ *\(.*\)$/, '');
}

/** Street and number from columns of their own. */
export function joinStreet(street: string, number: string, addition: string): string | null {
  const joined = [street, `${number}${/^\d/.test(addition) ? '-' : ''}${addition}`].map((part) => part.trim()).filter((part) => part !== '').join(' ');
  return joined === '' ? null : joined;
}
