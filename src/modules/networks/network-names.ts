import { knowScopeNames } from '#modules/people/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { ownNetworks } from './rights.ts';

/** The names of these networks by id, to tell roles in words. */
export const networkNames = (context: Context, ids: readonly string[]): Promise<Map<string, string>> => (ids.length === 0 ? Promise.resolve(new Map())
  : inTransaction(context, async ({ tx }) => new Map((await tx.selectFrom('network').select(['id', 'name']).where('id', 'in', [...ids]).execute()).map(({ id, name }) => [id, name]))));

/** The networks that who asks carries or takes part in and that go on, by name; asks nothing for who has none. */
export async function ownNetworkNames(context: Context): Promise<{ slug: string; name: string }[]> {
  const own = ownNetworks(context.actor);
  return own.length === 0 ? [] : inTransaction(context, ({ tx }) => tx.selectFrom('network').select(['slug', 'name']).where('id', 'in', own).where('ended_at', 'is', null).orderBy('name').execute());
}

knowScopeNames('network', async ({ tx }, id) => (await tx.selectFrom('network').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null);
