import { sql } from 'kysely';
import type { Contribution } from '#platform/contribution.ts';
import { aboutRow } from '#platform/facts/index.ts';
import { stepClaims } from './claim-party.ts';
import { remindOfColleagues, stepColleagues } from './colleagues.ts';
import { expireProposals } from './decide-proposal.ts';
import { CLAIM_DECISION, COLLEAGUES, PROPOSAL } from './facts.ts';
import { forgetMerges } from './merge/index.ts';
import { personal } from './personal.ts';
import { endStopped } from './stop/index.ts';
import { claimsText } from './texts.ts';

/** What waits for somebody stands on Vandaag; a mail as well would be the same twice. */
const standsOnToday = async () => {};

export const contribution: Contribution = {
  module: 'claims', personal,
  jobs: [expireProposals, stepClaims, stepColleagues, endStopped, forgetMerges],
  duties: {
    [PROPOSAL]: { title: (locale) => claimsText(locale, 'dutyProposal'), path: '/vandaag/voorstellen', remind: standsOnToday, about: sql`select o.fields ->> 'name' from proposal o where o.id = d."subjectId"`, open: (_, { subjectId }) => `/vandaag/voorstellen/${subjectId}` },
    [CLAIM_DECISION]: { title: (locale) => claimsText(locale, 'dutyClaim'), path: '/vandaag/aanvragen', remind: standsOnToday, about: sql`select p.name from claim o join party p on p.id = o.party_id where o.id = d."subjectId"`, open: (_, { subjectId }) => `/vandaag/aanvragen#${subjectId}` },
    [COLLEAGUES]: { title: (locale) => claimsText(locale, 'dutyColleagues'), path: '/mijn/organisaties', remind: remindOfColleagues, ...aboutRow('party', (slug) => `/organisaties/${slug}/mensen`) },
  },
  subjects: [
    { path: '/mijn/organisaties', name: (locale) => claimsText(locale, 'ownPartiesTitle'), about: (locale) => claimsText(locale, 'ownPartiesAbout'), for: (actor) => actor.kind === 'person' && actor.scopes.some((scope) => scope.startsWith('party:')) },
    { path: '/meedoen/begin', name: (locale) => claimsText(locale, 'beginTitle'), about: (locale) => claimsText(locale, 'beginIntro'), for: (actor) => actor.kind === 'person' },
  ],
};
