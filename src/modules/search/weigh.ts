import type { Tx } from '#platform/db/index.ts';
import { rowsOf } from './database.ts';
import { facet } from './facets.ts';
import { localMoment, onClock, shareOfHours, type LocalMoment } from './opening.ts';
import type { Question } from './slots.ts';
import type { Candidate } from './ranking.ts';
import type { Demands } from './read-index.ts';
import type { Hit, SearchRequest } from './request.ts';
import type { Wish } from './wishes.ts';

/** Entries weighed one by one for one answer; pages beyond these are not made. */
export const WEIGHED = 200;
/** What each can add to a match, as a share of it. */
const COUNTS = { nearness: 0.3, freshness: 0.05, openness: 0.03, here: 0.25, onlyThen: 0.3 };
/** The most that an entry can gain that is not near, here or wished for. */
export const MOST_BOOST = 1 + COUNTS.freshness + COUNTS.openness;
const WISH_NOT_MET = 0.45;
/** Who leaves a price out need not ask one. */
const NOT_MET: Partial<Record<Wish['kind'], number>> = { area: 0.25, free: 0.65 };
/** At this distance half of what nearness counts is left. */
const NEAR_KM = 1.5;
const FRESH_DAYS = 2 * 365;
const KM_PER_DEGREE = 111.2;

/** A candidate with what the rest of the request makes of it. */
type Weighed = State & { candidate: Candidate; score: number; boost: number; wished: number };

/** The candidates that pass the filters, best first; without words or wishes in the order they came. */
export async function weigh(tx: Tx, candidates: readonly Candidate[], question: Question, request: SearchRequest, demands: Demands): Promise<Weighed[]> {
  const states = await readStates(tx, candidates.map((candidate) => candidate.entry), question.wishes, request, demands);
  const weighed = candidates.flatMap((candidate) => {
    const state = states.get(candidate.entry);
    return state && passes(state, request) ? [weighOne(candidate, state, question.wishes)] : [];
  });
  return question.slots.length > 0 || question.wishes.length > 0 ? weighed.sort((a, b) => b.score - a.score || a.candidate.entry - b.candidate.entry) : weighed;
}

/** How a weighed entry is shown. */
export function hitOf({ kind, id, path, title, summary, distance, isOpen, score, candidate, boost, wished }: Weighed): Hit {
  return {
    subject: { kind, id }, path, title, summary, distance, isOpen, score,
    // Told when somebody asks: of two hundred hits nobody reads it.
    get why() { return `${score.toFixed(3)} = match ${candidate.match.toFixed(3)} (${candidate.because().join('; ')}) × ${boost.toFixed(2)} near, fresh, open × ${wished.toFixed(2)} wishes`; },
  };
}

/** Days since it was confirmed, whether it is open, how far it is, which wishes it meets, its weekly hours when a wish asks for them. */
type State = { kind: string; id: string; path: string; title: string; summary: string; age: number; isOpen: boolean | null; distance: number | null; isHere: boolean; met: string; hours: string };

const COLUMN = '\u001f';
const ROW = '\u001e';

// All in one value: two hundred rows of many columns cost more to send than to find. Neither sign can be typed in a form.
async function readStates(tx: Tx, entries: readonly number[], wishes: readonly Wish[], request: SearchRequest, demands: Demands): Promise<Map<number, State>> {
  if (entries.length === 0) return new Map();
  const values: unknown[] = [];
  const value = (one: unknown, type: string) => `$${values.push(one)}::${type}`;
  const moment = localMoment(request.now);
  const open = openSql(moment, value);
  const columns = [
    'entry', 'subject_kind', 'subject_id', 'path', 'title', 'summary', `coalesce(${value(moment.day, 'date')} - confirmed_on, ${FRESH_DAYS})`, open, request.near ? distanceSql(request.near, value) : 'null',
    request.here === undefined ? '0' : `(${value(facet.area(request.here), 'text')} = any(facets))::int`,
    `concat('', ${wishes.map((wish) => metSql(wish, open, value)).join(', ') || 'null'})`,
    wishes.some((wish) => wish.kind === 'opening') ? 'open_weekly' : 'null',
  ];
  const [row] = await rowsOf<{ packed: string | null }>(tx, `select string_agg(format('${columns.map(() => '%s').join(COLUMN)}', ${columns.join(', ')}), '${ROW}') as packed
    from search_entry where entry = any(${value(entries, 'int[]')})${demands.map((list) => ` and facets && ${value(list, 'text[]')}`).join('')}`, values);
  return new Map((row?.packed ?? '').split(ROW).filter(Boolean).map((line) => {
    const [entry, kind = '', id = '', path = '', title = '', summary = '', age, isOpen, distance, isHere, met = '', hours = ''] = line.split(COLUMN);
    return [Number(entry), { kind, id, path, title, summary, age: Number(age), isOpen: isOpen === '' ? null : isOpen === '1', distance: distance === '' ? null : Number(distance), isHere: isHere === '1', met, hours }];
  }));
}

type Value = (one: unknown, type: string) => string;

function openSql({ day, weekday, minute }: LocalMoment, value: Value): string {
  return `case when isempty(open_weekly) and isempty(also_open) then null
    else (open_weekly @> ${value(weekday * 1440 + minute, 'int')} and not ${value(day, 'date')} = any(closed_on) or also_open @> ${value(onClock(day, minute), 'timestamp')})::int end`;
}

/** Kilometres to the nearest of its places, as the crow flies over a flat earth: right within a region. */
function distanceSql({ latitude, longitude }: NonNullable<SearchRequest['near']>, value: Value): string {
  const lat = value(latitude, 'float8'), long = value(longitude, 'float8');
  return `(select ${KM_PER_DEGREE} * min(sqrt((points[i] - ${lat}) ^ 2 + ((points[i + 1] - ${long}) * cos(radians(${lat}))) ^ 2)) from generate_series(1, cardinality(points), 2) i)`;
}

function metSql(wish: Wish, open: string, value: Value): string {
  if (wish.kind === 'openNow') return `coalesce(${open}, 0)`;
  if (wish.kind !== 'age') return `(facets && ${value(wish.anyOf, 'text[]')})::int`;
  const age = value(wish.age, 'int');
  return `(coalesce(age_from, 0) <= ${age} and ${age} <= coalesce(age_to, 200))::int`;
}

// The facets were asked of the database; the clock and the distance are looked at here.
function passes(state: State, { filters = {}, near }: SearchRequest): boolean {
  if (filters.open === 'now' && state.isOpen !== true) return false;
  return filters.within === undefined || near === undefined || (state.distance ?? Infinity) <= filters.within;
}

function weighOne(candidate: Candidate, state: State, wishes: readonly Wish[]): Weighed {
  const nearness = state.distance === null ? 0 : 1 / (1 + state.distance / NEAR_KM);
  const freshness = Math.min(1, Math.max(0, 1 - state.age / FRESH_DAYS));
  const specific = Math.max(0, ...wishes.filter((wish) => wish.kind === 'opening').map((wish) => shareOfHours(state.hours, new Set(wish.anyOf))));
  const boost = 1 + COUNTS.nearness * nearness + COUNTS.freshness * freshness + COUNTS.openness * (state.isOpen ? 1 : 0) + COUNTS.here * (state.isHere ? 1 : 0) + COUNTS.onlyThen * specific;
  const wished = wishes.reduce((factor, wish, at) => factor * (state.met[at] === '1' ? 1 : NOT_MET[wish.kind] ?? WISH_NOT_MET), 1);
  return { ...state, candidate, score: candidate.match * boost * wished, boost, wished };
}
