import { dateInWords } from '#modules/directory/index.ts';
import { writeXlsx, type Cell } from '#modules/imports/index.ts';
import type { Context, Locale } from '#platform/use-case/index.ts';
import { audienceInWords, costInWords, formsInWords, handInWays, languagesInWords } from './channel-in-words.ts';
import { listChannels, type ChannelLine } from './show-channels.ts';
import { channelsText } from './texts.ts';

const columns = ['kind', 'name', 'owner', 'areas', 'audience', 'languages', 'forms', 'reachNumber', 'reachUnit', 'reachBasis', 'reachOn', 'rhythm', 'deadline', 'deadlineWords', 'handIn', 'cost', 'website', 'foundAt', 'confirmed', 'ended'] as const;

/** The register of a wijk or the region as a spreadsheet, in the reader's language. The people behind channels are not in it, whoever asks. @throws Refusal 404. */
export async function exportChannels(context: Context, wijk: string | null): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { channels } = await listChannels(context, wijk);
  const heading = columns.map((column) => channelsText(context.locale, `column_${column}`));
  const bytes = writeXlsx([{ name: channelsText(context.locale, 'title'), rows: [heading, ...channels.map((channel) => rowOf(channel, context.locale))] }]);
  return { bytes, fileName: `kanalen-${wijk ?? context.region.slug}-${context.now.toISOString().slice(0, 10)}.xlsx` };
}

function rowOf(line: ChannelLine, locale: Locale): Cell[] {
  const { document: d } = line;
  const cells: Record<(typeof columns)[number], Cell> = {
    kind: channelsText(locale, `kind_${d.kind}`), name: d.name, owner: d.owner, areas: line.areaNames.join(', '), audience: audienceInWords(line, locale), languages: languagesInWords(d.languages, locale), forms: formsInWords(d, locale),
    reachNumber: d.reach?.number ?? null, reachUnit: d.reach && channelsText(locale, `unit_${d.reach.unit}`), reachBasis: d.reach?.basis ?? null, reachOn: dateCell(d.reach?.on ?? null),
    rhythm: d.rhythm, deadline: dateCell(line.nextDeadline), deadlineWords: d.deadlineWords, handIn: handInWays(d).join(', ') || null, cost: costInWords(d, locale), website: d.website, foundAt: d.foundAt,
    confirmed: line.confirmedAt && dateInWords(line.confirmedAt, locale), ended: dateCell(line.endedOn),
  };
  return columns.map((column) => cells[column]);
}

const dateCell = (date: string | null): Cell => date && { date, time: null };
