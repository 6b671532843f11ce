import { monthInWords } from '#modules/directory/index.ts';
import { writeCsv, writeXlsx, type Cell } from '#modules/imports/index.ts';
import { notFound, type Context, type Locale } from '#platform/use-case/index.ts';
import { shareOf, showUpkeep, type UpkeepView } from './show-upkeep.ts';
import { upkeepPageText } from './ui/texts.ts';

/** What the figures are of and what their words mean, a line each, as stands below the table on screen and in the file. */
export function figuresExplained({ wijken, rule }: UpkeepView, locale: Locale): string[] {
  const months = wijken.flatMap((wijk) => wijk.months.map(({ month }) => month)).sort(), [first, last] = [months[0], months.at(-1)];
  return [
    ...(first && last ? [upkeepPageText(locale, 'figuresPeriod', { first: monthInWords(first, locale), last: monthInWords(last, locale) })] : []),
    upkeepPageText(locale, 'figuresEntries'), upkeepPageText(locale, 'figuresConfirmed', { months: rule.months }), upkeepPageText(locale, 'figuresShare'), upkeepPageText(locale, 'figuresTwice'),
  ];
}

/**
 * How much of the directory of each wijk that this actor takes care of was looked at, month by month, as a file for who pays for it: counts, shares, period, and what the
 * words mean. `ending`: `xlsx` or `csv`. @throws Refusal 404 for others, and for another ending.
 */
export async function exportFigures(context: Context, ending: string): Promise<{ bytes: Uint8Array; fileName: string; type: string }> {
  const { locale, now, region } = context, view = await showUpkeep(context, undefined), say = (key: Parameters<typeof upkeepPageText>[1]) => upkeepPageText(locale, key);
  const heading = (['figuresWijk', 'upkeepMonth', 'figuresColumnEntries', 'upkeepDone', 'figuresColumnShare'] as const).map(say);
  const figures = view.wijken.flatMap(({ name, months }) => months.map((month): Cell[] => [name, month.month, month.entries, month.confirmed, shareOf(month)]));
  const rows: Cell[][] = [heading, ...figures, [], ...figuresExplained(view, locale).map((line) => [line])], fileName = `bijhouden-${region.slug}-${now.toISOString().slice(0, 10)}.${ending}`;
  if (ending === 'xlsx') return { bytes: writeXlsx([{ name: say('figuresSheet'), rows }]), fileName, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  return ending === 'csv' ? { bytes: writeCsv(rows), fileName, type: 'text/csv; charset=utf-8' } : notFound();
}
