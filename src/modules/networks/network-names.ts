import { knowScopeNames } from '#modules/people/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';

/** The names of these networks by id, to tell roles in words. */
export const networkNames = (context: Context, ids: readonly string[]): Promise<Map<string, string>> => (ids.length === 0 ? Promise.resolve(new Map())
  : inTransaction(context, async ({ tx }) => new Map((await tx.selectFrom('network').select(['id', 'name']).where('id', 'in', [...ids]).execute()).map(({ id, name }) => [id, name]))));

knowScopeNames('network', async ({ tx }, id) => (await tx.selectFrom('network').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null);
