import type { HsdsAttribute } from '../hsds.ts';
import type { Terms } from '../terms.ts';

/** The region's themes and audiences behind the terms of a feed. */
export type ThemeFinder = (attributes: readonly HsdsAttribute[]) => { themes: string[]; audiences: string[]; /** Whether it is one of our own terms, and so told by these. */ isOurs: (one: HsdsAttribute) => boolean };

/**
 * A term is one of ours when it has the same id, the same code or the same name; the code and name count within themes or within audiences only, when the feed says which it means.
 * Only when no term is one of ours do terms of outside lists count, by what the region is mapped to.
 */
export function themeFinder({ ofTheme, ofAudience, reach, terms }: Terms): ThemeFinder {
  const themes = keysOf(ofTheme), audiences = keysOf(ofAudience);
  const outside = new Map(terms.flatMap((term) => (reach.has(term.id) ? [[outsideKey(term.taxonomy, term.code), reach.get(term.id)!] as const] : [])));
  return (attributes) => {
    const told = attributes.flatMap(({ link_type, taxonomy_term }) => (taxonomy_term ? [{ linkType: link_type, term: taxonomy_term }] : []));
    const find = (known: ReadonlyMap<string, string>, not: string) => [...new Set(told.filter(({ linkType }) => linkType !== not).flatMap(({ term }) => known.get(term.id) ?? known.get(`code ${term.code ?? ''}`) ?? known.get(`name ${term.name?.toLowerCase()}`) ?? []))];
    const isOurs = ({ link_type, taxonomy_term }: HsdsAttribute) => [...(link_type === 'audience' ? [] : [themes]), ...(link_type === 'theme' ? [] : [audiences])]
      .some((known) => taxonomy_term && (known.has(taxonomy_term.id) || known.has(`code ${taxonomy_term.code ?? ''}`) || known.has(`name ${taxonomy_term.name?.toLowerCase()}`)));
    const own = { isOurs, themes: find(themes, 'audience'), audiences: find(audiences, 'theme') };
    if (own.themes.length || own.audiences.length) return own;
    const mapped = told.flatMap(({ term }) => reach.get(term.id) ?? outside.get(outsideKey(term.taxonomy ?? term.taxonomy_detail?.name, term.code)) ?? []);
    return { isOurs, themes: [...new Set(mapped.flatMap((m) => m.themes))], audiences: [...new Set(mapped.flatMap((m) => m.audiences))] };
  };
}

const outsideKey = (taxonomy: string | undefined, code: string | undefined) => `${(taxonomy ?? '').toLowerCase().replaceAll(/[^a-z]/g, '')} ${code ?? ''}`;

function keysOf(terms: Terms['ofTheme']): Map<string, string> {
  return new Map([...terms].flatMap(([slug, [own]]) => [[own!.id, slug], [`code ${slug}`, slug], [`name ${own!.name.toLowerCase()}`, slug]] as const));
}
