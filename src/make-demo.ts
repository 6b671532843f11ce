/** Makes the demo in the database of DATABASE_URL, in a process of its own: what that takes of memory goes when it is done. */
import { makeDemo } from '#demo/perform.ts';
import { openDatabase } from '#platform/db/index.ts';
import { inPlainWords } from './in-plain-words.ts';

// Ctrl-C reaches the whole group; who began it says when it is over.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit(1));

const db = openDatabase(process.env.DATABASE_URL!);
try {
  await makeDemo(db, new Date(), (text) => console.log(text));
} catch (error) {
  console.error(inPlainWords(error));
  process.exitCode = 1;
}
await db.close();
process.exit();
