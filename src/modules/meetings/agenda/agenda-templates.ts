import { sql } from 'kysely';
import type { Locale, Work } from '#platform/use-case/index.ts';
import type { NetworkKind } from '#modules/networks/index.ts';
import { meetingsText } from '../texts.ts';

/** The standing parts of an agenda. Some gather by themselves what belongs under them: agreements, absent, newcomers, oneWork, subjects, news. */
export const agendaParts = ['welcome', 'agreements', 'absent', 'newcomers', 'oneWork', 'needs', 'meetingNeeds', 'gaps', 'referring', 'activities', 'news', 'subjects', 'close'] as const;
export type AgendaPart = (typeof agendaParts)[number];
/** What the agendas of a network begin with. `part` is null for what somebody typed themselves; only what is on comes on the next one. */
export type StandingItem = { part: AgendaPart | null; title: string; aim: string | null; who: string | null; minutes: number | null; isOn: boolean };

type Sized = readonly [AgendaPart, number];
const begin: Sized[] = [['welcome', 5], ['agreements', 10], ['absent', 5]], end: Sized[] = [['newcomers', 5], ['close', 5]];
/** What always stands between the beginning and the end of an agenda, by kind of network; all of it in an hour and a half. */
const middle: Record<NetworkKind, Sized[]> = {
  learning_network: [['oneWork', 15], ['needs', 10], ['meetingNeeds', 10], ['gaps', 5], ['referring', 5], ['activities', 10], ['news', 5]], learning_circle: [['oneWork', 30], ['subjects', 45]],
  neighbourhood_meeting: [['needs', 20], ['activities', 20], ['news', 15]], initiators: [['oneWork', 20], ['subjects', 40]], editorial_board: [['subjects', 45]], city_network: [['subjects', 30], ['news', 30]],
};

/** What the software itself begins an agenda with, in a language. */
const templateOf = (kind: NetworkKind, locale: Locale): StandingItem[] =>
  [...begin, ...middle[kind], ...end].map(([part, minutes]) => ({ part, title: meetingsText(locale, `part_${part}`), aim: meetingsText(locale, `partAim_${part}`), who: null, minutes, isOn: true }));

/** Whose standing agenda it is: a network's own, else the one that the region keeps for its kind, else that of the software. */
export type StandingFrom = 'network' | 'kind' | 'software';

/** What the next agenda begins with, of a network or of all of a kind. Needs the network's own reach. */
export async function standingAgenda({ tx, region }: Work, { kind, id = null }: { kind: NetworkKind; id?: string | null }): Promise<{ items: StandingItem[]; from: StandingFrom }> {
  const { rows } = await sql<StandingItem & { isOwn: boolean }>`select part, title, aim, who, minutes, is_on as "isOn", network_id is not null as "isOwn" from standing_item where network_id = ${id} or kind = ${kind} order by position`.execute(tx);
  const own = rows.filter(({ isOwn }) => isOwn), chosen = own.length ? own : rows;
  return chosen.length === 0 ? { items: templateOf(kind, region.locale), from: 'software' } : { items: chosen.map(({ isOwn: _, ...item }) => item), from: own.length ? 'network' : 'kind' };
}

/** The items an agenda begins with, as rows. Who prepares changes them as they like. */
export const agendaFor = async (work: Work, network: { id: string; kind: NetworkKind }): Promise<Omit<StandingItem, 'isOn'>[]> =>
  (await standingAgenda(work, network)).items.filter(({ isOn }) => isOn).map(({ isOn: _, ...item }) => item);
