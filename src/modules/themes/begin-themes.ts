import * as v from 'valibot';
import { isThere } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { administers, query, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { firstSet } from './first-set.ts';
import { saveAudiences, saveThemes } from './save-themes.ts';
import { listAudiences, themeTree } from './show-themes.ts';

const themesBegun = factKind('themes.begun', 'region');
const themesFound = factKind('themes.foundRight', 'region');

/** Gives a region the themes and audiences to begin with, each where it has none. Answers whether anything was missing. */
export async function beginThemes(work: Work): Promise<boolean> {
  const set = firstSet(work.region.locale);
  const [hasThemes, hasAudiences] = [await isThere(work.tx.selectFrom('theme')), await isThere(work.tx.selectFrom('audience'))];
  if (!hasThemes) await saveThemes(work, set.themes);
  if (!hasAudiences) await saveAudiences(work, set.audiences);
  if (hasThemes && hasAudiences) return false;
  await record(work, themesBegun, work.region.id, {});
  return true;
}

/** The same, asked for by an administrator. @throws Refusal `themes.begunAlready` when there are both. */
export const takeFirstSet = useCase({
  input: v.object({}),
  may: ({ actor }) => administers(actor),
  async run(work) {
    if (!(await beginThemes(work))) refuse('themes.begunAlready');
  },
});

/** An administrator looked at the list and leaves it as it is. */
export const findThemesRight = useCase({
  input: v.object({}),
  may: ({ actor }) => administers(actor),
  async run(work) {
    await record(work, themesFound, work.region.id, {});
  },
  unseen: true,
});

/** What the pages of the lists say first: whether there is nothing yet, or nobody looked at what is there. */
export const areHeadingsBegun = query(async (work: Work, _: void): Promise<{ canBegin: boolean; isLookedAt: boolean }> =>
  ({ canBegin: !((await isThere(work.tx.selectFrom('theme'))) && (await isThere(work.tx.selectFrom('audience')))), isLookedAt: await areThemesLookedAt(work) }));

/** Whether the region made the list its own: it says something else than the set to begin with, or somebody found that right. */
export async function areThemesLookedAt({ tx, region }: Pick<Work, 'tx' | 'region'>): Promise<boolean> {
  const set = firstSet(region.locale);
  const top = await themeTree(tx), audiences = await listAudiences(tx);
  if (top.length === 0 || audiences.length === 0) return false;
  const nameOf = ({ slug, name }: { slug: string; name: string }) => `${slug} ${name}`;
  const isFirst = sameText([...top.flatMap((theme) => [theme, ...theme.children]), ...audiences].map(nameOf), [...set.themes, ...set.audiences].map(nameOf));
  return !isFirst || isThere(tx.selectFrom('fact').where('kind', '=', themesFound.kind));
}

const sameText = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n');
