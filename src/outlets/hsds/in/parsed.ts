/** What a feed tells becomes a document of ours, or says why it cannot be one. */
import * as v from 'valibot';
import type { Region } from '#platform/use-case/index.ts';
import type { Telling } from '../out/telling.ts';
import type { ForeignTerms } from './foreign-terms.ts';
import type { Clock } from './schedule.ts';
import type { ThemeFinder } from './themes.ts';

/** What reading a feed needs to know of the region it comes into. */
export type Ground = Clock & { country: Region['country']; themes: ThemeFinder; foreign: ForeignTerms; /** How we shall tell what comes in. */ telling: Telling };
/** An entry that a feed tells, or why it cannot be one: the key of a sentence and the field it is about. */
export type Read<D> = { externalId: string; name: string; document: D } | { externalId: string; name: string; reason: string; field: string };

/** Reads what was gathered of an entry as a document of this kind; `told` says what its source calls it. */
export function parsed<S extends v.GenericSchema>(schema: S, told: { id: string; name?: string }, input: unknown): Read<v.InferOutput<S>> {
  const base = { externalId: told.id, name: told.name ?? told.id };
  const read = v.safeParse(schema, input);
  if (read.success) return { ...base, document: read.output };
  const [issue] = read.issues;
  return { ...base, reason: /^[a-z]+\.[A-Za-z]+$/.test(issue.message) ? issue.message : 'platform.fieldUnclear', field: v.getDotPath(issue) ?? '' };
}
