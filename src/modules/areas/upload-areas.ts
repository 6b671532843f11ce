import { administers, inTransaction, notFound, refuse, type Context } from '#platform/use-case/index.ts';
import { areasByCode } from './area-tree.ts';
import { importAreas, type ImportSummary } from './import-areas.ts';
import { fileInMemory } from './read/source-file.ts';

type UploadOptions = { year?: string; drawnBy?: string; preview?: boolean };

/**
 * The import of the command line, for an administrator: a file of areas, boundaries, figures or postcodes into the reference data of all regions.
 * With `preview` it tells what it would do. @throws Refusal 404 for anybody else, and what `importAreas` refuses.
 */
export async function uploadAreas(context: Context, file: { name: string; content: Uint8Array }, { year = '', drawnBy = '', preview = false }: UploadOptions): Promise<ImportSummary> {
  if (!administers(context.actor)) notFound();
  if (!file.name) refuse('areas.fileNotChosen', { status: 422, fields: { file: 'areas.fileNotChosen' } });
  if (year.trim() && !/^(19|20)\d{2}$/.test(year.trim())) refuse('areas.yearUnclear', { status: 422, fields: { year: 'areas.yearUnclear' } });
  return importAreas(context.db.ownerUrl, fileInMemory(file.name, file.content), {
    now: context.now, country: context.region.country, preview, ...(year.trim() ? { year: Number(year) } : {}), ...(drawnBy.trim() ? { drawnBy: drawnBy.trim().slice(0, 120) } : {}),
  });
}

/**
 * Makes a wijk of statistical sectors, as a Flemish city's own list would: gives the code of the area, to be made a wijk of the region.
 * @throws Refusal as above, and `areas.sectorsUnknown` naming the codes that no file has told.
 */
export async function gatherSectors(context: Context, { name = '', sectors = '' }: { name?: string; sectors?: string }): Promise<string> {
  if (!administers(context.actor)) notFound();
  const wijk = name.trim().replaceAll(/\s+/g, ' ').slice(0, 80);
  const codes = sectors.toUpperCase().split(/[\s,;]+/).filter(Boolean).slice(0, 500);
  if (!wijk) refuse('areas.nameMissing', { status: 422, fields: { name: 'areas.nameMissing' } });
  if (codes.length === 0) refuse('areas.sectorsMissing', { status: 422, fields: { sectors: 'areas.sectorsMissing' } });
  const known = (await inTransaction(context, ({ tx }) => areasByCode(tx, codes))).flatMap((area) => (area.level === 'sector' ? [area.code] : []));
  const unknown = codes.filter((code) => !known.includes(code));
  if (unknown.length > 0) refuse('areas.sectorsUnknown', { status: 422, values: { codes: unknown.slice(0, 5).join(', ') }, fields: { sectors: 'areas.sectorsUnknown' } });
  const rows = known.map((code) => `"${wijk.replaceAll('"', '""')}";${code}`);
  await uploadAreas(context, { name: 'wijk.csv', content: new TextEncoder().encode(['wijk;sector', ...rows, ''].join('\n')) }, {});
  const [sector] = await inTransaction(context, ({ tx }) => areasByCode(tx, known));
  return sector!.parent!;
}
