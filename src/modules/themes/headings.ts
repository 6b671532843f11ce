/** What themes and audiences have in common: offers stand under them, so both are headings. Here is what each change of one leans on. */
import { sql } from 'kysely';
import * as v from 'valibot';
import { slugify, type Tx } from '#platform/db/index.ts';
import { factKind } from '#platform/facts/index.ts';
import { notFound } from '#platform/use-case/index.ts';

const headingKinds = ['theme', 'audience'] as const;
export type HeadingKind = (typeof headingKinds)[number];
export type Heading = { slug: string; name: string; parent: string | null };

/** It has another name, or stands elsewhere in the tree. */
export const headingSaved = factKind<{ kind: HeadingKind; slug: string }>('themes.headingSaved', 'heading');
/** It is about to be taken away. Who names it puts `into` there instead, in the same transaction, or refuses when there is none. */
export const headingDropped = factKind<{ kind: HeadingKind; slug: string; into: string | null }>('themes.headingDropped', 'heading');
export const headingMoved = factKind<{ kind: HeadingKind; slug: string }>('themes.headingMoved', 'heading');
export const headingMapped = factKind<{ kind: HeadingKind; slug: string }>('themes.headingMapped', 'heading');

/** To whom the card on paper for an audience speaks: its title and numbers are chosen by that. */
export const cardKinds = ['older', 'children', 'newcomers', 'other'] as const;
export type CardKind = (typeof cardKinds)[number];

export const headingKind = v.picklist(headingKinds);
export const headingSlug = v.pipe(v.string(), v.maxLength(80));

/** The headings of a kind in the order of the list, each below its parent. With `locked` nobody else changes any of them before this transaction ends. */
export async function readHeadings(tx: Tx, kind: HeadingKind, { locked = false } = {}): Promise<Heading[]> {
  if (locked) await sql`lock table ${sql.table(kind)} in share row exclusive mode`.execute(tx);
  const parent = kind === 'theme' ? sql`parent_slug` : sql`null::text`;
  const { rows } = await sql<Heading>`select slug, name, ${parent} as parent from ${sql.table(kind)} order by position, name`.execute(tx);
  return inTree(rows);
}

/** The heading with this slug. @throws Refusal 404 when there is none. */
export const headingOf = (headings: readonly Heading[], slug: string): Heading => headings.find((one) => one.slug === slug) ?? notFound();

/** A heading and all below it. */
export const branchOf = (headings: readonly Heading[], slug: string): string[] => [slug, ...headings.filter(({ parent }) => parent === slug).flatMap((below) => branchOf(headings, below.slug))];

/** Keeps this order. */
export async function putOrder(tx: Tx, kind: HeadingKind, headings: readonly Heading[]): Promise<void> {
  const slugs = inTree(headings).map(({ slug }) => slug);
  await sql`update ${sql.table(kind)} h set position = o.position from unnest(${slugs}::text[]) with ordinality as o (slug, position) where o.slug = h.slug and h.position <> o.position`.execute(tx);
}

/** A slug after this name that no heading of the kind has or had. */
export async function freeHeadingSlug(tx: Tx, kind: HeadingKind, name: string): Promise<string> {
  const wanted = slugify(name).slice(0, 70).replace(/-+$/, '');
  const { rows } = await sql<{ slug: string }>`select slug from ${sql.table(kind)} union select slug from ${sql.table(`${kind}_slug`)}`.execute(tx);
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = wanted;
  for (let n = 2; taken.has(slug); n += 1) slug = `${wanted}-${n}`;
  return slug;
}

const inTree = (headings: readonly Heading[], parent: string | null = null): Heading[] => headings.filter((one) => one.parent === parent).flatMap((one) => [one, ...inTree(headings, one.slug)]);

/** By the slug of each heading that was taken away: which took its place. */
export type Replaced = Record<HeadingKind, ReadonlyMap<string, string>>;

/** What the region's themes and audiences of before are now. */
export async function replacedHeadings(tx: Tx): Promise<Replaced> {
  const { rows } = await sql<{ kind: HeadingKind; slug: string; now: string }>`select 'theme' as kind, slug, theme_slug as now from theme_slug union all select 'audience', slug, audience_slug from audience_slug`.execute(tx);
  const of = (kind: HeadingKind) => new Map(rows.filter((row) => row.kind === kind).map((row) => [row.slug, row.now]));
  return { theme: of('theme'), audience: of('audience') };
}

/**
 * Holds these headings, and what took the place of one, until the end of the transaction: who writes them down does so before one is taken away, or after it and then sees what took its place. Answers
 * what took the place of headings of before. To be asked before rows of one's own are locked.
 */
export async function holdHeadings(tx: Tx, kind: HeadingKind, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const held = new Set<string>();
  let replaced: ReadonlyMap<string, string> = new Map();
  for (let more = [...new Set(slugs)]; more.length > 0; more = headingsNow(slugs, replaced).filter((slug) => !held.has(slug))) {
    // One that is being taken away is waited for, and then is not there.
    await sql`select from ${sql.table(kind)} where slug = any(${more}::text[]) order by slug for key share`.execute(tx);
    for (const slug of more) held.add(slug);
    replaced = (await replacedHeadings(tx))[kind];
  }
  return replaced;
}

/** Waits until nobody is writing down these headings any more; until the end of the transaction nobody begins to. */
export async function closeHeadings(tx: Tx, kind: HeadingKind, slugs: readonly string[]): Promise<void> {
  await sql`select from ${sql.table(kind)} where slug = any(${slugs}::text[]) order by slug for update`.execute(tx);
}

/** By each name that a heading had before: the slug of what it is now. */
export async function formerNames(tx: Tx): Promise<Replaced> {
  const { rows } = await sql<{ kind: HeadingKind; name: string; slug: string }>`select kind, name, slug from heading_name`.execute(tx);
  const of = (kind: HeadingKind) => new Map(rows.filter((row) => row.kind === kind).map((row) => [row.name, row.slug]));
  return { theme: of('theme'), audience: of('audience') };
}

/** From now on this name is one that the heading had before. */
export async function keepFormerName(tx: Tx, kind: HeadingKind, name: string, slug: string): Promise<void> {
  await sql`insert into heading_name (kind, name, slug) values (${kind}, ${name}, ${slug}) on conflict (kind, name) do update set slug = excluded.slug`.execute(tx);
}

/** These headings as they are now, each once. */
export const headingsNow = (slugs: readonly string[], replaced: ReadonlyMap<string, string>): string[] => [...new Set(slugs.map((slug) => replaced.get(slug) ?? slug))];
