import { sql } from 'kysely';
import { byMention, byPerson, type Mark, type Personal, type SubjectPart } from '#platform/personal.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { meetingsText } from './texts.ts';

/** Their own name, as they or somebody of the network wrote it. */
const byName = (column: string, erase: Mark['erase']): Mark => ({ is: ({ name }) => sql`lower(${sql.ref(column)}) = lower(${name})`, erase });
/** Rows about who takes part in their own name. */
const byMember: Mark = { is: ({ id }) => sql`member_id in (select id from network_member where person_id = ${id})`, erase: 'row' };

export const personal: Personal = {
  subjects: [{
    say: (locale: Locale, part: SubjectPart) => meetingsText(locale, `heldMeetings${part}`), ground: 'agreement',
    tables: {
      meeting: { marks: [byPerson('made_by', ['made_by']), byMention('place', ['place'])] },
      attendee: { marks: [byMember, { ...byName('name', 'row'), unless: sql<boolean>`member_id is not null` }, { ...byName('name', ['name']), unless: sql<boolean>`member_id is null` }, byName('told_by', ['told_by']), byMention('brings', ['brings']), byMention('told_words', ['told_words'])] },
      agenda_item: { marks: [byName('who', ['who'])] },
      agreement: { marks: [byMember, byName('who', ['who'])] },
      minutes_remark: { marks: [byMember, byMention('words')] },
    },
  }],
};
