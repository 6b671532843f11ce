import { sql } from 'kysely';
import * as v from 'valibot';
import { factKind, record } from '#platform/facts/index.ts';
import { query, raised, useCase, type Actor, type Work } from '#platform/use-case/index.ts';
import { keepConsent, POINT_OF_CONTACT } from './consents.ts';
import type { RoleKind } from './roles.ts';

/** The version of the text under which somebody agrees; a new text gets a new mark. */
const TEXT_VERSION = '2026-11';
/** Roles whose holders residents may want to find. */
const FOUND_BY = ['coordinator', 'liaison', 'connector', 'editor'] as const satisfies readonly RoleKind[];

const pointOfContactChanged = factKind<{ wants: boolean }>('people.pointOfContactChanged', 'person');

/** Somebody who can be spoken to in a wijk: with a role there, and by their own consent. */
export type PointOfContact = { id: string; slug: string; name: string; kind: RoleKind };

/** Whether somebody has a role in a wijk by which they may be shown there. */
const mayBePointOfContact = (actor: Actor): boolean => actor.kind === 'person' && FOUND_BY.some((kind) => actor.scopes.some((scope) => scope.startsWith(`${kind}:area:`)));

/** Lets residents see one's name with one's wijk and write to one through the site, without the address; or takes that back. @throws Refusal 404 for who has no such role. */
export const bePointOfContact = useCase({
  input: v.object({ wants: v.boolean() }),
  may: ({ actor }) => mayBePointOfContact(actor),
  run: (work, { wants }) => raised(work, async (all) => {
    const { id } = work.actor as Extract<Actor, { kind: 'person' }>;
    await keepConsent(all, id, { purpose: POINT_OF_CONTACT, textVersion: TEXT_VERSION, wants });
    await record(all, pointOfContactChanged, id, { wants });
  }),
});

/** Whether who asks agreed to be found; null for who has no role to be found by. */
export const ownPointOfContact = query(async (work, _: void): Promise<boolean | null> => (mayBePointOfContact(work.actor) ? raised(work, async ({ tx }) =>
  (await tx.selectFrom('consent').select('id').where('person_id', '=', (work.actor as { id: string }).id).where('purpose', '=', POINT_OF_CONTACT).where('withdrawn_at', 'is', null).executeTakeFirst()) !== undefined) : null));

/** Who can be spoken to in the wijk of this code, by name; each once. */
export const pointsOfContact = query((work, area: string) => pointsIn(work, area));

/** The same for a room that asks within its own work. */
export const pointsIn = (work: Work, area: string): Promise<PointOfContact[]> => raised(work, async ({ tx, now }) => {
  const today = now.toISOString().slice(0, 10);
  const { rows } = await sql<PointOfContact>`select distinct on (p.name, p.id) p.id, p.slug, p.name, r.kind from role r join person p on p.id = r.person_id and p.stopped_at is null
    where r.scope_kind = 'area' and r.scope = ${area} and r.kind = any(${[...FOUND_BY]}::text[]) and r.ended_at is null and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})
      and exists (select 1 from consent c where c.person_id = p.id and c.purpose = ${POINT_OF_CONTACT} and c.withdrawn_at is null)
    order by p.name, p.id, array_position(${[...FOUND_BY]}::text[], r.kind)`.execute(tx);
  return rows;
});
