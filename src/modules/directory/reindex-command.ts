import type { Command } from '#platform/contribution.ts';
import { reindex } from './reindex.ts';
import { directoryText } from './texts.ts';

/** For who changed the analyser, or does not trust the index. */
export const reindexCommand: Command = {
  words: 'reindex', summary: 'maakt lijsten, zoekindex en agenda opnieuw uit het aanbod',
  run: async ({ context, say }) => directoryText('nl', 'reindexed', await reindex(context, ({ done, total }) => say(`${done}/${total}`))),
};
