import { sql } from 'kysely';
import { byPerson, inSharedText, type Personal, type SubjectPart, type Who } from '#platform/personal.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { feedbackText } from './texts.ts';

/** Seats of who takes part in their own name. */
const ownSeat = ({ id }: Who) => sql`(select s.id from feedback_seat s join network_member m on m.id = s.member_id where m.person_id = ${id})`;

export const personal: Personal = {
  subjects: [{
    say: (locale: Locale, part: SubjectPart) => feedbackText(locale, `heldFeedback${part}`), ground: 'agreement',
    tables: {
      feedback_round: inSharedText('feedback_round', ['agreed_how'], [byPerson('made_by', ['made_by'])]),
      // What others said is shown from the moment on that the round shows it.
      feedback_card: inSharedText('feedback_card', ['strength_words', 'wish_words', 'answer_words'], [
        { is: (who) => sql<boolean>`from_seat_id in ${ownSeat(who)}`, erase: 'row' },
        { is: (who) => sql<boolean>`about_seat_id in ${ownSeat(who)} and exists (select 1 from feedback_round r where r.id = round_id and r.closed_at is not null)`, erase: 'row' },
      ]),
    },
  }],
};
