import { OLD_ENOUGH } from '#modules/people/index.ts';
import type { PersonalSubject } from '#platform/personal.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { readOwn, wholeOf } from './read-own.ts';
import { privacyText } from './texts.ts';

/** A subject as its page shows it: in words, and how much more there is in the download. */
export type SubjectView = { name: string; why: string; ground: string; term: string; stays: string; lines: string[]; more: number };
export type ConsentView = { id: string; purpose: string; textVersion: string; givenAt: Date; withdrawnAt: Date | null };
export type OwnData = {
  name: string; email: string; phone: string; address: string; language: string; largePrint: boolean;
  /** Organisations they speak for: these are responsible too for what is held of them as staff. */
  parties: string[];
  subjects: SubjectView[];
  /** What can be taken back; that somebody is old enough was only said. */
  consents: ConsentView[];
};

/** What who helps at a desk sees of it. */
export type DeskDetails = Pick<OwnData, 'name' | 'language' | 'largePrint' | 'consents'>;

const MOST_LINES = 20;

/** What is held of who asks, as a page with at most so many lines of each subject. @throws Refusal 404 for a visitor. */
export async function showOwnData(context: Context, held: readonly PersonalSubject[], most = MOST_LINES): Promise<OwnData> {
  const { who, subjects } = await readOwn(context, held), { locale } = context;
  const own = await inTransaction({ ...context, actor: { kind: 'system' } }, async ({ tx }) => ({
    person: await tx.selectFrom('person').select(['language', 'large_print']).where('id', '=', who.id).executeTakeFirstOrThrow(),
    contacts: await tx.selectFrom('person_contact').select(['kind', 'value']).where('person_id', '=', who.id).orderBy('id').execute(),
    consents: await tx.selectFrom('consent').selectAll().where('person_id', '=', who.id).where('purpose', '<>', OLD_ENOUGH).orderBy('given_at', 'desc').execute(),
    parties: who.parties.length ? await tx.selectFrom('party').select('name').where('id', 'in', [...who.parties]).orderBy('name').execute() : [],
  }));
  const contact = (kind: string) => own.contacts.find((one) => one.kind === kind)?.value ?? '';
  return {
    name: who.name, email: contact('email'), phone: contact('phone'), address: contact('address'), language: own.person.language, largePrint: own.person.large_print, parties: own.parties.map(({ name }) => name),
    subjects: subjects.flatMap(({ subject, tables }) => {
      const lines = [...new Set(tables.flatMap(({ table, rows }) => (table.tell ? rows.map((row) => table.tell!(row, locale)) : [])))].filter(Boolean);
      const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
      const { say, ground } = subject;
      return count === 0 ? [] : [{ name: say(locale, 'Name'), why: say(locale, 'Why'), ground: privacyText(locale, `ground_${ground}`), term: say(locale, 'Term'), stays: say(locale, 'Stays'), lines: lines.slice(0, most), more: count - Math.min(lines.length, most) }];
    }),
    consents: own.consents.map((row) => ({ id: row.id, purpose: row.purpose, textVersion: row.text_version, givenAt: row.given_at, withdrawnAt: row.withdrawn_at })),
  };
}

/** The same for a program: every row that is held, by subject and table. */
export async function exportOwnData(context: Context, held: readonly PersonalSubject[]): Promise<Record<string, unknown>> {
  const { subjects } = await readOwn(context, held), { locale, region, now } = context;
  return {
    region: region.name, person: wholeOf(context), madeAt: now.toISOString(),
    subjects: subjects.map(({ subject, tables }) => ({
      name: subject.say(locale, 'Name'), why: subject.say(locale, 'Why'), ground: privacyText(locale, `ground_${subject.ground}`), term: subject.say(locale, 'Term'), afterErasing: subject.say(locale, 'Stays'),
      tables: Object.fromEntries(tables.filter(({ rows }) => rows.length > 0).map(({ name, rows }) => [name, rows])),
    })).filter(({ tables }) => Object.keys(tables).length > 0),
  };
}

/** The same for who reads: one page of HTML that needs nothing else. */
export async function ownDataAsPage(context: Context, held: readonly PersonalSubject[]): Promise<string> {
  const { subjects } = await readOwn(context, held), { locale, region } = context, say = (key: Parameters<typeof privacyText>[1], values = {}) => escaped(privacyText(locale, key, values));
  const told = subjects.flatMap(({ subject, tables }) => {
    const filled = tables.filter(({ rows }) => rows.length > 0);
    if (filled.length === 0) return [];
    const rows = filled.flatMap(({ table, rows: some }) => some.map((row) => `<li>${table.tell ? `<p>${escaped(table.tell(row, locale))}</p>` : ''}<dl>${Object.entries(row).filter(([, value]) => value !== null).map(([column, value]) => `<dt>${escaped(column)}</dt><dd>${escaped(valueTold(value))}</dd>`).join('')}</dl></li>`));
    return [`<section><h2>${escaped(subject.say(locale, 'Name'))}</h2><p>${escaped(subject.say(locale, 'Why'))} ${say(`ground_${subject.ground}`)}</p><p>${escaped(subject.say(locale, 'Term'))}</p><ul>${rows.join('')}</ul></section>`];
  });
  const title = say('pageTitle', { region: region.name });
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:0 1rem;margin:0 0 1rem}dd{margin:0;overflow-wrap:anywhere}</style></head><body><h1>${title}</h1>${told.join('')}</body></html>`;
}

const valueTold = (value: unknown): string => (value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : String(value));
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
