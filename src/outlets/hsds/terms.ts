import { sql } from 'kysely';
import { listAudiences, listTaxonomies, mappedTerms, themeTree, type MappedTerm, type Theme } from '#modules/themes/index.ts';
import { derivedId } from '#platform/db/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { present, uriOf, type HsdsTaxonomy, type HsdsTerm } from './hsds.ts';
import { fields, fieldsTaxonomy, fieldTerm, taxonomyId, termId, type FieldCode } from './vocabulary.ts';

/** What a term means for finding services: they carry one of these themes or audiences. */
type Reach = { themes: string[]; audiences: string[] };

/** All that a region sorts its services by: its own themes and audiences, what outside lists call those, and our own fields. */
export type Terms = {
  taxonomies: HsdsTaxonomy[];
  terms: HsdsTerm[];
  /** By slug: the region's own term first, then those of outside lists. */
  ofTheme: Map<string, HsdsTerm[]>; ofAudience: Map<string, HsdsTerm[]>;
  /** By id of a term. A term of our own fields reaches nothing that is sorted by. */
  reach: Map<string, Reach>;
};

type OutsideRow = { taxonomy: string; id: string; parent: string | null; name: string; description: string | null };

/** Reads them, in the region's language where an outside list has it. Eight statements. */
export async function readTerms({ tx, region, locale }: Work): Promise<Terms> {
  const language = locale === 'en' ? 'en' : 'nl';
  const own = {
    theme: { id: derivedId(region.id, 'themes'), name: `Thema's van ${region.name}`, description: `Waar het aanbod in ${region.name} over gaat.` },
    audience: { id: derivedId(region.id, 'audiences'), name: `Doelgroepen van ${region.name}`, description: `Voor wie het aanbod in ${region.name} is.` },
  };
  const mapped = await mappedTerms(tx, language);
  const loaded = await listTaxonomies(tx);
  const { rows: outside } = await sql<OutsideRow>`select taxonomy_id as taxonomy, id, parent_id as parent, coalesce(name ->> ${language}, name ->> 'en', id) as name, coalesce(description ->> ${language}, description ->> 'en') as description
    from commons.taxonomy_term order by taxonomy_id, position`.execute(tx);
  const outsideLists = outsideOf(loaded, outside, [...mapped.themes, ...mapped.audiences], language);
  const themes = (await themeTree(tx)).flatMap((root) => branch(root, null)).map(({ theme, parent }) => ownTerm(own.theme, theme, parent));
  const audiences = (await listAudiences(tx)).map((audience) => ownTerm(own.audience, audience, null));
  const foreign = await foreignOf(tx, [own.theme, own.audience, ...outsideLists.taxonomies], [...themes, ...audiences, ...outsideLists.terms]);
  const all: Terms = { taxonomies: [own.theme, own.audience, ...outsideLists.taxonomies, ...foreign.taxonomies, fieldsTaxonomy],
    terms: [...themes, ...audiences, ...outsideLists.terms, ...foreign.terms, ...(Object.keys(fields) as FieldCode[]).map(fieldTerm)], ofTheme: new Map(), ofAudience: new Map(), reach: new Map() };
  const byId = new Map(all.terms.map((term) => [term.id, term]));
  for (const term of themes) link(all, byId, 'theme', term, mapped.themes);
  for (const term of audiences) link(all, byId, 'audience', term, mapped.audiences);
  return all;
}

const branch = (theme: Theme, parent: string | null): { theme: Theme; parent: string | null }[] => [{ theme, parent }, ...theme.children.flatMap((child) => branch(child, theme.slug))];

const ownTerm = (taxonomy: HsdsTaxonomy, { slug, name }: { slug: string; name: string }, parent: string | null): HsdsTerm => present<HsdsTerm>({
  id: derivedId(taxonomy.id, slug), code: slug, name, description: name, parent_id: parent && derivedId(taxonomy.id, parent), taxonomy: taxonomy.name, taxonomy_id: taxonomy.id, language: 'nl' });

/** Lists that were loaded, whole; of those that were not, the terms that the region refers to. */
function outsideOf(loaded: readonly { id: string; name: string; version: string | null }[], rows: readonly OutsideRow[], mapped: readonly MappedTerm[], language: string): Pick<Terms, 'taxonomies' | 'terms'> {
  const taxonomies = new Map(loaded.map((t) => [t.id, present<HsdsTaxonomy>({ id: taxonomyId(t.id), name: t.name, description: t.version ? `${t.name} ${t.version}` : t.name, version: t.version })]));
  for (const { taxonomy } of mapped) if (!taxonomies.has(taxonomy)) taxonomies.set(taxonomy, { id: taxonomyId(taxonomy), name: taxonomy, description: taxonomy });
  const known = new Set(rows.map((row) => termId(row.taxonomy, row.id)));
  const unknown = [...new Map(mapped.map((m) => [termId(m.taxonomy, m.id), { taxonomy: m.taxonomy, id: m.id, parent: null, name: m.name, description: null }])).entries()].filter(([id]) => !known.has(id)).map(([, row]) => row);
  const terms = [...rows, ...unknown].map((row) => present<HsdsTerm>({
    id: termId(row.taxonomy, row.id), code: row.id, name: row.name, description: row.description || row.name, parent_id: row.parent && termId(row.taxonomy, row.parent), taxonomy: taxonomies.get(row.taxonomy)!.name, taxonomy_id: taxonomyId(row.taxonomy), language }));
  return { taxonomies: [...taxonomies.values()], terms };
}

/** Lists that entries came with, but for what is among `taxonomies` and `terms` already. */
async function foreignOf(tx: Work['tx'], taxonomies: readonly HsdsTaxonomy[], terms: readonly HsdsTerm[]): Promise<Pick<Terms, 'taxonomies' | 'terms'>> {
  const lists = await tx.selectFrom('hsds_taxonomy').selectAll().where('id', 'not in', taxonomies.map(({ id }) => id)).orderBy('name').execute();
  const known = new Map(terms.map((term) => [term.id, term])), names = new Map([...taxonomies, ...lists].map(({ id, name }) => [id, name]));
  const rows = (await tx.selectFrom('hsds_term').selectAll().orderBy('name').orderBy('id').execute()).filter(({ id }) => !known.has(id)), there = new Set(rows.map(({ id }) => id));
  return {
    taxonomies: lists.map(({ id, name, description, uri, version }) => present<HsdsTaxonomy>({ id, name, description: description || name, uri: uriOf(uri), version })),
    terms: rows.map((row) => present<HsdsTerm>({ id: row.id, code: row.code, name: row.name, description: row.description || row.name, parent_id: row.parent_id && (there.has(row.parent_id) || known.has(row.parent_id)) ? row.parent_id : null,
      taxonomy: row.taxonomy_id && names.get(row.taxonomy_id)!, taxonomy_id: row.taxonomy_id, language: row.language, term_uri: uriOf(row.term_uri) })),
  };
}

/** Ties a theme or audience to what outside lists call it, and each of those terms, with the terms above it, to what it finds. */
function link(all: Terms, byId: ReadonlyMap<string, HsdsTerm>, kind: 'theme' | 'audience', own: HsdsTerm, mapped: readonly MappedTerm[]): void {
  const outside = mapped.filter((m) => m.slug === own.code).map((m) => byId.get(termId(m.taxonomy, m.id))!);
  (kind === 'theme' ? all.ofTheme : all.ofAudience).set(own.code!, [own, ...outside]);
  const reached = (id: string) => {
    const reach = all.reach.get(id) ?? { themes: [], audiences: [] };
    (kind === 'theme' ? reach.themes : reach.audiences).push(own.code!);
    all.reach.set(id, reach);
  };
  reached(own.id);
  for (const id of new Set(outside.flatMap((term) => [...upFrom(term, byId)]))) reached(id);
}

function* upFrom(term: HsdsTerm, byId: ReadonlyMap<string, HsdsTerm>): Generator<string> {
  for (let at: HsdsTerm | undefined = term; at; at = at.parent_id ? byId.get(at.parent_id) : undefined) yield at.id;
}
