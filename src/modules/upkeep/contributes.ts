import { sql } from 'kysely';
import type { Contribution } from '#platform/contribution.ts';
import { aboutRow } from '#platform/facts/index.ts';
import { stepUpkeep } from './ask-owners.ts';
import { forgetContactChanges } from './change-by-link.ts';
import { keepContacts, SHOW, showOnPaper } from './contacts/index.ts';
import { CONFIRM, REPORT } from './facts.ts';
import { personal } from './personal.ts';
import { questionOnPaper } from './letter.ts';
import { forgetReports, remindOfReport } from './report-entry.ts';
import { countUpkeep, watchesUpkeep } from './show-upkeep.ts';
import { upkeepText } from './texts.ts';

/** Owners are told by their own way when they are asked; a mail about the duty as well would be the same twice. */
const alreadyTold = async () => {};

export const contribution: Contribution = {
  module: 'upkeep', personal,
  jobs: [stepUpkeep, countUpkeep, forgetReports, forgetContactChanges, keepContacts],
  duties: {
    [CONFIRM]: { title: (locale) => upkeepText(locale, 'dutyConfirm'), path: '/klopt', remind: alreadyTold, ...aboutRow('party', (slug) => `/klopt/van/${slug}`) },
    [REPORT]: { title: (locale) => upkeepText(locale, 'dutyReport'), path: '/vandaag/meldingen', remind: remindOfReport, about: sql`select coalesce(s.name, p.name) from report o left join service s on s.id = o.entry_id left join party p on p.id = o.entry_id where o.id = d."subjectId"`, open: (_, { subjectId }) => `/vandaag/meldingen#${subjectId}` },
  },
  letters: { [CONFIRM]: questionOnPaper, [SHOW]: showOnPaper }, topics: { [SHOW]: (locale) => upkeepText(locale, 'topicShow') },
  subjects: [{ path: '/bijhouden', name: (locale) => upkeepText(locale, 'subjectName'), about: (locale) => upkeepText(locale, 'subjectAbout'), for: watchesUpkeep }],
};
