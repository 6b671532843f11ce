import { putRows } from '#platform/db/rows.ts';
import type { Tx } from '#platform/db/index.ts';
import { refuse, type Work } from '#platform/use-case/index.ts';
import type { CardKind } from './headings.ts';
import { digcomp, openEligibility } from './taxonomies.ts';

type Mapped = { digcomp?: readonly string[]; openEligibility?: readonly string[] };
export type ThemeInput = Mapped & { slug: string; name: string; parent?: string };
/** `card`: to whom its card on paper speaks; nobody in particular when left out. */
export type AudienceInput = Mapped & { slug: string; name: string; card?: CardKind };

/**
 * Puts a region's themes in place, in this order, with what they are called in outside lists. Themes that are not named stay.
 * @throws Refusal `themes.parentMissing` or `themes.circle` when they would be no tree.
 */
export async function saveThemes({ tx }: Work, themes: readonly ThemeInput[]): Promise<void> {
  assertTree(new Map([...await parentsOf(tx), ...themes.map((t) => [t.slug, t.parent ?? null] as const)]));
  await putRows(tx, 'theme', themes.map((t, position) => ({ slug: t.slug, name: t.name, parent_slug: t.parent ?? null, position })), { key: ['slug'] });
  if (themes.length > 0) await tx.deleteFrom('theme_mapping').where('theme_slug', 'in', themes.map((t) => t.slug)).execute();
  await putRows(tx, 'theme_mapping', themes.flatMap((t) => termsOf(t).map((term) => ({ theme_slug: t.slug, ...term }))));
}

/** Puts a region's audiences in place, in this order. Audiences that are not named stay. */
export async function saveAudiences({ tx }: Work, audiences: readonly AudienceInput[]): Promise<void> {
  await putRows(tx, 'audience', audiences.map(({ slug, name, card = 'other' }, position) => ({ slug, name, card, position })), { key: ['slug'] });
  if (audiences.length > 0) await tx.deleteFrom('audience_mapping').where('audience_slug', 'in', audiences.map((a) => a.slug)).execute();
  await putRows(tx, 'audience_mapping', audiences.flatMap((a) => termsOf(a).map((term) => ({ audience_slug: a.slug, ...term }))));
}

/** Per theme the slugs of the themes above it, nearest first. */
export async function themesAbove(tx: Tx): Promise<Map<string, string[]>> {
  const parents = await parentsOf(tx);
  const above = (slug: string): string[] => {
    const parent = parents.get(slug);
    return parent ? [parent, ...above(parent)] : [];
  };
  return new Map([...parents.keys()].map((slug) => [slug, above(slug)]));
}

const termsOf = (mapped: Mapped) => [
  ...[...new Set(mapped.digcomp)].map((term_id) => ({ taxonomy_id: digcomp, term_id })),
  ...[...new Set(mapped.openEligibility)].map((term_id) => ({ taxonomy_id: openEligibility, term_id })),
];

async function parentsOf(tx: Tx): Promise<Map<string, string | null>> {
  return new Map((await tx.selectFrom('theme').select(['slug', 'parent_slug']).execute()).map((t) => [t.slug, t.parent_slug]));
}

/** Every parent is there, and nobody is their own ancestor. */
function assertTree(parents: Map<string, string | null>): void {
  for (const start of parents.keys()) {
    const seen = new Set<string>();
    for (let at: string | null = start; at !== null; at = parents.get(at) ?? null) {
      if (!parents.has(at)) refuse('themes.parentMissing', { status: 422, values: { slug: at } });
      if (seen.has(at)) refuse('themes.circle', { status: 422, values: { slug: at } });
      seen.add(at);
    }
  }
}
