import type { PassedOn } from '#modules/directory/index.ts';
import { derivedId, isId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import type { Work } from '#platform/use-case/index.ts';
import type { HsdsAttribute, HsdsTaxonomy, HsdsTerm } from '../hsds.ts';
import type { Terms } from '../terms.ts';
import { fieldsTaxonomy, taxonomyId } from '../vocabulary.ts';
import type { Feed } from './feed.ts';

/** Names within this make ids of terms that a source calls otherwise than by a UUID. */
const HOME = '0c5b7d1e-7d8e-5f64-9a43-4a1b5c0f4b91';
const idOf = (kind: string, id: string): string => (isId(id.toLowerCase()) ? id.toLowerCase() : derivedId(HOME, `${kind}/${id}`));

/** The terms of outside lists that the entries of a feed carry, gathered while it is read. Themes, audiences and our own fields are not among them: those are understood. */
export class ForeignTerms {
  private readonly terms = new Map<string, Record<string, unknown>>();
  private readonly taxonomies = new Map<string, Record<string, unknown>>();
  private readonly feed: Pick<Feed, 'terms' | 'taxonomies'>;
  private readonly told: Pick<Terms, 'ofTheme' | 'ofAudience'>;

  constructor(feed: Pick<Feed, 'terms' | 'taxonomies'>, told: Pick<Terms, 'ofTheme' | 'ofAudience'>) {
    this.feed = feed;
    this.told = told;
  }

  /** The attributes to keep; `understood` says which are themes or audiences of ours, that we tell by `themes` and `audiences`. */
  keep(attributes: readonly HsdsAttribute[] | undefined, { themes = [], audiences = [], isOurs = () => false }: { themes?: readonly string[]; audiences?: readonly string[]; isOurs?: (one: HsdsAttribute) => boolean } = {}): Pick<PassedOn, 'attributes'> {
    const tells = new Set([...themes.flatMap((slug) => this.told.ofTheme.get(slug) ?? []), ...audiences.flatMap((slug) => this.told.ofAudience.get(slug) ?? [])].map(({ id }) => id));
    const kept = (attributes ?? []).flatMap((one): NonNullable<PassedOn['attributes']> => {
      const term = one.taxonomy_term;
      if (!term || term.taxonomy_id === fieldsTaxonomy.id || term.taxonomy === fieldsTaxonomy.name || tells.has(term.id) || isOurs(one)) return [];
      const id = this.note(term);
      return id ? [{ term: id, ...(one.link_type ? { linkType: one.link_type.slice(0, 100) } : {}), ...(one.value ? { value: one.value.slice(0, 500) } : {}) }] : [];
    });
    return kept.length ? { attributes: kept.slice(0, 500) } : {};
  }

  /** Keeps a term and those above it; gives its id. Without a name it says nothing. */
  private note(term: HsdsTerm): string | null {
    const name = (term.name ?? term.code ?? '').trim();
    if (!term.id || name === '') return null;
    const id = idOf('term', term.id);
    if (this.terms.has(id)) return id;
    this.terms.set(id, { id, taxonomy_id: this.noteTaxonomy(term), code: term.code?.slice(0, 200) ?? null, name: name.slice(0, 300), description: term.description?.slice(0, 2000) ?? null, parent_id: term.parent_id ? idOf('term', term.parent_id) : null, language: term.language?.slice(0, 20) ?? null, term_uri: term.term_uri?.slice(0, 500) ?? null });
    const parent = term.parent_id ? this.feed.terms.get(term.parent_id) : undefined;
    if (parent) this.note(parent);
    return id;
  }

  private noteTaxonomy(term: HsdsTerm): string | null {
    const known: Partial<HsdsTaxonomy> | undefined = term.taxonomy_detail ?? this.feed.taxonomies.get(term.taxonomy_id ?? ''), name = (known?.name ?? term.taxonomy ?? '').trim().slice(0, 200);
    const told = known?.id ?? term.taxonomy_id;
    if (!name && !told) return null;
    const id = told ? idOf('taxonomy', told) : taxonomyId(name.toLowerCase());
    this.taxonomies.set(id, { id, name: name || told!, description: known?.description?.slice(0, 2000) ?? null, uri: known?.uri?.slice(0, 500) ?? null, version: known?.version?.slice(0, 50) ?? null });
    return id;
  }

  async save({ tx }: Work): Promise<void> {
    await putRows(tx, 'hsds_taxonomy', [...this.taxonomies.values()], { key: ['id'] });
    await putRows(tx, 'hsds_term', [...this.terms.values()], { key: ['id'] });
  }
}
