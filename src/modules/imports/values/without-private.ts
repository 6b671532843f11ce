import { readEmails } from './email.ts';
import { readPhones, type Country } from './phone.ts';

/**
 * A text that may be published: mobile numbers, personal mail addresses and the given names of people are taken out of it. What was
 * taken comes back too, so that it can be kept where only those who may see it do. Names nobody gave are not recognised.
 */
export function withoutPrivate(text: string, country: Country, people: readonly string[], names: readonly string[] = []) {
  const phones: string[] = [], emails: string[] = [];
  let shown = text;
  for (const { address, kind } of readEmails(text, names)) {
    if (kind === 'function') continue;
    emails.push(address);
    shown = shown.replaceAll(new RegExp(escaped(address), 'gi'), '…');
  }
  if (/\d/.test(shown)) shown = shown.replace(/(?<![\d\p{L}])(?:\+|\((?=0\d{1,3}\)))?\d[\d ()./\-\u2010-\u2015]{7,}\d/gu, (run) => {
    const private_ = readPhones(run, country).filter((phone) => phone.kind === 'mobile');
    phones.push(...private_.map((phone) => phone.number));
    return private_.length > 0 ? '…' : run;
  });
  for (const person of people.filter((name) => name.trim().length > 2 && shown.includes(name.trim()))) {
    shown = shown.replaceAll(new RegExp(`(?<![\\p{L}])${escaped(person.trim())}(?![\\p{L}])`, 'gu'), '…');
  }
  return { text: shown, phones, emails };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
