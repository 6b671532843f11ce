import { languageName, readPhones, showPhone, type Country, type Phone as ReadPhone } from '#modules/imports/index.ts';
import type { PartyDocument } from '../documents.ts';

type Phone = PartyDocument['phones'][number];

/** A number with all that is to know about it on a line, as people write it: "026 123 45 67 toestel 12 (balie; Nederlands en Turks)". */
export function phoneText({ number, extension, description, languages = [] }: Phone, country: Country): string {
  const beside = [description, languages.map(languageName).join(' en ')].filter(Boolean).join('; ');
  return [showPhone(number, country), typeof extension === 'number' && `toestel ${extension}`, beside && `(${beside})`].filter(Boolean).join(' ');
}

export type TypedPhone = Pick<Phone, 'number' | 'description' | 'extension' | 'languages'>;

/** A number that was read, as a part of an entry. */
export const typedPhone = ({ number, label, extension, languages }: ReadPhone): TypedPhone => ({ number, description: label, ...(extension !== null && { extension }), ...(languages.length > 0 && { languages }) });

/** Every number of a text, with what stands beside it. */
export const phonesTyped = (text: string, country: Country): TypedPhone[] => readPhones(text, country).map(typedPhone);
