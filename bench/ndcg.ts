/** nDCG@10 of an answer: 1 when the ten best stand in the best order. Gain 2^grade - 1. */
export function ndcg(answer: readonly string[], grades: { readonly [slug: string]: number }, depth = 10): number {
  const gain = (list: readonly number[]) => list.slice(0, depth).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const ideal = gain(Object.values(grades).sort((a, b) => b - a));
  return ideal === 0 ? 1 : gain(answer.map((slug) => grades[slug] ?? 0)) / ideal;
}
