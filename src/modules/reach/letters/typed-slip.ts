import { sql } from 'kysely';
import { query, raised, refuse, type Context } from '#platform/use-case/index.ts';
import { mayPost } from '../carry.ts';
import { redeemCode } from '../redeem-code.ts';
import { claimedBy, deliveryIn, linkKey } from '../signed-link.ts';

/** A slip that was typed over: whose it is, about what, and where it is changed. */
export type TypedSlip = { name: string; title: string; at: string };

/** The page behind the code on a slip, to type it over. @throws Refusal 404 for who posts no letters; as `redeemCode`. */
export const openSlip = (context: Context, typed: string): Promise<string> => (mayPost(context.actor) ? redeemCode(context, typed) : refuse('platform.notFound', { status: 404 }));

/**
 * What was typed over last, by the token of its page; null without one, and for one that is no good or has no answer yet. Says nothing that the page of this token does not.
 * @throws Refusal 404 for who posts no letters.
 */
export const showTypedSlip = query((work, token: string | null): Promise<TypedSlip | null> => {
  if (!mayPost(work.actor)) refuse('platform.notFound', { status: 404 });
  const claimed = token === null ? null : claimedBy(token);
  if (token === null || claimed === null) return Promise.resolve(null);
  return raised(work, async (all) => {
    const { rows: [row] } = await sql<TypedSlip & { purpose: string }>`select coalesce(p.name, h.name) as name, m.title, m.path as at, m.purpose from delivery d join message m on m.id = d.message_id left join party p on p.id = d.party_id left join person h on h.id = d.person_id
      where d.id = ${claimed} and d.link_until > ${all.now} and d.state <> 'stopped' and d.answered_at is not null and m.path is not null`.execute(all.tx);
    return row && deliveryIn(await linkKey(all), token, row.purpose) ? { name: row.name, title: row.title, at: `${row.at}/${token}` } : null;
  });
});
