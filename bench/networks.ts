/** A network of 200 members that met every month for ten years: what each of its pages asks of the database, and how long inviting a thousand takes. */
import { rivierstad } from '#demo/index.ts';
import { inviteToMeeting, planMeeting, showMeeting } from '#modules/meetings/index.ts';
import { actorOfPerson, createSignIn, listPeople, redeemSignIn } from '#modules/people/index.ts';
import { allRegions } from '#modules/regions/index.ts';
import { asOwner, openDatabase } from '#platform/db/index.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import type { Context } from '#platform/use-case/index.ts';
import { makeLongNetwork } from '../tests/long-network.ts';
import { networkPages } from '../tests/network-pages.ts';
import { buildSite } from '../scripts/build-site.ts';
import { scratchServer } from '../tests/scratch-server.ts';
import { largeDirectory } from './large-directory.ts';
import { against, printTable, type Row } from './row.ts';
import { millisecondsOf, statementsOf } from './statements.ts';

const MEMBERS = 200, MEETINGS = 120, INVITED = 1000;
const MOST_QUERIES = 6, MOST_MS = 12, MOST_SECONDS = 1;
const ROUNDS = 15;
const SLUG = 'groot-netwerk';

export async function benchNetworks({ say = (_: string): void => {}, each = false } = {}): Promise<Row[]> {
  const server = await scratchServer('bench');
  try {
    buildSite(say);
    const url = await largeDirectory(server, 0), db = openDatabase(url, { connections: 2 }), now = new Date();
    const region = (await allRegions(db)).find((one) => one.slug === rivierstad.region.slug)!;
    const context: Context = { db, region, actor: { kind: 'system' }, onBehalfOf: null, now, locale: region.locale };
    const [[carrier], [reader]] = [await listPeople(context, { slug: 'coordinator' }), await listPeople(context, { slug: 'librarian' })];
    const network = await makeLongNetwork(context, { slug: SLUG, members: MEMBERS, months: MEETINGS, carrier: carrier!.id, reader: reader!.id });
    await asOwner(url, (client) => client.query('analyze'));
    const measured: { path: string; queries: number; milliseconds: number }[] = [], paths = [...networkPages(network).values()].flat();
    for (const { id, email } of [carrier!, reader!]) {
      const { cookie } = await redeemSignIn(db, region, await createSignIn(db, region, { id, email }, now), 'bench', now);
      const found = await statementsOf(url, rivierstad.region.host, paths, now, { cookie: `${SESSION_COOKIE}=${cookie}` }, { mayBeAbsent: true });
      for (const [path, asked] of found) if (asked.status === 200) measured.push({ path: path.replace(/[\w-]{32,}/g, '...'), queries: asked.queries.length, milliseconds: await millisecondsOf(db, asked, ROUNDS) });
    }
    const slowest = measured.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
    if (each) for (const { path, queries, milliseconds } of measured.toSorted((a, b) => b.milliseconds - a.milliseconds)) say(`${milliseconds.toFixed(1)} ms  ${queries}  ${path}`);
    const rows = [against(`${measured.length} pages of a network of ${MEMBERS} members, ${MEETINGS} meetings: queries, at most`, Math.max(...measured.map(({ queries }) => queries)), MOST_QUERIES, ''), against(`the slowest of them in the database (${slowest.path})`, slowest.milliseconds, MOST_MS, 'ms', 1)];
    rows.push(against(`invitations to ${INVITED.toLocaleString('en')} queued`, await secondsToInvite(context, carrier!.id, reader!.id, now), MOST_SECONDS, 's', 2));
    await db.close();
    return rows;
  } finally {
    await server.close();
  }
}

async function secondsToInvite(context: Context, coordinator: string, reader: string, now: Date): Promise<number> {
  const slug = 'groot-feest';
  await makeLongNetwork(context, { slug, members: INVITED, months: 2, carrier: coordinator, reader });
  const acting: Context = { ...context, actor: await actorOfPerson(context.db, context.region, coordinator, now) };
  const number = await planNext(acting, slug);
  const { meeting } = await showMeeting(acting, { slug, number }), from = performance.now();
  await inviteToMeeting(acting, { meeting: meeting.id });
  return (performance.now() - from) / 1000;
}

/** A meeting in a month, with the agenda that fills itself; gives its number. */
const planNext = async (acting: Context, network: string): Promise<number> =>
  (await planMeeting(acting, { network, title: 'Feest', on: new Date(acting.now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10), from: '13:30', until: '15:00' })).number;

if (import.meta.main) printTable(await benchNetworks({ say: console.log, each: true }));
