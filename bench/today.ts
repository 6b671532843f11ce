/** Vandaag for somebody on whom ten thousand duties wait: how many queries its page makes, and how long these take in the database. */
import { rivierstad } from '#demo/index.ts';
import { createSignIn, listPeople, redeemSignIn } from '#modules/people/index.ts';
import { allRegions } from '#modules/regions/index.ts';
import { newId, openDatabase } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { scratchServer } from '../tests/scratch-server.ts';
import { largeDirectory } from './large-directory.ts';
import { against, printTable, type Row } from './row.ts';
import { medianOf, statementsOf } from './statements.ts';

const DUTIES = 10_000;
const MOST_QUERIES = 6;
const MOST_MS = 10;
const ROUNDS = 30;

export async function benchToday(): Promise<Row[]> {
  const server = await scratchServer('bench');
  try {
    const url = await largeDirectory(server, 0), db = openDatabase(url, { connections: 2 }), now = new Date();
    const region = (await allRegions(db)).find((one) => one.slug === rivierstad.region.slug)!;
    const context: Context = { db, region, actor: { kind: 'system' }, onBehalfOf: null, now, locale: region.locale };
    const [person] = await listPeople(context, { slug: 'coordinator' });
    await inTransaction(context, async ({ tx }) => {
      await tx.deleteFrom('duty').where('what', '=', 'directory.answerQuestions').execute();
      await putRows(tx, 'duty', Array.from({ length: DUTIES }, (_, i) => ({ id: newId(), what: 'directory.answerQuestions', holder: `person:${person!.id}`, subject_kind: 'import', subject_id: newId(), due_on: `2027-0${1 + (i % 9)}-15`, remind_from: now, queued_at: now, made_at: now })));
    });
    const { cookie } = await redeemSignIn(db, region, await createSignIn(db, region, { id: person!.id, email: person!.email }, now), 'bench', now);
    const { queries } = (await statementsOf(url, rivierstad.region.host, ['/vandaag'], now, { cookie: `${SESSION_COOKIE}=${cookie}` })).get('/vandaag')!;
    const milliseconds = await medianOf(context, queries, ROUNDS);
    await db.close();
    return [against(`Vandaag with ${DUTIES} open duties: queries`, queries.length, MOST_QUERIES, ''), against(`Vandaag with ${DUTIES} open duties: in the database`, milliseconds, MOST_MS, 'ms', 1)];
  } finally {
    await server.close();
  }
}

if (import.meta.main) printTable(await benchToday());
