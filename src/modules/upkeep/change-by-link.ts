import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { record } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { notFound, query, raised, refuse, tried, useCase, type Work } from '#platform/use-case/index.ts';
import { applyChange, contactFields, entryChange, entryForm, isFrozen, partyOf, type EditKind, type EntryFields, type EntryForm } from '#modules/directory/index.ts';
import { answeredAbout, send } from '#modules/reach/index.ts';
import { speaksFor } from './confirm-entries.ts';
import { CONTACT, contactChangeAsked, contactChangeSettled } from './facts.ts';
import { upkeepText } from './texts.ts';

const DAYS_TO_ANSWER = 30;
const DAY_MS = 86_400_000;

/** The form of an entry for who came by the link to its party. @throws Refusal 404 for an entry of another. */
export const showFormByLink = query(async (work, { kind, slug }: { kind: EditKind; slug: string }): Promise<EntryForm> => {
  const row = await work.tx.selectFrom(kind).select('id').where('slug', '=', slug).executeTakeFirst() ?? notFound();
  if (!speaksFor(work.actor, await partyOf(work, kind, row.id))) notFound();
  return entryForm(work, kind, row.id);
});

/**
 * "Er is iets veranderd": changes an entry by the link that was sent to its owner, without an account. A link may have been forwarded, so what says how the owner is reached
 * waits until somebody at the old address says yes; all else is changed at once and confirmed.
 * @throws Refusal as `changeEntry`; 404 for an entry of another.
 */
export const changeByLink = useCase({
  input: entryChange,
  may: async (work, { kind, id }) => { const party = await partyOf(work, kind, id); return work.actor.kind === 'link' && speaksFor(work.actor, party) && !(await isFrozen(work, party)); },
  async run(work, change) {
    const shown = (await entryForm(work, change.kind, change.id)).fields;
    const isNew = (field: string) => change.fields[field] !== undefined && change.fields[field].trim() !== (shown[field] ?? '').trim();
    const contact = Object.fromEntries(contactFields.filter((field) => isNew(field)).map((field) => [field, change.fields[field]!]));
    const rest = Object.fromEntries(Object.entries(change.fields).filter(([field]) => !(field in contact)));
    const saved = await applyChange(work, { ...change, fields: rest }, { source: 'link', isOwner: true });
    if (Object.keys(contact).length > 0) await askOldAddress(work, change.kind, change.id, contact);
    return { slug: saved.slug, waits: Object.keys(contact).length > 0 };
  },
});

const askOldAddress = (work: Work, kind: EditKind, id: string, fields: EntryFields): Promise<void> => raised(work, async (all) => {
  const form = await entryForm(all, kind, id), party = await partyOf(all, kind, id), changeId = newId();
  // Read as they will be later, so that what cannot be read is refused now, beside the field.
  await tried(all, () => applyChange(all, { kind, id, version: form.version, fields: { ...form.fields, ...fields } }, { source: 'link', isOwner: true }));
  await all.tx.insertInto('contact_change').values({ id: changeId, entry_kind: kind, entry_id: id, party_id: party, version: form.version, fields: JSON.stringify(fields), made_at: all.now, keep_until: new Date(all.now.getTime() + DAYS_TO_ANSWER * DAY_MS) }).execute();
  const say = (key: 'contactTitle' | 'contactBody' | 'contactScript' | 'contactShort') => upkeepText(all.region.locale, key, { region: all.region.name, entry: form.name, phone: all.region.settings.helpPhone });
  await send(all, { purpose: CONTACT, topic: CONTACT, urgency: 'request', sender: 'region', subject: { kind: 'contactChange', id: changeId }, path: '/klopt/contact', title: say('contactTitle'), body: say('contactBody'), script: say('contactScript'), short: say('contactShort'), days: DAYS_TO_ANSWER }, [{ party }]);
  await record(all, contactChangeAsked, changeId, { party, entry: id });
});

export type ContactChangeView = { entry: string; before: EntryFields; after: EntryFields; settledAt: Date | null };

/** What somebody wants to change in how an owner is reached, for who came by the link to the old address. @throws Refusal 404. */
export const showContactChange = query(async (work, { id }: { id: string }): Promise<ContactChangeView> => raised(work, async (all) => {
  const change = await changeFor(all, id), form = await entryForm(all, change.entry_kind as EditKind, change.entry_id), after = change.fields as EntryFields;
  return { entry: form.name, before: Object.fromEntries(Object.keys(after).map((field) => [field, form.fields[field] ?? ''])), after, settledAt: change.settled_at };
}));

/**
 * Says yes or no, at the old address, to new contact details. Once. @throws Refusal 404 for what is not one's own, 409 when it was answered, or for a yes while people
 * disagree on whose entry it is: it can be said again when that is over.
 */
export const settleContactChange = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()), take: v.boolean() }),
  may: (work, { id }) => raised(work, async (all) => { const row = await all.tx.selectFrom('contact_change').select('party_id').where('id', '=', id).executeTakeFirst(); return row !== undefined && speaksFor(work.actor, row.party_id); }),
  run: (work, { id, take }) => raised(work, async (all) => {
    const change = await changeFor(all, id);
    if (change.settled_at) refuse('upkeep.alreadyAnswered');
    if (take && (await isFrozen(all, change.party_id))) refuse('upkeep.standsStill');
    await all.tx.updateTable('contact_change').set({ settled_at: all.now, is_taken: take }).where('id', '=', id).execute();
    if (take) {
      const form = await entryForm(all, change.entry_kind as EditKind, change.entry_id);
      await applyChange(all, { kind: form.kind, id: form.id, version: form.version, fields: { ...form.fields, ...(change.fields as EntryFields) } }, { source: 'link', isOwner: true });
    }
    await answeredAbout(all, CONTACT, id);
    await record(all, contactChangeSettled, id, { taken: take });
  }),
});

async function changeFor(work: Work, id: string) {
  const change = await work.tx.selectFrom('contact_change').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() ?? notFound();
  return work.actor.kind === 'system' || speaksFor(work.actor, change.party_id) ? change : notFound();
}

/** What nobody answered in time is forgotten, and so is what was. */
export const forgetContactChanges: Job = { name: 'upkeep.forgetContactChanges', nightly: true, run: async ({ tx, now }) => void await tx.deleteFrom('contact_change').where('keep_until', '<', now).execute() };
