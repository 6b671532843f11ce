import { sql } from 'kysely';
import * as v from 'valibot';
import { factKind, record } from '#platform/facts/index.ts';
import { CONTENT_CHANNEL, REGIONS_CHANGED } from '#platform/http/content-version.ts';
import { administers, refuse, useCase, type Region } from '#platform/use-case/index.ts';
import { helpEntries, isSchoolRegionOf } from './settings.ts';

export const settingsSaved = factKind('regions.settingsSaved', 'region');

const PLACES = ['{z}', '{x}', '{y}'];
/** Narrow on purpose: the origin goes into the map page's policy. */
const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;

/** An address of map tiles: https, one host, with the place of zoom, column and row. */
function isTileAddress(address: string): boolean {
  const place = PLACES.reduce((text, part) => text.replace(part, '0'), address);
  const url = URL.canParse(place) ? new URL(place) : null;
  return url !== null && PLACES.every((part) => address.includes(part)) && !/[{}\s]/.test(place) && url.protocol === 'https:' && HOST.test(url.hostname) && !url.username && !url.password;
}

/**
 * Changes the settings of the region, all at once. Map tiles need both their address and whom to name; without an address there are none.
 * Administrators only. @throws Refusal with a text beside each field.
 */
export const saveSettings = useCase({
  input: v.pipe(
    v.object({
      ...helpEntries,
      privacyOfficer: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'regions.tooLong')), ''),
      privacyEmail: v.optional(v.union([v.pipe(v.string(), v.trim(), v.literal('')), v.pipe(v.string(), v.trim(), v.email('regions.emailUnclear'), v.maxLength(200, 'regions.tooLong'))], 'regions.emailUnclear'), ''),
      addressService: v.boolean(),
      tilesAddress: v.pipe(v.string(), v.trim(), v.maxLength(500, 'regions.tooLong'), v.check((text) => text === '' || isTileAddress(text), 'regions.tilesUnclear')),
      tilesAttribution: v.pipe(v.string(), v.trim(), v.maxLength(200, 'regions.tooLong')),
    }),
    v.forward(v.partialCheck([['tilesAddress'], ['tilesAttribution']], (i) => i.tilesAddress === '' || i.tilesAttribution !== '', 'regions.attributionMissing'), ['tilesAttribution']),
  ),
  may: ({ actor }) => administers(actor),
  async run(work, { tilesAddress, tilesAttribution, ...told }) {
    if (!isSchoolRegionOf(work.region.country, told.schoolRegion)) refuse('platform.inputUnclear', { status: 422, fields: { schoolRegion: 'regions.schoolRegionElsewhere' } });
    const settings: Region['settings'] = { ...told, tiles: tilesAddress ? { address: tilesAddress, attribution: tilesAttribution } : null };
    await sql`select commons.keep_settings(${JSON.stringify(settings)}::jsonb), pg_notify(${CONTENT_CHANNEL}, ${REGIONS_CHANGED})`.execute(work.tx);
    await record(work, settingsSaved, work.region.id, {});
  },
});
