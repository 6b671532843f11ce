import { readFileSync, statSync } from 'node:fs';
import { allRegions } from '#modules/regions/index.ts';
import type { Command, Contribution } from '#platform/contribution.ts';
import type { PersonalSubject } from '#platform/personal.ts';
import { administers, refuse } from '#platform/use-case/index.ts';
import { eraseAgain } from './erase-again.ts';
import { forgetPeople } from './forget-people.ts';
import { addToLedger, readLedger } from './ledger.ts';
import { privacyText } from './texts.ts';

/** Why nobody is looked up in the ledger. */
export const ledgerHolds = { 'accounts.erasure': 'holds ids of people who are not there any more, so that a backup does not bring them back' };

/** The contribution of privacy, which knows what all others hold of people. */
export const privacy = (held: readonly PersonalSubject[]): Contribution => ({
  module: 'privacy', jobs: [forgetPeople(held)], commands: [erasures, eraseAgainCommand(held)],
  subjects: [{ path: '/mijn/gegevens', name: (locale) => privacyText(locale, 'subjectName'), about: (locale) => privacyText(locale, 'subjectAbout'), for: ({ kind }) => kind === 'person' },
    { path: '/beheer/register', name: (locale) => privacyText(locale, 'registerSubject'), about: (locale) => privacyText(locale, 'registerAbout'), for: administers }],
});

const erasures: Command = {
  words: 'erasures',
  summary: 'laat zien wie er gewist is, alleen als nummers; bewaar dit naast een back-up',
  wholeInstallation: true,
  run: ({ db }) => readLedger(db),
};

const eraseAgainCommand = (held: readonly PersonalSubject[]): Command => ({
  words: 'erase-again',
  usage: '[BESTAND]',
  summary: 'wist na het terugzetten van een back-up opnieuw wie gewist was',
  wholeInstallation: true,
  async run({ db, now }, [path]) {
    if (path && !statSync(path, { throwIfNoEntry: false })?.isFile()) return refuse('privacy.fileMissing', { values: { name: path } });
    if (path) await addToLedger(db, readFileSync(path, 'utf8'));
    let count = 0;
    for (const region of await allRegions(db)) count += await eraseAgain({ db, region, actor: { kind: 'system' }, onBehalfOf: null, now, locale: region.locale }, held);
    return privacyText('nl', 'erasedAgain', { count });
  },
});
