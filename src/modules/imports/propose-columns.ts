import { findHeader, type Header } from './find-header.ts';
import { headingFit, plainHeading, type Field } from './headings.ts';
import { lookAt, type Look } from './looks.ts';
import { cellText, type Row, type Sheet } from './sheet.ts';
import { columnName } from './write/xlsx.ts';
import type { Country } from './values/phone.ts';

/**
 * What a column is taken for, until a person says otherwise. `column` counts from 1; `name` is its heading, or "Kolom C" without one.
 * `confidence` 0 to 1; from 0.75 up it seldom needs a look. `because` says on what ground.
 */
export type ColumnProposal = { column: number; name: string; field: string | null; confidence: number; because: 'heading' | 'content' | 'both' | null; samples: string[] };
export type Proposal = { sheet: string; header: Header; columns: ColumnProposal[] };

type Candidate = { column: number; field: Field; confidence: number; because: 'heading' | 'content' | 'both' };
/** Looks that are seldom seen by chance; a column full of one of these is hardly what another heading says. */
const telling: readonly Look[] = ['phone', 'email', 'website', 'postcode', 'id'];
const enough = 0.4;

/** Finds the header and says of each column that holds anything which of the fields it is, by its heading and by what is in it. */
export function proposeColumns(sheet: Sheet, fields: readonly Field[], country: Country): Proposal {
  const header = findHeader(sheet, fields);
  const rows = sheet.rows.slice(header.dataFrom);
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), header.headings.length);
  const columns = Array.from({ length: width }, (_, i) => ({ column: i + 1, heading: header.headings[i] ?? '', cells: rows.map((row) => row.cells[i] ?? null) }))
    .filter(({ heading, cells }) => heading !== '' || cells.some((cell) => cellText(cell) !== ''));
  const candidates = columns.flatMap(({ column, heading, cells }) => {
    const look = lookAt(cells, country), isEmpty = cells.every((cell) => cellText(cell) === '');
    return fields.flatMap((field) => candidate(column, heading, field, isEmpty ? null : look) ?? []);
  });
  const chosen = assign(candidates);
  return { sheet: sheet.name, header, columns: columns.map(({ column, heading }) => described(column, heading, chosen.get(column), rows)) };
}

function candidate(column: number, heading: string, field: Field, look: Record<Look, number> | null): Candidate | null {
  const named = headingFit(heading, field), seen = field.look && look ? look[field.look] : 0;
  const another = look && !field.mixed ? Math.max(0, ...telling.filter((one) => one !== field.look).map((one) => look[one])) : 0;
  if (named > 0) {
    const confidence = named * (another > 0.7 && seen < 0.2 ? 0.4 : 1) * (field.look && look ? 0.8 + 0.2 * seen : 0.95);
    return { column, field, confidence, because: seen > 0.5 ? 'both' : 'heading' };
  }
  return field.byLook && seen >= 0.6 ? { column, field, confidence: seen * 0.7, because: 'content' } : null;
}

/** The surest first; each column is one field, each field one column unless it says otherwise. */
function assign(candidates: Candidate[]): Map<number, Candidate> {
  const chosen = new Map<number, Candidate>(), taken = new Set<Field>();
  for (const one of candidates.filter(({ confidence }) => confidence >= enough).sort((a, b) => b.confidence - a.confidence || a.column - b.column)) {
    if (chosen.has(one.column) || (taken.has(one.field) && !one.field.many)) continue;
    chosen.set(one.column, one);
    taken.add(one.field);
  }
  return chosen;
}

function described(column: number, heading: string, chosen: Candidate | undefined, rows: readonly Row[]): ColumnProposal {
  const samples: string[] = [];
  for (const row of rows) {
    const text = cellText(row.cells[column - 1]);
    if (text !== '' && !samples.includes(text)) samples.push(text.slice(0, 120));
    if (samples.length === 3) break;
  }
  return {
    column, name: heading === '' || plainHeading(heading) === '' ? `Kolom ${columnName(column)}` : heading, samples,
    field: chosen?.field.key ?? null, confidence: Math.round((chosen?.confidence ?? 0) * 100) / 100, because: chosen?.because ?? null,
  };
}
