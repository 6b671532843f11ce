import type { EntryPlan } from '#modules/imports/index.ts';
import type { EntryKind } from './gather.ts';
import type { Plan, RowPlan } from './plan.ts';

/** A row as a person looks at it before the import. `twins` have the key under which they are decided. */
export type RowView = Pick<RowPlan, 'row' | 'status' | 'belongsTo' | 'problems' | 'remarks'> & {
  party: string; service: string | null; changes: (EntryPlan['changes'][number] & { kind: EntryKind })[]; twins: { key: string; kind: EntryKind; candidates: EntryPlan['twins'] }[];
};

/** Every row of a plan as a person looks at it. */
export function rowViews(plan: Plan): RowView[] {
  const kinds = ['party', 'location', 'service'] as const;
  const entries = new Map(kinds.flatMap((kind) => plan.entries[kind].map((entry) => [`${kind} ${entry.key}`, entry] as const)));
  return plan.rows.map((row) => {
    const found = kinds.flatMap((kind) => { const entry = entries.get(`${kind} ${row.keys[kind]}`); return entry ? [{ kind, entry }] : []; });
    const nameOf = (kind: EntryKind) => { const key = row.keys[kind]; return key === null ? null : String(plan.incoming[kind].get(key)?.values.name ?? ''); };
    return {
      row: row.row, status: row.status, belongsTo: row.belongsTo, problems: row.problems, remarks: row.remarks, party: nameOf('party') ?? '', service: nameOf('service'),
      changes: found.flatMap(({ kind, entry }) => entry.changes.map((change) => ({ ...change, kind }))),
      twins: found.filter(({ entry }) => entry.status === 'twin').map(({ kind, entry }) => ({ key: entry.key, kind, candidates: entry.twins })),
    };
  });
}
