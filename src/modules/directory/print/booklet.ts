import { indexOf } from './booklet-index.ts';
import { placeInWords } from '../entry-in-words.ts';
import { emergencyOf } from './emergency.ts';
import { capital } from '#platform/i18n/index.ts';
import { breakable, headingText, qrCode, shortAddress, unbroken } from './set-text.ts';
import { dayInWords, monthInWords, wordsIn, type Words } from './texts.ts';
import type { AccessMark, BookletEntry, BookletParty, BookletTheme, BookletView, HelpDesk } from './views.ts';

export type BookletFormat = {
  /** `normal` is A5 with text of 10 points, `large` A4 with text of 18 points. */
  format: 'normal' | 'large';
  /** Fill up to whole sheets of four sides, for printing and folding. */
  foldable?: boolean;
};

/**
 * "Wegwijs in <wijk>" as a paper to be typeset: template, data and pictures. Everything is worded here; the template only divides space.
 * Works for one entry and for many hundreds; what is missing in an entry is left out of it.
 */
export function bookletPaper(view: BookletView, { format, foldable = false }: BookletFormat) {
  const say = wordsIn(view.locale);
  const entries = view.themes.flatMap((theme) => theme.entries);
  const themes = view.themes.filter((theme) => theme.entries.length + theme.also.length > 0);
  const printed = new Map(entries.map((entry) => [entry.id, entry.name]));
  const data = {
    format, foldable, ...opening(view, say),
    words: fixedWords(view, say),
    emergency: emergencyOf(view, say),
    welcome: view.intro.length > 0 ? view.intro : [say('welcome.words', { wijk: view.wijk })],
    use: howToUse(view, say),
    legend: legendOf(entries, say),
    map: view.map,
    themes: themes.map((theme, i) => ({ number: i + 1, slug: theme.slug, name: headingText(theme.name), scent: scentOf(theme),
      entries: theme.entries.map((entry) => entryOf(entry, view, say)),
      also: theme.also.filter((id) => printed.has(id)).map((id) => ({ id: `entry-${id}`, name: printed.get(id) })) })),
    parties: view.parties.toSorted((a, b) => a.name.localeCompare(b.name, view.locale)).map((party) => partyOf(party, say)),
    index: indexOf({ ...view, themes, parties: view.parties.map((party) => ({ ...party, id: `party-${party.id}` })) })
      .map(({ letter, words }) => ({ letter, words: words.map(({ word, ids }) => ({ word, ids: ids.map((id) => (printed.has(id) ? `entry-${id}` : id)) })) })),
    // A theme of two or three entries would leave a page nearly empty: then themes follow each other on one page.
    runOn: entries.length < 3 * themes.length,
    adverts: advertsOf(view, themes),
  };
  return { template: 'modules/directory/print/booklet.typ', data, files: filesOf(view) };
}

function opening(view: BookletView, say: Words) {
  const [year, month, day] = view.edition.split('-').map(Number) as [number, number, number];
  const title = say('title', { wijk: view.wijk });
  // On the cover the name of the wijk gets a line of its own.
  const coverTitle = title.endsWith(` ${view.wijk}`) ? [title.slice(0, -view.wijk.length - 1), view.wijk] : [title];
  return { title, coverTitle, lang: view.locale.slice(0, 2), country: view.locale === 'en' ? null : view.country, region: view.region, wijk: view.wijk,
    month: capital(monthInWords(view.edition, view.locale)), day: [year, month, day], help: helpOf(view.help, say) };
}

/** Where people get help, as paper shows it: a number on one line, and lines that break where they may. */
export const helpOf = (help: HelpDesk, say: Words) => ({ ...help, phone: unbroken(help.phone), lines: [help.hours, ...(help.place ? [say('back.visit', { place: help.place })] : [])].map(breakable) });

function fixedWords(view: BookletView, say: Words) {
  const { wijk, help } = view;
  return {
    subtitle: say('cover.subtitle'), keep: say('cover.keep'), coverMapAlt: say('cover.mapAlt', { wijk }),
    emergency: say('emergency.title'), welcome: say('welcome.title'), use: say('use.title'), lost: say('back.title'), contents: say('contents.title'),
    mapTitle: say('map.title', { wijk }), mapAlt: say('map.alt', { wijk, count: view.map?.places.length ?? 0 }),
    when: say('entry.when'), where: say('entry.where'), cost: say('entry.cost'), languages: say('entry.languages'), access: say('entry.access'), call: say('entry.call'),
    mail: say('entry.mail'), ask: say('entry.ask'), web: say('entry.web'), also: say('entry.also'), page: say('page'),
    parties: say('parties.title'), partiesWords: say('parties.words', { wijk }), index: say('index.title'), indexWords: say('index.words'),
    advert: say('adverts.label'), missing: say('missing.title'), missingWords: say('missing.words', { phone: unbroken(help.phone), address: help.reportAt }), adverts: say('adverts.title'), notes: say('notes.title'), notesMore: say('notes.more'),
    legend: say('legend.title'), legendUnknown: say('legend.unknown'), back: say('back.title'), backCall: say('back.call'), wrong: say('back.wrong'), wrongWords: say('back.wrongWords', { phone: unbroken(help.phone) }),
    qrAlt: say('back.qrAlt', { address: help.reportAt }), made: say('back.made', { day: dayInWords(view.edition, view.locale), website: help.website }),
  };
}

/** The template puts the page number where `#` stands, once it knows. */
const howToUse = (view: BookletView, say: Words) => [
  { words: say('use.theme'), to: null },
  { words: say('use.index', { page: '#' }), to: 'index' },
  ...(view.map ? [{ words: say('use.map', { page: '#' }), to: 'map' }] : []),
  { words: say('use.confirmed'), to: null },
];

const marks: AccessMark[] = ['stepFree', 'toilet', 'lift', 'hearingLoop', 'signLanguage', 'quiet'];

/** What the words about access mean, of those that this booklet uses. */
const legendOf = (entries: BookletEntry[], say: Words) => marks.filter((mark) => entries.some((entry) => entry.access.includes(mark)))
  .map((mark) => ({ name: capital(say(`access.${mark}`)), words: say(`legend.${mark}`) }));

/** One entry in words, ready to be set. */
export function entryOf(entry: BookletEntry, view: { locale: BookletView['locale'] }, say: Words) {
  const [first, ...more] = entry.phones;
  // The first number stands at the head, what is to know about calling below it.
  const heads = first && first.number.length <= 18;
  const texts = [entry.plainWords, ...entry.when, ...entry.where.map((place) => placeInWords(place))];
  return {
    id: `entry-${entry.id}`, name: headingText(entry.name), party: entry.party && entry.party !== entry.name ? breakable(entry.party) : null,
    plainWords: breakable(entry.plainWords), when: entry.when.map(breakable), where: entry.where.map((place) => ({ words: breakable(placeInWords(place)), onMap: place.onMap })),
    phone: heads ? unbroken(first.number) : null, phoneNote: heads && first.description ? breakable(first.description) : null,
    morePhones: (heads ? more : entry.phones).map(({ number, description }, i) => ({ number: unbroken(number), description: description && breakable(description), label: say(i === 0 && !heads ? 'entry.call' : 'entry.callToo') })),
    ask: entry.ask.map(breakable),
    email: entry.email && breakable(entry.email), website: entry.website && breakable(shortAddress(entry.website)), cost: entry.cost && breakable(entry.cost),
    languages: languagesOf(entry.languages, view.locale), access: entry.access.length > 0 ? capital(entry.access.map((mark) => say(`access.${mark}`)).join(', ')) : null,
    confirmed: entry.confirmedOn !== null, freshness: entry.confirmedOn ? say('entry.confirmed', { month: monthInWords(entry.confirmedOn, view.locale) }) : say('entry.unconfirmed'),
    // An entry stays whole on a page; only one that could not fit a page may run on, its telephone at the head.
    long: texts.reduce((lines, text) => lines + 1 + Math.floor(text.length / 40), 0) > 24,
  };
}

function partyOf(party: BookletParty, say: Words) {
  const [first, ...more] = party.phones;
  return { id: `party-${party.id}`, name: headingText(party.name), plainWords: breakable(party.plainWords), phone: first ? unbroken(first.number) : null,
    lines: [party.address, first?.description ?? null, ...more.map(({ number, description }) => [number, description].filter(Boolean).join(', ')), ...party.ask.map((who) => `${say('entry.ask')} ${who}`), party.email, party.website && shortAddress(party.website)].filter((line) => line !== null && line !== '').map((line) => breakable(line!)) };
}

/** In words of the booklet's language; nothing when it is only the language of the country. */
function languagesOf(codes: string[], locale: BookletView['locale']): string | null {
  if (codes.length === 0 || (codes.length === 1 && codes[0] === 'nl')) return null;
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return capital(codes.map((code) => names.of(code) ?? code).join(', '));
}

/** A few names that tell what a theme is about. */
function scentOf(theme: BookletTheme): string | null {
  const names = theme.entries.map((entry) => entry.name).filter((name) => name.length <= 36);
  const shown = names.filter((_, i) => names.slice(0, i + 1).join(' · ').length <= 60);
  return shown.length > 0 ? shown.join(' · ') : null;
}

/** Whole pages are spread over the themes that have no wish; the template places the others where there is room. */
function advertsOf(view: BookletView, themes: BookletTheme[]) {
  const whole = view.adverts.filter((advert) => advert.size === 'full');
  return view.adverts.map((advert) => {
    const wished = themes.findIndex((theme) => theme.slug === advert.wish) + 1;
    const spread = Math.max(1, Math.round(((whole.indexOf(advert) + 1) * themes.length) / (whole.length + 1)));
    return { file: `advert-${view.adverts.indexOf(advert)}`, alt: advert.alt || advert.name, size: advert.size, wish: wished > 0 ? advert.wish : null, after: wished || spread };
  });
}

function filesOf(view: BookletView): Record<string, Uint8Array> {
  const pictures = view.adverts.map((advert, i) => [`advert-${i}`, advert.picture] as const);
  return { ...Object.fromEntries(pictures), 'report.svg': qrCode(`https://${view.help.reportAt}`) };
}
