import type { Stage } from '#demo/stage.ts';
import type { SearchEntry } from '#modules/search/index.ts';

type Service = Stage['services'][number];
type Schedule = NonNullable<NonNullable<Service['locations']>[number]['schedules']>[number];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The services of a stage as the directory puts them in the index. Ids are made from their place in the stage. */
export function stageEntries(stage: Stage): SearchEntry[] {
  const parties = new Map(stage.parties.map((party) => [party.slug, party]));
  const locations = new Map(stage.locations.map((location) => [location.slug, location]));
  const themes = new Map(stage.themes.map((theme) => [theme.slug, theme]));
  const audiences = new Map(stage.audiences.map((audience) => [audience.slug, audience]));
  const areas = new Map(stage.areas.map((area) => [area.code, area]));
  const withParents = (code: string): string[] => [code, ...(areas.get(code)?.parent ? withParents(areas.get(code)!.parent!) : [])];

  return stage.services.map((service, number) => {
    const party = parties.get(service.party);
    const places = (service.locations ?? []).flatMap(({ location }) => locations.get(location) ?? []);
    const codes = new Set([...(service.serviceAreas?.length ? service.serviceAreas : party?.areas ?? []), ...places.flatMap((place) => place.area ?? [])].flatMap(withParents));
    const schedules = [...(service.schedules ?? []), ...(service.locations ?? []).flatMap((at) => at.schedules ?? [])];
    return {
      subject: { kind: 'service', id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` }, path: `/aanbod/${service.slug}`, title: service.name,
      names: [service.alternateName, party?.name, party?.alternateName].filter((name) => name != null), plainWords: service.plainWords, body: [service.description, service.eligibility].filter((text) => text != null).join(' '),
      keywords: service.keywords ?? [], themes: (service.themes ?? []).flatMap((slug) => { const theme = themes.get(slug); return theme ? [theme] : []; }),
      audiences: (service.audiences ?? []).flatMap((slug) => audiences.get(slug) ?? []), areas: [...codes].flatMap((code) => { const area = areas.get(code); return area ? [{ code, name: area.name }] : []; }),
      places: places.flatMap((place) => [place.name, place.address].filter((text) => text != null)), languages: service.languages ?? ['nl'], attending: service.attending ?? ['in_person'],
      free: service.costs?.some((cost) => cost.kind === 'free') ?? null, ages: { from: service.minimumAge ?? null, to: service.maximumAge ?? null },
      points: places.flatMap((place): [number, number][] => (place.latitude != null && place.longitude != null ? [[place.latitude, place.longitude]] : [])),
      confirmedOn: service.confirmedOn ?? null, opening: { weekly: schedules.flatMap(weeklyOf) },
    };
  });
}

function weeklyOf(schedule: Schedule): [number, number][] {
  if (!schedule.opensAt || !schedule.closesAt || (schedule.freq !== 'WEEKLY' && schedule.freq !== 'DAILY')) return [];
  const days = schedule.freq === 'DAILY' ? DAYS : schedule.byday ?? [];
  return days.map((day) => DAYS.indexOf(day) * 1440).map((midnight) => [midnight + minutes(schedule.opensAt!), midnight + minutes(schedule.closesAt!)]);
}
