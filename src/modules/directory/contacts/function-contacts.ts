import { readEmails, type Country } from '#modules/imports/index.ts';
import type { FunctionContact } from '../documents.ts';
import { phonesTyped, phoneText } from './phone-text.ts';
import type { ShownContact } from './shown-contacts.ts';

/** A desk or function as people write it on a line: "Balie, ma-vr, 026 123 45 67, balie@voorbeeld.nl". */
export const contactText = ({ name, title, department, phones, email }: FunctionContact, country: Country): string =>
  [name, title, department, ...phones.map((phone) => phoneText(phone, country)), email].filter(Boolean).join(', ');

/** And back: numbers and addresses are known by their look, what else stands on the line is who, what they do and of which department, in that order. Null for a line that names nobody. */
export function contactTyped(line: string, country: Country): FunctionContact | null {
  const parts = line.split(/[,;](?![^(]*\))/).map((part) => part.trim()).filter(Boolean), words: string[] = [], phones: FunctionContact['phones'] = [];
  let email: string | null = null;
  for (const part of parts) {
    const [address] = readEmails(part), numbers = address ? [] : phonesTyped(part, country);
    if (address) email ??= address.address;
    else if (numbers.length > 0) phones.push(...numbers.map((phone) => ({ type: 'voice' as const, schedules: [], ...phone })));
    else words.push(part);
  }
  const [name = null, title = null, ...department] = words;
  return name === null || (phones.length === 0 && email === null) ? null : { name, title, department: department.join(', ') || null, phones, email };
}

/** As a page and paper show them: a line for each number. `of` tells them from those of another entry. */
export const functionLines = (contacts: readonly FunctionContact[], of: string): ShownContact[] => contacts.flatMap(({ name, title, department, phones, email }, i): ShownContact[] => {
  const [who = null, ...rest] = [name, title, department].filter((part) => part !== null), base = { name: who, role: rest.join(', ') || null };
  return phones.length === 0 ? [{ ...base, id: `${of}-${i}`, phone: null, email }] : phones.map(({ number, extension }, n) => ({ ...base, id: `${of}-${i}-${n}`, phone: number, ...(typeof extension === 'number' && { extension }), email: n === 0 ? email : null }));
});
