import { byPerson, inSharedText, type Personal, type SubjectPart } from '#platform/personal.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { networksText } from './texts.ts';

export const personal: Personal = {
  subjects: [{
    say: (locale: Locale, part: SubjectPart) => networksText(locale, `heldNetworks${part}`), ground: 'agreement',
    tables: {
      network_member: inSharedText('network_member', ['comes_name', 'words'], [byPerson('person_id')]),
      network_document: inSharedText('network_document', ['title', 'words'], [byPerson('made_by', ['made_by'])]),
      network_file: { marks: [byPerson('made_by')] },
      network_contact: { marks: [byPerson('person_id')] },
      network_line: inSharedText('network_line', ['about', 'next_step'], [byPerson('made_by', ['made_by'])]),
    },
  }],
};
