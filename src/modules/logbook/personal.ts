import { inSharedText, type Personal, type SubjectPart } from '#platform/personal.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { logbookText } from './texts.ts';

export const personal: Personal = {
  subjects: [{ say: (locale: Locale, part: SubjectPart) => logbookText(locale, `heldLogbook${part}`), ground: 'agreement', tables: { logbook_line: inSharedText('logbook_line', ['words']) } }],
};
