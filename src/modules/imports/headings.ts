import type { Look } from './looks.ts';

/**
 * What a column may be. `headings` are the names people give it, `maybe` names that fit several fields ("naam"): the surest field takes
 * the column. `look` is what its cells look like; with `byLook` the look alone is enough. `many`: more than one column may hold it. `mixed`: its cells tell
 * several things at once, so what they look like says nothing against it.
 */
export type Field = { key: string; headings: readonly string[]; maybe?: readonly string[]; look?: Look; byLook?: boolean; many?: boolean; mixed?: boolean };

/** Between the upper and the lower part of a heading of two rows. */
export const under = ' › ';
const known = new Map<string, string>();

/** Lower case, without accents, signs and what stands in brackets; words parted by one space. */
export function plainHeading(heading: string): string {
  return heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
    .replace(/\([^)]*\)/g, ' ').replace(/e-?mail/g, 'email').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** How well a heading names a field, 0 to 1. One of two rows counts as a whole ("contactpersoon telefoon"), or a little less by its lower row. */
export function headingFit(heading: string, field: Field): number {
  const at = heading.lastIndexOf(under);
  return Math.max(fit(plainHeading(heading), field), at < 0 ? 0 : 0.9 * fit(plainHeading(heading.slice(at)), field));
}

function fit(heading: string, field: Field): number {
  const best = (names: readonly string[] = []) => names.reduce((most, name) => Math.max(most, nameFit(heading, plainName(name))), 0);
  return heading === '' ? 0 : Math.max(best(field.headings), best(field.maybe) * 0.6);
}

/** The names of fields are few and asked for again and again. */
function plainName(name: string): string {
  const plain = known.get(name) ?? plainHeading(name);
  known.set(name, plain);
  return plain;
}

function nameFit(heading: string, name: string): number {
  if (heading === name) return 1;
  if (heading.replaceAll(' ', '') === name.replaceAll(' ', '')) return 0.97;
  if (name.length >= 6 && Math.abs(name.length - heading.length) <= 1 && oneApart(heading, name)) return 0.85;
  const words = ` ${heading} `;
  if (words.includes(` ${name} `)) return 0.2 + 0.7 * (name.length / heading.length);
  if (name.length >= 5 && heading.length <= name.length * 2.2 && heading.split(' ').some((word) => word.startsWith(name) || word.endsWith(name))) return 0.5;
  return 0;
}

/** Whether two texts differ in one letter: left out, put in, or another. */
function oneApart(a: string, b: string): boolean {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  return [a.slice(start + 1) === b.slice(start), a.slice(start) === b.slice(start + 1), a.slice(start + 1) === b.slice(start + 1)].includes(true);
}
