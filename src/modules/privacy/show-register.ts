import { sql } from 'kysely';
import type { PersonalSubject } from '#platform/personal.ts';
import { administers, notFound, query, type Locale, type Work } from '#platform/use-case/index.ts';
import { readCatalogue } from './catalogue.ts';
import { privacyText } from './texts.ts';

/** A line of the register of processing (AVG article 30), in words. */
export type RegisterLine = { name: string; who: string; why: string; ground: string; classes: string; term: string; seenBy: string[]; tables: string };

/** Classes as the comments of columns name them, and what they are called. */
const classes = ['identifier', 'name', 'contact', 'role', 'preference', 'history', 'content', 'secret'] as const;

/** The register, made from what modules say of their tables, the classes of their columns and their row policies. Administrators only. @throws Refusal 404. */
export const showRegister = query(async (work: Work, held: readonly PersonalSubject[]): Promise<RegisterLine[]> => {
  if (!administers(work.actor)) notFound();
  const { tx, region, locale } = work, catalogue = await readCatalogue(tx, region.schema);
  const { rows: policies } = await sql<{ table: string; rule: string }>`select case when schemaname = 'accounts' then 'accounts.' else '' end || tablename as table, coalesce(qual, '') as rule from pg_policies where schemaname in (${region.schema}, 'accounts') and cmd in ('ALL', 'SELECT')`.execute(tx);
  return held.map(({ say, ground, tables }) => {
    const names = Object.keys(tables), used = new Set(names.flatMap((name) => (catalogue.get(name) ?? []).map((column) => column.class)));
    return {
      name: say(locale, 'Name'), who: say(locale, 'Who'), why: say(locale, 'Why'), ground: privacyText(locale, `ground_${ground}`), term: say(locale, 'Term'),
      classes: classes.filter((one) => used.has(one)).map((one) => privacyText(locale, `class_${one}`)).join(', '),
      seenBy: seers(locale, policies.filter(({ table }) => names.includes(table)).map(({ rule }) => rule)), tables: names.join(', '),
    };
  });
});

/** Row policies in words: each compares a row with who asks. */
function seers(locale: Locale, rules: readonly string[]): string[] {
  const some = (pattern: RegExp) => rules.some((rule) => pattern.test(rule));
  return [
    ...(some(/wv\.person/) ? [privacyText(locale, 'seen_self')] : []),
    ...(some(/(scope|holder|sender) = ANY/) ? [privacyText(locale, 'seen_party')] : []),
    ...(some(/editor\|/) ? [privacyText(locale, 'seen_keepers')] : []),
    ...(some(/'region'/) ? [privacyText(locale, 'seen_administrator')] : []),
    ...(some(/^true$/) ? [privacyText(locale, 'seen_nobody')] : []),
  ];
}

/** What the privacy page says of each subject. */
export type HeldInShort = { name: string; who: string; why: string; ground: string; term: string };

/** The register in short, for everybody. */
export const heldInShort = (held: readonly PersonalSubject[], locale: Locale): HeldInShort[] =>
  held.map(({ say, ground }) => ({ name: say(locale, 'Name'), who: say(locale, 'Who'), why: say(locale, 'Why'), ground: privacyText(locale, `ground_${ground}`), term: say(locale, 'Term') }));
