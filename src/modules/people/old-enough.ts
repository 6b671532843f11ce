import { sql } from 'kysely';
import { newId, type Database } from '#platform/db/index.ts';
import { inTransaction, type Region, type Work } from '#platform/use-case/index.ts';
import { OLD_ENOUGH, personOfSession } from './sessions.ts';
import { OPEN_UNDER_ACCOUNT } from './sign-in.ts';
import { hashOf } from './tokens.ts';

/** Of the question as it stands in the texts: a change of meaning is asked again under another version. */
const TEXT_VERSION = '2026-11';

/** From which age somebody has an account of their own: 16, and 13 in Flanders. */
export const accountAge = ({ country }: Pick<Region, 'country'>): number => (country === 'BE' ? 13 : 16);

/** Writes down that a person said to be old enough, once. For who is known to be: the demo's cast, and who makes a region. */
export async function rememberOldEnough({ tx, now }: Work, personId: string): Promise<void> {
  await sql`insert into consent (id, person_id, purpose, text_version, given_at) select ${newId()}, ${personId}, ${OLD_ENOUGH}, ${TEXT_VERSION}, ${now}
    where not exists (select 1 from consent where person_id = ${personId} and purpose = ${OLD_ENOUGH} and withdrawn_at is null)`.execute(tx);
}

/** The person of this session says yes: from the next request on they are who they are. */
export async function sayOldEnough(db: Database, region: Region, cookie: string, now: Date): Promise<void> {
  const person = await personOfSession(db, region, cookie, now);
  if (person) await inTransaction({ db, region, actor: { kind: 'system' }, onBehalfOf: null, now, locale: region.locale }, (work) => rememberOldEnough(work, person));
}

/** The person of this session says no: their sessions, passkeys and way in to this region are gone. As a person without an account they stay. */
export async function sayTooYoung(db: Database, region: Region, cookie: string): Promise<void> {
  await db.onGround(async (tx) => {
    const session = await tx.selectFrom('accounts.session').select('account_id').where('token_hash', '=', hashOf(cookie)).where('region_id', '=', region.id).executeTakeFirst();
    if (!session) return;
    for (const table of [...OPEN_UNDER_ACCOUNT, 'accounts.link'] as const) await tx.deleteFrom(table).where('account_id', '=', session.account_id).where('region_id', '=', region.id).execute();
    await tx.deleteFrom('accounts.account').where('id', '=', session.account_id).where((e) => e.not(e.exists(e.selectFrom('accounts.link').select('region_id').where('account_id', '=', session.account_id)))).execute();
  });
}
