/** Something that is counted or measured of an area. `code` stays the same over the years. */
export type Measure = { code: string; label: string; unit: string; description?: string };

/**
 * The key figures of Statistics Netherlands ("Kerncijfers wijken en buurten") under the short names that its files have had for
 * years: label, unit, and the key the same figure has in the open data service, without its number. Keys that two figures share
 * (Nederland, Appartement) are left out: the number alone does not tell which is meant.
 * Source of names and units: the descriptions that CBS publishes with tables 85618NED and 85984NED.
 */
const keyFigures: Record<string, readonly [label: string, unit: string, key?: string]> = {
  a_inw: ['Inwoners', 'aantal', 'AantalInwoners'], a_man: ['Mannen', 'aantal', 'Mannen'], a_vrouw: ['Vrouwen', 'aantal', 'Vrouwen'],
  a_00_14: ['0 tot 15 jaar', 'aantal', 'k_0Tot15Jaar'], a_15_24: ['15 tot 25 jaar', 'aantal', 'k_15Tot25Jaar'], a_25_44: ['25 tot 45 jaar', 'aantal', 'k_25Tot45Jaar'],
  a_45_64: ['45 tot 65 jaar', 'aantal', 'k_45Tot65Jaar'], a_65_oo: ['65 jaar of ouder', 'aantal', 'k_65JaarOfOuder'],
  a_ongeh: ['Ongehuwd', 'aantal', 'Ongehuwd'], a_gehuwd: ['Gehuwd', 'aantal', 'Gehuwd'], a_gesch: ['Gescheiden', 'aantal', 'Gescheiden'], a_verwed: ['Verweduwd', 'aantal', 'Verweduwd'],
  a_nl_all: ['Herkomst: Nederland', 'aantal'], a_eur_al: ['Herkomst: Europa zonder Nederland', 'aantal'], a_neu_al: ['Herkomst: buiten Europa', 'aantal'],
  a_geb_nl: ['Geboren in Nederland, herkomst Nederland', 'aantal'], a_geb_eu: ['Geboren in Nederland, herkomst Europa', 'aantal'], a_geb_ne: ['Geboren in Nederland, herkomst buiten Europa', 'aantal'],
  a_gbl_eu: ['Geboren buiten Nederland, herkomst Europa', 'aantal'], a_gbl_ne: ['Geboren buiten Nederland, herkomst buiten Europa', 'aantal'],
  a_geb: ['Geboren kinderen', 'aantal', 'GeboorteTotaal'], p_geb: ['Geboren kinderen per 1.000 inwoners', 'per 1 000 inwoners', 'GeboorteRelatief'],
  a_ste: ['Overleden mensen', 'aantal', 'SterfteTotaal'], p_ste: ['Overleden mensen per 1.000 inwoners', 'per 1 000 inwoners', 'SterfteRelatief'],
  a_hh: ['Huishoudens', 'aantal', 'HuishoudensTotaal'], a_1p_hh: ['Mensen die alleen wonen', 'aantal', 'Eenpersoonshuishoudens'],
  a_hh_z_k: ['Huishoudens zonder kinderen', 'aantal', 'HuishoudensZonderKinderen'], a_hh_m_k: ['Huishoudens met kinderen', 'aantal', 'HuishoudensMetKinderen'],
  g_hhgro: ['Gemiddeld aantal mensen in een huishouden', 'aantal', 'GemiddeldeHuishoudensgrootte'], bev_dich: ['Inwoners per km²', 'aantal inwoners per km²', 'Bevolkingsdichtheid'],
  a_woning: ['Woningen', 'aantal', 'Woningvoorraad'], g_wozbag: ['Gemiddelde WOZ-waarde van woningen', 'x 1 000 euro', 'GemiddeldeWOZWaardeVanWoningen'],
  p_1gezw: ['Eengezinswoningen', '%', 'PercentageEengezinswoning'], p_mgezw: ['Meergezinswoningen', '%', 'PercentageMeergezinswoning'],
  p_bewndw: ['Bewoonde woningen', '%', 'PercentageBewoond'], p_leegsw: ['Onbewoonde woningen', '%', 'PercentageOnbewoond'],
  p_koopw: ['Koopwoningen', '%', 'Koopwoningen'], p_huurw: ['Huurwoningen', '%', 'HuurwoningenTotaal'], p_wcorpw: ['Huurwoningen van een woningcorporatie', '%', 'InBezitWoningcorporatie'],
  p_ov_hw: ['Huurwoningen van andere verhuurders', '%', 'InBezitOverigeVerhuurders'], p_e_o_w: ['Woningen waarvan de eigenaar onbekend is', '%', 'EigendomOnbekend'],
  p_bjj2k: ['Woningen van voor 2000', '%', 'BouwjaarVoor2000'], p_bjo2k: ['Woningen van 2000 of later', '%', 'BouwjaarVanaf2000'],
  g_ele: ['Gemiddelde stroomlevering', 'kWh', 'GemiddeldeElektriciteitsleveringTotaal'], g_ele_ap: ['Stroomlevering appartement', 'kWh'], g_ele_tw: ['Stroomlevering tussenwoning', 'kWh'],
  g_ele_hw: ['Stroomlevering hoekwoning', 'kWh'], g_ele_2w: ['Stroomlevering twee-onder-een-kap', 'kWh'], g_ele_vw: ['Stroomlevering vrijstaande woning', 'kWh'],
  g_ele_hu: ['Stroomlevering huurwoning', 'kWh'], g_ele_ko: ['Stroomlevering koopwoning', 'kWh'],
  g_gas: ['Gemiddeld gasverbruik', 'm³', 'GemiddeldAardgasverbruikTotaal'], g_gas_ap: ['Gasverbruik appartement', 'm³'], g_gas_tw: ['Gasverbruik tussenwoning', 'm³'],
  g_gas_hw: ['Gasverbruik hoekwoning', 'm³'], g_gas_2w: ['Gasverbruik twee-onder-een-kap', 'm³'], g_gas_vw: ['Gasverbruik vrijstaande woning', 'm³'],
  g_gas_hu: ['Gasverbruik huurwoning', 'm³'], g_gas_ko: ['Gasverbruik koopwoning', 'm³'], p_stadsv: ['Woningen met stadsverwarming', '%', 'PercentageWoningenMetStadsverwarming'],
  a_opl_lg: ['Hoogste opleiding: basisschool, vmbo of mbo 1', 'aantal', 'BasisonderwijsVmboMbo1'], a_opl_md: ['Hoogste opleiding: havo, vwo of mbo 2 tot 4', 'aantal', 'HavoVwoMbo24'],
  a_opl_hg: ['Hoogste opleiding: hbo of universiteit', 'aantal', 'HboWo'],
  p_arb_pp: ['Mensen met betaald werk', '%', 'Nettoarbeidsparticipatie'], p_arb_wn: ['Werkenden in dienst', '%', 'PercentageWerknemers'], p_arb_zs: ['Werkenden als zelfstandige', '%', 'PercentageZelfstandigen'],
  a_inkont: ['Mensen met een inkomen', 'aantal', 'AantalInkomensontvangers'], g_ink_po: ['Gemiddeld inkomen per persoon met inkomen', 'x 1 000 euro', 'GemiddeldInkomenPerInkomensontvanger'],
  g_ink_pi: ['Gemiddeld inkomen per inwoner', 'x 1 000 euro', 'GemiddeldInkomenPerInwoner'], p_ink_li: ['Personen bij de 40% laagste inkomens', '%', 'k_40PersonenMetLaagsteInkomen'],
  p_ink_hi: ['Personen bij de 20% hoogste inkomens', '%', 'k_20PersonenMetHoogsteInkomen'], g_hh_sti: ['Gemiddeld vergelijkbaar inkomen van huishoudens', 'x 1 000 euro', 'GemGestandaardiseerdInkomenVanHuish'],
  p_hh_li: ['Huishoudens bij de 40% laagste inkomens', '%', 'k_40HuishoudensMetLaagsteInkomen'], p_hh_hi: ['Huishoudens bij de 20% hoogste inkomens', '%', 'k_20HuishoudensMetHoogsteInkomen'],
  p_hh_lkk: ['Huishoudens met een laag inkomen', '%', 'HuishoudensMetEenLaagInkomen'], p_hh_osm: ['Huishoudens onder of rond het sociaal minimum', '%', 'HuishOnderOfRondSociaalMinimum'],
  p_hh_110: ['Huishoudens tot 110% van het sociaal minimum', '%', 'HuishoudensTot110VanSociaalMinimum'], p_hh_120: ['Huishoudens tot 120% van het sociaal minimum', '%', 'HuishoudensTot120VanSociaalMinimum'],
  m_hh_ver: ['Vermogen van het middelste huishouden', 'x 1 000 euro', 'MediaanVermogenVanParticuliereHuish'],
  a_soz_wb: ['Mensen met bijstand', 'aantal', 'PersonenPerSoortUitkeringBijstand'], a_soz_ao: ['Mensen met een uitkering bij arbeidsongeschiktheid', 'aantal', 'PersonenPerSoortUitkeringAO'],
  a_soz_ww: ['Mensen met WW', 'aantal', 'PersonenPerSoortUitkeringWW'], a_soz_ow: ['Mensen met AOW', 'aantal', 'PersonenPerSoortUitkeringAOW'],
  a_jz_tn: ['Jongeren met jeugdzorg', 'aantal', 'JongerenMetJeugdzorgInNatura'], p_jz_tn: ['Jongeren met jeugdzorg', '%', 'PercentageJongerenMetJeugdzorg'],
  a_wmo_t: ['Mensen met hulp uit de Wmo', 'aantal', 'WmoClienten'], p_wmo_t: ['Mensen met hulp uit de Wmo per 1.000 inwoners', 'per 1 000 inwoners', 'WmoClientenRelatief'],
  a_bedv: ['Bedrijven', 'aantal', 'BedrijfsvestigingenTotaal'], a_bed_a: ['Bedrijven in landbouw, bosbouw en visserij', 'aantal', 'ALandbouwBosbouwEnVisserij'],
  a_bed_bf: ['Bedrijven in nijverheid en energie', 'aantal', 'BFNijverheidEnEnergie'], a_bed_gi: ['Bedrijven in handel en horeca', 'aantal', 'GIHandelEnHoreca'],
  a_bed_hj: ['Bedrijven in vervoer, informatie en communicatie', 'aantal', 'HJVervoerInformatieEnCommunicatie'], a_bed_kl: ['Bedrijven in geld en onroerend goed', 'aantal', 'KLFinancieleDienstenOnroerendGoed'],
  a_bed_mn: ['Bedrijven in zakelijke diensten', 'aantal', 'MNZakelijkeDienstverlening'], a_bed_oq: ['Instellingen in overheid, onderwijs en zorg', 'aantal', 'OQOverheidOnderwijsEnZorg'],
  a_bed_ru: ['Bedrijven in cultuur, recreatie en andere diensten', 'aantal', 'RUCultuurRecreatieOverigeDiensten'],
  a_pau: ["Personenauto's", 'aantal', 'PersonenautoSTotaal'], a_bst_b: ["Personenauto's op benzine", 'aantal', 'PersonenautoSBrandstofBenzine'], a_bst_nb: ["Personenauto's op andere brandstof", 'aantal', 'PersonenautoSOverigeBrandstof'],
  g_pau_hh: ["Personenauto's per huishouden", 'per huishouden', 'PersonenautoSPerHuishouden'], g_pau_km: ["Personenauto's per km²", 'per km²', 'PersonenautoSNaarOppervlakte'], a_m2w: ['Motorfietsen', 'aantal', 'Motorfietsen'],
  g_afs_hp: ['Afstand tot huisarts', 'km', 'AfstandTotHuisartsenpraktijk'], g_afs_gs: ['Afstand tot grote supermarkt', 'km', 'AfstandTotGroteSupermarkt'], g_afs_kv: ['Afstand tot kinderdagverblijf', 'km', 'AfstandTotKinderdagverblijf'],
  g_afs_sc: ['Afstand tot basisschool', 'km', 'AfstandTotSchool'], g_3km_sc: ['Basisscholen binnen 3 km', 'aantal', 'ScholenBinnen3Km'],
  a_opp_ha: ['Oppervlakte', 'ha', 'OppervlakteTotaal'], a_lan_ha: ['Oppervlakte land', 'ha', 'OppervlakteLand'], a_wat_ha: ['Oppervlakte water', 'ha', 'OppervlakteWater'],
  pst_mvp: ['Postcode die het meest voorkomt', 'code', 'MeestVoorkomendePostcode'], pst_dekp: ['Deel van de adressen met die postcode', 'code', 'Dekkingspercentage'],
  ste_mvs: ['Hoe stedelijk (1 zeer sterk, 5 niet)', 'code', 'MateVanStedelijkheid'], ste_oad: ['Adressen per km² in de omgeving', 'per km²', 'Omgevingsadressendichtheid'],
};

const LONGEST_HEADING = 300;

/** Columns of the open data service that say which area a row is about. */
const ABOUT_THE_AREA = /^(Gemeentenaam|SoortRegio|Codering|Indelingswijziging\w*)$/;

const codeOfKey = new Map(Object.entries(keyFigures).flatMap(([code, [, , key]]) => (key ? [[key, code] as const] : [])));

/**
 * The measure that a column of a figures file holds, or undefined when it holds none. Knows the short names (a_inw), the keys of the
 * open data service (AantalInwoners_5) and the written-out headings of its downloads (Horeca/Restaurants/Afstand tot restaurant (km)).
 * A key that we do not know gets the year in its code, because its number means something else in another year.
 */
export function measureOfColumn(column: string, year: number): Measure | undefined {
  if (column.length > LONGEST_HEADING) return undefined;
  const known = Object.hasOwn(keyFigures, column) ? keyFigures[column] : undefined;
  if (known) return { code: column, label: known[0], unit: known[1] };
  const key = /^(k_)?[A-Z0-9]\w*?(?=_\d+$)/.exec(column)?.[0];
  if (key && ABOUT_THE_AREA.test(key)) return undefined;
  if (key) return measureOfKey(key) ?? { code: `${year}:${column}`, label: column, unit: '' };
  const heading = /^(?!Regioaanduiding\/)(.+\/.+) \(([^()]+)\)$/.exec(column);
  if (heading) return { code: heading[1]!.toLowerCase().replaceAll(/\s+/g, ' '), label: heading[1]!.split('/').slice(1).join(': '), unit: heading[2]! };
  return /^[apgm]_[a-z0-9_]+$/.test(column) ? { code: column, label: column, unit: '' } : undefined;
}

function measureOfKey(key: string): Measure | undefined {
  const code = codeOfKey.get(key);
  return code === undefined ? undefined : { code, label: keyFigures[code]![0], unit: keyFigures[code]![1] };
}

/** A number as figures files write it, padded or not; null for unknown (`.`, empty); undefined for what is no number. */
export function figureOf(value: unknown): number | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const text = String(value).trim();
  if (text === '' || text === '.') return null;
  const number = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
