import { byPerson, dayTold, inSharedText, type Personal, type SubjectPart } from '#platform/personal.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { byMember } from '#modules/networks/index.ts';
import { meetingsText } from './texts.ts';

export const personal: Personal = {
  subjects: [{
    say: (locale: Locale, part: SubjectPart) => meetingsText(locale, `heldMeetings${part}`), ground: 'agreement',
    tables: {
      meeting: inSharedText('meeting', ['place'], [byPerson('made_by', ['made_by'])]),
      meeting_series: inSharedText('meeting_series', ['place'], [byPerson('made_by', ['made_by'])]),
      date_poll: inSharedText('date_poll', ['place'], [byPerson('made_by', ['made_by'])]),
      poll_answer: { marks: [byMember] },
      attendee: inSharedText('attendee', ['name', 'brings', 'told_by', 'told_words'], [byMember]),
      agenda_item: inSharedText('agenda_item', ['who', 'notes']),
      standing_item: inSharedText('standing_item', ['who']),
      agenda_subject: inSharedText('agenda_subject', ['title', 'aim', 'words'], [byMember]),
      agreement: inSharedText('agreement', ['who', 'what', 'closed_words'], [byMember]),
      decision: inSharedText('decision', ['what', 'objections']),
      minutes_remark: inSharedText('minutes_remark', ['words'], [byMember]),
    },
  }, {
    say: (locale: Locale, part: SubjectPart) => meetingsText(locale, `heldCalendar${part}`), ground: 'agreement',
    tables: { calendar_address: { marks: [byPerson('person_id')], tell: ({ made_at }, locale) => meetingsText(locale, 'tellCalendar', { day: dayTold(made_at, locale) }) } },
  }],
};
