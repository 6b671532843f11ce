import { putRows } from '#platform/db/rows.ts';
import type { Tx } from '#platform/db/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { digcomp, openEligibility } from './taxonomies.ts';

export type ThemeInput = { slug: string; name: string; parent?: string; digcomp?: readonly string[]; openEligibility?: readonly string[] };

/** Puts a region's themes in place, in this order, with what they are called in outside lists. Themes that are not named stay. */
export async function saveThemes(work: Work, themes: readonly ThemeInput[]): Promise<void> {
  await putRows(work.tx, 'theme', themes.map((t, position) => ({ slug: t.slug, name: t.name, parent_slug: t.parent ?? null, position })), { key: ['slug'] });
  await work.tx.deleteFrom('theme_mapping').where('theme_slug', 'in', themes.map((t) => t.slug)).execute();
  await putRows(work.tx, 'theme_mapping', themes.flatMap((t) => [
    ...(t.digcomp ?? []).map((term_id) => ({ theme_slug: t.slug, taxonomy_id: digcomp, term_id })),
    ...(t.openEligibility ?? []).map((term_id) => ({ theme_slug: t.slug, taxonomy_id: openEligibility, term_id })),
  ]));
}

/** Puts a region's audiences in place, in this order. Audiences that are not named stay. */
export async function saveAudiences(work: Work, audiences: readonly { slug: string; name: string }[]): Promise<void> {
  await putRows(work.tx, 'audience', audiences.map(({ slug, name }, position) => ({ slug, name, position })), { key: ['slug'] });
}

/** Per theme the slugs of the themes above it, nearest first. */
export async function themesAbove(tx: Tx): Promise<Map<string, string[]>> {
  const parents = new Map((await tx.selectFrom('theme').select(['slug', 'parent_slug']).execute()).map((t) => [t.slug, t.parent_slug]));
  const above = (slug: string): string[] => {
    const parent = parents.get(slug);
    return parent ? [parent, ...above(parent)] : [];
  };
  return new Map([...parents.keys()].map((slug) => [slug, above(slug)]));
}
