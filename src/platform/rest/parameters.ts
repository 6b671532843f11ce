import { isId } from '../db/index.ts';
import { refuse } from '../use-case/index.ts';

/** One query parameter: what it accepts, told once for the reader of requests and for the description in OpenAPI. */
export type Parameter<T> = {
  summary: string;
  /** JSON Schema of the value. */
  schema: Record<string, unknown>;
  /** What holds when it is absent or empty. */
  fallback: T;
  /** @throws Refusal 400 with a sentence that names the parameter. */
  read(text: string, name: string): T;
};
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;
export type ValuesOf<P extends Parameters> = { [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

const LONGEST = 200;
const wrong = (key: string, name: string, values: Record<string, string | number> = {}): never => refuse(`rest.${key}`, { status: 400, values: { name, ...values } });

/** Any words, as somebody typed them. */
export const words = (summary: string): Parameter<string | null> => ({
  summary, schema: { type: 'string', maxLength: LONGEST }, fallback: null,
  read: (text, name) => (text.length > LONGEST ? wrong('tooLong', name, { most: LONGEST }) : text),
});

/** A whole number within bounds. */
export const wholeNumber = <F extends number | null>(summary: string, { least, most, fallback }: { least: number; most: number; fallback: F }): Parameter<number | F> => ({
  summary, schema: { type: 'integer', minimum: least, maximum: most, ...(fallback === null ? {} : { default: fallback }) }, fallback,
  read(text, name) {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    return number >= least && number <= most ? number : wrong('notWithin', name, { least, most });
  },
});

/** `true` or `false`. */
export const flag = (summary: string): Parameter<boolean> => ({
  summary, schema: { type: 'boolean', default: false }, fallback: false,
  read: (text, name) => (text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : wrong('notFlag', name)),
});

/** One of some words. */
export const oneOf = <T extends string, F extends T | null>(summary: string, choices: readonly T[], fallback: F): Parameter<T | F> => ({
  summary, schema: { type: 'string', enum: [...choices], ...(fallback === null ? {} : { default: fallback }) }, fallback,
  read: (text, name) => choices.find((choice) => choice === text) ?? wrong('notChoice', name, { choices: choices.join(', ') }),
});

/** Some of these words, with commas between. */
export const someOf = <T extends string>(summary: string, choices: readonly T[]): Parameter<T[]> => ({
  summary, schema: { type: 'array', items: { type: 'string', enum: [...choices] }, uniqueItems: true }, fallback: [],
  read: (text, name) => [...new Set(text.split(','))].map((item) => choices.find((choice) => choice === item) ?? wrong('notChoice', name, { choices: choices.join(', ') })),
});

/** A UUID, in either case. */
export const identifier = (summary: string): Parameter<string | null> => ({
  summary, schema: { type: 'string', format: 'uuid' }, fallback: null,
  read: (text, name) => (isId(text.toLowerCase()) ? text.toLowerCase() : wrong('notIdentifier', name)),
});

/** A day or a moment in ISO 8601; without zone it is UTC. */
export const moment = (summary: string): Parameter<Date | null> => ({
  summary, schema: { type: 'string', format: 'date-time' }, fallback: null,
  read(text, name) {
    const form = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(text.replace(/ (?=\d\d:?\d\d$)/, '+'));
    const at = new Date(form ? (form[1] && !form[4] ? `${form[0]}Z` : form[0]) : NaN);
    return Number.isNaN(at.getTime()) ? wrong('notMoment', name) : at;
  },
});

/** A time of the day, `09:30`. */
export const timeOfDay = (summary: string): Parameter<string | null> => ({
  summary, schema: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d(:00)?$' }, fallback: null,
  read: (text, name) => (/^([01]\d|2[0-3]):[0-5]\d(:00)?$/.test(text) ? text.slice(0, 5) : wrong('notTime', name)),
});

/**
 * What a request asks, by these parameters. Empty is absent; of a repeated one the first counts. Of other names `isRefused` says which are.
 * @throws Refusal 400
 */
export function readParameters<P extends Parameters>(parameters: P, asked: URLSearchParams, isRefused: (name: string) => boolean): ValuesOf<P> {
  const unknown = [...asked.keys()].find((name) => !Object.hasOwn(parameters, name) && isRefused(name));
  if (unknown !== undefined) wrong('unknownParameter', unknown.slice(0, 40), { known: Object.keys(parameters).join(', ') || '-' });
  return Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => {
    // PostgreSQL has no NUL in text and refuses half a surrogate pair.
    const text = asked.get(name)?.toWellFormed().replaceAll('\0', '').trim();
    return [name, text ? parameter.read(text, name) : parameter.fallback];
  })) as ValuesOf<P>;
}
