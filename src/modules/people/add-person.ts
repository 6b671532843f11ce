import { sql } from 'kysely';
import * as v from 'valibot';
import { newId, slugify } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { administers, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { settleLeftAlone } from './left-alone.ts';
import { mayGive } from './may-manage.ts';
import { roleKinds, scopeKinds } from './roles.ts';
import { refuseSharedMailbox } from './shared-mailbox.ts';

export const personAdded = factKind('people.personAdded', 'person');

export const email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email('people.emailUnclear'), v.maxLength(254, 'people.emailUnclear'));
export const personName = v.pipe(v.string(), v.trim(), v.nonEmpty('people.nameRequired'), v.maxLength(120, 'people.nameTooLong'));

/**
 * Adds a person with the ways to reach them, none if need be, and the roles they begin with. Gives their id. Administrators anybody; who carries an area
 * somebody with a role in it. @throws Refusal `people.emailTaken` when somebody here has that address, `people.emailShared` for a mailbox that several people read.
 */
export const addPerson = useCase({
  input: v.object({
    slug: v.optional(v.string()),
    name: personName,
    email: v.optional(email),
    phone: v.optional(v.pipe(v.string(), v.maxLength(40))),
    address: v.optional(v.pipe(v.string(), v.maxLength(300))),
    roles: v.optional(v.array(v.object({ kind: v.picklist(roleKinds), scopeKind: v.picklist(scopeKinds), scope: v.pipe(v.string(), v.maxLength(80)) })), []),
    represents: v.optional(v.array(v.pipe(v.string(), v.uuid())), []),
    source: v.optional(v.string(), 'people.addedByAdministrator'),
  }),
  may: ({ actor }, { roles, represents }) => administers(actor) || (roles.length > 0 && represents.length === 0 && roles.every((role) => mayGive(actor, { ...role, isDeputy: false }))),
  unseen: true,
  run: (work, input) => raised(work, async (all) => {
    const { tx, now } = all;
    const id = await writePerson(all, input);
    const today = now.toISOString().slice(0, 10), by = work.actor.kind === 'person' ? work.actor.id : null;
    for (const role of input.roles) {
      await tx.insertInto('role').values({ id: newId(), person_id: id, kind: role.kind, scope_kind: role.scopeKind, scope: role.scope, starts_on: today, given_at: now, given_by: by }).execute();
      await settleLeftAlone(all, role);
    }
    for (const party of input.represents) await tx.insertInto('representation').values({ id: newId(), person_id: id, party_id: party, starts_on: today, given_at: now, given_by: by, approved_at: now, confirmed_at: now }).execute();
    return { id };
  }),
});

type Written = { slug?: string | undefined; name: string; email?: string | undefined; phone?: string | undefined; address?: string | undefined; source: string };

/** Writes a person down with the ways to reach them, in the transaction of what it follows from, and gives their id; `field` is where the address was typed. The right is for who calls this. @throws Refusal as `addPerson`. */
export async function writePerson(all: Work, input: Written, field = 'email'): Promise<string> {
  const { tx, now, region } = all;
  if (input.email && (await tx.selectFrom('person_contact').select('id').where('kind', '=', 'email').where('value', '=', input.email).executeTakeFirst())) refuse('people.emailTaken', { status: 422, fields: { [field]: 'people.emailTaken' } });
  if (input.email) await refuseSharedMailbox(all, input.email, field);
  const id = newId();
  await tx.insertInto('person').values({ id, slug: await freeSlug(all, input.slug ?? slugify(input.name)), name: input.name, language: region.locale, made_at: now }).execute();
  for (const kind of ['email', 'phone', 'address'] as const) {
    const value = input[kind];
    if (value) await tx.insertInto('person_contact').values({ id: newId(), person_id: id, kind, value, source: input.source }).execute();
  }
  await record(all, personAdded, id, {});
  return id;
}

async function freeSlug({ tx }: Work, wanted: string): Promise<string> {
  const { rows: [taken] } = await sql<{ n: number }>`select count(*)::int as n from person where slug = ${wanted} or slug like ${wanted + '-%'}`.execute(tx);
  return taken!.n ? `${wanted}-${taken!.n + 1}` : wanted;
}
