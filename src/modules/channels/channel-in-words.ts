import { dateInWords, languageInWords } from '#modules/directory/index.ts';
import type { Locale } from '#platform/use-case/index.ts';
import type { ChannelDocument } from './channel-document.ts';
import type { Channel } from './read-channels.ts';
import type { ChannelLine } from './show-channels.ts';
import { channelsText } from './texts.ts';

/** For whom it is: "Iedereen", or the audiences it is made for. */
export const audienceInWords = ({ document, audienceNames }: Pick<ChannelLine, 'document' | 'audienceNames'>, locale: Locale): string =>
  document.everyone ? channelsText(locale, 'everyone') : audienceNames.join(', ');

/** "Nederlands, Arabisch". */
export const languagesInWords = (codes: readonly string[], locale: Locale): string => codes.map((code) => languageInWords(code, locale)).join(', ');

/** "op papier, online". */
export const formsInWords = (document: Pick<ChannelDocument, 'forms'>, locale: Locale): string => document.forms.map((form) => channelsText(locale, `form_${form}`).toLowerCase()).join(', ');

/** "1.200 exemplaren (oplage bij de drukker, 3 november 2026)", or that nobody knows. */
export function reachInWords({ reach }: Pick<ChannelDocument, 'reach'>, locale: Locale): string {
  if (!reach) return channelsText(locale, 'reachUnknown');
  return channelsText(locale, reach.unit === 'copies' ? 'reachCopies' : 'reachPeople', { count: reach.number, basis: reach.basis, date: dateInWords(reach.on, locale) });
}

/** The next deadline with what the day alone does not say, or null when neither is known. */
export function deadlineInWords({ nextDeadline, document: { deadlineWords } }: Pick<Channel, 'nextDeadline' | 'document'>, locale: Locale): string | null {
  const day = nextDeadline && channelsText(locale, 'before', { date: dateInWords(nextDeadline, locale) });
  return [day, deadlineWords].filter(Boolean).join(' · ') || null;
}

/** The addresses and the way to hand in, each a piece of text; none when nobody knows. */
export const handInWays = ({ handInEmail, handInUrl, handInWords }: ChannelDocument): string[] => [handInWords, handInEmail, handInUrl].filter((way): way is string => way !== null);

/** "gratis", "€ 40 voor een kwart bladzijde", or that nobody knows. */
export const costInWords = ({ cost, costWords }: ChannelDocument, locale: Locale): string => [channelsText(locale, `cost_${cost}`), costWords].filter(Boolean).join(': ');
