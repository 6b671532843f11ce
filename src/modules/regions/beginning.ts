import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Beginning, Regions } from '#platform/http/site.ts';
import type { Region } from '#platform/use-case/index.ts';
import { quiet } from './settings.ts';

const hashOf = (code: string) => createHash('sha256').update(code).digest();

/**
 * Opens the way to the first region: a code for the operator, of which only the hash stays in memory. It admits until there is a region that is not
 * invented, or until the program stops.
 */
export function openBeginning(regions: Regions): { code: string; beginning: Beginning } {
  const code = randomBytes(18).toString('base64url');
  const hash = hashOf(code);
  let busy = false;
  return {
    code,
    beginning: {
      admits: (given) => regions.all().every((region) => region.isDemo) && timingSafeEqual(hashOf(given), hash),
      async alone(work) {
        if (busy) return undefined;
        busy = true;
        try {
          return await work();
        } finally {
          busy = false;
        }
      },
    },
  };
}

/** Stands where a page expects its region, on the one page that there is before the first. */
export const regionToBe: Region = {
  id: '', slug: '', schema: '', name: 'Wijkverband', country: 'NL', locale: 'nl', isDemo: false, host: null, settings: { helpPhone: '', helpHours: '', helpPlace: '', schoolRegion: 'midden', ...quiet },
};
