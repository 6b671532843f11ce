import * as v from 'valibot';
import { newId, slugify } from '#platform/db/index.ts';
import { record } from '#platform/facts/index.ts';
import { administers, notFound, refuse, useCase, type Actor, type Context, type Work } from '#platform/use-case/index.ts';
import { listWijken } from '#modules/areas/index.ts';
import { grantRole } from '#modules/people/index.ts';
import { ownParties } from '#modules/upkeep/index.ts';
import { networkChanged, networkStarted } from './facts.ts';
import { carries, mayStart, networkAt, networkKinds } from './rights.ts';

const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, 'directory.tooLong'));
const optional = (most: number) => v.optional(line(most), '');

const described = {
  name: v.pipe(line(100), v.nonEmpty('networks.nameMissing')),
  purpose: v.pipe(line(600), v.nonEmpty('networks.purposeMissing')),
  /** The standing meeting that it joins, in words. */
  meetsWithin: optional(200),
  /** How its members chose who carries it. */
  carriedHow: optional(300),
  isPublic: v.optional(v.boolean(), false),
};

/**
 * Starts a network, carried by who starts it or by an organisation they speak for. @throws Refusal 404 for who carries no wijk, beside a field that is not right,
 * beside the name when a network has it already.
 */
export const startNetwork = useCase({
  input: v.object({ ...described, kind: v.picklist(networkKinds, 'networks.kindMissing'), /** Code of a wijk; empty is the whole region. */ area: optional(40), /** Slug of an organisation that carries it; empty is who starts it. */ carrier: optional(100) }),
  may: ({ actor }) => mayStart(actor),
  async run(work, { area, carrier, ...input }) {
    const { tx, now } = work;
    if (area && !(await tx.selectFrom('wijk').select('code').where('code', '=', area).executeTakeFirst())) refuse('platform.inputUnclear', { status: 422, fields: { area: 'networks.areaUnknown' } });
    const slug = await freeSlug(work, input.name), id = newId(), holder = await holderOf(work, carrier);
    await tx.insertInto('network').values({ id, slug, name: input.name, kind: input.kind, area: area || null, purpose: input.purpose, meets_within: input.meetsWithin || null, carried_how: input.carriedHow || null,
      is_public: input.isPublic, made_at: now, changed_at: now }).execute();
    await grantRole(work, holder, { kind: 'coordinator', scopeKind: 'network', scope: id });
    await record(work, networkStarted, id, { kind: input.kind });
    return { slug };
  },
});

/** Changes what a network says of itself. Who carries it. @throws Refusal 404, or beside a field. */
export const changeNetwork = useCase({
  input: v.object({ network: v.pipe(v.string(), v.maxLength(100)), ...described }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && carries(work.actor, known.id); },
  async run(work, { network: at, name, purpose, meetsWithin, carriedHow, isPublic }) {
    const { id } = await networkAt(work, at) ?? notFound();
    await work.tx.updateTable('network').set({ name, purpose, meets_within: meetsWithin || null, carried_how: carriedHow || null, is_public: isPublic, changed_at: work.now }).where('id', '=', id).execute();
    await record(work, networkChanged, id, {});
  },
});

/** Words that stand in this place of an address already. */
const RESERVED = ['nieuw', 'afspraken'];

async function freeSlug({ tx }: Work, name: string): Promise<string> {
  const slug = slugify(name);
  if (slug === 'zonder-naam' || RESERVED.includes(slug)) return refuse('platform.inputUnclear', { status: 422, fields: { name: 'networks.nameMissing' } });
  if (await tx.selectFrom('network').select('id').where('slug', '=', slug).executeTakeFirst()) refuse('platform.inputUnclear', { status: 422, fields: { name: 'networks.nameTaken' } });
  return slug;
}

/** Who carries it: an organisation that who starts it speaks for, or themselves. */
async function holderOf(work: Work, carrier: string): Promise<{ person: string } | { party: string }> {
  const { actor, tx } = work;
  if (!carrier) return actor.kind === 'person' ? { person: actor.id } : refuse('platform.inputUnclear', { status: 422, fields: { carrier: 'networks.carrierUnknown' } });
  const party = await tx.selectFrom('party').select('id').where('slug', '=', carrier).where('ended_at', 'is', null).executeTakeFirst();
  return party && (administers(actor) || speaksFor(actor, party.id)) ? { party: party.id } : refuse('platform.inputUnclear', { status: 422, fields: { carrier: 'networks.carrierUnknown' } });
}

const speaksFor = (actor: Actor, party: string): boolean => actor.kind === 'person' && actor.scopes.includes(`party:${party}`);

export type NetworkFormView = { wijken: { code: string; name: string }[]; parties: { slug: string; name: string }[] };

/** What the form to start a network offers: the wijken, and the organisations that who asks speaks for. @throws Refusal 404. */
export async function showNetworkForm(context: Context): Promise<NetworkFormView> {
  if (!mayStart(context.actor)) notFound();
  return { wijken: (await listWijken(context)).map(({ code, name }) => ({ code, name })), parties: await ownParties(context) };
}
