import type { Contribution } from '#platform/contribution.ts';
import { addressOf } from '#platform/http/site.ts';
import { addPerson } from './add-person.ts';
import { personal } from './personal.ts';
import { listPeople } from './find-people.ts';
import { createSignIn } from './sign-in.ts';
import { peopleText } from './texts.ts';

export const contribution: Contribution = {
  module: 'people', personal,
  subjects: [{ path: '/mijn/inloggen', name: (locale) => peopleText(locale, 'ownSubject'), about: (locale) => peopleText(locale, 'ownAbout'), for: ({ kind }) => kind === 'person' }],
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
