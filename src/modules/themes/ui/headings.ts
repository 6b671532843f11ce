import type { HeadingKind, HeadingLine } from '../index.ts';

/** Where the list of a kind is kept. */
export const pathOf = (kind: HeadingKind): string => (kind === 'theme' ? '/beheer/themas' : '/beheer/doelgroepen');

/** Its name, with a dash for each level that it stands below `from`. */
export const withLevel = ({ name, level }: HeadingLine, from = 0): string => `${'– '.repeat(Math.max(0, level - from))}${name}`;

/** The headings on top, each with all that stands below it. */
export function inBranches<Line extends HeadingLine>(lines: readonly Line[]): { top: Line; below: Line[] }[] {
  const branches: { top: Line; below: Line[] }[] = [];
  for (const line of lines) {
    if (line.level === 0) branches.push({ top: line, below: [] });
    else branches.at(-1)!.below.push(line);
  }
  return branches;
}
