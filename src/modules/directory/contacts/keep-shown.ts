import { sql } from 'kysely';
import { bumpContent } from '#platform/http/content-version.ts';
import { factKind, on, record } from '#platform/facts/index.ts';
import { raised, type Work } from '#platform/use-case/index.ts';
import { consentWithdrawn, keepConsent, shownPart, shownParts, shownPurpose, type ShownPart } from '#modules/people/index.ts';
import { forgetWords } from '#modules/search/index.ts';
import { indexParties } from '../index-entries.ts';

/** The version of the text under which somebody agrees; a new text gets a new mark. */
const TEXT_VERSION = '2026-11';
/** A yes counts for a year. */
const MONTHS = 12;

/** What somebody lets visitors see of them changed. */
export const shownContactChanged = factKind<{ party: string; shown: ShownPart[] }>('directory.shownContactChanged', 'shownContact');

/** What of somebody may be seen: null is no. */
export type Shown = Record<'name' | 'phone' | 'email', string | null>;
/** How and on which day it was said; `notedBy`: who wrote it down for them. */
export type Said = { by: 'link' | 'paper' | 'telephone' | 'in_person'; on: string; notedBy: string | null };

const columns: Record<ShownPart, keyof Shown> = { Name: 'name', Phone: 'phone', Email: 'email' };
const nothing: Shown = { name: null, phone: null, email: null };

/**
 * Keeps what somebody said may be seen of them, each part with its consent, for a year from that day; a no to all of it takes everything back. What visitors see, find and print follows in
 * this transaction. The right to say it is for who calls this. Needs the whole region's reach.
 */
export async function keepShown(all: Work, id: string, shown: Shown, said: Said): Promise<void> {
  const before = await all.tx.selectFrom('shown_contact').select(['party_id', 'person_id', 'name']).where('id', '=', id).executeTakeFirstOrThrow();
  const parts = shownParts.filter((part) => shown[columns[part]] !== null);
  for (const part of shownParts) await keepConsent(all, before.person_id, { purpose: shownPurpose(part, id), textVersion: TEXT_VERSION, wants: parts.includes(part) });
  await all.tx.updateTable('shown_contact').set({ ...shown, answered_on: said.on, answered_by: said.by, noted_by: said.notedBy, asked_again_at: null, shown_until: parts.length > 0 ? sql<string>`${said.on}::date + make_interval(months => ${MONTHS})` : null }).where('id', '=', id).execute();
  await record(all, shownContactChanged, id, { party: before.party_id, shown: parts });
  await follow(all, [before]);
}

/** Takes back all that these people let be seen: their consents end, and what they said goes. Needs the whole region's reach. */
export async function hideShown(all: Work, ids: readonly string[]): Promise<void> {
  const rows = await all.tx.selectFrom('shown_contact').select(['id', 'party_id', 'person_id', 'name']).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute();
  for (const { id, party_id, person_id } of rows) {
    for (const part of shownParts) await keepConsent(all, person_id, { purpose: shownPurpose(part, id), textVersion: TEXT_VERSION, wants: false });
    await all.tx.updateTable('shown_contact').set({ ...nothing, shown_until: null }).where('id', '=', id).execute();
    await record(all, shownContactChanged, id, { party: party_id, shown: [] });
  }
  await follow(all, rows);
}

/** Everything that was made of these is made anew, without a word of the names that stood there before, and who harvests the directory hears that the party changed. */
export async function follow(all: Work, before: readonly { party_id: string; name: string | null }[]): Promise<void> {
  if (before.length === 0) return;
  const ids = [...new Set(before.map(({ party_id }) => party_id))];
  await all.tx.updateTable('party').set({ changed_at: all.now }).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute();
  await indexParties(all, ids);
  await forgetWords(all.tx, before.flatMap(({ name }) => name ?? []));
  await bumpContent(all.tx, all.region.schema);
}

/** One part was taken back among one's own data, or at a desk. */
on(consentWithdrawn, (work, { data: { purpose } }) => raised(work, async (all) => {
  const [part, id] = shownPart(purpose) ?? [];
  if (!part || !id) return;
  const before = await all.tx.selectFrom('shown_contact').select(['party_id', 'name']).where('id', '=', id).executeTakeFirst();
  await all.tx.updateTable('shown_contact').set({ [columns[part]]: null }).where('id', '=', id).execute();
  if (before) await follow(all, [before]);
}));
