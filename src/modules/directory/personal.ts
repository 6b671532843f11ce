import { sql } from 'kysely';
import { byContact, byPerson, type Mark, type Personal, type PersonalSubject, type SubjectPart, type Who } from '#platform/personal.ts';
import type { Locale, Work } from '#platform/use-case/index.ts';
import { readSheet } from '#modules/imports/index.ts';
import { unpacked } from './spreadsheet/staged.ts';
import { follow } from './contacts/keep-shown.ts';
import { directoryText } from './texts.ts';

const saying = (key: 'heldContacts' | 'heldShown' | 'heldLists'): PersonalSubject['say'] => (locale: Locale, part: SubjectPart) => directoryText(locale, `${key}${part}`);

/** The people in an old version of a party that are this person, by the same rule as in the table of today. */
const inVersion = (who: Who) => sql<boolean>`exists (select 1 from jsonb_to_record(c) as contact(name text, email text, phone text), (select 'party:' || subject_id as scope) as at where ${byContact().is(who)})`;
const versionMark: Mark = { is: (who) => sql`subject_kind = 'party' and exists (select 1 from jsonb_array_elements(document -> 'privateContacts') c where ${inVersion(who)})`, erase: ['document'] };

export const personal: Personal = {
  subjects: [
    {
      say: saying('heldContacts'), ground: 'interest',
      tables: {
        private_contact: { marks: [byContact()], tell: (row) => [row.name, row.role, row.email, row.phone, row.address].filter(Boolean).join(', ') },
        version: {
          marks: [versionMark],
          // The entry as it was stays, without the person: what was erased is erased in old versions too.
          erase: async ({ tx }, who) => void (await sql`update version set document = jsonb_set(document, '{privateContacts}',
            coalesce((select jsonb_agg(c) from jsonb_array_elements(document -> 'privateContacts') c where not ${inVersion(who)}), '[]')) where ${versionMark.is(who)}`.execute(tx)),
        },
      },
    },
    {
      say: saying('heldShown'), ground: 'consent',
      tables: {
        shown_contact: {
          marks: [byPerson('person_id'), byPerson('noted_by', ['noted_by'])], erase: eraseShown,
          tell: (row) => [row.name ?? row.asked_as, row.role, row.phone, row.email].filter(Boolean).join(', '),
        },
      },
    },
    {
      say: saying('heldLists'), ground: 'interest',
      tables: {
        import_run: { marks: [byPerson('made_by', ['made_by'])], erase: eraseRuns },
        import_task: { marks: [byPerson('asked_by')], erase: eraseTasks },
        import_question: { marks: [byPerson('answered_by', ['answered_by'])] },
      },
    },
  ],
};

/** Whoever is erased is gone at once from pages, search and everything else that is made of it. */
async function eraseShown(work: Work, { id }: Who): Promise<void> {
  const gone = await work.tx.deleteFrom('shown_contact').where('person_id', '=', id).returning(['party_id', 'name', 'shown_until']).execute();
  await work.tx.updateTable('shown_contact').set({ noted_by: null }).where('noted_by', '=', id).execute();
  await follow(work, gone.filter((row) => row.shown_until !== null));
}

/** Lists that wait and in which somebody stands go as a whole: what would be left of one is not the list that was sent. */
async function eraseRuns({ tx }: Work, who: Who): Promise<void> {
  const waiting = await tx.selectFrom('import_run').select(['id', 'sheets', 'plan']).where((e) => e.or([e('sheets', 'is not', null), e('plan', 'is not', null)])).execute();
  for (const { id, sheets, plan } of waiting) {
    const told = await Promise.all([sheets, plan].map(async (bytes) => (bytes ? JSON.stringify(await unpacked(bytes)) : '')));
    if (names(told.join('\n'), who)) await tx.deleteFrom('import_run').where('id', '=', id).execute();
  }
  await tx.updateTable('import_run').set({ made_by: null }).where('made_by', '=', who.id).execute();
}

async function eraseTasks({ tx }: Work, who: Who): Promise<void> {
  await tx.deleteFrom('import_task').where('asked_by', '=', who.id).execute();
  const waiting = await tx.selectFrom('import_task').select(['import_id', 'file', 'file_name', 'input']).execute();
  for (const { import_id, file, file_name, input } of waiting) {
    if (names(JSON.stringify(input) + (file ? await cellsOf(file_name ?? '', file) : ''), who)) await tx.deleteFrom('import_task').where('import_id', '=', import_id).execute();
  }
}

/** What stands in a file; of one that cannot be read its bytes, which will be refused anyway. */
const cellsOf = (name: string, file: Buffer): Promise<string> => readSheet(file, { name }).then((sheets) => JSON.stringify(sheets), () => file.toString('latin1'));

function names(text: string, { name, emails, phones }: Who): boolean {
  const lower = text.toLowerCase(), digits = lower.replaceAll(/(?<=\d)[\s().\\/-]+(?=\d)/g, '');
  return [name.toLowerCase(), ...emails].some((mine) => lower.includes(mine)) || phones.some((phone) => digits.includes(phone));
}
