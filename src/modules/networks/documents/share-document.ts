import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { record } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { send } from '#modules/reach/index.ts';
import { DOCUMENTS, documentGone, documentShared } from '../facts.ts';
import { allMembers } from '../own-member.ts';
import { carrierOf, carries, networkAt, takesPart, type Network } from '../rights.ts';
import { networksText } from '../texts.ts';
import { keptFile, type KeptFile } from './kept-file.ts';

/** How long something stays, in months. */
export const terms = ['6', '12', '36'] as const;
const MOST_DOCUMENTS = 200, MOST_BYTES_TOGETHER = 200_000_000;
const LINK_DAYS = 180;

const described = {
  title: v.pipe(v.string(), v.trim(), v.nonEmpty('networks.documentTitleMissing'), v.maxLength(150, 'directory.tooLong')),
  words: v.optional(v.pipe(v.string(), v.maxLength(20_000, 'directory.tooLong'), v.transform((text) => text.replaceAll('\r\n', '\n').trimEnd())), ''),
  term: v.picklist(terms, 'networks.termMissing'),
};

/**
 * Shares a note, a file or both with the members of a network, for a term; with `tells` they hear of it by their own way, as news. Who takes part.
 * @throws Refusal 404, beside the field; `networks.documentsFull` when there are 200 or 200 MB.
 */
export const shareDocument = useCase({
  input: v.pipe(v.object({ network: v.pipe(v.string(), v.maxLength(100)), ...described, file: v.optional(v.instance(Uint8Array), () => new Uint8Array()), fileName: v.optional(v.pipe(v.string(), v.maxLength(400)), ''), tells: v.optional(v.boolean(), false) }),
    v.forward(v.partialCheck([['words'], ['file']], ({ words, file }) => words !== '' || file.length > 0, 'networks.documentEmpty'), ['words'])),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && takesPart(work.actor, known.id); },
  run: async (work, { network: at, title, words, term, file, fileName, tells }) => {
    const kept = file.length ? await keptFile(file, fileName) : null;
    return raised(work, async (all) => {
      const network = await networkAt(all, at) ?? notFound(), id = newId(), by = work.actor.kind === 'person' ? work.actor.id : null;
      await refuseWhenFull(all, network.id, kept?.bytes.length ?? 0);
      await all.tx.insertInto('network_document').values({ id, network_id: network.id, title, words, keep_until: monthsOn(all.now, Number(term)), made_at: all.now, made_by: by, changed_at: all.now }).execute();
      if (kept) await all.tx.insertInto('network_file').values({ document_id: id, network_id: network.id, name: kept.name, type: kept.type, size: kept.bytes.length, bytes: Buffer.from(kept.bytes), made_by: by }).execute();
      await record(all, documentShared, id, { network: network.id });
      if (tells) await tellMembers(all, network, title, kept);
      return { id };
    });
  },
});

/** The last day on which something is kept that is kept for so many months from now. */
function monthsOn(now: Date, months: number): string {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() + months);
  return then.toISOString().slice(0, 10);
}

async function refuseWhenFull({ tx }: Work, network: string, bytes: number): Promise<void> {
  // One at a time: two that both just fit do not fit together.
  await sql`select 1 from network where id = ${network} for update`.execute(tx);
  const { rows: [held] } = await sql<{ count: number; bytes: number }>`select (select count(*)::int from network_document where network_id = ${network}) as count, (select coalesce(sum(size), 0)::float8 from network_file where network_id = ${network}) as bytes`.execute(tx);
  if (held!.count >= MOST_DOCUMENTS || held!.bytes + bytes > MOST_BYTES_TOGETHER) refuse('networks.documentsFull', { values: { most: MOST_DOCUMENTS, size: MOST_BYTES_TOGETHER / 1e6 } });
}

async function tellMembers(work: Work, { id, name }: Network, title: string, kept: KeptFile | null): Promise<void> {
  const { locale, settings } = work.region;
  const say = (part: 'Title' | 'Body' | 'Script') => networksText(locale, `document${part}`, { network: name, title, file: kept?.name ?? 'none', phone: settings.helpPhone });
  await send(work, { purpose: DOCUMENTS, topic: DOCUMENTS, urgency: 'news', sender: carrierOf(id), subject: { kind: 'network', id }, path: '/stukken', title: say('Title'), body: say('Body'), script: say('Script'), short: say('Title'), days: LINK_DAYS }, await allMembers(work, id));
}

type Shared = { id: string; networkId: string; madeBy: string | null; number: number; title: string; words: string };

/** A shared note of a network that goes on and that who asks takes part in. */
async function sharedOne(work: Work, id: string): Promise<Shared | undefined> {
  const { rows: [row] } = await raised(work, ({ tx }) => sql<Shared>`select d.id, d.network_id as "networkId", d.made_by as "madeBy", d.number, d.title, d.words from network_document d join network n on n.id = d.network_id and n.ended_at is null where d.id = ${id} for update of d`.execute(tx));
  return row && takesPart(work.actor, row.networkId) ? row : undefined;
}

/**
 * Changes what a shared note says; any member. `number` is that of the note that was changed: whoever saves second sees what the first wrote, with their own text beside it.
 * @throws Refusal 404, beside the field, `networks.documentChanged`.
 */
export const changeDocument = useCase({
  input: v.object({ document: v.pipe(v.string(), v.uuid()), ...described, number: v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1)) }),
  may: async (work, { document }) => (await sharedOne(work, document)) !== undefined, unseen: true,
  run: async (work, { document, title, words, term, number }) => {
    const known = await sharedOne(work, document) ?? notFound();
    if (known.number !== number && (known.title !== title || known.words !== words)) refuse('networks.documentChanged', { fields: { words: 'networks.documentChanged' } });
    await raised(work, ({ tx, now }) => tx.updateTable('network_document').set({ title, words, number: known.number + 1, keep_until: monthsOn(now, Number(term)), changed_at: now }).where('id', '=', document).execute());
  },
});

/** Takes something that was shared away, with its file. Who shared it, and who carries the network. @throws Refusal 404. */
export const removeDocument = useCase({
  input: v.object({ document: v.pipe(v.string(), v.uuid()) }),
  may: async (work, { document }) => { const known = await sharedOne(work, document); return known !== undefined && (carries(work.actor, known.networkId) || (work.actor.kind === 'person' && work.actor.id === known.madeBy)); },
  unseen: true,
  run: (work, { document }) => raised(work, async (all) => {
    const gone = await all.tx.deleteFrom('network_document').where('id', '=', document).returning('network_id').executeTakeFirstOrThrow();
    await record(all, documentGone, document, { network: gone.network_id });
  }),
});

/** Every night: what is shared and whose term is over. */
export const forgetDocuments: Job = { name: 'networks.forgetDocuments', nightly: true, run: async ({ tx, now }) => void (await tx.deleteFrom('network_document').where('keep_until', '<', now.toISOString().slice(0, 10)).execute()) };
