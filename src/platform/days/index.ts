import * as v from 'valibot';
import { refuse, type Work } from '../use-case/index.ts';
import { dayTyped } from './read-day.ts';

export { dayTyped, mayMean, readDay, readWholeDay } from './read-day.ts';

/** A day as it is typed into a form; empty is none. What it is, `dayIn` says. */
export const typedDay = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60, 'platform.dayUnclear')), '');

/**
 * The day in a field of a form, as people write it: see `dayTyped`. Null when nothing was typed. `isPast`: it is about what was.
 * @throws Refusal `platform.dayUnclear` beside that field.
 */
export function dayIn({ now }: Pick<Work, 'now'>, field: string, typed: string, lean: { isPast?: boolean } = {}): string | null {
  return typed === '' ? null : dayTyped(typed, now.toISOString().slice(0, 10), lean) ?? refuse('platform.inputUnclear', { status: 422, fields: { [field]: 'platform.dayUnclear' } });
}
