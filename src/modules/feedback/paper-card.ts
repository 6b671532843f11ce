import type { PaperForm } from '#platform/contribution.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { aspectsOf, sides, subjects } from './aspects.ts';
import type { Round } from './round.ts';
import { MOST_CARDS } from './summary.ts';
import { feedbackText } from './texts.ts';

/** The cards that one may give, on paper: to tick, and with names to write a few words. */
export function paperCards({ isNamed }: Pick<Round, 'isNamed'>, locale: Locale): PaperForm[] {
  const say = (key: Parameters<typeof feedbackText>[1], values = {}) => feedbackText(locale, key, values);
  return Array.from({ length: MOST_CARDS }, (_, i) => ({
    heading: say('cardNumber', { n: i + 1 }), blank: say('paperAbout'), columns: sides.map((side) => say(`paper_${side}`)),
    groups: subjects.map((subject) => ({ name: say(`subject_${subject}`), rows: aspectsOf[subject].map((aspect) => say(`aspect_${aspect}`)) })), lines: isNamed ? sides.map((side) => say(`paperWords_${side}`)) : [],
  }));
}

/** What stands above them: what to do, and whom one can choose. */
export const paperIntro = ({ isNamed }: Pick<Round, 'isNamed'>, names: readonly string[], locale: Locale): string => feedbackText(locale, isNamed ? 'paperIntro' : 'paperIntroUnnamed', { names: names.join('; ') });
