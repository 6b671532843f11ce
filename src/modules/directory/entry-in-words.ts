/** What a reader of a page, a booklet or a letter is told about an entry, in whole short pieces of text. Hours have words of their own, in calendar. */
import { capital } from '#platform/i18n/index.ts';
import { phoneWords } from '#platform/ui/phone.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { accessParts, type LocationDocument, type PartyDocument, type ServiceDocument } from './documents.ts';
import { directoryText } from './texts.ts';

type Cost = ServiceDocument['costs'][number];

const intl = (locale: Locale) => (locale === 'en' ? 'en-GB' : locale);

/**
 * One line per way to pay: "Gratis", "€ 2,50 per keer", "Je geeft wat je kunt missen: voor de koffie". Nothing known: that you can ask. Of a reader of today (`YYYY-MM-DD`) a price that is over
 * is left out, as long as another stands there.
 */
export function costsInWords(costs: readonly Cost[], locale: Locale, today?: string): string[] {
  const current = costs.filter(({ validUntil }) => !today || !validUntil || validUntil >= today), told = current.length ? current : costs;
  return told.length ? told.map((cost) => [costInWords(cost, locale), periodInWords(cost, locale)].filter(Boolean).join(', ')) : [directoryText(locale, 'costUnknown')];
}

/** Whether nobody has to pay, whenever they come: a voluntary contribution is free, a price that holds for some days only is not counted on. */
export const isFree = (costs: readonly Cost[]): boolean => costs.some(({ kind, validFrom, validUntil }) => (kind === 'free' || kind === 'voluntary') && !validFrom && !validUntil);

function periodInWords({ validFrom, validUntil }: Cost, locale: Locale): string | null {
  const from = validFrom ? dateInWords(validFrom, locale) : null, until = validUntil ? dateInWords(validUntil, locale) : null;
  if (from && until) return directoryText(locale, 'periodBetween', { from, until });
  return from ? directoryText(locale, 'periodFrom', { from }) : until && directoryText(locale, 'periodUntil', { until });
}

/** A place on one line: its name, its address and what more is told of it. One that was told without a name goes by its address, which is said once. */
export const placeInWords = ({ name, address }: Pick<LocationDocument, 'address'> & { name: string | null }, ...more: (string | null)[]): string => [...new Set([name, address, ...more])].filter(Boolean).join(', ');

/** A place of an offer beside the name of whose it is: a place that is called after its owner goes by its address. */
export const placeBeside = (owner: string, { name, address }: Pick<LocationDocument, 'name' | 'address'>, ...more: (string | null)[]): string => placeInWords({ name: name === owner && address ? null : name, address }, ...more);

/** What stands below the name of a place: its address, unless that is the name, with postcode and town. */
export const addressInWords = ({ name, address, postcode, city }: Pick<LocationDocument, 'name' | 'address' | 'postcode' | 'city'>): string =>
  [address === name ? null : address, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** A number as it is dialled, extension and all: "026 123 45 67, toestel 12". */
export const phoneInWords = (number: string, extension: number | null | undefined, locale: Locale): string =>
  [phoneWords(number), extensionInWords(extension, locale)].filter(Boolean).join(', ');

/** "toestel 12"; null for a number without. */
export const extensionInWords = (extension: number | null | undefined, locale: Locale): string | null => (typeof extension === 'number' ? directoryText(locale, 'extension', { number: String(extension) }) : null);

/** What is to know about a number beside it: "toestel 12, balie, Nederlands en Turks"; null when there is nothing. */
export function phoneNote({ extension, description, languages = [] }: PartyDocument['phones'][number], locale: Locale): string | null {
  const spoken = languages.length > 0 && directoryText(locale, 'answeredIn', { languages: languages.map((code) => languageInWords(code, locale)).join(', ') });
  return [extensionInWords(extension, locale), description, spoken].filter(Boolean).join(', ') || null;
}

function costInWords({ kind, amountCents, description }: Cost, locale: Locale): string {
  if (kind === 'amount' && amountCents !== null) return [euros(amountCents, locale), description].filter(Boolean).join(' ');
  const words = directoryText(locale, ({ free: 'costFree', voluntary: 'costVoluntary', depends: 'costDepends', unknown: 'costUnknown', amount: 'costUnknown' } as const)[kind]);
  if (!description) return words;
  return SAYS_ITSELF[kind]?.test(description) ? capital(description) : directoryText(locale, 'withNote', { words, note: description });
}

/** A note that begins with what the kind of cost says already. */
const SAYS_ITSELF: Partial<Record<Cost['kind'], RegExp>> = { free: /^gratis\b/i, depends: /^(hangt|afhankelijk)\b/i, voluntary: /^(vrijwillig|je geeft)/i };

const euros = (cents: number, locale: Locale): string =>
  new Intl.NumberFormat(intl(locale), { style: 'currency', currency: 'EUR', minimumFractionDigits: cents % 100 ? 2 : 0 }).format(cents / 100);

/** "Van 12 tot en met 18 jaar", or null when age does not matter. */
export function agesInWords({ minimumAge: from, maximumAge: until }: Pick<ServiceDocument, 'minimumAge' | 'maximumAge'>, locale: Locale): string | null {
  if (from !== null && until !== null) return directoryText(locale, 'ageBetween', { from, until });
  if (from !== null) return directoryText(locale, 'ageFrom', { from });
  return until !== null ? directoryText(locale, 'ageUntil', { until }) : null;
}

/** Making a formatter costs a hundred times what using it does, so each is made once a language. */
function perLocale<F>(make: (language: string) => F): (locale: Locale) => F {
  const made = new Map<Locale, F>();
  return (locale) => {
    const known = made.get(locale) ?? make(intl(locale));
    made.set(locale, known);
    return known;
  };
}

const languageNames = perLocale((language) => new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }));
/** Asked for a dozen times a page. */
const languageWords = perLocale(() => new Map<string, string>());
const longDate = perLocale((language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }));
const longMonth = perLocale((language) => new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }));
const weekdayDate = perLocale((language) => new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }));
const clock = perLocale((language) => new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Amsterdam', hourCycle: 'h23' }));

/** A language by its ISO 639 code in the reader's own words: "Nederlands". */
export function languageInWords(code: string, locale: Locale): string {
  const known = languageWords(locale).get(code) ?? capital(languageNames(locale).of(code) ?? code);
  languageWords(locale).set(code, known);
  return known;
}

/** What is known to be there, and what is known not to be: unknown stays unsaid. */
export function accessInWords(accessibility: LocationDocument['accessibility'], locale: Locale): { there: string[]; missing: string[]; note: string | null } {
  const named = (value: boolean) => accessParts.filter((part) => accessibility[part] === value).map((part) => directoryText(locale, part));
  return { there: named(true), missing: named(false), note: accessibility.description };
}

/** How somebody is brought to it: who, how, for which area, how long it takes, in what language. One sentence each. */
export function referralInWords(referral: NonNullable<ServiceDocument['referral']>, locale: Locale): string[] {
  const { who, how, areaLimit, waitingTime, waitingTimeAsOf, interpreter } = referral;
  return [
    directoryText(locale, ({ anyone: 'referAnyone', self: 'referSelf', professional: 'referProfessional', doctor: 'referDoctor', municipality: 'referMunicipality' } as const)[who]),
    how,
    areaLimit && directoryText(locale, 'areaLimit', { area: areaLimit }),
    waitingTime && (waitingTimeAsOf ? directoryText(locale, 'waitingAsOf', { time: waitingTime, date: dateInWords(waitingTimeAsOf, locale) }) : directoryText(locale, 'waiting', { time: waitingTime })),
    interpreter && directoryText(locale, ({ yes: 'interpreterYes', on_request: 'interpreterOnRequest', no: 'interpreterNo' } as const)[interpreter]),
  ].filter((line): line is string => Boolean(line));
}

/** A day (`YYYY-MM-DD`) or the day of a moment, in the Netherlands and Flanders: "3 november 2026". */
export const dateInWords = (day: string | Date, locale: Locale): string =>
  longDate(locale).format(typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day);

/** Of a month as 2026-11: "november 2026". */
export const monthInWords = (month: string, locale: Locale): string => longMonth(locale).format(new Date(`${month}-01`));

/** "Dinsdag 24 november": the day of a list (`YYYY-MM-DD`). */
export const weekdayInWords = (day: string, locale: Locale): string => capital(weekdayDate(locale).format(new Date(`${day}T12:00:00Z`)));

/** "10.00 - 12.00 uur", or null when there are no hours. */
export function timesInWords(start: Date | null, end: Date | null, locale: Locale): string | null {
  if (!start) return null;
  const time = (moment: Date) => clock(locale).format(moment).replace(/^0(?=\d)/, '').replace(':', locale === 'en' ? ':' : '.');
  const range = end ? `${time(start)} - ${time(end)}` : time(start);
  return locale === 'en' ? range : `${range} uur`;
}
