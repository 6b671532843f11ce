import { holidayCalendar, type SchoolRegion } from '#modules/calendar/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import type { Telling } from './out/telling.ts';
import { readTerms, type Terms } from './terms.ts';

/** Everything that telling entries needs, read once per answer. */
export async function readTelling(work: Work, site: string | null): Promise<{ telling: Telling; terms: Terms }> {
  const { region, locale, now } = work;
  const terms = await readTerms(work);
  const { zone } = holidayCalendar({ country: region.country, schoolRegion: region.settings.schoolRegion as SchoolRegion });
  return { terms, telling: { region, locale, now, zone, site, themes: terms.ofTheme, audiences: terms.ofAudience, terms: new Map(terms.terms.map((term) => [term.id, term])) } };
}
