import { sql } from 'kysely';
import type { Contribution } from '#platform/contribution.ts';
import { administers } from '#platform/use-case/index.ts';
import './follow-networks.ts';
import './plan/reply-by-mail.ts';
import './dates/answer-by-mail.ts';
import './agreements/close-by-mail.ts';
import './minutes/remark-by-mail.ts';
import './agenda/fill-agenda.ts';
import { forgetSubjects } from './agenda/hand-in-subject.ts';
import { atMember, ownNetworks } from '#modules/networks/index.ts';
import { COME, COME_SERIES, KEEP, LOOK_AFTER, MISSED, POLL, READ, SENT_BACK } from './facts.ts';
import { personal } from './personal.ts';
import { pollOnPaper } from './dates/poll-letter.ts';
import { minutesOnPaper } from './minutes/minutes-letter.ts';
import { comeOnPaper } from './plan/come-letter.ts';
import { remindOfMeetings } from './plan/remind-of-meetings.ts';
import { seriesOnPaper } from './series/series-letter.ts';
import { atAgreement, chaseAgreements, remindOfAgreement } from './agreements/remind-of-agreements.ts';
import { meetingsText } from './texts.ts';

/** What waits for who carries a network stands on Vandaag; a mail as well would be the same twice. */
const standsOnToday = async () => {};

/** What was agreed. */
const agreed = sql<string | null>`select o.what from agreement o where o.id = d."subjectId"`;

export const contribution: Contribution = {
  module: 'meetings', personal,
  letters: { [POLL]: pollOnPaper, [COME]: comeOnPaper, [COME_SERIES]: seriesOnPaper, [READ]: minutesOnPaper },
  jobs: [chaseAgreements, remindOfMeetings, forgetSubjects],
  subjects: [{ path: '/mijn/agenda', name: (locale) => meetingsText(locale, 'addressTitle'), about: (locale) => meetingsText(locale, 'addressAbout'), for: (actor) => ownNetworks(actor).length > 0 },
    { path: '/beheer/vaste-agenda', name: (locale) => meetingsText(locale, 'standingTitle'), about: (locale) => meetingsText(locale, 'standingAbout'), for: administers }],
  duties: {
    [KEEP]: { title: (locale) => meetingsText(locale, 'dutyKeep'), path: '/netwerken/afspraken', remind: remindOfAgreement, about: agreed, open: (_, { subjectId }) => `/netwerken/afspraken#${subjectId}` },
    [LOOK_AFTER]: { title: (locale) => meetingsText(locale, 'dutyLookAfter'), path: '/netwerken/afspraken', remind: standsOnToday, about: agreed, open: atAgreement },
    [SENT_BACK]: { title: (locale) => meetingsText(locale, 'dutySentBack'), path: '/netwerken/afspraken', remind: standsOnToday, about: agreed, open: atAgreement },
    [MISSED]: { title: (locale) => meetingsText(locale, 'dutyMissed'), path: '/netwerken', remind: standsOnToday, ...atMember },
  },
};
