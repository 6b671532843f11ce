import { query, type Work } from '#platform/use-case/index.ts';
import { branchOf, headingOf, readHeadings, type CardKind, type Heading, type HeadingKind } from './headings.ts';
import { listTaxonomies, mappedTerms, type MappedTerm, type Taxonomy } from './show-themes.ts';

/** `level`: how many stand above it. `isFirst` and `isLast`: among its neighbours. */
export type HeadingLine = Heading & { level: number; isFirst: boolean; isLast: boolean };
export type HeadingView = { heading: Heading; /** To whom the card for an audience speaks. */ card: CardKind | null; /** Where it can stand: not below itself. */ parents: HeadingLine[]; /** What can take its place. */ others: HeadingLine[]; /** How many stand below it. */ below: number; mapped: MappedTerm[]; taxonomies: Taxonomy[] };

/** The region's themes or audiences in their order, each below its parent. */
export const listHeadings = query(async ({ tx }: Work, kind: HeadingKind): Promise<HeadingLine[]> => asLines(await readHeadings(tx, kind)));

/** One of them, with what can be chosen for it. @throws Refusal 404 when there is none. */
export const showHeading = query(async ({ tx, locale }: Work, { kind, slug }: { kind: HeadingKind; slug: string }): Promise<HeadingView> => {
  const headings = await readHeadings(tx, kind), heading = headingOf(headings, slug);
  const audience = kind === 'audience' ? await tx.selectFrom('audience').select('card').where('slug', '=', slug).executeTakeFirst() : undefined;
  const own = branchOf(headings, slug), elsewhere = asLines(headings).filter((one) => !own.includes(one.slug));
  const mapped = await mappedTerms(tx, locale === 'en' ? 'en' : 'nl');
  return { heading, card: (audience?.card as CardKind | undefined) ?? null, parents: kind === 'theme' ? elsewhere : [], others: elsewhere, below: own.length - 1, mapped: mapped[kind === 'theme' ? 'themes' : 'audiences'].filter((term) => term.slug === slug), taxonomies: await listTaxonomies(tx) };
});

function asLines(headings: readonly Heading[]): HeadingLine[] {
  const levels = new Map<string, number>();
  return headings.map((one) => {
    const neighbours = headings.filter(({ parent }) => parent === one.parent), level = one.parent === null ? 0 : levels.get(one.parent)! + 1;
    levels.set(one.slug, level);
    return { ...one, level, isFirst: neighbours[0] === one, isLast: neighbours.at(-1) === one };
  });
}
