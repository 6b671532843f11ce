import { byMention, byPerson, type Mark, type Personal, type SubjectPart } from '#platform/personal.ts';
import { sql } from 'kysely';
import type { Locale } from '#platform/use-case/index.ts';
import { networksText } from './texts.ts';

/** Who comes for a party, as they wrote their own name. */
const byName = (column: string): Mark => ({ is: ({ name }) => sql`lower(${sql.ref(column)}) = lower(${name})`, erase: [column] });

export const personal: Personal = {
  subjects: [{
    say: (locale: Locale, part: SubjectPart) => networksText(locale, `heldNetworks${part}`), ground: 'agreement',
    tables: {
      network: { marks: [byPerson('made_by', ['made_by'])] },
      network_member: { marks: [byPerson('person_id'), byName('comes_name'), byMention('words', ['words'])] },
      network_line: { marks: [byPerson('made_by', ['made_by']), byMention('about'), byMention('next_step', ['next_step'])] },
    },
  }],
};
