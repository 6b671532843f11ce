import { newestVersion } from '#platform/facts/index.ts';
import { query, raised, type Work } from '#platform/use-case/index.ts';
import { nameLikeness } from '#modules/imports/index.ts';
import { mayEdit, nameOfField, pairsInWords, type EditKind, type Entry, type FieldPair, type PartyDocument, type ServiceDocument } from '#modules/directory/index.ts';
import { speakersFor } from '#modules/people/index.ts';
import { ALIKE, type Twin } from '../find-twins.ts';
import { claimsText } from '../texts.ts';
import { mergeableAt, type Mergeable } from './may-merge.ts';
import { freshest, readEntries } from './merge-entries.ts';
import type { LeftBehind } from './undo-merge.ts';

/** What somebody should know before they make two entries one. */
export type MergeWarning = 'warnFrozen' | 'warnClaim' | 'warnQuestion' | 'warnOwners' | 'warnProposal';
type MergeSide = { slug: string; name: string; version: number; confirmedAt: Date | null; services: number; speakers: number };
export type ComparedView = { isParty: boolean; first: MergeSide; second: MergeSide; pairs: FieldPair[]; warnings: MergeWarning[] };
/** A merge of the last thirty days into this entry. */
export type PastMerge = { id: string; name: string; at: Date; until: Date; undone: { what: string[]; rows: number } | null };

export type MergeView = {
  kind: EditKind; slug: string; name: string;
  /** The likeliest first, or those with the typed words in their names; only entries that the reader may change too. */
  candidates: Twin[];
  compared: ComparedView | null;
  past: PastMerge[];
  /** Of a party: its offers that are called nearly the same. */
  doubles: { slug: string; name: string; twin: { slug: string; name: string } }[];
};

const MOST_SHOWN = 10;
/** For who looks for a twin on purpose, a name may be less alike than for who adds an entry. */
const SOMEWHAT_ALIKE = 0.5;

/** Everything to make an entry and its twin one: `twin` is the other's slug, `words` a name to look for. @throws Refusal 404 for what is not one's to change, 409 for what became part of another. */
export const showMerge = query(async (work, { kind, slug, twin, words }: { kind: EditKind; slug: string; twin: string | null; words: string }): Promise<MergeView> => {
  const entry = await mergeableAt(work, kind, slug);
  const other = twin ? await mergeableAt(work, kind, twin) : null;
  const isPair = other !== null && other.id !== entry.id && (kind === 'party' || other.party === entry.party);
  return {
    kind, slug: entry.slug, name: entry.name, candidates: isPair ? [] : await candidatesFor(work, kind, entry, words.trim()), compared: isPair ? await compare(work, kind, entry, other) : null,
    past: await pastMerges(work, kind, entry.id), doubles: kind === 'party' ? await doublesOf(work, entry.id) : [],
  };
});

async function candidatesFor(work: Work, kind: EditKind, entry: Mergeable, words: string): Promise<Twin[]> {
  const found = await calledLike(work, kind, entry, words || entry.name, words ? SOMEWHAT_ALIKE : ALIKE);
  const own: Twin[] = [];
  for (const candidate of found) if (candidate.slug !== entry.slug && (kind === 'service' || (await mayEdit(work, await idAt(work, candidate.slug))))) own.push(candidate);
  return own.slice(0, MOST_SHOWN);
}

const idAt = async ({ tx }: Work, slug: string): Promise<string> => (await tx.selectFrom('party').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id;

/** Entries of which the name is like these words, holds them or lies in them. */
async function calledLike({ tx }: Work, kind: EditKind, entry: Mergeable, words: string, least: number): Promise<Twin[]> {
  const rows = kind === 'party' ? await tx.selectFrom('party').select(['slug', 'name']).where('ended_at', 'is', null).execute()
    : await tx.selectFrom('service').select(['slug', 'name']).where('status', '<>', 'ended').where('party_id', '=', entry.party).execute();
  const wanted = words.toLowerCase();
  const scoreOf = (name: string) => (name.includes(wanted) || wanted.includes(name) ? 1 : nameLikeness(name, wanted));
  return rows.map((row) => ({ ...row, kind, score: scoreOf(row.name.toLowerCase()) })).filter(({ score }) => score >= least).sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'nl')).map(({ score: _, ...twin }) => twin);
}

async function compare(work: Work, kind: EditKind, first: Mergeable, second: Mergeable): Promise<ComparedView> {
  const entries = await readEntries(work, kind, [first.id, second.id]), [a, b] = [first, second].map(({ id }) => entries.find((entry) => entry.id === id)!) as [Entry<PartyDocument | ServiceDocument>, Entry<PartyDocument | ServiceDocument>];
  const pairs = kind === 'party' ? await pairsInWords(work, 'party', a.document as PartyDocument, b.document as PartyDocument, freshest(a, b)) : await pairsInWords(work, 'service', a.document as ServiceDocument, b.document as ServiceDocument, freshest(a, b));
  return { isParty: kind === 'party', first: await sideOf(work, kind, first, a), second: await sideOf(work, kind, second, b), pairs, warnings: await warningsFor(work, kind, first, second) };
}

async function sideOf(work: Work, kind: EditKind, { id, slug, name, party }: Mergeable, { confirmedAt }: Entry<unknown>): Promise<MergeSide> {
  const offers = kind === 'party' ? (await work.tx.selectFrom('service').select('id').where('party_id', '=', id).where('status', '<>', 'ended').execute()).length : 0;
  return { slug, name, confirmedAt, version: (await raised(work, (all) => newestVersion(all, { kind, id }))).number, services: offers, speakers: (await speakersFor(work, party)).length };
}

/** Whether somebody disagrees, asked or proposed something about one of them, and whether others speak for the one than for the other. Who that is, it does not say. */
const warningsFor = (work: Work, kind: EditKind, first: Mergeable, second: Mergeable): Promise<MergeWarning[]> => raised(work, async (all) => {
  const { tx } = all, ids = [first.id, second.id], parties = [first.party, second.party];
  const is = async (rows: Promise<unknown>): Promise<boolean> => (await rows) !== undefined;
  const peopleOf = async (party: string) => (await speakersFor(all, party)).map(({ personId }) => personId).sort().join();
  const found: Record<MergeWarning, boolean> = {
    warnFrozen: await is(tx.selectFrom('party').select('id').where('id', 'in', parties).where('frozen_at', 'is not', null).executeTakeFirst()),
    warnClaim: kind === 'party' && (await is(tx.selectFrom('claim').select('id').where('party_id', 'in', ids).where('state', 'in', ['waiting', 'unanswered', 'disputed']).executeTakeFirst())),
    warnQuestion: (await is(tx.selectFrom('import_question').select('id').where('entry_id', 'in', ids).where('answer', 'is', null).executeTakeFirst())) || (kind === 'party' && (await is(tx.selectFrom('upkeep_round').select('id').where('party_id', 'in', ids).where('closed_at', 'is', null).executeTakeFirst()))),
    warnProposal: await is(tx.selectFrom('proposal').select('id').where('entry_id', 'in', ids).where('state', '=', 'waiting').executeTakeFirst()),
    warnOwners: kind === 'party' && (await peopleOf(first.party)) !== (await peopleOf(second.party)),
  };
  return (Object.keys(found) as MergeWarning[]).filter((warning) => found[warning]);
});

async function pastMerges({ tx, now, locale }: Work, kind: EditKind, id: string): Promise<PastMerge[]> {
  const rows = await tx.selectFrom('merge').selectAll().where('kept_id', '=', id).where('keep_until', '>', now).orderBy('made_at', 'desc').execute();
  return rows.map((row) => ({ id: row.id, name: row.gone_name, at: row.made_at, until: row.keep_until, undone: row.undone_at === null ? null : leftInWords(row.left_behind as LeftBehind) }));

  function leftInWords({ fields, services, rows: left }: LeftBehind) {
    return { what: [...fields.map((field) => (field === 'privateContacts' ? claimsText(locale, 'mergeContacts') : nameOfField(locale, kind, field))), ...services], rows: Object.values(left).reduce((sum, n) => sum + n, 0) };
  }
}

/** After two parties became one they often offer the same twice. */
async function doublesOf({ tx }: Work, party: string): Promise<MergeView['doubles']> {
  const services = await tx.selectFrom('service').select(['slug', 'name']).where('party_id', '=', party).where('status', '<>', 'ended').orderBy('name').orderBy('slug').execute();
  return services.flatMap((service, at) => { const twin = services.slice(at + 1).find(({ name }) => nameLikeness(name, service.name) >= ALIKE); return twin ? [{ ...service, twin }] : []; }).slice(0, MOST_SHOWN);
}
