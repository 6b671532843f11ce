/** A few entries in a region, and how the search's own tests ask about them. */
import { newId } from '#platform/db/index.ts';
import { dropSearchEntry, putSearchEntries, search, type SearchEntry, type SearchRequest } from '#modules/search/index.ts';
import { house, TUESDAY } from './house.ts';

const none = { person: null, scopes: [] };
export const molenwijk = { code: 'WK01', name: 'Molenwijk' }, steenoven = { code: 'WK02', name: 'Steenoven' };
const office = [[540, 1020], [1980, 2460]] as const;

/** An offer at `/aanbod/<slug>` in Molenwijk, confirmed on 1 October. */
export const entry = (slug: string, title: string, more: Partial<SearchEntry> = {}): SearchEntry =>
  ({ subject: { kind: 'service', id: newId() }, path: `/aanbod/${slug}`, title, plainWords: '', areas: [molenwijk], confirmedOn: '2026-10-01', ...more });

const few = (): SearchEntry[] => [
  entry('computerles', 'Computerles', { plainWords: 'Leer rustig werken met muis en toetsen.', free: true, opening: { weekly: office } }),
  entry('taal-cafe', 'Taal-café', { plainWords: 'Oefen Nederlands in een kleine groep.', areas: [steenoven], languages: ['nl', 'ar'], free: true }),
  entry('schulden', 'Hulp bij schulden', { plainWords: 'Samen kijken naar je rekeningen.', places: ['Buurthuis De Wiek', 'Kerkstraat 12'], points: [[51.9801, 5.9101]] }),
  entry('schulden-ver', 'Hulp bij schulden', { plainWords: 'Samen kijken naar je rekeningen.', points: [[52.08, 5.91]], areas: [steenoven] }),
  entry('maatje', 'Een maatje in de buurt', { plainWords: 'Iemand komt bij je langs.', names: ['Stichting Dichtbij'] }),
  entry('wandelen', 'Wandelgroep', { plainWords: 'Elke zondag een uur lopen.', opening: { weekly: [[6 * 1440 + 600, 6 * 1440 + 660]] } }),
  entry('bibliotheek', 'Bibliotheek', { plainWords: 'Boeken, kranten en een printer.', opening: { weekly: [[540, 1260]], notOn: ['2026-11-30'] } }),
  entry('leefloon', 'Leefloon aanvragen bij het OCMW', { plainWords: 'Als je niet genoeg geld hebt.' }),
];

/** A house in which these few can be found. `found` answers slugs, the best first; the clock stands at TUESDAY. */
export async function searchHouse() {
  const { db, region, otherRegion } = await house(), entries = few();
  const inRegion = <T>(work: Parameters<typeof db.inRegion<T>>[2], schema = region.schema) => db.inRegion(schema, none, work);
  await inRegion((tx) => putSearchEntries(tx, entries));

  const ask = (question: string, more: Partial<SearchRequest> = {}) => inRegion((tx) => search(tx, { question, now: TUESDAY, ...more }));
  const found = async (question: string, more: Partial<SearchRequest> = {}) => (await ask(question, more)).hits.map((hit) => hit.path.split('/').at(-1));

  /** What is found first for each question with only these entries beside the others. */
  async function foundAmong(titles: readonly (readonly [slug: string, title: string, plainWords?: string])[], questions: readonly string[]): Promise<(string | undefined)[]> {
    const added = titles.map(([slug, title, plainWords = '']) => entry(slug, title, { plainWords }));
    await inRegion((tx) => putSearchEntries(tx, added));
    const first = [];
    for (const question of questions) first.push((await found(question))[0]);
    for (const one of added) await inRegion((tx) => dropSearchEntry(tx, one.subject));
    return first;
  }
  return { inRegion, otherRegion, entries, ask, found, foundAmong };
}
