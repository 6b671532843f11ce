import { sql } from 'kysely';
import { byPerson, inSharedText, type Mark, type Personal, type SubjectPart } from '#platform/personal.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { networksText } from './texts.ts';

/** Rows about who takes part in their own name. */
export const byMember: Mark = { is: ({ id }) => sql`member_id in (select id from network_member where person_id = ${id})`, erase: 'row' };

export const personal: Personal = {
  subjects: [{
    say: (locale: Locale, part: SubjectPart) => networksText(locale, `heldNetworks${part}`), ground: 'agreement',
    tables: {
      question_answer: inSharedText('question_answer', ['words'], [byMember]),
      question: inSharedText('question', ['words', 'summary'], [byPerson('made_by', ['made_by'])]),
      network_member: inSharedText('network_member', ['comes_name', 'words'], [byPerson('person_id')]),
      network_document: inSharedText('network_document', ['title', 'words'], [byPerson('made_by', ['made_by'])]),
      network_file: { marks: [byPerson('made_by')] },
      network_contact: { marks: [byPerson('person_id')] },
      vote_candidate: { marks: [byPerson('person_id', ['person_id'])] },
      network_line: inSharedText('network_line', ['about', 'next_step'], [byPerson('made_by', ['made_by'])]),
    },
  }],
};
