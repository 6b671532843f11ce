import type { RequestEvent } from '@sveltejs/kit';
import { isLoopback } from '#platform/http/forwarded.ts';
import { site } from '#platform/http/site.ts';

const LOCAL_NAME = /^(([a-z0-9-]+\.)*localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Whether looking around is open: only while every region is invented, and only on this machine - the server's address, the visitor's address
 * and the name they typed, so that a proxy on this machine does not open it to the world.
 */
export function demoIsOpen({ url, getClientAddress }: Pick<RequestEvent, 'url' | 'getClientAddress'>): boolean {
  const { isLoopback: serverIsLocal, regions } = site();
  return serverIsLocal && LOCAL_NAME.test(url.hostname) && isLoopback(getClientAddress()) && regions.all().length > 0 && regions.all().every((region) => region.isDemo);
}
