import { sql } from 'kysely';
import type { Contribution } from '#platform/contribution.ts';
import { isThere } from '#platform/db/index.ts';
import { followHeading } from './follow-headings.ts';
import './shared-mailboxes.ts';
import { mayAdvertise } from './advertisements/index.ts';
import { advertisementsText } from './advertisements/texts.ts';
import { personal } from './personal.ts';
import { directoryText } from './texts.ts';
import { ANSWER_QUESTIONS, remindOfQuestions } from './reactions.ts';
import { reindexCommand } from './reindex-command.ts';
import { spreadsheetCommands } from './spreadsheet/commands.ts';
import { forgetImports } from './spreadsheet/forget-imports.ts';
import { workOnImport } from './spreadsheet/import-job.ts';
import { mayImport } from './spreadsheet/index.ts';
import { importPagesText } from './spreadsheet/ui/texts.ts';

export const contribution: Contribution = {
  module: 'directory', personal, commands: [...spreadsheetCommands, reindexCommand], jobs: [forgetImports, followHeading], heavyJobs: [workOnImport], duties: { [ANSWER_QUESTIONS]: { path: '/vandaag/vragen', about: sql`select o.source from import_run o where o.id = d."subjectId"`, title: (locale) => directoryText(locale, 'questionsTitle'), remind: remindOfQuestions } },
  firstSteps: [{ path: '/beheer/importeren/nieuw', title: (locale) => importPagesText(locale, 'stepOffer'), about: (locale) => importPagesText(locale, 'stepOfferAbout'), 
    // What is of no area, nobody finds.
    isDone: ({ tx }) => isThere(tx.selectFrom('service').where(sql<boolean>`areas <> '{}'`)) }],
  subjects: [{ path: '/beheer/importeren', name: (locale) => importPagesText(locale, 'title'), about: (locale) => importPagesText(locale, 'subjectAbout'), for: (actor) => mayImport({ actor }) },
    { path: '/beheer/advertenties', name: (locale) => advertisementsText(locale, 'title'), about: (locale) => advertisementsText(locale, 'subjectAbout'), for: mayAdvertise }],
};
