import type { Contribution } from '#platform/contribution.ts';
import { isThere } from '#platform/db/index.ts';
import { administers } from '#platform/use-case/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { addPerson } from './add-person.ts';
import { personal } from './personal.ts';
import { forgetOver, forgetSessions } from './forget-over.ts';
import { listPeople } from './find-people.ts';
import { atPost, LEFT_ALONE, watchEndedRoles } from './left-alone.ts';
import { moveDutiesOnTheDay } from './hand-over.ts';
import { mayManagePeople } from './may-manage.ts';
import { atHolder, QUIET_HOLDER, remindOfQuietHolder, watchQuietHolders } from './quiet-holders.ts';
import { mayKeepLoginProviders } from './login-providers.ts';
import { createSignIn } from './sign-in.ts';
import { peopleText } from './texts.ts';

export const contribution: Contribution = {
  module: 'people', personal,
  topics: { 'people.handover': (locale) => peopleText(locale, 'topicHandover'), 'people.contact': (locale) => peopleText(locale, 'topicContact') },
  jobs: [forgetOver, forgetSessions, watchQuietHolders, watchEndedRoles, moveDutiesOnTheDay],
  duties: {
    [QUIET_HOLDER]: { path: '/beheer/mensen?stil=ja', open: atHolder, title: (locale) => peopleText(locale, 'quietTitle'), remind: remindOfQuietHolder },
    // Reach tells it the moment it happens.
    [LEFT_ALONE]: { path: '/beheer/mensen', title: (locale) => peopleText(locale, 'leftAloneDuty'), remind: async () => {}, open: atPost },
  },
  firstSteps: [{ path: '/beheer/mensen/nieuw', title: (locale) => peopleText(locale, 'stepColleague'), about: (locale) => peopleText(locale, 'stepColleagueAbout'),
    isDone: ({ tx, actor }) => isThere(tx.selectFrom('role').where('person_id', 'is distinct from', actor.kind === 'person' ? actor.id : null)) }],
  subjects: [
    { path: '/beheer/mensen', name: (locale) => peopleText(locale, 'peopleSubject'), about: (locale) => peopleText(locale, 'peopleAbout'), for: mayManagePeople },
    { path: '/beheer/namen', name: (locale) => peopleText(locale, 'namesSubject'), about: (locale) => peopleText(locale, 'namesAbout'), for: administers },
    { path: '/beheer/inloggen', name: (locale) => peopleText(locale, 'providersSubject'), about: (locale) => peopleText(locale, 'providersAbout'), for: mayKeepLoginProviders },
    { path: '/mijn/bereik', name: (locale) => peopleText(locale, 'reachSubject'), about: (locale) => peopleText(locale, 'reachAbout'), for: ({ kind }) => kind === 'person' },
    { path: '/mijn/inloggen', name: (locale) => peopleText(locale, 'ownSubject'), about: (locale) => peopleText(locale, 'ownAbout'), for: ({ kind }) => kind === 'person' }],
  commands: [{
    words: 'signin-link',
    summary: 'maakt een link waarmee een beheerder één keer inlogt',
    async run({ context, region, db, now }) {
      let [administrator] = await listPeople(context, { role: 'administrator' });
      if (!administrator) {
        await addPerson(context, { name: 'Beheerder', roles: [{ kind: 'administrator', scopeKind: 'region', scope: 'region' }] });
        [administrator] = await listPeople(context, { role: 'administrator' });
      }
      const token = await createSignIn(db, region, administrator!, now);
      return `${addressOf(region)}/inloggen/${token}\nDeze link werkt een half uur, één keer, voor ${administrator!.name} in ${region.name}.`;
    },
  }],
};
