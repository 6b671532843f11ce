import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';

export type Theme = { slug: string; name: string; parent: string | null; children: Theme[] };
export type Audience = { slug: string; name: string };
/** A term of an outside list that a theme or audience of the region is mapped to. `name` is the id when the list was not loaded. */
export type MappedTerm = { slug: string; taxonomy: string; id: string; name: string };

/** The region's themes as trees, in their order. */
export async function themeTree(tx: Tx): Promise<Theme[]> {
  const { rows } = await sql<{ slug: string; name: string; parent_slug: string | null }>`select slug, name, parent_slug from theme order by position, name`.execute(tx);
  const themes = new Map(rows.map((row) => [row.slug, { slug: row.slug, name: row.name, parent: row.parent_slug, children: [] as Theme[] }]));
  for (const theme of themes.values()) if (theme.parent) themes.get(theme.parent)?.children.push(theme);
  return [...themes.values()].filter((theme) => theme.parent === null);
}

/** The region's audiences, in their order. */
export async function listAudiences(tx: Tx): Promise<Audience[]> {
  return (await sql<Audience>`select slug, name from audience order by position, name`.execute(tx)).rows;
}

/** What the region's themes and audiences are called in outside lists, in `language` where the list has it, else in English. */
export async function mappedTerms(tx: Tx, language: string): Promise<{ themes: MappedTerm[]; audiences: MappedTerm[] }> {
  const of = async (kind: 'theme' | 'audience') => (await sql<MappedTerm>`
    select m.${sql.ref(`${kind}_slug`)} as slug, m.taxonomy_id as taxonomy, m.term_id as id, coalesce(t.name ->> ${language}, t.name ->> 'en', m.term_id) as name
    from ${sql.table(`${kind}_mapping`)} m left join commons.taxonomy_term t on t.taxonomy_id = m.taxonomy_id and t.id = m.term_id
    order by 1, 2, 3`.execute(tx)).rows;
  return { themes: await of('theme'), audiences: await of('audience') };
}

export type Taxonomy = { id: string; name: string; version: string | null };
export type TaxonomyTerm = { taxonomy: string; id: string; parent: string | null; kind: string; name: string; description: string | null };

/** The outside lists that are loaded. */
export async function listTaxonomies(tx: Tx): Promise<Taxonomy[]> {
  return (await sql<Taxonomy>`select id, name, version from commons.taxonomy order by name`.execute(tx)).rows;
}

/** The terms of an outside list in its order, in `language` where it has it, else in English. */
export async function taxonomyTerms(tx: Tx, taxonomy: string, language: string): Promise<TaxonomyTerm[]> {
  return (await sql<TaxonomyTerm>`
    select taxonomy_id as taxonomy, id, parent_id as parent, kind, coalesce(name ->> ${language}, name ->> 'en', id) as name, coalesce(description ->> ${language}, description ->> 'en') as description
    from commons.taxonomy_term where taxonomy_id = ${taxonomy} order by position`.execute(tx)).rows;
}
