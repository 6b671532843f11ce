import { sql } from 'kysely';
import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import { administers, query, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { headingKind, headingMapped, headingOf, headingSlug, readHeadings, type HeadingKind } from './headings.ts';

const MOST_FOUND = 20;

/** A theme is called what outside lists call a subject, an audience what they call people. */
const termKinds: Record<HeadingKind, readonly string[]> = { theme: ['area', 'competence', 'service'], audience: ['situation'] };

const input = v.object({ kind: headingKind, slug: headingSlug, taxonomy: v.pipe(v.string(), v.maxLength(60)), term: v.pipe(v.string(), v.maxLength(60)) });

/** Says which term of a loaded outside list means the same; twice is once. Administrators only. @throws Refusal `themes.termUnknown`. */
export const mapHeading = useCase({
  input,
  may: ({ actor }) => administers(actor),
  async run(work, { kind, slug, taxonomy, term }) {
    headingOf(await readHeadings(work.tx, kind), slug);
    const { rows } = await sql`select 1 from commons.taxonomy_term where taxonomy_id = ${taxonomy} and id = ${term} and kind = any(${termKinds[kind]}::text[])`.execute(work.tx);
    if (rows.length === 0) refuse('themes.termUnknown', { status: 422 });
    await sql`insert into ${sql.table(`${kind}_mapping`)} (${sql.ref(`${kind}_slug`)}, taxonomy_id, term_id) values (${slug}, ${taxonomy}, ${term}) on conflict do nothing`.execute(work.tx);
    await record(work, headingMapped, null, { kind, slug });
  },
});

/** Takes that back; nothing happens when it was not said. Administrators only. */
export const unmapHeading = useCase({
  input,
  may: ({ actor }) => administers(actor),
  async run(work, { kind, slug, taxonomy, term }) {
    headingOf(await readHeadings(work.tx, kind), slug);
    await sql`delete from ${sql.table(`${kind}_mapping`)} where ${sql.ref(`${kind}_slug`)} = ${slug} and taxonomy_id = ${taxonomy} and term_id = ${term}`.execute(work.tx);
    await record(work, headingMapped, null, { kind, slug });
  },
});

export type FoundTerm = { taxonomy: string; list: string; id: string; name: string; above: string | null };

/** Terms of the loaded lists that a heading of this kind can be mapped to, with these words in a name of any language or by this number; names in front. */
export const findTerms = query(async ({ tx, locale }: Work, { kind, words }: { kind: HeadingKind; words: string }): Promise<FoundTerm[]> => {
  const asked = words.trim().toLowerCase().slice(0, 80);
  if (!asked) return [];
  const language = locale === 'en' ? 'en' : 'nl', like = `%${asked.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return (await sql<FoundTerm>`
    select t.taxonomy_id as taxonomy, l.name as list, t.id, coalesce(t.name ->> ${language}, t.name ->> 'en', t.id) as name, coalesce(up.name ->> ${language}, up.name ->> 'en') as above
    from commons.taxonomy_term t join commons.taxonomy l on l.id = t.taxonomy_id left join commons.taxonomy_term up on up.taxonomy_id = t.taxonomy_id and up.id = t.parent_id
    where t.kind = any(${termKinds[kind]}::text[]) and (t.id = ${asked} or lower(t.name::text) like ${like} or lower(t.description::text) like ${like})
    order by t.id = ${asked} desc, lower(t.name::text) like ${like} desc, t.taxonomy_id, t.position limit ${MOST_FOUND}`.execute(tx)).rows;
});
