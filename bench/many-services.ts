import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { overwater, rivierstad } from '#demo/index.ts';
import type { SearchEntry } from '#modules/search/index.ts';
import { sharedData } from '#tests/shared-data.ts';
import { otherPlace } from './search-fixture.ts';
import { stageEntries } from './stage-entries.ts';

const STREETS = ['Acacia', 'Berken', 'Linden', 'Kersen', 'Molen', 'Haven', 'School', 'Kerk', 'Station', 'Dorps', 'Water', 'Oranje', 'Tulpen', 'Merel', 'Zonne', 'Vecht', 'Gracht', 'Meent', 'Heide', 'Singel'];
const STREET_ENDS = ['straat', 'laan', 'weg', 'plein', 'hof', 'kade', 'dijk', 'pad'];
const FIRST = ['Noorder', 'Zuider', 'Ooster', 'Wester', 'Boven', 'Beneden', 'Oud', 'Nieuw', 'Klein', 'Groot'];
const LAST = ['veld', 'wijk', 'dorp', 'horst', 'beek', 'donk', 'mere', 'waard', 'haar', 'broek'];

/** The same numbers every time: a figure of today can be laid beside one of yesterday. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Real-looking services multiplied and varied: other streets, parties and wijken, and a sentence of another service in one of three. */
export function* manyServices(count: number): Generator<SearchEntry> {
  const models = [...stageEntries(rivierstad), ...stageEntries(overwater), ...otherPlace, ...floridaEntries()];
  const throwDice = dice(7);
  const one = <T>(list: readonly T[]) => list[throwDice(list.length)]!;
  for (let number = 0; number < count; number++) {
    const model = models[number % models.length]!;
    const wijk = throwDice(60);
    const place = `${FIRST[wijk % 10]}${LAST[Math.floor(wijk / 10)]}`;
    const other = one(models);
    yield {
      ...model, subject: { kind: 'service', id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` }, path: `/aanbod/${number}`,
      title: number < models.length || throwDice(3) ? model.title : `${model.title} ${place}`, names: [...(model.names ?? []), `${one(['Stichting', 'Vereniging', 'Buurthuis', 'Centrum'])} ${one(FIRST)}${one(LAST)}`],
      body: throwDice(3) ? model.body : `${model.body ?? ''} ${other.plainWords ?? ''}`, places: [`${one(STREETS)}${one(STREET_ENDS)} ${1 + throwDice(200)}`],
      areas: [{ code: `WK${wijk}`, name: place }, { code: 'GM1', name: 'Rivierstad' }], forAreas: [`WK${wijk}`], points: [[51.9 + throwDice(2000) / 10_000, 5.8 + throwDice(3000) / 10_000]],
      confirmedOn: `2026-${String(1 + throwDice(10)).padStart(2, '0')}-10`,
    };
  }
}

/** 135 real services of a directory in Florida, where that file is at hand: longer texts than ours, and other words. */
function floridaEntries(): SearchEntry[] {
  const file = sharedData('hsds_florida/services.csv');
  if (!existsSync(file)) return [];
  const rows = parse(readFileSync(file), { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true }) as Record<string, string>[];
  return rows.map((row, number) => ({ subject: { kind: 'service', id: String(number) }, path: '', title: row.service_name || 'Service', names: [row.organization_name ?? ''], plainWords: '', body: row.service_description ?? '', keywords: (row.service_problem_codes ?? '').split(';').slice(0, 8) }));
}
