import { sql } from 'kysely';
import { byEmail, byHolder, byMention, byPerson, dayTold, inSharedText, type Mark, type Personal, type SubjectPart } from '#platform/personal.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { reachText } from './texts.ts';

/** What was written in conversations of somebody goes with them, whoever wrote it: it was between two. */
const lineOf: Mark = { is: ({ id, emails }) => sql`conversation_id in (select id from conversation where person_id = ${id} or lower(writer_email) = any(${emails}::text[]))`, erase: 'row' };

/** What somebody answered by mail. */
const replyOf: Mark = { is: ({ id }) => sql`delivery_id in (select id from delivery where person_id = ${id})`, erase: 'row' };

export const personal: Personal = {
  subjects: [{
    say: (locale: Locale, part: SubjectPart) => reachText(locale, `heldMessages${part}`), ground: 'interest',
    tables: {
      mail_reply: inSharedText('mail_reply', ['words'], [replyOf]),
      delivery: { marks: [byPerson('person_id'), byPerson('through_id', ['through_id']), byPerson('changed_by', ['changed_by'])] },
      message: { marks: [byHolder('sender'), byPerson('subject_id'), byPerson('made_by', ['made_by'])] },
      refused_topic: { marks: [byHolder('holder')], tell: (row, locale) => reachText(locale, 'tellRefused', { topic: String(row.topic), day: dayTold(row.at, locale) }) },
      told_origin: { marks: [byEmail('email')] },
      origin_letter: { marks: [byPerson('person_id')] },
      letter_batch: { marks: [byPerson('made_by', ['made_by'])] },
      call_sheet: { marks: [byPerson('caller_id')] },
      conversation_line: { marks: [lineOf] },
      conversation: { marks: [byPerson('person_id'), byEmail('writer_email'), byMention('party_contact', ['party_contact'])] },
    },
  }],
  nobody: { link_key: 'a key of the region, of nobody' },
};
