import { sql } from 'kysely';
import { soundsLikeDesk } from '#modules/imports/index.ts';
import { knowSharedMailboxes } from '#modules/people/index.ts';

// A mailbox of a desk, or one that the directory shows, belongs to an organisation: nobody signs in with it.
knowSharedMailboxes({
  soundsShared: soundsLikeDesk,
  async isOfParty({ tx }, address) {
    const { rows } = await sql`select 1 from party where lower(email) = ${address} union all select 1 from service where lower(email) = ${address} limit 1`.execute(tx);
    return rows.length > 0;
  },
});
