import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { notFound, raised, useCase } from '#platform/use-case/index.ts';
import { anyNetworkAt, carries } from '#modules/networks/index.ts';
import { proposedLines } from './propose-lines.ts';

/**
 * Lets a line stand in the story of a network, in these words, or leaves it out; both can be said otherwise later. Who carries it.
 * @throws Refusal 404 for another's, or for what did not happen; beside the words.
 */
export const keepLine = useCase({
  input: v.object({
    network: v.pipe(v.string(), v.maxLength(100)), source: v.pipe(v.string(), v.maxLength(60)), as: v.picklist(['show', 'leaveOut'], 'logbook.asMissing'),
    words: v.pipe(v.string(), v.trim(), v.nonEmpty('logbook.wordsMissing'), v.maxLength(1000, 'directory.tooLong')),
  }),
  may: async (work, { network }) => { const known = await anyNetworkAt(work, network); return known !== undefined && carries(work.actor, known.id); },
  run: (work, { network: at, source, as, words }) => raised(work, async (all) => {
    const { id } = await anyNetworkAt(all, at) ?? notFound(), { tx, now } = all, said = { words, is_shown: as === 'show', changed_at: now };
    const kept = await tx.updateTable('logbook_line').set(said).where('network_id', '=', id).where('source', '=', source).executeTakeFirst();
    if (kept.numUpdatedRows > 0n) return;
    const [line] = await proposedLines(all, id, source);
    if (!line) return notFound();
    await tx.insertInto('logbook_line').values({ id: newId(), network_id: id, source, kind: line.kind, on_day: line.on, ...said }).execute();
  }),
});
