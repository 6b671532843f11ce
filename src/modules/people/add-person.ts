import { sql } from 'kysely';
import * as v from 'valibot';
import { newId, slugify } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { administers, useCase } from '#platform/use-case/index.ts';
import { roleKinds } from './roles.ts';
import { refuseSharedMailbox } from './shared-mailbox.ts';

export const personAdded = factKind('people.personAdded', 'person');

export const email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email('people.emailUnclear'), v.maxLength(254, 'people.emailUnclear'));
export const personName = v.pipe(v.string(), v.trim(), v.nonEmpty('people.nameRequired'), v.maxLength(120, 'people.nameTooLong'));

/** Adds a person with the ways to reach them and the roles they begin with. Gives their id. Administrators only. @throws Refusal `people.emailShared` for a mailbox that several people read. */
export const addPerson = useCase({
  input: v.object({
    slug: v.optional(v.string()),
    name: personName,
    email: v.optional(email),
    phone: v.optional(v.pipe(v.string(), v.maxLength(40))),
    address: v.optional(v.pipe(v.string(), v.maxLength(300))),
    roles: v.optional(v.array(v.object({ kind: v.picklist(roleKinds), scopeKind: v.picklist(['region', 'area', 'party']), scope: v.pipe(v.string(), v.maxLength(80)) })), []),
    represents: v.optional(v.array(v.pipe(v.string(), v.uuid())), []),
    source: v.optional(v.string(), 'people.addedByAdministrator'),
  }),
  may: ({ actor }) => administers(actor),
  unseen: true,
  async run(work, input) {
    const { tx, now } = work;
    if (input.email) await refuseSharedMailbox(work, input.email);
    const id = newId();
    const today = now.toISOString().slice(0, 10);
    const wanted = input.slug ?? slugify(input.name);
    const { rows: [taken] } = await sql<{ n: number }>`select count(*)::int as n from person where slug = ${wanted} or slug like ${wanted + '-%'}`.execute(tx);
    await tx.insertInto('person').values({ id, slug: taken!.n ? `${wanted}-${taken!.n + 1}` : wanted, name: input.name, language: work.region.locale, made_at: now }).execute();
    for (const kind of ['email', 'phone', 'address'] as const) {
      const value = input[kind];
      if (value) await tx.insertInto('person_contact').values({ id: newId(), person_id: id, kind, value, source: input.source }).execute();
    }
    for (const role of input.roles) await tx.insertInto('role').values({ id: newId(), person_id: id, kind: role.kind, scope_kind: role.scopeKind, scope: role.scope,
      starts_on: today, given_at: now, given_by: work.actor.kind === 'person' ? work.actor.id : null }).execute();
    for (const party of input.represents) await tx.insertInto('representation').values({ id: newId(), person_id: id, party_id: party, starts_on: today }).execute();
    await record(work, personAdded, id, {});
    return { id };
  },
});
