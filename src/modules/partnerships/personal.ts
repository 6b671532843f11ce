import { byPerson, inSharedText, type Personal, type SubjectPart } from '#platform/personal.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { partnershipsText } from './texts.ts';

export const personal: Personal = {
  subjects: [{
    say: (locale: Locale, part: SubjectPart) => partnershipsText(locale, `heldPartnerships${part}`), ground: 'agreement',
    tables: {
      partnership: inSharedText('partnership', ['title', 'what', 'carried_by', 'money', 'hours', 'rooms', 'lasts', 'ended_words'], [byPerson('made_by', ['made_by'])]),
      partnership_party: inSharedText('partnership_party', ['words']),
    },
  }],
};
