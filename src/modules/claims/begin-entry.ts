import * as v from 'valibot';
import { notFound, query, raised, refuse, tried, useCase, type Work } from '#platform/use-case/index.ts';
import { applyChange, areasOfParty, createEntry, entryChange, entryForm, idsAtOldSlugs, newEntryForm, partyKinds, partyOf, type EditKind, type EntryFields, type EntryForm, type EntryToMake } from '#modules/directory/index.ts';
import { beginSpeaking } from '#modules/people/index.ts';
import { twinsOf } from './find-twins.ts';
import { propose } from './propose.ts';
import { caresFor, trustIn } from './rights.ts';

const { fields } = entryChange.entries;
const anyway = v.optional(v.boolean(), false);
const slug = v.pipe(v.string(), v.maxLength(100));

/** What came of it: the address of the entry, or null while it waits for approval. */
export type Begun = { slug: string | null };

/**
 * Starts a residents' initiative, a group for one occasion, or adds an organisation that is missing. Who takes care of the wijk does so at once; everybody else's waits
 * until somebody of the wijk looked at it. `belongs`: who adds it will speak for it.
 * @throws Refusal 422 per field, 409 `claims.looksLike` when one of nearly this name is there and `anyway` was not said, 404 for who is not signed in.
 */
export const beginParty = useCase({
  input: v.object({ partyKind: v.picklist(partyKinds), belongs: v.optional(v.boolean(), true), fields, anyway }),
  may: ({ actor }) => actor.kind === 'person',
  run: async (work, input): Promise<Begun> => {
    const entry = { kind: 'party' as const, partyKind: input.partyKind }, codes = codesIn(input.fields), person = work.actor.kind === 'person' ? work.actor.id : notFound();
    await raised(work, (all) => tried(all, () => createEntry(all, entry, input.fields, { source: 'form', isOwner: false })));
    if (codes.length === 0) refuse('platform.inputUnclear', { status: 422, fields: { areas: 'claims.chooseWijk' } });
    await refuseTwins(work, { kind: 'party', name: input.fields.name ?? '' }, input.anyway);
    if (!(await caresFor(work, codes))) return propose(work, { entry, entryId: null, belongs: input.belongs, fields: input.fields, version: 0, areas: codes });
    const saved = await createEntry(work, entry, input.fields, { source: 'form', isOwner: input.belongs });
    if (input.belongs) await beginSpeaking(work, { person, party: saved.id, isNewcomer: false });
    return { slug: saved.slug };
  },
});

/**
 * Adds an offer of a party: by who speaks for it, or takes care of its wijk. A newcomer's waits for approval.
 * @throws Refusal as `beginParty`; 404 for a party of others.
 */
export const beginService = useCase({
  input: v.object({ party: slug, fields, anyway }),
  may: async (work, { party }) => { const id = await partyAt(work, party); return id !== undefined && (await trustIn(work, id)) !== 'none'; },
  run: async (work, input): Promise<Begun> => {
    const partyId = await partyAt(work, input.party) ?? notFound(), entry = { kind: 'service' as const, partyId };
    if ((await trustIn(work, partyId)) === 'newcomer') {
      await raised(work, (all) => tried(all, () => createEntry(all, entry, input.fields, { source: 'form', isOwner: false })));
      await refuseTwins(work, { kind: 'service', name: input.fields.name ?? '', partyId }, input.anyway);
      return propose(work, { entry, entryId: null, belongs: false, fields: input.fields, version: 0, areas: await areasOfParty(work, partyId) });
    }
    await refuseTwins(work, { kind: 'service', name: input.fields.name ?? '', partyId }, input.anyway);
    return { slug: (await createEntry(work, entry, input.fields, { source: 'form', isOwner: speaks(work, partyId) })).slug };
  },
});

/**
 * Changes an entry by its form: at once by who is trusted with it, after approval by a newcomer.
 * @throws Refusal as `changeEntry`.
 */
export const changeOrPropose = useCase({
  input: entryChange,
  may: async (work, { kind, id }) => (await trustIn(work, await partyOf(work, kind, id))) !== 'none',
  run: async (work, change): Promise<Begun> => {
    const partyId = await partyOf(work, change.kind, change.id), isOwner = speaks(work, partyId);
    if ((await trustIn(work, partyId)) === 'trusted') return { slug: (await applyChange(work, change, { source: 'form', isOwner })).slug };
    await raised(work, (all) => tried(all, () => applyChange(all, change, { source: 'form', isOwner: false })));
    const entry: EntryToMake = change.kind === 'service' ? { kind: 'service', partyId } : { kind: 'party', partyKind: 'organisation' };
    return propose(work, { entry, entryId: change.id, partyId, belongs: false, fields: change.fields, version: change.version, areas: await areasOfParty(work, partyId) });
  },
});

/** The form of an entry, for who may change it or propose so; also at an address that it had before. @throws Refusal 404. */
export const showFormToChange = query(formToChange);

async function formToChange(work: Work, { kind, slug }: { kind: EditKind; slug: string }): Promise<{ form: EntryForm; waits: boolean }> {
  const row = await work.tx.selectFrom(kind).select('id').where('slug', '=', slug).executeTakeFirst(), id = row?.id ?? (await idsAtOldSlugs(work, kind, [slug])).get(slug) ?? notFound();
  const trust = await trustIn(work, await partyOf(work, kind, id));
  return trust === 'none' ? notFound() : { form: await entryForm(work, kind, id), waits: trust === 'newcomer' };
}

/**
 * Stops who wrote in the form of an entry that became part of another meanwhile: what they wrote stands beside what stands there now, and nothing typed is lost.
 * @throws Refusal 409 `claims.mergedAlready` with the fields that differ, 404 as `showFormToChange`.
 */
export const refuseWhenMerged = query(async (work, { kind, slug, fields }: { kind: EditKind; slug: string; fields: EntryFields }): Promise<void> => {
  const merged = await work.tx.selectFrom('merge').select('id').where('kind', '=', kind).where('gone_slug', '=', slug).where('undone_at', 'is', null).executeTakeFirst();
  const { form } = await formToChange(work, { kind, slug });
  if (!merged || form.slug === slug) return;
  const differing = Object.keys(fields).filter((field) => field in form.fields && plain(fields[field]) !== plain(form.fields[field]));
  refuse('claims.mergedAlready', { values: { name: form.name }, fields: Object.fromEntries(differing.map((field) => [field, 'directory.changedBoth'])) });
});

const plain = (text = ''): string => text.replace(/\s+/g, ' ').trim();

/** The empty form of an offer of a party. `waits`: it will wait for approval. @throws Refusal 404 for a party of others. */
export const showNewService = query(async (work, { party }: { party: string }): Promise<{ form: EntryForm; partyId: string; partyName: string; waits: boolean }> => {
  const row = await work.tx.selectFrom('party').select(['id', 'name']).where('slug', '=', party).where('ended_at', 'is', null).executeTakeFirst() ?? notFound();
  const trust = await trustIn(work, row.id);
  return trust === 'none' ? notFound() : { form: await newEntryForm(work, { kind: 'service', partyId: row.id }), partyId: row.id, partyName: row.name, waits: trust === 'newcomer' };
});

/** The empty form of an initiative or organisation. @throws Refusal 404 for who is not signed in. */
export const showNewParty = query(async (work, { partyKind }: { partyKind: (typeof partyKinds)[number] }): Promise<EntryForm> => (work.actor.kind === 'person' ? newEntryForm(work, { kind: 'party', partyKind }) : notFound()));

const partyAt = async ({ tx }: Work, slug: string): Promise<string | undefined> => (await tx.selectFrom('party').select('id').where('slug', '=', slug).where('ended_at', 'is', null).executeTakeFirst())?.id;
const speaks = ({ actor }: Work, partyId: string): boolean => actor.kind === 'person' && actor.scopes.includes(`party:${partyId}`);
const codesIn = (written: EntryFields): string[] => (written.areas ?? '').split(/\r?\n/).map((code) => code.trim()).filter(Boolean);

async function refuseTwins(work: Work, wanted: { kind: EditKind; name: string; partyId?: string }, isMeant: boolean): Promise<void> {
  if (!isMeant && (await twinsOf(work, wanted)).length > 0) refuse('claims.looksLike', { fields: { name: 'claims.alreadyThere' } });
}
