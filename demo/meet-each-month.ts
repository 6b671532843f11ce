import { agreeOnCards, noteCards, showRound } from '#modules/feedback/index.ts';
import { inviteToSeries, lookAtSeries, noteSeriesReply, planSeries, showSeries } from '#modules/meetings/index.ts';
import { showNetwork, startNetwork, type NetworkView } from '#modules/networks/index.ts';
import { listPeople } from '#modules/people/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { dayOf, joinAll } from './meet.ts';
import type { StageCircle } from './stage.ts';

const DAY = 86_400_000, DAYS_AHEAD = 240;

/** Lets a network begin that meets each month, one time of which is on another day, and that asks these days how its members work together. */
export async function meetEachMonth(context: Context, stage: StageCircle): Promise<void> {
  const { id, name } = (await listPeople(context, { slug: stage.carrier }))[0]!;
  const at = (daysAgo: number, more: string[] = []): Context => ({ ...context, now: new Date(context.now.getTime() - daysAgo * DAY), actor: { kind: 'person', id, name, scopes: [`liaison:area:${stage.area}`, ...more] } });
  const { slug } = await startNetwork(at(60), { name: stage.name, kind: 'initiators', area: stage.area, purpose: stage.purpose, carriedHow: stage.carriedHow, isPublic: true });
  const { network } = await showNetwork({ ...context, actor: { kind: 'system' } }, slug), carries = [`coordinator:network:${network.id}`];
  await inTransaction({ ...context, actor: { kind: 'system' }, now: at(50).now }, (work) => joinAll(work, network.id, stage.members));
  const view = await showNetwork(at(0, carries), slug);
  await planTheMonths(at(5, carries), slug, stage, view);
  await askForCards(at(2, carries), slug, stage, view);
}

const memberOf = ({ members }: NetworkView, party: string) => members.find((one) => one.party?.slug === party)!;

async function planTheMonths(context: Context, network: string, { series: { replies, daysLater, ...told } }: StageCircle, view: NetworkView): Promise<void> {
  // Who looks at the demo in the first days finds every time still to come.
  const typed = { network, ...told, first: dayOf(context.now, 12), last: dayOf(context.now, DAYS_AHEAD) };
  const { dates } = await lookAtSeries(context, typed), second = dates.filter(({ isClosed }) => !isClosed)[1]!.day, later = dayOf(new Date(second), daysLater);
  const { series } = await planSeries(context, { ...typed, dates: dates.map(({ day, isClosed }) => ({ day, skip: isClosed, on: day === second ? later : '' })) }) as { series: string };
  await inviteToSeries(context, { series });
  const { coming } = await showSeries(context, { series });
  for (const [party, { always, first = always }] of Object.entries(replies)) await noteSeriesReply(context, { series, member: memberOf(view, party).id, replies: Object.fromEntries(coming.map(({ id }, i) => [id, i === 0 ? first : always])) });
}

async function askForCards(context: Context, network: string, { round: { agreedHow, inDays, cards } }: StageCircle, view: NetworkView): Promise<void> {
  const { round } = await agreeOnCards(context, { network, agreedHow, seenBy: 'members', naming: 'named', until: dayOf(context.now, inDays), alone: [] });
  for (const { from, about, ...card } of cards) {
    const { everybody, round: { number } } = await showRound(context, { round }), seatOf = (party: string) => everybody.find(({ name }) => name === memberOf(view, party).name)!.id;
    await noteCards(context, { round, seat: seatOf(from), number: String(number), cards: [{ about: seatOf(about), ...card }] });
  }
}
