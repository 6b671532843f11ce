import type { Work } from '#platform/use-case/index.ts';
import type { ScopeKind } from './roles.ts';

type Namer = (work: Work, scope: string) => Promise<string | null>;
const known = new Map<ScopeKind, Namer>();

/** Tells this module how something is called that a higher one gives roles for; once, when the house is put together. */
export function knowScopeNames(kind: ScopeKind, nameOf: Namer): void {
  known.set(kind, nameOf);
}

/** The name of what a role is for, or null where no module told one. Needs the whole region's reach. */
export const scopeNamed = async (work: Work, kind: ScopeKind, scope: string): Promise<string | null> => (await known.get(kind)?.(work, scope)) ?? null;
