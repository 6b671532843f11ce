import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { administers, notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { carries, networkAt, networkKinds, type NetworkKind } from '#modules/networks/index.ts';
import { agendaParts, standingAgenda, type StandingFrom, type StandingItem } from './agenda-templates.ts';
import { inOrder, MOST_ITEMS, minutesOf, typedItem } from './agenda-rows.ts';
import { words } from '../typed.ts';

const items = v.pipe(v.array(v.object({ ...typedItem, part: v.optional(v.union([v.picklist(agendaParts), v.literal('')]), ''), isOn: v.optional(v.boolean(), false) })), v.maxLength(MOST_ITEMS));
type Typed = v.InferOutput<typeof items>;

/**
 * Keeps what every next agenda of a network begins with; meetings that were planned stay as they are. No items at all: it begins again with what the region or the software has for its kind.
 * Who carries it. @throws Refusal 404; beside a field; `meetings.partTwice` for a standing part that is there twice.
 */
export const saveNetworkAgenda = useCase({
  input: v.object({ network: words(100), items }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); },
  unseen: true,
  run: (work, { network: at, items: typed }) => raised(work, async (all) => {
    const { id } = await networkAt(all, at) ?? notFound();
    await all.tx.deleteFrom('standing_item').where('network_id', '=', id).execute();
    await put(all, { network_id: id, kind: null }, typed);
  }),
});

/** Keeps what the agendas begin with of all networks of a kind that have none of their own; no items is what the software has. Who sets up the region. @throws Refusal as above. */
export const saveKindAgenda = useCase({
  input: v.object({ kind: v.picklist(networkKinds), items }),
  may: ({ actor }) => administers(actor),
  unseen: true,
  run: (work, { kind, items: typed }) => raised(work, async (all) => {
    await all.tx.deleteFrom('standing_item').where('kind', '=', kind).execute();
    await put(all, { network_id: null, kind }, typed);
  }),
});

async function put({ tx }: Work, of: { network_id: string | null; kind: NetworkKind | null }, typed: Typed): Promise<void> {
  const kept = inOrder(typed), parts = kept.flatMap(({ part }) => (part ? [part] : []));
  if (new Set(parts).size < parts.length) refuse('meetings.partTwice');
  await putRows(tx, 'standing_item', kept.map(({ part, title, aim, who, minutes, isOn }, position) => ({ id: newId(), ...of, position, part: part || null, title, aim: aim || null, who: who || null, minutes: minutesOf(minutes), is_on: isOn })));
}

export type StandingView = { /** Null is that of a kind. */ network: { slug: string; name: string } | null; kind: NetworkKind; items: StandingItem[]; from: StandingFrom };

/** What the agendas of a network begin with, for who carries it; or those of a kind, for who sets up the region. @throws Refusal 404. */
export const showStanding = query(async (work, of: { network: string } | { kind: string }): Promise<StandingView> => {
  if ('kind' in of) {
    const kind = networkKinds.find((one) => one === of.kind) ?? notFound();
    return administers(work.actor) ? { network: null, kind, ...await standingAgenda(work, { kind }) } : notFound();
  }
  const network = await networkAt(work, of.network) ?? notFound();
  if (!carries(work.actor, network.id)) return notFound();
  return raised(work, async (all) => ({ network: { slug: network.slug, name: network.name }, kind: network.kind, ...await standingAgenda(all, network) }));
});
