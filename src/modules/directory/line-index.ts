/**
 * What lists of services are narrowed and counted by, of a whole region in memory: which services have a theme, are free, are open at this minute. Asking
 * the table that for every page would read all of it each time; here a page of a hundred thousand services costs what a page of a hundred costs. The
 * cards themselves stay in the table. docs/decisions/0061-line-index.md
 */
import { sql } from 'kysely';
import { openness, type HolidayCalendar, type Schedule } from '#modules/calendar/index.ts';
import { keptOf } from '#platform/http/kept.ts';
import { replacedHeadings, type Replaced } from '#modules/themes/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { inAny, noBits, setBit, type Bits } from './bits.ts';
import type { Counted, Named } from './views.ts';

/** What a service can have that is chosen by. */
export type Mark = `area:${string}` | `theme:${string}` | `audience:${string}` | `language:${string}` | `access:${string}` | 'free' | 'remote' | 'evening' | 'weekend';
export type WijkOfIndex = { code: string; slug: string; name: string; codes: string[] };

/** What can be chosen among services, each with how many there are. */
export type ChoicesIn = { themes: Counted[]; audiences: Counted[]; languages: string[]; total: number };

export type LineIndex = {
  /** Ids of the services in the order of a list: by name. A service's place in it stands for it everywhere below. */
  ids: string[];
  /** Of each of them which version of its card this was made from. */
  versions: string[];
  placeOf: Map<string, number>;
  /** The services that have this; empty when none has. */
  having(mark: Mark): Bits;
  /** The services that are for one of these areas; with null for any. */
  inAreas(codes: readonly string[] | null): Bits;
  /** The services that are open at this moment by all their hours, at their places. */
  openAt(now: Date, holidays: HolidayCalendar): Bits;
  /** The places of a service as points on a sphere of radius 1: x, y, z, x ... */
  points: number[][];
  wijken: WijkOfIndex[];
  /** Themes and audiences of before: old addresses name them. */
  replaced: Replaced;
  /** Top themes, audiences and languages that occur, in their order. */
  choices: { themes: Named[]; audiences: Named[]; languages: string[] };
  /** What was counted already, by areas (`choicesIn`). */
  choicesOf: Map<string, ChoicesIn>;
};

type Row = { id: string; version: string; marks: [areas: string[], themes: string[], audiences: string[], languages: string[], access: string[], points: number[]]; hours: string; free: boolean; remote: boolean; evening: boolean; weekend: boolean };
type Names = Pick<LineIndex, 'wijken' | 'replaced'> & { themes: Named[]; audiences: Named[] };

/** The index of the region as it is now; kept until something in its directory changes. */
export const lineIndexOf = (work: Work): Promise<LineIndex> => keptOf(work, 'directory.lineIndex', () => readIndex(work));

async function readIndex(work: Work): Promise<LineIndex> {
  const { rows: [names] } = await sql<Omit<Names, 'replaced'>>`select
    (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'slug', slug, 'name', name, 'codes', codes) order by position), '[]') from wijk) as wijken,
    (select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name) order by position), '[]') from theme where parent_slug is null) as themes,
    (select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name) order by position), '[]') from audience) as audiences`.execute(work.tx);
  const { rows } = await sql<Row>`select service_id as id, xmin::text as version, json_build_array(areas, themes, audiences, languages, access, points) as marks, card ->> 'schedules' as hours,
    is_free as free, attending && '{telephone,online}' as remote, in_evening as evening, in_weekend as weekend from service_card order by sort_name, service_id`.execute(work.tx);
  return indexOf(rows, { ...names!, replaced: await replacedHeadings(work.tx) });
}

function indexOf(rows: readonly Row[], { wijken, replaced, themes, audiences }: Names): LineIndex {
  const size = rows.length;
  const none = noBits(size);
  const marks = new Map<Mark, Bits>();
  const live = noBits(size);
  const put = (mark: Mark, place: number) => {
    let bits = marks.get(mark);
    if (!bits) marks.set(mark, (bits = noBits(size)));
    setBit(bits, place);
  };
  rows.forEach(({ marks: [areas, ...lists], free, remote, evening, weekend }, place) => {
    if (areas.length) setBit(live, place);
    for (const area of areas) put(`area:${area}`, place);
    (['theme', 'audience', 'language', 'access'] as const).forEach((kind, at) => { for (const one of lists[at] as string[]) put(`${kind}:${one}`, place); });
    for (const [mark, has] of Object.entries({ free, remote, evening, weekend })) if (has) put(mark as Mark, place);
  });
  const having = (mark: Mark) => marks.get(mark) ?? none;
  return {
    ids: rows.map((row) => row.id), versions: rows.map((row) => row.version), placeOf: new Map(rows.map((row, place) => [row.id, place])), having, points: rows.map((row) => pairsOf(row.marks[5]).flatMap(([latitude, longitude]) => onSphere({ latitude, longitude }))),
    inAreas: rememberedBy((codes) => codes?.join(' ') ?? '', (codes) => (codes ? inAny(size, codes.map((code) => having(`area:${code}`))) : live)), openAt: openAtOf(rows), wijken, replaced,
    choices: { themes, audiences, languages: [...marks.keys()].filter((mark) => mark.startsWith('language:')).map((mark) => mark.slice('language:'.length)).sort() },
    choicesOf: new Map(),
  };
}

/** A place as a point on a sphere of radius 1. */
export type OnSphere = [x: number, y: number, z: number];

/** A place as a point on a sphere of radius 1: near is then a product of two. */
export function onSphere({ latitude, longitude }: { latitude: number; longitude: number }): OnSphere {
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

const pairsOf = (degrees: readonly number[]): [number, number][] => Array.from({ length: degrees.length / 2 }, (_, at) => [degrees[2 * at]!, degrees[2 * at + 1]!]);

/** The same answer for the same question; the wijken are few. */
function rememberedBy<Asked, Answer>(key: (asked: Asked) => string, answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<string, Answer>();
  return (asked) => {
    const name = key(asked), found = known.get(name) ?? answer(asked);
    known.set(name, found);
    return found;
  };
}

/** Many services keep the same hours, and all visitors of a minute ask about the same minute: each different week is looked at once a minute. */
function openAtOf(rows: readonly Row[]): LineIndex['openAt'] {
  const placesWith = Map.groupBy(rows.keys(), (place) => rows[place]!.hours);
  const weeks = [...placesWith].map(([hours, places]) => ({ schedules: JSON.parse(hours) as Schedule[], places }));
  let last: { minute: number; open: Bits } | undefined;
  return (now, holidays) => {
    const minute = Math.floor(now.getTime() / 60_000);
    if (last?.minute === minute) return last.open;
    const open = noBits(rows.length);
    for (const { schedules, places } of weeks) if (openness(schedules, now, holidays).state === 'open') for (const place of places) setBit(open, place);
    last = { minute, open };
    return open;
  };
}
