import { isIP } from 'node:net';
import type { PasskeyPlace } from '#modules/people/index.ts';
import { site } from '#platform/http/site.ts';
import type { Region } from '#platform/use-case/index.ts';

/** What a passkey of this page belongs to. Undefined where there can be none: at a bare number, or under a name that was not given to the region. */
export function passkeyPlace(url: URL, region: Region): PasskeyPlace | undefined {
  const isNumber = isIP(url.hostname.replaceAll(/[[\]]/g, '')) !== 0;
  return isNumber || (region.host && !site().regions.isNameOf(region, url.hostname)) ? undefined : { host: url.hostname, origin: url.origin };
}
