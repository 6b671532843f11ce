import type { LetterPart } from '#platform/contribution.ts';
import type { Work } from '#platform/use-case/index.ts';
import { placeInWords, readMeetings } from '../meeting-row.ts';
import { meetingsText } from '../texts.ts';
import { readSeries, ruleInWords, stillToCome } from './series.ts';
import { seriesLines } from './tell-of-series.ts';

const choices = ['yes', 'no'] as const;

/** What a letter about a series holds, by delivery: when and where it is, and a slip with each date, to tick and send back. Needs the whole region's reach. */
export async function seriesOnPaper(work: Work, deliveryIds: readonly string[]): Promise<Map<string, LetterPart>> {
  const rows = await work.tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'm.subject_id as series']).where('d.id', 'in', [...deliveryIds]).execute();
  const parts = new Map<string, LetterPart>();
  for (const [id, some] of Map.groupBy(rows, ({ series }) => series)) {
    const part = id ? await partFor(work, id) : null;
    if (part) for (const row of some) parts.set(row.id, part);
  }
  return parts;
}

/** Null for a series of which nothing is to come: the message itself says that it stopped. */
async function partFor(work: Work, id: string): Promise<LetterPart | null> {
  const { region: { locale, name, settings }, now } = work, series = await readSeries(work, id), coming = stillToCome(await readMeetings(work, { series: id }), now);
  if (!series || coming.length === 0) return null;
  const paragraphs = meetingsText(locale, 'seriesPaper', { network: series.network.name, title: series.title, rule: ruleInWords(series, locale) ?? 'none', place: placeInWords(series) ?? meetingsText(locale, 'placeToCome'), phone: settings.helpPhone }).split('\n\n');
  return { paragraphs, sections: [], slip: { title: meetingsText(locale, 'seriesOf', { network: series.network.name, title: series.title }), items: seriesLines(series, coming, locale).map((text) => ({ text, choices: choices.map((choice) => meetingsText(locale, `canCome_${choice}`)) })), returnTo: [name, settings.helpPlace].filter(Boolean).join(', ') } };
}
