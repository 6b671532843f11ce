import { sql, type RawBuilder } from 'kysely';
import type { Locale, Work } from './use-case/index.ts';

/** On which ground something is held of people (AVG article 6). */
const grounds = ['agreement', 'consent', 'interest', 'duty'] as const;
export type Ground = (typeof grounds)[number];

/** What names somebody in a database: ids, addresses, numbers (their last nine digits), and the parties they speak or spoke for. */
export type Who = { id: string; name: string; emails: readonly string[]; phones: readonly string[]; parties: readonly string[]; regionId: string; accounts: readonly string[] };

/** A way by which rows about somebody are found. Erasing takes the whole row, or empties these columns where the rest must stay. */
export type Mark = { is: (who: Who) => RawBuilder<boolean>; erase: 'row' | readonly string[]; /** Rows of which this holds are not erased. */ unless?: RawBuilder<boolean> };

export type PersonalTable = {
  marks: readonly Mark[];
  /** A row in plain words. Without it rows are counted on the page, and stand whole in the download. */
  tell?: (row: Record<string, unknown>, locale: Locale) => string;
  /** Erases in a way of its own, where deleting and emptying will not do. */
  erase?: (work: Work, who: Who) => Promise<void>;
};

const subjectParts = ['Name', 'Who', 'Why', 'Term', 'Stays'] as const;
/** What is held, of whom, why, how long, and what is left after erasing: each a sentence or two in plain words. */
export type SubjectPart = (typeof subjectParts)[number];

/** A subject in which people stand: a heading of "Mijn gegevens" and a line in the register of processing. Names of tables outside the region have their schema. */
export type PersonalSubject = { say: (locale: Locale, part: SubjectPart) => string; ground: Ground; tables: Readonly<Record<string, PersonalTable>> };

/** What a module holds of people. `nobody`: tables with a personal class in which nobody can be looked up, and why. */
export type Personal = { subjects: readonly PersonalSubject[]; nobody?: Readonly<Record<string, string>> };

/** By a column with the id of a person. */
export const byPerson = (column: string, erase: Mark['erase'] = 'row'): Mark => ({ is: ({ id }) => sql`${sql.ref(column)} = ${id}`, erase });
/** `person:<id>`, as duties and refusals name who they are of. */
export const byHolder = (column: string, erase: Mark['erase'] = 'row'): Mark => ({ is: ({ id }) => sql`${sql.ref(column)} = ${`person:${id}`}`, erase });
/** By a column with an e-mail address, however it is written. */
export const byEmail = (column: string, erase: Mark['erase'] = 'row'): Mark => ({ is: ({ emails }) => sql`lower(${sql.ref(column)}) = any(${emails}::text[])`, erase });
/** Of the region's own rows about an account. */
export const byAccount = (column: string): Mark => ({ is: ({ accounts, regionId }) => sql`${sql.ref(column)} = any(${accounts}::uuid[]) and region_id = ${regionId}`, erase: 'row' });
/** Somebody's name, address or number at a party: their own address, their number unless it is another's name, their name at a party they speak for. `scope` holds `party:<id>`. */
export const byContact = (): Mark => ({
  is: ({ name, emails, phones, parties }) => sql`(lower(email) = any(${emails}::text[]) or right(regexp_replace(phone, '\\D', '', 'g'), 9) = any(${phones}::text[]) and lower(coalesce(name, ${name})) = lower(${name})
    or lower(name) = lower(${name}) and scope = any(${parties.map((id) => `party:${id}`)}::text[]))`,
  erase: 'row',
});
/** Every text in a row of JSON or text in which one of somebody's addresses stands. */
export const byMention = (column: string, erase: Mark['erase'] = 'row'): Mark => ({ is: ({ emails }) => sql`exists (select 1 from unnest(${emails}::text[]) as mine(email) where position(email in lower(${sql.ref(column)}::text)) > 0)`, erase });

/** Stands where somebody's name or address stood, in what others wrote together and keep. */
const SOMEBODY = '…';
const plainly = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Texts that belong to many, such as minutes: somebody's name and addresses are taken out of them, and the rest stays. `more` are rows or columns that are theirs alone. */
export function inSharedText(table: string, columns: readonly string[], more: readonly Mark[] = []): PersonalTable {
  const pattern = ({ name, emails }: Who) => `\\m(${[name, ...emails].filter((text) => text.length > 1).map(plainly).join('|') || '(?!)'})`;
  const mentions: Mark = { is: (who) => sql`(${sql.join(columns.map((column) => sql`coalesce(${sql.ref(column)}, '') ~* ${pattern(who)}`), sql` or `)})`, erase: columns };
  return {
    marks: [...more, mentions],
    erase: async ({ tx }, who) => {
      for (const { is, erase, unless } of more) {
        const which = sql`${is(who)} and not ${unless ?? sql`false`}`;
        if (erase === 'row') await sql`delete from ${sql.table(table)} where ${which}`.execute(tx);
        else await sql`update ${sql.table(table)} set ${sql.join(erase.map((column) => sql`${sql.ref(column)} = null`))} where ${which}`.execute(tx);
      }
      await sql`update ${sql.table(table)} set ${sql.join(columns.map((column) => sql`${sql.ref(column)} = regexp_replace(${sql.ref(column)}, ${pattern(who)}, ${SOMEBODY}, 'gi')`))} where ${mentions.is(who)}`.execute(tx);
    },
  };
}

/** A day of a row, as people say it; `none` where there is none, for texts that choose by it. */
export const dayTold = (value: unknown, locale: Locale): string =>
  value === null || value === undefined ? 'none' : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(new Date(value as string | Date));
