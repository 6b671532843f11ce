import { sql } from 'kysely';
import type { Job } from '#platform/jobs/index.ts';
import { inTransaction, refuse, type Context } from '#platform/use-case/index.ts';
import { codeTyped, openCode } from './signed-link.ts';

/**
 * So many wrong codes an hour in a whole region, whoever types them: a library has one address for all its visitors. Over a year of such hours the chance to
 * hit one of ten thousand codes is 3 in 100, and everybody who guesses is seen in the figure.
 */
const MOST_WRONG = 300;
const KEPT_MS = 48 * 3_600_000;

/**
 * The address behind a code that somebody typed from a letter, however they wrote it. Only what could be a code counts as a guess.
 * @throws Refusal `reach.codeUnknown` (422), or `reach.codeBusy` (429) while too many wrong ones are typed.
 */
export async function redeemCode(context: Context, typed: string): Promise<string> {
  const asSystem: Context = { ...context, actor: { kind: 'system' } }, values = { phone: context.region.settings.helpPhone };
  const hour = new Date(Math.floor(context.now.getTime() / 3_600_000) * 3_600_000);
  const unknown = (): never => refuse('reach.codeUnknown', { status: 422, values, fields: { code: 'reach.codeUnknown' } });
  if (!/^[A-Z2-9]{8}$/.test(codeTyped(typed))) return unknown();
  const tried = await inTransaction(asSystem, ({ tx }) => tx.selectFrom('code_try').select('wrong').where('hour', '=', hour).executeTakeFirst());
  if ((tried?.wrong ?? 0) >= MOST_WRONG) refuse('reach.codeBusy', { status: 429, values });
  const found = await openCode(context, typed);
  if (found) return `${found.path}/${found.token}`;
  await inTransaction(asSystem, ({ tx }) => sql`insert into code_try (hour, wrong) values (${hour}, 1) on conflict (hour) do update set wrong = code_try.wrong + 1`.execute(tx));
  return unknown();
}

/** Forgets how often was guessed. */
export const forgetTries: Job = { name: 'reach.forget-tries', nightly: true, run: async ({ tx, now }) => void (await tx.deleteFrom('code_try').where('hour', '<', new Date(now.getTime() - KEPT_MS)).execute()) };
