import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Where a request came from and by which name it knows us, as the page code is to believe it. */
export type Origin = { protocol: 'http' | 'https'; host: string; address: string };

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * Reads protocol, host name and address of a request. `X-Forwarded-*` counts only when the neighbour is a proxy we trust: one on this
 * machine, or one whose address is in `proxies`. A host name with anything odd in it becomes '' and is nobody's.
 */
export function originOf(req: IncomingMessage, proxies: readonly string[] = []): Origin {
  const neighbour = (req.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const trusted = isLoopback(neighbour) || proxies.includes(neighbour);
  const told = (name: string) => (trusted ? lastOf(req.headers[name]) : undefined);

  const host = (told('x-forwarded-host') ?? req.headers.host ?? '').toLowerCase();
  const client = told('x-forwarded-for');
  return {
    protocol: told('x-forwarded-proto') === 'https' ? 'https' : 'http',
    host: /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/.test(host) ? host : '',
    address: client && isIP(client) ? client : neighbour,
  };
}

/** True for 127.0.0.0/8 and ::1. */
export function isLoopback(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && LOOPBACK.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** The last value is the one our own proxy added; those before it anyone can write. */
const lastOf = (header: string | string[] | undefined): string | undefined =>
  (Array.isArray(header) ? header.join(',') : header)?.split(',').at(-1)?.trim() || undefined;
