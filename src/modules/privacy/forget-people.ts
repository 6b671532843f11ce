import { sql } from 'kysely';
import type { JobApart } from '#platform/jobs/index.ts';
import type { PersonalSubject } from '#platform/personal.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { BACKUP_DAYS } from './erase-again.ts';
import { erasePerson } from './erase-person.ts';

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;

/**
 * Every night: who died, moved or left a year ago is erased, and so is who came with a list a year ago and never was here, has no role, speaks for nobody and
 * agreed to nothing. The list of who was erased goes back as far as backups may.
 */
export const forgetPeople = (held: readonly PersonalSubject[]): JobApart => ({
  name: 'privacy.forget-people', nightly: true,
  async runApart(context) {
    const yearAgo = new Date(context.now.getTime() - YEAR_DAYS * DAY_MS);
    const { rows } = await inTransaction(context, ({ tx }) => sql<{ id: string }>`select id from person p where stopped_at < ${yearAgo} or made_at < ${yearAgo} and seen_on is null
      and exists (select 1 from person_contact c where c.person_id = p.id and c.source !~ '^[a-z]+\\.[A-Za-z]+$')
      and not exists (select 1 from role r where r.person_id = p.id) and not exists (select 1 from representation r where r.person_id = p.id)
      and not exists (select 1 from consent c where c.person_id = p.id) and not exists (select 1 from delivery d where d.person_id = p.id and d.answered_at is not null)`.execute(tx));
    for (const { id } of rows) await erasePerson(context, held, id);
    await context.db.onGround((tx) => tx.deleteFrom('accounts.erasure').where('erased_at', '<', new Date(context.now.getTime() - BACKUP_DAYS * DAY_MS)).execute());
  },
});
