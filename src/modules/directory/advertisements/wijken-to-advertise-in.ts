import { sql } from 'kysely';
import { administers, hasRole, type Actor, type Work } from '#platform/use-case/index.ts';
import type { WijkName } from '../views.ts';

/** Who places advertisements somewhere: administrators and editors. */
export const mayAdvertise = (actor: Actor): boolean => administers(actor) || hasRole(actor, 'editor');

const EDITOR_OF = 'editor:area:';

/** The wijken of which this actor fills the booklet, in their order on the site: all for an administrator, for an editor those of their area and below it. */
export async function wijkenToAdvertiseIn({ tx, actor }: Work): Promise<WijkName[]> {
  const areas = actor.kind === 'person' ? actor.scopes.filter((scope) => scope.startsWith(EDITOR_OF)).map((scope) => scope.slice(EDITOR_OF.length)) : [];
  const { rows } = await sql<WijkName>`select w.code, w.slug, w.name from wijk w where ${administers(actor)}::boolean or exists (
      with recursive above as (select w.code union select a.parent_code from commons.area a join above on a.code = above.code where a.parent_code is not null)
      select 1 from above where above.code = any(${areas}::text[]))
    order by w.position, w.name`.execute(tx);
  return rows;
}

/** Whether this actor fills the booklet of the wijk with this code. */
export const mayAdvertiseIn = async (work: Work, code: string): Promise<boolean> => (await wijkenToAdvertiseIn(work)).some((wijk) => wijk.code === code);
