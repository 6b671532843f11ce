import { byEmail, byMention, byPerson, dayTold, type Personal, type SubjectPart } from '#platform/personal.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { claimsText } from './texts.ts';

export const personal: Personal = {
  subjects: [{
    say: (locale: Locale, part: SubjectPart) => claimsText(locale, `heldClaims${part}`), ground: 'agreement',
    tables: {
      proposal: {
        marks: [byPerson('made_by'), byPerson('decided_by', ['decided_by']), byMention('fields')],
        tell: (row, locale) => claimsText(locale, 'tellProposal', { name: String((row.fields as { name?: string }).name ?? ''), day: dayTold(row.made_at, locale) }),
      },
      claim: { marks: [byPerson('person_id'), byMention('words')], tell: (row, locale) => claimsText(locale, 'tellClaim', { day: dayTold(row.made_at, locale), words: String(row.words) }) },
      invitation: { marks: [byEmail('email'), byPerson('made_by')], tell: (row, locale) => claimsText(locale, 'tellInvitation', { day: dayTold(row.made_at, locale) }) },
    },
  }],
};
