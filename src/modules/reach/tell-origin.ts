import { sql } from 'kysely';
import { addressOf } from '#platform/http/site.ts';
import type { Letter } from '#platform/mail/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { reachText } from './texts.ts';

/** Where an address is from that came with a list: the list's name. Words of our own have a dot and no space. */
const OWN_WORDS = '^[a-z]+\\.[A-Za-z]+$';

/**
 * The same letters, with, in the first one to an address that came with a list, where we have it from and what somebody can do (AVG article 14). Once for each
 * address, in the transaction in which the letter goes out.
 */
export async function tellOrigin(work: Work, letters: readonly Letter[]): Promise<Letter[]> {
  const { tx, now, region } = work, addresses = [...new Set(letters.map(({ to }) => to.toLowerCase()))];
  const { rows } = await sql<{ email: string; source: string }>`
    with listed as (select lower(value) as email, source from person_contact where kind = 'email' and lower(value) = any(${addresses}::text[])
      union all select lower(email), source from private_contact where lower(email) = any(${addresses}::text[])),
    told as (insert into told_origin (email, told_at) select distinct email, ${now}::timestamptz from listed where source !~ ${OWN_WORDS} on conflict do nothing returning email)
    select l.email, min(l.source) as source from listed l join told t on t.email = l.email where l.source !~ ${OWN_WORDS} group by 1`.execute(tx);
  const sources = new Map(rows.map(({ email, source }) => [email, source]));
  return letters.map((letter) => {
    const address = letter.to.toLowerCase(), source = sources.get(address);
    sources.delete(address);
    return source === undefined ? letter : { ...letter, body: `${letter.body}\n\n${reachText(region.locale, 'originFoot', { source, privacy: `${addressOf(region)}/privacy`, phone: region.settings.helpPhone })}` };
  });
}

/**
 * Notes that the letters of this batch tell where we have the addresses from: to who came with a list and was not told before, by letter or by mail. Needs the whole
 * region's reach.
 */
export async function tellOriginByLetter({ tx, now }: Work, batch: string): Promise<void> {
  await sql`insert into origin_letter (person_id, letter_batch_id, told_at) select distinct c.person_id, ${batch}::uuid, ${now}::timestamptz from delivery d
    join person_contact c on c.person_id = coalesce(d.person_id, case when d.party_id is not null then d.through_id end) and c.source !~ ${OWN_WORDS}
    where d.letter_batch_id = ${batch} and not exists (select 1 from person_contact e join told_origin o on o.email = lower(e.value) where e.person_id = c.person_id and e.kind = 'email') on conflict do nothing`.execute(tx);
}

/** By person: what the letter to them in this batch says about where we have their address from. */
export async function originsInBatch({ tx, region }: Work, batch: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; source: string }>`select o.person_id as id, min(c.source) as source from origin_letter o join person_contact c on c.person_id = o.person_id and c.source !~ ${OWN_WORDS}
    where o.letter_batch_id = ${batch} group by 1`.execute(tx);
  return new Map(rows.map(({ id, source }) => [id, reachText(region.locale, 'originLetter', { source, privacy: `${new URL(addressOf(region)).host}/privacy`, phone: region.settings.helpPhone })]));
}
