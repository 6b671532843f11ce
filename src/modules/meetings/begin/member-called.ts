/** A member by the names that only it goes by. */
export type Called = { id: string; names: readonly string[] };
/** `person`: who of that member, as far as it was said. `isMany`: more members were named. */
export type Found = { member: string | null; person: string | null; isMany: boolean };

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
const nobody: Found = { member: null, person: null, isMany: false };

/** Which member is meant: "Bibliotheek", "Bibliotheek (Hanneke)", "Hanneke (bibliotheek)", "Bibliotheek, Hanneke". */
export function memberCalled(text: string, all: readonly Called[]): Found {
  const whole = byName(text, all);
  if (whole) return { member: whole, person: null, isMany: false };
  const [, first = '', second = ''] = /^(.+?)\s*(?:\(([^)]*)\)?|[,;/&:+]\s*(.+)|\s[-–]\s+(.+))\s*$/s.exec(text)?.map((part) => part ?? '').filter((part, at) => at < 2 || part !== '') ?? [];
  if (!first || !second) return nobody;
  const before = byName(first, all), after = byName(second, all);
  if (before && after && before !== after) return { member: null, person: null, isMany: true };
  return before ? { member: before, person: second.trim(), isMany: false } : after ? { member: after, person: first.trim(), isMany: false } : nobody;
}

function byName(text: string, all: readonly Called[]): string | null {
  const wanted = plain(text), found = all.filter(({ names }) => names.some((name) => plain(name) === wanted));
  return wanted !== '' && found.length === 1 ? found[0]!.id : null;
}
