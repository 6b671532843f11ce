import { isId, type Database } from '#platform/db/index.ts';
import { refuse } from '#platform/use-case/index.ts';

/** Who was erased, a line each: the region, the person's id and the moment. Ids only. */
export async function readLedger(db: Database): Promise<string> {
  const rows = await db.onGround((tx) => tx.selectFrom('accounts.erasure').selectAll().orderBy('erased_at').execute());
  return rows.map((row) => `${row.region_id} ${row.person_id} ${row.erased_at.toISOString()}`).join('\n');
}

/** Adds what `readLedger` gave, before a backup was put back; what is there stays. Regions that are not here are passed over. @throws Refusal `privacy.ledgerUnclear`. */
export async function addToLedger(db: Database, text: string): Promise<void> {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => line.split(' '));
  if (lines.some(([region, person, at]) => !isId(region ?? '') || !isId(person ?? '') || Number.isNaN(Date.parse(at ?? '')))) refuse('privacy.ledgerUnclear', { status: 422 });
  await db.onGround(async (tx) => {
    const here = new Set((await tx.selectFrom('commons.region').select('id').execute()).map(({ id }) => id));
    for (const [region, person, at] of lines) {
      if (here.has(region!)) await tx.insertInto('accounts.erasure').values({ region_id: region!, person_id: person!, erased_at: at! }).onConflict((c) => c.columns(['region_id', 'person_id']).doNothing()).execute();
    }
  });
}
