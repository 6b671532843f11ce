import { sqlOf, type OpenTx } from './sql.ts';

export type Figure = { measure: string; label: string; unit: string; year: number; value: number | null; source: string };

/** The official figures of an area, by measure and year; `measures` for only some. Null is unknown, which is not nought. */
export async function figuresOf(tx: OpenTx, code: string, measures?: readonly string[]): Promise<Figure[]> {
  return sqlOf(tx)<Figure>(`
    select f.measure, m.label, m.unit, f.year, f.value, f.source from commons.area_figure f join commons.measure m on m.code = f.measure
    where f.code = $1 and ($2::text[] is null or f.measure = any ($2)) order by f.measure, f.year`, [code, measures ?? null]);
}
