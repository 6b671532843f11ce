/** What a sentence tells of as a whole answers every part of it, beside its words: who tells that father does not know the way home speaks of forgetting, not of a way. */
import { inDutch } from './language/english.ts';
import { stem } from './language/stem.ts';
import { isNeed } from './language/synonyms.ts';
import { likelyNeeds } from './told.ts';
import type { Question, Token } from './slots.ts';

/** Below this share of the votes it is guessing. */
const LEAST = 0.15;
const TOLD = 0.9;
const SUREST = 0.75;
/** A need that a phrase told of: from this weight on. */
const SAID = 0.6;
/** How much less a guess counts where phrases of the data were said. */
const SAID_OTHERWISE = 0.75;

/** Lets every part of the question be answered by the needs that its words together tell of. */
export function heedTellings(question: Question, tokens: readonly Token[]): void {
  const likely = likelyNeeds(tokens.map((token) => meantBy(token, question)));
  if (question.slots.length === 0 || (likely[0]?.share ?? 0) < LEAST) return;
  const slots = question.slots.map((_, at) => at), doubt = 1 - SAID_OTHERWISE * shareSaid(question);
  for (const { need, share } of likely) question.alternatives.push({ slots, terms: [need], weight: Math.min(SUREST, TOLD * share) * doubt, because: `told → ${need}` });
}

function meantBy({ text, stem: own }: Token, { corrections }: Question): Pick<Token, 'text' | 'stem'> {
  const meant = corrections.find(({ typed }) => typed === text)?.meant;
  return meant === undefined ? inDutch(text) ?? { text, stem: own } : { text: meant, stem: stem(meant) };
}

/** The share of the question that phrases with a need answer already. */
function shareSaid({ slots, alternatives }: Question): number {
  const said = new Set<number>();
  for (const { weight, terms, slots: parts } of alternatives) if (weight > SAID && isNeed(terms[0]!)) for (const part of parts) said.add(part);
  const whole = slots.reduce((sum, { weight }) => sum + weight, 0);
  return slots.reduce((sum, { weight }, at) => sum + (said.has(at) ? weight : 0), 0) / whole;
}
