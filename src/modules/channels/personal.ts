import { byContact, type Personal, type SubjectPart } from '#platform/personal.ts';
import type { Locale } from '#platform/use-case/index.ts';
import { channelsText } from './texts.ts';

export const personal: Personal = {
  subjects: [{
    say: (locale: Locale, part: SubjectPart) => channelsText(locale, `heldChannels${part}`), ground: 'interest',
    tables: { channel_contact: { marks: [byContact()], tell: (row) => [row.name, row.email, row.phone].filter(Boolean).join(', ') } },
  }],
};
