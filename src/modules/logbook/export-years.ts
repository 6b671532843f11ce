import { writeCsv, writeXlsx, type Cell } from '#modules/imports/index.ts';
import { notFound, type Context } from '#platform/use-case/index.ts';
import { showYears } from './show-years.ts';
import { logbookText } from './texts.ts';

/** The years of a network as a file for who pays for it, with what the words mean. `ending`: `xlsx` or `csv`. @throws Refusal 404 for who does not carry it, and for another ending. */
export async function exportYears(context: Context, slug: string, ending: string): Promise<{ bytes: Uint8Array; fileName: string; type: string }> {
  const { locale, now } = context, { years } = await showYears(context, slug), say = (key: Parameters<typeof logbookText>[1]) => logbookText(locale, key);
  const heading = (['year', 'meetings', 'attended', 'agreements', 'kept', 'partnerships', 'results'] as const).map(say);
  const rows: Cell[][] = [heading, ...years.map(({ year, meetings, attended, agreements, kept, partnerships, results }): Cell[] => [year, meetings, attended, agreements, kept, partnerships, results.join('; ')]), [], [say('yearsMeaning')], [say('yearsResults')]];
  const fileName = `netwerk-${slug}-${now.toISOString().slice(0, 10)}.${ending}`;
  if (ending === 'xlsx') return { bytes: writeXlsx([{ name: say('yearsSheet'), rows }]), fileName, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  return ending === 'csv' ? { bytes: writeCsv(rows), fileName, type: 'text/csv; charset=utf-8' } : notFound();
}
