import { query } from '#platform/use-case/index.ts';
import { writeCsv, writeXlsx } from '#modules/imports/index.ts';
import { readLocations, readParties, readServices } from '../read-entries.ts';
import { exportTable } from './export-rows.ts';
import { wordingOf } from './known.ts';

export type ExportFile = { bytes: Uint8Array; fileName: string; type: string; /** Below the headings. */ rows: number };

/**
 * The public directory as a file that LibreOffice and Excel open and that reads back to the same; with `area` (a code) only what is active
 * there. People's contact details are not in it, whoever asks.
 */
export const exportDirectory = query(async (work, { format, area }: { format: 'xlsx' | 'csv'; area?: string }): Promise<ExportFile> => {
  const isThere = ({ document }: { document: { areas: readonly string[] } }) => area === undefined || document.areas.includes(area);
  const parties = (await readParties(work.tx)).filter(isThere).sort((a, b) => a.document.name.localeCompare(b.document.name, 'nl'));
  const ids = new Set(parties.map(({ id }) => id));
  const services = (await readServices(work.tx)).filter(({ partyId }) => ids.has(partyId)).sort((a, b) => a.document.name.localeCompare(b.document.name, 'nl'));
  const table = exportTable({ parties, services, locations: await readLocations(work.tx) }, await wordingOf(work));
  const fileName = `sociale-kaart-${work.region.slug}-${work.now.toISOString().slice(0, 10)}.${format}`;
  return format === 'csv' ? { bytes: writeCsv(table), fileName, type: 'text/csv; charset=utf-8', rows: table.length - 1 }
    : { bytes: writeXlsx([{ name: 'Sociale kaart', rows: table }]), fileName, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', rows: table.length - 1 };
});
