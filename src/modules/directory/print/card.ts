import { entryOf, helpOf } from './booklet.ts';
import { childrensNumbers, emergencyOf, numberInWords } from './emergency.ts';
import { capital } from '#platform/i18n/index.ts';
import { breakable, qrCode } from './set-text.ts';
import { monthInWords, wordsIn, type Words } from './texts.ts';
import type { CardView } from './views.ts';

/** What a card has room for in three panels. */
const most = 16;

/**
 * One sheet for one audience, A4 folded in three, as a paper to be typeset. Of its entries as many are printed as fit at a size that can be
 * read, from the first on.
 */
export function cardPaper(view: CardView) {
  const say = wordsIn(view.locale);
  const { wijk, help, audience } = view;
  const [year, month, day] = view.edition.split('-').map(Number) as [number, number, number];
  const child = audience.kind === 'children';
  const title = say(`card.${audience.kind}.title`, { wijk, audience: audience.name });
  const data = {
    title, lang: view.locale.slice(0, 2), country: view.locale === 'en' ? null : view.country, day: [year, month, day], month: capital(monthInWords(view.edition, view.locale)),
    kind: audience.kind, region: view.region, wijk, map: view.map, help: helpOf(help, say),
    words: {
      subtitle: say(`card.${audience.kind}.subtitle`), inside: say(child ? 'card.children.inside' : 'card.inside'),
      emergency: say(child ? 'card.children.emergency' : 'card.emergency'), back: say(child ? 'card.children.back' : 'card.back'),
      backWords: say(child ? 'card.children.backWords' : 'card.backWords'), more: say('card.more', { wijk }), website: breakable(help.website), notes: say('notes.title'),
      wrong: say('back.wrong'), wrongWords: say('back.wrongWords', { phone: help.phone }), qrAlt: say('back.qrAlt', { address: help.website }),
    },
    numbers: numbersOf(view, say),
    entries: view.entries.slice(0, most).map((entry) => cardEntry(entry, view, say)),
  };
  return { template: 'modules/directory/print/card.typ', data, files: { 'site.svg': qrCode(`https://${help.website}`) } };
}

function numbersOf(view: CardView, say: Words) {
  if (view.audience.kind === 'children') return childrensNumbers[view.country].map((number) => numberInWords(number, view.country, say));
  const { urgent, groups } = emergencyOf(view, say);
  const [soon, talk] = groups;
  const children = numberInWords(childrensNumbers[view.country][0], view.country, say).number;
  return [...urgent, ...soon!.numbers, ...talk!.numbers].filter(({ number }) => view.audience.kind !== 'older' || number !== children).slice(0, 8);
}

function cardEntry(entry: CardView['entries'][number], view: CardView, say: Words) {
  const { name, plainWords, when, where, phone, morePhones, cost, languages } = entryOf({ ...entry, plainWords: firstSentences(entry.plainWords) }, view, say);
  const number = phone ?? morePhones[0]?.number ?? null;
  return { name, plainWords, when: number === null || when.length <= 2 ? when.slice(0, 4) : [say('card.callForHours')], where: where[0]?.words ?? null, phone: number, extension: entry.phones[0]?.extension ?? null, cost,
    languages: view.audience.kind === 'newcomers' ? languages : null };
}

/** As many whole sentences as a card has room for. A question never stands without what follows it. */
function firstSentences(text: string): string {
  const [first = '', ...others] = text.split(/(?<=[.!?])\s+/);
  const enough = (said: string, next: string): boolean => !said.endsWith('?') && said.length >= 30 && said.length + next.length > 90;
  const end = others.findIndex((next, i) => enough([first, ...others.slice(0, i)].join(' '), next));
  return [first, ...(end < 0 ? others : others.slice(0, end))].join(' ');
}
