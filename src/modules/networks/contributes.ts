import type { Contribution } from '#platform/contribution.ts';
import { aboutRow } from '#platform/facts/index.ts';
import { oweCatchUpOnTheDay } from './catch-up.ts';
import { forgetContacts } from './contacts/share-contact.ts';
import { forgetDocuments } from './documents/share-document.ts';
import { ADMIT, CARRIED, CATCH_UP, DOCUMENTS, ENDED, INVITE, QUESTION } from './facts.ts';
import { invitationOnPaper } from './invitation-letter.ts';
import { forgetLines } from './note-line.ts';
import { atMember } from './membership.ts';
import { personal } from './personal.ts';
import './answer-by-mail.ts';
import './questions/answer-by-mail.ts';
import { lookAfterQuestions } from './questions/close-question.ts';
import { questionOnPaper } from './questions/question-letter.ts';
import { networksText } from './texts.ts';

export const contribution: Contribution = {
  module: 'networks', personal,
  letters: { [INVITE]: invitationOnPaper, [QUESTION]: questionOnPaper },
  jobs: [forgetLines, forgetDocuments, forgetContacts, oweCatchUpOnTheDay, lookAfterQuestions],
  duties: {
    [ADMIT]: { title: (locale) => networksText(locale, 'dutyAdmit'), path: '/netwerken', remind: async () => {}, ...atMember },
    [CATCH_UP]: { title: (locale) => networksText(locale, 'dutyCatchUp'), path: '/netwerken', remind: async () => {}, ...aboutRow('network', (slug) => `/netwerken/${slug}/bijgepraat`) },
  },
  topics: { [INVITE]: (locale) => networksText(locale, 'topicInvite'), [CARRIED]: (locale) => networksText(locale, 'topicCarried'), [ENDED]: (locale) => networksText(locale, 'topicEnded'), [DOCUMENTS]: (locale) => networksText(locale, 'topicDocuments') },
  subjects: [{ path: '/netwerken', name: (locale) => networksText(locale, 'title'), about: (locale) => networksText(locale, 'subjectAbout'), for: (actor) => actor.kind === 'person' }],
};
