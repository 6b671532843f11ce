import type { AreaInput, Country, Level } from './items.ts';
import type { Fields } from './table.ts';

/** What a field of a row or a property of a feature can say about an area. */
type Part = 'buurtCode' | 'wijkCode' | 'municipalityCode' | 'code' | 'buurtName' | 'wijkName' | 'municipalityName' | 'name' | 'water'
  | 'sectorCode' | 'sectorName' | 'nisCode' | 'nisName' | 'nisLevel' | 'endsOn' | 'year' | 'wijk';

/**
 * Field names, in lower case, that statistics offices use; the first that is there and filled wins. Netherlands: key figures and
 * "Wijk- en buurtkaart" of CBS, PDOK's services. Belgium: Refnis codes and statistical sectors of Statbel, old and new.
 */
const names: Record<Part, readonly (string | RegExp)[]> = {
  buurtCode: ['buurtcode', 'bu_code'],
  wijkCode: ['wijkcode', 'wk_code'],
  municipalityCode: ['gemeentecode', 'gm_code'],
  code: ['gwb_code_10', 'gwb_code', 'statcode', 'identificatie', 'regioaanduiding/codering (code)', /^codering_\d+$/, 'codering', 'wijkenenbuurten', 'regiocode', 'key'],
  buurtName: ['buurtnaam', 'bu_naam'],
  wijkName: ['wijknaam', 'wk_naam'],
  municipalityName: ['gemeentenaam', 'gm_naam', /^gemeentenaam_\d+$/, 'regioaanduiding/gemeentenaam (naam)'],
  name: ['regio', 'statnaam', 'wijken en buurten', 'naam', 'title'],
  water: ['water', 'h2o'],
  sectorCode: ['cd_sector', /^cs\d{8}$/, 'sectorcode', 'c_sector', 'statsec', 'statistische sector', 'sector'],
  sectorName: ['tx_sector_descr_nl', 'tx_descr_sector_nl', 't_sec_nl', 'tx_sector_descr_fr', 'tx_descr_sector_fr', 't_sec_fr', 'tx_sector_descr_de', 't_sec_de'],
  nisCode: ['cd_munty_refnis', 'cd_refnis', /^cnis5_\d{4}$/, 'niscode', 'nis_code', 'nis5', 'refnis', 'nis'],
  nisName: ['tx_munty_descr_nl', 'tx_descr_nl', 't_mun_nl', 'tx_refnis_nl', 'tx_munty_descr_fr', 'tx_descr_fr', 't_mun_fr', 'tx_refnis_fr', 'naam'],
  nisLevel: ['lvl_refnis'],
  endsOn: ['dt_vldt_end', 'dt_vldt_stop'],
  year: ['jaar', 'cd_year', 'jrstatcode'],
  wijk: ['wijk', 'wijknaam', 'naam wijk', 'wijk_naam'],
};

export type AreaFields = Partial<Record<Part, string[]>>;

/** Which of these field names say what. Worked out once for a table, again for each new shape of a feature. */
export function areaFieldsOf(header: readonly string[]): AreaFields {
  const found: AreaFields = {};
  const lower = header.map((name) => name.trim().toLowerCase());
  for (const [part, wanted] of Object.entries(names) as [Part, readonly (string | RegExp)[]][]) {
    const fields = wanted.flatMap((one) => header.filter((_, i) => (typeof one === 'string' ? lower[i] === one : one.test(lower[i]!))));
    if (fields.length > 0) found[part] = fields;
  }
  return found;
}

const LONGEST_TEXT = 200;

/** A value as text that a database takes: trimmed, well-formed, of a length that a name can have. */
export const tidied = (value: unknown): string => String(value).toWellFormed().replaceAll('\0', '').trim().slice(0, LONGEST_TEXT).trimEnd();

/** The first filled field of that part, tidied; null when there is none. */
export function partOf(fields: AreaFields, row: Fields, part: Part): string | null {
  for (const field of fields[part] ?? []) {
    const value = row[field];
    if (value === null || value === undefined) continue;
    const text = tidied(value);
    if (text) return text;
  }
  return null;
}

/** What became of a row: an area with the areas above it that it names; nothing to keep, with the note that says why; or wrong. */
type FoundArea = { area: AreaInput; above: AreaInput[] } | { skip: string } | { reason: string; values?: Record<string, string> } | undefined;

/** The area of a row or feature by its official code; undefined when it has no field for one. */
export function areaOf(fields: AreaFields, row: Fields): FoundArea {
  if (fields.sectorCode || fields.nisCode) return belgianArea(fields, row);
  const dutch = partOf(fields, row, 'buurtCode') ?? partOf(fields, row, 'wijkCode') ?? partOf(fields, row, 'code') ?? partOf(fields, row, 'municipalityCode');
  return dutch === null ? undefined : dutchArea(dutch, fields, row);
}

const dutchCodes: Record<string, [Level, form: RegExp]> = {
  NL: ['country', /^NL00$/], GM: ['municipality', /^GM\d{4}$/],
  // Amsterdam numbers its wijken with letters: WK0363AA.
  WK: ['wijk', /^WK\d{4}[0-9A-Z]{2}$/], BU: ['buurt', /^BU\d{4}[0-9A-Z]{4}$/],
};

function dutchArea(given: string, fields: AreaFields, row: Fields): FoundArea {
  const code = given.toUpperCase();
  const [level, form] = dutchCodes[code.slice(0, 2)] ?? [];
  if (level === undefined) return /^[A-Z]{2}\d+$/.test(code) ? { skip: 'areas.otherLevel' } : { reason: 'areas.codeUnclear', values: { code: given } };
  if (!form!.test(code)) return { reason: 'areas.codeUnclear', values: { code: given } };
  // Sea and large lakes come as features of their own, under the code of the land beside them.
  if (/^ja$/i.test(partOf(fields, row, 'water') ?? '')) return { skip: 'areas.waterLeftOut' };
  const municipality = partOf(fields, row, 'municipalityName');
  const own = { country: partOf(fields, row, 'name'), municipality, wijk: partOf(fields, row, 'wijkName'), buurt: partOf(fields, row, 'buurtName') } as Partial<Record<Level, string | null>>;
  const area = officialArea(code, 'NL', level, own[level] ?? partOf(fields, row, 'name'), dutchParent(code));
  const above: AreaInput[] = [];
  if (level === 'buurt') above.push(officialArea(dutchParent(code)!, 'NL', 'wijk', own.wijk ?? null, `GM${code.slice(2, 6)}`));
  if (level === 'buurt' || level === 'wijk') above.push(officialArea(`GM${code.slice(2, 6)}`, 'NL', 'municipality', municipality, null));
  return { area, above };
}

/** The tree stands in the codes: BU03440111 lies in WK034401, which lies in GM0344. */
function dutchParent(code: string): string | null {
  if (code.startsWith('BU')) return `WK${code.slice(2, 8)}`;
  return code.startsWith('WK') ? `GM${code.slice(2, 6)}` : null;
}

/** The NIS code of a municipality, and the code of a statistical sector in it (Statbel). */
export const NIS = /^\d{5}$/;
export const SECTOR = /^\d{5}[A-Z][0-9A-Z]{2}[0-9A-Z-]$/;

function belgianArea(fields: AreaFields, row: Fields): FoundArea {
  const nis = partOf(fields, row, 'nisCode');
  if (nis !== null && !NIS.test(nis)) return { reason: 'areas.codeUnclear', values: { code: nis } };
  const municipality = nis === null ? undefined : officialArea(nis, 'BE', 'municipality', partOf(fields, row, 'nisName'), null);
  if (fields.sectorCode) {
    const code = partOf(fields, row, 'sectorCode')?.toUpperCase() ?? '';
    // People whose address lies in no known sector are counted under ZZZZ.
    if (code.endsWith('ZZZZ')) return { skip: 'areas.noFixedPlace' };
    if (!SECTOR.test(code)) return { reason: 'areas.codeUnclear', values: { code } };
    // Since the mergers of 2019 the first five digits no longer tell the municipality: only the file itself does.
    return { area: officialArea(code, 'BE', 'sector', partOf(fields, row, 'sectorName'), nis), above: municipality ? [municipality] : [] };
  }
  if (!municipality) return { reason: 'areas.codeUnclear', values: { code: '' } };
  const level = partOf(fields, row, 'nisLevel');
  if (level === null ? nis!.endsWith('000') || nis!.endsWith('0001') : level !== '4') return { skip: 'areas.otherLevel' };
  const endsOn = partOf(fields, row, 'endsOn');
  if (endsOn !== null && !endsOn.includes('9999')) return { skip: 'areas.ended' };
  return { area: municipality, above: [] };
}

function officialArea(code: string, country: Country, level: Level, name: string | null, parent: string | null): AreaInput {
  return { code, country, level, name, parent, drawnBy: null };
}
