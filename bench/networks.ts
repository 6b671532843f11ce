/** A network of 200 members that met every month for ten years: what each of its pages asks of the database, and how long inviting a thousand takes. */
import { rivierstad } from '#demo/index.ts';
import { inviteToMeeting, planMeeting, showMeeting } from '#modules/meetings/index.ts';
import { actorOfPerson, createSignIn, grantRole, listPeople, redeemSignIn } from '#modules/people/index.ts';
import { allRegions } from '#modules/regions/index.ts';
import { asOwner, newId, openDatabase } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { scratchServer } from '../tests/scratch-server.ts';
import { largeDirectory } from './large-directory.ts';
import { against, printTable, type Row } from './row.ts';
import { medianOf, statementsOf } from './statements.ts';

const MEMBERS = 200, MEETINGS = 120, AGREEMENTS_EACH = 4, INVITED = 1000;
const MOST_QUERIES = 6, MOST_MS = 12, MOST_SECONDS = 1;
const ROUNDS = 15;
const SLUG = 'groot-netwerk';

export async function benchNetworks(): Promise<Row[]> {
  const server = await scratchServer('bench');
  try {
    const url = await largeDirectory(server, 0), db = openDatabase(url, { connections: 2 }), now = new Date();
    const region = (await allRegions(db)).find((one) => one.slug === rivierstad.region.slug)!;
    const context: Context = { db, region, actor: { kind: 'system' }, onBehalfOf: null, now, locale: region.locale };
    const [person] = await listPeople(context, { slug: 'coordinator' });
    await largeNetwork(context, person!.id, MEMBERS, SLUG, now);
    await asOwner(url, (client) => client.query('analyze'));
    const { cookie } = await redeemSignIn(db, region, await createSignIn(db, region, { id: person!.id, email: person!.email }, now), 'bench', now);
    const next = await planNext({ ...context, actor: await actorOfPerson(db, region, person!.id, now) }, SLUG);
    const base = `/netwerken/${SLUG}`, pages = ['/netwerken', base, `${base}/uitnodigen`, `${base}/afspraken`, `${base}/60`, `${base}/60/schrijven`, `${base}/60/verslag`, `${base}/${next}`, `${base}/${next}/agenda`, `${base}/onderwerpen`, '/netwerken/afspraken', `${base}/bijgepraat`, `${base}/logboek`, `${base}/jaren`];
    const statements = await statementsOf(url, rivierstad.region.host, pages, now, { cookie: `${SESSION_COOKIE}=${cookie}` });
    const rows: Row[] = [];
    let queries = 0, slowest = 0, page = '';
    for (const [path, asked] of statements) {
      const took = await medianOf(context, asked.queries, ROUNDS);
      queries = Math.max(queries, asked.queries.length);
      if (took > slowest) [slowest, page] = [took, path];
    }
    rows.push(against(`pages of a network of ${MEMBERS} members, ${MEETINGS} meetings: queries, at most`, queries, MOST_QUERIES, ''), against(`the slowest of them in the database (${page.replace(base, '...')})`, slowest, MOST_MS, 'ms', 1));
    rows.push(against(`invitations to ${INVITED.toLocaleString('en')} queued`, await secondsToInvite(context, person!.id, now), MOST_SECONDS, 's', 2));
    await db.close();
    return rows;
  } finally {
    await server.close();
  }
}

/** Members in their own name, and every month a meeting with all of them, an agenda, notes and agreements. */
async function largeNetwork(context: Context, coordinator: string, members: number, slug: string, now: Date): Promise<void> {
  const network = newId();
  await inTransaction(context, async (work) => {
    const { tx } = work, [wijk] = await tx.selectFrom('wijk').select('code').orderBy('position').execute();
    // What an earlier run left.
    await tx.deleteFrom('network').where('slug', '=', slug).execute();
    await tx.deleteFrom('person').where('slug', 'like', `${slug}-%`).execute();
    await tx.insertInto('network').values({ id: network, slug, name: `Netwerk ${slug}`, kind: 'learning_network', area: wijk!.code, purpose: 'Samen.', is_public: true, made_at: now, changed_at: now }).execute();
    await grantRole(work, { person: coordinator }, { kind: 'coordinator', scopeKind: 'network', scope: network });
    const people = Array.from({ length: members }, (_, i) => ({ id: newId(), slug: `${slug}-${i}`, name: `Lid ${i}`, language: 'nl', made_at: now }));
    await putRows(tx, 'person', people);
    await putRows(tx, 'person_contact', people.map(({ id }, i) => ({ id: newId(), person_id: id, kind: 'email', value: `${slug}-${i}@post.example`, source: 'bench' })));
    const rows = people.map(({ id }) => ({ id: newId(), network_id: network, person_id: id, state: 'member', is_named: true, changed_at: now }));
    await putRows(tx, 'network_member', rows);
    for (let month = 0; month < (slug === SLUG ? MEETINGS : 0); month += 1) {
      const on = new Date(now.getTime() - (MEETINGS - month) * 30 * 86_400_000).toISOString().slice(0, 10), meeting = newId(), item = newId();
      await tx.insertInto('meeting').values({ id: meeting, network_id: network, number: month + 1, title: `Keer ${month + 1}`, starts_on: on, starts_at: '13:30', ends_at: '15:00', place: 'Buurthuis', invited_at: now, draft_at: now, final_at: now, attended: Math.ceil(members / 3) * 2, made_at: now, changed_at: now }).execute();
      await putRows(tx, 'agenda_item', Array.from({ length: 12 }, (_, position) => ({ id: position === 0 ? item : newId(), network_id: network, meeting_id: meeting, position, title: `Punt ${position}`, notes: 'We spraken over de wijk. '.repeat(20), notes_number: 1 })));
      await putRows(tx, 'attendee', rows.map(({ id }, i) => ({ id: newId(), network_id: network, meeting_id: meeting, member_id: id, reply: 'yes', was_there: i % 3 > 0, changed_at: now })));
      await putRows(tx, 'agreement', Array.from({ length: AGREEMENTS_EACH }, (_, i) => ({ id: newId(), network_id: network, meeting_id: meeting, item_id: item, member_id: rows[(month + i) % members]!.id, what: `Iets regelen ${i}`, due_on: on, made_at: now, ...(i > 0 ? { closed_at: now, closed_as: 'done' } : { closed_at: null, closed_as: null }) })));
    }
  });
}

async function secondsToInvite(context: Context, coordinator: string, now: Date): Promise<number> {
  const slug = 'groot-feest';
  await largeNetwork(context, coordinator, INVITED, slug, now);
  const acting: Context = { ...context, actor: await actorOfPerson(context.db, context.region, coordinator, now) };
  const number = await planNext(acting, slug);
  const { meeting } = await showMeeting(acting, { slug, number }), from = performance.now();
  await inviteToMeeting(acting, { meeting: meeting.id });
  return (performance.now() - from) / 1000;
}

/** A meeting in a month, with the agenda that fills itself; gives its number. */
const planNext = async (acting: Context, network: string): Promise<number> =>
  (await planMeeting(acting, { network, title: 'Feest', on: new Date(acting.now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10), from: '13:30', until: '15:00' })).number;

if (import.meta.main) printTable(await benchNetworks());
