import { byEmail, byMention, type Personal, type SubjectPart } from '#platform/personal.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { upkeepText } from './texts.ts';

export const personal: Personal = {
  subjects: [{
    say: (locale: Locale, part: SubjectPart) => upkeepText(locale, `heldReports${part}`), ground: 'consent',
    tables: { report: { marks: [byEmail('reporter'), byMention('words')] }, contact_change: { marks: [byMention('fields')] } },
  }],
};
