import { connect } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { readMail, type ReceivedMail } from './read-mail.ts';

/** A photograph too many in somebody's signature still fits. */
const MOST_BYTES = 10_000_000;
const BANNER = 'Wijkverband';
const MOST_CLIENTS = 10;
const IDLE_MS = 60_000;
const CLOSE_MS = 5_000;
/** Who asks for so many addresses that are not there, in one connection, is sent away. */
const MOST_UNKNOWN = 10;

export type Taker = {
  /** Whether mail to this address is taken. The same answer for what never was, what is over and what is another's. */
  knows: (address: string) => Promise<boolean>;
  /** Does all that follows from a mail and comes back when it is in the database. Comes back with `later` when it must be tried again, `unknown` when the address is not there any more. */
  take: (address: string, mail: ReceivedMail) => Promise<'taken' | 'later' | 'unknown'>;
};

/** `port` 0 takes any that is free. */
export type Receiver = { port: number; close: () => Promise<void> };

/** An answer of SMTP that says no: 4xx is tried again by the mail server, 5xx is told to who wrote. */
const no = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
const UNKNOWN = () => no(550, 'No such address here');
const LATER = () => no(451, 'Try again later');

/**
 * Listens for mail that the machine's own mail server hands on. Only after a mail is in the database it is acknowledged; when that fails for whatever reason it is told to try
 * again, so nothing is lost by a crash. @throws Error when the port cannot be had.
 */
export async function receiveMail({ host, port, knows, take }: Taker & { host: string; port: number }): Promise<Receiver> {
  const unknown = new Map<string, number>();
  const admit = async (address: string, session: { id: string; envelope: { rcptTo: readonly unknown[] } }) => {
    // Each recipient has an outcome of its own, and SMTP has one answer for all.
    if (session.envelope.rcptTo.length > 0) throw no(452, 'One recipient at a time');
    if (await knows(address)) return;
    const tries = (unknown.get(session.id) ?? 0) + 1;
    unknown.set(session.id, tries);
    throw tries >= MOST_UNKNOWN ? no(421, 'Too many unknown addresses') : UNKNOWN();
  };
  const accept = async (stream: SMTPServerDataStream, address: string, from: string) => {
    const raw = await whole(stream);
    if (raw === null) throw no(552, 'Too large');
    const outcome = await take(address, await readMail(raw, { from }));
    if (outcome !== 'taken') throw outcome === 'unknown' ? UNKNOWN() : LATER();
  };
  const server = new SMTPServer({
    banner: BANNER, disabledCommands: ['AUTH', 'STARTTLS'], size: MOST_BYTES, maxClients: MOST_CLIENTS, socketTimeout: IDLE_MS, closeTimeout: CLOSE_MS, disableReverseLookup: true, logger: false,
    onRcptTo: ({ address }, session, done) => void admit(address, session).then(() => done(), (error: unknown) => done(told(error))),
    onData: (stream, { envelope }, done) => void accept(stream, envelope.rcptTo[0]!.address, envelope.mailFrom ? envelope.mailFrom.address : '').then(() => done(null, 'Kept'), (error: unknown) => done(told(error))),
    onClose: ({ id }) => void unknown.delete(id),
  });
  // A mail server that hangs up is no news.
  server.on('error', () => {});
  await new Promise<void>((ready, fail) => { server.server.once('error', fail); server.listen(port, host, ready); });
  return { port: (server.server.address() as { port: number }).port, close: () => new Promise<void>((closed) => { server.close(() => closed()); }) };
}

/** What we meant to say; for anything else: again later, with the reason in the log and none of the mail's words. */
function told(error: unknown): Error & { responseCode: number } {
  if (error instanceof Error && 'responseCode' in error) return error as Error & { responseCode: number };
  console.error('mail that came in could not be kept, it is tried again:', error instanceof Error ? error.message.replace(/\S+@\S+/g, '...').slice(0, 200) : 'unknown');
  return LATER();
}

/** All of a mail, or null when it is too large: then it is read to its end and dropped. */
async function whole(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) if (!stream.sizeExceeded) parts.push(part);
  return stream.sizeExceeded ? null : Buffer.concat(parts);
}

/** Whether it is this program that listens there. */
export const hearsMail = (host: string, port: number): Promise<boolean> => new Promise((answer) => {
  const socket = connect({ host, port, timeout: 3000 });
  const end = (heard: boolean) => { socket.destroy(); answer(heard); };
  socket.once('data', (greeting) => end(greeting.toString().includes(BANNER)));
  socket.once('error', () => end(false)).once('timeout', () => end(false));
});
