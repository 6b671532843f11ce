import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';
import { areasByCode } from '#modules/areas/index.ts';
import { nameKey, type Values } from '#modules/imports/index.ts';
import { formerNames, listAudiences, replacedHeadings, themeTree, type Theme } from '#modules/themes/index.ts';
import { readLocations, readParties, readServices } from '../read-entries.ts';
import type { Wording } from './export-rows.ts';
import type { EntryKind } from './gather.ts';
import type { Known } from './plan.ts';
import type { Names } from './names.ts';
import type { Memory } from './values.ts';

/** The whole directory, with what this source said of it the last time. */
export async function knownDirectory(work: Work, source: string): Promise<Known> {
  const [parties, locations, services] = [await readParties(work.tx), await readLocations(work.tx), await readServices(work.tx)];
  const rows = await work.tx.selectFrom('import_memory').distinctOn(['kind', 'key']).select(['kind', 'key', 'entry_id', 'said_at', sql<string>`said::text`.as('said')]).where('source', '=', source)
    .orderBy('kind').orderBy('key').orderBy('said_at', 'desc').execute();
  // As text until it is asked for: ten thousand rows of values parsed at once are 50 MB.
  const memory = new Map<string, Memory>(rows.map((row) => [`${row.kind} ${row.entry_id}`, { get values() { return JSON.parse(row.said) as Values; }, at: row.said_at }]));
  const saidBefore = new Map(rows.map((row): [string, () => Values] => [`${row.kind} ${row.key}`, () => JSON.parse(row.said) as Values]));
  return { parties, locations, services, memory, saidBefore, remembered: new Map(rows.map((row) => [`${row.kind as EntryKind} ${row.key}`, row.entry_id])) };
}

/** What themes, audiences and areas are called in this region. */
export async function wordingOf(work: Work): Promise<Wording> {
  const flat = (themes: Theme[]): Theme[] => themes.flatMap((theme) => [theme, ...flat(theme.children)]);
  const wijken = await work.tx.selectFrom('wijk').select(['code', 'name', 'codes']).execute();
  const areas = await areasByCode(work.tx, [...new Set(wijken.flatMap(({ codes }) => codes))]);
  const levels = new Map(areas.map(({ code, level }) => [code, level]));
  return {
    country: work.region.country, locale: work.region.locale, replaced: await replacedHeadings(work.tx), former: await formerNames(work.tx),
    themes: new Map(flat(await themeTree(work.tx)).map(({ slug, name }) => [slug, name])),
    audiences: new Map((await listAudiences(work.tx)).map(({ slug, name }) => [slug, name])),
    within: new Map(wijken.map(({ code, codes }) => [code, codes.filter((one) => one !== code && levels.get(one) !== 'municipality')])),
    areas: new Map([...areas.map(({ code, name }): [string, string] => [code, name]), ...wijken.map(({ code, name }): [string, string] => [code, name])]),
  };
}

/** The same names the other way round, for reading a file; a slug or code is known too, also of a theme or audience that another took the place of, and what one was called before. */
export function namesOf(wording: Wording, known: Pick<Known, 'parties'>, today: string, defaultArea: string | null): Names {
  const back = (names: ReadonlyMap<string, string>, ...before: ReadonlyMap<string, string>[]) => new Map([
    ...before.flatMap((old) => [...old]).map(([old, now]): [string, string] => [nameKey(old), now]), ...[...names].flatMap(([key, name]): [string, string][] => [[nameKey(key), key], [nameKey(name), key]])]);
  return {
    country: wording.country, locale: wording.locale, today, defaultArea, themes: back(wording.themes, wording.former.theme, wording.replaced.theme), audiences: back(wording.audiences, wording.former.audience, wording.replaced.audience), areas: back(wording.areas), within: wording.within,
    parties: new Map(known.parties.map(({ slug, document }) => [nameKey(document.name), slug])),
  };
}
