import * as v from 'valibot';
import type { Region } from '#platform/use-case/index.ts';

export const line = v.pipe(v.string(), v.trim(), v.nonEmpty('regions.required'), v.maxLength(200, 'regions.tooLong'));

export const schoolRegions = ['noord', 'midden', 'zuid', 'vlaanderen'] as const;

/** What the first page of an installation asks already; the other settings begin as `quiet`. */
export const helpEntries = { helpPhone: line, helpHours: line, helpPlace: line, schoolRegion: v.picklist(schoolRegions, 'regions.schoolRegionUnclear') };

/** Nobody outside the installation is told anything until the region chooses so. */
export const quiet = { privacyOfficer: '', privacyEmail: '', addressService: false, tiles: null } as const satisfies Partial<Region['settings']>;

/** Whether schools of this country have their holidays by this region. */
export const isSchoolRegionOf = (country: Region['country'], schoolRegion: string): boolean => (country === 'BE') === (schoolRegion === 'vlaanderen');
