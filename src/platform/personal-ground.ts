import { sql } from 'kysely';
import { platformText } from './i18n/index.ts';
import { byEmail, byHolder, byPerson, dayTold, type Personal, type PersonalSubject, type SubjectPart } from './personal.ts';
import type { Locale } from './use-case/index.ts';

const saying = (key: 'heldHistory' | 'heldMail'): PersonalSubject['say'] => (locale: Locale, part: SubjectPart) => platformText(locale, `${key}${part}`);

/** What the ground holds of people: what happened, what waits, and the outbox. */
export const personal: Personal = {
  subjects: [
    {
      say: saying('heldHistory'), ground: 'interest',
      tables: {
        fact: {
          marks: [byPerson('actor_id', ['actor_id']), byPerson('on_behalf_of', ['on_behalf_of']), byPerson('subject_id', ['subject_id'])],
          // The application itself changes no fact: that is done by a function of the owner.
          erase: async ({ tx }, { id }) => void (await sql`select forget_in_facts(${id})`.execute(tx)),
        },
        duty: { marks: [byHolder('holder'), byPerson('subject_id'), byPerson('closed_by', ['closed_by'])] },
      },
    },
    {
      say: saying('heldMail'), ground: 'agreement',
      tables: { mail: { marks: [byEmail('recipient')], tell: (row, locale) => platformText(locale, 'tellMail', { day: dayTold(row.made_at, locale), subject: String(row.subject) }) } },
    },
  ],
};
