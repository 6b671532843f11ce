/** A member by the names that only it goes by. */
type Called = { id: string; names: readonly string[] };
/** `person`: who of that member, as far as it was said. `isMany`: more members were named. */
export type Found = { member: string | null; person: string | null; isMany: boolean };

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
const nobody: Found = { member: null, person: null, isMany: false };

/** Says which member is meant: "Bibliotheek", "Bibliotheek (Hanneke)", "Hanneke (bibliotheek)", "Bibliotheek, Hanneke". */
export function memberFinder(all: readonly Called[]): (text: string) => Found {
  const byName = new Map<string, string | null>();
  // A name that two go by is nobody's.
  for (const { id, names } of all) for (const name of new Set(names.map(plain))) byName.set(name, byName.has(name) ? null : id);
  const named = (text: string): string | null => byName.get(plain(text)) ?? null;
  return (text) => {
    const whole = named(text), [first, second] = parted(text);
    if (whole) return { member: whole, person: null, isMany: false };
    const before = named(first), after = named(second);
    if (before && after && before !== after) return { member: null, person: null, isMany: true };
    return before && second ? { member: before, person: second, isMany: false } : after && first ? { member: after, person: first, isMany: false } : nobody;
  };
}

/** What stands before and within brackets, or on both sides of the first comma or other sign between names. */
function parted(text: string): [string, string] {
  const { before = '', within, after } = /^(?<before>[^(,;/&:+]+?)\s*(?:\((?<within>[^)]*)\)?|(?:[,;/&:+]|\s[-–]\s)\s*(?<after>.+))\s*$/s.exec(text)?.groups ?? {};
  return [before.trim(), (within ?? after ?? '').trim()];
}
