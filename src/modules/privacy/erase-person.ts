import { sql } from 'kysely';
import type { GroundTx, Tx } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import type { PersonalSubject, PersonalTable, Who } from '#platform/personal.ts';
import { inTransaction, type Context, type Work } from '#platform/use-case/index.ts';
import { heldAlone, tellLeftAlone } from '#modules/people/index.ts';
import { accountsOf, findWho } from './find-who.ts';

/** Somebody is erased. Nothing says who. */
const personErased = factKind('privacy.personErased', 'person');

const GROUND = 'accounts.';
const asSystem = (context: Context): Context => ({ ...context, actor: { kind: 'system' }, onBehalfOf: null });

/**
 * Erases a person of this region: all that `held` says is found of them, work in the queue that names them, and the account with its last region.
 * It goes into the ledger first, so that what a crash broke off, or a backup brings back, is done again by `eraseAgain`. Whether it may be done is for
 * who calls. Who alone had a role leaves an alarm one level up. Erasing somebody who is not there is fine.
 */
export async function erasePerson(context: Context, held: readonly PersonalSubject[], id: string): Promise<void> {
  const { db, region, now } = context;
  await db.onGround((tx) => tx.insertInto('accounts.erasure').values({ region_id: region.id, person_id: id, erased_at: now }).onConflict((c) => c.columns(['region_id', 'person_id']).doNothing()).execute());
  const accounts = await accountsOf(context, id);
  const tables = held.flatMap((subject) => Object.entries(subject.tables));
  const who = await inTransaction(asSystem(context), async (work) => {
    const found = await findWho(work, id, accounts);
    if (found) await eraseInRegion(work, tables.filter(([name]) => !name.startsWith(GROUND)), found);
    return found;
  });
  const known = who ?? { id, name: '', emails: [], phones: [], parties: [], regionId: region.id, accounts: accounts.map((account) => account.id) };
  await db.onGround(async (tx) => { for (const [name, table] of tables.filter(([one]) => one.startsWith(GROUND))) await eraseMarked(tx, name, table, known); });
}

async function eraseInRegion(work: Work, tables: readonly (readonly [string, PersonalTable])[], who: Who): Promise<void> {
  const alone = await heldAlone(work, who.id);
  // What is erased in a way of its own goes first: it looks at rows that go along with the person's.
  for (const [name, table] of tables.toSorted(([, a], [, b]) => Number(!a.erase) - Number(!b.erase))) await (table.erase ? table.erase(work, who) : eraseMarked(work.tx, name, table, who));
  await sql`select commons.forget_jobs(${who.id})`.execute(work.tx);
  await record(work, personErased, null, {});
  await tellLeftAlone(work, alone);
}

async function eraseMarked(tx: Tx | GroundTx, name: string, { marks }: PersonalTable, who: Who): Promise<void> {
  for (const { is, erase, unless } of marks) {
    const which = sql`${is(who)} and not ${unless ?? sql`false`}`;
    if (erase === 'row') await sql`delete from ${sql.table(name)} where ${which}`.execute(tx);
    else await sql`update ${sql.table(name)} set ${sql.join(erase.map((column) => sql`${sql.ref(column)} = null`))} where ${which}`.execute(tx);
  }
}
