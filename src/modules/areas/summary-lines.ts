import { textOf } from '#platform/i18n/index.ts';
import type { Locale } from '#platform/use-case/index.ts';
import type { ImportSummary } from './import-areas.ts';
import { areasText } from './texts.ts';

/** What an import did, for people: what the file held, what was wrong with it (`most` lines), what was put right, and last the count. */
export function summaryLines(summary: ImportSummary, locale: Locale, most = 10): string[] {
  const { contents, year, wrong, wrongCount, notes } = summary;
  const kind = `contents${contents[0]!.toUpperCase()}${contents.slice(1)}` as Parameters<typeof areasText>[1];
  return [
    areasText(locale, kind, { year: year ?? 0 }),
    ...wrong.slice(0, most).map(({ line, reason, values }) => areasText(locale, 'wrongLine', { line, reason: textOf(locale, reason, values) })),
    ...(wrongCount > most ? [areasText(locale, 'moreWrong', { count: wrongCount - Math.min(most, wrong.length) })] : []),
    ...notes.map(({ key, count }) => textOf(locale, key, { count })),
    areasText(locale, 'summary', { new: summary.new, changed: summary.changed, same: summary.same, wrong: wrongCount }),
  ];
}
