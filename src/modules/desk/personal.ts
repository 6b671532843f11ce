import { byPerson, dayTold, type Personal } from '#platform/personal.ts';
import { deskText } from './texts.ts';

export const personal: Personal = {
  subjects: [{
    say: (locale, part) => deskText(locale, `held${part}`), ground: 'agreement',
    tables: {
      desk_code: { marks: [byPerson('person_id'), byPerson('made_by', ['made_by'])] },
      desk_visit: { marks: [byPerson('person_id'), byPerson('staff_id')], tell: (row, locale) => deskText(locale, 'tellVisit', { day: dayTold(row.started_at, locale) }) },
      desk_miss: { marks: [byPerson('staff_id')] },
      desk: { marks: [byPerson('marked_by', ['marked_by'])] },
    },
  }],
};
