import { readEmails } from './email.ts';
import { withoutNamedPeople } from './named-people.ts';
import { readPhones, type Country } from './phone.ts';

/**
 * A text that may be published: mobile numbers, personal mail addresses, the given names of `people`, and names that the text itself shows to be
 * somebody's are taken out of it: behind a title, at home, before a number or address that was taken, or the same as such an address. Numbers and
 * addresses come back too, so that they can be kept where only those who may see them do. `names`: words of the organisation and its offer,
 * never taken for a person's. Of a common first name with a surname beside it (`people`) it is told too that it was taken, since it may be nobody's: see `withoutNamedPeople`. Any other name is not recognised.
 */
export function withoutPrivate(text: string, country: Country, people: readonly string[], names: readonly string[] = []): { text: string; phones: string[]; emails: string[]; people: string[] } {
  const phones: string[] = [], emails: string[] = [];
  // Most cells of a table are empty.
  if (text === '') return { text, phones, emails, people: [] };
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
  const isOwn = ownNames(names), told = withoutNamedPeople(withoutNames(shown, emails, isOwn), isOwn);
  return { text: withoutTraces(told.text), phones, emails, people: told.names };
}

const surname = "(?:(?:de|den|der|van|von|el|al|ten|ter|'t|’t)\\s+)*\\p{Lu}[\\p{L}'’-]*";
const person = `(?:\\p{Lu}\\.\\s*)*${surname}(?:\\s+${surname}){0,3}`;
const titled = new RegExp(`(?<!\\p{L})((?:[Mm]evr(?:ouw|\\.)?|[Mm]w\\.|[Mm]eneer|[Dd]hr\\.?|[Cc]ontactpersoon:?)\\s+)${person}`, 'gu');
const atHome = new RegExp(`(?<!\\p{L})([Bb]ij\\s+)${person}(?=\\s+thuis(?!\\p{L}))|([Tt]huis\\s+bij\\s+)${person}`, 'gu');
/** A word in capitals that begins a sentence may be any word: one word alone is a name only behind one of these. */
const beforeTaken = new RegExp(`(?<!\\p{L})((?:[Bb]el|[Aa]pp|[Mm]ail|[Mm]et|[Bb]ij|[Vv]ia|[Aa]an|[Dd]oor|[Nn]aar)\\s+)(${person})(?=[ ,:(]*(?:op |via |tel\\.? ?)?…)|(?<!\\p{L})()(\\p{Lu}[\\p{L}'’-]*(?:\\s+${surname}){1,3})(?=[ ,:(]*…)`, 'gu');
const anyName = new RegExp(`(?<!\\p{L})\\p{Lu}[\\p{L}'’-]*(?:\\s+${surname})*`, 'gu');

/** Whether a word with a capital in a name is one of the organisation or its offer. Few texts hold a name that asks. */
function ownNames(names: readonly string[]): (name: string) => boolean {
  let own: Set<string> | undefined;
  return (name) => {
    own ??= new Set(names.flatMap((one) => one.toLowerCase().split(/[^\p{L}]+/u)));
    return (name.match(/\p{Lu}[\p{L}]+/gu) ?? []).some((word) => own!.has(word.toLowerCase()) && !/^(de|het|van)$/i.test(word));
  };
}

function withoutNames(text: string, emails: readonly string[], isOwn: (name: string) => boolean): string {
  const boxes = new Set(emails.map((address) => folded(address.split('@')[0]!)));
  let shown = text.replace(titled, '$1…').replace(atHome, '$1$2…');
  if (shown.includes('…')) shown = shown.replace(beforeTaken, (whole, before = '', one = '', _none = '', other = '') => (isOwn(one || other) ? whole : `${before}…`));
  return boxes.size === 0 ? shown : shown.replace(anyName, (run) => withoutBoxes(run, boxes));
}

/** A run of words in capitals without the part that spells a mailbox: "Bel Fatima el Idrissi" beside fatima.elidrissi@. */
function withoutBoxes(run: string, boxes: ReadonlySet<string>): string {
  const words = run.split(/\s+/).slice(0, 12);
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const part = words.slice(from, to).join(' ');
      if (boxes.has(folded(part))) return run.replace(/\s+/g, ' ').replace(part, '…');
    }
  }
  return run;
}

/** What is left where a name, a number and an address stood side by side: one sign is enough. */
const withoutTraces = (text: string) => (text.includes('…') ? text.replace(/…(?:[ ,:/]*\(?…(?:[ ,;/]*…)*\)?)+/g, '…').replace(/ ?\(…\)/g, ' …') : text);

const folded = (text: string) => text.toLowerCase().normalize('NFD').replace(/[^a-z]/g, '');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
