/** Mail that comes in, for all regions of the installation: heard only where that was set, and never for the demo. */
import type { Database } from '#platform/db/index.ts';
import { answerMailbox, receiveMail, type Receiver } from '#platform/mail/index.ts';
import type { Region } from '#platform/use-case/index.ts';
import { mailTaker } from '#modules/reach/index.ts';

const RETRY_MS = 10_000;

/** Begins to listen where WIJKVERBAND_MAIL_IN says; a port that is taken is tried again. `at` is null where nothing is listened for. */
export async function startMailIn(db: Database, regions: () => readonly Region[]): Promise<{ at: string | null; close: () => Promise<void> }> {
  const mailbox = answerMailbox();
  if (mailbox === 'unclear') console.error('WIJKVERBAND_MAIL_IN en WIJKVERBAND_ANSWERS kloppen niet samen: antwoorden per mail komen niet binnen. npx wijkverband doctor zegt hoe het moet.');
  if (mailbox === null || mailbox === 'unclear') return { at: null, close: () => Promise.resolve() };
  const { host, port } = mailbox, taker = mailTaker({ db, regions, now: () => new Date() });
  let receiver: Receiver | undefined, timer: NodeJS.Timeout | undefined, stopped = false;
  const listen = async () => {
    receiver = await receiveMail({ host, port, ...taker }).catch((error: Error) => void console.error(`Luisteren naar mail op ${host}:${port} lukt niet, wordt opnieuw geprobeerd: ${error.message}`));
    if (stopped) await receiver?.close();
    else if (!receiver) timer = setTimeout(() => void listen(), RETRY_MS).unref();
  };
  await listen();
  return { at: `${host}:${port}`, async close() { stopped = true; clearTimeout(timer); await receiver?.close(); } };
}
