/** What a card can be about: what somebody does, which part they play, and how the connection with them works. */
export const subjects = ['content', 'role', 'connection'] as const;
export type Subject = (typeof subjects)[number];

/** What can be chosen as a strength or a wish, by subject: about work, in the same words for everybody, so that it can be counted without a name. */
export const aspectsOf = { content: ['fits', 'known', 'careful'], role: ['clear', 'keeps', 'share'], connection: ['reachable', 'answers', 'refers'] } as const satisfies Record<Subject, readonly string[]>;
export type Aspect = (typeof aspectsOf)[Subject][number];
export const aspects: readonly Aspect[] = subjects.flatMap((subject): readonly Aspect[] => aspectsOf[subject]);
/** Whether this is one of the aspects that a card can name. */
export const isAspect = (text: string): text is Aspect => (aspects as readonly string[]).includes(text);

/** How often each was chosen. */
export type Counts = Partial<Record<Aspect, number>>;
export const sides = ['strength', 'wish'] as const;
export type Side = (typeof sides)[number];

/** Adds up how often each was chosen. */
export function added(all: readonly Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all) for (const [aspect, n] of Object.entries(counts) as [Aspect, number][]) sum[aspect] = (sum[aspect] ?? 0) + n;
  return sum;
}

/** What was chosen, the most first. */
export const inOrder = (counts: Counts): { aspect: Aspect; n: number }[] =>
  aspects.flatMap((aspect) => (counts[aspect] ? [{ aspect, n: counts[aspect] }] : [])).sort((a, b) => b.n - a.n);
