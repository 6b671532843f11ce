import type { List } from '#modules/meetings/index.ts';
import { notFound } from '#platform/use-case/index.ts';

const listNames: Record<string, List> = { leden: 'members', afspraken: 'agreements', planning: 'calendar' };

/** The list that an address names. @throws Refusal 404. */
export const listAt = (name: string): List => (Object.hasOwn(listNames, name) ? listNames[name]! : notFound());
