import { notFound, query, raised, type Work } from '#platform/use-case/index.ts';
import { anyNetworkAt, carries, takesPart, type Network } from '#modules/networks/index.ts';
import { proposedLines, type Line, type LineKind } from './propose-lines.ts';

export type LogbookView = { network: Network; /** `YYYY-MM` each, the oldest first. */ months: { month: string; lines: Line[] }[]; isCarrier: boolean; /** For who carries it: what nobody looked at yet, and what was left out. */ proposed: Line[]; leftOut: Line[] };

/** The story of a network, for who takes part, and for all when it is shown. @throws Refusal 404. */
export const showLogbook = query((work, slug: string): Promise<LogbookView> => raised(work, async (all) => {
  const network = await anyNetworkAt(all, slug);
  if (!network || !(network.isPublic || takesPart(work.actor, network.id))) return notFound();
  const isCarrier = carries(work.actor, network.id), lines = await keptLines(all, network.id), shown = lines.filter(({ isShown }) => isShown);
  return { network, isCarrier, months: [...Map.groupBy(shown, ({ on }) => on.slice(0, 7))].map(([month, some]) => ({ month, lines: some })), proposed: isCarrier ? await proposedLines(all, network.id) : [], leftOut: isCarrier ? lines.filter(({ isShown }) => !isShown) : [] };
}));

/** Every line that somebody looked at, the oldest first. Needs the network's own reach. */
export async function keptLines({ tx }: Work, networkId: string): Promise<(Line & { isShown: boolean })[]> {
  const rows = await tx.selectFrom('logbook_line').select(['source', 'kind', 'on_day as on', 'words', 'is_shown as isShown']).where('network_id', '=', networkId).orderBy('on_day').orderBy('source').execute();
  return rows.map((row) => ({ ...row, kind: row.kind as LineKind }));
}
