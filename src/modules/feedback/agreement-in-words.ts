import type { Locale } from '#platform/use-case/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import { whenInWords } from '#modules/meetings/index.ts';
import type { Round } from './round.ts';
import { feedbackText } from './texts.ts';

/** What was agreed, in a sentence each: who sees it, with or without names, until when, and where it is talked about. */
export function agreementInWords({ isNamed, seenBy, until, meeting }: Pick<Round, 'isNamed' | 'seenBy' | 'until' | 'meeting'>, locale: Locale): string[] {
  const say = (key: Parameters<typeof feedbackText>[1], values = {}) => feedbackText(locale, key, values);
  return [say(`seenBy_${seenBy}`), say('aloneSees'), say(isNamed ? 'isNamed' : 'isUnnamed'), say('neverFunders'), say('untilDay', { day: dateInWords(until, locale) }),
    ...(meeting ? [say('talkedAbout', { title: meeting.title, when: whenInWords(meeting, locale) })] : []), say('erasedAfter')];
}
